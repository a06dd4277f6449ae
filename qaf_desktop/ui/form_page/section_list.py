"""The sections with their numbers and states, and how far the whole form is."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QProgressBar, QRadioButton, QScrollArea, QVBoxLayout, QWidget

from qaf_desktop.ui.form_page.derive import SectionLine, View
from qaf_desktop.ui.form_page.editors.choice_button import bold
from qaf_desktop.ui.theme import current_tokens
from qaf_desktop.ui.tokens import RADIUS, S1, S2, S3, TINY
from qaf_desktop.ui.widgets.labels import label

WIDTH = 248
NUMBER = 22


class SectionButton(QRadioButton):
    """One section: number, title, and its state in a word at the right."""

    def __init__(self, line: SectionLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = line
        self.setMinimumWidth(120)
        self.show_line(line)

    def show_line(self, line: SectionLine) -> None:
        if line == self._line and self.text():
            return
        self._line = line
        self.setText(line.title)
        self.setToolTip(line.spoken)
        self.setAccessibleName(line.spoken)
        self.setEnabled(line.relevant)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH - 24, QFontMetrics(self.font()).height() + 9)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def hitButton(self, at: object) -> bool:
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens, painter, line = current_tokens(), QPainter(self), self._line
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = self.rect().adjusted(1, 1, -1, -1)
        if self.isChecked() or (self.underMouse() and self.isEnabled()):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selected))
            painter.drawRoundedRect(frame, RADIUS, RADIUS)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRoundedRect(frame, RADIUS, RADIUS)
        small = self.font()
        small.setPointSize(TINY)
        painter.setFont(small)
        painter.setPen(QColor(tokens.colour(line.tone)))
        word = QFontMetrics(small).horizontalAdvance(line.word)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(frame.adjusted(0, 0, -S2, 0), middle | Qt.AlignmentFlag.AlignRight, line.word)
        font = bold(self.font()) if self.isChecked() else self.font()
        painter.setFont(font)
        painter.setPen(QColor(tokens.text if self.isEnabled() else tokens.muted))
        painter.drawText(QRect(S2, 0, NUMBER, self.height()), middle, line.number)
        room = self.width() - S2 - NUMBER - word - 2 * S2
        title = QFontMetrics(font).elidedText(line.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(S2 + NUMBER, 0, room, self.height()), middle, title)


class SectionList(QWidget):
    """Shows a `View`; `chosen` carries the section a person goes to. Arrows move through the list."""

    chosen = Signal(str)

    def __init__(self, view: View, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Sections")
        self.setFixedWidth(WIDTH)
        self._progress = label("", "muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName("Answered")
        self.buttons: dict[str, SectionButton] = {}
        column = QWidget()
        column.setProperty("look", "page")
        self._column = QVBoxLayout(column)
        self._column.setContentsMargins(0, 0, 0, S3)
        self._column.setSpacing(0)
        for line in view.lines:
            made = SectionButton(line)
            made.clicked.connect(lambda _checked=False, path=line.path: self.chosen.emit(path))
            self.buttons[line.path] = made
            self._column.addWidget(made)
        self._column.addStretch(1)
        self._lay_out(column)
        self.show_view(view)

    def show_view(self, view: View) -> None:
        self._progress.setText(view.progress)
        self._bar.setMaximum(max(1, view.total))
        self._bar.setValue(view.answered)
        for line in view.lines:
            made = self.buttons[line.path]
            made.show_line(line)
            if line.path == view.current and not made.isChecked():
                made.setChecked(True)
                self._scroll.ensureWidgetVisible(made)

    def _lay_out(self, column: QWidget) -> None:
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(column)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(S3, S3, 0, 0)
        layout.setSpacing(S1)
        layout.addWidget(self._progress)
        layout.addWidget(self._bar)
        layout.addSpacing(S2)
        layout.addWidget(self._scroll, 1)
