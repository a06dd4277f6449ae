"""Work given out: all that can be given is, nobody more than their room, nobody what they may not, the load even."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from qaf_desktop.analysis.balancing import Auditor, balanced

NAMES = ("Ash", "Beech", "Cedar", "Elm")
WORK = st.dictionaries(
    st.integers(0, 6).map(lambda n: f"A{n}"), st.lists(st.sampled_from(NAMES), max_size=4), max_size=5
)
ROOMS = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 2)), min_size=4, max_size=4)


def people(rooms):
    return [Auditor(name, room, load) for name, (room, load) in zip(NAMES, rooms, strict=True)]


def test_the_load_is_even():
    found = balanced({f"A{n:02}": NAMES for n in range(12)}, [Auditor(name, 9) for name in NAMES])
    assert sorted(list(found.given.values()).count(name) for name in NAMES) == [3, 3, 3, 3]


def test_who_has_work_already_or_little_room_gets_less():
    found = balanced({f"A{n:02}": NAMES[:2] for n in range(4)}, [Auditor("Ash", 6, 3), Auditor("Beech", 6, 1)])
    assert sorted(found.given.values()) == ["Ash", "Beech", "Beech", "Beech"]


def test_others_move_along_so_that_a_hard_piece_finds_its_auditor():
    work = {"A1": ["Ash", "Beech"], "A2": ["Ash", "Beech"], "A3": ["Ash"], "A4": ["Ash"]}
    found = balanced(work, [Auditor("Ash", 2), Auditor("Beech", 2)])
    assert found.given == {"A1": "Beech", "A2": "Beech", "A3": "Ash", "A4": "Ash"}


def test_what_nobody_may_take_is_left_over():
    found = balanced({"A1": [], "A2": ["Nobody"], "A3": ["Ash"]}, [Auditor("Ash", 1)])
    assert found.left_over == ("A1", "A2")


@given(WORK, ROOMS)
def test_as_much_is_given_as_can_be_and_the_fullest_is_as_little_full_as_can_be(work, rooms):
    auditors = people(rooms)
    found = balanced(work, auditors)
    assert sorted([*found.given, *found.left_over]) == sorted(work)
    assert all(name in work[piece] for piece, name in found.given.items())
    assert (len(found.given), -_fullest(found.given, auditors)) == _best(work, auditors)


def _fullest(given_away, auditors):
    """Of those who were given work."""
    counts = {one.id: one.load + list(given_away.values()).count(one.id) for one in auditors}
    return max((counts[one.id] / one.room for one in auditors if one.id in given_away.values()), default=0.0)


def _best(work, auditors):
    """By trying every way there is."""
    ways = product(*([None, *dict.fromkeys(work[piece])] for piece in work))
    found = []
    for way in ways:
        given_away = {piece: name for piece, name in zip(work, way, strict=True) if name}
        counts = {one.id: one.load + list(given_away.values()).count(one.id) for one in auditors}
        if all(counts[one.id] <= one.room for one in auditors if one.id in given_away.values()):
            found.append((len(given_away), -_fullest(given_away, auditors)))
    return max(found)
