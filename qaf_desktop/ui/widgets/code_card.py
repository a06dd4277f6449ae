"""A paper code in its groups, each beside its number."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from qaf_desktop.ui.tokens import S4
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.flow import FlowLayout
from qaf_desktop.ui.widgets.labels import label


class CodeCard(Card):
    """`shown` are the groups; they cannot be copied, only written down."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._holder = QWidget()
        self._flow = FlowLayout(self._holder, S4)
        self.body.addWidget(self._holder)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.shown: tuple[str, ...] = ()

    def show_groups(self, groups: Sequence[str]) -> None:
        if tuple(groups) == self.shown:
            return
        self.shown = tuple(groups)
        while (item := self._flow.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for number, group in enumerate(self.shown, 1):
            self._flow.addWidget(_group(number, group))
        read_out = ", ".join(" ".join(group) for group in self.shown)
        self.setAccessibleName(self.tr("Recovery code: {code}").format(code=read_out))


def _group(number: int, group: str) -> QWidget:
    """One group beside its number, since the numbers are asked for."""
    made = label(f"{number}   {group}", "heading")
    made.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    made.setMinimumWidth(112)
    return made
