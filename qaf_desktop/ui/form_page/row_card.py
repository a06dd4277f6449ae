"""One row of a repeat as a card, with what can be done to it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from qaf_desktop.forms.views import RowView
from qaf_desktop.ui.tokens import S1, S3, S4
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.told_as import tell_as
from qaf_desktop.words import mark, say

ACTS = (
    (mark("Duplicate"), "duplicate"),
    (mark("Move up"), "up"),
    (mark("Move down"), "down"),
    (mark("Remove"), "remove"),
)


class RowCard(QFrame):
    """Questions of the row go into `body`. `acted` carries the row's path and duplicate, up, down or remove."""

    acted = Signal(str, str)

    def __init__(self, row: RowView, *, read_only: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path = row.path
        self.setProperty("look", "card")
        tell_as(self, QAccessible.Role.Grouping)
        self._title = label("", "strong")
        self.buttons: dict[str, QPushButton] = {}
        head = QHBoxLayout()
        head.setSpacing(S1)
        head.addWidget(self._title, 1)
        for text, act in () if read_only else ACTS:
            made = button(say(text), partial(self._tell, act), look="link")
            self.buttons[act] = made
            head.addWidget(made)
        self.body = QVBoxLayout()
        self.body.setSpacing(S3 + S1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(S3, S3, S3, S4)
        layout.setSpacing(S3)
        layout.addLayout(head)
        layout.addLayout(self.body)
        self.show_row(row)

    def show_row(self, row: RowView) -> None:
        """Show the row's place among its like. `index` counts from 1."""
        title = f"{row.title} {row.index}"
        self._title.setText(title)
        self.setAccessibleName(title)
        for made in self.buttons.values():
            made.setAccessibleName(f"{made.text()}: {title}")
        if self.buttons:
            self.buttons["duplicate"].setVisible(row.can_change)
            self.buttons["remove"].setVisible(row.can_change)
            self.buttons["up"].setEnabled(row.can_change and row.index > 1)
            self.buttons["down"].setEnabled(row.can_change and row.index < row.count)

    def _tell(self, act: str) -> None:
        self.acted.emit(self.path, act)

    def targets(self) -> tuple[QWidget, ...]:
        return tuple(self.buttons.values())
