"""Which column of a file is which: found by its header, remembered, and never guessed between two."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from qaf_desktop.lists.cells import plain
from qaf_desktop.lists.model import Row, Sheet, Wanted

NEAR = 0.88
DEEP, LONG = 15, 12
"""A header row is looked for in so many rows; a header of so many letters may be cut short, or go on."""


@dataclass(frozen=True, slots=True)
class Headed:
    """A sheet with its header row found: `place` is its number, `rows` are those beneath it."""

    name: str
    place: int
    headers: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Matched:
    """`columns` maps a wanted column to the place of the file's column, from 0. `unclear` maps those that could be
    several to these; `missing` are required and not there; `unknown` are headers that nothing was wanted of."""

    columns: Mapping[str, int]
    unclear: Mapping[str, tuple[int, ...]]
    missing: tuple[str, ...]
    unknown: tuple[str, ...]


def headed(sheet: Sheet, wanted: Sequence[Wanted]) -> Headed:
    """The row whose cells are most of the headers looked for; where none is, the first with several cells."""
    titles = {name for one in wanted for name in _names(one)}
    best, place = -1, 0
    for at, (_number, cells) in enumerate(sheet.rows[:DEEP]):
        score = 2 * sum(plain(cell) in titles for cell in cells) + (sum(map(bool, cells)) > 1 and best < 0)
        if score > best and score > 0:
            best, place = score, at
    number, headers = sheet.rows[place] if sheet.rows else (0, ())
    return Headed(sheet.name, number, headers, sheet.rows[place + 1 :])


def guess(headers: Sequence[str], wanted: Sequence[Wanted], remembered: Mapping[str, str] | None = None) -> Matched:
    """By what was remembered (wanted column to header), by the same words, then by nearly the same where one fits."""
    said = [plain(header) for header in headers]
    columns: dict[str, int] = {}
    unclear: dict[str, tuple[int, ...]] = {}
    tests: tuple[Callable[[Wanted], Iterable[int]], ...] = (
        lambda one: _remembered(one, said, remembered or {}),
        lambda one: _same(one, said),
        lambda one: _near(one, said),
    )
    for test in tests:
        for one in wanted:
            if one.id in columns:
                continue
            free = tuple(at for at in test(one) if at not in columns.values())
            if not free:
                continue
            if len(free) == 1:
                columns[one.id] = free[0]
                unclear.pop(one.id, None)
            else:
                unclear.setdefault(one.id, free)
    missing = tuple(one.id for one in wanted if one.required and one.id not in columns)
    unknown = tuple(header for at, header in enumerate(headers) if header and at not in columns.values())
    return Matched(columns, {name: where for name, where in unclear.items() if name not in columns}, missing, unknown)


def _remembered(one: Wanted, said: Sequence[str], remembered: Mapping[str, str]) -> Iterable[int]:
    header = plain(remembered.get(one.id, ""))
    return (at for at, name in enumerate(said) if header and name == header)


def _same(one: Wanted, said: Sequence[str]) -> Iterable[int]:
    names = _names(one)
    exact = [at for at, name in enumerate(said) if name == plain(one.title)]
    return exact or (at for at, name in enumerate(said) if name in names)


def _near(one: Wanted, said: Sequence[str]) -> Iterable[int]:
    """Nearly the title, or the title with words behind it (“… (Y/N)”)."""
    title = plain(one.title)
    return (at for at, name in enumerate(said) if name and (_begins(name, title) or _alike(name, title)))


def _begins(name: str, title: str) -> bool:
    shorter, longer = sorted((name, title), key=len)
    return len(shorter) >= LONG and longer.startswith(shorter)


def _alike(name: str, title: str) -> bool:
    return SequenceMatcher(None, name, title).ratio() > NEAR


def _names(one: Wanted) -> frozenset[str]:
    return frozenset(plain(name) for name in (one.title, *one.also))
