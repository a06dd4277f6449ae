"""What came of an action: its stage, the day that holds now, and how often it was carried forward. Pure.

An action that stands in a row of a record is only agreed; what comes of it is said by decisions about the record of the
action that follows it. Decisions made apart are all kept: the latest day that anybody gave holds, whatever came first.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from qaf_desktop.records.model import Revision
from qaf_desktop.records.summaries import AGREED, DONE, OPEN, ActionSummary

UNDER_WAY, NOT_ACCEPTED, VERIFIED, DROPPED = "under_way", "not_accepted", "verified", "dropped"
CARRIED, NEW_DAY, CHANGED = "carried_forward", "due", "changed"
"""The decision that moves the day, what it keeps the new day as, and what others keep of what changed for the child."""
ENDED = frozenset({DONE, VERIFIED, DROPPED})
"""Nothing is left to be done by the owner; what is done still waits for somebody who sees the proof."""
STAGES = (AGREED, OPEN, UNDER_WAY, NOT_ACCEPTED, DONE, VERIFIED, DROPPED)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class ActionsWanted:
    """What the list is asked for. Every part narrows; an empty one does not. `open`: what is to be done, else what has
    ended, at one `stage` or at any. `before`: due before this day ("YYYY-MM-DD"), `since`: on or after it. `search`
    is words that all occur. `owners` are several, by code or as they were written."""

    open: bool = True
    stage: str = ""
    before: str = ""
    since: str = ""
    no_day: bool = False
    team: str = ""
    owner: str = ""
    owners: tuple[str, ...] = ()
    method: str = ""
    search: str = ""


@dataclass(frozen=True, slots=True)
class ActionCounts:
    """Of what is wanted: all that is open, of it late and without a day; done and waiting for proof; ended."""

    open: int
    late: int
    no_day: int
    waiting: int
    ended: int


def became(action: ActionSummary, state: str, decisions: Iterable[Revision]) -> ActionSummary:
    """The action of a record that is one, as the decisions about it leave it. `state` is the record's state."""
    made = tuple(decisions)
    days = [day for one in made if one.transition == CARRIED and _DAY.fullmatch(day := one.fields.get(NEW_DAY) or "")]
    stage = state if state in STAGES else OPEN
    ended = max((one.made_at[:10] for one in made if one.transition == _END.get(stage)), default="")
    return replace(action, stage=stage, due=max([action.due, *days]), carried=len(days), done=ended)


_END: dict[str, Any] = {DONE: DONE, VERIFIED: DONE, DROPPED: DROPPED}
"""The decision that says when an action ended: what was confirmed was done before."""
