"""The audits to moderate, wired."""

from PySide6.QtCore import QObject

from qaf_desktop.changes import Changes
from qaf_desktop.records.model import RevisionKey
from qaf_desktop.ui.messages import Confirmation
from qaf_desktop.ui.moderation.moderation_page import ModerationPage
from qaf_desktop.ui.moderation.view import BEGIN, READ, RETURN, SETTLE
from qaf_desktop.wiring.moderation_acts import ModerationActs
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.saved_filters import wire_saved_filters
from qaf_desktop.wiring.saving import EXCEL, save_one
from qaf_desktop.words import say
from qaf_desktop.work.exporting import moderation_workbook
from qaf_desktop.work.leaving import listed
from qaf_desktop.work.moderating import Moderating
from qaf_desktop.work.moderation_lines import ModerationLine

SCREEN = "moderation"
Lines = tuple[ModerationLine, ...]


class ModerationScreen(QObject):
    """Keeps the list true. `page` is the screen, and this lives as long as it does."""

    def __init__(self, room: Room) -> None:
        columns = room.settings.current.columns.get(SCREEN, "")
        self.page = ModerationPage(lambda: room.desk.clock.local().date(), columns)
        super().__init__(self.page)
        self._room = room
        self._moderating, self._acts = Moderating(room.desk), ModerationActs(room, self)
        self.page.acted.connect(self._act)
        self.page.columns_changed.connect(lambda text: room.settings.remember_columns(SCREEN, text))
        self.page.export_asked.connect(self._export)
        room.feed.changed.connect(self._heard)
        wire_saved_filters(room, SCREEN, self.page.list, self.page.list.show_saved_filters)
        self.load()

    def load(self) -> None:
        self._room.jobs.start(lambda _progress: self._moderating.board(), self.page.show_board, owner=self)

    def _act(self, act: str, line: ModerationLine) -> None:
        record = RevisionKey.parse(line.key)
        ways = {
            BEGIN: lambda: self._acts.begin(record),
            READ: lambda: self._read(line),
            RETURN: lambda: self._acts.send_back(record),
            SETTLE: lambda: self._acts.settle(record),
        }
        ways[act]()

    def _read(self, line: ModerationLine) -> None:
        """Who could still grade it blind is told what looking at it means."""
        tr = self.page.tr
        question = Confirmation(
            tr("Open the audit before you have graded it?"),
            tr("It gives away the auditor’s grade. That you looked is noted, and you do not grade it blind then."),
            tr("Open it"),
            tr("Grade it first"),
        )
        record = RevisionKey.parse(line.key)

        def asked(blind: bool) -> None:
            if not blind or self._room.messages.confirm(question):
                self._room.go("record", line.key)

        self._room.jobs.start(lambda _progress: self._moderating.is_blind(record), asked, owner=self)

    def _export(self, lines: Lines, columns: tuple[str, ...]) -> None:
        title, content = self.page.tr("Export what is shown"), lambda: moderation_workbook(lines, columns)
        leaving = listed(line.key for line in lines)
        save_one(self._room, title, "moderation.xlsx", say(EXCEL), content, leaving, self.page)

    def _heard(self, changes: Changes) -> None:
        if changes.touches("drafts", "records", "packages", "registers", "roster"):
            self.load()
