"""What follows a grade, and between which days: worked out from the record alone."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from qaf_desktop.methods.following import follow_ups
from qaf_desktop.methods.model import FollowUp
from qaf_desktop.methods.reading import load_methods
from tests.methods.making import RESOURCES

AUDIT = load_methods(RESOURCES / "methods")["case-file-audit"]
DAYS = st.dates(date(2020, 1, 1), date(2040, 1, 1))


@given(DAYS, st.sampled_from(["outstanding", "good", "requires-improvement", "inadequate", "not-applicable", ""]))
def test_only_an_inadequate_audit_is_followed_up_at_once_and_from_the_eighth_week_to_the_twelfth(day, grade):
    found = follow_ups(AUDIT, {grade}, day)
    assert [(one.since - day, one.until - day) for one in found] == (
        [(timedelta(0), timedelta(weeks=1)), (timedelta(weeks=8), timedelta(weeks=12))] if grade == "inadequate" else []
    )
    assert [one.late(one.until) for one in found] == [False for _ in found]
    assert all(one.late(one.until + timedelta(days=1)) for one in found)


@given(DAYS)
def test_of_several_the_soonest_comes_first(day):
    early = FollowUp("overall/overall_grade", frozenset({"inadequate"}), "Call", (0, 0), ("case-file-audit",))
    method = replace(AUDIT, follow_ups=(*AUDIT.follow_ups, early))
    assert [one.title for one in follow_ups(method, {"inadequate", "good"}, day)] == [
        "Call",
        "Head of Service follow-up",
        "Re-audit",
    ]
