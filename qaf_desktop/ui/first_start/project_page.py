"""What a lead auditor's project is called and how it grades."""

from PySide6.QtWidgets import QWidget

from qaf_desktop.ui.first_start.choice_cards import ChoiceCards
from qaf_desktop.ui.first_start.scale_marks import scale_marks
from qaf_desktop.ui.first_start.state import Choice, Inputs
from qaf_desktop.ui.first_start.view import View
from qaf_desktop.ui.first_start.wizard_page import WizardPage
from qaf_desktop.ui.widgets.field import Field


class ProjectPage(WizardPage):
    def __init__(self, scales: tuple[Choice, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line("council", self.tr("&Council"), self.tr("It stands on letters and reports."))
        self.text("services", self.tr("&Services"), self.tr("One a line, such as “Assessment” or “Children in care”."))
        self.scales = ChoiceCards(scales, scale_marks)
        self.scales.chosen.connect(lambda scale: self.typed.emit("scale", scale))
        hint = self.tr(
            "How case files are graded, in every form, letter and figure. It stays for the life of the project, since "
            "grades of two scales cannot be compared. Practice observations keep their own scale."
        )
        field = Field(self.tr("Grade scale"), self.scales, hint)
        self.place("scale", field)
        if len(scales) == 1:
            field.hide()

    def show_view(self, view: View, inputs: Inputs) -> None:
        super().show_view(view, inputs)
        self.scales.show_chosen(inputs.scale)
