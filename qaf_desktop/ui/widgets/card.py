"""A white card with an optional heading."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from qaf_desktop.ui.tokens import S3, S4
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.told_as import tell_as


class Card(QFrame):
    """Put content into `body`."""

    def __init__(self, heading: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(S4, S3, S4, S3)
        self.body.setSpacing(S3)
        if heading:
            tell_as(self, QAccessible.Role.Grouping)
            self.setAccessibleName(heading)
            self.body.addWidget(label(heading, "heading", wrap=True))
