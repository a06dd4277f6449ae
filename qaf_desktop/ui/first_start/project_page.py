"""What a lead auditor's project is called and how it grades."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QWidget

from qaf_desktop.ui.first_start.state import Choice, Inputs
from qaf_desktop.ui.first_start.view import View
from qaf_desktop.ui.first_start.wizard_page import WizardPage
from qaf_desktop.ui.widgets.field import Field


class ProjectPage(WizardPage):
    def __init__(self, scales: tuple[Choice, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line("council", self.tr("&Council"), self.tr("It stands on letters and reports."))
        self.text("services", self.tr("&Services"), self.tr("One a line, such as “Assessment” or “Children in care”."))
        self.scale = QComboBox()
        self.scale.addItem(self.tr("Choose…"), "")
        for scale in scales:
            self.scale.addItem(scale.word, scale.id)
        self.scale.currentIndexChanged.connect(lambda _at: self.typed.emit("scale", self.scale.currentData() or ""))
        hint = self.tr("How case file audits are graded. Practice observations keep their own scale.")
        field = Field(self.tr("&Grade scale"), self.scale, hint)
        self.place("scale", field)
        if len(scales) == 1:
            field.hide()

    def show_view(self, view: View, inputs: Inputs) -> None:
        super().show_view(view, inputs)
        with QSignalBlocker(self.scale):
            self.scale.setCurrentIndex(max(0, self.scale.findData(inputs.scale)))
