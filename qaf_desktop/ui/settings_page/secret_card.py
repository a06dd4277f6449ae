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
    `key_asked` leads to a new key. `sign_in_asked(on, passphrase)` where the computer's sign-in is to unlock it or is
    not to any more; answered by `show_sign_in` or `passphrase_refused(words)`."""

    passphrase_asked = Signal(object)
    key_asked = Signal()
    sign_in_asked = Signal(bool, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Passphrase and key"), parent)
        self.current = PassphraseEdit(self.tr("Passphrase now"))
        self.new = NewPassphrase()
        self.change = button(self.tr("Change passphrase"), self._ask)
        self.key = button(self.tr("Change the key of this workspace…"), self.key_asked.emit)
        self.answer = label("", "ok", wrap=True)
        self.answer.hide()
        self._current = Field(self.tr("&Passphrase now"), self.current)
        self.sign_in = button("", self._ask_sign_in)
        self.sign_in_words = label("", "muted", wrap=True)
        self._is_on = False
        for part in (self._current, self.new, ButtonFlow(self.change, self.key), self.answer, self.sign_in_words,
                     ButtonFlow(self.sign_in)):  # fmt: skip
            self.body.addWidget(part)
        self.show_sign_in(offered=False, on=False, allowed=True)
        self.new.entered.connect(self._ask)

    def passphrase_changed(self) -> None:
        self.current.line.clear()
        self.current.hide_again()
        self.new.forget()
        self.change.setEnabled(True)
        self.answer.setText(self.tr("The passphrase is changed. The paper code stays as it was."))
        self.answer.show()

    def passphrase_refused(self, words: str) -> None:
        self.sign_in.setEnabled(True)
        self.change.setEnabled(True)
        self._current.say_problem(words)
        self.current.line.setFocus()

    def show_sign_in(self, *, offered: bool, on: bool, allowed: bool) -> None:
        """`offered`: this computer has a keyring; `allowed` by the administrator."""
        self._is_on = on
        self.sign_in.setEnabled(True)
        self.sign_in.setText(
            self.tr("Ask for the passphrase only") if on else self.tr("Let this computer’s sign-in unlock it")
        )
        self.sign_in.setVisible(allowed and (offered or on))
        self.sign_in_words.setText(self._words_of_sign_in(on=on, allowed=allowed))
        self.sign_in_words.setVisible(offered or on)
        if on:
            self.current.line.clear()

    def _words_of_sign_in(self, *, on: bool, allowed: bool) -> str:
        if not allowed:
            return self.tr("The computer’s sign-in may not unlock the workspace. Set by your administrator.")
        if on:
            return self.tr(
                "This computer’s sign-in unlocks the workspace when the program starts: whoever is signed in as you "
                "can open it. A window that locked itself still asks for the passphrase."
            )
        return self.tr(
            "This computer’s sign-in can unlock the workspace too when the program starts, by the keyring of the "
            "system. Then whoever is signed in as you can open it without the passphrase: leave it off where others "
            "use your sign-in. Type the passphrase above first."
        )

    def _ask_sign_in(self) -> None:
        now = self.current.line.text()
        if not self._is_on and not now:
            self._current.say_problem(self.tr("Type the passphrase you use now."))
            self.current.setFocus()
            return
        self._current.say_problem("")
        self.sign_in.setEnabled(False)
        self.sign_in_asked.emit(not self._is_on, now)

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
