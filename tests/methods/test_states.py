"""States are derived from heads and decisions, and never survive a change they did not see."""

from itertools import product

import pytest

from qaf_desktop.methods.states import last, outcome, standing, state
from qaf_desktop.records.canonical import reference
from tests.methods.making import decision, entry, shipped

AUDIT = "case-file-audit"


@pytest.fixture
def audit():
    return shipped()[AUDIT]


def refs(*revisions):
    return tuple(reference(one) for one in revisions)


def test_a_record_nobody_judged_is_recorded(audit):
    assert state(audit, refs(entry(1)), ()).code == "recorded"


def test_the_latest_decision_in_force_speaks(audit):
    first = entry(1)
    made = [decision(3, "issued", first), decision(2, "finalised", first)]
    found = state(audit, refs(first), made)
    assert (found.code, found.words, found.reopened) == ("issued", "Feedback issued", ())


def test_an_amendment_makes_every_decision_stale_and_says_so(audit):
    first = entry(1)
    second = entry(4, reference(first), transition="amended")
    made = [decision(2, "finalised", first), decision(3, "issued", first)]
    found = state(audit, refs(second), made)
    assert found.code == "issued-stale"
    assert found.words == "Amended since the feedback was issued"
    assert found.reopened == ("finalised", "issued")


def test_finalising_again_leaves_the_issued_feedback_to_be_issued_again(audit):
    first = entry(1)
    second = entry(4, reference(first), transition="amended")
    made = [decision(2, "finalised", first), decision(3, "issued", first), decision(5, "finalised", second)]
    found = state(audit, refs(second), made)
    assert (found.code, found.reopened) == ("finalised", ("issued",))


def test_a_decision_on_one_of_two_heads_is_stale(audit):
    first = entry(1)
    mine, theirs = (entry(seq, reference(first), transition="amended") for seq in (2, 3))
    held = standing(refs(mine, theirs), [decision(4, "finalised", mine)])
    assert (held.in_force, held.stale) == (frozenset(), {"finalised"})


def test_a_decision_that_judged_both_heads_holds_whatever_their_order(audit):
    first = entry(1)
    mine, theirs = (entry(seq, reference(first), transition="amended") for seq in (2, 3))
    held = standing(refs(theirs, mine), [decision(4, "finalised", mine, theirs)])
    assert held.in_force == {"finalised"}


def test_a_conflict_hides_what_was_decided(audit):
    first = entry(1)
    assert state(audit, refs(first), [decision(2, "finalised", first)], conflicts=1).code == "conflict"


def test_a_withdrawal_speaks_for_the_record_unless_somebody_amended_it_apart(audit):
    first = entry(1)
    gone = entry(2, reference(first), transition="withdrawn")
    apart = entry(3, reference(first), transition="amended")
    assert state(audit, refs(gone), (), withdrawing=1).code == "withdrawn"
    assert state(audit, refs(gone, apart), (), withdrawing=1).code == "withdrawn-and-amended"


@pytest.mark.parametrize("method", sorted(shipped()))
def test_every_pair_of_steps_taken_apart_has_one_outcome_whichever_came_first(method):
    known = shipped()[method]
    steps = [name for name in (*known.entries, *known.decisions) if name != "recorded"]
    for one, other in product(steps, repeat=2):
        assert outcome(known, one, other) == outcome(known, other, one)
        assert outcome(known, one, other)


def test_the_declared_outcome_is_the_state_that_two_decisions_made_apart_give(audit):
    first = entry(1)
    for one, other in product(audit.decisions, repeat=2):
        found = state(audit, refs(first), [decision(2, one, first), decision(3, other, first)])
        assert found.code == outcome(audit, one, other)


def test_the_declared_outcome_of_an_amendment_and_a_decision_made_apart_is_the_state_they_give(audit):
    first = entry(1)
    second = entry(3, reference(first), transition="amended")
    for name in audit.decisions:
        found = state(audit, refs(second), [decision(2, name, first)])
        assert found.code == outcome(audit, "amended", name)


def test_an_unknown_step_has_no_outcome(audit):
    with pytest.raises(KeyError):
        outcome(audit, "finalised", "burnt")


def test_no_decision_in_force_is_none(audit):
    assert last(audit, frozenset()) is None
