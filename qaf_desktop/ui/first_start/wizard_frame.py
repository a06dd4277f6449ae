"""The wizard's outside: steps at the left, the page, what went wrong, and the buttons that never move."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from qaf_desktop.ui.first_start.state import Inputs, Step, step_before
from qaf_desktop.ui.first_start.step_list import StepList
from qaf_desktop.ui.first_start.view import View
from qaf_desktop.ui.first_start.wizard_page import WizardPage
from qaf_desktop.ui.text_size import scaled
from qaf_desktop.ui.tokens import S2, S3, S4, S5
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.notice import Notice, Severity
from qaf_desktop.ui.widgets.progress_strip import ProgressStrip

NARROW = 760
PAGE_WIDTH = 620


class WizardFrame(QWidget):
    """Shows the page of the view's step. Enter presses the button that has the focus, else Next; Alt+Left goes back."""

    typed = Signal(str, object)
    asked = Signal(str)
    next_pressed = Signal()
    back_pressed = Signal()
    cancelled = Signal()

    def __init__(
        self, make_page: Callable[[Step], WizardPage], parent: QWidget | None = None, *, can_cancel: bool
    ) -> None:
        super().__init__(parent)
        self._make_page = make_page
        self._pages: dict[Step, WizardPage] = {}
        self._said_busy = ""
        self.steps = StepList()
        self.title = label("", "title")
        self.notice, self.strip = Notice(), ProgressStrip()
        self.next_button = PrimaryButton("", self.next_pressed.emit)
        self.back_button = button(self.tr("Back"), self.back_pressed.emit)
        self._cancel = button(self.tr("Cancel"), self.cancelled.emit, look="link")
        self._cancel.setVisible(can_cancel)
        self._scroll = QScrollArea(widgetResizable=True)
        self._connect()
        self._lay_out()

    def page(self, step: Step) -> WizardPage:
        """The page of a step, made when it is first asked for."""
        if step not in self._pages:
            made = self._pages[step] = self._make_page(step)
            made.typed.connect(self.typed)
            made.asked.connect(self.asked)
            self._column.insertWidget(self._column.count() - 1, made)
        return self._pages[step]

    def show_view(self, view: View, inputs: Inputs) -> None:
        page = self.page(view.step)
        page.show_view(view, inputs)
        for other in self._pages.values():
            other.setVisible(other is page)
        self.title.setText(view.title)
        self.steps.show_lines(view.lines)
        self.next_button.setText(view.next_text)
        self.next_button.setEnabled(not inputs.busy)
        self.back_button.setVisible(step_before(inputs.step, inputs.founds) is not None)
        self.back_button.setEnabled(view.can_back)
        page.setEnabled(not inputs.busy)
        self.notice.say(Severity.STOP, inputs.failure)
        self._show_busy(inputs.busy)

    def to_top(self) -> None:
        self._scroll.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.steps.setVisible(self.width() >= scaled(NARROW))

    def _show_busy(self, busy: str) -> None:
        if busy and self._said_busy != busy:
            self.strip.begin(busy, can_cancel=False)
        elif not busy:
            self.strip.end()
        self._said_busy = busy

    def _connect(self) -> None:
        for keys, act in (("Return", self._enter), ("Enter", self._enter), ("Alt+Left", self.back_pressed.emit)):
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _enter(self) -> None:
        focused = self.focusWidget()
        if isinstance(focused, QPushButton):
            focused.click()
        else:
            self.next_pressed.emit()

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._middle(), 1)
        right.addWidget(self._foot())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.steps)
        row.addLayout(right, 1)

    def _middle(self) -> QScrollArea:
        holder = QWidget()
        holder.setMaximumWidth(PAGE_WIDTH + S5 * 2)
        column = QVBoxLayout(holder)
        column.setContentsMargins(S5 + S2, S5, S5, S4)
        column.setSpacing(S4)
        column.addWidget(self.title)
        column.addWidget(self.notice)
        column.addStretch(1)
        self._column = column
        inside = QWidget()
        inside.setProperty("look", "page")
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(holder, 10)
        row.addStretch(1)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inside)
        return self._scroll

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setProperty("look", "foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(S5 + S2, S3, S5, S3)
        row.setSpacing(S2)
        row.addWidget(self.back_button)
        row.addWidget(self.next_button)
        row.addWidget(self.strip, 1)
        row.addStretch(1)
        row.addWidget(self._cancel)
        return foot
