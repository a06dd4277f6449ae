"""Following up: what a record's grade calls for and nobody has done yet, in words."""

from datetime import date, timedelta

from qaf_desktop.desk.desk import Desk
from qaf_desktop.methods.following import Following, follow_ups
from qaf_desktop.reports.wording import day
from qaf_desktop.storage.record_filters import Filters
from qaf_desktop.storage.records import RecordRow, Sort
from qaf_desktop.words import say

AHEAD = timedelta(days=7)
"""How long before its first day a follow-up is somebody's work of the week."""


class FollowingUp:
    """The follow-ups of one desk's records."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def open(self, row: RecordRow) -> Following | None:
        """The soonest that the record calls for and that nothing has ended yet."""
        method, judged = self._desk.library.methods.get(row.method), _day(row.date)
        if method is None or judged is None or row.withdrawn or not method.follow_ups:
            return None
        found = follow_ups(method, self._means(row.overall), judged)
        return next((one for one in found if not self._ended(one, row)), None)

    def soon(self, row: RecordRow, today: date) -> str:
        """The words of one that is late or begins within a week; "" for none."""
        found = self.open(row)
        if found is None or today < found.since - AHEAD:
            return ""
        until = day(found.until.isoformat(), short=True)
        if found.late(today):
            return say("{follow_up} was due by {day}", follow_up=found.title, day=until)
        return say("{follow_up} is due by {day}", follow_up=found.title, day=until)

    def words(self, row: RecordRow, today: date) -> str:
        """A sentence about the record itself, however far off it is; "" for none."""
        found = self.open(row)
        if found is None:
            return ""
        first, last = (day(one.isoformat()) for one in (found.since, found.until))
        if found.late(today):
            return say("{follow_up} was due by {last}, and nothing later says it was done.",
                       follow_up=found.title, last=last)  # fmt: skip
        return say("{follow_up} within {n} to {m} weeks: from {first} to {last}.", follow_up=found.title,
                   n=found.weeks[0], m=found.weeks[1], first=first, last=last)  # fmt: skip

    def _means(self, overall: str) -> frozenset[str]:
        """A grade, as lists keep it, in the scale that methods are written in."""
        for scale in self._desk.library.standards.scales.values():
            for grade in scale.grades:
                if overall and overall in (grade.value, grade.word):
                    return scale.means(grade.value)
        return frozenset()

    def _ended(self, one: Following, row: RecordRow) -> bool:
        wanted = Filters(methods=frozenset(one.done_by), subjects=frozenset({row.subject}))
        later = self._desk.store.records.list(wanted, sort=Sort.DATE, limit=5) if row.subject else ()
        return any(other.key != row.key and other.date > row.date and not other.withdrawn for other in later)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
