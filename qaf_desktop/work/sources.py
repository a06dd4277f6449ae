"""The sources of quality beside audits and observations: complaints, voice, supervision, chairs and reviewing officers.
What each record of them waits for, what they say together, and what of it may leave the service."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from qaf_desktop.analysis.working_days import months_after
from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.keepers import keepers_of
from qaf_desktop.errors import UserFacingError
from qaf_desktop.methods.sources import Source
from qaf_desktop.records.actions import DROPPED, VERIFIED, ActionsWanted
from qaf_desktop.records.summaries import DONE
from qaf_desktop.storage.record_filters import Filters
from qaf_desktop.storage.records import RecordRow
from qaf_desktop.words import say
from qaf_desktop.work.action_lines import ActionLine
from qaf_desktop.work.actions import Actions
from qaf_desktop.work.source_figures import CountingSource, SourceFigures
from qaf_desktop.work.source_lines import LATE, NEAR, OPEN, LineMaker, Promises, SourceClocks, SourceLine
from qaf_desktop.work.source_words import SourceWords

MOST = 20_000
QUARTER, YEAR = 3, 12
_ORDER = {LATE: 0, NEAR: 1, OPEN: 2}


@dataclass(frozen=True, slots=True)
class Card:
    """One figure that leads to what is behind it; `chip` narrows the list to that."""

    chip: str
    heading: str
    figure: str
    note: str
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class SourceBoard:
    """One source at a glance: what waits first. `held_by` is who holds its records in this desk's place, "" for
    nobody."""

    source: str
    name: str
    about: str
    lines: tuple[SourceLine, ...]
    cards: tuple[Card, ...]
    held_by: str = ""


class Sources:
    """The sources at one desk that collects."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._store = desk.store

    def names(self) -> tuple[tuple[str, str], ...]:
        """(id, name) of each source whose methods this desk knows; on a keeper's desk only what is kept there."""
        return tuple((one.id, one.name) for one in self._known().values() if not self._elsewhere(one))

    def source(self, source_id: str) -> Source:
        """Raises UserFacingError("no-source")."""
        known = self._known().get(source_id)
        if known is None:
            raise UserFacingError("no-source", say("The source is not known here."), say("Choose another."))
        return known

    def board(self, source_id: str) -> SourceBoard:
        """Raises UserFacingError("no-source")."""
        source = self.source(source_id)
        maker, promises = LineMaker(source, self._clocks(source), SourceWords(self._desk)), self._promises(source)
        lines = [maker.line(row, promises.get(row.reference, Promises())) for row in self._rows(source)]
        lines.sort(key=lambda one: one.on, reverse=True)
        lines.sort(key=lambda one: (_ORDER.get(one.look, 3), one.left if one.look in _ORDER else 0))
        found = tuple(lines)
        return SourceBoard(source.id, source.name, source.about, found, _cards(source, found), self._held(source))

    def figures(self, source_id: str, since: str, until: str) -> SourceFigures:
        """Whole, for this desk; days are both included."""
        source = self.source(source_id)
        rows = self._rows(source, since, until)
        return CountingSource(source, self._clocks(source), SourceWords(self._desk)).count(rows, since, until)

    def periods(self) -> tuple[tuple[str, str, str], ...]:
        """(words, first day, last day): this year's and last year's quarters and years from April, the latest first."""
        return periods(self._today())

    def _known(self) -> Mapping[str, Source]:
        methods = self._desk.library.methods
        known = self._desk.library.standards.sources
        return {name: one for name, one in known.items() if set(one.methods) <= methods.keys()}

    def _elsewhere(self, source: Source) -> bool:
        """Whether this is a keeper's desk and the records of the source do not come here."""
        if not self._desk.kind.keeps:
            return False
        own = self._own_roles()
        return not any(keepers_of(self._desk, method) & own for method in source.methods)

    def _held(self, source: Source) -> str:
        roles = self._desk.library.standards.roles
        held = frozenset[str]().union(*(keepers_of(self._desk, method) for method in source.methods))
        return "" if held & self._own_roles() else ", ".join(roles[one].word for one in sorted(held) if one in roles)

    def _own_roles(self) -> frozenset[str]:
        view = self._desk.rosters.view
        return frozenset(view.roles_of(self._desk.person)) if view else frozenset()

    def _rows(self, source: Source, since: str = "", until: str = "") -> tuple[RecordRow, ...]:
        wanted = Filters(methods=frozenset(source.methods), date_from=since, date_to=until)
        if self._store.records.count(wanted) > MOST:
            raise UserFacingError(
                "scope-too-large", say("More than {most} records lie in this period.", most=f"{MOST:,}"),
                say("Choose a shorter one."),
            )  # fmt: skip
        return self._store.records.list(wanted, limit=MOST)

    def _clocks(self, source: Source) -> SourceClocks:
        standards = self._desk.library.standards
        return SourceClocks(source, {**standards.limits, **standards.timescales}, self._today())

    def _promises(self, source: Source) -> Mapping[str, Promises]:
        """By the reference of the record: what was promised in it is followed as actions are."""
        actions, found = Actions(self._desk), dict[str, list[ActionLine]]()
        for method in source.methods:
            if self._desk.library.methods[method].summary.actions:
                for is_open in (True, False):
                    for one in actions.every(ActionsWanted(method=method, open=is_open)):
                        found.setdefault(one.source, []).append(one)
        return {name: _promised(lines) for name, lines in found.items()}

    def _today(self) -> date:
        return self._desk.clock.local().date()


def _promised(lines: Iterable[ActionLine]) -> Promises:
    known = [one for one in lines if one.stage != DROPPED]
    return Promises(len(known), sum(one.stage in (DONE, VERIFIED) for one in known), sum(one.late > 0 for one in known))


def _cards(source: Source, lines: tuple[SourceLine, ...]) -> tuple[Card, ...]:
    looks = Counter(line.look for line in lines)
    waiting = sum(looks[one] for one in (LATE, NEAR, OPEN))
    late = looks[LATE]
    if source.longest:
        return (
            Card("all", say("Checked and observed"), f"{len(lines):,}", say("in all")),
            Card(LATE, say("Beyond the standard"), f"{late:,}", say("longest gap too long"), late > 0),
        )
    found = [
        Card(OPEN, say("Open"), f"{waiting:,}", say("not ended yet")),
        Card(NEAR, say("Near the limit"), f"{looks[NEAR]:,}", say("at most {n} working days left", n=source.near)),
        Card(LATE, say("Late"), f"{late:,}", say("past the last day"), late > 0),
    ]
    if source.praise:
        praised = sum(line.praise for line in lines)
        found.append(Card("praise", say("Good news"), f"{praised:,}", say("compliments and good practice")))
    return tuple(found)


def periods(today: date) -> tuple[tuple[str, str, str], ...]:
    """Quarters and years from April, of this year as far as it has come and of the last one, the latest first."""
    this_year = date(today.year if today.month >= 4 else today.year - 1, 4, 1)
    found = []
    for start in (this_year, months_after(this_year, -YEAR)):
        found.append((_year_words(start), start, YEAR))
        found += [(_quarter_words(start, n), months_after(start, QUARTER * n), QUARTER) for n in (3, 2, 1, 0)]
    begun = [(words, start, months) for words, start, months in found if start <= today]
    return tuple(
        (words, start.isoformat(), (months_after(start, months) - timedelta(days=1)).isoformat())
        for words, start, months in begun
    )


def _year_words(start: date) -> str:
    return say("Year {first}/{second}", first=start.year, second=f"{(start.year + 1) % 100:02d}")


def _quarter_words(start: date, n: int) -> str:
    return say("Quarter {n} of {year}", n=n + 1, year=f"{start.year}/{(start.year + 1) % 100:02d}")
