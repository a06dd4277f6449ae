"""Clocks of single records: by which day, how many days are left or too many, in time or not. Pure.

Working days are counted by England's bank holidays (SI 2006/1738, regulation 2); time runs from the day after.
"""

from dataclasses import dataclass
from datetime import date

from qaf_desktop.analysis.working_days import WORKING_DAYS, WorkingDays, due


@dataclass(frozen=True, slots=True)
class Limit:
    """At most so many of a unit of `working_days.due`."""

    n: int
    unit: str = WORKING_DAYS


@dataclass(frozen=True, slots=True)
class Reading:
    """What a clock says today. `left` are working days until the last day, below nought how many it is late; `took`
    the working days from the start to the end, or until today. `ended` is None while it runs."""

    start: date
    last: date
    ended: date | None
    left: int
    took: int

    @property
    def running(self) -> bool:
        return self.ended is None

    @property
    def late(self) -> bool:
        """Ended or running, past its last day."""
        return self.left < 0


def read_clock(
    start: date, end: date | None, today: date, limit: Limit, calendar: WorkingDays,
    *, agreed: date | None = None, longest: Limit | None = None,
) -> Reading:  # fmt: skip
    """`agreed` is a day until which more time was given; never beyond `longest` where that is known. Raises ValueError
    beyond the calendar."""
    last = due(start, limit.n, limit.unit, calendar)
    if agreed is not None and agreed > last:
        last = min(agreed, due(start, longest.n, longest.unit, calendar)) if longest else agreed
    until = end or today
    return Reading(start, last, end, _left(last, until, calendar), calendar.between(start, until))


def _left(last: date, until: date, calendar: WorkingDays) -> int:
    """Working days; a limit that ends on no working day is late from the next one on."""
    if until <= last:
        return calendar.between(until, last)
    return -max(1, calendar.between(last, until))


def in_days(limit: Limit) -> int:
    """A limit as calendar days, for a number of days that somebody counted: 7 a week, 31 a month, 1 else."""
    return limit.n * {"weeks": 7, "months": 31}.get(limit.unit, 1)
