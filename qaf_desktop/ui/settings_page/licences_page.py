"""The licences of the program and of everything it is made with, to be read here."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QPlainTextEdit, QVBoxLayout, QWidget

from qaf_desktop.ui.frame.page import Page
from qaf_desktop.ui.tokens import S2, S3, S4
from qaf_desktop.ui.widgets.buttons import button

LIST_WIDTH = 272


class LicenceText(Protocol):
    """A part and its licence."""

    @property
    def name(self) -> str: ...
    @property
    def text(self) -> str: ...


class LicencesPage(Page):
    """Parts at the left, the chosen one's text at the right. `left` by Escape."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts: Sequence[LicenceText] = ()
        self.parts = QListWidget()
        self.parts.setAccessibleName(self.tr("Parts of the program"))
        self.parts.setFixedWidth(LIST_WIDTH)
        self.parts.setProperty("look", "guides")
        self.parts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text = QPlainTextEdit(readOnly=True, tabChangesFocus=True)
        self.text.setAccessibleName(self.tr("Licence"))
        side = QVBoxLayout()
        side.setSpacing(S2)
        side.addWidget(self.parts, 1)
        side.addWidget(button(self.tr("Back   Esc"), self.left.emit), 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(S4, S4, S4, S4)
        row.setSpacing(S3)
        row.addLayout(side)
        row.addWidget(self.text, 1)
        self.parts.currentRowChanged.connect(self._show)
        leave = QShortcut(QKeySequence("Esc"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.left)
        self.setFocusProxy(self.parts)

    def show_licences(self, texts: Sequence[LicenceText]) -> None:
        self._texts = texts
        self.parts.clear()
        self.parts.addItems([one.name for one in texts])
        self.parts.setCurrentRow(0)

    def _show(self, at: int) -> None:
        self.text.setPlainText(self._texts[at].text if 0 <= at < len(self._texts) else "")
