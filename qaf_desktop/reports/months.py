"""Counts by month: one row of small columns a team, all to the same height, each with its number."""

from reportlab.pdfbase.pdfmetrics import stringWidth

from qaf_desktop.analysis.pictures import MonthBars, Series, month_words
from qaf_desktop.reports import style as look
from qaf_desktop.reports.fonts import REGULAR
from qaf_desktop.reports.tagging import Element
from qaf_desktop.reports.tracing import Traced


class MonthsDrawing(Traced):
    LABEL, ROW, AXIS = 130.0, 44.0, 16.0

    def __init__(self, picture: MonthBars, element: Element) -> None:
        super().__init__(element)
        self._picture = picture

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width = width
        self.height = self.ROW * len(self._picture.series) + self.AXIS
        return self.width, self.height

    def trace(self) -> None:
        highest = max((v or 0 for series in self._picture.series for v in series.values), default=0) or 1
        for row, series in enumerate(self._picture.series, 1):
            self._draw_series(series, self.height - row * self.ROW, highest)
        for index, month in enumerate(self._picture.months):
            self._centred(month_words(month)[:3], index, 3, 7.5)

    def _draw_series(self, series: Series, base: float, highest: float) -> None:
        self.canv.setFillColor(look.INK)
        self.canv.setFont(REGULAR, 9)
        self.canv.drawString(0, base + 3, series.label)
        self.canv.setStrokeColor(look.LINE)
        self.canv.setLineWidth(0.6)
        self.canv.line(self.LABEL, base, self.width, base)
        for index, value in enumerate(series.values):
            if value:
                self._draw_column(index, base, value, highest)

    def _draw_column(self, index: int, base: float, value: float, highest: float) -> None:
        height = value / highest * (self.ROW - 16)
        width = min(22.0, self._step() * 0.6)
        self.canv.setFillColor(look.ACCENT)
        self.canv.rect(self._middle(index) - width / 2, base, width, height, stroke=0, fill=1)
        self._centred(f"{value:g}", index, base + height + 2.5, 8)

    def _step(self) -> float:
        return (self.width - self.LABEL) / max(1, len(self._picture.months))

    def _middle(self, index: int) -> float:
        return self.LABEL + (index + 0.5) * self._step()

    def _centred(self, words: str, index: int, base: float, size: float) -> None:
        self.canv.setFillColor(look.INK)
        self.canv.setFont(REGULAR, size)
        self.canv.drawString(self._middle(index) - stringWidth(words, REGULAR, size) / 2, base, words)
