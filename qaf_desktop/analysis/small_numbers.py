"""Small numbers withheld from what leaves the service, so that none can be worked out from the totals that are shown.

The rule of five is the council's own (domain: statistics of children's services show no count below five). Nought tells
of nobody and is shown, unless it has to hide another number.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from qaf_desktop.words import say

LEAST = 5
"""The smallest count that is shown."""
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4}
_PEOPLE = (
    "child|children|young|famil(?:y|ies)|files?|audits?|records?|cases?|workers?|practitioners?|parents?|mothers?|"
    "fathers?|carers?|babies|complaints?|observations?|teams?|social"
)
_OF = re.compile(rf"(?<![\w.,/-])(\d+|{'|'.join(_NUMBERS)}) (?:out )?of (?:the )?(\d+)(?![\w/]|[.,]\d)", re.IGNORECASE)
_FEW = re.compile(rf"(?<![\w.,/-])([1-4]|{'|'.join(_NUMBERS)})(?= (?:{_PEOPLE})\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Withheld:
    """Parts and their total as they may be shown; None is withheld."""

    parts: tuple[int | None, ...]
    total: int | None


def withhold(parts: Sequence[int]) -> Withheld:
    """The parts of one total. Those from 1 to 4 are withheld, then the next smallest, until those withheld are two at
    least and could have been other numbers; where all are withheld and it still shows, the total is withheld too.

    Raises ValueError for a negative count.
    """
    if any(part < 0 for part in parts):
        raise ValueError("a count is never negative")
    hidden = {at for at, part in enumerate(parts) if 0 < part < LEAST}
    others = sorted((at for at in range(len(parts)) if at not in hidden), key=lambda at: (parts[at] == 0, parts[at]))
    for at in others:
        if not hidden or _open(parts, hidden):
            break
        hidden.add(at)
    total = sum(parts)
    shown = tuple(None if at in hidden else part for at, part in enumerate(parts))
    return Withheld(shown, total if not hidden or (_open(parts, hidden) and total >= LEAST) else None)


def alone(number: int) -> int | None:
    """A count that stands in no total; None where it is withheld."""
    return None if 0 < number < LEAST else number


def in_words(number: int | None) -> str:
    """What stands in a cell."""
    return say("withheld") if number is None else f"{number:,}"


def words_without(text: str) -> str:
    """A text with its small counts in words: "3 children" and "2 of 14", and "12 of 14" too, since what is left of it
    would be small."""
    return _FEW.sub(say("fewer than five"), _OF.sub(_share, text))


def _share(found: re.Match[str]) -> str:
    part, whole = _NUMBERS.get(found[1].lower()) or int(found[1]), int(found[2])
    if whole < LEAST:
        return say("some of a few")
    few = 0 < part < LEAST or 0 < whole - part < LEAST
    return say("some of {n}", n=whole) if few else found[0]


def _open(parts: Sequence[int], hidden: set[int]) -> bool:
    """Whether what is withheld could have been otherwise, even to somebody who takes none of it for nought."""
    kept = [parts[at] for at in hidden]
    return len(kept) > 1 and sum(kept) > max(len(kept), LEAST - 1)
