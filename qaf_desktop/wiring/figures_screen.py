"""The figures page, wired: the first page from the small summary table, exports, and the way to the records."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject

from qaf_desktop.changes import Changes
from qaf_desktop.reports.wording import day
from qaf_desktop.storage.figures import ActionRow
from qaf_desktop.ui.figures.figures_page import FiguresPage
from qaf_desktop.ui.figures.view import OverdueAction
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.saving import save_one, save_several
from qaf_desktop.words import mark, say
from qaf_desktop.work.browsing import Browsing
from qaf_desktop.work.exporting_figures import ExportingFigures
from qaf_desktop.work.figuring import FiguresPage as Figures
from qaf_desktop.work.figuring import Figuring, days_over
from qaf_desktop.work.leaving import Act, of
from qaf_desktop.work.listing import Listing
from qaf_desktop.work.work_rows import OpenEscalation

EXCEL = mark("Excel workbook (*.xlsx)")
IMPORTED, SHOWN = "figures-imported", "shown"


@dataclass(frozen=True, slots=True)
class Loaded:
    """What one look at the store brought."""

    figures: Figures
    overdue: tuple[OverdueAction, ...]
    escalations: str
    to_look_at: int


class FiguresScreen(QObject):
    """Keeps a figures page true. `page` is the screen, and this lives as long as it does."""

    def __init__(self, room: Room) -> None:
        self.page = FiguresPage(lambda: room.desk.clock.local().date())
        super().__init__(self.page)
        self._room = room
        self._figuring = Figuring(room.desk)
        self._listing = Listing(room.desk)
        self._as_agreed, self._with_imported = False, SHOWN in room.settings.current.columns.get(IMPORTED, "")
        self.page.imported.setChecked(self._with_imported)
        self.page.imported_asked.connect(self._count_imported)
        self.page.agreed_asked.connect(self._count_as)
        self.page.went.connect(lambda screen, argument: room.go(screen, argument))
        self.page.opened.connect(lambda key: room.go("record", key))
        self.page.collect_asked.connect(lambda: room.go("collect", ""))
        self.page.export_asked.connect(self._export)
        room.feed.changed.connect(self._heard)
        self.load()

    def _count_as(self, agreed: bool) -> None:
        self._as_agreed = agreed
        self.load()

    def _count_imported(self, on: bool) -> None:
        self._with_imported = on
        self._room.settings.remember_columns(IMPORTED, SHOWN if on else "")
        self.load()

    def load(self) -> None:
        def done(loaded: Loaded) -> None:
            self.page.show_figures(loaded.figures, loaded.overdue, loaded.escalations, loaded.to_look_at)

        self._room.jobs.start(lambda _progress: self._look(), done, owner=self)

    def _look(self) -> Loaded:
        figures = self._figuring.first_page(as_agreed=self._as_agreed, with_imported=self._with_imported)
        today = self._room.desk.clock.local().date()
        open_ones = self._listing.open_escalations()
        words = _first_of(open_ones)
        overdue = tuple(self._action(row, today) for row in figures.overdue)
        return Loaded(figures, overdue, words, Browsing(self._room.desk).to_look_at())

    def _action(self, row: ActionRow, today: date) -> OverdueAction:
        return OverdueAction(
            key=str(row.record),
            reference=row.reference,
            what=row.what,
            owner=self._listing.label("people", row.owner),
            team=self._listing.label("teams", row.team),
            due=day(row.due, short=True),
            days=days_over(row.due, today),
        )

    def _export(self, kind: str) -> None:
        title, figures = self.page.tr("Export the figures"), ExportingFigures(self._room.desk)
        if kind == "csv":
            save_several(self._room, self.page.tr("Folder for the CSV files"), figures.csv, of(Act.FIGURES), self)
        else:
            save_one(self._room, title, "figures.xlsx", say(EXCEL), figures.excel, of(Act.FIGURES), self)

    def _heard(self, changes: Changes) -> None:
        if changes.touches("records", "packages", "registers", "forms"):
            self.load()


def _first_of(open_ones: Sequence[OpenEscalation]) -> str:
    if not open_ones:
        return ""
    more = len(open_ones) - 1
    return say("{first} And {n} more.", first=open_ones[0].words, n=more) if more else open_ones[0].words
