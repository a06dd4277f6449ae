"""The first page of figures, from the small summary table; and the same counted from the records, to check it."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from operator import add
from typing import Any

import orjson
import sqlalchemy as sa

from qaf_desktop.records.model import RecordKey, RevisionKey
from qaf_desktop.records.summaries import NO_GRADE, SummaryPlan, grade_word
from qaf_desktop.storage.database import Database, driver_of
from qaf_desktop.storage.localkeys import Keys
from qaf_desktop.storage.plans import read_plan
from qaf_desktop.storage.record_filters import Filters, conditions
from qaf_desktop.storage.summing import NO_PLAN, grade_counts, unpack
from qaf_desktop.storage.tables import actions, records

_ALL = Filters()
_Months = tuple[str, str]
_Standing = tuple[int, int, int, int, int, int]
_MethodCounts = Counter[tuple[str, str, str]]
_GradeCounts = Counter[tuple[str, str, str, str]]
_OverallCounts = Counter[tuple[str, str]]
_Count = Callable[[Any, _Months], tuple[_MethodCounts, _GradeCounts, _OverallCounts]]


@dataclass(frozen=True, slots=True)
class MonthTally:
    """How many records of a method a team had in a month."""

    month: str
    team: str
    method: str
    n: int


@dataclass(frozen=True, slots=True)
class GradeTally:
    """How many records gave a graded field (path) of a method this grade (word), on this scale: where versions of a
    form ask on different scales, they are kept apart."""

    method: str
    field: str
    section: str
    grade: str
    n: int
    scale: str = ""


@dataclass(frozen=True, slots=True)
class OverallTally:
    """How many records of a method have this overall grade (word)."""

    method: str
    grade: str
    n: int


@dataclass(frozen=True, slots=True)
class FirstPage:
    """What a lead auditor sees first; months, teams and grades inside the period, the rest as it stands now."""

    month_from: str
    month_to: str
    by_month: tuple[MonthTally, ...]
    grades: tuple[GradeTally, ...]
    records: int
    open_escalations: int
    overdue_actions: int
    conflicts: int
    needs_review: int
    held: int
    overall: tuple[OverallTally, ...] = ()


@dataclass(frozen=True, slots=True)
class ActionRow:
    """An agreed action and the record it stands in."""

    record: RecordKey
    reference: str
    subject: str
    team: str
    row: str
    what: str
    owner: str
    due: str
    done: str


@dataclass(frozen=True, slots=True)
class ModeratedRow:
    """A moderation and the record it is about: the facts it holds, who moderated and who wrote that record."""

    record: RecordKey
    facts: Mapping[str, str]
    moderator: str
    team: str
    month: str
    state: str
    auditor: str
    audit_method: str


@dataclass(frozen=True, slots=True)
class PackedGrades:
    """For figures of any other cut: the records of one plan with their grades, one byte a graded field each."""

    plan: SummaryPlan
    keys: tuple[RecordKey, ...]
    months: tuple[str, ...]
    teams: tuple[str, ...]
    grades: tuple[bytes, ...]


class Figures:
    """Read only; what it reads is kept up to date by every merge and every revision of one's own."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def first_page(
        self,
        today: str,
        months: int = 12,
        escalations: frozenset[str] = frozenset({"escalation"}),
        closed_states: frozenset[str] = frozenset({"closed"}),
    ) -> FirstPage:
        """The period is the month of `today` ("YYYY-MM-DD") and those before it, `months` in all."""
        return self._page(today, months, escalations, closed_states, _from_summary)

    def coverage(self, month_from: str, month_to: str) -> tuple[tuple[str, str, int, str], ...]:
        """(team, method, how many, the last month) of what lies between two months, both included."""
        query = """SELECT team, method, sum(n), max(month) FROM summary WHERE month BETWEEN ? AND ?
                   GROUP BY team, method ORDER BY team, method"""
        with self._database.reading() as driver:
            return tuple(driver.execute(query, (month_from, month_to)).fetchall())

    def by_author(self, first: str, last: str) -> tuple[tuple[str, str, int], ...]:
        """(author, method, how many) of records dated between two days, both included."""
        query = """SELECT author, method, count(*) FROM records WHERE kind = 'entry' AND withdrawn = 0
                   AND date BETWEEN ? AND ? GROUP BY author, method ORDER BY author, method"""
        with self._database.reading() as driver:
            return tuple(driver.execute(query, (first, last)).fetchall())

    def moderated(self, method: str) -> tuple[ModeratedRow, ...]:
        """Every record of the method that moderates, with the record it is about, the earliest first."""
        query = """SELECT d.device, m.epoch, m.seq, m.facts, m.author, m.team, m.month, m.state, a.author, a.method
                   FROM records m JOIN devices d ON d.id = m.device
                   JOIN records a ON a.device = m.about_device AND a.epoch = m.about_epoch AND a.seq = m.about_seq
                   WHERE m.method = ? AND m.kind = 'entry' AND m.withdrawn = 0 AND a.withdrawn = 0
                   ORDER BY m.date, m.id"""
        with self._database.reading() as driver:
            rows = driver.execute(query, (method,)).fetchall()
        return tuple(
            ModeratedRow(RevisionKey(*row[:3]), orjson.loads(row[3]) if row[3] else {}, *row[4:]) for row in rows
        )

    def agreed_otherwise(self, month_from: str, month_to: str) -> tuple[tuple[str, str, str, int], ...]:
        """(method, the auditor's overall grade, the agreed one, how many) where moderation came to another grade;
        months "YYYY-MM", both ends included."""
        query = """SELECT method, overall, agreed, count(*) FROM records
                   WHERE agreed <> '' AND withdrawn = 0 AND overall <> '' AND agreed <> overall
                   AND month BETWEEN ? AND ?
                   GROUP BY method, overall, agreed ORDER BY method, overall, agreed"""
        with self._database.reading() as driver:
            return tuple(driver.execute(query, (month_from, month_to)).fetchall())

    def grade_counts(self) -> tuple[tuple[str, str, str, str, int], ...]:
        """(month, team, method, overall grade, how many) of all that is counted: no record, no name."""
        query = "SELECT month, team, method, overall, n FROM overall_grades ORDER BY month, team, method, overall"
        with self._database.reading() as driver:
            return tuple(driver.execute(query).fetchall())

    def full_recount(
        self,
        today: str,
        months: int = 12,
        escalations: frozenset[str] = frozenset({"escalation"}),
        closed_states: frozenset[str] = frozenset({"closed"}),
    ) -> FirstPage:
        """The same page counted from every record."""
        return self._page(today, months, escalations, closed_states, _from_records)

    def _page(
        self, today: str, months: int, escalations: frozenset[str], closed: frozenset[str], count: _Count
    ) -> FirstPage:
        period = (_months_back(today[:7], months - 1), today[:7])
        with self._database.reading() as driver:
            by_month, grades, overall = count(driver, period)
            sections = _sections(driver)
            return FirstPage(
                *period,
                tuple(MonthTally(month, team, method, n) for (month, team, method), n in sorted(by_month.items())),
                tuple(
                    GradeTally(method, field, sections.get((method, field), ""), word, n, scale)
                    for (method, field, scale, word), n in sorted(grades.items())
                ),
                *_as_it_stands(driver, today, escalations, closed),
                tuple(OverallTally(method, grade, n) for (method, grade), n in sorted(overall.items())),
            )

    def overdue(self, today: str, limit: int = 200, offset: int = 0) -> tuple[ActionRow, ...]:
        """Actions not done whose day has passed, the longest overdue first."""
        query = """SELECT device, epoch, seq, reference, subject, records.team, row, what, owner, due, done
                   FROM actions JOIN records ON records.id = record
                   WHERE done = '' AND followed = 0 AND by_day < ? ORDER BY by_day, record, row LIMIT ? OFFSET ?"""
        with self._database.reading() as driver:
            keys = Keys(driver)
            rows = driver.execute(query, (today, limit, offset)).fetchall()
            return tuple(ActionRow(keys.key(*row[:3]), *row[3:]) for row in rows)

    def actions_in(self, filters: Filters, *, late_on: str = "") -> int:
        """How many actions the records hold that a filter lets through; with a day, those that are late on it."""
        with self._database.read() as connection:
            wanted = [*conditions(driver_of(connection), filters, "")]
            if late_on:
                wanted += [actions.c.done == "", actions.c.by_day < late_on]
            joined = actions.join(records, records.c.id == actions.c.record)
            query = sa.select(sa.func.count()).select_from(joined).where(*wanted, actions.c.followed == 0)
            return int(connection.execute(query).scalar_one())

    def packed(self, filters: Filters = _ALL) -> tuple[PackedGrades, ...]:
        """The grades of all records a filter lets through, plan by plan."""
        table = records.c
        columns = (table.plan, table.device, table.epoch, table.seq, table.month, table.team, table.grades)
        with self._database.read() as connection:
            driver = driver_of(connection)
            wanted = conditions(driver, filters, "")
            query = sa.select(*columns).where(table.plan.is_not(None), *wanted).order_by(table.plan, table.id)
            rows = connection.execute(query).fetchall()
            keys = Keys(driver)
            plans = _plans(driver)
        return tuple(_packed(plan, keys, [row for row in rows if row[0] == n]) for n, plan in plans.items())


def _packed(plan: SummaryPlan, keys: Keys, rows: list[Any]) -> PackedGrades:
    return PackedGrades(
        plan,
        tuple(keys.key(*row[1:4]) for row in rows),
        tuple(row[4] for row in rows),
        tuple(row[5] for row in rows),
        tuple(row[6] for row in rows),
    )


def _from_summary(driver: Any, period: _Months) -> tuple[_MethodCounts, _GradeCounts, _OverallCounts]:
    plans = _plans(driver)
    query = "SELECT month, team, method, plan, n, counts FROM summary WHERE month BETWEEN ? AND ?"
    by_month: _MethodCounts = Counter()
    together: dict[tuple[str, int], list[int]] = {}
    for month, team, method, plan, n, packed in driver.execute(query, period):
        by_month[month, team, method] += n
        counts = unpack(packed)
        so_far = together.get((method, plan))
        together[method, plan] = list(map(add, so_far, counts)) if so_far else list(counts)
    grades: _GradeCounts = Counter()
    for (method, number), totals in together.items():
        if number != NO_PLAN:
            for place, code, n in grade_counts(plans[number], totals):
                grades[_graded(plans[number], method, place, code)] += n
    return by_month, grades, _overall(driver, period)


def _from_records(driver: Any, period: _Months) -> tuple[_MethodCounts, _GradeCounts, _OverallCounts]:
    plans = _plans(driver)
    query = """SELECT month, team, method, plan, grades, overall FROM records
               WHERE kind = 'entry' AND withdrawn = 0 AND month BETWEEN ? AND ?"""
    by_month: _MethodCounts = Counter()
    grades: _GradeCounts = Counter()
    overall: _OverallCounts = Counter()
    for month, team, method, plan, packed, grade in driver.execute(query, period):
        by_month[month, team, method] += 1
        if grade:
            overall[method, grade] += 1
        for place, code in enumerate(packed):
            if code != NO_GRADE:
                grades[_graded(plans[plan], method, place, code)] += 1
    return by_month, grades, overall


def _graded(plan: SummaryPlan, method: str, place: int, code: int) -> tuple[str, str, str, str]:
    field = plan.graded[place]
    return method, field.path, field.scale, grade_word(plan, place, code)


def _as_it_stands(driver: Any, today: str, escalations: frozenset[str], closed: frozenset[str]) -> _Standing:
    """Records, open escalations, overdue actions, conflicts, records to review, records with something held."""
    entry = "FROM records WHERE kind = 'entry' AND withdrawn = 0"
    to_look_at = f"{entry} AND conflicts + problems + held + missing + forked > 0"
    total = "SELECT coalesce(sum(n), 0) FROM summary"
    still_open = f"SELECT count(*) {entry} AND method IN ({_marks(escalations)}) AND state NOT IN ({_marks(closed)})"
    overdue = "SELECT count(*) FROM actions WHERE done = '' AND followed = 0 AND by_day < ?"
    queries: tuple[tuple[str, tuple[str, ...]], ...] = (
        (total, ()),
        (still_open, (*sorted(escalations), *sorted(closed))),
        (overdue, (today,)),
        *((f"SELECT count(*) {to_look_at} AND {name} > 0", ()) for name in ("conflicts", "problems", "held")),
    )
    counted = [int(driver.execute(query, values).fetchone()[0]) for query, values in queries]
    return counted[0], counted[1], counted[2], counted[3], counted[4], counted[5]


def _overall(driver: Any, period: _Months) -> _OverallCounts:
    query = "SELECT method, overall, sum(n) FROM overall_grades WHERE month BETWEEN ? AND ? GROUP BY method, overall"
    return Counter({(method, overall): n for method, overall, n in driver.execute(query, period)})


def _marks(values: frozenset[str]) -> str:
    return ", ".join("?" for _ in values)


def _plans(driver: Any) -> dict[int, SummaryPlan]:
    rows = driver.execute("SELECT id, definition FROM plans").fetchall()
    return {number: read_plan(definition) for number, definition in rows}


def _sections(driver: Any) -> Mapping[tuple[str, str], str]:
    """The title of each graded field's section, as the newest plan has it."""
    rows = driver.execute("SELECT method, definition FROM plans ORDER BY id").fetchall()
    return {(method, field.path): field.section for method, text in rows for field in read_plan(text).graded}


def _months_back(month: str, by: int) -> str:
    number = int(month[:4]) * 12 + int(month[5:7]) - 1 - by
    return f"{number // 12:04d}-{number % 12 + 1:02d}"
