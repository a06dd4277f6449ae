"""The recovery code, shown once, to be written down or printed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from qaf_desktop.ui.first_start.state import Inputs
from qaf_desktop.ui.first_start.view import View
from qaf_desktop.ui.first_start.wizard_page import WizardPage
from qaf_desktop.ui.tokens import S4
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.flow import FlowLayout
from qaf_desktop.ui.widgets.labels import label


class PaperPage(WizardPage):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(
            self.tr(
                "If you forget the passphrase, this code opens your workspace. It is shown only now. Write it on paper "
                "and keep the paper away from this computer. You will be asked for two of its groups."
            )
        )
        self._card = Card()
        self._holder = QWidget()
        self._flow = FlowLayout(self._holder, S4)
        self._card.body.addWidget(self._holder)
        self._card.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.body.addWidget(self._card)
        self._shown: tuple[str, ...] = ()

    def code(self) -> str:
        return "-".join(self._shown)

    def show_view(self, view: View, inputs: Inputs) -> None:
        super().show_view(view, inputs)
        if view.code_groups == self._shown:
            return
        self._shown = view.code_groups
        while (item := self._flow.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for number, group in enumerate(view.code_groups, 1):
            self._flow.addWidget(_group(number, group))
        read_out = ", ".join(" ".join(group) for group in view.code_groups)
        self._card.setAccessibleName(self.tr("Recovery code: {code}").format(code=read_out))

    def focus_first(self, problems: tuple[str, ...] = ()) -> None:
        self._card.setFocus()


def _group(number: int, group: str) -> QWidget:
    """One group over its number, since the numbers are asked for."""
    made = label(f"{number}   {group}", "heading")
    made.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    made.setMinimumWidth(112)
    return made
