"""What a set of revisions says, case by case."""

import pytest

from qaf_desktop.records.canonical import reference
from qaf_desktop.records.merging import Conflict, Side, view
from qaf_desktop.records.model import RevisionKey, RevisionRef
from tests.records.making import Hand, device, revision

ANN, BEN, CAZ = 1, 2, 3


def test_a_later_revision_says_only_what_it_changes() -> None:
    ann = Hand(ANN)
    first = ann.write({"voice/grade": "good", "voice/why": "Seen alone."})
    second = ann.write({"voice/grade": "inadequate"}, after=[first])
    seen = view([second, first])
    assert seen.values == {"voice/grade": "inadequate", "voice/why": "Seen alone."}
    assert seen.heads == (reference(second),)
    assert seen.conflicts == ()
    assert seen.missing_parents == ()


def test_a_cleared_answer_is_gone_from_the_values() -> None:
    ann = Hand(ANN)
    first = ann.write({"voice/why": "Seen alone."})
    assert view([first, ann.write({"voice/why": None}, after=[first])]).values == {}


def test_changes_of_different_answers_apart_are_both_taken() -> None:
    ann, ben = Hand(ANN), Hand(BEN)
    first = ann.write({"a": "1", "b": "1"})
    seen = view([first, ann.write({"a": "2"}, after=[first]), ben.write({"b": "2"}, after=[first])])
    assert seen.values == {"a": "2", "b": "2"}
    assert len(seen.heads) == 2


def test_different_values_given_apart_are_a_conflict_with_what_they_parted_from() -> None:
    ann, ben = Hand(ANN), Hand(BEN)
    first = ann.write({"a": "good"})
    left, right = ann.write({"a": "outstanding"}, after=[first]), ben.write({"a": "inadequate"}, after=[first])
    seen = view([right, left, first])
    sides = (Side("outstanding", (left.key,)), Side("inadequate", (right.key,)))
    assert seen.conflicts == (Conflict("a", "good", sides),)
    assert seen.values == {}
    assert seen.provisional() == {"a": "outstanding"}


def test_the_same_value_given_apart_is_agreement() -> None:
    ann, ben = Hand(ANN), Hand(BEN)
    first = ann.write({"a": "1"})
    seen = view([first, ann.write({"a": "2"}, after=[first]), ben.write({"a": "2"}, after=[first])])
    assert seen.values == {"a": "2"}


def test_a_revision_after_both_sides_settles_the_conflict() -> None:
    ann, ben = Hand(ANN), Hand(BEN)
    first = ann.write({"a": "1"})
    left, right = ann.write({"a": "2"}, after=[first]), ben.write({"a": "3"}, after=[first])
    decided = Hand(CAZ).write({"a": "3"}, after=[left, right])
    seen = view([decided, right, left, first])
    assert (seen.values, seen.conflicts, seen.heads) == ({"a": "3"}, (), (reference(decided),))


def test_a_revision_after_both_sides_that_is_silent_leaves_the_conflict_open() -> None:
    ann, ben = Hand(ANN), Hand(BEN)
    first = ann.write({"a": "1"})
    left, right = ann.write({"a": "2"}, after=[first]), ben.write({"a": "3"}, after=[first])
    silent = Hand(CAZ).write({"b": "x"}, after=[left, right])
    assert [conflict.field for conflict in view([first, left, right, silent]).conflicts] == ["a"]


def test_a_decision_taken_before_a_third_side_arrived_does_not_hide_it() -> None:
    ann, ben, caz = Hand(ANN), Hand(BEN), Hand(CAZ)
    first = ann.write({"a": "1"})
    values = {ann: "2", ben: "3", caz: "4"}
    left, right, late = (hand.write({"a": value}, after=[first]) for hand, value in values.items())
    decided = ann.write({"a": "2"}, after=[left, right])
    (conflict,) = view([first, left, right, decided, late]).conflicts
    assert {side.value for side in conflict.sides} == {"2", "4"}
    assert conflict.common == "1"


def test_sides_without_one_common_value_say_none() -> None:
    ann, ben = Hand(ANN), Hand(BEN)
    one, two = ann.write({"a": "1"}), ben.write({"a": "2"})
    left, right = ann.write({"a": "3"}, after=[one, two]), ben.write({"a": "4"}, after=[one, two])
    (conflict,) = view([one, two, left, right]).conflicts
    assert conflict.common is None


def test_a_parent_not_yet_here_is_named_and_its_child_is_shown() -> None:
    ann = Hand(ANN)
    first = ann.write({"a": "1"})
    second = ann.write({"a": "2"}, after=[first])
    seen = view([second])
    assert seen.values == {"a": "2"}
    assert seen.missing_parents == (first.key,)


def test_a_parent_of_another_content_is_not_the_parent_meant() -> None:
    ann, ben = Hand(ANN), Hand(BEN)
    first = ann.write({"a": "1"})
    forged = ben.write({"a": "2"}, after=[RevisionRef(first.key, "e" * 64)])
    seen = view([first, forged])
    assert seen.missing_parents == (first.key,)
    assert [side.value for side in seen.conflicts[0].sides] == ["1", "2"]
    assert len(seen.heads) == 2


@pytest.mark.parametrize("length", [1, 2, 3, 50])
def test_a_circle_of_forged_parents_ends_and_hides_nothing(length: int) -> None:
    keys = [RevisionKey(device(9), 0, number + 1) for number in range(length)]
    forged = [RevisionRef(key, "d" * 64) for key in keys]
    circle = [revision(key, {f"f{i}": "x"}, (forged[i - 1],)) for i, key in enumerate(keys)]
    seen = view(circle)
    assert len(seen.values) == length
    assert len(seen.heads) == length
    assert set(seen.missing_parents) == set(keys)


def test_a_circle_under_digests_a_caller_got_wrong_ends_too() -> None:
    keys = [RevisionKey(device(9), 0, number + 1) for number in range(3)]
    forged = [RevisionRef(key, "d" * 64) for key in keys]
    circle = [revision(key, {"a": str(i)}, (forged[i - 1],)) for i, key in enumerate(keys)]
    assert view(circle, {key: "d" * 64 for key in keys}).values == {}


def test_two_contents_under_one_key_are_told_and_read_the_same_in_any_order() -> None:
    key = RevisionKey(device(ANN), 0, 1)
    one, two = revision(key, {"a": "1"}), revision(key, {"a": "2"})
    assert view([one, two]) == view([two, one]) == view([two, one, two])
    assert view([one, two]).forked == (key,)


def test_digests_known_already_give_the_same_view() -> None:
    ann = Hand(ANN)
    first = ann.write({"a": "1"})
    both = [first, ann.write({"a": "2"}, after=[first])]
    assert view(both, {each.key: reference(each).digest for each in both}) == view(both)


def test_a_long_history_is_read_without_recursion() -> None:
    ann = Hand(ANN)
    history = [ann.write({"a": "0"})]
    for number in range(1, 3000):
        history.append(ann.write({"a": str(number)}, after=[history[-1]]))
    assert view(reversed(history)).values == {"a": "2999"}


def test_no_revisions_say_nothing() -> None:
    assert view([]).heads == ()


class TestRows:
    """Rows of a repeat: removing, moving and changing them apart."""

    def test_a_row_removed_is_gone_whatever_stood_in_it_before(self) -> None:
        ann = Hand(ANN)
        first = ann.write({"actions[k1]/what": "Visit", "actions[k1]#order": "a"})
        seen = view([first, ann.write({"actions[k1]#gone": "yes"}, after=[first])])
        assert seen.values["actions[k1]#gone"] == "yes"
        assert seen.conflicts == ()

    def test_a_row_removed_by_one_and_changed_by_another_is_a_conflict(self) -> None:
        ann, ben = Hand(ANN), Hand(BEN)
        first = ann.write({"actions[k1]/what": "Visit"})
        removed = ann.write({"actions[k1]#gone": "yes"}, after=[first])
        changed = ben.write({"actions[k1]/what": "Visit weekly"}, after=[first])
        seen = view([first, removed, changed])
        sides = {side.value: side.said_by for side in seen.conflicts[0].sides}
        assert seen.conflicts[0].field == "actions[k1]#gone"
        assert sides == {"yes": (removed.key,), None: (changed.key,)}
        assert seen.values == {"actions[k1]/what": "Visit weekly"}

    @pytest.mark.parametrize(("choice", "gone"), [("yes", "yes"), (None, None)])
    def test_that_conflict_is_settled_by_saying_which(self, choice: str | None, gone: str | None) -> None:
        ann, ben = Hand(ANN), Hand(BEN)
        first = ann.write({"actions[k1]/what": "Visit"})
        removed = ann.write({"actions[k1]#gone": "yes"}, after=[first])
        changed = ben.write({"actions[k1]/what": "Visit weekly"}, after=[first])
        settled = Hand(CAZ).write({"actions[k1]#gone": choice}, after=[removed, changed])
        seen = view([first, removed, changed, settled])
        assert seen.conflicts == ()
        assert seen.values.get("actions[k1]#gone") == gone

    def test_a_change_of_another_row_with_a_name_alike_is_no_conflict(self) -> None:
        ann, ben = Hand(ANN), Hand(BEN)
        first = ann.write({"actions[k1]/what": "Visit", "actions[k12]/what": "Call"})
        removed = ann.write({"actions[k1]#gone": "yes"}, after=[first])
        changed = ben.write({"actions[k12]/what": "Call weekly", "actions/note": "x"}, after=[first])
        assert view([first, removed, changed]).conflicts == ()

    def test_a_row_removed_by_one_and_only_moved_by_another_is_gone(self) -> None:
        ann, ben = Hand(ANN), Hand(BEN)
        first = ann.write({"actions[k1]/what": "Visit", "actions[k1]#order": "a"})
        removed = ann.write({"actions[k1]#gone": "yes"}, after=[first])
        moved = ben.write({"actions[k1]#order": "c"}, after=[first])
        assert view([first, removed, moved]).conflicts == ()

    def test_a_row_removed_twice_is_simply_gone(self) -> None:
        ann, ben = Hand(ANN), Hand(BEN)
        first = ann.write({"actions[k1]/what": "Visit"})
        both = [hand.write({"actions[k1]#gone": "yes"}, after=[first]) for hand in (ann, ben)]
        assert view([first, *both]).values["actions[k1]#gone"] == "yes"

    def test_a_row_moved_differently_apart_takes_the_smaller_key_and_is_no_conflict(self) -> None:
        ann, ben = Hand(ANN), Hand(BEN)
        first = ann.write({"actions[k1]#order": "m"})
        seen = view(
            [first, *(hand.write({"actions[k1]#order": key}, after=[first]) for hand, key in ((ann, "t"), (ben, "c")))]
        )
        assert seen.values == {"actions[k1]#order": "c"}
        assert seen.conflicts == ()
