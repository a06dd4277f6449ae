"""Pages of a PDF on which words can be marked and chosen with the mouse."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtPdf import QPdfDocument, QPdfSelection
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QWidget

POINTS_AN_INCH = 72
TO_DECIDE, LEFT, CURRENT, CHOSEN = "#66FFC83D", "#402A6FB0", "#99FF9E1B", "#663399FF"
"""Inks over white paper, whatever the theme: a page is white in all of them."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where words stand: the page from 0, and their first character and how many on it."""

    page: int
    start: int
    length: int


@dataclass(frozen=True, slots=True)
class PageMark:
    """Words of one spot, `settled` or still to be decided, the `current` one framed."""

    spot: Spot
    settled: bool
    current: bool


class MarkedPages(QPdfView):
    """Says `chosen(words, which)` when words were chosen with the mouse: the `which`th place, from 1, they stand at."""

    chosen = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)  # type: ignore[arg-type]
        self._marks: tuple[PageMark, ...] = ()
        self._from: tuple[int, QPointF] | None = None
        self._selection: tuple[int, QPdfSelection] | None = None
        self._texts: dict[int, str] = {}
        self.choosing = False

    def forget(self) -> None:
        """Another document is shown: its marks, its text and what was chosen are no longer these."""
        self._texts, self._marks, self._selection = {}, (), None

    def show_marks(self, marks: Sequence[PageMark]) -> None:
        self._marks = tuple(marks)
        self.viewport().update()

    def spots_of(self, words: str) -> tuple[Spot, ...]:
        """Where the words stand as whole words, in the order of the pages."""
        return tuple(self._find(words))

    def box_of(self, spot: Spot) -> QRectF:
        """The spot on its page, in points from the upper left corner."""
        found = self.document().getSelectionAtIndex(spot.page, spot.start, spot.length)
        return found.boundingRectangle()

    def reveal(self, spot: Spot) -> None:
        """Bring the spot into the window where it is not there yet."""
        box = self._on_screen(spot.page, self.box_of(spot))
        room = QRectF(self.viewport().rect()).adjusted(0, 30, 0, -30)
        if not room.contains(box.center()):
            bar = self.verticalScrollBar()
            bar.setValue(round(bar.value() + box.center().y() - room.center().y()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._on_page(event.position()) if self.choosing else None
        self._from, self._selection = at, None
        if at is None:
            super().mousePressEvent(event)
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is None:
            super().mouseMoveEvent(event)
            return
        self._select(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._from is None:
            super().mouseReleaseEvent(event)
            return
        self._select(event.position())
        self._from = None
        if self._selection is not None:
            self._tell(*self._selection)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.CursorChange or not self.choosing:
            return bool(super().viewportEvent(event))
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        return bool(super().viewportEvent(event))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        for mark in self._marks:
            self._paint_mark(painter, mark)
        if self._selection is not None:
            page, selection = self._selection
            for shape in selection.bounds():
                painter.fillRect(self._on_screen(page, QPolygonF(shape).boundingRect()), QColor(CHOSEN))

    def _paint_mark(self, painter: QPainter, mark: PageMark) -> None:
        ink = QColor(CURRENT if mark.current else LEFT if mark.settled else TO_DECIDE)
        selection = self.document().getSelectionAtIndex(mark.spot.page, mark.spot.start, mark.spot.length)
        for shape in selection.bounds():
            box = self._on_screen(mark.spot.page, QPolygonF(shape).boundingRect()).adjusted(-2, -2, 2, 2)
            painter.fillRect(box, ink)
            painter.setPen(QPen(QColor("#1B1F24"), 2 if mark.current else 1, _line_of(mark)))
            painter.drawRect(box)

    def _find(self, words: str) -> Iterator[Spot]:
        spaced = r"\s+".join(re.escape(part) for part in words.split())
        if not spaced:
            return
        pattern = re.compile(rf"(?<!\w){spaced}(?!\w)")
        for page in range(self.document().pageCount()):
            for found in pattern.finditer(self._text(page)):
                yield Spot(page, found.start(), found.end() - found.start())

    def _text(self, page: int) -> str:
        if page not in self._texts:
            self._texts[page] = str(self.document().getAllText(page).text())
        return self._texts[page]

    def _select(self, position: QPointF) -> None:
        assert self._from is not None
        page, start = self._from
        end = self._on_page(position, page)
        if end is not None:
            found = self.document().getSelection(page, start, end[1])
            self._selection = (page, self._whole_words(page, found)) if found.isValid() else None
        self.viewport().update()

    def _whole_words(self, page: int, found: QPdfSelection) -> QPdfSelection:
        text, start, end = self._text(page), found.startIndex(), found.endIndex()
        while start > 0 and text[start - 1].isalnum():
            start -= 1
        while end < len(text) and text[end].isalnum():
            end += 1
        return self.document().getSelectionAtIndex(page, start, end - start)

    def _tell(self, page: int, selection: QPdfSelection) -> None:
        words = " ".join(selection.text().split())
        before = [spot for spot in self._find(words) if (spot.page, spot.start) <= (page, selection.startIndex() + 1)]
        if words:
            self.chosen.emit(words, max(1, len(before)))

    def _page_boxes(self) -> Iterator[QRectF]:
        """Where each page lies, as QPdfView lays them out: below each other, in the middle."""
        margins, width = self.documentMargins(), self.viewport().width()
        sizes = [self._page_size(page) for page in range(self.document().pageCount())]
        widest = max((size.width() for size in sizes), default=0) + margins.left() + margins.right()
        top = float(margins.top())
        left, up = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        for size in sizes:
            across = int(max(widest, width) - size.width()) // 2
            yield QRectF(QPointF(across - left, top - up), size)
            top += size.height() + self.pageSpacing()

    def _page_size(self, page: int) -> QSizeF:
        dots = self.screen().logicalDotsPerInch() / POINTS_AN_INCH
        size = self.document().pagePointSize(page)
        if self.zoomMode() == QPdfView.ZoomMode.Custom:
            return QSizeF((size * dots * self.zoomFactor()).toSize())
        plain = QSizeF((size * dots).toSize())
        margins = self.documentMargins()
        times = (self.viewport().width() - margins.left() - margins.right()) / max(1.0, plain.width())
        return QSizeF((plain * times).toSize())

    def _on_screen(self, page: int, box: QRectF) -> QRectF:
        around, size = list(self._page_boxes())[page], self.document().pagePointSize(page)
        times = around.width() / size.width()
        return QRectF(around.topLeft() + box.topLeft() * times, box.size() * times)

    def _on_page(self, position: QPointF, wanted: int | None = None) -> tuple[int, QPointF] | None:
        """The page under a place of the window (or the `wanted` one), and where on it, in points."""
        for page, box in enumerate(self._page_boxes()):
            if page == wanted or (wanted is None and box.contains(position)):
                times = self.document().pagePointSize(page).width() / box.width()
                return page, (position - box.topLeft()) * times
        return None

    def document(self) -> QPdfDocument:
        found = super().document()
        assert found is not None
        return found


def _line_of(mark: PageMark) -> Qt.PenStyle:
    """Told apart without colour: to be decided is broken, settled is dotted, the current one is whole."""
    if mark.current:
        return Qt.PenStyle.SolidLine
    return Qt.PenStyle.DotLine if mark.settled else Qt.PenStyle.DashLine
