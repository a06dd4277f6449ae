"""Why a file is replaced: a ready reason, or one in other words."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.field import Field
from qaf_desktop.ui.widgets.screen_body import ButtonFlow


class ReplaceRow(QWidget):
    """Shown by `ask`; `confirmed(child, reason)`."""

    confirmed = Signal(str, str)

    def __init__(self, reasons: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._child = ""
        self.why = QComboBox(editable=True)
        self.why.addItems(list(reasons))
        self.field = Field(
            "", self.why, self.tr("Choose a reason or write your own. It stands in the sample’s record.")
        )
        self.go = button(self.tr("Replace"), self._confirm)
        self.leave = button(self.tr("Leave it"), self.hide)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        column.addWidget(ButtonFlow(self.go, self.leave))
        self.hide()

    def ask(self, child: str) -> None:
        self._child = child
        self.field.rename(self.tr("Why is {child} replaced?").format(child=child))
        self.field.say_problem("")
        self.why.setCurrentIndex(0)
        self.show()
        self.why.setFocus()

    def _confirm(self) -> None:
        why = self.why.currentText().strip()
        self.field.say_problem("" if why else self.tr("Say why, in a few words."))
        if why:
            self.hide()
            self.confirmed.emit(self._child, why)
