"""The sources of quality beside audits: what is counted of each, and which clocks run. Dated data, agreed locally."""

from collections.abc import Mapping
from dataclasses import dataclass

from qaf_desktop.methods.tables import DataProblem, Table, by_id, read_whole
from qaf_desktop.words import say

Condition = tuple[tuple[str, frozenset[str]], ...]
"""(an answer's name, the words of which one has to be there): all have to hold. Empty: it always does."""


@dataclass(frozen=True, slots=True)
class ClockRule:
    """Runs `from` a day `to` a day that are answers, at most a timescale (`limit`); at most `longer` where
    `longer_when` holds, or until the day agreed in `until`. It runs only for records of which `when` holds."""

    id: str
    name: str
    start: str
    end: str
    limit: str
    longer: str = ""
    longer_when: Condition = ()
    until: str = ""
    when: Condition = ()


@dataclass(frozen=True, slots=True)
class LongestRule:
    """A number of days in an answer (`days`) against a timescale: `limit`, or `other` where `other_when` holds."""

    title: str
    days: str
    limit: str
    other: str
    other_when: Condition


@dataclass(frozen=True, slots=True)
class Rung:
    """What is open so long after `start` may no longer stand at one of `levels`: it goes to `goes_to`."""

    start: str
    limit: str
    levels: frozenset[str]
    goes_to: str


@dataclass(frozen=True, slots=True)
class CountRule:
    """A table of an answer's words; `many` where one record may hold several. `methods` empty: of all."""

    fact: str
    title: str
    many: bool
    methods: frozenset[str]


@dataclass(frozen=True, slots=True)
class ShareRule:
    """So many records of which `is_` holds, of those of which `of` does."""

    title: str
    of: Condition
    is_: Condition
    methods: frozenset[str]


@dataclass(frozen=True, slots=True)
class SumRule:
    """The sum of one number against the sum of another, of records that give both; of a single one a list says `short`
    and the two."""

    title: str
    short: str
    part: str
    whole: str


@dataclass(frozen=True, slots=True)
class SaidRule:
    """A table of sentences of a method's records, one a row of the repeat `row` ("": one a record): the answers named
    in `columns`, under `headers`."""

    title: str
    method: str
    row: str
    columns: tuple[str, ...]
    headers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """One source. `kind` names the answer that says what a record of it is, `near` how many working days before a
    limit it is near; a record is open while one of its clocks runs or `open` holds. `praise` tells good news from bad.
    A `private` source names nobody in anything that leaves the desk. With `promises` its actions keep a record open;
    `report` is what a report of it is called."""

    id: str
    name: str
    about: str
    methods: tuple[str, ...]
    kind: str
    near: int
    open: Condition
    praise: Condition
    private: bool
    clocks: tuple[ClockRule, ...]
    longest: tuple[LongestRule, ...]
    rungs: tuple[Rung, ...]
    counts: tuple[CountRule, ...]
    shares: tuple[ShareRule, ...]
    sums: tuple[SumRule, ...]
    promises: bool
    report: str
    said: SaidRule | None

    def limits(self) -> frozenset[str]:
        """Every timescale that it names."""
        named = [name for clock in self.clocks for name in (clock.limit, clock.longer)]
        named += [name for one in self.longest for name in (one.limit, one.other)]
        named += [rung.limit for rung in self.rungs]
        return frozenset(named) - {""}

    def facts(self) -> frozenset[str]:
        """Every answer that it names."""
        found = {name for clock in self.clocks for name in (clock.start, clock.end, clock.until)}
        found |= {one.fact for one in self.counts} | {name for one in self.sums for name in (one.part, one.whole)}
        found |= {one.days for one in self.longest} | {one.start for one in self.rungs} | {self.kind}
        conditions = [self.open, self.praise, *(clock.when for clock in self.clocks)]
        conditions += [clock.longer_when for clock in self.clocks] + [one.other_when for one in self.longest]
        conditions += [condition for one in self.shares for condition in (one.of, one.is_)]
        return frozenset(found | {name for condition in conditions for name, _words in condition}) - {""}


def holds(condition: Condition, facts: Mapping[str, str]) -> bool:
    """Whether every answer named has one of the words asked for."""
    return all(not words.isdisjoint(facts.get(name, "").split()) for name, words in condition)


def read_sources(data: bytes) -> dict[str, Source] | tuple[DataProblem, ...]:
    """The sources of a file by id, in its order. Codes are the usual ones."""
    return read_whole(data, _sources)


def _sources(table: Table) -> dict[str, Source]:
    for key in ("id", "version", "basis"):
        table.text(key)
    table.day("effective_from")
    table.words("source")
    return by_id(table, [_one(inner) for inner in table.listed("each")], lambda one: one.id)


def _one(table: Table) -> Source:
    found = Source(
        id=table.text("id"), name=table.words("name"), about=table.words("about"), methods=table.texts("methods"),
        kind=table.text("kind"), near=table.number("near"), open=_condition(table, "open"),
        praise=_condition(table, "praise"), private=table.flag("private", default=False),
        clocks=tuple(map(_clock, table.listed("clock"))), longest=tuple(map(_longest, table.listed("longest"))),
        rungs=tuple(map(_rung, table.listed("rung"))), counts=tuple(map(_count, table.listed("count"))),
        shares=tuple(map(_share, table.listed("share"))), sums=tuple(map(_sum, table.listed("sum"))),
        promises=table.flag("promises", default=False), report=table.words("report"), said=_said(table),
    )  # fmt: skip
    table.finish()
    return found


def _condition(table: Table, key: str) -> Condition:
    if key not in table.content:
        return ()
    inner = table.inner(key)
    found = tuple((name, frozenset(inner.texts(name))) for name in inner.content)
    inner.finish()
    return found


def _said(table: Table) -> SaidRule | None:
    if "said" not in table.content:
        return None
    inner = table.inner("said")
    columns, headers = inner.texts("columns"), tuple(say(text) for text in inner.texts("headers"))
    if len(columns) != len(headers):
        inner.add("unlike", "headers", "have to be as many as the columns")
    found = SaidRule(inner.words("title"), inner.text("method"), inner.text("row"), columns, headers)
    inner.finish()
    return found


def _clock(table: Table) -> ClockRule:
    found = ClockRule(
        table.text("id"), table.words("name"), table.text("from"), table.text("to"), table.text("limit"),
        table.text("longer", ""), _condition(table, "longer_when"), table.text("until", ""), _condition(table, "when"),
    )  # fmt: skip
    table.finish()
    return found


def _longest(table: Table) -> LongestRule:
    found = LongestRule(
        table.words("title"), table.text("days"), table.text("limit"), table.text("other"),
        _condition(table, "other_when"),
    )  # fmt: skip
    table.finish()
    return found


def _rung(table: Table) -> Rung:
    levels = frozenset(table.texts("levels"))
    found = Rung(table.text("from"), table.text("limit"), levels, table.text("goes_to"))
    table.finish()
    return found


def _count(table: Table) -> CountRule:
    methods = frozenset(table.texts("methods", ()))
    found = CountRule(table.text("id"), table.words("title"), table.flag("many", default=False), methods)
    table.finish()
    return found


def _share(table: Table) -> ShareRule:
    methods = frozenset(table.texts("methods", ()))
    found = ShareRule(table.words("title"), _condition(table, "of"), _condition(table, "is"), methods)
    table.finish()
    return found


def _sum(table: Table) -> SumRule:
    found = SumRule(table.words("title"), table.words("short"), table.text("part"), table.text("whole"))
    table.finish()
    return found
