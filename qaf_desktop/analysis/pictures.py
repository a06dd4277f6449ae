"""What a picture shows, and the table of the same numbers. Drawn elsewhere, on screen and on paper alike."""

from collections.abc import Iterable
from dataclasses import dataclass

from qaf_desktop.words import say, short_month

Cell = str | int | float


@dataclass(frozen=True, slots=True)
class Mark:
    """How a grade is shown: its word, the name of its shape, the name of its colour. Never by one of them alone."""

    word: str
    shape: str
    colour: str


@dataclass(frozen=True, slots=True)
class Table:
    """The numbers of a picture. Every row has as many cells as there are headers; the first cell names the row."""

    caption: str
    headers: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One stretch of a bar: `value` things of one kind. `key` finds the records behind it."""

    key: str
    label: str
    value: int
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Bar:
    key: str
    label: str
    parts: tuple[Part, ...]

    @property
    def total(self) -> int:
        return sum(part.value for part in self.parts)


@dataclass(frozen=True, slots=True)
class StackedBars:
    """Bars of the same parts in the same order. `question` is what the picture answers, `unit` what it counts."""

    title: str
    question: str
    bars: tuple[Bar, ...]
    unit: str

    def kinds(self) -> tuple[Part, ...]:
        """One part of each kind, in order, for a key to the picture."""
        return tuple({part.key: part for bar in self.bars for part in bar.parts}.values())

    def table(self) -> Table:
        kinds = self.kinds()
        headers = (self.title, *(part.label for part in kinds), say("Total"))
        rows: tuple[tuple[Cell, ...], ...] = tuple((b.label, *_values(b, kinds), b.total) for b in self.bars)
        return Table(f"{self.question} ({self.unit})", headers, rows)

    def said(self) -> str:
        """The picture in words, for somebody who does not see it."""
        return _sentences(self.question, (_bar_words(bar) for bar in self.bars))


@dataclass(frozen=True, slots=True)
class Series:
    """Values of one thing along the shared axis; None where nothing was counted."""

    key: str
    label: str
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class MonthBars:
    """Counts by month ("YYYY-MM", oldest first), one series a team or other group."""

    title: str
    question: str
    months: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str

    def table(self) -> Table:
        rows = tuple((s.label, *(_number(v) for v in s.values), _number(_sum(s.values))) for s in self.series)
        return Table(f"{self.question} ({self.unit})", (self.title, *map(month_words, self.months), say("Total")), rows)

    def said(self) -> str:
        totals = (f"{s.label}: {_number(_sum(s.values))}" for s in self.series)
        return _sentences(self.question, (_counted(self.unit, self.months), *totals))


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines over an axis of labels, oldest or first on the left."""

    title: str
    question: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str

    def table(self) -> Table:
        rows = tuple((s.label, *("" if v is None else _number(v) for v in s.values)) for s in self.series)
        return Table(f"{self.question} ({self.unit})", (self.title, *self.labels), rows)

    def said(self) -> str:
        return _sentences(self.question, (_line_words(s, self.labels) for s in self.series))


def month_words(year_month: str) -> str:
    """ "2026-11" as "Nov 2026"."""
    return f"{short_month(int(year_month[5:7]))} {year_month[:4]}"


Picture = StackedBars | MonthBars | Lines


def _values(bar: Bar, kinds: tuple[Part, ...]) -> tuple[int, ...]:
    found = {part.key: part.value for part in bar.parts}
    return tuple(found.get(kind.key, 0) for kind in kinds)


def _bar_words(bar: Bar) -> str:
    shown = [f"{part.value} {part.label}" for part in bar.parts if part.value]
    return f"{bar.label}: {', '.join(shown) or say('none')}"


def _line_words(series: Series, labels: tuple[str, ...]) -> str:
    known = [(label, value) for label, value in zip(labels, series.values, strict=True) if value is not None]
    if not known:
        return f"{series.label}: nothing counted"
    (first, start), (last, end) = known[0], known[-1]
    return say(
        "{label}: {start} at {first}, {end} at {last}",
        label=series.label,
        start=_number(start),
        first=first,
        end=_number(end),
        last=last,
    )


def _counted(unit: str, months: tuple[str, ...]) -> str:
    if not months:
        return say("Counts of {unit}", unit=unit)
    first, last = month_words(months[0]), month_words(months[-1])
    return say("Counts of {unit} from {first} to {last}", unit=unit, first=first, last=last)


def _sentences(start: str, parts: Iterable[str]) -> str:
    return " ".join([start, *(f"{part}." for part in parts)])


def _sum(values: tuple[float | None, ...]) -> float:
    return sum(value for value in values if value is not None)


def _number(value: float | None) -> int | float:
    value = value or 0
    return int(value) if float(value).is_integer() else value
