"""The pictures of `analysis.pictures`, drawn in ink: whole shapes and words, so that they hold without colour."""

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable

from qaf_desktop.analysis.pictures import Bar, Mark, MonthBars, Part, Picture, StackedBars
from qaf_desktop.reports import style as look
from qaf_desktop.reports.fonts import REGULAR, STRONG
from qaf_desktop.reports.lines import LinesDrawing
from qaf_desktop.reports.marks import draw_mark
from qaf_desktop.reports.months import MonthsDrawing
from qaf_desktop.reports.tagging import Element
from qaf_desktop.reports.tracing import Traced

UNKNOWN = Mark("", "ring", "")


def drawing(picture: Picture, document: Element, *, compact: bool) -> Flowable:
    """The picture as a flowable, in the structure a Figure with its words. `compact` leaves out the bars' labels."""
    element = document.add("Figure", alt=picture.said())
    if isinstance(picture, StackedBars):
        return BarsDrawing(picture, element, label_width=0.0 if compact else 130.0)
    if isinstance(picture, MonthBars):
        return MonthsDrawing(picture, element)
    return LinesDrawing(picture, element)


class BarsDrawing(Traced):
    """Stacked bars with a key of marks and words above."""

    BAR, GAP, KEY = 17.0, 7.0, 20.0

    def __init__(self, picture: StackedBars, element: Element, label_width: float) -> None:
        super().__init__(element)
        self._picture, self._label_width = picture, label_width

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width = width
        self._keys = self._key_lines(width)
        self.height = self.KEY * len(self._keys) + len(self._picture.bars) * (self.BAR + self.GAP) - self.GAP
        return self.width, self.height

    def trace(self) -> None:
        top = self.height
        for line in self._keys:
            top -= self.KEY
            self._draw_key(line, top + 6)
        longest = max((bar.total for bar in self._picture.bars), default=0)
        for bar in self._picture.bars:
            top -= self.BAR
            self._draw_bar(bar, top, longest)
            top -= self.GAP

    def _key_lines(self, width: float) -> list[list[tuple[Part, float]]]:
        lines: list[list[tuple[Part, float]]] = [[]]
        left = 0.0
        for part in self._shown_kinds():
            needed = 14 + stringWidth(part.label, REGULAR, 9) + 16
            if left + needed > width and lines[-1]:
                lines.append([])
                left = 0.0
            lines[-1].append((part, left))
            left += needed
        return lines

    def _shown_kinds(self) -> list[Part]:
        used = {part.key for bar in self._picture.bars for part in bar.parts if part.value}
        return [part for part in self._picture.kinds() if part.key in used]

    def _draw_key(self, line: list[tuple[Part, float]], base: float) -> None:
        for part, left in line:
            mark = part.mark or UNKNOWN
            draw_mark(self.canv, mark.shape, left, base - 1, 9, look.mark_colour(mark.colour))
            self.canv.setFillColor(look.INK)
            self.canv.setFont(REGULAR, 9)
            self.canv.drawString(left + 14, base, part.label)

    def _draw_bar(self, bar: Bar, base: float, longest: int) -> None:
        if self._label_width:
            self.canv.setFillColor(look.INK)
            self.canv.setFont(REGULAR, 9)
            self.canv.drawString(0, base + 5, _cut(bar.label, self._label_width - 8))
        room = self.width - self._label_width
        left = self._label_width
        for part in bar.parts:
            width = room * part.value / longest if longest else 0
            if width:
                self._draw_part(part, left, base, width)
            left += width
        if not bar.total:
            self.canv.setFillColor(look.MUTED)
            self.canv.setFont(REGULAR, 9)
            self.canv.drawString(left, base + 5, "none")

    def _draw_part(self, part: Part, left: float, base: float, width: float) -> None:
        mark = part.mark or UNKNOWN
        self.canv.setFillColor(look.mark_colour(mark.colour))
        self.canv.rect(left, base, max(0.5, width - 1.5), self.BAR, stroke=0, fill=1)
        number = str(part.value)
        needed = 10 + 4 + stringWidth(number, STRONG, 9)
        if width > needed + 6:
            draw_mark(self.canv, mark.shape, left + 5, base + 4, 9, look.PAPER)
            self._white(number, left + 18, base)
        elif width > 8:
            self._white(number, left + (width - 1.5 - stringWidth(number, STRONG, 9)) / 2, base)

    def _white(self, number: str, left: float, base: float) -> None:
        self.canv.setFillColor(look.PAPER)
        self.canv.setFont(STRONG, 9)
        self.canv.drawString(left, base + 5.3, number)


def _cut(label: str, width: float) -> str:
    """A label that is too long ends in an ellipsis; the table below the picture holds it whole."""
    if stringWidth(label, REGULAR, 9) <= width:
        return label
    while label and stringWidth(label + "…", REGULAR, 9) > width:
        label = label[:-1]
    return label.rstrip() + "…"
