"""Counting days as limits count them: working days by England's bank holidays, weeks, months.

A working day is no Saturday, Sunday, Christmas Day, Good Friday or bank holiday (SI 2006/1738, regulation 2). Time runs
from the day after.
"""

from bisect import bisect_left, bisect_right
from calendar import monthrange
from collections.abc import Collection, Iterable
from datetime import date, timedelta
from functools import lru_cache

WORKING_DAYS, WEEKS, MONTHS, DAYS, HOURS = "working-days", "weeks", "months", "days", "hours"
SATURDAY = 5
HOURS_A_DAY = 24
FARTHEST = timedelta(days=60 * 366)


class WorkingDays:
    """The working days between two years, both included. Other years have weekends alone, and say so by `covers`."""

    def __init__(self, first: int, last: int, holidays: Collection[date]) -> None:
        self.first, self.last = first, last
        self._days = [day for day in _every_day(first, last) if day.weekday() < SATURDAY and day not in holidays]

    def covers(self, day: date) -> bool:
        return self.first <= day.year <= self.last

    def after(self, day: date, count: int) -> date:
        """The day that is so many working days after a day, the next one for 1. Raises ValueError beyond the years."""
        at = bisect_right(self._days, day) + count - 1
        if not self.covers(day) or at >= len(self._days):
            raise ValueError("the calendar ends before that day")
        return self._days[at] if count > 0 else day

    def between(self, start: date, end: date) -> int:
        """How many working days lie after `start` up to and including `end`; 0 where it is not later."""
        return max(0, bisect_right(self._days, end) - bisect_right(self._days, start))

    def is_one(self, day: date) -> bool:
        at = bisect_left(self._days, day)
        return at < len(self._days) and self._days[at] == day


@lru_cache(maxsize=4)
def england(first: int, last: int) -> WorkingDays:
    """By the bank holidays of England that the library `holidays` knows."""
    from holidays import country_holidays

    known: Iterable[date] = country_holidays("GB", subdiv="ENG", years=range(first, last + 1))
    return WorkingDays(first, last, frozenset(known))


def due(start: date, limit: int, unit: str, calendar: WorkingDays) -> date:
    """The last day on which it is in time. School days are counted as working days: no calendar of terms is known here.

    Raises ValueError for a unit that is none, or beyond the calendar.
    """
    if unit in (WORKING_DAYS, "school-days"):
        return calendar.after(start, limit)
    if unit == MONTHS:
        return months_after(start, limit)
    if unit == HOURS:
        return start + timedelta(days=-(-limit // HOURS_A_DAY))
    days = {WEEKS: 7, DAYS: 1}.get(unit)
    if days is None:
        raise ValueError(f"no unit: {unit}")
    return start + timedelta(days=days * limit)


def months_after(start: date, months: int) -> date:
    """The same day so many months on; the month's last day where it has no such day."""
    whole = start.year * 12 + start.month - 1 + months
    year, month = divmod(whole, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def first_in_time(today: date, limit: int, unit: str, calendar: WorkingDays) -> date:
    """The earliest start of which the limit is not over today: what began before it is late."""
    late, fine = today - FARTHEST, today
    late = max(late, date(calendar.first, 1, 1)) if unit in (WORKING_DAYS, "school-days") else late
    if due(late, limit, unit, calendar) >= today:
        return late
    while (fine - late).days > 1:
        middle = late + (fine - late) / 2
        if due(middle, limit, unit, calendar) < today:
            late = middle
        else:
            fine = middle
    return fine


def _every_day(first: int, last: int) -> Iterable[date]:
    start, days = date(first, 1, 1), (date(last, 12, 31) - date(first, 1, 1)).days + 1
    return (start + timedelta(days=n) for n in range(days))
