"""Who the person is."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QWidget

from qaf_desktop.ui.first_start.state import Inputs
from qaf_desktop.ui.first_start.view import View
from qaf_desktop.ui.first_start.wizard_page import WizardPage
from qaf_desktop.ui.widgets.field import Field


class YouPage(WizardPage):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line("name", self.tr("&Name"), self.tr("As colleagues know you. It stands on the feedback you give."))
        self.role = QComboBox()
        self.role.currentIndexChanged.connect(lambda _at: self.typed.emit("role", self.role.currentData() or ""))
        self.place("role", Field(self.tr("&Role"), self.role))
        self.line("team", self.tr("&Team"), self.tr("May be left empty."))
        hint = self.tr("So that you and the lead auditor can tell your computers apart, such as “Red laptop”.")
        self.line("laptop", self.tr("Name of this &computer"), hint)

    def show_view(self, view: View, inputs: Inputs) -> None:
        super().show_view(view, inputs)
        with QSignalBlocker(self.role):
            if [self.role.itemData(at) for at in range(1, self.role.count())] != [role.id for role in view.roles]:
                self.role.clear()
                self.role.addItem(self.tr("Choose…"), "")
                for role in view.roles:
                    self.role.addItem(role.word, role.id)
            self.role.setCurrentIndex(max(0, self.role.findData(inputs.role)))
