"""What follows from a record's grade, and between which days."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from qaf_desktop.methods.model import Method


@dataclass(frozen=True, slots=True)
class Following:
    """A follow-up that a record calls for: what it is, from when until when, and the methods of which a later record
    about the same subject ends it. `weeks` are those days as the method says them."""

    title: str
    weeks: tuple[int, int]
    since: date
    until: date
    done_by: tuple[str, ...]

    def late(self, today: date) -> bool:
        return today > self.until


def follow_ups(method: Method, grades: Collection[str], day: date) -> tuple[Following, ...]:
    """What follows a record of that day; the soonest first.

    `grades` is its overall grade, the agreed one where there is one, in the scale that methods are written in: more
    than one where the project's grade stands for several.
    """
    wanted = (one for one in method.follow_ups if one.values & set(grades))
    found = (
        Following(
            one.title, one.weeks, day + timedelta(weeks=one.weeks[0]), day + timedelta(weeks=one.weeks[1]), one.done_by
        )
        for one in wanted
    )
    return tuple(sorted(found, key=lambda one: one.until))
