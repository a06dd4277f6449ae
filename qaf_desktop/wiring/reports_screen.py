"""Reports, wired."""

from PySide6.QtCore import QObject

from qaf_desktop.changes import Changes
from qaf_desktop.errors import UserFacingError
from qaf_desktop.records.model import RecordKey, RevisionKey
from qaf_desktop.ui.messages import Tone
from qaf_desktop.ui.reports_list.new_report import NewReport
from qaf_desktop.ui.reports_list.reports_page import (
    CHANGED,
    FIGURES,
    LEARNING,
    OUTSIDE,
    PDF,
    WORD,
    ReportsPage,
    report_columns,
)
from qaf_desktop.wiring.list_export import wire_export
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.saving import EXCEL, save_one
from qaf_desktop.wiring.tasks import Tasks
from qaf_desktop.words import mark, say
from qaf_desktop.work.leaving import listed
from qaf_desktop.work.programme import CycleLine, Programme
from qaf_desktop.work.reporting import KINDS, Reporting, ReportLine
from qaf_desktop.work.scope_figures import CountingScope, ScopeFigures

SCREEN = "reports"
PAPERS, WORD_FILES = mark("PDF (*.pdf)"), mark("Word (*.docx)")
GROUPS = ("audits", "observations", "evaluation")


class ReportsScreen(QObject):
    """`page` is the screen, and this lives as long as it does."""

    def __init__(self, room: Room) -> None:
        kinds = [(code, say(words)) for code, words in KINDS.items()]
        methods = [(one.id, one.name) for one in room.desk.library.methods.values() if one.group in GROUPS]
        self.page = ReportsPage(kinds, methods, room.settings.current.columns.get(SCREEN, ""))
        super().__init__(self.page)
        self._room = room
        self._reporting, self._programme = Reporting(room.desk), Programme(room.desk)
        self._tasks = Tasks(room, self.page, self.page)
        self.page.entered.connect(self._enter)
        self.page.opened.connect(lambda key: room.go("record", key))
        self.page.new_asked.connect(self.begin)
        self.page.acted.connect(self._act)
        self.page.columns_changed.connect(lambda text: room.settings.remember_columns(SCREEN, text))
        self.page.card.cycle_chosen.connect(self._take_cycle)
        self.page.card.changed.connect(self._count)
        self.page.card.confirmed.connect(self._write)
        wire_export(room, self.page.list, report_columns(), SCREEN, lambda one: one.key, self.page)
        room.feed.changed.connect(self._heard)

    def load(self) -> None:
        self._room.jobs.start(lambda _progress: self._reporting.all(), self.page.show_lines, owner=self)

    def begin(self) -> None:
        teams = tuple((row["name"], row["label"]) for row in self._room.desk.store.registers.teams())

        def offered(cycles: tuple[CycleLine, ...]) -> None:
            self.page.card.offer(cycles, teams)
            self.page.show_new()

        self._room.jobs.start(lambda _progress: self._programme.cycles(), offered, owner=self)

    def _enter(self) -> None:
        self.page.show_list()
        self.load()

    def _take_cycle(self, key: str) -> None:
        scope = self._programme.scope(RevisionKey.parse(key))
        if scope is not None:
            self.page.card.take_scope(scope)

    def _count(self, asked: NewReport | None) -> None:
        tr = self.page.tr
        if asked is None:
            self.page.card.show_counted(tr("Choose a cycle, or say what it is called and from which day until which."))
            return

        def counted(found: ScopeFigures) -> None:
            words = tr("{n} records lie in this scope, with {actions} actions.")
            self.page.card.show_counted(words.format(n=found.records, actions=found.actions))

        count = lambda _progress: CountingScope(self._room.desk).count(asked.scope)  # noqa: E731
        self._room.jobs.start(count, counted, on_failed=self._not_counted, owner=self)

    def _not_counted(self, error: Exception) -> None:
        """A scope that cannot be counted says so where the count would stand."""
        if isinstance(error, UserFacingError):
            self.page.card.show_counted(f"{error.happened} {error.advice}")
        else:
            self._room.messages.failed(error)

    def _write(self, asked: NewReport) -> None:
        def opened(draft: int) -> None:
            self.page.show_list()
            self._room.feed.publish(Changes(drafts=frozenset({str(draft)})))
            self._room.go("form", str(draft))

        begin = lambda _progress: self._reporting.begin(asked.scope, asked.kind, asked.cycle)  # noqa: E731
        self._tasks.run(self.page.tr("Counting what is in scope"), begin, opened)

    def _act(self, what: str, line: ReportLine) -> None:
        record, tr = RevisionKey.parse(line.key), self.page.tr
        if what == CHANGED:
            self._tell_changes(record)
            return
        title, name, kinds, content = {
            PDF: (tr("Save the report"), f"{line.reference}.pdf", PAPERS, lambda: self._reporting.pdf(record)),
            WORD: (tr("Save the report for Word"), f"{line.reference}.docx", WORD_FILES,
                   lambda: self._reporting.word(record)),
            FIGURES: (tr("Save the figures"), f"{line.reference}.xlsx", EXCEL,
                      lambda: self._reporting.figures_workbook(record)),
            OUTSIDE: (tr("Save the report for outside the service"), f"{line.reference}-outside.pdf", PAPERS,
                      lambda: self._reporting.outside(record)),
            LEARNING: (tr("Save the learning message"), f"learning-{line.reference}.pdf", PAPERS,
                       lambda: self._reporting.learning(record)),
        }[what]  # fmt: skip
        save_one(self._room, title, name, say(kinds), content, listed((line.key,)), self.page)

    def _tell_changes(self, record: RecordKey) -> None:
        def told(changes: tuple[str, ...]) -> None:
            words = " ".join(changes) or self.page.tr("Nothing: the same scope gives the same figures today.")
            self._room.messages.tell(words, Tone.WARNING if changes else Tone.INFO)

        self._room.jobs.start(lambda _progress: self._reporting.changed_since(record), told, owner=self)

    def _heard(self, changes: Changes) -> None:
        if changes.touches("records", "packages") and self.page.isVisible():
            self.load()
