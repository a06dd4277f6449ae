"""Following up: what a record's grade calls for and nobody has done yet, in words."""

from datetime import date, timedelta

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.methods.following import Following, follow_ups
from qaf_desktop.records.model import RecordKey
from qaf_desktop.reports.wording import day
from qaf_desktop.storage.record_filters import Filters
from qaf_desktop.storage.records import RecordRow, Sort
from qaf_desktop.words import say
from qaf_desktop.work.recording import Recording, written_at

REFERENCE = "about/record_reference"
"""Where a form that speaks of another record names it for people."""
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
        found = follow_ups(method, self._means(row.agreed or row.overall), judged)
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
        if not found.weeks[0]:
            return say("{follow_up} by {last}.", follow_up=found.title, last=last)
        return say("{follow_up} within {n} to {m} weeks: from {first} to {last}.", follow_up=found.title,
                   n=found.weeks[0], m=found.weeks[1], first=first, last=last)  # fmt: skip

    def begins(self, row: RecordRow) -> str:
        """The method of the record that this person can begin for what is open; "" for none."""
        found, methods = self.open(row), self._desk.library.methods
        first = methods.get(found.done_by[0]) if found else None
        return first.id if first and first.author_roles & self._desk.rosters.roles_now() else ""

    def begin(self, record: RecordKey) -> int:
        """A draft of what the record's grade calls for, on what is known of it; the draft's id.

        Raises UserFacingError("no-follow-up") where nothing is open that this person may begin."""
        row = self._desk.store.records.row(record)
        method = self._desk.library.methods.get(self.begins(row) if row else "")
        if row is None or method is None:
            raise UserFacingError(
                "no-follow-up", say("Nothing of this record waits to be followed up."), say("Look at its history.")
            )
        teams, paths = {one["name"] for one in self._desk.store.registers.teams()}, method.summary
        given = {
            REFERENCE: row.reference,
            paths.subject: row.subject,
            written_at(paths.team, row.team, teams): row.team,
        }
        known = {path: text for path, text in given.items() if path and text}
        return Recording(self._desk).start(method.id, known, record)

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
        return any(_ends(other, row) for other in later)


def _ends(other: RecordRow, row: RecordRow) -> bool:
    """Whether a record ends what another calls for: one about that very record, or later about the same subject."""
    return other.key != row.key and not other.withdrawn and (other.about == row.key or other.date > row.date)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
