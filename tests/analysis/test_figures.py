"""Counts into pictures and shares: nothing lost, nothing counted twice, denominators always said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qaf_desktop.analysis.figures import Share, audits_by_team_and_month, grade_mix, months_between, share_of_grades
from qaf_desktop.analysis.pictures import Lines, Mark, Series

GOOD, WEAK = Mark("Good", "disc", "good"), Mark("Inadequate", "triangle", "inadequate")
COUNTS = {("Voice", "Good"): 3, ("Voice", "Inadequate"): 1, ("Plan", "Good"): 2, ("Voice", "Not seen"): 9}


def test_grade_mix_keeps_the_order_of_sections_and_scale():
    picture = grade_mix(COUNTS, ("Plan", "Voice", "Impact"), (GOOD, WEAK))
    assert picture.table().headers == ("Section", "Good", "Inadequate", "Total")
    assert picture.table().rows == (("Plan", 2, 0, 2), ("Voice", 3, 1, 4), ("Impact", 0, 0, 0))


def test_a_picture_is_said_in_words():
    said = grade_mix(COUNTS, ("Voice", "Impact"), (GOOD, WEAK)).said()
    assert said == "How is practice graded, section by section? Voice: 3 Good, 1 Inadequate. Impact: none."


def test_months_and_teams_with_nothing_are_noughts_not_gaps():
    counts = {("2026-01", "Fell"): 2, ("2026-03", ""): 1}
    picture = audits_by_team_and_month(counts, months_between("2026-01", "2026-03"), ("Tarn",))
    assert picture.table().rows == (("Tarn", 0, 0, 0, 0), ("No team", 0, 0, 1, 1), ("Fell", 2, 0, 0, 2))


@given(
    st.dictionaries(
        st.tuples(st.sampled_from(months_between("2026-01", "2026-06")), st.text(max_size=3)), st.integers(0, 99)
    )
)
def test_nothing_is_lost_between_counts_and_table(counts):
    table = audits_by_team_and_month(counts, months_between("2026-01", "2026-06")).table()
    assert sum(row[-1] for row in table.rows) == sum(counts.values())


def test_months_run_over_a_new_year():
    assert months_between("2025-11", "2026-02") == ("2025-11", "2025-12", "2026-01", "2026-02")
    assert months_between("2026-02", "2026-01") == ()


def test_not_seen_never_lowers_a_share():
    share = share_of_grades(COUNTS, ("Voice",), ("Good",), ("Good", "Inadequate"))
    assert (share.numerator, share.denominator) == (3, 4)


@pytest.mark.parametrize(("share", "words"), [
    (Share(7, 20, "audits"), "7 of 20 audits (35 %)"),
    (Share(1, 8, "audits"), "1 of 8 audits (13 %)"),
    (Share(0, 0, "audits"), "no audits yet"),
])  # fmt: skip
def test_a_share_says_what_it_is_of(share, words):
    assert share.words() == words


def test_a_line_with_gaps_is_told_by_its_ends():
    lines = Lines(
        "Share",
        "Better?",
        ("Q1", "Q2", "Q3"),
        (Series("a", "All", (None, 4.0, 5.5)), Series("b", "None", (None,) * 3)),
        "%",
    )
    assert lines.said() == "Better? All: 4 at Q2, 5.5 at Q3. None: nothing counted."
    assert lines.table().rows == (("All", "", 4, 5.5), ("None", "", "", ""))
