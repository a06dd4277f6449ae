"""Lines over a row of labels, each named at its end rather than in a key."""

from reportlab.pdfbase.pdfmetrics import stringWidth

from qaf_desktop.analysis.pictures import Lines, Series
from qaf_desktop.reports import style as look
from qaf_desktop.reports.fonts import REGULAR
from qaf_desktop.reports.tagging import Element
from qaf_desktop.reports.tracing import Traced

DASHES: tuple[tuple[float, ...], ...] = ((), (5, 2), (1.5, 2), (7, 2, 1.5, 2))
"""Each further line is told apart by its dashes, not by colour."""


class LinesDrawing(Traced):
    HEIGHT, AXIS, NAMES = 130.0, 18.0, 110.0

    def __init__(self, picture: Lines, element: Element) -> None:
        super().__init__(element)
        self._picture = picture

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width, self.height = width, self.HEIGHT + self.AXIS
        return self.width, self.height

    def trace(self) -> None:
        self.canv.setStrokeColor(look.LINE)
        self.canv.line(0, self.AXIS, self.width - self.NAMES, self.AXIS)
        self._draw_labels()
        highest = max((v for series in self._picture.series for v in series.values if v is not None), default=0) or 1
        for index, series in enumerate(self._picture.series):
            self._draw_series(series, highest, DASHES[index % len(DASHES)])

    def _draw_labels(self) -> None:
        self.canv.setFillColor(look.INK)
        self.canv.setFont(REGULAR, 7.5)
        for index, label in enumerate(self._picture.labels):
            self.canv.drawString(self._across(index) - stringWidth(label, REGULAR, 7.5) / 2, 5, label)

    def _draw_series(self, series: Series, highest: float, dash: tuple[float, ...]) -> None:
        points = [
            (self._across(i), self._up(value, highest)) for i, value in enumerate(series.values) if value is not None
        ]
        if not points:
            return
        self.canv.setStrokeColor(look.ACCENT)
        self.canv.setLineWidth(1.4)
        self.canv.setDash(dash)
        for index, (start, end) in enumerate(zip(series.values, series.values[1:], strict=False)):
            if start is not None and end is not None:  # a gap stays a gap
                self.canv.line(
                    self._across(index), self._up(start, highest), self._across(index + 1), self._up(end, highest)
                )
        self.canv.setDash()
        self.canv.setFillColor(look.ACCENT)
        for x, y in points:
            self.canv.circle(x, y, 2, stroke=0, fill=1)
        self._name(series, *points[-1])

    def _name(self, series: Series, x: float, y: float) -> None:
        last = next(value for value in reversed(series.values) if value is not None)
        self.canv.setFillColor(look.INK)
        self.canv.setFont(REGULAR, 8.5)
        self.canv.drawString(x + 7, y - 3, f"{series.label} {last:g}")

    def _up(self, value: float, highest: float) -> float:
        return self.AXIS + value / highest * (self.HEIGHT - 14)

    def _across(self, index: int) -> float:
        return 12 + index * (self.width - self.NAMES - 24) / max(1, len(self._picture.labels) - 1)
