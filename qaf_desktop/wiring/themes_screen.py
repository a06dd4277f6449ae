"""Themes, wired."""

from PySide6.QtCore import QObject

from qaf_desktop.changes import Changes
from qaf_desktop.ui.themes.themes_page import ThemesPage
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.saving import EXCEL, save_one
from qaf_desktop.words import say
from qaf_desktop.work.leaving import listed
from qaf_desktop.work.themes import Themes, ThemeTable

PERIODS = (4, 8, 12)


class ThemesScreen(QObject):
    """`page` is the screen, and this lives as long as it does."""

    def __init__(self, room: Room) -> None:
        self.page = ThemesPage([(n, say("The last {n} quarters", n=n)) for n in PERIODS])
        super().__init__(self.page)
        self._room = room
        self._themes = Themes(room.desk)
        self._table: ThemeTable | None = None
        self.page.entered.connect(self._enter)
        self.page.changed.connect(self.load)
        self.page.picked.connect(self._list)
        self.page.opened.connect(lambda key: room.go("record", key))
        self.page.offer_asked.connect(self._offer)
        self.page.export_asked.connect(self._export)
        room.feed.changed.connect(self._heard)

    def load(self) -> None:
        asked = (int(self.page.period.currentData()), str(self.page.team.currentData() or ""))

        def shown(table: ThemeTable) -> None:
            self._table = table
            self.page.show_table(table)
            self._list(self.page.matrix.theme(), "")

        read = lambda _progress: self._themes.read(self._themes.last(asked[0]), asked[1])  # noqa: E731
        self._room.jobs.start(read, shown, owner=self)

    def _enter(self) -> None:
        self.page.show_teams([(row["name"], row["label"]) for row in self._room.desk.store.registers.teams()])
        self.load()

    def _list(self, theme: str, source: str) -> None:
        if self._table is not None:
            self.page.show_behind(self._themes.behind(self._table, theme, source))

    def _offer(self, theme: str) -> None:
        def opened(draft: int) -> None:
            self._room.feed.publish(Changes(drafts=frozenset({str(draft)})))
            self._room.go("form", str(draft))

        if theme:
            self._room.jobs.start(lambda _progress: self._themes.begin_offer(theme), opened, owner=self)

    def _export(self) -> None:
        table = self._table
        if table is not None:
            keys = tuple(sorted({str(one.record) for one in table.found}))
            title = self.page.tr("Save the table of themes")
            content = lambda: self._themes.workbook(table)  # noqa: E731
            save_one(self._room, title, "themes.xlsx", say(EXCEL), content, listed(keys), self.page)

    def _heard(self, changes: Changes) -> None:
        if changes.touches("records", "packages") and self.page.isVisible():
            self.load()
