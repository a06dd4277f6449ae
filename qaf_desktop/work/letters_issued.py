"""The letters that were issued about a record: what the decisions that issued them say."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from qaf_desktop.records.canonical import NotCanonical, decode, encode
from qaf_desktop.records.model import Revision, RevisionKey, RevisionRef
from qaf_desktop.reports.blackouts import Blackout

ISSUED = "issued"
LETTER, MARKS, BLACKED_OUT = "letter", "marks", "blacked-out"


@dataclass(frozen=True, slots=True)
class IssuedLetter:
    """One issue by its decision's `key`: the `number`th letter about the record, `day` "YYYY-MM-DD", by whom, on what.

    `relied` are the decisions that held when it was issued. `marks` counts the places that were looked at before it was
    sent, None where nobody said so; `blackouts` were taken out of it. `current`: no later letter replaces it.
    """

    key: RevisionKey
    number: int
    day: str
    person: str
    judged: frozenset[RevisionRef]
    relied: frozenset[RevisionRef]
    marks: int | None
    blackouts: tuple[Blackout, ...]
    current: bool


def letters_issued(decisions: Iterable[Revision]) -> tuple[IssuedLetter, ...]:
    """In the order they were issued. Only the last is current."""
    made = sorted((d for d in decisions if d.transition == ISSUED), key=lambda d: (d.made_at, d.key))
    return tuple(_issued(decision, number, number == len(made)) for number, decision in enumerate(made, 1))


def said_of(number: int, marks: int, blackouts: Iterable[Blackout]) -> Mapping[str, str]:
    """What an issuing decision keeps: which letter, how many places were looked at, what was blacked out."""
    out = [{"words": one.words, "nth": one.nth, "of": one.of} for one in sorted(blackouts)]
    return {LETTER: str(number), MARKS: str(marks), BLACKED_OUT: encode(out).decode()}


def _issued(decision: Revision, number: int, current: bool) -> IssuedLetter:
    said = decision.fields
    marks = said.get(MARKS) or ""
    return IssuedLetter(
        key=decision.key,
        number=number,
        day=datetime.fromisoformat(decision.made_at).astimezone().date().isoformat(),
        person=decision.author.person,
        judged=frozenset(decision.judged),
        relied=frozenset(decision.parents),
        marks=int(marks) if marks.isascii() and marks.isdigit() and len(marks) < 9 else None,
        blackouts=_blackouts(said.get(BLACKED_OUT) or "[]"),
        current=current,
    )


def _blackouts(text: str) -> tuple[Blackout, ...]:
    """What the decision says; where it cannot be read, one that fits no letter, so that none is shown unread."""
    try:
        found = tuple(Blackout(str(one["words"]), int(one["nth"]), int(one["of"])) for one in decode(text.encode()))
    except (NotCanonical, KeyError, TypeError, ValueError):
        return (Blackout("", 1, 1),)
    return found
