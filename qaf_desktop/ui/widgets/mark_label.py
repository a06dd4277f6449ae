"""A mark by itself, as a widget that takes its colour from the theme."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from qaf_desktop.ui.marks import paint_mark
from qaf_desktop.ui.theme import current_tokens


class MarkLabel(QWidget):
    """`colour` is the name of a token. It says nothing to a screen reader: the word beside it does."""

    def __init__(self, shape: str, colour: str, side: int = 14, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shape, self._colour, self._side = shape, colour, side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_mark(self, shape: str, colour: str) -> None:
        self._shape, self._colour = shape, colour
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_mark(painter, self._shape, QRectF(self.rect()), QColor(current_tokens().colour(self._colour)))
