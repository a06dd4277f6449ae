"""Over a draft that is not on the version of its form that new drafts begin on, or was moved between versions."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from qaf_desktop.ui.tokens import S1, S2, S4
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.labels import label


class VersionBar(QFrame):
    """Hidden while there is nothing to say."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bar")
        self.words = label("", "muted", wrap=True)
        self.look = button("", self.asked.emit, look="link")
        row = QHBoxLayout(self)
        row.setContentsMargins(S4, S1, S4, S1)
        row.setSpacing(S2)
        row.addWidget(self.words, 1)
        row.addWidget(self.look)
        self.say("", "")

    def say(self, words: str, way: str) -> None:
        self.words.setText(words)
        self.look.setText(way)
        self.setVisible(bool(words))
