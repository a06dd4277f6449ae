"""Reports: begun with the figures of their scope, written as a record, and made into papers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from qaf_desktop.analysis.figures import grade_mix
from qaf_desktop.analysis.pictures import Mark, StackedBars
from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.records.canonical import reference
from qaf_desktop.records.merging import view
from qaf_desktop.records.model import RecordKey
from qaf_desktop.reports.choosing import row_paths
from qaf_desktop.reports.pdf import letter_pdf
from qaf_desktop.reports.report_paper import Finding, PlannedAction, ReportContents, learning_paper, report_paper
from qaf_desktop.reports.tables import Sheet, workbook
from qaf_desktop.reports.word_report import word_report
from qaf_desktop.reports.wording import day
from qaf_desktop.storage.record_filters import Filters
from qaf_desktop.words import mark, say
from qaf_desktop.work.listing import state_words
from qaf_desktop.work.naming import Named, Naming
from qaf_desktop.work.programme import CycleScope
from qaf_desktop.work.recording import Recording
from qaf_desktop.work.scope_figures import CountingScope, ScopeFigures, figures_from
from qaf_desktop.work.source_figures import source_figures_from
from qaf_desktop.work.source_papers import SourcePapers, counted_tables, summary_rows, withheld_notes
from qaf_desktop.work.sources import Sources

REPORT, ANNUAL = "report", "annual"
MARKING = "OFFICIAL-SENSITIVE"
KINDS: Mapping[str, str] = {
    "cycle": mark("Audit cycle"), "thematic": mark("Thematic audit"), "evaluation": mark("Service evaluation"),
    ANNUAL: mark("Annual report and self-assessment"),
}  # fmt: skip
QUESTIONS: Mapping[str, str] = {
    "known_what": mark("What we know about the quality and impact of practice"),
    "known_how": mark("How we know it"), "known_next": mark("What comes next"),
}  # fmt: skip
"""Ofsted’s three questions of a self-evaluation, in our words."""


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A report as its list shows it."""

    key: str
    reference: str
    title: str
    kind: str
    period: str
    since: str
    state: str
    code: str
    follow_up: str
    until: str = ""


class Reporting:
    """Reports at one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._store = desk.store

    def begin(self, scope: CycleScope, kind: str, cycle: str = "") -> int:
        """A draft with the figures of its scope as they stand today; its id. `cycle` is a cycle's reference."""
        figures = CountingScope(self._desk).count(scope)
        answers = {
            "about/title": scope.title,
            "about/kind": kind,
            "about/cycle": cycle,
            "about/since": scope.since,
            "about/until": scope.until,
            "about/methods": " ".join(sorted(scope.methods)),
            "about/teams": " ".join(sorted(scope.teams)),
            "about/figures": figures.to_text(),
        }
        return Recording(self._desk).start(REPORT, {path: text for path, text in answers.items() if text})

    def begin_source(self, source: str, since: str, until: str, period: str) -> int:
        """A draft about one source of quality with its figures as they may leave the service; its id. `period` in
        words. Raises UserFacingError("no-source")."""
        papers = SourcePapers(self._desk)
        answers = {
            "about/title": say("{source}, {period}", source=Sources(self._desk).source(source).name, period=period),
            "about/kind": source, "about/since": since, "about/until": until,
            "about/figures": papers.outside(source, since, until).to_text(),
        }  # fmt: skip
        return Recording(self._desk).start(REPORT, answers)

    def all(self) -> tuple[ReportLine, ...]:
        """Every report that stands, the latest period first."""
        rows = self._store.records.list(Filters(methods=frozenset({REPORT})), limit=1000)
        method = self._desk.library.methods[REPORT]
        lines = [
            ReportLine(
                str(row.key), row.reference, row.subject, self._kind(row.fact("kind")),
                _period(row.fact("since"), row.fact("until"), short=True),
                row.fact("since"), state_words(method, row.state), row.state, day(row.fact("follow_up"), short=True),
                row.fact("until"),
            )
            for row in rows
        ]  # fmt: skip
        return tuple(sorted(lines, key=lambda one: one.since, reverse=True))

    def pdf(self, record: RecordKey) -> bytes:
        return letter_pdf(report_paper(self.contents(record)))

    def word(self, record: RecordKey) -> bytes:
        return word_report(report_paper(self.contents(record)))

    def learning(self, record: RecordKey, *, as_word: bool = False) -> bytes:
        """The learning message on a page of its own. Raises UserFacingError no-message, recognisable."""
        contents = self.contents(record)
        if not contents.learning.strip():
            raise UserFacingError("no-message", say("The report has no learning message."), say("Write one first."))
        named = self.named_in(contents.learning)
        if named:
            raise UserFacingError(
                "recognisable",
                say("The learning message names somebody: {words}.", words=", ".join(one.words for one in named)),
                say("Amend the report so that nobody can be recognised."),
            )
        paper = learning_paper(contents)
        return word_report(paper) if as_word else letter_pdf(paper)

    def named_in(self, text: str) -> tuple[Named, ...]:
        """Names of the registers, references of children and of records that a text for everybody holds."""
        return Naming(self._desk).named_in(text)

    def figures_workbook(self, record: RecordKey) -> bytes:
        """The figures behind the report, and the records they were counted from: for the lead's own copy."""
        contents, figures = self.contents(record), self._figures(self._said(record))
        sheets = [Sheet(say("Counted"), (say("What"), say("How many")), contents.counts)]
        for picture in (contents.overall, contents.sections):
            if picture is not None:
                table = picture.table()
                sheets.append(Sheet(picture.title, table.headers, table.rows))
        sheets.append(Sheet(say("Statement"), (say("What"), say("How many, and why")), contents.statement))
        sheets.append(Sheet(say("Records"), (say("Record"),), tuple((one,) for one in figures.references)))
        traced = tuple(tuple(line.split("\t")) for line in self._said(record).get("about/traced", "").splitlines())
        if traced:
            sheets.append(Sheet(say("Themes"), (say("Theme"), say("Source"), say("Record")), traced))
        return workbook(sheets)

    def changed_since(self, record: RecordKey) -> tuple[str, ...]:
        """What the same scope would count today that the report does not say, in sentences."""
        said = self._said(record)
        source = source_figures_from(said.get("about/figures", ""))
        if source is not None:
            today = SourcePapers(self._desk).outside(source.source, source.since, source.until)
            return () if today == source else (say("The figures of this period have changed since."),)
        kept, now = self._figures(said), CountingScope(self._desk).count(_scope(said))
        gone, come = set(kept.references) - set(now.references), set(now.references) - set(kept.references)
        return tuple(filter(None, (
            say("{n} records were withdrawn or moved out since: {which}.", n=len(gone), which=", ".join(sorted(gone)))
            if gone else "",
            say("{n} records have come since: {which}.", n=len(come), which=", ".join(sorted(come))) if come else "",
            say("Grades have changed since.") if not gone and not come and kept.overall != now.overall else "",
        )))  # fmt: skip

    def contents(self, record: RecordKey) -> ReportContents:
        """Raises UserFacingError("record-missing")."""
        row, said = self._store.records.row(record), self._said(record)
        figures, source = self._figures(said), source_figures_from(said.get("about/figures", ""))
        entries = self._store.revisions.of_record(record)
        method = self._desk.library.methods[REPORT]
        return ReportContents(
            title=said.get("about/title", ""),
            kind=self._kind(said.get("about/kind", "")),
            reference=row.reference if row else "",
            council=self.council(),
            marking=MARKING,
            digest=reference(entries[-1]).digest if entries else "",
            facts=tuple(self._facts(said, state_words(method, row.state) if row else "")),
            executive=said.get("summary/executive", ""),
            strengths=tuple(_texts(said, "summary/strength", "strength_what")),
            areas=tuple(_texts(said, "summary/area", "area_what")),
            overall=self._overall(figures),
            sections=self._sections(figures),
            comparison=self._comparison(figures),
            findings=tuple(_findings(said)),
            families=said.get("findings/families", ""),
            good_practice=said.get("findings/good_practice", ""),
            recommendations=tuple(_texts(said, "next/recommendation", "recommendation_what")),
            training=said.get("next/training", ""),
            actions=tuple(_actions(said, {one["name"]: one["label"] for one in self._store.registers.people()})),
            learning=said.get("next/learning", ""),
            follow_up=day(said.get("next/follow_up", "")),
            scope=said.get("about/scope", ""),
            governance=said.get("about/governance", ""),
            criteria=said.get("about/criteria", ""),
            counts=_counts(figures) if source is None else summary_rows(source),
            statement=tuple(_statement(figures)) if source is None else (),
            limits=tuple(_limits(figures)) if source is None else withheld_notes(source),
            tables=() if source is None else counted_tables(source),
            questions=tuple((say(title), said.get(f"annual/{name}", "")) for name, title in QUESTIONS.items()),
        )

    def _kind(self, code: str) -> str:
        known = self._desk.library.standards.sources.get(code)
        return known.report if known else say(KINDS.get(code, ""))

    def _said(self, record: RecordKey) -> Mapping[str, str]:
        entries = self._store.revisions.of_record(record)
        if not entries:
            raise UserFacingError("record-missing", say("The report is not here."), say("Look for it in the list."))
        return view(entries).provisional()

    def _figures(self, said: Mapping[str, str]) -> ScopeFigures:
        return figures_from(said.get("about/figures", ""))

    def _facts(self, said: Mapping[str, str], state: str) -> Iterator[tuple[str, str]]:
        yield say("Kind"), self._kind(said.get("about/kind", ""))
        yield say("Period"), _period(said.get("about/since", ""), said.get("about/until", ""))
        labels = {row["name"]: row["label"] for row in self._store.registers.teams()}
        teams = [labels.get(code, code) for code in said.get("about/teams", "").split()]
        yield say("Teams"), ", ".join(teams) or say("All")
        yield say("State"), state

    def _marks(self) -> tuple[Mark, ...]:
        return tuple(Mark(grade.word, grade.shape, grade.colour) for grade in self._desk.case_scale.grades)

    def _overall(self, figures: ScopeFigures) -> StackedBars | None:
        label = say("Overall grade")
        rows = [(label, figures.overall)] + (
            [(say("As agreed in moderation"), figures.agreed)] if figures.agreed else []
        )
        counts = {(name, word): n for name, grades in rows for word, n in grades}
        mix = grade_mix(counts, [name for name, _grades in rows], self._marks())
        return replace(mix, question=say("How were the files graded over all?")) if figures.overall else None

    def _sections(self, figures: ScopeFigures) -> StackedBars | None:
        """Of grades alone: ratings of observations are never mixed with them."""
        known = {grade.word for grade in self._desk.case_scale.grades}
        counts = {(section, word): n for section, grades in figures.sections for word, n in grades if word in known}
        graded = {section for section, _word in counts}
        return (
            grade_mix(counts, [one for one, _ in figures.sections if one in graded], self._marks()) if counts else None
        )

    def _comparison(self, figures: ScopeFigures) -> tuple[tuple[str, str, str], ...]:
        now, before = dict(figures.overall), dict(figures.before)
        if not before:
            return ()
        words = [grade.word for grade in self._desk.case_scale.grades if now.get(grade.word) or before.get(grade.word)]
        return tuple((say(word), str(now.get(word, 0)), str(before.get(word, 0))) for word in words)

    def council(self) -> str:
        """As the lead named it; "" where nobody did."""
        rows = self._store.registers.rows("settings")
        return next((row["label"] for row in rows if row["name"] == "council"), "")


def _period(since: str, until: str, *, short: bool = False) -> str:
    return say("{first} to {last}", first=day(since, short=short), last=day(until, short=short))


def _scope(said: Mapping[str, str]) -> CycleScope:
    words = {name: frozenset(said.get(f"about/{name}", "").split()) for name in ("methods", "teams")}
    return CycleScope(
        said.get("about/title", ""), words["methods"], words["teams"], said.get("about/since", ""),
        said.get("about/until", ""),
    )  # fmt: skip


def _texts(said: Mapping[str, str], repeat: str, name: str) -> Iterator[str]:
    yield from (text for row in row_paths(said, repeat) if (text := said.get(f"{row}/{name}", "")))


STRENGTHS: Mapping[str, str] = {
    "one": mark("One source"), "several": mark("Several sources"), "triangulated": mark("Sources of different kinds"),
}  # fmt: skip


def _findings(said: Mapping[str, str]) -> Iterator[Finding]:
    for row in row_paths(said, "findings/finding"):
        given = {
            name: said.get(f"{row}/finding_{name}", "") for name in ("theme", "what", "strength", "sources", "words")
        }
        if given["what"]:
            given["strength"] = say(STRENGTHS.get(given["strength"], ""))
            yield Finding(**given)


def _actions(said: Mapping[str, str], names: Mapping[str, str]) -> Iterator[PlannedAction]:
    for row in row_paths(said, "actions/action"):
        what = said.get(f"{row}/action_what", "")
        if what:
            owner = said.get(f"{row}/action_owner_name", "")
            due = day(said.get(f"{row}/action_due", ""), short=True)
            yield PlannedAction(what, names.get(owner, owner), due, said.get(f"{row}/action_proof", ""))


def _counts(figures: ScopeFigures) -> tuple[tuple[str, str], ...]:
    teams = tuple((say("of these, {team}", team=team or say("no team")), str(n)) for team, n in figures.teams)
    return (
        (say("Records in scope"), str(figures.records)), *teams,
        (say("Actions agreed in them"), str(figures.actions)), (say("Of these, overdue"), str(figures.overdue)),
    )  # fmt: skip


def _statement(figures: ScopeFigures) -> Iterator[tuple[str, str]]:
    yield say("Counted"), say("{n} records that stand", n=figures.records)
    yield say("Withdrawn, not counted"), str(figures.withdrawn)
    yield say("With two versions of an answer, counted once"), str(figures.conflicts)
    yield say("With a part held back"), str(figures.held)
    yield say("To be looked at again"), str(figures.problems)
    yield say("Forms and versions"), "; ".join(f"{name}: {n}" for name, n in figures.forms) or say("none")
    if figures.agreed:
        yield say("Grades"), say("The auditors’ own; those agreed in moderation stand beside them.")


FEW = 10


def _limits(figures: ScopeFigures) -> Iterator[str]:
    if not figures.records:
        yield say("Nothing lies in this scope: the report says what was planned, and no figure can be given.")
    elif figures.records < FEW:
        yield say("{n} files are too few for shares: each is told by itself, and none stands for the service.",
                  n=figures.records)  # fmt: skip
