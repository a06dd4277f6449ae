"""Lines of one source of quality: where each record stands by its clocks, in words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from qaf_desktop.analysis.clocks import Limit, Reading, in_days, read_clock
from qaf_desktop.analysis.working_days import WorkingDays, due, england
from qaf_desktop.methods.knowledge import Timescale
from qaf_desktop.methods.sources import ClockRule, LongestRule, Rung, Source, holds
from qaf_desktop.reports.wording import day
from qaf_desktop.storage.records import RecordRow
from qaf_desktop.words import say
from qaf_desktop.work.source_words import SourceWords

Facts = Mapping[str, str]
YEARS_BACK, YEARS_AHEAD = 15, 3
LATE, NEAR, OPEN, ENDED = "late", "near", "open", "ended"


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One record of a source. `on` and `last` are "YYYY-MM-DD" (`last` "" where no clock runs), `date` and `due` the
    same for reading. `look` is late, near, open or ended; `left` working days until the last day."""

    key: str
    reference: str
    method: str
    what: str
    kind: str
    team: str
    on: str
    date: str
    last: str
    due: str
    left: int
    stands: str
    look: str
    praise: bool = False

    @property
    def is_open(self) -> bool:
        return self.look != ENDED


@dataclass(frozen=True, slots=True)
class Promises:
    """Of one record: what was promised in it, done, and late."""

    all: int = 0
    done: int = 0
    late: int = 0


class SourceClocks:
    """Reads the clocks of one source's records against today."""

    def __init__(self, source: Source, limits: Mapping[str, Timescale], today: date) -> None:
        self._source, self._limits, self.today = source, limits, today
        self._calendar: WorkingDays = england(today.year - YEARS_BACK, today.year + YEARS_AHEAD)

    def readings(self, facts: Facts) -> tuple[tuple[ClockRule, Reading], ...]:
        """Of every clock that began; one whose days no calendar knows is passed over."""
        found = ((rule, self._reading(rule, facts)) for rule in self._source.clocks if holds(rule.when, facts))
        return tuple((rule, reading) for rule, reading in found if reading is not None)

    def within(self, rule: LongestRule, facts: Facts) -> bool | None:
        """Whether a number of days is within the standard; None where it was not given."""
        limit, days = self.standard(rule, facts), facts.get(rule.days, "")
        return int(days) <= limit if days.isdecimal() and limit else None

    def standard(self, rule: LongestRule, facts: Facts) -> int:
        """Calendar days; 0 where no timescale says any."""
        other = holds(rule.other_when, facts) and bool(rule.other_when)
        limit = self._limit(rule.other if other else rule.limit)
        return in_days(limit) if limit else 0

    def rung(self, level: str, facts: Facts) -> Rung | None:
        """The highest step to which it has come by its time, and does not stand at yet."""
        found = None
        for rung in self._source.rungs:
            start, limit = _day(facts.get(rung.start, "")), self._limit(rung.limit)
            if start and limit and level in rung.levels and self._is_over(start, limit):
                found = rung
        return found

    def _is_over(self, start: date, limit: Limit) -> bool:
        try:
            return due(start, limit.n, limit.unit, self._calendar) < self.today
        except ValueError:
            return False

    def _reading(self, rule: ClockRule, facts: Facts) -> Reading | None:
        start, limit = _day(facts.get(rule.start, "")), self._limit(rule.limit)
        if start is None or limit is None:
            return None
        longer = self._limit(rule.longer)
        if longer and rule.longer_when and holds(rule.longer_when, facts):
            limit = longer
        end, agreed = _day(facts.get(rule.end, "")), _day(facts.get(rule.until, ""))
        try:
            return read_clock(start, end, self.today, limit, self._calendar, agreed=agreed, longest=longer)
        except ValueError:
            return None

    def _limit(self, name: str) -> Limit | None:
        known = self._limits.get(name)
        return Limit(known.limit, known.unit) if known else None


class LineMaker:
    """Makes lines of one source's records, for one look at the list."""

    def __init__(self, source: Source, clocks: SourceClocks, words: SourceWords) -> None:
        self._source, self._clocks, self._words = source, clocks, words

    def line(self, row: RecordRow, promises: Promises) -> SourceLine:
        facts = row.all_facts()
        running = [(rule, one) for rule, one in self._clocks.readings(facts) if one.running]
        first = min(running, key=lambda pair: pair[1].left, default=None)
        last = first[1].last.isoformat() if first else ""
        look = self._look(facts, first[1] if first else None, promises)
        return SourceLine(
            key=str(row.key), reference=row.reference, method=row.method, what=self._words.subject(row),
            kind=self._words.kind(row, self._source.kind), team=self._words.team(row), on=row.date,
            date=day(row.date, short=True), last=last, due=day(last, short=True), left=first[1].left if first else 0,
            stands=" · ".join(self._stands(row, facts, first, promises)), look=look,
            praise=bool(self._source.praise) and holds(self._source.praise, facts),
        )  # fmt: skip

    def _look(self, facts: Facts, first: Reading | None, promises: Promises) -> str:
        beyond = any(self._clocks.within(rule, facts) is False for rule in self._source.longest)
        if (first and first.left < 0) or (promises.late and self._source.promises) or beyond:
            return LATE
        if first and first.left <= self._source.near:
            return NEAR
        is_open = bool(self._source.open) and holds(self._source.open, facts)
        kept = not self._source.promises or promises.done == promises.all
        return OPEN if first or is_open or not kept else ENDED

    def _stands(
        self, row: RecordRow, facts: Facts, first: tuple[ClockRule, Reading] | None, promises: Promises
    ) -> Iterable[str]:
        if first:
            yield clock_words(first[0].name, first[1])
            yield from self._rung_words(row, facts)
        elif not any(rule.days in facts for rule in self._source.longest):
            yield self._words.state(row)
        for rule in self._source.longest:
            yield from self._longest_words(rule, facts)
        for total in self._source.sums:
            if total.whole in facts:
                yield say("{what} {n} of {all}", what=total.short, n=facts.get(total.part, "0"), all=facts[total.whole])
        yield from promise_words(promises, self._source)

    def _rung_words(self, row: RecordRow, facts: Facts) -> Iterable[str]:
        level = (facts.get("steps", "").split() or [facts.get("level", "")])[-1]
        if not level or not self._source.rungs:
            return
        rung = self._clocks.rung(level, facts)
        if rung:
            yield say("by its time for: {who}", who=self._words.of(row.method, "level", rung.goes_to))
        yield say("with: {who}", who=self._words.of(row.method, "level", level))

    def _longest_words(self, rule: LongestRule, facts: Facts) -> Iterable[str]:
        within = self._clocks.within(rule, facts)
        if within is not None:
            words = say("longest gap {n} days, at most {limit}", n=facts[rule.days],
                        limit=self._clocks.standard(rule, facts))  # fmt: skip
            yield words if within else say("beyond the standard: {words}", words=words)


def promise_words(promises: Promises, source: Source) -> Iterable[str]:
    """How far what was promised is."""
    if promises.all and source.promises:
        yield say("you said, we did: {done} of {all} done", done=promises.done, all=promises.all)
    elif promises.all:
        yield say("actions: {done} of {all} done", done=promises.done, all=promises.all)
    if promises.late:
        yield say("{n} late", n=promises.late)


def clock_words(name: str, reading: Reading) -> str:
    """Where a running clock stands; its last day has a column of its own."""
    if reading.left < 0:
        late = -reading.left
        words = say("1 working day late") if late == 1 else say("{n} working days late", n=late)
        return say("{clock}: {late}", clock=name, late=words)
    if reading.left == 0:
        return say("{clock}: last day today", clock=name)
    words = say("1 working day left") if reading.left == 1 else say("{n} working days left", n=reading.left)
    return say("{clock}: {left}", clock=name, left=words)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
