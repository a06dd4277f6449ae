"""What is due of one's own: drafts left lying, limits of escalations, letters to hand over, follow-ups, actions."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from qaf_desktop.desk.desk import Desk
from qaf_desktop.methods.moderating import Stage
from qaf_desktop.storage.records import RecordRow
from qaf_desktop.words import say
from qaf_desktop.work.escalating import Escalating
from qaf_desktop.work.following_up import FollowingUp

CLOSED, ISSUED = "closed", "issued"
UNTOUCHED = timedelta(days=7)
"""A draft that was not gone on with for so long is due."""
AHEAD = timedelta(days=7)
BEHIND, MOST = timedelta(days=30), 5000
"""An action is shown as due from so long before its day until so long after it; of at most so many."""


class Due:
    """Asked for each line of one list; what is the same for all lines is read once."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._now = desk.clock.local()
        self._escalating, self._following = Escalating(desk), FollowingUp(desk)
        self._actions = self._own_actions()

    def draft(self, changed: datetime | None) -> str:
        """What is due of a draft changed then; "" for nothing."""
        if changed is None or self._now - changed < UNTOUCHED:
            return ""
        return say("untouched for {n} days", n=(self._now - changed).days)

    def record(self, row: RecordRow) -> str:
        """What is due of a record; "" for nothing."""
        if row.withdrawn:
            return ""
        if row.method in self._desk.library.escalations:
            return self._escalating.way(row.key).clock if row.state != CLOSED else ""
        answer = say("answer and finalise it again") if self._is_returned(row) else ""
        hand_over = say("hand it over") if row.state == ISSUED else ""
        wanted = (answer, self._following.soon(row, self._now.date()), hand_over, self._actions.get(str(row.key), ""))
        return "; ".join([part for part in wanted if part][:2])

    def _is_returned(self, row: RecordRow) -> bool:
        return row.moderation == Stage.RETURNED and row.author == self._desk.person

    def _own_actions(self) -> Mapping[str, str]:
        """Record → the first action there that this person owns and that is not done, by the day it is due."""
        today = self._now.date()
        until, since = (today + AHEAD + timedelta(days=1)).isoformat(), (today - BEHIND).isoformat()
        own = {row["label"] for row in self._desk.store.registers.people() if row["name"] == self._desk.person}
        own |= {self._desk.person} - {""}
        found: dict[str, str] = {}
        for action in self._desk.store.figures.overdue(until, MOST):
            if action.owner in own and action.due >= since:
                found.setdefault(str(action.record), _action_words(action.due, today))
        return found


def _action_words(due: str, today: date) -> str:
    try:
        days = (date.fromisoformat(due[:10]) - today).days
    except ValueError:
        return ""
    if days < 0:
        past = say("an action of yours was due {n} days ago", n=-days)
        return past if days < -1 else say("an action of yours was due yesterday")
    if days < 2:
        return say("an action of yours is due tomorrow") if days else say("an action of yours is due today")
    return say("an action of yours is due in {n} days", n=days)
