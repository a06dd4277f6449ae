"""The marks that stand beside a grade's word: star, disc, half-disc, triangle, dash, and more for other scales."""

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPen, QPixmap, QPolygonF

from qaf_desktop.ui.theme import current_tokens

SHAPES = ("star", "disc", "half-disc", "triangle", "diamond", "square", "ring", "dash")


def paint_mark(painter: QPainter, shape: str, box: QRectF, colour: QColor) -> None:
    """Draw one mark to fill the largest centred square of `box`; an unknown shape is drawn as a dash."""
    side = min(box.width(), box.height())
    square = QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    _PAINT.get(shape, _dash)(painter, square, colour)
    painter.restore()


def mark_icon(shape: str, token: str) -> QIcon:
    """An icon of one mark that takes its colour from the theme at the moment it is painted."""
    return QIcon(_MarkEngine(shape, token))


class _MarkEngine(QIconEngine):
    def __init__(self, shape: str, token: str) -> None:
        super().__init__()
        self._shape, self._token = shape, token

    def paint(self, painter: QPainter, rect: object, mode: QIcon.Mode, _state: QIcon.State) -> None:
        tokens = current_tokens()
        colour = tokens.muted if mode == QIcon.Mode.Disabled else tokens.colour(self._token)
        paint_mark(painter, self._shape, QRectF(rect).adjusted(1, 1, -1, -1), QColor(colour))  # type: ignore[call-overload]

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, picture.rect(), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        return _MarkEngine(self._shape, self._token)


def _star(painter: QPainter, square: QRectF, _colour: QColor) -> None:
    outer = square.width() / 2
    centre = QPointF(square.center().x(), square.center().y() + outer * 0.05)
    points = [
        QPointF(
            centre.x() + sin(pi * corner / 5) * outer * (1 if corner % 2 == 0 else 0.42),
            centre.y() - cos(pi * corner / 5) * outer * (1 if corner % 2 == 0 else 0.42),
        )
        for corner in range(10)
    ]
    painter.drawPolygon(QPolygonF(points))


def _disc(painter: QPainter, square: QRectF, _colour: QColor) -> None:
    inset = square.width() * 0.06
    painter.drawEllipse(square.adjusted(inset, inset, -inset, -inset))


def _ring(painter: QPainter, square: QRectF, colour: QColor) -> None:
    width = max(1.4, square.width() * 0.11)
    inset = square.width() * 0.06 + width / 2
    painter.setPen(QPen(colour, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(square.adjusted(inset, inset, -inset, -inset))


def _half_disc(painter: QPainter, square: QRectF, colour: QColor) -> None:
    inset = square.width() * 0.06
    painter.drawPie(square.adjusted(inset, inset, -inset, -inset), 90 * 16, 180 * 16)
    _ring(painter, square, colour)


def _triangle(painter: QPainter, square: QRectF, _colour: QColor) -> None:
    side = square.width()
    top = QPointF(square.center().x(), square.top() + side * 0.06)
    left = QPointF(square.left() + side * 0.02, square.bottom() - side * 0.08)
    painter.drawPolygon(QPolygonF([top, left, QPointF(square.right() - side * 0.02, left.y())]))


def _diamond(painter: QPainter, square: QRectF, _colour: QColor) -> None:
    middle = square.center()
    painter.drawPolygon(
        QPolygonF(
            [
                QPointF(middle.x(), square.top()),
                QPointF(square.right(), middle.y()),
                QPointF(middle.x(), square.bottom()),
                QPointF(square.left(), middle.y()),
            ]
        )
    )


def _square(painter: QPainter, square: QRectF, _colour: QColor) -> None:
    inset = square.width() * 0.12
    painter.drawRect(square.adjusted(inset, inset, -inset, -inset))


def _dash(painter: QPainter, square: QRectF, _colour: QColor) -> None:
    height = max(1.5, square.height() * 0.13)
    inset = square.width() * 0.1
    top = square.center().y() - height / 2
    painter.drawRect(QRectF(square.left() + inset, top, square.width() - 2 * inset, height))


_PAINT = {
    "star": _star, "disc": _disc, "ring": _ring, "half-disc": _half_disc, "triangle": _triangle,
    "diamond": _diamond, "square": _square, "dash": _dash,
}  # fmt: skip
