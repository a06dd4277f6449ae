"""A list whose lines are all at hand: what its kind says of chips, filters and words, and what is shown of it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication

from qaf_desktop.ui.list_screen.list_view import Act, Choice, Empty, ListView, active_of, none_fit
from qaf_desktop.ui.list_screen.narrowing import EVERYTHING, Narrowing
from qaf_desktop.ui.widgets.filters import Chip
from qaf_desktop.work.record_lines import Words

translate = QCoreApplication.translate
R = TypeVar("R")
DAYS_OF = {"week": 7, "month": 31, "quarter": 92}


@dataclass(frozen=True)
class ChipKind(Generic[R]):
    """A chip and the lines it holds. One that is not shown `always` is left out while no line at all fits it."""

    key: str
    word: str
    holds: Callable[[R], bool]
    always: bool = False


@dataclass(frozen=True)
class FilterKind(Generic[R]):
    """A finer filter: what `words` it offers for the lines there are, and whether a line fits the chosen code."""

    field: str
    name: str
    every: str
    words: Callable[[tuple[R, ...]], Words]
    fits: Callable[[R, str], bool]


@dataclass(frozen=True)
class ListKind(Generic[R]):
    """`text(line)` is searched, case-folded, word by word. `keys` are the keys named in the foot; `empty` is shown
    while there is nothing at all; `acts` is what can be done with the selected lines."""

    chips: tuple[ChipKind[R], ...]
    filters: tuple[FilterKind[R], ...]
    text: Callable[[R], str]
    keys: str
    empty: Empty
    acts: Callable[[tuple[R, ...]], tuple[Act, ...]] = lambda _selected: ()


@dataclass(frozen=True, slots=True)
class WholeInputs(Generic[R]):
    """Lines in their order, what they are narrowed to, and the saved filters as (text, name)."""

    lines: tuple[R, ...] = ()
    loaded: bool = False
    narrowing: Narrowing = Narrowing()
    saved: Words = ()


@dataclass(frozen=True, slots=True)
class WholeView(Generic[R]):
    lines: tuple[R, ...]
    around: ListView


def derive_whole(kind: ListKind[R], inputs: WholeInputs[R]) -> WholeView[R]:
    """Counts on the chips hold under the other filters, so that a count is what its chip would show."""
    others = _fitting(kind, inputs.lines, inputs.narrowing)
    holds = {chip.key: chip.holds for chip in kind.chips}
    on = holds.get(inputs.narrowing.chip)
    shown = tuple(line for line in others if on is None or on(line))
    return WholeView(shown, _around(kind, inputs, others, shown))


def by_word(field: str, name: str, every: str, read: Callable[[R], str]) -> FilterKind[R]:
    """Lines whose word is the chosen one; lines without a word offer none."""
    return FilterKind(
        field, name, every,
        words=lambda lines: tuple((word, word) for word in sorted({read(line) for line in lines} - {""})),
        fits=lambda line, value: read(line) == value,
    )  # fmt: skip


def by_age(field: str, name: str, read: Callable[[R], str], today: Callable[[], date]) -> FilterKind[R]:
    """Lines whose date ("YYYY-MM-DD…", local) lies within the last week, month or three months."""
    words = (
        ("week", translate("List", "Last 7 days")),
        ("month", translate("List", "Last month")),
        ("quarter", translate("List", "Last three months")),
    )

    def fits(line: R, value: str) -> bool:
        days = DAYS_OF.get(value)
        return days is None or read(line)[:10] >= (today() - timedelta(days=days)).isoformat()

    return FilterKind(field, name, translate("List", "Any time"), lambda _lines: words, fits)


def _fitting(kind: ListKind[R], lines: tuple[R, ...], narrowing: Narrowing) -> tuple[R, ...]:
    wanted = dict(narrowing.values)
    for one in kind.filters:
        if value := wanted.get(one.field):
            lines = tuple(line for line in lines if one.fits(line, value))
    words = narrowing.search.casefold().split()
    return tuple(line for line in lines if _has(kind.text(line), words)) if words else lines


def _has(text: str, words: list[str]) -> bool:
    folded = text.casefold()
    return all(word in folded for word in words)


def _around(kind: ListKind[R], inputs: WholeInputs[R], others: tuple[R, ...], shown: tuple[R, ...]) -> ListView:
    narrowing = inputs.narrowing
    choices = tuple(
        Choice(one.field, one.name, one.every, one.words(inputs.lines), narrowing.value(one.field))
        for one in kind.filters
    )
    return ListView(
        chips=tuple(_chip(chip, others) for chip in kind.chips if _offered(chip, inputs)),
        chip=narrowing.chip,
        choices=choices,
        active=active_of(choices),
        saved=inputs.saved,
        narrowed=narrowing.to_text(),
        foot=_foot(kind, inputs, len(shown)),
        empty=None if shown or not inputs.loaded else none_fit() if inputs.lines else kind.empty,
        can_export=bool(shown),
    )


def _chip(chip: ChipKind[R], lines: tuple[R, ...]) -> Chip:
    return Chip(chip.key, chip.word, sum(1 for line in lines if chip.holds(line)))


def _offered(chip: ChipKind[R], inputs: WholeInputs[R]) -> bool:
    """A chip that would be empty whatever one types is left out; search alone makes none come or go."""
    if chip.always or chip.key in (EVERYTHING, inputs.narrowing.chip):
        return True
    return any(chip.holds(line) for line in inputs.lines)


def _foot(kind: ListKind[R], inputs: WholeInputs[R], shown: int) -> str:
    if not inputs.loaded:
        return ""
    words = translate("List", "{shown} of {of} shown").format(shown=f"{shown:,}", of=f"{len(inputs.lines):,}")
    return f"{words} · {kind.keys}" if kind.keys else words
