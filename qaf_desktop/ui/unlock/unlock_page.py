"""The locked door: which workspace, and the passphrase, or another way in where it is forgotten."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from qaf_desktop.desk.setup_details import Secret, Way
from qaf_desktop.errors import UserFacingError
from qaf_desktop.ui.tokens import S2, S4, S5
from qaf_desktop.ui.unlock.forgotten import Forgotten
from qaf_desktop.ui.widgets.announce import announce
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.field import Field
from qaf_desktop.ui.widgets.first_focus import FirstFocus
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.notice import Notice, Severity
from qaf_desktop.ui.widgets.passphrase_edit import PassphraseEdit
from qaf_desktop.ui.widgets.progress_strip import ProgressStrip

WIDTH = 460
WRONG = ("wrong-passphrase", "wrong-paper-code", "wrong-recovery-key", "wrong-key-passphrase")


@dataclass(frozen=True, slots=True)
class Door:
    """A workspace that can be unlocked; `sign_in`: by the computer's sign-in too."""

    key: str
    label: str
    sign_in: bool = False


@dataclass(frozen=True, slots=True)
class UnlockAttempt:
    """What was given for which workspace."""

    door: str
    secret: Secret


class UnlockPage(FirstFocus):
    """`asked(UnlockAttempt)`; then `opening()`, and `failed(error)` or the page is taken away. `key_wanted`: answer by
    `forgotten.show_key`. `new_asked` for a further workspace; `restore_asked(UnlockAttempt)` for its backups."""

    asked = Signal(object)
    key_wanted = Signal()
    new_asked = Signal()
    restore_asked = Signal(object)

    def __init__(
        self, doors: tuple[Door, ...], last: str = "", parent: QWidget | None = None, *, words: str = ""
    ) -> None:
        """`last` is the key of the door to offer first. With one door nothing is to choose. `words` stand under the
        heading."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Locked"))
        self.door = QComboBox()
        for one in doors:
            self.door.addItem(one.label, one.key)
        self.door.setCurrentIndex(max(0, self.door.findData(last)))
        self.passphrase = PassphraseEdit(self.tr("Passphrase"))
        self.forgotten: Forgotten | None = None
        self.notice = Notice()
        self.strip = ProgressStrip()
        self.unlock = PrimaryButton(self.tr("Unlock"), self._ask)
        self.other = button("", self._switch, look="link")
        self.new = button(self.tr("Set up another workspace"), self.new_asked.emit, look="link")
        self.restore = button(self.tr("Restore a backup…"), self._ask_restore, look="link")
        self.sign_in = button(self.tr("Unlock by this computer’s sign-in"), self._ask_by_sign_in)
        self._by_sign_in = frozenset(one.key for one in doors if one.sign_in)
        self._lay_out(words, many=len(doors) > 1)
        self.door.currentIndexChanged.connect(lambda _at: self._show_way(forgotten=self._is_forgotten()))
        self.passphrase.line.returnPressed.connect(self._ask)
        self._show_way(forgotten=False)

    def showEvent(self, event: QShowEvent) -> None:
        """A window that locked itself says so: the words stand over the field that has the keyboard."""
        super().showEvent(event)
        announce(self, self.words.text())

    def opening(self) -> None:
        """The attempt is being made; it takes about a second."""
        self.unlock.setEnabled(False)
        self.sign_in.setEnabled(False)
        self.notice.say(Severity.INFO, "")
        self.strip.begin(self.tr("Unlocking…"), can_cancel=False)

    def failed(self, error: UserFacingError) -> None:
        """Say why; a wrong passphrase stays typed and selected, so that a slip can be seen and mended."""
        self.strip.end()
        self.unlock.setEnabled(True)
        self.sign_in.setEnabled(True)
        severity = Severity.WARNING if error.code in WRONG else Severity.STOP
        which = self.tr("Is it the right workspace?") if error.code in WRONG and self.door.count() > 1 else ""
        self.notice.say(severity, f"{error.happened} {error.advice} {which}".rstrip())
        if self._is_forgotten() and self.forgotten is not None:
            self.forgotten.focus_first()
            self.forgotten.code.selectAll()
        else:
            self.passphrase.setFocus()
            self.passphrase.line.selectAll()

    def forget(self) -> None:
        """Take what was typed out of the page."""
        self.passphrase.line.clear()
        self.passphrase.hide_again()
        if self.forgotten is not None:
            self.forgotten.forget()

    def _lay_out(self, words: str, *, many: bool) -> None:
        card = Card()
        card.setMaximumWidth(WIDTH)
        card.body.setContentsMargins(S5, S5, S5, S4)
        card.body.setSpacing(S4)
        self.heading = label("", "title")
        self.words = label(words, wrap=True)
        self.words.setVisible(bool(words))
        door = Field(self.tr("&Workspace"), self.door)
        door.setVisible(many)
        self.only = label(self.door.currentText(), "strong", wrap=True)
        self.only.setVisible(bool(self.door.count()) and not many)
        self._by_passphrase = Field(self.tr("&Passphrase"), self.passphrase)
        for part in (self.heading, self.only, self.words, door, self._by_passphrase, self.notice, self.strip):
            card.body.addWidget(part)
        foot = QHBoxLayout()
        foot.setSpacing(S2)
        foot.addWidget(self.unlock)
        foot.addStretch(1)
        foot.addWidget(self.other)
        card.body.addLayout(foot)
        card.body.addWidget(self.sign_in, 0, Qt.AlignmentFlag.AlignLeft)
        self._card = card
        below = QWidget()
        row = QHBoxLayout(below)
        row.setSpacing(S4)
        row.addWidget(self.new)
        row.addWidget(self.restore)
        _centre(self, card, below)
        self.setFocusProxy(self.passphrase)

    def _ask(self) -> None:
        secret = self._secret() if self.unlock.isEnabled() else None
        if secret is not None:
            self.asked.emit(UnlockAttempt(self.door.currentData() or "", secret))

    def _ask_by_sign_in(self) -> None:
        self.asked.emit(UnlockAttempt(self.door.currentData() or "", Secret(Way.SIGN_IN, "")))

    def _ask_restore(self) -> None:
        """The secret is wanted first: backups are encrypted as the workspace is."""
        secret = self._secret() if self.unlock.isEnabled() else None
        if secret is not None:
            self.restore_asked.emit(UnlockAttempt(self.door.currentData() or "", secret))
        elif not self._is_forgotten():
            self.ask_for_restore()

    def ask_for_restore(self) -> None:
        """Say how one comes to the backups."""
        words = self.tr("Backups are encrypted too: type the passphrase, then choose “Restore a backup…”.")
        self.notice.say(Severity.INFO, words)
        self.passphrase.setFocus()

    def _secret(self) -> Secret | None:
        if self._is_forgotten() and self.forgotten is not None:
            return self.forgotten.secret()
        passphrase = self.passphrase.line.text()
        return Secret(Way.PASSPHRASE, passphrase) if passphrase else None

    def _is_forgotten(self) -> bool:
        return self._by_passphrase.isHidden()

    def _switch(self) -> None:
        """To the other ways, which are made when they are first wanted, or back from them."""
        if self.forgotten is None:
            self.forgotten = Forgotten()
            self.forgotten.key_wanted.connect(self.key_wanted)
            self.forgotten.entered.connect(self._ask)
            self._card.body.insertWidget(self._card.body.indexOf(self._by_passphrase), self.forgotten)
        self.notice.say(Severity.INFO, "")
        self._show_way(forgotten=not self._is_forgotten())

    def _show_way(self, *, forgotten: bool) -> None:
        self._by_passphrase.setVisible(not forgotten)
        self.sign_in.setVisible(not forgotten and self.door.currentData() in self._by_sign_in)
        self.heading.setText(self.tr("Forgotten passphrase") if forgotten else "QAF Desktop")
        self.words.setVisible(not forgotten and bool(self.words.text()))
        self.other.setText(self.tr("Back to the passphrase") if forgotten else self.tr("Forgot the passphrase?"))
        if self.forgotten is None:
            return
        self.forgotten.setVisible(forgotten)
        if forgotten:
            self.forgotten.focus_first()
        else:
            self.passphrase.setFocus()


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
