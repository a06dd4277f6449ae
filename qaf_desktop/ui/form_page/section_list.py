"""The sections with their numbers and states, and how far the whole form is."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QProgressBar, QRadioButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from qaf_desktop.ui.form_page.derive import SectionLine, View
from qaf_desktop.ui.form_page.editors.choice_button import bold
from qaf_desktop.ui.text_size import keep_fitted, scaled, small
from qaf_desktop.ui.theme import current_tokens
from qaf_desktop.ui.tokens import RADIUS, S1, S2, S3
from qaf_desktop.ui.widgets.labels import label, tip
from qaf_desktop.words import say

WIDTH, LEAST, MOST = 280, 200, 400
NUMBER, PAD = 22, 3
WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class SectionButton(QRadioButton):
    """One section: number, title on as many lines as it needs, and its state in a word at the right."""

    def __init__(self, line: SectionLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        self._wide = 0
        self.setMinimumWidth(120)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_line(line)

    def show_line(self, line: SectionLine) -> None:
        if line == self.line and self.text():
            return
        self.line = line
        self.setText(line.title)
        self.setToolTip(tip(line.spoken))
        self.setAccessibleName(line.spoken)
        self.setEnabled(line.relevant)
        self.fit()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH - 24, self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, QFontMetrics(self.font()).height() + 2 * PAD)

    def fit(self, width: int = 0) -> None:
        """As high as the title's lines are at this width: told by the list, as a layout would ask thirty times. Before
        the list is seen nothing is told."""
        self._wide = width or self._wide
        if not self._wide:
            return
        box = QRect(0, 0, self._room(self._wide), 1000)
        self.setFixedHeight(QFontMetrics(self._face()).boundingRect(box, WRAP, self.line.title).height() + 2 * PAD)

    def hitButton(self, at: object) -> bool:
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens, painter, line = current_tokens(), QPainter(self), self.line
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
        font = self._face()
        painter.setFont(font)
        painter.setPen(QColor(tokens.text if self.isEnabled() else tokens.muted))
        painter.drawText(QRect(S2, PAD, scaled(NUMBER), self.height()), Qt.AlignmentFlag.AlignTop, line.number)
        painter.drawText(QRect(S2 + scaled(NUMBER), PAD, self._room(self.width()), self.height()), WRAP, line.title)
        painter.setFont(self._small())
        painter.setPen(QColor(tokens.colour(line.tone)))
        first = QRect(0, PAD, self.width() - S2, QFontMetrics(font).height())
        painter.drawText(first, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, line.word)

    def _room(self, width: int) -> int:
        """Pixels that the title's lines have."""
        word = QFontMetrics(self._small()).horizontalAdvance(self.line.word)
        return max(40, width - S2 - scaled(NUMBER) - word - S2 - S1)

    def _face(self) -> QFont:
        return bold(self.font()) if self.isChecked() else self.font()

    def _small(self) -> QFont:
        return small(self.font())


class _Column(QWidget):
    """What is scrolled: lines that are told its width, and only when that changes."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "page")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and self.isVisible():
            self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        for made in self.findChildren(SectionButton, options=Qt.FindChildOption.FindDirectChildrenOnly):
            made.fit(self.width())


class SectionList(QWidget):
    """Shows a `View`; `chosen` carries the section a person goes to. Arrows move through the list."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(say("Sections"))
        keep_fitted(self, self._fit)
        self._progress = label("", "muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(say("Answered"))
        self.buttons: dict[str, SectionButton] = {}
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(lambda made: self.chosen.emit(made.line.path))
        self._group.buttonToggled.connect(lambda made, _checked: made.fit())
        self._inside = _Column()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, S3)
        self._column.setSpacing(0)
        self._lay_out(self._inside)

    def _fit(self) -> None:
        self.setMinimumWidth(scaled(LEAST))
        self.setMaximumWidth(scaled(MOST))

    def fill(self, view: View) -> None:
        """Make the lines once the list stands in its window: moved there later, each is dressed again at every move."""
        for line in view.lines:
            made = SectionButton(line, self._inside)
            self.buttons[line.path] = made
            self._group.addButton(made)
            self._column.addWidget(made)
        self._column.addStretch(1)
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
                self._let_in_by_tab(made)

    def _let_in_by_tab(self, here: SectionButton) -> None:
        """Tab comes to the section the person is in; arrows lead on from there."""
        for made in self.buttons.values():
            made.setFocusPolicy(Qt.FocusPolicy.StrongFocus if made is here else Qt.FocusPolicy.ClickFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The section the person is in stays in sight when the list becomes lower."""
        super().resizeEvent(event)
        here = next((made for made in self.buttons.values() if made.isChecked()), None)
        if here is not None:
            self._scroll.ensureWidgetVisible(here)

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
