"""Lines of the list of actions, their stage and how late they are in words."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from qaf_desktop.desk.desk import Desk
from qaf_desktop.exchange.roster import RosterView
from qaf_desktop.methods.action_ladder import OWNER, LadderStep, rung
from qaf_desktop.records.actions import CARRIED, CHANGED, DROPPED, NEW_DAY, NOT_ACCEPTED, UNDER_WAY, VERIFIED
from qaf_desktop.records.model import Revision, RevisionKey
from qaf_desktop.records.summaries import AGREED, DONE, OPEN
from qaf_desktop.reports.wording import day
from qaf_desktop.storage.action_lists import ActionFound
from qaf_desktop.words import mark, say
from qaf_desktop.work.allocation_way import late_words
from qaf_desktop.work.giving import is_here
from qaf_desktop.work.team_words import TeamWords

ACTION = "action"
_CODE = re.compile(r"[0-9a-f]{32}")
STAGE_WORDS: Mapping[str, str] = {
    AGREED: mark("Agreed"),
    OPEN: mark("Open"),
    UNDER_WAY: mark("In progress"),
    NOT_ACCEPTED: mark("Not accepted: to be done again"),
    DONE: mark("Done, the proof to be seen"),
    VERIFIED: mark("Closed: done, and it helped"),
    DROPPED: mark("Closed: no longer needed"),
}
PRIORITY_WORDS: Mapping[str, str] = {"now": mark("This week"), "soon": mark("Within a month"), "later": mark("Later")}


@dataclass(frozen=True, slots=True)
class ActionLine:
    """One action of the list. `record` and `row` are where it stands (`row` "" for a record that is an action);
    `source` is the record it was agreed in, by its reference. `due` is for reading, `on` the same as "YYYY-MM-DD";
    `late` in days; `look` is late, waiting or "". `flags` say what is wrong with it: an owner nobody knows, no day,
    two records."""

    key: str
    record: str
    row: str
    what: str
    owner: str
    owner_code: str
    team: str
    due: str
    on: str
    late: int
    state: str
    stage: str
    priority: str
    source: str
    method: str
    about: str
    look: str = ""
    carried: int = 0
    flags: str = ""


class ActionWords:
    """For one look at a list: registers and standards are read once."""

    def __init__(self, desk: Desk) -> None:
        self._people = {row["name"]: row["label"] for row in desk.store.registers.people()}
        self._teams, self._methods = TeamWords(desk), desk.library.methods
        self._roles = {name: role.word for name, role in desk.library.standards.roles.items()}
        self._ladder, self._roster = desk.library.standards.ladder, desk.rosters.view
        self._today = desk.clock.local().date()
        self._collects = desk.kind.collects

    def line(self, found: ActionFound) -> ActionLine:
        late = days_late(found, self._today)
        method = self._methods.get(found.method)
        return ActionLine(
            key=key_of(found.record, found.row),
            record=str(found.record),
            row=found.row,
            what=found.what,
            owner=self._owner(found.owner),
            owner_code=found.owner,
            team=self._teams.of(found.team, found.method),
            due=day(found.due, short=True) if found.due else say("No day"),
            on=found.due,
            late=late,
            state=self._state(found, late),
            stage=found.stage,
            priority=say(PRIORITY_WORDS.get(found.priority, "")),
            source=found.source_reference or found.reference,
            method=method.name if method else found.method,
            about=self._people.get(found.subject, found.subject),
            look="late" if late else "waiting" if found.stage == DONE else "",
            carried=found.carried,
            flags="; ".join(self._flags(found)),
        )

    def _owner(self, owner: str) -> str:
        """Somebody whom the lists no longer hold is not told by a code."""
        if _CODE.fullmatch(owner) and owner not in self._people:
            return say("Somebody no longer in the lists")
        return self._people.get(owner, owner) or say("Nobody named")

    def _state(self, found: ActionFound, late: int) -> str:
        """What is late says so first."""
        parts = (ladder_words(self._ladder, late, found.priority, self._roles), say(STAGE_WORDS.get(found.stage, "")))
        return " · ".join(filter(None, (*parts, carried_words(found.carried))))

    def _flags(self, found: ActionFound) -> Iterable[str]:
        if not found.done:
            yield from filter(None, (owner_trouble(found.owner, self._people, self._roster),))
        if not found.due:
            yield say("no day was given")
        elif found.agreed and found.due < found.agreed:
            yield say("its day lies before it was agreed")
        if found.twice:
            yield say("begun twice: keep one and withdraw the other")
        if found.source_withdrawn:
            yield say("the record it was agreed in was withdrawn")
        elif self._collects and found.follows and not found.source_reference:
            yield say("the record it was agreed in is not here any more")


def key_of(record: RevisionKey, row: str) -> str:
    return f"{record} {row}".strip()


def days_late(found: ActionFound, today: date) -> int:
    """Whole days past its day, 0 for in time, ended or without a day that can be read."""
    if found.done or not found.due:
        return 0
    try:
        return max(0, (today - date.fromisoformat(found.due)).days)
    except ValueError:
        return 0


def ladder_words(ladder: Iterable[LadderStep], late: int, priority: str, roles: Mapping[str, str]) -> str:
    """How late, and for whom it is by now: “12 days late: for the service manager”; "" for in time."""
    who = rung(ladder, late, priority)
    if not who:
        return late_words(late)
    person = say("its owner") if who == OWNER else say("the {role}", role=roles.get(who, who).lower())
    return say("{late}: for {who}", late=late_words(late), who=person)


def carried_words(times: int) -> str:
    if not times:
        return ""
    return say("carried forward once") if times == 1 else say("carried forward {n} times", n=times)


def action_said(revision: Revision) -> str:
    """What a decision about an action says beside its reason; "" for any other."""
    if revision.method != ACTION:
        return ""
    if changed := revision.fields.get(CHANGED):
        return say("What changed for the child: {changed}", changed=changed)
    new_day = revision.fields.get(NEW_DAY) if revision.transition == CARRIED else ""
    return say("Until {day}.", day=day(new_day)) if new_day else ""


def owner_trouble(owner: str, people: Mapping[str, str], roster: RosterView | None) -> str:
    """Why the action does not reach its owner by itself; "" where it does."""
    if not owner:
        return say("nobody is named")
    if owner not in people:
        return say("the owner is not in the lists")
    return "" if is_here(roster, owner) else say("the owner has no laptop here")
