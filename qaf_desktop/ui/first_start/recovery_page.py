"""The project's recovery key: saved to a file, and proved by opening that file again."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qaf_desktop.ui.first_start.state import Inputs
from qaf_desktop.ui.first_start.view import View
from qaf_desktop.ui.first_start.wizard_page import WizardPage
from qaf_desktop.ui.tokens import S2, S3
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.field import Field
from qaf_desktop.ui.widgets.state_label import StateLabel, Tone


class RecoveryPage(WizardPage):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(
            self.tr(
                "If this computer is lost, the recovery key opens the project again. Save it on a memory stick that is "
                "kept locked away, then open the saved file once, to be sure that it can be read."
            )
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
        self.place("recovery", Field(self.tr("Recovery key of the project"), card))

    def show_view(self, view: View, inputs: Inputs) -> None:
        super().show_view(view, inputs)
        path = inputs.recovery_path
        self.saved.say(Tone.OK, self.tr("Saved as {name}").format(name=path.name) if path else "")
        self.prove.setEnabled(path is not None)
        said = {True: (Tone.OK, self.tr("It can be read.")), False: (Tone.STOP, self.tr("Not the right file."))}
        self.proved.say(*(said[inputs.recovery_proved] if inputs.recovery_proved is not None else (Tone.QUIET, "")))

    def focus_first(self, problems: tuple[str, ...] = ()) -> None:
        (self.prove if self.prove.isEnabled() else self.save).setFocus()
