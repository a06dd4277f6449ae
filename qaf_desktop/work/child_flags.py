"""Flags of a month: which children are in drift, delay or inactivity by which rule, with its dates and its row, and
which of them are new, cleared or carried on since the months before."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256

from qaf_desktop.analysis.drift.checks import Check, Flag, flags
from qaf_desktop.analysis.drift.months import Key, churned, compared, inactive
from qaf_desktop.analysis.working_days import WorkingDays, england
from qaf_desktop.desk.desk import Desk
from qaf_desktop.methods.drift_rules import CHECK, INACTIVE, TO_AND_FRO, DriftRule
from qaf_desktop.methods.knowledge import BASES, UNITS
from qaf_desktop.reports.wording import day
from qaf_desktop.storage.datasets import PLACES
from qaf_desktop.words import mark, say
from qaf_desktop.work.child_data import KIND, ChildData

FLAGS, RULES = "#flags", "rules"
NEW, CARRIED, CLEARED, GONE = "new", "carried", "cleared", "gone"
YEARS_BACK, YEARS_AHEAD = 30, 2
COLUMNS = ("child", "check", "since", "due", "level", "count", "team", "worker", "status")
STATUSES = ("cla", "cp", "cin", "leavers", "assessments", "early-help", "referrals")
"""Lists that say where a child stands, the telling one first."""
WORDS: Mapping[str, str] = {
    NEW: mark("New"), CLEARED: mark("Cleared"), GONE: mark("Cleared: on no list any more"), CARRIED: mark("{n} months"),
}  # fmt: skip
LIMIT = mark("{name}: from {since} at most {limit}, until {due}.")
SILENT = mark("{name}: nothing since {since}.")
OVER_MANY, COUNTED = mark("{name}: since {since}, longer than {limit}."), mark("{name}: {n}.")


@dataclass(frozen=True, slots=True)
class FlagLine:
    """One flag: the rule in words with its dates, the list and the row in its file, and how it compares.

    `limit` is what is measured ("45 working days", "3"), "" for nothing; `standing` is new, carried, cleared or gone;
    `months` how many months in a row it has been; `since` and `due` ISO.
    """

    child: str
    rule: str
    name: str
    basis: str
    list: str
    row: int
    since: str
    due: str
    limit: str
    team: str
    worker: str
    status: str
    standing: str
    months: int = 1
    says: str = ""

    @property
    def key(self) -> str:
        return f"{self.child}/{self.rule}/{self.row}"

    @property
    def why(self) -> str:
        """The rule with its dates in a sentence."""
        name, since, limit = self.name, day(self.since), self.limit
        if limit and since:
            return say(LIMIT if self.due else OVER_MANY, name=name, since=since, limit=limit, due=day(self.due))
        if limit:
            return say(COUNTED, name=name, n=limit)
        return say(SILENT, name=name, since=since) if since else f"{name}."

    @property
    def rule_words(self) -> str:
        """The rule with its limit, or with what was counted."""
        return f"{self.name} ({self.limit})" if self.limit else self.name

    @property
    def standing_words(self) -> str:
        return say(WORDS[self.standing], n=self.months)


@dataclass(frozen=True, slots=True)
class MonthFlags:
    """The flags of a month, rule by rule; those cleared since the month before come last. `before` is that month."""

    number: int
    as_of: str
    before: str
    lines: tuple[FlagLine, ...]

    def of(self, standing: str) -> tuple[FlagLine, ...]:
        return tuple(one for one in self.lines if one.standing == standing)


class ChildFlags:
    """Flags at one desk. They are worked out once for a month and kept beside its lists, until the rules change."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._datasets = desk.store.datasets
        self._lists = {one.id: one for one in ChildData(desk).lists}
        standards = desk.library.standards
        self._rules = standards.drift
        self._checks = {one.id: _check(one, *self._clock(one)) for one in self._rules.values() if one.kind == CHECK}
        self._bases = {one.id: self._basis(one) for one in self._rules.values()}
        self._limits: dict[tuple[str, int], str] = {}
        said = [repr((one, self._checks.get(one.id))) for one in self._rules.values()]
        self._stamp = sha256("\n".join(said).encode()).hexdigest()

    def month(self, number: int) -> MonthFlags | None:
        """Raises nothing for a month that is gone: then there is none."""
        kept = sorted(self._datasets.list(KIND), key=lambda one: one.as_of, reverse=True)
        here = next((one for one in kept if one.id == number), None)
        if here is None:
            return None
        earlier = [one for one in kept if one.as_of < here.as_of]
        now = self._columns(number)
        before = [_keys(self._columns(one.id)) for one in earlier]
        result = compared(_keys(now), before, self._children(number) if before else frozenset())
        standing = {key: (CARRIED, months) for key, months in result.carried.items()}
        lines = [self._line(row, *standing.get((row["child"], row["check"]), (NEW, 1))) for row in _rows(now)]
        if earlier:
            past = [row for row in _rows(self._columns(earlier[0].id))]
            for keys, word in ((result.cleared, CLEARED), (result.gone, GONE)):
                lines += [self._line(row, word) for row in past if (row["child"], row["check"]) in keys]
        return MonthFlags(number, here.as_of, earlier[0].as_of if earlier else "", tuple(lines))

    def work_out(self, number: int) -> None:
        """So that looking at the month needs no more than reading."""
        self._columns(number)

    def status(self, number: int) -> Mapping[str, tuple[str, str, str]]:
        """By child: where they stand, their team and worker, by the list that tells most."""
        return _whereabouts({name: self._datasets.columns(number, name) for name in STATUSES})

    def _columns(self, number: int) -> Mapping[str, Sequence[str]]:
        kept = self._datasets.get(number)
        if kept is not None and kept.notes.get(RULES) == self._stamp:
            return self._datasets.columns(number, FLAGS)
        if kept is None:
            return {}
        found = list(self._found(number, date.fromisoformat(kept.as_of)))
        where = self.status(number)
        rows = [(one, where.get(one.child, ("", "", ""))) for one, _place in found]
        columns = {
            "child": [one.child for one, _ in rows], "check": [one.check for one, _ in rows],
            "since": [one.since for one, _ in rows], "due": [one.due for one, _ in rows],
            "level": [str(one.level) for one, _ in rows], "count": [str(one.count) for one, _ in rows],
            "status": [said[0] for _, said in rows], "team": [said[1] for _, said in rows],
            "worker": [said[2] for _, said in rows],
        }  # fmt: skip
        places = [place for _one, place in found]
        self._datasets.add(number, FLAGS, places, columns)
        self._datasets.note(number, {**kept.notes, RULES: self._stamp})
        return {**columns, PLACES: list(map(str, places))}

    def _found(self, number: int, as_of: date) -> Iterator[tuple[Flag, int]]:
        """Rule by rule, each with the number of its row in the file."""
        calendar = england(as_of.year - YEARS_BACK, as_of.year + YEARS_AHEAD)
        read = {name: self._datasets.columns(number, name) for name in self._lists}
        for rule in self._rules.values():
            columns = read.get(rule.list, {})
            places = columns.get(PLACES, ())
            for one in self._by(rule, columns, read, number, as_of, calendar):
                yield one, int(places[one.row]) if one.row >= 0 and places else 0

    def _by(
        self, rule: DriftRule, columns: Mapping[str, Sequence[str]], read: Mapping[str, Mapping[str, Sequence[str]]],
        number: int, as_of: date, calendar: WorkingDays,
    ) -> Iterable[Flag]:  # fmt: skip
        if rule.kind == TO_AND_FRO:
            return _at_rows(rule, churned(self._statuses(number), "cp", "cin"), columns, self._child(rule.list))
        if rule.kind == INACTIVE:
            before = (as_of - timedelta(days=min(rule.limits, default=90))).isoformat()
            return _at_rows(rule, self._inactive(read, before), columns, self._child(rule.list), before)
        return flags(self._checks[rule.id], columns, as_of, calendar, self._child(rule.list))

    def _inactive(self, read: Mapping[str, Mapping[str, Sequence[str]]], before: str) -> frozenset[str]:
        """Of the children with an open case."""
        whole = []
        for name, columns in read.items():
            one = self._lists[name]
            if one.child in columns and one.child == "child":
                whole.append((columns[one.child], [columns[date_.id] for date_ in one.dates() if date_.id in columns]))
        found, cin = inactive(whole, before), read.get("cin", {})
        closed = cin.get("closed", ())
        ended = {child for child, day_ in zip(cin.get("child", ()), closed, strict=False) if day_}
        return found - ended

    def _statuses(self, number: int) -> list[Mapping[str, str]]:
        """Of this month and those before, from the earliest."""
        kept = sorted(self._datasets.list(KIND), key=lambda one: one.as_of)
        here = next(one for one in kept if one.id == number)
        read = [self._datasets.columns(one.id, "cin") for one in kept if one.as_of <= here.as_of]
        return [dict(zip(one.get("child", ()), one.get("status", ()), strict=False)) for one in read]

    def _children(self, number: int) -> frozenset[str]:
        names = [name for name, one in self._lists.items() if one.child == "child"]
        return frozenset().union(*(self._datasets.columns(number, name).get("child", ()) for name in names))

    def _child(self, name: str) -> str:
        return self._lists[name].child if name in self._lists else "child"

    def _clock(self, rule: DriftRule) -> tuple[tuple[int, ...], str]:
        clock = self._desk.library.standards.limits.get(rule.clock)
        return ((clock.limit,), clock.unit) if clock else (rule.limits, rule.unit)

    def _line(self, row: Mapping[str, str], standing: str, months: int = 1) -> FlagLine:
        rule, name = self._rules.get(row["check"]), row["check"]
        title = self._lists[rule.list].title if rule and rule.list in self._lists else ""
        return FlagLine(
            row["child"], name, rule.name if rule else name, self._bases.get(name, ""), title, int(row[PLACES]),
            row["since"], row["due"], self._limit(rule, row), row["team"], row["worker"], row["status"], standing,
            months, rule.says if rule else "",
        )  # fmt: skip

    def _words(self, words: str, most: int) -> str:
        if (words, most) not in self._limits:
            self._limits[words, most] = say(words, n=most)
        return self._limits[words, most]

    def _limit(self, rule: DriftRule | None, row: Mapping[str, str]) -> str:
        check = self._checks.get(rule.id) if rule else None
        if check and check.limits and row["since"]:
            one, many = UNITS[check.unit]
            most = check.limits[int(row["level"]) - 1]
            return self._words(one if most == 1 else many, most)
        return row["count"] if rule and rule.count else ""

    def _basis(self, rule: DriftRule) -> str:
        clock = self._desk.library.standards.limits.get(rule.clock)
        basis, source = (clock.basis, clock.source) if clock else (rule.basis, rule.source)
        return f"{say(BASES[basis])}: {source}" if basis in BASES else source


def _check(rule: DriftRule, limits: tuple[int, ...], unit: str) -> Check:
    return Check(rule.id, rule.name, rule.list, rule.where, rule.since, limits, unit, rule.count, rule.at_least)


def _at_rows(
    rule: DriftRule, found: frozenset[str], columns: Mapping[str, Sequence[str]], child: str, since: str = ""
) -> Iterator[Flag]:
    """Each child once, at the first row that the rule's list has of them; those it has not are no flag of it."""
    seen: set[str] = set()
    for at, name in enumerate(columns.get(child, ())):
        if name in found and name not in seen:
            seen.add(name)
            yield Flag(rule.id, rule.list, name, at, since)


def _whereabouts(read: Mapping[str, Mapping[str, Sequence[str]]]) -> dict[str, tuple[str, str, str]]:
    found: dict[str, tuple[str, str, str]] = {}
    for name in STATUSES:
        columns = read[name]
        children = columns.get("child", ())
        blank = [""] * len(children)
        teams, workers = columns.get("team", blank), columns.get("worker", blank)
        over = columns.get("ceased") or columns.get("ended") or columns.get("closed") or blank
        for child, team, worker, end in zip(children, teams, workers, over, strict=True):
            if not end or child not in found:
                was = found.get(child, ("", "", ""))
                found[child] = (was[0] or ("" if end else name), was[1] or team, was[2] or worker)
    return found


def _keys(columns: Mapping[str, Sequence[str]]) -> frozenset[Key]:
    return frozenset(zip(columns.get("child", ()), columns.get("check", ()), strict=True))


def _rows(columns: Mapping[str, Sequence[str]]) -> Iterator[dict[str, str]]:
    names = (*COLUMNS, PLACES)
    for values in zip(*(columns.get(name, ()) for name in names), strict=True):
        yield dict(zip(names, values, strict=True))
