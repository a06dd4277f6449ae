"""The list of escalations, wired."""

from PySide6.QtCore import QObject

from qaf_desktop.changes import Changes
from qaf_desktop.ui.escalations.escalations_page import EscalationsPage
from qaf_desktop.wiring.room import Room
from qaf_desktop.work.browsing import Browsing


class EscalationsScreen(QObject):
    """Keeps the list true. `page` is the screen, and this lives as long as it does."""

    def __init__(self, room: Room) -> None:
        self.page = EscalationsPage()
        super().__init__(self.page)
        self._room = room
        self._browsing = Browsing(room.desk)
        self.page.opened.connect(lambda key: room.go("record", key))
        room.feed.changed.connect(self._heard)
        self.load()

    def load(self) -> None:
        self._room.jobs.start(lambda _progress: self._browsing.escalations(), self.page.show_lines, owner=self)

    def _heard(self, changes: Changes) -> None:
        if changes.touches("records", "packages", "registers"):
            self.load()
