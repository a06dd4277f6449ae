"""The passphrase that locks everything, typed twice."""

from PySide6.QtWidgets import QProgressBar, QWidget

from qaf_desktop.ui.first_start.state import Inputs
from qaf_desktop.ui.first_start.view import View
from qaf_desktop.ui.first_start.wizard_page import WizardPage
from qaf_desktop.ui.widgets.labels import label, set_look


class PassphrasePage(WizardPage):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(
            self.tr(
                "It locks everything on this computer. Nobody can look it up for you. Four or five words that have "
                "nothing to do with each other are easy to keep in mind and hard to guess."
            )
        )
        self.first = self.passphrase("passphrase", self.tr("&Passphrase"), self.tr("12 characters or more."))
        self.meter = QProgressBar(maximum=4, textVisible=False)
        self.meter.setAccessibleName(self.tr("Strength of the passphrase"))
        self.words = label("", "muted", wrap=True)
        self.body.addWidget(self.meter)
        self.body.addWidget(self.words)
        self.second = self.passphrase("repeated", self.tr("The same &again"))

    def show_view(self, view: View, inputs: Inputs) -> None:
        super().show_view(view, inputs)
        self.meter.setValue(view.strength.score)
        self.meter.setAccessibleDescription(view.strength.words)
        shown_below = bool(view.problems.get("passphrase"))
        self.words.setText("" if shown_below else view.strength.words)
        set_look(self.words, "ok" if view.strength.enough else "muted")
