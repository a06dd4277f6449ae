"""Merging is set union: whatever the order, the copies and the partings, all who hold the same say the same."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    multiple,
    rule,
    run_state_machine_as_test,
)

from qaf_desktop.records.canonical import decode, from_document, revision_bytes
from qaf_desktop.records.merging import RecordView, view
from qaf_desktop.records.model import Revision, RevisionRef
from tests.records.making import SOAK, Hand, Oracle

History = list[Revision]
Fields = dict[str, str | None]
FIELDS = ("a", "b/c", "rows[k1]/what", "rows[k1]#order", "rows[k1]#gone", "rows[k2]/what", "rows[k2]#gone")
VALUES = {"#gone": st.sampled_from(["yes", None]), "#order": st.sampled_from(["a", "m", "t", None])}


def value_of(name: str) -> st.SearchStrategy[str | None]:
    ending = name[name.index("#") :] if "#" in name else ""
    return VALUES.get(ending, st.sampled_from(["good", "inadequate", "", None]))


def some_fields() -> st.SearchStrategy[Fields]:
    names = st.sets(st.sampled_from(FIELDS), min_size=1, max_size=3)
    return names.flatmap(lambda chosen: st.fixed_dictionaries({name: value_of(name) for name in sorted(chosen)}))


@st.composite
def histories(draw: st.DrawFn) -> History:
    """Up to nine revisions by three hands, each after any earlier ones (a forged parent now and then)."""
    hands = [Hand(number) for number in (1, 2, 3)]
    made: list[Revision] = []
    for _ in range(draw(st.integers(1, 9))):
        after: list[Revision | RevisionRef] = []
        if made:
            after += draw(st.lists(st.sampled_from(made), max_size=3, unique_by=lambda each: each.key))
            if draw(st.integers(0, 9)) == 0 and made[-1] not in after:
                after.append(RevisionRef(made[-1].key, "e" * 64))
        made.append(draw(st.sampled_from(hands)).write(draw(some_fields()), after))
    return made


def sent_again(revision: Revision) -> Revision:
    """The same revision as it comes out of a package: equal, and not the very same."""
    return from_document(decode(revision_bytes(revision)))


def assert_same(seen: RecordView, oracle: Oracle) -> None:
    assert seen.values == oracle.values()
    assert {each.field: {side.value for side in each.sides} for each in seen.conflicts} == oracle.conflicts()
    assert set(seen.heads) == oracle.heads()
    assert set(seen.missing_parents) == oracle.missing()


@settings(max_examples=3000 if SOAK else 300)
@given(histories(), st.data())
def test_any_order_and_any_number_of_copies_say_what_the_oracle_says(history: History, data: st.DataObject) -> None:
    copies = data.draw(st.lists(st.sampled_from(history).map(sent_again), max_size=5))
    mixed = data.draw(st.permutations([*history, *copies]))
    assert view(mixed) == view(history)
    assert_same(view(mixed), Oracle(history))


@given(histories(), st.data())
def test_union_is_commutative_associative_and_idempotent(history: History, data: st.DataObject) -> None:
    one, two, three = (data.draw(st.lists(st.sampled_from(history))) for _ in range(3))
    assert view([*one, *two]) == view([*two, *one])
    assert view([*[*one, *two], *three]) == view([*one, *[*two, *three]])
    assert view([*one, *map(sent_again, one)]) == view(one)


@given(histories(), some_fields(), st.booleans())
def test_a_revision_after_all_heads_has_the_last_word(history: History, fields: Fields, late: bool) -> None:
    before = view(history)
    last = Hand(4).write(fields, after=before.heads)
    after = view([last, *history] if late else [*history, last])
    assert {name: after.values.get(name) for name in fields} == fields
    assert not {conflict.field for conflict in after.conflicts} & set(fields)


@given(histories(), st.data())
def test_arrivals_only_ever_take_heads_away_by_what_came_after_them(history: History, data: st.DataObject) -> None:
    part = data.draw(st.lists(st.sampled_from(history), unique_by=lambda each: each.key))
    gone = set(view(part).heads) - set(view(history).heads)
    whole = Oracle(history)
    assert all(any(ref in whole.past(other) for other in whole.held) for ref in gone)


@dataclass
class Replica:
    hand: Hand
    held: list[Revision] = field(default_factory=list)


class Replicas(RuleBasedStateMachine):
    """Several laptops that write, decide and hand each other parts of what they hold, in any order, again and again."""

    made: Bundle[Revision] = Bundle("made")

    @initialize(target=made, fields=some_fields())
    def first(self, fields: Fields) -> Revision:
        self.replicas = [Replica(Hand(number)) for number in (1, 2, 3)]
        founding = self.replicas[0].hand.write(fields)
        for replica in self.replicas:
            replica.held.append(founding)
        return founding

    @rule(target=made, who=st.integers(0, 2), fields=some_fields())
    def amend(self, who: int, fields: Fields) -> Revision:
        replica = self.replicas[who]
        replica.held.append(replica.hand.write(fields, after=view(replica.held).heads))
        return replica.held[-1]

    @rule(target=made, who=st.integers(0, 2), fields=some_fields(), old=made)
    def amend_from_an_older_state(self, who: int, fields: Fields, old: Revision) -> Revision:
        replica = self.replicas[who]
        replica.held.append(replica.hand.write(fields, after=[old]))
        return replica.held[-1]

    @rule(target=made, who=st.integers(0, 2), pick=st.integers(0, 5))
    def decide_a_conflict(self, who: int, pick: int) -> object:
        replica = self.replicas[who]
        seen = view(replica.held)
        if not seen.conflicts:
            return multiple()
        conflict = seen.conflicts[pick % len(seen.conflicts)]
        decided = replica.hand.write({conflict.field: conflict.sides[-1].value}, after=seen.heads)
        replica.held.append(decided)
        assert conflict.field not in {each.field for each in view(replica.held).conflicts}
        return decided

    @rule(to=st.integers(0, 2), parcel=st.lists(made, max_size=6))
    def deliver(self, to: int, parcel: list[Revision]) -> None:
        self.replicas[to].held.extend(map(sent_again, parcel))

    @rule(to=st.integers(0, 2), of=st.integers(0, 2), how=st.randoms(use_true_random=False))
    def deliver_everything_shuffled(self, to: int, of: int, how: object) -> None:
        parcel = list(self.replicas[of].held)
        how.shuffle(parcel)  # type: ignore[attr-defined]
        self.replicas[to].held = [*parcel, *self.replicas[to].held]

    @invariant()
    def each_says_what_the_oracle_says(self) -> None:
        for replica in getattr(self, "replicas", ()):
            assert_same(view(replica.held), Oracle(replica.held))

    def teardown(self) -> None:
        replicas = getattr(self, "replicas", [])
        everything = [revision for replica in replicas for revision in replica.held]
        views = [view([*replica.held, *everything]) for replica in replicas]
        assert all(each == views[0] for each in views)


PARTS = range(1, 21) if SOAK else (1,)
"""A soak of 50,000 runs ends in parts of 2,500, so that it says how far it has come; each draws afresh."""


@pytest.mark.parametrize("part", PARTS)
def test_replicas_that_write_decide_and_deliver_agree(
    part: int, record_property: Callable[[str, object], None]
) -> None:
    runs = 2500 if SOAK else 1500
    run_state_machine_as_test(Replicas, settings=settings(max_examples=runs, stateful_step_count=10))
    record_property("stateful merges", f"part {part} {runs}")
