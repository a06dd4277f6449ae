"""Small numbers: none is shown, and none can be worked out from what is shown."""

from hypothesis import given, settings
from hypothesis import strategies as st

from qaf_desktop.analysis.small_numbers import LEAST, in_words, withhold, words_without

counts = st.lists(st.one_of(st.integers(0, 6), st.integers(0, 40)), min_size=1, max_size=7)


@settings(max_examples=300, deadline=None)
@given(counts)
def test_no_withheld_number_can_be_worked_out_from_the_total(parts: list[int]) -> None:
    kept = withhold(parts)
    hidden = [part for part, shown in zip(parts, kept.parts, strict=True) if shown is None]
    assert all(shown is None or shown == 0 or shown >= LEAST for shown in (*kept.parts, kept.total))
    assert not any(0 < part < LEAST and shown is not None for part, shown in zip(parts, kept.parts, strict=True))
    if hidden and kept.total is not None:
        left = kept.total - sum(shown for shown in kept.parts if shown is not None)
        for least in (0, 1):
            """Whether one takes a withheld number for nought or not, each can be more than one number."""
            most = left - least * (len(hidden) - 1)
            assert most > least, (parts, kept)


@given(st.lists(st.one_of(st.just(0), st.integers(LEAST, 99)), max_size=6))
def test_nothing_is_withheld_where_nothing_is_small(parts: list[int]) -> None:
    kept = withhold(parts)
    assert (kept.parts, kept.total) == (tuple(parts), sum(parts))


def test_the_second_that_is_withheld_is_the_smallest_that_is_not_nought() -> None:
    assert withhold([3, 20, 9, 0]).parts == (None, 20, None, 0)
    assert withhold([3, 0, 0]).total is None
    assert in_words(None) == "withheld"


def test_small_counts_of_a_text_become_words() -> None:
    said = words_without("In 3 of 14 files, and 12 of 14 plans, two children said so; 9 of 20 did not. 4 weeks.")
    assert (
        said == "In some of 14 files, and some of 14 plans, fewer than five children said so; 9 of 20 did not. 4 weeks."
    )
