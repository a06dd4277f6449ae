"""The screen of what can be begun, wired."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from qaf_desktop.changes import Changes
from qaf_desktop.ui.new_record.new_page import NewPage
from qaf_desktop.wiring.paper_screen import BLANK
from qaf_desktop.wiring.room import Room
from qaf_desktop.work.beginnings import Beginnings


class NewScreen(QObject):
    """Keeps what can be begun true. `page` is the screen, and this lives as long as it does; `start` begins a record of
    a method."""

    def __init__(self, room: Room, start: Callable[[str], object]) -> None:
        self.page = NewPage()
        super().__init__(self.page)
        self._room = room
        self._beginnings = Beginnings(room.desk)
        self.page.begin_asked.connect(start)
        self.page.blank_asked.connect(lambda method: room.go("paper", f"{BLANK} {method}"))
        room.feed.changed.connect(self._heard)
        self.load()

    def load(self) -> None:
        self._room.jobs.start(lambda _progress: self._beginnings.list(), self.page.show_beginnings, owner=self)

    def _heard(self, changes: Changes) -> None:
        if changes.touches("registers", "roster", "packages", "forms"):
            self.load()
