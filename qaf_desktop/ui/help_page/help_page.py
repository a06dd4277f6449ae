"""Help: the short guides that ship with the program, read where one stands."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from qaf_desktop.ui.frame.page import Page
from qaf_desktop.ui.help_page.guide_text import GuideText
from qaf_desktop.ui.help_page.guides import Guide
from qaf_desktop.ui.tokens import S2, S3, S4
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.screen_body import ButtonFlow

LIST_WIDTH, LEAST_WIDTH = 272, 180
GUIDE, TEXT = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class HelpPage(Page):
    """A list of guides at the left, the chosen one at the right. Entered with a guide's name, and a heading of it
    behind a #, it shows that. `left` by Escape, `tour_asked` by the button."""

    left = Signal()
    tour_asked = Signal()

    def __init__(self, guides: Sequence[Guide], pictures: Path, parent: QWidget | None = None) -> None:
        """`pictures` holds the pictures that guides name, in both themes."""
        super().__init__(parent)
        self.guides = _list(self.tr("Guides"))
        self.text = GuideText(pictures)
        self.text.setAccessibleName(self.tr("Guide"))
        self.tour = button(self.tr("Take the tour"), self.tour_asked.emit)
        self.back = button(self.tr("Back   Esc"), self.left.emit)
        self._guides = {guide.name: guide for guide in guides}
        for guide in guides:
            self._add(guide)
        self._lay_out()
        self.guides.currentItemChanged.connect(self._show)
        self.guides.setCurrentRow(0)
        leave = QShortcut(QKeySequence("Esc"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.left)
        self.setFocusProxy(self.guides)

    def enter(self, argument: str) -> None:
        guide, _hash, heading = argument.partition("#")
        for at in range(self.guides.count()):
            if guide and self.guides.item(at).data(GUIDE) == guide:
                self.guides.setCurrentRow(at)
        found = self._guides.get(guide)
        self.text.go_to_heading(found.heading(heading) if found else heading)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.guides.setFixedWidth(min(LIST_WIDTH, max(LEAST_WIDTH, self.width() // 3)))

    def guide(self) -> str:
        """The name of the guide that is shown."""
        return str(self.guides.currentItem().data(GUIDE))

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(S2)
        side.addWidget(self.guides, 1)
        side.addWidget(ButtonFlow(self.tour, self.back))
        row = QHBoxLayout(self)
        row.setContentsMargins(S4, S4, S4, S4)
        row.setSpacing(S3)
        row.addLayout(side)
        row.addWidget(self.text, 1)

    def _add(self, guide: Guide) -> None:
        item = QListWidgetItem(guide.title)
        item.setData(GUIDE, guide.name)
        item.setData(TEXT, guide.text)
        self.guides.addItem(item)

    def _show(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.text.show_guide(item.data(TEXT))


def _list(name: str) -> QListWidget:
    """Titles that are never cut: a long one takes two lines."""
    made = QListWidget()
    made.setAccessibleName(name)
    made.setFixedWidth(LIST_WIDTH)
    made.setWordWrap(True)
    made.setResizeMode(QListWidget.ResizeMode.Adjust)
    made.setProperty("look", "guides")
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    return made
