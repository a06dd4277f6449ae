"""Painted choices: a button for a short word, a line with a ring or a box for a long one. Text wraps, never shrinks."""

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from qaf_desktop.ui.form_page.ports import GradeMark
from qaf_desktop.ui.marks import paint_mark
from qaf_desktop.ui.theme import current_tokens
from qaf_desktop.ui.tokens import RADIUS, Tokens

PAD_X, PAD_Y, MARK, GAP, BOX = 7, 7, 14, 4, 16
WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def bold(font: QFont) -> QFont:
    """The same face, semibold."""
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made


class Choosable(QRadioButton):
    """A radio button that can be let go again: a click, Delete or Backspace on the chosen one clears the answer."""

    let_go = Signal()
    """The choice was cleared; `clicked` is Qt's own and is never emitted from here."""

    def __init__(self, word: str, parent: QWidget | None = None) -> None:
        super().__init__(word, parent)
        self._was_chosen = False
        _flow_in_width(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._was_chosen = self.isChecked()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._was_chosen and self.isChecked() and self.hitButton(event.position().toPoint()):
            self._let_go()
        self._was_chosen = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self.isChecked():
            self._let_go()
        else:
            super().keyPressEvent(event)

    def hitButton(self, at: QPoint) -> bool:
        return self.rect().contains(at)

    def _let_go(self) -> None:
        self.setAutoExclusive(False)
        self.setChecked(False)
        self.setAutoExclusive(True)
        self.let_go.emit()


class ChoiceButton(Choosable):
    """A choice as a button; the chosen one is filled, framed and semibold, so that no colour carries it alone."""

    def __init__(self, word: str, mark: GradeMark | None = None, parent: QWidget | None = None) -> None:
        super().__init__(word, parent)
        self._mark = mark
        self._hint = QSize()

    def sizeHint(self) -> QSize:
        if not self._hint.isValid():
            metrics = QFontMetrics(bold(self.font()))
            mark = MARK + GAP if self._mark else 0
            self._hint = QSize(metrics.horizontalAdvance(self.text()) + 2 * PAD_X + mark, metrics.height() + 2 * PAD_Y)
        return self._hint

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._hint = QSize()
        super().changeEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(60, self.sizeHint().width()), self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = width - 2 * PAD_X - (MARK + GAP if self._mark else 0)
        return max(self.sizeHint().height(), _text_height(bold(self.font()), self.text(), room) + 2 * PAD_Y)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens, painter = current_tokens(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._frame(painter, tokens)
        left = PAD_X
        if self._mark:
            colour = QColor(tokens.colour(self._mark.colour)) if self.isEnabled() else QColor(tokens.muted)
            box = QRectF(left, (self.height() - MARK) / 2, MARK, MARK)
            paint_mark(painter, self._mark.shape, box, colour)
            left += MARK + GAP
        painter.setFont(bold(self.font()) if self.isChecked() else self.font())
        painter.setPen(QColor(tokens.text if self.isEnabled() or self.isChecked() else tokens.muted))
        painter.drawText(QRect(left, 0, self.width() - left - 2, self.height()), WRAP, self.text())

    def _frame(self, painter: QPainter, tokens: Tokens) -> None:
        filled = self.isChecked() or (self.underMouse() and self.isEnabled())
        painter.setBrush(QColor(tokens.selected if filled else tokens.surface))
        width = 2 if self.isChecked() else 1
        rim = tokens.accent if self.isChecked() else tokens.control if self.isEnabled() else tokens.line
        painter.setPen(QPen(QColor(rim), width))
        half = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), RADIUS, RADIUS)
        if self.hasFocus():
            _ring(painter, QRectF(self.rect()).adjusted(4, 4, -4, -4), tokens)


class ChoiceLine(Choosable):
    """A choice as one line of a list, with a ring that fills."""

    def sizeHint(self) -> QSize:
        return _line_size(self)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return _line_height(self, width)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, tokens = _paint_line(self)
        box = QRectF(6.5, _box_top(self) + 0.5, BOX - 1, BOX - 1)
        chosen = self.isChecked()
        painter.setBrush(QColor(tokens.surface))
        painter.setPen(QPen(QColor(tokens.accent if chosen else tokens.control), 5 if chosen else 1))
        inset = 2.5 if chosen else 0
        painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))


class CheckLine(QCheckBox):
    """One of several choices, with a box and a tick."""

    def __init__(self, word: str, parent: QWidget | None = None) -> None:
        super().__init__(word, parent)
        _flow_in_width(self)

    def hitButton(self, at: QPoint) -> bool:
        return self.rect().contains(at)

    def sizeHint(self) -> QSize:
        return _line_size(self)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return _line_height(self, width)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, tokens = _paint_line(self)
        box = QRectF(6.5, _box_top(self) + 0.5, BOX - 1, BOX - 1)
        chosen = self.isChecked()
        painter.setBrush(QColor(tokens.accent if chosen else tokens.surface))
        painter.setPen(QPen(QColor(tokens.accent if chosen else tokens.control), 1))
        painter.drawRoundedRect(box, 3, 3)
        if chosen:
            painter.setPen(QPen(QColor(tokens.on_accent), 2))
            left, top = box.left(), box.top()
            painter.drawPolyline([QPoint(int(left + x), int(top + y)) for x, y in ((4, 8), (7, 11), (12, 4))])


def _flow_in_width(widget: QAbstractButton) -> None:
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)


def _ring(painter: QPainter, box: QRectF, tokens: Tokens) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(tokens.accent), 1.5))
    painter.drawRoundedRect(box, RADIUS - 1, RADIUS - 1)


def _text_height(font: QFont, text: str, width: int) -> int:
    room = QRect(0, 0, max(width, 20), 10000)
    return QFontMetrics(font).boundingRect(room, int(WRAP), text).height()


def _line_size(widget: QAbstractButton) -> QSize:
    metrics = QFontMetrics(bold(widget.font()))
    return QSize(metrics.horizontalAdvance(widget.text()) + BOX + 26, metrics.height() + 10)


def _line_height(widget: QAbstractButton, width: int) -> int:
    return _text_height(bold(widget.font()), widget.text(), width - BOX - 22) + 10


def _box_top(widget: QAbstractButton) -> int:
    return 5 + (QFontMetrics(widget.font()).height() - BOX) // 2


def _paint_line(widget: QAbstractButton) -> tuple[QPainter, Tokens]:
    tokens, painter = current_tokens(), QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    frame = QRectF(widget.rect()).adjusted(1, 1, -1, -1)
    if widget.isChecked() or (widget.underMouse() and widget.isEnabled()):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.selected))
        painter.drawRoundedRect(frame, RADIUS, RADIUS)
    if widget.hasFocus():
        _ring(painter, frame, tokens)
    painter.setFont(bold(widget.font()) if widget.isChecked() else widget.font())
    painter.setPen(QColor(tokens.text if widget.isEnabled() or widget.isChecked() else tokens.muted))
    painter.drawText(QRect(BOX + 14, 0, widget.width() - BOX - 18, widget.height()), WRAP, widget.text())
    return painter, tokens
