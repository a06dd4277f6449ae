"""The year's plan: its cycles, which records belong to each, and who was reached by it and who was not."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from qaf_desktop.analysis.working_days import months_after
from qaf_desktop.desk.desk import Desk
from qaf_desktop.records.model import RecordKey
from qaf_desktop.reports.tables import Sheet, real_day, workbook
from qaf_desktop.reports.wording import day
from qaf_desktop.storage.record_filters import Filters
from qaf_desktop.storage.records import RecordRow
from qaf_desktop.words import say
from qaf_desktop.work.listing import state_words

CYCLE = "audit-cycle"
MOST = 500
APRIL = 4
YEAR = 12
ENDED = frozenset({"closed", "stopped"})
WRITTEN_UP = frozenset({"reported", "closed"})


@dataclass(frozen=True, slots=True)
class CycleScope:
    """Which records a cycle is about: of these methods, of these teams (codes or names; none: of all), dated between
    the two days, both included."""

    title: str
    methods: frozenset[str]
    teams: frozenset[str]
    since: str
    until: str

    def filters(self) -> Filters:
        return Filters(methods=self.methods, teams=self.teams, date_from=self.since, date_to=self.until)


@dataclass(frozen=True, slots=True)
class CycleLine:
    """A cycle as lists and the timeline show it. `files` are wanted, `done` are here; `late` says what is overdue, ""
    for nothing; `state` is a code and `words` says it."""

    key: str
    reference: str
    title: str
    kind: str
    kind_word: str
    rapid: bool
    teams: tuple[str, ...]
    first: str
    last: str
    files: int
    done: int
    lead: str
    report_due: str
    state: str
    words: str
    late: str

    @property
    def is_open(self) -> bool:
        return self.state not in ENDED

    @property
    def dates(self) -> str:
        return say("{first} to {last}", first=day(self.first, short=True), last=day(self.last, short=True))


@dataclass(frozen=True, slots=True)
class TeamLine:
    """How a team was reached in the period: how many of each kind, and when last. `gap`: nothing at all."""

    key: str
    team: str
    audits: int
    observations: int
    evaluations: int
    other: int
    last: str
    gap: bool


@dataclass(frozen=True, slots=True)
class AuditorLine:
    """What somebody was expected to do in the period and did. `missing` is nought where they did as much, or more."""

    key: str
    name: str
    role: str
    expected: int
    done: int
    exempt: str

    @property
    def missing(self) -> int:
        return 0 if self.exempt else max(0, self.expected - self.done)


@dataclass(frozen=True, slots=True)
class Year:
    """Twelve months from the first of `start` ("YYYY-MM")."""

    start: str

    @property
    def first(self) -> str:
        return f"{self.start}-01"

    @property
    def end(self) -> str:
        """The first day after it."""
        return months_after(date.fromisoformat(self.first), YEAR).isoformat()

    def moved(self, months: int) -> "Year":
        return Year(months_after(date.fromisoformat(self.first), months).isoformat()[:7])

    @property
    def months(self) -> tuple[str, ...]:
        start = date.fromisoformat(self.first)
        return tuple(months_after(start, n).isoformat()[:7] for n in range(YEAR))


def financial_year(today: date) -> Year:
    """From April to March."""
    return Year(f"{today.year if today.month >= APRIL else today.year - 1}-{APRIL:02d}")


class Programme:
    """The plan at one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._store = desk.store

    def cycles(self, year: Year | None = None) -> tuple[CycleLine, ...]:
        """Those that touch the year (all without one), what begins first at the top."""
        rows = self._store.records.list(Filters(methods=frozenset({CYCLE})), limit=MOST)
        today = self._desk.clock.local().date().isoformat()
        teams = {row["name"]: row["label"] for row in self._store.registers.teams()}
        names = {row["name"]: row["label"] for row in self._store.registers.people()}
        lines = [self._line(row, teams, names, today) for row in rows]
        inside = [one for one in lines if year is None or (one.first < year.end and one.last >= year.first)]
        return tuple(sorted(inside, key=lambda one: (one.first, one.title)))

    def scope(self, cycle: RecordKey) -> CycleScope | None:
        """Which records belong to a cycle; None where it is not here."""
        row = self._store.records.row(cycle)
        return None if row is None or row.method != CYCLE else _scope(row)

    def teams(self, year: Year) -> tuple[TeamLine, ...]:
        """Every team of the register, those that nothing reached first."""
        counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
        last: dict[str, str] = {}
        for team, method, n, month in self._store.figures.coverage(year.months[0], year.months[-1]):
            counts[team][self._sort(method)] += n
            if self._sort(method) != "other":
                last[team] = max(last.get(team, ""), month)
        found = [
            _team_line(row["name"], row["label"], counts.get(row["name"], {}), last.get(row["name"], ""))
            for row in self._store.registers.teams()
        ]
        return tuple(sorted(found, key=lambda one: (not one.gap, one.last, one.team.casefold())))

    def auditors(self, year: Year, exempt: Mapping[str, str] | None = None) -> tuple[AuditorLine, ...]:
        """Everybody of whom audits are expected up to today, who is most behind first."""
        today = self._desk.clock.local().date().isoformat()
        until = min(year.end, today)
        months = sum(month < until[:7] for month in year.months) + (until[:7] in year.months)
        done: dict[str, int] = defaultdict(int)
        for author, method, n in self._store.figures.by_author(year.first, until):
            if self._sort(method) in ("audits", "observations", "evaluations"):
                done[author] += n
        found = (self._auditor(row, months, done, (exempt or {}).get(row["name"], "")) for row in
                 self._store.registers.people())  # fmt: skip
        lines = [one for one in found if one is not None]
        return tuple(sorted(lines, key=lambda one: (-one.missing, one.name.casefold())))

    def overlapping(self, line: CycleLine) -> tuple[str, ...]:
        """Titles of other cycles of the same kind that meet the same teams in the same days."""
        others = (one for one in self.cycles() if one.key != line.key and one.is_open and one.kind == line.kind)
        return tuple(
            one.title for one in others
            if one.first <= line.last and line.first <= one.last and set(one.teams) & set(line.teams)
        )  # fmt: skip

    def workbook(self, year: Year, exempt: Mapping[str, str] | None = None) -> bytes:
        """The year as an Excel workbook: cycles, teams, auditors, of whom nothing is missing while they are exempt."""
        heads = (say("Cycle"), say("Kind"), say("Teams"), say("First day"), say("Last day"), say("Files"), say("Done"),
                 say("State"), say("Led by"), say("Report due"))  # fmt: skip
        cycles = tuple(
            (c.title, c.kind_word, ", ".join(c.teams), real_day(c.first), real_day(c.last), c.files, c.done, c.words,
             c.lead, real_day(c.report_due))
            for c in self.cycles(year)
        )  # fmt: skip
        reached = (say("Team"), say("Audits"), say("Observations"), say("Evaluations"), say("Last"))
        teams = tuple((t.team, t.audits, t.observations, t.evaluations, t.last) for t in self.teams(year))
        people = tuple(
            (a.name, a.role, a.expected, a.done, a.missing, real_day(a.exempt)) for a in self.auditors(year, exempt)
        )
        asked = (say("Name"), say("Role"), say("Expected"), say("Done"), say("Missing"), say("Exempt until"))
        return workbook((
            Sheet(say("Cycles"), heads, cycles),
            Sheet(say("Teams"), reached, teams),
            Sheet(say("Auditors"), asked, people),
        ))  # fmt: skip

    def _line(self, row: RecordRow, teams: Mapping[str, str], names: Mapping[str, str], today: str) -> CycleLine:
        scope, kind = _scope(row), row.fact("kind")
        method = self._desk.library.methods.get(kind)
        done = self._store.records.count(scope.filters()) if scope.since and scope.until else 0
        state = row.state.removesuffix("-stale")
        lead = row.fact("lead")
        return CycleLine(
            key=str(row.key), reference=row.reference, title=row.subject, kind=kind,
            kind_word=method.name if method else kind, rapid=row.fact("way") == "rapid",
            teams=tuple(teams.get(code, code) for code in _teams(row)), first=scope.since, last=scope.until,
            files=_whole(row.fact("files")), done=done, lead=names.get(lead, lead), report_due=row.fact("report_due"),
            state=state, words=state_words(self._desk.library.methods[CYCLE], row.state), late=_late(row, state, today),
        )  # fmt: skip

    def _sort(self, method: str) -> str:
        known = self._desk.library.methods.get(method)
        group = known.group if known else ""
        return {"audits": "audits", "observations": "observations", "evaluation": "evaluations"}.get(group, "other")

    def _auditor(self, row: Mapping[str, str], months: int, done: Mapping[str, int], exempt: str) -> AuditorLine | None:
        view = self._desk.rosters.view
        roles = {row.get("role", ""), *(view.roles_of(row["name"]) if view else ())}
        known = self._desk.library.standards.expectations
        wanted = [(known[role].over(months), role) for role in roles if role in known]
        if not wanted:
            return None
        expected, role = max(wanted)
        word = self._desk.library.standards.roles[role].word if role in self._desk.library.standards.roles else role
        return AuditorLine(row["name"], row["label"], word, expected, done.get(row["name"], 0), exempt)


def _scope(row: RecordRow) -> CycleScope:
    return CycleScope(
        row.subject, frozenset({row.fact("kind")}), frozenset(_teams(row)), row.fact("first"), row.fact("last")
    )


def _teams(row: RecordRow) -> Iterable[str]:
    """Codes of the register, or names that were written."""
    codes = row.fact("teams").split()
    return codes or [name.strip() for name in row.fact("written").split(",") if name.strip()]


def _late(row: RecordRow, state: str, today: str) -> str:
    last, due = row.fact("last"), row.fact("report_due")
    if state in ENDED | WRITTEN_UP:
        return ""
    if due and due < today:
        return say("report due {day}", day=day(due, short=True))
    if last and last < today and not due:
        return say("ended {day}, no report", day=day(last, short=True))
    first = row.fact("first")
    if first and first <= today and state in ("recorded", "finalised"):
        return say("not agreed, was to begin {day}", day=day(first, short=True))
    return ""


def _team_line(code: str, label: str, counts: Mapping[str, int], last: str) -> TeamLine:
    audits, seen, judged = (counts.get(sort, 0) for sort in ("audits", "observations", "evaluations"))
    return TeamLine(code, label, audits, seen, judged, counts.get("other", 0), last, not audits + seen + judged)


def _whole(text: str) -> int:
    return int(text) if text.isdecimal() else 0
