"""The sources of quality beside audits, wired."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from qaf_desktop.changes import Changes
from qaf_desktop.reports.tables import Sheet, workbook
from qaf_desktop.ui.sources.figures_card import EXCEL as TO_EXCEL
from qaf_desktop.ui.sources.figures_card import PDF, REPORT, WORD, Period
from qaf_desktop.ui.sources.sources_page import SourcesPage
from qaf_desktop.ui.sources.view import source_columns
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.saved_filters import wire_saved_filters
from qaf_desktop.wiring.saving import EXCEL, save_one
from qaf_desktop.words import mark, say
from qaf_desktop.work.leaving import Act, Leaving, listed
from qaf_desktop.work.recording import Recording
from qaf_desktop.work.reporting import Reporting
from qaf_desktop.work.source_lines import SourceLine
from qaf_desktop.work.source_papers import SourcePapers
from qaf_desktop.work.sources import Sources

SCREEN = "sources"
PAPERS, WORD_FILES = mark("PDF (*.pdf)"), mark("Word (*.docx)")


class SourcesScreen(QObject):
    """Keeps the list true. `page` is the screen, and this lives as long as it does."""

    def __init__(self, room: Room) -> None:
        self._room, self._sources, self._papers = room, Sources(room.desk), SourcePapers(room.desk)
        columns = room.settings.current.columns.get(SCREEN, "")
        self.page = SourcesPage(
            lambda: room.desk.clock.local().date(), self._sources.names(), columns, reports=not room.desk.kind.keeps
        )
        super().__init__(self.page)
        page = self.page
        page.offer_periods([Period(*one) for one in self._sources.periods()])
        page.entered.connect(self.load)
        page.source_chosen.connect(lambda _source: self.load())
        page.opened.connect(lambda key: room.go("record", key))
        page.new_asked.connect(self._new)
        page.figures_wanted.connect(self._count)
        page.paper_asked.connect(self._paper)
        page.actions_asked.connect(self._to_actions)
        page.columns_changed.connect(lambda text: room.settings.remember_columns(SCREEN, text))
        page.list.exported.connect(self._export)
        wire_saved_filters(room, SCREEN, page.list, page.list.show_saved_filters)
        room.feed.changed.connect(self._heard)

    def load(self) -> None:
        source = self.page.source
        if source:
            self._room.jobs.start(lambda _progress: self._sources.board(source), self.page.show_board, owner=self)

    def _count(self, source: str, period: Period) -> None:
        count = lambda _progress: self._sources.figures(source, period.since, period.until)  # noqa: E731
        self._room.jobs.start(count, self.page.show_figures, owner=self)

    def _new(self, source: str) -> None:
        """A record of the source's one method; where it has several the person chooses."""
        methods = self._sources.source(source).methods
        if len(methods) > 1:
            self._room.go("new", "")
        else:
            self._open(lambda: Recording(self._room.desk).start(methods[0]))

    def _open(self, begin: Callable[[], int]) -> None:
        def opened(draft: int) -> None:
            self._room.feed.publish(Changes(drafts=frozenset({str(draft)})))
            self._room.go("form", str(draft))

        self._room.jobs.start(lambda _progress: begin(), opened, owner=self)

    def _to_actions(self, lines: tuple[SourceLine, ...]) -> None:
        """Of a single record what was agreed in it; of several everything of their method."""
        if len(lines) == 1:
            self._room.go("actions", f"search={lines[0].reference}")
        else:
            self._room.go("actions", f"method.={lines[0].method}")

    def _paper(self, what: str, source: str, period: Period) -> None:
        tr, days = self.page.tr, (source, period.since, period.until)
        if what == REPORT:
            self._open(lambda: Reporting(self._room.desk).begin_source(*days, period.words))
            return
        stem = f"{source}-{period.since}"
        title, name, kinds, content = {
            PDF: (tr("Save the figures as PDF"), f"{stem}.pdf", PAPERS, lambda: self._papers.pdf(*days, period.words)),
            WORD: (tr("Save the figures for Word"), f"{stem}.docx", WORD_FILES,
                   lambda: self._papers.word(*days, period.words)),
            TO_EXCEL: (tr("Save the figures"), f"{stem}.xlsx", EXCEL, lambda: self._papers.workbook(*days)),
        }[what]  # fmt: skip
        leaving = Leaving(Act.FIGURES, what=source)
        save_one(self._room, title, name, say(kinds), content, leaving, self.page)

    def _export(self, lines: tuple[SourceLine, ...], chosen: tuple[str, ...]) -> None:
        """Of a private source without whom a record is about."""
        private = self._sources.source(self.page.source).private
        columns = [one for one in source_columns() if one.key in chosen and not (private and one.key == "what")]
        rows = tuple(tuple(column.text(line) for column in columns) for line in lines)
        sheet = Sheet(say("List"), tuple(column.header for column in columns), rows)
        title, keys = self.page.tr("Export what is shown"), listed(line.key for line in lines)
        save_one(self._room, title, f"{self.page.source}.xlsx", say(EXCEL), lambda: workbook([sheet]), keys, self.page)

    def _heard(self, changes: Changes) -> None:
        if changes.touches("minute", "records", "packages", "registers") and self.page.isVisible():
            self.load()
