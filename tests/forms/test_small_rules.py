"""Order keys, scores, and the checks of single answers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qaf_desktop.forms.checking import count_words, of_wrong_type
from qaf_desktop.forms.definition import Kind, Question
from qaf_desktop.forms.rowkeys import between, place_for, spread
from qaf_desktop.forms.scoring import Score, Scored, score
from qaf_desktop.forms.tree import Place

WORTH = {"yes": 2.0, "partly": 1.0, "no": 0.0}


@given(st.lists(st.integers(0, 1000), max_size=60))
def test_there_is_always_room_for_another_row(places: list[int]) -> None:
    keys: list[str] = []
    for place in places:
        index = place % (len(keys) + 1)
        key = place_for(keys, index)
        assert key is not None
        keys.insert(index, key)
    assert keys == sorted(set(keys))


def test_keys_at_the_end_stay_short() -> None:
    assert max(map(len, spread(1_000))) < 40


def test_rows_of_one_key_leave_no_room() -> None:
    assert place_for(["V", "V"], 1) is None
    with pytest.raises(ValueError, match="no key"):
        between("V", "V")


def test_what_does_not_apply_or_was_not_seen_never_lowers_a_score() -> None:
    answers = ("yes", "no", "na", "not_seen", "")
    assert score(Scored(one, WORTH, not_seen="not_seen") for one in answers) == Score(0.5, counted=2, left_out=2)


def test_weights_count() -> None:
    assert score([Scored("yes", WORTH, weight=3), Scored("no", WORTH)]).share == 0.75


def test_nothing_counted_is_no_score() -> None:
    assert score([Scored("na", WORTH)]) == Score(None, counted=0, left_out=1)


def asked(kind: Kind, **more: object) -> Question:
    return Question(place=Place("a", None, 0, "", {}), path="a", name="a", kind=kind, **more)


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        (Kind.INTEGER, "-12", "1.5"),
        (Kind.DECIMAL, "1.5", "1,5"),
        (Kind.DATE, "2024-02-29", "2026-02-29"),
        (Kind.TIME, "14:30:00", "24:61"),
        (Kind.DATETIME, "2026-11-22T09:30:00.000Z", "2026-11-22"),
        (Kind.GEOPOINT, "51.5 -0.1 0 0", "Leeds"),
        (Kind.GEOTRACE, "51.5 -0.1 0 0; 51.6 -0.1 0 0", "51.5 -0.1; Leeds"),
    ],
)
def test_text_of_another_kind_is_told(kind: Kind, good: str, bad: str) -> None:
    assert of_wrong_type(asked(kind), good, None) is None
    assert of_wrong_type(asked(kind), bad, None) is not None


def test_a_number_outside_its_range_is_told() -> None:
    question = asked(Kind.RANGE, parameters={"start": "0", "end": "10"})
    assert of_wrong_type(question, "10", None) is None
    assert of_wrong_type(question, "11", None) is not None


def test_words_are_what_stands_between_spaces() -> None:
    assert count_words("  one two\nthree ") == 3
