"""The recovery code, shown once, to be written down or printed."""

from PySide6.QtWidgets import QWidget

from qaf_desktop.ui.first_start.state import Inputs
from qaf_desktop.ui.first_start.view import View
from qaf_desktop.ui.first_start.wizard_page import WizardPage
from qaf_desktop.ui.widgets.code_card import CodeCard


class PaperPage(WizardPage):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(
            self.tr(
                "If you forget the passphrase, this code opens your workspace. It is shown only now. Write it on paper "
                "and keep the paper away from this computer. You will be asked for two of its groups."
            )
        )
        self._card = CodeCard()
        self.body.addWidget(self._card)

    def code(self) -> str:
        return "-".join(self._card.shown)

    def show_view(self, view: View, inputs: Inputs) -> None:
        super().show_view(view, inputs)
        self._card.show_groups(view.code_groups)

    def focus_first(self, problems: tuple[str, ...] = ()) -> None:
        self._card.setFocus()
