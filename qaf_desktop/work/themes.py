"""Themes over all sources: which source raises what, how strong that is, by quarter, and what came after an offer."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from qaf_desktop.desk.desk import Desk
from qaf_desktop.methods.theme_sources import ThemeSource, load_theme_sources
from qaf_desktop.paths import resources
from qaf_desktop.reports.tables import Sheet, Value, workbook
from qaf_desktop.reports.wording import day
from qaf_desktop.storage.record_filters import Filters
from qaf_desktop.storage.records import RecordRow
from qaf_desktop.words import say
from qaf_desktop.work.listing import state_words
from qaf_desktop.work.recording import Recording
from qaf_desktop.work.reporting import STRENGTHS
from qaf_desktop.work.theme_finding import FindingThemes, LookedAt, Raised

ACTION = "action"
MOST = 20_000
QUARTER = 3


@dataclass(frozen=True, slots=True)
class Period:
    """Whole quarters ("2026-Q1" is January to March), the last one up to today."""

    quarters: tuple[str, ...]
    since: str
    until: str


@dataclass(frozen=True, slots=True)
class Offer:
    """A learning and development offer made from a theme: how often the theme was raised before it and after."""

    key: str
    title: str
    made: str
    state: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ThemeLine:
    """One theme. `cells` are records by source, in the order of the sources; `strength` is a code of the sources'
    standard, `evidence` says it in words; `quarters` are records by quarter."""

    theme: str
    name: str
    cells: tuple[int, ...]
    strength: str
    evidence: str
    quarters: tuple[int, ...]
    offers: tuple[Offer, ...]

    @property
    def total(self) -> int:
        return sum(self.cells)


@dataclass(frozen=True, slots=True)
class ThemeTable:
    """`sources` are (id, name, how many records were looked at). `found` is every finding, for whoever traces a
    number."""

    period: Period
    sources: tuple[tuple[str, str, int], ...]
    lines: tuple[ThemeLine, ...]
    found: tuple[Raised, ...]


@dataclass(frozen=True, slots=True)
class Behind:
    """A record that a cell counts."""

    key: str
    reference: str
    when: str
    what: str
    source: str


def quarters(today: date, count: int) -> Period:
    """The quarter of `today` and those before it, `count` in all."""
    last = today.year * 4 + (today.month - 1) // QUARTER
    numbers = range(last - count + 1, last + 1)
    year, place = divmod(numbers[0], 4)
    names = tuple("{}-Q{}".format(*(year, place + 1)) for year, place in (divmod(one, 4) for one in numbers))
    return Period(names, f"{year:04d}-{place * QUARTER + 1:02d}-01", today.isoformat())


def quarter_of(day_text: str) -> str:
    return f"{day_text[:4]}-Q{(int(day_text[5:7]) - 1) // QUARTER + 1}"


def quarters_between(first: str, last: str) -> tuple[str, ...]:
    """Every quarter from the first to the last, both included."""
    start, end = (int(one[:4]) * 4 + int(one[-1]) - 1 for one in (first, last))
    return tuple(f"{number // 4}-Q{number % 4 + 1}" for number in range(start, end + 1))


class Themes:
    """Themes at one desk, of the records that lie there."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._store = desk.store
        self._rules = load_theme_sources(resources())
        self._names: Mapping[str, str] = desk.library.standards.themes

    def last(self, count: int) -> Period:
        return quarters(self._desk.clock.local().date(), count)

    def read(self, period: Period, team: str = "") -> ThemeTable:
        """Withdrawn records are not looked at. At most `MOST` records of a source."""
        raised: list[Raised] = []
        looked: list[LookedAt] = []
        for source in self._rules.sources:
            filters = self._filters(source, period, team)
            rows = {row.key: row for row in self._store.records.list(filters, limit=MOST) if row.date}
            looked += [LookedAt(source.id, key, row.date) for key, row in rows.items()]
            raised += FindingThemes(self._desk, self._rules).found(source, rows, filters)
        counted = Counter(one.source for one in looked)
        sources = tuple((one.id, one.name, counted[one.id]) for one in self._rules.sources)
        offers = self._offers()
        lines = (self._line(theme, name, raised, looked, period, offers) for theme, name in self._names.items())
        ordered = sorted((one for one in lines if one.total or one.offers), key=_first)
        return ThemeTable(period, sources, tuple(ordered), tuple(raised))

    def behind(self, table: ThemeTable, theme: str, source: str = "") -> tuple[Behind, ...]:
        """The records of a cell, or of a whole theme, the latest first."""
        names = {one: name for one, name, _n in table.sources}
        methods = self._desk.library.methods
        found = [one for one in table.found if one.theme == theme and source in ("", one.source)]
        return tuple(
            Behind(
                f"{one.record}", one.reference, day(one.date, short=True), methods[one.method].name,
                names[one.source],
            )
            for one in sorted(found, key=lambda one: (one.date, one.reference), reverse=True)
        )  # fmt: skip

    def begin_offer(self, theme: str) -> int:
        """A draft of the action by which a theme is answered: what people are offered to learn; its id."""
        title = say("Learning and development offer: {theme}", theme=self._names[theme])
        return Recording(self._desk).start(
            ACTION, {"task/theme_of": theme, "task/title": title, "task/source": "themes"}
        )

    def workbook(self, table: ThemeTable) -> bytes:
        """The table, the quarters, and the reference behind every number; nobody's name."""
        heads = (say("Theme"), *(name for _id, name, _n in table.sources), say("All"), say("Evidence"))
        rows: list[tuple[Value, ...]] = [(one.name, *one.cells, one.total, one.evidence) for one in table.lines]
        rows.append((say("Records looked at"), *(n for _id, _name, n in table.sources), "", ""))
        times: tuple[tuple[Value, ...], ...] = tuple((one.name, *one.quarters) for one in table.lines)
        traced = tuple((self._names.get(one.theme, one.theme), one.reference, one.date) for one in table.found)
        return workbook((
            Sheet(say("Themes"), heads, tuple(rows)),
            Sheet(say("By quarter"), (say("Theme"), *table.period.quarters), times),
            Sheet(say("Records"), (say("Theme"), say("Record"), say("Date")), traced),
        ))  # fmt: skip

    def _filters(self, source: ThemeSource, period: Period, team: str) -> Filters:
        teams = frozenset({team} - {""})
        return Filters(methods=source.methods, teams=teams, date_from=period.since, date_to=period.until)

    def _line(
        self, theme: str, name: str, raised: Sequence[Raised], looked: Sequence[LookedAt], period: Period,
        offers: Mapping[str, Sequence[RecordRow]],
    ) -> ThemeLine:  # fmt: skip
        mine = [one for one in raised if one.theme == theme]
        cells, times = Counter(one.source for one in mine), Counter(quarter_of(one.date) for one in mine)
        strength = self._rules.strength(frozenset(cells))
        return ThemeLine(
            theme, name, tuple(cells[one.id] for one in self._rules.sources), strength,
            say(STRENGTHS[strength]) if strength else "", tuple(times[one] for one in period.quarters),
            tuple(self._offer(row, mine, looked) for row in offers.get(theme, ())),
        )  # fmt: skip

    def _offers(self) -> Mapping[str, Sequence[RecordRow]]:
        found: dict[str, list[RecordRow]] = {}
        for row in self._store.records.list(Filters(methods=frozenset({ACTION})), limit=MOST):
            if row.fact("theme") and row.fact("from") == "themes":
                found.setdefault(row.fact("theme"), []).append(row)
        return found

    def _offer(self, row: RecordRow, mine: Iterable[Raised], looked: Iterable[LookedAt]) -> Offer:
        raised, seen = Counter(one.date >= row.date for one in mine), Counter(one.date >= row.date for one in looked)
        words = [say("{n} in {all} records", n=raised[after], all=seen[after]) for after in (False, True)]
        state = state_words(self._desk.library.methods[ACTION], row.state)
        return Offer(str(row.key), row.fact("title"), day(row.date, short=True), state, *words)


def _first(line: ThemeLine) -> tuple[int, int, str]:
    """What most sources say first."""
    return -sum(n > 0 for n in line.cells), -line.total, line.name
