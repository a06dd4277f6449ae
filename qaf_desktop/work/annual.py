"""The annual report and self-assessment: begun from what the records of its days say to three questions."""

from collections.abc import Iterator
from dataclasses import replace

from qaf_desktop.desk.desk import Desk
from qaf_desktop.reports.wording import day
from qaf_desktop.words import say
from qaf_desktop.work.action_figures import ActionFigures
from qaf_desktop.work.actions import Actions
from qaf_desktop.work.agreeing import Agreeing, Asked
from qaf_desktop.work.programme import CycleScope, Programme
from qaf_desktop.work.recording import Recording
from qaf_desktop.work.reporting import ANNUAL, Reporting
from qaf_desktop.work.scope_figures import CountingScope, ScopeFigures
from qaf_desktop.work.themes import Period, Themes, ThemeTable, quarter_of, quarters_between

GROUPS = frozenset({"audits", "observations", "evaluation"})
MOST = 8
"""Themes that stand as findings when the report is begun."""
FINDING = "findings/finding"


class Annual:
    """Annual reports at one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._recording = Recording(desk)

    def scope(self, asked: CycleScope) -> CycleScope:
        """The same days and teams, of every method by which practice is looked at."""
        methods = frozenset(one.id for one in self._desk.library.methods.values() if one.group in GROUPS)
        return replace(asked, methods=methods)

    def begin(self, asked: CycleScope) -> int:
        """A draft with figures, the three questions and the findings that the records give; its id."""
        scope = self.scope(asked)
        figures, table = CountingScope(self._desk).count(scope), self._themes(scope)
        opened = self._recording.open(Reporting(self._desk).begin(scope, ANNUAL))
        session = opened.session
        answers = {
            "annual/known_what": "\n\n".join(self._what(figures, table)),
            "annual/known_how": "\n\n".join(self._how(table)),
            "annual/known_next": "\n\n".join(self._next(scope)),
            "about/scope": self._reports(scope),
            "about/traced": _traced(table),
        }
        for path, text in answers.items():
            session.set(path, text)
        first = [one.removesuffix("#order") for one in session.answers() if one.startswith(f"{FINDING}[")]
        rows = iter(sorted({one.partition("]")[0] + "]" for one in first}))
        for said in _findings(table):
            row = next(rows, "") or session.add_row(FINDING).row
            for name, text in said.items():
                session.set(f"{row}/finding_{name}", text)
        self._recording.save(opened.id, session.answers())
        return opened.id

    def _themes(self, scope: CycleScope) -> ThemeTable:
        named = quarters_between(quarter_of(scope.since), quarter_of(scope.until))
        team = next(iter(scope.teams), "") if len(scope.teams) == 1 else ""
        return Themes(self._desk).read(Period(named, scope.since, scope.until), team)

    def _what(self, figures: ScopeFigures, table: ThemeTable) -> Iterator[str]:
        yield say("{n} audits, observations and evaluations stand behind this report.", n=figures.records)
        if figures.overall:
            yield say("Overall grades: {grades}.", grades=self._grades(figures.overall))
        if figures.before:
            yield say("In as long a time before: {grades}.", grades=self._grades(figures.before))
        if table.lines:
            named = ", ".join(one.name for one in table.lines[:3])
            yield say("What most sources raise: {themes}.", themes=named)

    def _grades(self, counted: tuple[tuple[str, int], ...]) -> str:
        """The best first."""
        order = [grade.word for grade in self._desk.case_scale.grades]
        known = sorted(counted, key=lambda one: order.index(one[0]) if one[0] in order else len(order))
        return ", ".join(f"{say(word)} {n}" for word, n in known)

    def _how(self, table: ThemeTable) -> Iterator[str]:
        looked = "; ".join(f"{name}: {n}" for _id, name, n in table.sources if n)
        yield say("Records looked at: {sources}.", sources=looked) if looked else say("No record was looked at.")
        silent = ", ".join(name for _id, name, n in table.sources if not n)
        if silent:
            yield say("Nothing came from: {sources}.", sources=silent)
        agreed = Agreeing(self._desk).read(Asked())
        if agreed.n:
            same = agreed.figures[0]
            yield say("{n} files were graded twice. {figure}: {value}.", n=agreed.n, figure=same.name, value=same.value)
        actions: ActionFigures = Actions(self._desk).figures()
        yield say("Actions open today: {n}, of them late: {late}.", n=actions.open, late=actions.late)

    def _next(self, scope: CycleScope) -> Iterator[str]:
        later = [one for one in Programme(self._desk).cycles() if one.last > scope.until]
        for one in later:
            yield say("Planned: {title}, {dates}.", title=one.title, dates=one.dates)
        if not later:
            yield say("No cycle after {day} is planned yet.", day=day(scope.until))

    def _reports(self, scope: CycleScope) -> str:
        issued = [
            f"{one.reference}, {one.title}"
            for one in Reporting(self._desk).all()
            if one.code == "issued" and scope.since <= one.until <= scope.until
        ]
        return say("Reports issued on these days: {reports}.", reports="; ".join(issued)) if issued else ""


def _findings(table: ThemeTable) -> Iterator[dict[str, str]]:
    for line in [one for one in table.lines if one.strength][:MOST]:
        named = [(name, n) for (_id, name, _looked), n in zip(table.sources, line.cells, strict=True) if n]
        sources = ", ".join(say("{source} ({n})", source=name, n=n) for name, n in named)
        what = say("Raised by {n} records. By quarter: {quarters}.", n=line.total,
                   quarters=", ".join(map(str, line.quarters)))  # fmt: skip
        said = {"theme": line.name, "what": what, "strength": line.strength}
        yield said if line.strength == "one" else {**said, "sources": sources}


def _traced(table: ThemeTable) -> str:
    """A line a finding: theme, source and reference, apart by tabs."""
    known = {one.theme: one.name for one in table.lines}
    sources = {one: name for one, name, _n in table.sources}
    return "\n".join(f"{known[one.theme]}\t{sources[one.source]}\t{one.reference}" for one in table.found)
