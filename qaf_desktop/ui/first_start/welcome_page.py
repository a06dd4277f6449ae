"""The first page: which kind of desk, or a look at the example."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from qaf_desktop.ui.first_start.choice_cards import ChoiceCards
from qaf_desktop.ui.first_start.state import Choice, Inputs
from qaf_desktop.ui.first_start.view import View
from qaf_desktop.ui.first_start.wizard_page import WizardPage
from qaf_desktop.ui.tokens import S4
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.field import Field
from qaf_desktop.ui.widgets.labels import label


class WelcomePage(WizardPage):
    def __init__(self, desks: tuple[Choice, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(
            self.tr(
                "QAF Desktop helps you audit case files and observe practice without a network, send the work sealed, "
                "and give feedback that people can use. Everything stays encrypted on this computer."
            )
        )
        self.choices = ChoiceCards(desks)
        self.choices.chosen.connect(lambda kind: self.typed.emit("kind", kind))
        self.kinds = self.choices.buttons
        self.place("kind", Field(self.tr("What will you do here?"), self.choices))
        self.body.addSpacing(S4)
        looking = self.tr("Only looking around? The example holds invented people and records.")
        self.body.addWidget(label(looking, "muted", wrap=True))
        self.example = button(self.tr("Open the example project"), lambda: self.asked.emit("example"))
        self.body.addWidget(self.example, 0, Qt.AlignmentFlag.AlignLeft)

    def show_view(self, view: View, inputs: Inputs) -> None:
        super().show_view(view, inputs)
        self.choices.show_chosen(inputs.kind)

    def focus_first(self, problems: tuple[str, ...] = ()) -> None:
        self.choices.focus_chosen()
