"""The list of escalations, wired."""

from PySide6.QtCore import QObject

from qaf_desktop.changes import Changes
from qaf_desktop.ui.escalations.escalations_page import EscalationsPage
from qaf_desktop.wiring.counting import arrived_escalations
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.saved_filters import wire_saved_filters
from qaf_desktop.wiring.saving import EXCEL, save_one
from qaf_desktop.words import say
from qaf_desktop.work.browsing import Browsing
from qaf_desktop.work.exporting import escalations_workbook
from qaf_desktop.work.leaving import listed
from qaf_desktop.work.record_lines import EscalationLine

SCREEN = "escalations"


class EscalationsScreen(QObject):
    """Keeps the list true. `page` is the screen, and this lives as long as it does."""

    def __init__(self, room: Room) -> None:
        columns = room.settings.current.columns.get(SCREEN, "")
        self.page = EscalationsPage(lambda: room.desk.clock.local().date(), columns)
        super().__init__(self.page)
        self._room = room
        self._browsing = Browsing(room.desk)
        self.page.opened.connect(lambda key: room.go("record", key))
        self.page.collect_asked.connect(lambda: room.go("collect", ""))
        self.page.columns_changed.connect(lambda text: room.settings.remember_columns(SCREEN, text))
        self.page.export_asked.connect(self._export)
        room.feed.changed.connect(self._heard)
        wire_saved_filters(room, SCREEN, self.page.list, self.page.list.show_saved_filters)
        self.load()

    def load(self) -> None:
        def work(_progress: object) -> tuple[tuple[EscalationLine, ...], str]:
            arrived = arrived_escalations(self._room.desk)
            return self._browsing.escalations(), arrived[0].words if arrived else ""

        self._room.jobs.start(work, lambda found: self.page.show_lines(*found), owner=self)

    def _export(self, lines: tuple[EscalationLine, ...], columns: tuple[str, ...]) -> None:
        title = self.page.tr("Export what is shown")
        content = lambda: escalations_workbook(lines, columns)  # noqa: E731
        save_one(
            self._room, title, "escalations.xlsx", say(EXCEL), content, listed(line.key for line in lines), self.page
        )

    def _heard(self, changes: Changes) -> None:
        if changes.touches("minute", "records", "packages", "registers"):
            self.load()
