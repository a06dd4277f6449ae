"""Words taken out of one letter: the text itself goes, and a bar of one size stands in its place."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar

from qaf_desktop.analysis.pictures import Mark, StackedBars
from qaf_desktop.errors import UserFacingError
from qaf_desktop.reports.document import BAR, Figure, Letter
from qaf_desktop.words import say

UNKNOWN = "\N{REPLACEMENT CHARACTER}"
LEFT_ALONE = frozenset({"title", "headers", "note", "picture", "asked", "label", "answers"})
"""Fields of a letter that come from the form and hold nobody's answer."""

T = TypeVar("T")
Path = tuple[int | str, ...]
"""Where a text stands in a letter: names of fields and numbers of items, from the letter down."""


@dataclass(frozen=True, slots=True, order=True)
class Blackout:
    """The `nth` place, from 1, among `of` places of the letter where these words stand."""

    words: str
    nth: int
    of: int


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A stretch of the letter's text number `text`, from 0 in reading order."""

    text: int
    start: int
    end: int

    def touches(self, other: "Place") -> bool:
        return self.text == other.text and self.start < other.end and other.start < self.end


def answers_in(letter: Letter) -> tuple[tuple[Path, str], ...]:
    """Every text of the letter that may hold an answer or a name, in reading order."""
    parts = (("opening", letter.opening), ("sections", letter.sections))
    return tuple(found for name, part in parts for found in _walk(part, (name,)))


def places_of(letter: Letter, words: str) -> tuple[Place, ...]:
    """Where these words stand as whole words, however the spaces between them are written."""
    pattern = matcher(words)
    if pattern is None:
        return ()
    found = enumerate(text for _path, text in answers_in(letter))
    return tuple(Place(at, *match.span()) for at, text in found for match in pattern.finditer(text))


def matcher(words: str) -> re.Pattern[str] | None:
    """A pattern for the words; None where there are none."""
    spaced = r"\s+".join(re.escape(part) for part in words.split())
    return re.compile(rf"(?<!\w){spaced}(?!\w)") if spaced else None


def blackouts_of(letter: Letter, words: str) -> tuple[Blackout, ...]:
    """One for each place where the words stand."""
    among = len(places_of(letter, words))
    return tuple(Blackout(words, nth, among) for nth in range(1, among + 1))


def still_seen(letter: Letter, blackouts: Iterable[Blackout], words: str) -> tuple[Blackout, ...]:
    """Those of the words' places that no blackout touches yet."""
    taken = [_place(letter, blackout) for blackout in blackouts]
    offered = zip(places_of(letter, words), blackouts_of(letter, words), strict=True)
    return tuple(blackout for place, blackout in offered if not any(place.touches(other) for other in taken))


def seen_as(letter: Letter, blackouts: Iterable[Blackout], wanted: Iterable[Blackout]) -> dict[Blackout, int]:
    """Which place of its words, from 1, each of `wanted` is among those still seen; those blacked out are left out."""
    out = tuple(blackouts)
    words = {blackout.words for blackout in wanted}
    return {place: at for one in words for at, place in enumerate(still_seen(letter, out, one), 1)}


def black_out(letter: Letter, blackouts: Iterable[Blackout]) -> Letter:
    """The letter without these words: each stretch is one sign that is set as a bar and read as "[removed]".

    Raises UserFacingError("letter-changed") where the words do not stand as often as when they were chosen: what was
    to be hidden could then be shown.
    """
    spans: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for blackout in blackouts:
        place = _place(letter, blackout)
        spans[place.text].append((place.start, place.end))
    texts = iter([_barred(text, spans.get(at, ())) for at, (_path, text) in enumerate(answers_in(letter))])
    opening, sections = _rebuilt(letter.opening, texts), _rebuilt(letter.sections, texts)
    return replace(letter, opening=opening, sections=sections)


def _place(letter: Letter, blackout: Blackout) -> Place:
    places = places_of(letter, blackout.words)
    if len(places) != blackout.of or not 1 <= blackout.nth <= blackout.of:
        raise UserFacingError(
            "letter-changed",
            say("The letter is not the one whose words were blacked out."),
            say("Read it through again before it is issued."),
        )
    return places[blackout.nth - 1]


def _barred(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """Stretches that touch become one bar; a sign that only looks like a bar is none."""
    shown, at = "", 0
    for start, end in _joined(spans):
        shown += text[at:start].replace(BAR, UNKNOWN) + BAR
        at = end
    return shown + text[at:].replace(BAR, UNKNOWN)


def _joined(spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    waiting: tuple[int, int] | None = None
    for start, end in sorted(spans):
        if waiting and start <= waiting[1]:
            waiting = (waiting[0], max(end, waiting[1]))
        else:
            if waiting:
                yield waiting
            waiting = (start, end)
    if waiting:
        yield waiting


def _walk(part: object, path: Path) -> Iterator[tuple[Path, str]]:
    for name, inner in _inside(part):
        if isinstance(inner, str):
            yield (*path, name), inner
        else:
            yield from _walk(inner, (*path, name))


def _inside(part: object) -> Iterator[tuple[int | str, Any]]:
    if isinstance(part, (Enum, Mark, StackedBars, Figure)):
        return
    if isinstance(part, tuple):
        yield from ((at, inner) for at, inner in enumerate(part) if not isinstance(inner, (Enum, int, float)))
    elif is_dataclass(part):
        named = ((item.name, getattr(part, item.name)) for item in fields(part) if item.name not in LEFT_ALONE)
        yield from ((name, inner) for name, inner in named if not isinstance(inner, (Enum, int, float)))


def _rebuilt(part: T, texts: Iterator[str]) -> T:
    """The same part with its texts, in the order of `_walk`, taken from `texts`."""
    new = {name: next(texts) if isinstance(inner, str) else _rebuilt(inner, texts) for name, inner in _inside(part)}
    if isinstance(part, tuple):
        return tuple(new.get(at, inner) for at, inner in enumerate(part))  # type: ignore[return-value]
    return replace(part, **{str(name): inner for name, inner in new.items()}) if new else part  # type: ignore[type-var]
