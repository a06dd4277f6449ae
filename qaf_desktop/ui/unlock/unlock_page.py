"""The locked door: which workspace, and the passphrase or the paper code."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from qaf_desktop.errors import UserFacingError
from qaf_desktop.ui.tokens import S2, S4, S5
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.field import Field
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.notice import Notice, Severity
from qaf_desktop.ui.widgets.passphrase_edit import PassphraseEdit
from qaf_desktop.ui.widgets.progress_strip import ProgressStrip

WIDTH = 460
WRONG = ("wrong-passphrase", "wrong-paper-code")


@dataclass(frozen=True, slots=True)
class Door:
    """A workspace that can be unlocked."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class UnlockAttempt:
    """What was typed for which workspace; `paper` when it is the recovery code."""

    door: str
    secret: str
    paper: bool


class UnlockPage(QWidget):
    """`asked(UnlockAttempt)`; then `opening()`, and `failed(error)` or the page is taken away. `new_asked` for another
    workspace."""

    asked = Signal(object)
    new_asked = Signal()

    def __init__(self, doors: tuple[Door, ...], last: str = "", parent: QWidget | None = None) -> None:
        """`last` is the key of the door to offer first. With one door nothing is to choose."""
        super().__init__(parent)
        self._paper = False
        self.door = QComboBox()
        for one in doors:
            self.door.addItem(one.label, one.key)
        self.door.setCurrentIndex(max(0, self.door.findData(last)))
        self.passphrase = PassphraseEdit(self.tr("Passphrase"))
        self.code = QLineEdit(placeholderText="XXXXX-XXXXX-XXXXX-…")
        self.notice = Notice()
        self.strip = ProgressStrip()
        self.unlock = PrimaryButton(self.tr("Unlock"), self._ask)
        self.other = button("", self._switch, look="link")
        self.new = button(self.tr("Set up another workspace"), self.new_asked.emit, look="link")
        self._lay_out(len(doors) > 1)
        self.passphrase.line.returnPressed.connect(self._ask)
        self.code.returnPressed.connect(self._ask)
        self._show_way()

    def opening(self) -> None:
        """The attempt is being made; it takes about a second."""
        self.unlock.setEnabled(False)
        self.notice.say(Severity.INFO, "")
        self.strip.begin(self.tr("Unlocking…"), can_cancel=False)

    def failed(self, error: UserFacingError) -> None:
        """Say why; a wrong passphrase stays typed and selected, so that a slip can be seen and mended."""
        self.strip.end()
        self.unlock.setEnabled(True)
        severity = Severity.WARNING if error.code in WRONG else Severity.STOP
        self.notice.say(severity, f"{error.happened} {error.advice}")
        line = self.code if self._paper else self.passphrase.line
        line.setFocus()
        line.selectAll()

    def forget(self) -> None:
        """Take what was typed out of the page."""
        self.passphrase.line.clear()
        self.passphrase.hide_again()
        self.code.clear()

    def _lay_out(self, many: bool) -> None:
        card = Card()
        card.setMaximumWidth(WIDTH)
        card.body.setContentsMargins(S5, S5, S5, S4)
        card.body.setSpacing(S4)
        card.body.addWidget(label("QAF Desktop", "title"))
        door = Field(self.tr("&Workspace"), self.door)
        door.setVisible(many)
        by_passphrase = Field(self.tr("&Passphrase"), self.passphrase)
        hint = self.tr("The code on paper from the day this workspace was made. Capitals and dashes do not matter.")
        by_paper = Field(self.tr("Paper &code"), self.code, hint)
        self._ways = (by_passphrase, by_paper)
        for part in (door, by_passphrase, by_paper, self.notice, self.strip):
            card.body.addWidget(part)
        foot = QHBoxLayout()
        foot.setSpacing(S2)
        foot.addWidget(self.unlock)
        foot.addStretch(1)
        foot.addWidget(self.other)
        card.body.addLayout(foot)
        _centre(self, card, self.new)
        self.setFocusProxy(self.passphrase)

    def _ask(self) -> None:
        secret = self.code.text().strip() if self._paper else self.passphrase.line.text()
        if secret and self.unlock.isEnabled():
            self.asked.emit(UnlockAttempt(self.door.currentData() or "", secret, self._paper))

    def _switch(self) -> None:
        self._paper = not self._paper
        self.notice.say(Severity.INFO, "")
        self._show_way()
        (self.code if self._paper else self.passphrase).setFocus()

    def _show_way(self) -> None:
        by_passphrase, by_paper = self._ways
        by_passphrase.setVisible(not self._paper)
        by_paper.setVisible(self._paper)
        words = self.tr("Use the passphrase instead") if self._paper else self.tr("Use the paper code instead")
        self.other.setText(words)


def _centre(page: QWidget, card: Card, below: QWidget) -> None:
    """Card in the middle, scrolling where the window is too low for it."""
    inside = QWidget()
    inside.setProperty("look", "page")
    column = QVBoxLayout(inside)
    column.setContentsMargins(S4, S4, S4, S4)
    column.addStretch(2)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(card, 10)
    row.addStretch(1)
    column.addLayout(row)
    column.addWidget(below, 0, Qt.AlignmentFlag.AlignHCenter)
    column.addStretch(3)
    scroll = QScrollArea(widgetResizable=True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(inside)
    whole = QVBoxLayout(page)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.addWidget(scroll)
