"""The first line of a page: heading, a word about it, and what can be done at its right."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from qaf_desktop.ui.tokens import S3
from qaf_desktop.ui.widgets.labels import label


class PageHeader(QWidget):
    def __init__(self, title: str, subtitle: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label(title, "title")
        self._subtitle = label(subtitle, "muted")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(S3)
        self._row.addWidget(self._title)
        self._row.addWidget(self._subtitle)
        self._row.addStretch(1)

    def say(self, title: str, subtitle: str = "") -> None:
        self._title.setText(title)
        self._subtitle.setText(subtitle)

    def add_action(self, widget: QWidget) -> None:
        """Put a button at the right end, after those already there."""
        self._row.addWidget(widget)
