"""Papers for inspectors in one go: an index, the reports issued, the plan, the audits without names, figures."""

from collections.abc import Iterator
from datetime import date, timedelta

from qaf_desktop.desk.desk import Desk
from qaf_desktop.records.model import RevisionKey
from qaf_desktop.reports.document import Facts, Letter, Rows, Section, Words
from qaf_desktop.reports.pdf import letter_pdf
from qaf_desktop.reports.tables import Sheet, Value, real_day, workbook
from qaf_desktop.reports.wording import day
from qaf_desktop.storage.record_filters import Filters
from qaf_desktop.storage.records import RecordRow
from qaf_desktop.words import say
from qaf_desktop.work.agreeing import Agreeing, Asked
from qaf_desktop.work.annual import GROUPS
from qaf_desktop.work.exporting_figures import ExportingFigures
from qaf_desktop.work.listing import state_words
from qaf_desktop.work.programme import Programme
from qaf_desktop.work.reporting import MARKING, Reporting, ReportLine
from qaf_desktop.work.themes import Themes

DAYS, MOST = 365, 20_000
INDEX = "index.pdf"


class ForInspectors:
    """What one desk can show of the last twelve months. Nobody's name and no child's reference stands in it, but where
    somebody wrote one into a report that was issued."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._store = desk.store
        self._reporting = Reporting(desk)

    def keys(self) -> tuple[str, ...]:
        """The records that these papers are about."""
        return tuple(str(one.key) for one in self._audits()) + tuple(one.key for one in self._issued())

    def files(self) -> dict[str, bytes]:
        """File name → content, the index among them."""
        made = list(self._made())
        index = self._index([(name, what) for name, what, _data in made])
        return {INDEX: index, **{name: data for name, _what, data in made}}

    def _made(self) -> Iterator[tuple[str, str, bytes]]:
        """(name, what it is, content)."""
        for one in self._issued():
            yield (
                f"report {one.reference}.pdf",
                f"{one.kind}: {one.title}",
                self._reporting.pdf(RevisionKey.parse(one.key)),
            )
        yield "plan.xlsx", say("What was planned and done: cycles, teams, days, state"), self._plan()
        yield "audits.xlsx", say("Audits, observations and evaluations, without names"), self._list()
        yield "figures.xlsx", say("Figures: how many, by team and month; grades by section"), self._figures()
        themes = Themes(self._desk)
        table = themes.workbook(themes.read(themes.last(4)))
        yield "themes.xlsx", say("Themes by source and quarter, with the record behind each number"), table
        yield "agreement.xlsx", say("How alike auditors and moderators grade"), Agreeing(self._desk).workbook(Asked())

    def _figures(self) -> bytes:
        return ExportingFigures(self._desk).without_names()

    def _today(self) -> date:
        return self._desk.clock.local().date()

    def _issued(self) -> tuple[ReportLine, ...]:
        return tuple(one for one in self._reporting.all() if one.code == "issued")

    def _audits(self) -> tuple[RecordRow, ...]:
        methods = frozenset(one.id for one in self._desk.library.methods.values() if one.group in GROUPS)
        since = (self._today() - timedelta(days=DAYS)).isoformat()
        return tuple(self._store.records.list(Filters(methods=methods, date_from=since), limit=MOST))

    def _list(self) -> bytes:
        teams = {row["name"]: row["label"] for row in self._store.registers.teams()}
        methods = self._desk.library.methods
        rows: tuple[tuple[Value, ...], ...] = tuple(
            (one.reference, methods[one.method].name, real_day(one.date), teams.get(one.team, one.team),
             say(one.overall), say(one.agreed), state_words(methods[one.method], one.state))
            for one in self._audits()
        )  # fmt: skip
        heads = (
            say("Record"),
            say("Kind"),
            say("Date"),
            say("Team"),
            say("Overall grade"),
            say("As agreed in moderation"),
            say("State"),
        )
        return workbook((Sheet(say("Audits"), heads, rows),))

    def _plan(self) -> bytes:
        rows: tuple[tuple[Value, ...], ...] = tuple(
            (one.title, one.kind_word, ", ".join(one.teams), one.dates, one.words)
            for one in Programme(self._desk).cycles()
        )
        return workbook(
            (Sheet(say("Plan"), (say("Cycle"), say("Kind"), say("Teams"), say("Days"), say("State")), rows),)
        )

    def _index(self, files: list[tuple[str, str]]) -> bytes:
        until, since = self._today(), self._today() - timedelta(days=DAYS)
        facts = ((say("From"), day(since.isoformat())), (say("To"), day(until.isoformat())))
        note = say("No name and no child’s reference stands in the workbooks; a record’s reference leads back to it.")
        title = say("Information for inspectors")
        parts = (Words(note), Rows((say("File"), say("What it is")), (0.35, 0.65), tuple(files)))
        return letter_pdf(Letter(
            title=title, subject=title, heading=title, organisation=self._reporting.council(), marking=MARKING,
            reference="", digest="", opening=Facts(facts), sections=(Section(say("Files"), parts),),
        ))  # fmt: skip
