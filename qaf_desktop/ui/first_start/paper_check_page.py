"""Two groups of the code, typed from the paper."""

from PySide6.QtWidgets import QLabel, QWidget

from qaf_desktop.ui.first_start.state import Inputs
from qaf_desktop.ui.first_start.view import View
from qaf_desktop.ui.first_start.wizard_page import WizardPage


class PaperCheckPage(WizardPage):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(self.tr("Read these two groups from your paper. If it is not to hand, go back and write it down."))
        for name in ("first_group", "second_group"):
            self.line(name, self.tr("Group")).setMaxLength(12)

    def show_view(self, view: View, inputs: Inputs) -> None:
        super().show_view(view, inputs)
        for name, words in zip(("first_group", "second_group"), view.asked_words, strict=True):
            field = self.fields[name]
            field.control.setAccessibleName(words.replace("&", ""))
            caption = field.findChild(QLabel)
            if caption is not None:
                caption.setText(words)
