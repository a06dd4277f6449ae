"""What can be done with all that is selected."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from qaf_desktop.ui.list_screen.list_view import Act
from qaf_desktop.ui.tokens import S2
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.screen_body import ButtonFlow


class SelectionBar(QWidget):
    """`asked(key of the act)`. `buttons` are the acts' buttons by their keys; they wrap where there is little room."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = label("", "strong")
        self.buttons: dict[str, QPushButton] = {}
        self._acts: tuple[Act, ...] = ()
        self._flow = ButtonFlow()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S2)
        row.addWidget(self.words, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._flow, 1)
        self.hide()

    def show_acts(self, words: str, acts: tuple[Act, ...]) -> None:
        """How many are selected, and what can be done with them; gone while none is."""
        self.words.setText(words)
        if acts != self._acts:
            self._rebuild(acts)
        self.setVisible(bool(words))

    def _rebuild(self, acts: tuple[Act, ...]) -> None:
        self._acts = acts
        self._flow.clear()
        self.buttons = {act.key: button(act.words, partial(self.asked.emit, act.key), look=_look(act)) for act in acts}
        for made in self.buttons.values():
            self._flow.add(made)


def _look(act: Act) -> str:
    return "danger" if act.danger else "plain"
