"""Draws one picture and lets a person point at its parts with the mouse or the arrow keys."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from qaf_desktop.analysis.pictures import Picture, StackedBars
from qaf_desktop.ui.text_size import small
from qaf_desktop.ui.theme import current_tokens
from qaf_desktop.ui.tokens import Tokens
from qaf_desktop.ui.widgets.picture_layout import TWO_LINES, Area, Drawing, lay_out
from qaf_desktop.ui.widgets.told_as import tell_as

_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "right": Qt.AlignmentFlag.AlignRight,
    "centre": Qt.AlignmentFlag.AlignHCenter,
}
LABELS = 0.42
"""The most of the width that names of bars get; longer ones take two lines."""


def in_lines(text: str, metrics: QFontMetrics, width: int, *, two: bool) -> str:
    """The text in one line or `two`, broken between words; what still does not fit is cut with dots."""
    first, rest = text, ""
    while two and metrics.horizontalAdvance(first) > width and " " in first:
        first, _, last = first.rpartition(" ")
        rest = f"{last} {rest}".rstrip()
    lines = [metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in (first, rest) if line]
    return "\n".join(lines)


class PictureCanvas(QWidget):
    """`picked(bar, part)` when a part is clicked, or chosen with Enter after walking to it with the arrow keys."""

    picked = Signal(str, str)

    def __init__(self, picture: Picture, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._at = -1
        tell_as(self, QAccessible.Role.Chart)
        self.show_picture(picture)

    def show_picture(self, picture: Picture) -> None:
        self._picture = picture
        self._at = -1
        self.setAccessibleName(picture.question)
        self.setAccessibleDescription(picture.said())
        self._fit()
        self.update()

    def drawing(self) -> Drawing:
        widest, room = self._widest_label(), max(80.0, self.width() * LABELS)
        return lay_out(self._picture, float(self.width()), min(widest, room), two_lines=widest > room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def current(self) -> Area | None:
        areas = self.drawing().areas
        return areas[self._at] if 0 <= self._at < len(areas) else None

    def sizeHint(self) -> QSize:
        return QSize(420, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(220, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, tokens, drawing = QPainter(self), current_tokens(), self.drawing()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_words(painter, tokens, drawing)
        painter.setPen(QPen(QColor(tokens.line), 1))
        for start, end in drawing.rules:
            painter.drawLine(start, end)
        for colour, points in drawing.lines:
            painter.setPen(QPen(QColor(tokens.colour(colour)), 2))
            painter.drawPolyline(QPolygonF(points))
        for area in drawing.areas:
            self._paint_area(painter, tokens, area)
        self._paint_focus(painter, tokens)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: self._row_step(1),
                 Qt.Key.Key_Up: self._row_step(-1)}  # fmt: skip
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._pick(self.current())
        elif event.key() in steps:
            self._walk(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pick(self._under(event.position().toPoint().x(), event.position().toPoint().y()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._under(round(event.position().x()), round(event.position().y()))
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            over = self._under(event.pos().x(), event.pos().y())
            QToolTip.showText(
                event.globalPos(), over.said if over else self._named(event.pos().x(), event.pos().y()), self
            )
            return True
        return super().event(event)

    def _fit(self) -> None:
        height = max(1, round(self.drawing().height))
        if height != self.height():
            self.setFixedHeight(height)

    def _widest_label(self) -> float:
        named = self._picture.bars if isinstance(self._picture, StackedBars) else self._picture.series
        return max((self.fontMetrics().horizontalAdvance(one.label) for one in named), default=0) + 4.0

    def _named(self, x: int, y: int) -> str:
        """The whole of a name that had to be cut."""
        return next((w.text for w in self.drawing().words if not w.muted and w.box.contains(x, y)), "")

    def _under(self, x: int, y: int) -> Area | None:
        return next((a for a in self.drawing().areas if a.box.adjusted(-2, -5, 2, 5).contains(x, y)), None)

    def _pick(self, area: Area | None) -> None:
        if area is not None:
            self.picked.emit(*area.key)

    def _row_step(self, by: int) -> int:
        """How far it is to the neighbour in the next or the last row."""
        areas, here = self.drawing().areas, self.current()
        if here is None:
            return 1
        rows = list(dict.fromkeys(area.key[0] for area in areas))
        row = rows.index(here.key[0]) + by
        if not 0 <= row < len(rows):
            return 0
        there = [at for at, area in enumerate(areas) if area.key[0] == rows[row]]
        return min(there, key=lambda at: abs(areas[at].box.center().x() - here.box.center().x())) - self._at

    def _walk(self, by: int) -> None:
        last = len(self.drawing().areas) - 1
        self._at = max(0, min(last, self._at + by)) if last >= 0 else -1
        here = self.current()
        if here is not None and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, here.said))
        self.update()

    def _paint_words(self, painter: QPainter, tokens: Tokens, drawing: Drawing) -> None:
        for words in drawing.words:
            painter.setFont(small(self.font()) if words.muted else self.font())
            painter.setPen(QColor(tokens.muted if words.muted else tokens.text))
            text = in_lines(
                words.text, painter.fontMetrics(), round(words.box.width()), two=words.box.height() >= TWO_LINES
            )
            painter.drawText(words.box, int(_ALIGN[words.align] | Qt.AlignmentFlag.AlignVCenter), text)

    def _paint_area(self, painter: QPainter, tokens: Tokens, area: Area) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.colour(area.colour)))
        painter.drawRect(area.box)
        if area.text and isinstance(self._picture, StackedBars):
            painter.setFont(small(self.font()))
            painter.setPen(QColor(tokens.on_accent))
            painter.drawText(area.box, int(Qt.AlignmentFlag.AlignCenter), area.text)

    def _paint_focus(self, painter: QPainter, tokens: Tokens) -> None:
        if not self.hasFocus():
            return
        here = self.current()
        box = here.box.adjusted(-2, -2, 2, 2) if here else QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tokens.text if here else tokens.accent), 2))
        painter.drawRoundedRect(box, 2, 2)
