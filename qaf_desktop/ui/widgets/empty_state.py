"""What a place says while nothing is in it: what will be here, and the one thing to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qaf_desktop.ui.tokens import S2, S4
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.labels import label


class EmptyState(QWidget):
    """`acted` when its one button is pressed."""

    acted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = label("", "heading", wrap=True)
        self._words = label("", wrap=True)
        self._button = button("", self.acted.emit)
        self._button.hide()
        column = QVBoxLayout(self)
        column.setSpacing(S2)
        column.addStretch(2)
        for part in (self._heading, self._words):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(part)
        column.addSpacing(S4 - S2)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def say(self, heading: str, words: str, action: str = "") -> None:
        self._heading.setText(heading)
        self._words.setText(words)
        self._button.setText(action)
        self._button.setAccessibleName(f"{action}: {heading}" if action else "")
        self._button.setVisible(bool(action))
