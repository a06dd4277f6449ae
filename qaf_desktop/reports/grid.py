"""A table that never splits a row where a page can hold it, repeats its head, and knows its structure."""

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from typing import Any

from reportlab.platypus import Flowable, PageBreak

from qaf_desktop.reports import style as look

GUTTER, PAD_Y, PAD_Y_CLOSE = 12.0, 3.5, 2.0
FEWEST = 2
"""So many rows at least stand together on either side of a page break, where there are more."""

Row = Sequence[Any]
"""One flowable a column; each carries its own TH or TD element."""


@dataclass(frozen=True, slots=True)
class _Line:
    cells: tuple[Any, ...]
    height: float


class Grid(Flowable):  # type: ignore[misc]
    """Rows under an optional head. `widths` are the columns' in points; what they leave over stays empty.

    A `whole` one is set closer, and is parted only where no page could hold it.

    On a further page the head is drawn again as decoration: a reader who hears the table hears it once.
    """

    def __init__(
        self,
        widths: Sequence[float],
        head: Row | None,
        rows: Sequence[Row],
        *,
        ruled: bool = True,
        repeated: bool = False,
        whole: bool = False,
    ) -> None:
        super().__init__()
        self._widths = tuple(widths)
        self._ruled = ruled
        self._whole = whole
        self._pad_y = PAD_Y_CLOSE if whole else PAD_Y if ruled else 1.0
        self._head, self._rows, self._repeated = head, list(rows), repeated
        self._measured: tuple[_Line | None, list[_Line]] | None = None
        self.spaceBefore, self.spaceAfter = 2, 9

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        head, lines = self._lines()
        self.width = width
        self.height = sum(line.height for line in lines) + (head.height if head else 0)
        return self.width, self.height

    def least(self, _width: float) -> float:
        """The head and the first rows, or half a page where they need more."""
        head, lines = self._lines()
        first = sum(line.height for line in (lines if self._whole else lines[:FEWEST]))
        return min(first + (head.height if head else 0.0), float(look.HEIGHT) * (0.8 if self._whole else 0.5))

    def split(self, width: float, height: float) -> list[Flowable]:
        head, lines = self._lines()
        room = height - (head.height if head else 0)
        fitting = self._fitting(lines, room)
        if fitting == len(lines):
            return [self]
        if self._whole and self.height <= look.HEIGHT:
            return []
        if fitting:
            rest = self._piece(self._rows[fitting:], first=False)
            return [self._piece(self._rows[:fitting], first=True), PageBreak(), rest]
        if lines[0].height <= look.HEIGHT - (head.height if head else 0):
            return []
        return self._split_first_row(room)

    def _split_first_row(self, room: float) -> list[Flowable]:
        """Only for a row that no page could hold: its cells go on over the page."""
        upper: list[Any] = []
        lower: list[Any] = []
        room -= 2 * self._pad_y
        for cell, width in zip(self._rows[0], self._widths, strict=True):
            parts = [cell] if cell.height <= room else cell.split(width - GUTTER, room)
            if not parts:
                return []
            upper.append(parts[0])
            lower.append(parts[1] if len(parts) > 1 else Nothing())
        return [self._piece([upper], first=True), self._piece([lower, *self._rows[1:]], first=False)]

    def draw(self) -> None:
        head, lines = self._lines()
        top = self.height
        if head:
            with self.canv.artifact() if self._repeated else nullcontext():
                top = self._draw_line(head, top, ink=look.CONTROL)
        for line in lines:
            top = self._draw_line(line, top, ink=look.LINE)

    def _draw_line(self, line: _Line, top: float, ink: Any) -> float:
        left = 0.0
        for cell, width in zip(line.cells, self._widths, strict=True):
            cell.drawOn(self.canv, left, top - self._pad_y - cell.height)
            left += width
        bottom = top - line.height
        if self._ruled:
            self._rule(bottom, ink)
        return bottom

    def _rule(self, bottom: float, ink: Any) -> None:
        with self.canv.artifact():
            self.canv.setStrokeColor(ink)
            self.canv.setLineWidth(0.6)
            self.canv.line(0, bottom, sum(self._widths), bottom)

    def _lines(self) -> tuple[_Line | None, list[_Line]]:
        if self._measured is None:
            self._measured = (self._line(self._head) if self._head else None, [self._line(row) for row in self._rows])
        return self._measured

    def _line(self, row: Row) -> _Line:
        heights = [cell.wrap(width - GUTTER, look.HEIGHT)[1] for cell, width in zip(row, self._widths, strict=True)]
        return _Line(tuple(row), max(heights) + 2 * self._pad_y)

    def _fitting(self, lines: list[_Line], room: float) -> int:
        for index, line in enumerate(lines):
            room -= line.height
            if room < 0:
                return _in_company(index, len(lines))
        return len(lines)

    def _piece(self, rows: Sequence[Row], *, first: bool) -> "Grid":
        return Grid(
            self._widths,
            self._head,
            rows,
            ruled=self._ruled,
            repeated=self._repeated or not first,
            whole=self._whole,
        )


def _in_company(fitting: int, rows: int) -> int:
    """Fewer rows than fit, rather than a lonely last row on the next page."""
    return max(fitting - (FEWEST - (rows - fitting)), 1) if 0 < rows - fitting < FEWEST < fitting else fitting


class Nothing(Flowable):  # type: ignore[misc]
    """A cell with nothing in it."""

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width, self.height = width, 0
        return self.width, self.height

    def draw(self) -> None:
        """Nothing to draw."""
