"""Over a form with more than one author: whose words stand where, and the ways to hand the laptop over."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from qaf_desktop.forms.parts import FAMILY, PRACTITIONER
from qaf_desktop.ui.tokens import S1, S2, S4
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.labels import label


class HandoverBar(QFrame):
    """`asked(owner)`."""

    asked = Signal(str)

    def __init__(self, owners: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bar")
        self.words = label("", "muted")
        worker = button(self.tr("Hand over to the worker…"), lambda: self.asked.emit(PRACTITIONER), look="link")
        family = button(self.tr("Hand over to the child or parent…"), lambda: self.asked.emit(FAMILY), look="link")
        self.buttons = {PRACTITIONER: worker, FAMILY: family}
        row = QHBoxLayout(self)
        row.setContentsMargins(S4, S1, S4, S1)
        row.setSpacing(S2)
        row.addWidget(self.words, 1)
        for owner, made in self.buttons.items():
            row.addWidget(made)
            made.setVisible(owner in owners)

    def say(self, words: str) -> None:
        """What there is to say about the section that is shown."""
        self.words.setText(words)
