"""The list of everybody's records, wired: parts from the store as they are looked at, exports of what is shown."""

from PySide6.QtCore import QObject

from qaf_desktop.changes import Changes
from qaf_desktop.errors import UserFacingError
from qaf_desktop.ui.records.records_page import RecordsPage
from qaf_desktop.wiring.record_acts import RecordActs
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.saved_filters import wire_saved_filters
from qaf_desktop.wiring.saving import EXCEL, save_one, save_several
from qaf_desktop.words import mark, say
from qaf_desktop.work.browsing import Browsing
from qaf_desktop.work.leaving import Act, Leaving
from qaf_desktop.work.record_lines import RecordsWanted

SCREEN = "records"
CSV = mark("CSV file (*.csv)")


class RecordsScreen(QObject):
    """Keeps a records page true. `page` is the screen, and this lives as long as it does."""

    def __init__(self, room: Room) -> None:
        self.page = RecordsPage(room.settings.current.columns.get(SCREEN, ""))
        super().__init__(self.page)
        self._room = room
        self._browsing = Browsing(room.desk)
        self.page.part_wanted.connect(self._fetch)
        self.page.opened.connect(lambda key: room.go("record", key))
        self.page.collect_asked.connect(lambda: room.go("collect", ""))
        self.page.export_asked.connect(self._export)
        self.page.columns_changed.connect(lambda text: room.settings.remember_columns(SCREEN, text))
        self._acts = RecordActs(room, self.page)
        room.feed.changed.connect(self._heard)
        wire_saved_filters(room, SCREEN, self.page.list, self.page.show_saved_filters)
        self.load()

    def load(self) -> None:
        """Filters and counts, and the list anew."""
        page = self.page
        self._room.jobs.start(lambda _progress: self._browsing.choices(), page.show_choices, owner=page)
        page.refresh()

    def _fetch(self, wanted: RecordsWanted, offset: int) -> None:
        self._room.jobs.start(
            lambda _progress: self._browsing.part(wanted, offset), self.page.show_part, owner=self.page
        )

    def _heard(self, changes: Changes) -> None:
        if changes.touches("records", "packages", "registers", "forms"):
            self.load()

    def _export(self, wanted: RecordsWanted, kind: str) -> None:
        what, form = kind.split("-")
        title = self.page.tr("Export what is shown")
        leaving = Leaving(Act.ANSWERS if what == "answers" else Act.LISTED, lambda: self._keys(wanted))
        if kind == "answers-csv":
            save_several(self._room, title, lambda: self._answers(wanted, as_csv=True), leaving, self.page)
        elif what == "answers":
            content = lambda: next(iter(self._answers(wanted, as_csv=False).values()))  # noqa: E731
            save_one(self._room, title, "answers.xlsx", say(EXCEL), content, leaving, self.page)
        else:
            as_csv = form == "csv"
            columns = self.page.table.chosen_columns()
            content = lambda: self._browsing.export_list(wanted, columns, as_csv=as_csv)  # noqa: E731
            kind = say(CSV) if as_csv else say(EXCEL)
            save_one(self._room, title, f"records.{form}", kind, content, leaving, self.page)

    def _keys(self, wanted: RecordsWanted) -> tuple[str, ...]:
        return tuple(line.key for line in self._browsing.every(wanted))

    def _answers(self, wanted: RecordsWanted, *, as_csv: bool) -> dict[str, bytes]:
        found = self._browsing.export_answers(wanted, as_csv=as_csv)
        if not found:
            raise UserFacingError(
                "nothing-to-export", say("There are no answers to export."), say("Choose other filters.")
            )
        return found
