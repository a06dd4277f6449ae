"""The line above a list: search, chips, and what can be done; chips go to a line of their own where there is little
room."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qaf_desktop.ui.text_size import scaled
from qaf_desktop.ui.tokens import S2
from qaf_desktop.ui.widgets.screen_body import NARROW

LEAST_SEARCH, MOST_SEARCH = 150, 260


class SearchRow(QWidget):
    def __init__(self, search: QWidget, chips: QWidget, *acts: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips = chips
        self._is_narrow = False
        search.setMinimumWidth(LEAST_SEARCH)
        search.setMaximumWidth(MOST_SEARCH)
        self._row = QHBoxLayout()
        self._row.setSpacing(S2)
        self._row.addWidget(search, 2)
        self._row.addWidget(chips, 5)
        for act in acts:
            self._row.addWidget(act)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(S2)
        self._column.addLayout(self._row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < scaled(NARROW)
        if narrow == self._is_narrow:
            return
        self._is_narrow = narrow
        if narrow:
            self._row.removeWidget(self._chips)
            self._row.insertStretch(1, 1)
            self._column.addWidget(self._chips)
        else:
            self._column.removeWidget(self._chips)
            self._row.takeAt(1)
            self._row.insertWidget(1, self._chips, 5)
