"""The search, wired: the index catches up when the screen is entered, and what is typed is looked up in it."""

from PySide6.QtCore import QObject

from qaf_desktop.changes import Changes
from qaf_desktop.ui.search.search_page import SearchPage
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.saving import EXCEL, save_one
from qaf_desktop.wiring.tasks import Tasks
from qaf_desktop.words import say
from qaf_desktop.work.leaving import listed
from qaf_desktop.work.searching import Found, FoundLine, Searching, found_workbook

SCREEN = "search"


class SearchScreen(QObject):
    """`page` is the screen, and this lives as long as it does."""

    def __init__(self, room: Room) -> None:
        columns = room.settings.current.columns.get(SCREEN, "")
        self.page = SearchPage(lambda: room.desk.clock.local().date(), columns)
        super().__init__(self.page)
        self._room = room
        self._searching = Searching(room.desk)
        self._tasks = Tasks(room, self.page, self.page)
        self._words = ""
        self.page.asked.connect(self.find)
        self.page.opened.connect(lambda key: room.go("record", key))
        self.page.export_asked.connect(self._export)
        self.page.columns_changed.connect(lambda text: room.settings.remember_columns(SCREEN, text))
        self.page.entered.connect(self.catch_up)
        room.feed.changed.connect(self._heard)

    def catch_up(self) -> None:
        """Read what has changed; what was looked for is looked for again once something had."""
        read = self._searching.catch_up
        words = self.page.tr("Reading what has changed")
        self._tasks.run(words, read, lambda count: self._again() if count else None, self._again, can_cancel=True)

    def find(self, words: str) -> None:
        """What is typed while another search runs is searched after it; only the last one is shown."""
        self._words = words
        self._room.jobs.start(lambda _progress: self._searching.find(words), self._show, owner=self)

    def _export(self, lines: tuple[FoundLine, ...]) -> None:
        leaving = listed(line.key for line in lines)
        title, content = self.page.tr("Export what is shown"), lambda: found_workbook(lines)
        save_one(self._room, title, "found.xlsx", say(EXCEL), content, leaving, self.page)

    def _show(self, found: Found) -> None:
        if found.words == self._words:
            self.page.show_found(found)

    def _again(self) -> None:
        if self._words:
            self.find(self._words)

    def _heard(self, changes: Changes) -> None:
        if self.page.isVisible() and changes.touches("records", "packages"):
            self.catch_up()
