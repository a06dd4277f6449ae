"""The lead auditor's join file."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from qaf_desktop.ui.first_start.state import Inputs
from qaf_desktop.ui.first_start.view import View
from qaf_desktop.ui.first_start.wizard_page import WizardPage
from qaf_desktop.ui.tokens import S2
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.field import Field
from qaf_desktop.ui.widgets.state_label import StateLabel, Tone


class JoinPage(WizardPage):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(
            self.tr(
                "The lead auditor gives you a small file called project.join, on a memory stick or by mail. It "
                "also lies in the shared folder, inside the project’s own folder. It holds no records; it says "
                "which project this is."
            )
        )
        self.choose = button(self.tr("Choose the file…"), lambda: self.asked.emit("choose-join"))
        self.chosen = StateLabel()
        card = Card()
        row = QHBoxLayout()
        row.setSpacing(S2)
        row.addWidget(self.choose)
        row.addWidget(self.chosen)
        row.addStretch(1)
        card.body.addLayout(row)
        self.place("join_file", Field(self.tr("Join file"), card))

    def show_view(self, view: View, inputs: Inputs) -> None:
        super().show_view(view, inputs)
        self.chosen.say(Tone.STOP if inputs.join_problem else Tone.OK, inputs.join_name)

    def focus_first(self, problems: tuple[str, ...] = ()) -> None:
        self.choose.setFocus()
