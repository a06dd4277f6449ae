"""A list whose lines are all at hand: what its kind says of chips, filters and words, and what is shown of it."""

from collections.abc import Callable, Iterable
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
    while there is nothing at all; `acts` is what can be done with the selected lines. Lines `aside` are shown where one
    searches, or chooses a chip that holds them."""

    chips: tuple[ChipKind[R], ...]
    filters: tuple[FilterKind[R], ...]
    text: Callable[[R], str]
    keys: str
    empty: Empty
    acts: Callable[[tuple[R, ...]], tuple[Act, ...]] = lambda _selected: ()
    aside: Callable[[R], bool] = lambda _line: False


@dataclass(frozen=True, slots=True)
class Lines(Generic[R]):
    """All lines in their order, and what is read of them once and not at every key: their texts to search, what each
    finer filter offers, and the chips that hold any."""

    all: tuple[R, ...] = ()
    texts: tuple[str, ...] = ()
    words: tuple[Words, ...] = ()
    chips: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class WholeInputs(Generic[R]):
    """The lines, what they are narrowed to, and the saved filters as (text, name)."""

    lines: Lines[R] = Lines()
    loaded: bool = False
    narrowing: Narrowing = Narrowing()
    saved: Words = ()


@dataclass(frozen=True, slots=True)
class WholeView(Generic[R]):
    lines: tuple[R, ...]
    around: ListView


def read_lines(kind: ListKind[R], lines: tuple[R, ...]) -> Lines[R]:
    return Lines(
        lines,
        tuple(kind.text(line).casefold() for line in lines),
        tuple(one.words(lines) for one in kind.filters),
        frozenset(chip.key for chip in kind.chips if any(map(chip.holds, lines))),
    )


def derive_whole(kind: ListKind[R], inputs: WholeInputs[R]) -> WholeView[R]:
    """Counts on the chips hold under the other filters, so that a count is what its chip would show."""
    others = _fitting(kind, inputs.lines, inputs.narrowing)
    holds = {chip.key: chip.holds for chip in kind.chips}
    on = holds.get(inputs.narrowing.chip)
    if not inputs.narrowing.search and inputs.narrowing.chip == EVERYTHING:
        on = _not_aside(kind)
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


def _fitting(kind: ListKind[R], lines: Lines[R], narrowing: Narrowing) -> tuple[R, ...]:
    found = lines.all
    if words := narrowing.search.casefold().split():
        found = tuple(line for line, text in _having(zip(lines.all, lines.texts, strict=True), words))
    for one in kind.filters:
        if value := narrowing.value(one.field):
            found = tuple(line for line in found if one.fits(line, value))
    return found


def _having(pairs: Iterable[tuple[R, str]], words: list[str]) -> Iterable[tuple[R, str]]:
    for word in words:
        pairs = [pair for pair in pairs if word in pair[1]]
    return pairs


def _around(kind: ListKind[R], inputs: WholeInputs[R], others: tuple[R, ...], shown: tuple[R, ...]) -> ListView:
    narrowing = inputs.narrowing
    choices = tuple(
        Choice(one.field, one.name, one.every, words, narrowing.value(one.field))
        for one, words in zip(kind.filters, inputs.lines.words or ((),) * len(kind.filters), strict=True)
    )
    return ListView(
        chips=tuple(_chip(kind, chip, others, narrowing.search) for chip in kind.chips if _offered(chip, inputs)),
        chip=narrowing.chip,
        choices=choices,
        active=active_of(choices),
        saved=inputs.saved,
        narrowed=narrowing.to_text(),
        foot=_foot(kind, inputs, len(shown)),
        empty=None if shown or not inputs.loaded else none_fit() if inputs.lines.all else kind.empty,
        can_export=bool(shown),
    )


def _chip(kind: ListKind[R], chip: ChipKind[R], lines: tuple[R, ...], search: str) -> Chip:
    holds = _not_aside(kind) if chip.key == EVERYTHING and not search else chip.holds
    return Chip(chip.key, chip.word, sum(map(holds, lines)))


def _not_aside(kind: ListKind[R]) -> Callable[[R], bool]:
    return lambda line: not kind.aside(line)


def _offered(chip: ChipKind[R], inputs: WholeInputs[R]) -> bool:
    """A chip that would be empty whatever one types is left out; search alone makes none come or go."""
    return chip.always or chip.key in (EVERYTHING, inputs.narrowing.chip) or chip.key in inputs.lines.chips


def _foot(kind: ListKind[R], inputs: WholeInputs[R], shown: int) -> str:
    if not inputs.loaded:
        return ""
    narrowed = inputs.narrowing.search or inputs.narrowing.chip != EVERYTHING
    of = len(inputs.lines.all) if narrowed else sum(map(_not_aside(kind), inputs.lines.all))
    words = translate("List", "{shown} of {of} shown").format(shown=f"{shown:,}", of=f"{of:,}")
    return f"{words} · {kind.keys}" if kind.keys else words
