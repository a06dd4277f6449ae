"""Giving work to somebody: whether that person can be given it at all. Pure."""

from qaf_desktop.exchange.roster import DeviceStatus, MemberStatus, RosterView
from qaf_desktop.methods.authority import Refused
from qaf_desktop.methods.model import Method
from qaf_desktop.words import mark, say

ALLOCATION = "allocation"
WORK = "work/method"
"""Where an allocation says which method the work is of."""
RECORD = "record"
"""What the decision that the work is finished keeps: the key of the record that came of it."""
ALLOCATED, ACCEPTED, BEGUN, DECLINED, DONE = "allocated", "accepted", "begun", "declined", "done"
ANSWERS = frozenset({ACCEPTED, BEGUN, DECLINED})
"""Answers that go to the lead by themselves; that the work is finished goes with the work."""

ISSUED_PAPER = "issued-paper"
"""The method of a letter or report that one person was given at their own desk."""
OPENED, PAPER_ANSWERED = "opened", "answered"
PAPER_ANSWERS = frozenset({OPENED, PAPER_ANSWERED})
"""What a reader tells of a paper; it goes to the lead by itself."""
RESPONSE, AGREES = "response", "agrees"
"""What an answer keeps: the words, and whether they see it the same way."""
AGREEMENT = {
    "yes": mark("I see it the same way"), "partly": mark("I see it so in part"), "no": mark("I see it differently"),
}  # fmt: skip


def is_here(roster: RosterView | None, person: str) -> bool:
    """Whether somebody is in the project, with a laptop that counts."""
    member = roster.current.member(person) if roster else None
    if roster is None or member is None or member.status is not MemberStatus.ACTIVE:
        return False
    return any(one.member == person and one.status is DeviceStatus.ACTIVE for one in roster.current.devices)


def unreachable(roster: RosterView | None, person: str, work: Method) -> Refused | None:
    """Why a person cannot be given work of this method; None where they can."""
    if not is_here(roster, person):
        return Refused(
            "no-laptop", say("The person chosen has no laptop in this project, so the work cannot reach them.")
        )
    if roster is not None and not roster.roles_of(person) & work.author_roles:
        return Refused("not-an-author", say("The person chosen does not do work of this kind: {name}.", name=work.name))
    return None
