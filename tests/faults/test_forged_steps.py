"""Every step of every method, forged by everyone who may not take it: held at the merge, and nothing else changes.

The revisions come from an enrolled device with real keys, in sound packages; only the rule at capture was never asked.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from qaf_desktop.desk.desk import Desk
from qaf_desktop.methods.model import ASSIGNEE, AUTHOR, MODERATOR, Method, Rule
from qaf_desktop.records.merging import view
from qaf_desktop.records.model import RecordKey, Revision
from tests.faults.forging import Hand, give_roles, held_codes, merge_files
from tests.usecases.world import project

METHODS = ("case-file-audit", "practice-observation", "escalation", "allocation")
LEAD = "lead-auditor"
ROLES = (
    "auditor",
    "observer",
    LEAD,
    "advanced-practitioner",
    "principal-social-worker",
    "team-manager",
    "service-manager",
    "head-of-service",
    "chief-officer",
    "practitioner",
)
ENTRIES = ("recorded", "amended", "resolved", "withdrawn", "restored")
MODERATION_STEPS = (
    "remarked", "resubmitted", "moderation_asked", "in_moderation", "returned", "agreed", "disputed", "dispute_settled",
)  # fmt: skip
LETTER_STEPS = ("finalised", "issued", "handed_over", "responded", "issue_withdrawn")
STEPS = {
    "case-file-audit": (*ENTRIES, "recalled", *LETTER_STEPS, *MODERATION_STEPS),
    "practice-observation": (*ENTRIES, "recalled", *LETTER_STEPS),
    "escalation": (*ENTRIES, "told", "acknowledged", "closed"),
    "allocation": ("recorded", "withdrawn", "restored", "allocated", "accepted", "begun", "declined", "done"),
}
CASES = [(method, step) for method in METHODS for step in STEPS[method]]
REFUSALS = {"role-not-allowed", "not-by-author", "not-by-moderator", "record-exists", "not-assignee"}


@dataclass(frozen=True)
class Try:
    """One attempt: who, whose record, and the record it was made on (None for a new one)."""

    role: str
    by_author: bool
    revision: Revision
    record: RecordKey


@dataclass(frozen=True)
class Played:
    """All attempts, merged; rows and values of the records before and after."""

    tries: Mapping[tuple[str, str], tuple[Try, ...]]
    held: Mapping[object, str]
    merged: frozenset[object]
    before: Mapping[RecordKey, object]
    after: Mapping[RecordKey, object]
    receipts: Mapping[object, tuple[str, str]]
    library: Mapping[str, Method]


class Stage:
    """Two enrolled people: the one under test, who had every role in turn, and a lead."""

    def __init__(self, lead: Desk, own: Hand, other: Hand) -> None:
        self.lead, self.own, self.other = lead, own, other
        self.roster = {role: give_roles(lead, own.member, role) for role in ROLES}
        self.theirs = give_roles(lead, other.member, LEAD)
        give_roles(lead, own.member, "auditor")

    def base(self, method: str, step: str, by_author: bool) -> tuple[list[Revision], list[Revision], list[Revision]]:
        """Revisions of a record on which the step is due: all of it, its heads, its decisions."""
        hand, roster = (self.own, self.roster[LEAD]) if by_author else (self.other, self.theirs)
        first = hand.found(method, LEAD, roster, outcome__resolved="yes", work__auditor=hand.member)
        if step == "resolved":
            sides = [hand.enter("amended", [first], LEAD, roster, note=side) for side in ("one", "other")]
            return [first, *sides], sides, []
        if step == "restored":
            gone = hand.enter("withdrawn", [first], LEAD, roster)
            return [first, gone], [gone], []
        if step in ("issued", "resubmitted", "moderation_asked", "in_moderation", "returned", "agreed"):
            done = hand.decide("finalised", [first], LEAD, roster)
            return [first, done], [first], [done]
        if step in ("disputed", "dispute_settled"):
            done = hand.decide("finalised", [first], LEAD, roster)
            other, theirs = (self.other, self.theirs) if by_author else (self.own, self.roster[LEAD])
            agreed = other.decide("agreed", [first], LEAD, theirs, [done])
            said = [hand.decide("disputed", [first], LEAD, roster, [done, agreed])] if step == "dispute_settled" else []
            return [first, done, agreed, *said], [first], [done, agreed, *said]
        if step in ("responded", "handed_over", "issue_withdrawn"):
            done = hand.decide("finalised", [first], LEAD, roster)
            sent = hand.decide("issued", [first], LEAD, roster, [done])
            return [first, done, sent], [first], [done, sent]
        if method == "allocation" and step in ("accepted", "begun", "declined", "done"):
            given = hand.decide("allocated", [first], LEAD, roster)
            taken = [hand.decide("accepted", [first], LEAD, roster, [given])] if step == "begun" else []
            return [first, given, *taken], [first], [given, *taken]
        return [first], [first], []

    def attempt(self, rule: Rule, decision: bool, role: str, heads: list[Revision], relied: list[Revision]) -> Revision:
        if decision:
            return self.own.decide(rule.id, heads, role, self.roster[role], relied)
        return self.own.enter(rule.id, heads, role, self.roster[role], note=f"by {role}")


def allowed(method: Method, rule: Rule, role: str, by_author: bool) -> bool:
    """The oracle: the method's own words, read plainly. Whoever founds a record here gives it to themselves; a grade
    was agreed by the one of the two who did not."""
    if MODERATOR in rule.not_by and not by_author:
        return False
    if rule.id == "recorded":
        return by_author and role in method.author_roles
    own = AUTHOR in rule.by and by_author and role in method.author_roles
    may = role in rule.by or own or (ASSIGNEE in rule.by and by_author)
    return may and not (by_author and AUTHOR in rule.not_by)


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Played]:
    folder = tmp_path_factory.mktemp("forged")
    with project(folder, auditors=2) as (_stage, lead, [one, two]):
        yield play(lead, one, two, folder)


def play(lead: Desk, one: Desk, two: Desk, folder: Path) -> Played:
    own, other = Hand(one, lead, folder), Hand(two, lead, folder)
    stage, methods = Stage(lead, own, other), lead.library.methods
    bases: list[Revision] = []
    tries: dict[tuple[str, str], tuple[Try, ...]] = {}
    for method, step in CASES:
        tries[method, step] = tuple(_tries(stage, methods[method], step, bases))
    packages = [hand.pack([r for r in bases if r.key.device == hand.desk.keys.device]) for hand in (other, own)]
    merge_files(lead, *packages)
    assert held_codes(lead) == {}, "what waited for the other package is let go with it"
    before = _all(lead)
    receipts = {}
    for (method, step), made in tries.items():
        rule = methods[method].rule(step)
        good = [t.revision for t in made if allowed(methods[method], rule, t.role, t.by_author)]
        bad = [t.revision for t in made if t.revision not in good]
        merge_files(lead, *(own.pack(some) for some in (bad, good) if some))
        due = {one.package.seq: (one.verdict, one.code) for one in lead.store.receipts.due()}
        receipts[method, step] = due[len(own.packages) - (1 if good else 0)]
    merged = frozenset(
        t.revision.key for made in tries.values() for t in made if lead.store.revisions.get(t.revision.key)
    )

    return Played(tries, held_codes(lead), merged, before, _all(lead), receipts, methods)


def _tries(stage: Stage, method: Method, step: str, bases: list[Revision]) -> Iterator[Try]:
    rule = method.rule(step)
    for role in ROLES:
        for by_author in (True, False):
            if step == "recorded" and by_author:
                made = stage.own.found(method.id, role, stage.roster[role])
                yield Try(role, True, made, made.record)
                continue
            everything, heads, relied = stage.base(method.id, step, by_author)
            bases += everything
            yield Try(
                role,
                by_author,
                stage.attempt(rule, step in method.decisions, role, heads, relied),
                everything[0].record,
            )


def _all(lead: Desk) -> dict[RecordKey, object]:
    """What the lead sees of each record, without the count of what was held back for it."""
    rows = lead.store.records.list(limit=100_000)
    seen = {row.key: view(lead.store.revisions.of_record(row.key)) for row in rows}
    return {row.key: (row.state, row.heads, row.revisions, row.withdrawn, seen[row.key]) for row in rows}


def test_the_steps_tried_are_all_steps_there_are(played: Played) -> None:
    known = {(m.id, step) for m in played.library.values() for step in (*m.entries, *m.decisions) if m.id in METHODS}
    assert known == set(CASES)
    tried = [m for m in played.library.values() if m.id in METHODS]
    named = {role for m in tried for role in m.author_roles}
    named |= {r for m in tried for rule in (*m.entries.values(), *m.decisions.values()) for r in rule.by}
    assert named - {AUTHOR, ASSIGNEE} <= set(ROLES)


@pytest.mark.parametrize(("method", "step"), CASES)
def test_whoever_may_not_is_held_and_whoever_may_is_merged(method: str, step: str, played: Played) -> None:
    rule = played.library[method].rule(step)
    for one in played.tries[method, step]:
        who = f"{one.role}, {'author' if one.by_author else 'not author'}"
        if allowed(played.library[method], rule, one.role, one.by_author):
            assert one.revision.key in played.merged, f"{who}: {played.held.get(one.revision.key)}"
        else:
            assert one.revision.key not in played.merged, who
            assert played.held[one.revision.key] in REFUSALS, who


@pytest.mark.parametrize(("method", "step"), CASES)
def test_a_held_step_leaves_the_record_as_it_was(method: str, step: str, played: Played) -> None:
    held = [one for one in played.tries[method, step] if one.revision.key in played.held]
    assert held, "no forged step was tried"
    for one in held:
        assert played.after.get(one.record) == played.before.get(one.record), one.role


@pytest.mark.parametrize(("method", "step"), CASES)
def test_the_sender_of_forged_steps_is_told_why(method: str, step: str, played: Played) -> None:
    verdict, code = played.receipts[method, step]
    assert verdict == "held"
    assert code in REFUSALS


@pytest.mark.parametrize(
    ("method", "step", "role", "by_author"),
    [
        ("case-file-audit", "issued", "auditor", True),
        ("case-file-audit", "finalised", LEAD, False),
        ("case-file-audit", "amended", "auditor", False),
        ("practice-observation", "recorded", "practitioner", True),
        ("escalation", "closed", "auditor", True),
        ("escalation", "acknowledged", LEAD, True),
        ("escalation", "withdrawn", "head-of-service", False),
        ("allocation", "declined", LEAD, False),
        ("allocation", "accepted", "auditor", False),
        ("allocation", "recorded", "team-manager", True),
    ],
)
def test_what_the_framework_forbids_is_held(method: str, step: str, role: str, by_author: bool, played: Played) -> None:
    """The same in words of the framework, not of the method's file: a change of that file shows here."""
    [one] = [t for t in played.tries[method, step] if (t.role, t.by_author) == (role, by_author)]
    assert one.revision.key in played.held
