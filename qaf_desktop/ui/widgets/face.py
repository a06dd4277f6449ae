"""Faces from very glad to very sad, drawn by our own pictures, so that no machine's letters change them."""

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from qaf_desktop.paths import resources
from qaf_desktop.ui.theme import current_tokens

FACES = 5
LINES = b"#000000"
"""What the pictures draw with; the theme's colour takes its place."""


def face_for(place: int, of: int) -> int:
    """Which face the choice at `place` (from 0) of `of` choices wears, when the gladdest stands first: 1 to FACES."""
    return 1 + round(place * (FACES - 1) / max(1, of - 1))


class Face(QWidget):
    """Face `number`, 1 the gladdest, `side` pixels high and wide. A picture only: the word stands beside it."""

    def __init__(self, number: int, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = (resources() / "icons" / f"face-{number}.svg").read_bytes()
        self._side = side
        self.setFixedSize(side, side)

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        drawn = self._picture.replace(LINES, current_tokens().text.encode())
        painter = QPainter(self)
        QSvgRenderer(QByteArray(drawn)).render(painter, QRectF(self.rect()))
        painter.end()
