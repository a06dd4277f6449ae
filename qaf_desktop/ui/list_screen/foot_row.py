"""The line below a list: how much is shown or selected, and at the right end what can be done; two lines where there is
little room."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from qaf_desktop.ui.text_size import scaled
from qaf_desktop.ui.tokens import S2
from qaf_desktop.ui.widgets.screen_body import NARROW


class FootRow(QWidget):
    def __init__(self, left: tuple[QWidget, ...], right: tuple[QWidget, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(S2)
        for part in left:
            self._box.addWidget(part, 1)
        acts = QHBoxLayout()
        acts.setSpacing(S2)
        acts.addStretch(1)
        for part in right:
            acts.addWidget(part)
        self._box.addLayout(acts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        self._box.setDirection(way.TopToBottom if self.width() < scaled(NARROW) else way.LeftToRight)
