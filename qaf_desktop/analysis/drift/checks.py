"""Flags for the monthly challenge session: which children's lists show drift, delay or inactivity, by which rule.

A check is data (where it looks, what it counts from, the longest it may take), so that a council can have its own.
Dates in lists are ISO texts, which sort as dates do: a check compares texts and does arithmetic only for what it flags.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from qaf_desktop.analysis.working_days import WorkingDays, due, first_in_time

ANY = "*"
Columns = Mapping[str, Sequence[str]]
"""A list by columns: each as long as the list, "" where a cell is empty."""


@dataclass(frozen=True, slots=True)
class Check:
    """`lists` is the list it looks at. `where` maps columns to the values they must have ("" empty, "*" anything).

    Time runs from the first of `since` that is given, and may last `limits` (rising) of `unit`; without limits, or
    without `since`, `where` and `count` alone decide: the number in column `count` is at least `at_least`.
    """

    id: str
    name: str
    list: str
    where: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    since: tuple[str, ...] = ()
    limits: tuple[int, ...] = ()
    unit: str = "months"
    count: str = ""
    at_least: int = 0


@dataclass(frozen=True, slots=True)
class Flag:
    """A child that a check flags. `row` is its place in the list, from 0; `since` the day that time runs from, `due`
    the last day in time (both ISO, "" where nothing is timed); `level` is how many of the limits are over; `count` the
    number that was counted."""

    check: str
    list: str
    child: str
    row: int
    since: str = ""
    due: str = ""
    level: int = 1
    count: int = 0


def flags(check: Check, columns: Columns, as_of: date, calendar: WorkingDays, child: str = "child") -> tuple[Flag, ...]:
    """Every row that the check flags on the day the list is of; none where the list has not got the columns it asks."""
    height = len(columns.get(child, ()))
    rows = _fitting(check, columns, height)
    if check.since and check.limits:
        return tuple(_late(check, columns, rows, as_of, calendar, child))
    children, counted = columns.get(child, ()), columns.get(check.count, ())
    return tuple(
        Flag(check.id, check.list, children[row], row, count=number)
        for row in rows
        if (number := _number(counted[row]) if counted else 0) >= check.at_least
    )


def _fitting(check: Check, columns: Columns, height: int) -> Sequence[int]:
    rows: Sequence[int] = range(height)
    for name, wanted in check.where.items():
        fits, column = _fits(wanted), columns.get(name, ())
        rows = [row for row in rows if fits(column[row])] if column else ()
    return rows


def _fits(wanted: tuple[str, ...]) -> Callable[[str], bool]:
    if wanted == (ANY,):
        return bool
    values = frozenset(wanted)
    return values.__contains__


def _late(
    check: Check, columns: Columns, rows: Sequence[int], as_of: date, calendar: WorkingDays, child: str
) -> Iterator[Flag]:
    cutoffs = [first_in_time(as_of, limit, check.unit, calendar).isoformat() for limit in check.limits]
    told = [columns[name] for name in check.since if name in columns]
    children, known = columns.get(child, ()), dict[tuple[str, int], str]()
    for row in rows:
        since = next((column[row] for column in told if column[row]), "")
        if since and since < cutoffs[0]:
            level = sum(since < cutoff for cutoff in cutoffs)
            if (since, level) not in known:
                known[since, level] = _due(since, check.limits[level - 1], check.unit, calendar)
            yield Flag(check.id, check.list, children[row], row, since, known[since, level], level)


def _due(since: str, limit: int, unit: str, calendar: WorkingDays) -> str:
    """ "" for a start before the calendar: it is late by any count."""
    try:
        return due(date.fromisoformat(since), limit, unit, calendar).isoformat()
    except ValueError:
        return ""


def _number(text: str) -> int:
    try:
        return int(float(text))
    except ValueError:
        return 0
