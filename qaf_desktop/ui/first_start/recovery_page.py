"""The project's recovery key: saved to a file, and proved by opening that file again."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from qaf_desktop.ui.first_start.state import Inputs
from qaf_desktop.ui.first_start.view import View
from qaf_desktop.ui.first_start.wizard_page import WizardPage
from qaf_desktop.ui.tokens import S2, S3
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.field import Field
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.state_label import StateLabel, Tone


class RecoveryPage(WizardPage):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(
            self.tr(
                "If this computer is lost, the recovery key opens the project and everybody’s workspaces in it. "
                "It does so for anybody who has the file. Save it on a memory stick that holds nothing else, "
                "lock the stick in a safe, and keep no copy on a computer."
            )
        )
        self.passphrase(
            "key_passphrase",
            self.tr("&Passphrase for the key’s file"),
            self.tr(
                "Without one, the file is not encrypted: whoever finds the stick has the key. With one (12 characters "
                "or more), the file alone opens nothing; write it down and keep it apart from the stick."
            ),
        )
        self.save = button(self.tr("1  Save the recovery key…"), lambda: self.asked.emit("save-recovery"))
        self.prove = button(self.tr("2  Open the saved file…"), lambda: self.asked.emit("prove-recovery"))
        self.saved, self.proved = StateLabel(), StateLabel()
        card = Card()
        column = QVBoxLayout()
        column.setSpacing(S3)
        for act, state in ((self.save, self.saved), (self.prove, self.proved)):
            row = QHBoxLayout()
            row.setSpacing(S2)
            row.addWidget(act)
            row.addWidget(state)
            row.addStretch(1)
            column.addLayout(row)
        card.body.addLayout(column)
        self.again = label("", "muted", wrap=True)
        card.body.addWidget(self.again)
        self.place("recovery", Field(self.tr("Recovery key of the project"), card))

    def show_view(self, view: View, inputs: Inputs) -> None:
        super().show_view(view, inputs)
        path = inputs.recovery_path
        plain, locked = self.tr("Saved as {name}, not encrypted"), self.tr("Saved as {name}, locked")
        words = (locked if inputs.recovery_locked else plain).format(name=path.name) if path else ""
        self.saved.say(Tone.OK if inputs.recovery_locked else Tone.WARNING, words)
        self.prove.setEnabled(path is not None)
        again = path is not None and inputs.recovery_locked and not inputs.recovery_proved
        self.again.setText(self.tr("Type its passphrase once more above, then open the file.") if again else "")
        self.again.setVisible(again)
        self.name_field(again)
        wrong = self.tr("Not the right file.")
        if inputs.recovery_locked:
            wrong = self.tr("Not the right file, or not its passphrase.")
        said = {True: (Tone.OK, self.tr("It can be read.")), False: (Tone.STOP, wrong)}
        self.proved.say(*(said[inputs.recovery_proved] if inputs.recovery_proved is not None else (Tone.QUIET, "")))

    def name_field(self, again: bool) -> None:  # noqa: FBT001
        """What is asked for: a passphrase to choose, or the chosen one once more."""
        field = self.fields["key_passphrase"]
        words = self.tr("The same &passphrase once more") if again else self.tr("&Passphrase for the key’s file")
        caption = field.findChild(QLabel)
        if caption is not None:
            caption.setText(words)
        field.control.setAccessibleName(words.replace("&", ""))

    def focus_first(self, problems: tuple[str, ...] = ()) -> None:
        line = self.fields["key_passphrase"]
        (line if not self.again.isHidden() else self.prove if self.prove.isEnabled() else self.save).setFocus()
