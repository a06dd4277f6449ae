"""What locks the workspace: the passphrase, and the way to another key."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.field import Field
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.new_passphrase import NewPassphrase
from qaf_desktop.ui.widgets.passphrase_edit import PassphraseEdit
from qaf_desktop.ui.widgets.screen_body import ButtonFlow


@dataclass(frozen=True, slots=True)
class PassphraseChange:
    """A wish to change the passphrase."""

    current: str
    new: str


class SecretCard(Card):
    """`passphrase_asked(PassphraseChange)`, answered by `passphrase_changed()` or `passphrase_refused(words)`;
    `key_asked` leads to a new key."""

    passphrase_asked = Signal(object)
    key_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Passphrase and key"), parent)
        self.current = PassphraseEdit(self.tr("Passphrase now"))
        self.new = NewPassphrase()
        self.change = button(self.tr("Change passphrase"), self._ask)
        self.key = button(self.tr("Change the key of this workspace…"), self.key_asked.emit)
        self.answer = label("", "ok", wrap=True)
        self.answer.hide()
        self._current = Field(self.tr("&Passphrase now"), self.current)
        for part in (self._current, self.new, ButtonFlow(self.change, self.key), self.answer):
            self.body.addWidget(part)
        self.new.entered.connect(self._ask)

    def passphrase_changed(self) -> None:
        self.current.line.clear()
        self.current.hide_again()
        self.new.forget()
        self.change.setEnabled(True)
        self.answer.setText(self.tr("The passphrase is changed. The paper code stays as it was."))
        self.answer.show()

    def passphrase_refused(self, words: str) -> None:
        self.change.setEnabled(True)
        self._current.say_problem(words)
        self.current.line.setFocus()

    def _ask(self) -> None:
        now = self.current.line.text()
        new = self.new.chosen()
        self._current.say_problem("" if now else self.tr("Type the passphrase you use now."))
        self.answer.hide()
        if not now:
            self.current.setFocus()
        elif new:
            self.change.setEnabled(False)
            self.passphrase_asked.emit(PassphraseChange(now, new))
