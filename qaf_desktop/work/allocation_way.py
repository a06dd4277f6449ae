"""Where a piece of work given to somebody stands: allocated, answered, begun, finished, received; and what is late."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from qaf_desktop.records.merging import view
from qaf_desktop.records.model import Revision, RevisionKey
from qaf_desktop.words import say, short_month
from qaf_desktop.work.facts import is_withdrawn
from qaf_desktop.work.giving import ACCEPTED, BEGUN, DECLINED, DONE, RECORD


class Stands(StrEnum):
    """The states of an allocation, those first that ask the lead to act."""

    DECLINED = "declined"
    GONE = "gone"
    ALLOCATED = "allocated"
    ACCEPTED = "accepted"
    BEGUN = "begun"
    FINISHED = "finished"
    RECEIVED = "received"
    GIVEN_ON = "given-on"
    WITHDRAWN = "withdrawn"


OPEN = frozenset({Stands.ALLOCATED, Stands.ACCEPTED, Stands.BEGUN, Stands.GONE})
"""The work is still to be done by the person it was given to."""
TO_ACT = frozenset({Stands.DECLINED, Stands.GONE})


@dataclass(frozen=True, slots=True)
class Allocation:
    """What was said: who is to do what, about whom, by when; and the answers to it. `record` is what came of it, None
    as long as nothing did. `reason` is why it was declined, or else withdrawn; `sample` is the reference of the sample
    that it is out of, "" for none; `panel` names the panel whose members audit the same file blind, "" for none."""

    work: str
    subject: str
    person: str
    due: date | None
    note: str
    given_by: str
    answered: frozenset[str]
    withdrawn: bool
    reason: str
    record: RevisionKey | None
    sample: str = ""
    panel: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """`words` are for a list; `late` is in whole days past the day it was due, 0 for in time or no longer awaited."""

    stands: Stands
    words: str
    late: int = 0


def read_allocation(entries: tuple[Revision, ...], decisions: tuple[Revision, ...]) -> Allocation:
    """An allocation from its revisions. A value missing or not understood is "" or None."""
    seen = view(entries)
    values, heads = seen.provisional(), frozenset(seen.heads)
    held = {made.transition: made for made in decisions if frozenset(made.judged) == heads or made.transition == DONE}
    withdrawn = is_withdrawn(entries, seen)
    last = next((entry for entry in reversed(entries) if entry.reason), None)
    declined = held.get(DECLINED)
    return Allocation(
        work=values.get("work/method", ""),
        subject=values.get("work/subject", ""),
        person=values.get("work/auditor", ""),
        due=_day(values.get("work/due", "")),
        note=values.get("work/note", ""),
        given_by=entries[0].author.person,
        answered=frozenset(held),
        withdrawn=withdrawn,
        reason=(last.reason if last else "") if withdrawn else declined.reason if declined else "",
        record=_key(held[DONE].fields) if DONE in held else None,
        sample=values.get("work/sample", ""),
        panel=values.get("work/panel", ""),
    )


def in_draft(answers: Mapping[str, str], people: Mapping[str, str]) -> tuple[str, str]:
    """About whom a draft of an allocation is, and who is to do the work; "" for what is not answered yet. Of somebody
    who is in the lists no more it says so: `people` maps codes to words."""
    worker = answers.get("work/observed/worker", "")
    written = answers.get("work/child_reference") or answers.get("work/observed/worker_written", "")
    person = answers.get("work/auditor", "")
    gone = say("Somebody no longer in the lists")
    return people.get(worker, gone) if worker else written, people.get(person, gone) if person else ""


def standing(given: Allocation, today: date, *, received: bool, gone: bool, given_on: str) -> Standing:
    """How it stands for whoever gave it. `received`: the record that came of it is here. `gone`: the person has no
    laptop any more. `given_on`: to whom the same work was given instead, "" for nobody."""
    stands = _stands(given, received, gone, given_on)
    late = (today - given.due).days if given.due and stands in OPEN | {Stands.FINISHED} else 0
    return Standing(stands, _words(stands, given, given_on), max(0, late))


def late_words(days: int) -> str:
    """ "" for in time."""
    if days < 1:
        return ""
    return say("1 day late") if days == 1 else say("{n} days late", n=days)


def due_words(due: date | None, today: date) -> str:
    """When work is due, for the person who does it."""
    if due is None:
        return ""
    late = (today - due).days
    if late > 0:
        return say("was due on {day}", day=_brief(due, today))
    return say("due today") if not late else say("due {day}", day=_brief(due, today))


def _brief(due: date, today: date) -> str:
    """Without the year, where it is this one."""
    words = f"{due.day} {short_month(due.month)}"
    return words if due.year == today.year else f"{words} {due.year}"


def _stands(given: Allocation, received: bool, gone: bool, given_on: str) -> Stands:
    if DONE in given.answered:
        return Stands.RECEIVED if received or given.record is None else Stands.FINISHED
    if given.withdrawn:
        return Stands.WITHDRAWN
    if DECLINED in given.answered or gone:
        return Stands.GIVEN_ON if given_on else Stands.DECLINED if DECLINED in given.answered else Stands.GONE
    if BEGUN in given.answered:
        return Stands.BEGUN
    return Stands.ACCEPTED if ACCEPTED in given.answered else Stands.ALLOCATED


def _words(stands: Stands, given: Allocation, given_on: str) -> str:
    plain: Mapping[Stands, str] = {
        Stands.GONE: say("Has no laptop here any more"),
        Stands.ALLOCATED: say("No answer yet"),
        Stands.ACCEPTED: say("Accepted"),
        Stands.BEGUN: say("In progress"),
        Stands.FINISHED: say("Finished, not received yet"),
        Stands.RECEIVED: say("Received") if given.record else say("Done in another way"),
    }
    if stands is Stands.DECLINED:
        return say("Declined: {reason}", reason=given.reason)
    if stands is Stands.WITHDRAWN:
        return say("Withdrawn: {reason}", reason=given.reason)
    if stands is Stands.GIVEN_ON:
        return say("Given to {who} instead", who=given_on)
    return plain[stands]


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def _key(said: Mapping[str, str | None]) -> RevisionKey | None:
    try:
        return RevisionKey.parse(said.get(RECORD) or "")
    except ValueError:
        return None
