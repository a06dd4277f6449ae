"""Room on paper for an answer by hand: boxes to tick, lines to write on."""

from typing import Any

from reportlab.platypus import Flowable

from qaf_desktop.reports import style as look


class RuledLines(Flowable):  # type: ignore[misc]
    """Lines to write on, which are decoration: there is nothing to hear."""

    GAP = 22.0

    def __init__(self, lines: int) -> None:
        super().__init__()
        self._lines = lines
        self.spaceAfter = 8

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width, self.height = width, self._lines * self.GAP
        return self.width, self.height

    def draw(self) -> None:
        with self.canv.artifact():
            self.canv.setStrokeColor(look.CONTROL)
            self.canv.setLineWidth(0.5)
            for line in range(self._lines):
                self.canv.line(0, line * self.GAP, self.width, line * self.GAP)


class Together(Flowable):  # type: ignore[misc]
    """Parts below each other that no page end comes between."""

    def __init__(self, parts: list[Any]) -> None:
        super().__init__()
        self._parts = parts
        self.spaceAfter = 6

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width = width
        self.height = sum(part.wrap(width, height)[1] + float(part.getSpaceAfter()) for part in self._parts)
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Any]:
        """Only what no page could hold is parted."""
        return list(self._parts) if self.height > look.HEIGHT else []

    def draw(self) -> None:
        top = self.height
        for part in self._parts:
            top -= part.height
            part.drawOn(self.canv, 0, top)
            top -= float(part.getSpaceAfter())
