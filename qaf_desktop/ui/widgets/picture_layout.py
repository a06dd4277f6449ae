"""Where the parts of a picture go: pure arithmetic from a description to rectangles and words."""

from dataclasses import dataclass
from typing import assert_never

from PySide6.QtCore import QCoreApplication, QPointF, QRectF

from qaf_desktop.analysis.pictures import Bar, Lines, MonthBars, Part, Picture, Series, StackedBars
from qaf_desktop.words import say, short_month

translate = QCoreApplication.translate

ROW, ROW_OF_TWO_LINES = 33.0, 44.0
TWO_LINES = 40.0
"""From this height on a box holds two lines of words."""
BAR = 19.0
ENOUGH_FOR_PER_CENT = 20
ROOM_FOR_A_MONTH, ROOM_FOR_A_YEAR = 30.0, 40.0


@dataclass(frozen=True, slots=True)
class Area:
    """Something to point at: `key` is (bar, part) or (series, month); `said` is read out and shown on hover."""

    key: tuple[str, str]
    box: QRectF
    colour: str
    text: str
    said: str


@dataclass(frozen=True, slots=True)
class Words:
    """Text in a box; `align` is left, right or centre."""

    box: QRectF
    text: str
    align: str = "left"
    muted: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    """Everything to paint, in pixels, and the height it needs."""

    areas: tuple[Area, ...] = ()
    words: tuple[Words, ...] = ()
    rules: tuple[tuple[QPointF, QPointF], ...] = ()
    lines: tuple[tuple[str, tuple[QPointF, ...]], ...] = ()
    height: float = 0.0
    note: str = ""


def lay_out(picture: Picture, width: float, label_width: float, *, two_lines: bool = False) -> Drawing:
    """Place a picture in `width` pixels; names of bars get `label_width` of them, and room for `two_lines`."""
    match picture:
        case StackedBars():
            return _stacked(picture, width, label_width, ROW_OF_TWO_LINES if two_lines else ROW)
        case MonthBars():
            return _months(picture, width, label_width)
        case Lines():
            return _lines(picture, width)
        case _:
            assert_never(picture)


def _stacked(picture: StackedBars, width: float, label_width: float, row: float) -> Drawing:
    per_cent = all(bar.total >= ENOUGH_FOR_PER_CENT for bar in picture.bars if bar.total)
    left, right = label_width + 12, 44.0
    areas: list[Area] = []
    words: list[Words] = []
    for at, bar in enumerate(picture.bars):
        top = at * row + (row - BAR) / 2
        room = QRectF(left, top, max(1.0, width - left - right), BAR)
        words.append(Words(QRectF(0, at * row, label_width, row), bar.label, "right"))
        words.append(Words(QRectF(width - right + 6, at * row, right - 6, row), f"{bar.total:,}", "left", muted=True))
        areas.extend(_parts(bar, room, per_cent))
    share = translate("Picture", "Per cent of {unit}; how many, at the right.")
    count = translate("Picture", "Number of {unit}, with the total at the right.")
    note = (share if per_cent else count).format(unit=picture.unit)
    return Drawing(tuple(areas), tuple(words), height=len(picture.bars) * row, note=note)


def _parts(bar: Bar, room: QRectF, per_cent: bool) -> list[Area]:
    areas, left = [], room.left()
    for part in bar.parts:
        if not part.value:
            continue
        wide = room.width() * part.value / bar.total
        box = QRectF(left, room.top(), max(1.0, wide - 2), room.height())
        share = round(100 * part.value / bar.total)
        text = f"{share}" if per_cent else f"{part.value}"
        said = _part_said(bar, part, share)
        areas.append(Area((bar.key, part.key), box, _colour(part), text if wide > 24 else "", said))
        left += wide
    return areas


def _part_said(bar: Bar, part: Part, share: int) -> str:
    return say(
        "{bar}, {part}: {n:,} of {all:,} ({percent} %)",
        bar=bar.label,
        part=part.label,
        n=part.value,
        all=bar.total,
        percent=share,
    )


def _colour(part: Part) -> str:
    return part.mark.colour if part.mark else "accent"


def _months(picture: MonthBars, width: float, label_width: float) -> Drawing:
    """One row a series, one bar a month, all of one scale: no colour has to be learnt."""
    row, head = 48.0, 40.0
    left = label_width + 12
    step = (width - left) / max(1, len(picture.months))
    most = max((value or 0 for series in picture.series for value in series.values), default=0) or 1
    words = _month_words(picture.months, left, step)
    areas: list[Area] = []
    rules = []
    for at, series in enumerate(picture.series):
        base = head + (at + 1) * row - 6
        words.append(Words(QRectF(0, base - TWO_LINES, label_width, TWO_LINES + 6), series.label, "right"))
        rules.append((QPointF(left, base), QPointF(width, base)))
        bars = _month_areas(picture, series, QPointF(left, base), step, most)
        areas.extend(bars)
        words.extend(_above(bar) for bar in bars)
    note = translate("Picture", "Number of {unit}.").format(unit=picture.unit)
    return Drawing(tuple(areas), tuple(words), tuple(rules), height=head + row * len(picture.series), note=note)


def _month_words(months: tuple[str, ...], left: float, step: float) -> list[Words]:
    """Month names, their first letters where there is little room, and the year above the first and every January."""
    words = []
    for at, month in enumerate(months):
        word = month_word(month) if step >= ROOM_FOR_A_MONTH else month_word(month)[:1]
        words.append(Words(QRectF(left + at * step, 18, step, 20), word, "centre", muted=True))
        if month.endswith("-01") or (at == 0 and not _year_turns_soon(months, step)):
            words.append(Words(QRectF(left + at * step, 0, max(step, 40.0), 18), month[:4], "centre", muted=True))
    return words


def _year_turns_soon(months: tuple[str, ...], step: float) -> bool:
    """Whether the first January stands so near the beginning that both years' numbers would run into each other."""
    near = months[1 : 1 + round(ROOM_FOR_A_YEAR / max(step, 1.0))]
    return any(month.endswith("-01") for month in near)


def _month_areas(picture: MonthBars, series: Series, start: QPointF, step: float, most: float) -> list[Area]:
    wide = min(36.0, max(3.0, step - 6))
    areas = []
    for at, (month, value) in enumerate(zip(picture.months, series.values, strict=True)):
        if value:
            high = max(3.0, 24.0 * value / most)
            box = QRectF(start.x() + at * step + (step - wide) / 2, start.y() - high, wide, high)
            said = f"{series.label}, {month_word(month)} {month[:4]}: {value:g} {picture.unit}"
            areas.append(Area((series.key, month), box, "accent", f"{value:g}", said))
    return areas


def _above(bar: Area) -> Words:
    return Words(QRectF(bar.box.center().x() - 24, bar.box.top() - 17, 48, 16), bar.text, "centre", muted=True)


def _lines(picture: Lines, width: float) -> Drawing:
    high, left, foot = 200.0, 44.0, 24.0
    values = [value for series in picture.series for value in series.values if value is not None]
    low, top = (min(values), max(values)) if values else (0.0, 1.0)
    span = (top - low) or 1.0
    step = (width - left - 12) / max(1, len(picture.labels) - 1)

    def place(at: int, value: float) -> QPointF:
        return QPointF(left + at * step, 10 + (high - 20) * (1 - (value - low) / span))

    words = [Words(QRectF(left + at * step - 24, high, 48, foot), text, "centre", muted=True)
             for at, text in enumerate(picture.labels)]  # fmt: skip
    words += [Words(QRectF(0, place(0, value).y() - 10, left - 8, 20), f"{value:g}", "right", muted=True)
              for value in (low, top)]  # fmt: skip
    rules = tuple((QPointF(left, place(0, v).y()), QPointF(width, place(0, v).y())) for v in (low, top))
    areas, lines = [], []
    for at, series in enumerate(picture.series):
        points = [(n, value) for n, value in enumerate(series.values) if value is not None]
        lines.append(("accent" if at == 0 else "muted", tuple(place(n, value) for n, value in points)))
        areas += [_point(series, picture, n, value, place(n, value)) for n, value in points if at == 0]
    return Drawing(tuple(areas), tuple(words), rules, tuple(lines), high + foot, f"{picture.unit}.")


def _point(series: Series, picture: Lines, at: int, value: float, where: QPointF) -> Area:
    box = QRectF(where.x() - 4, where.y() - 4, 8, 8)
    said = f"{series.label}, {picture.labels[at]}: {value:g} {picture.unit}"
    return Area((series.key, picture.labels[at]), box, "accent", "", said)


def month_word(month: str) -> str:
    """`2026-11` as `Nov`."""
    number = month.partition("-")[2]
    return short_month(int(number)) if number.isdigit() and 1 <= int(number) <= 12 else month
