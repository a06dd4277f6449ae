"""A new passphrase, typed twice, with its strength in words and as a bar."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from qaf_desktop.ui.passphrase_strength import Strength, strength_of
from qaf_desktop.ui.tokens import S2, S3
from qaf_desktop.ui.widgets.field import Field
from qaf_desktop.ui.widgets.labels import label, set_look
from qaf_desktop.ui.widgets.passphrase_edit import PassphraseEdit

STRONGEST = 4


class NewPassphrase(QWidget):
    """`chosen()` gives it once it is strong enough and typed twice alike, else "" with the reason under the field."""

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first = PassphraseEdit(self.tr("New passphrase"))
        self.second = PassphraseEdit(self.tr("The same again"))
        self.meter = QProgressBar(maximum=STRONGEST, textVisible=False)
        self.meter.setAccessibleName(self.tr("Strength of the passphrase"))
        self.words = label("", "muted", wrap=True)
        self.first_field = Field(self.tr("&New passphrase"), self.first)
        self.second_field = Field(self.tr("The same &again"), self.second)
        self._lay_out()
        self.first.line.textEdited.connect(lambda _text: self._show())
        self.first.line.returnPressed.connect(self.second.line.setFocus)
        self.second.line.returnPressed.connect(self.entered)
        self._show()

    def chosen(self) -> str:
        strength, passphrase = self._strength(), self.first.line.text()
        problem = "" if strength.enough else strength.words or self.tr("Type a new passphrase.")
        differ = "" if self.second.line.text() == passphrase else self.tr("The two are not the same.")
        self.first_field.say_problem(problem)
        self.second_field.say_problem(differ)
        self.words.setVisible(not problem)
        if problem or differ:
            (self.first if problem else self.second).setFocus()
            return ""
        return passphrase

    def forget(self) -> None:
        """Take what was typed out of the fields."""
        for edit in (self.first, self.second):
            edit.line.clear()
            edit.hide_again()
        self._show()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S2)
        for part in (self.first_field, self.meter, self.words):
            column.addWidget(part)
        column.addSpacing(S3 - S2)
        column.addWidget(self.second_field)
        self.setFocusProxy(self.first)

    def _show(self) -> None:
        strength = self._strength()
        self.first_field.say_problem("")
        self.meter.setValue(strength.score)
        self.meter.setAccessibleDescription(strength.words)
        self.words.setText(strength.words or self.tr("12 characters or more; four or five words do well."))
        self.words.setVisible(True)
        set_look(self.words, "ok" if strength.enough else "muted")

    def _strength(self) -> Strength:
        return strength_of(self.first.line.text())
