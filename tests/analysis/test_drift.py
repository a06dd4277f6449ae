"""Working days, limits and flags: held against a plain count, day by day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qaf_desktop.analysis.drift.checks import Check, flags
from qaf_desktop.analysis.drift.months import churned, compared, inactive
from qaf_desktop.analysis.working_days import due, england, first_in_time, months_after

CALENDAR = england(2000, 2030)
DAYS = st.dates(date(2010, 1, 1), date(2026, 12, 31))
LIMITS = st.tuples(st.integers(1, 60), st.sampled_from(["working-days", "weeks", "months", "days"]))


def test_working_days_leave_out_weekends_and_englands_bank_holidays() -> None:
    thursday = date(2026, 4, 2)
    assert CALENDAR.after(thursday, 1) == date(2026, 4, 7), "Good Friday, the weekend, and Easter Monday lie between"
    assert CALENDAR.between(thursday, date(2026, 4, 7)) == 1
    assert not CALENDAR.is_one(date(2026, 12, 25))
    assert not CALENDAR.is_one(date(2026, 12, 28)), "Boxing Day is a Saturday: its Monday is a bank holiday"
    assert CALENDAR.is_one(date(2026, 12, 29))


def test_months_end_where_the_month_does() -> None:
    assert months_after(date(2026, 8, 31), 6) == date(2027, 2, 28)
    assert months_after(date(2026, 1, 15), 12) == date(2027, 1, 15)


@given(DAYS, st.integers(1, 80))
def test_counting_on_agrees_with_counting_between(start: date, count: int) -> None:
    end = CALENDAR.after(start, count)
    assert CALENDAR.between(start, end) == count
    assert CALENDAR.is_one(end)


@given(DAYS, DAYS, LIMITS)
def test_what_began_before_the_first_day_in_time_is_late_and_nothing_else(
    start: date, today: date, limit: tuple[int, str]
) -> None:
    if start > today:
        start, today = today, start
    first = first_in_time(today, *limit, CALENDAR)
    assert (start < first) == (due(start, *limit, CALENDAR) < today)


VISITS = Check(
    "D3", "CP visit late", "cp", {"ended": ("",)}, ("visited", "started"), (10,), "working-days"
)  # fmt: skip
LENGTH = Check("D6", "Plan goes on", "cp", {"ended": ("",)}, ("started",), (9, 12, 15, 18, 24), "months")
CP = {
    "child": ["1", "2", "3", "4", "5"],
    "started": ["2026-01-05", "2026-11-01", "2024-01-01", "2025-01-01", ""],
    "visited": ["2026-11-20", "", "2026-10-01", "2026-01-01", ""],
    "ended": ["", "", "", "2026-10-10", ""],
}
TODAY = date(2026, 11, 27)


def test_a_flag_names_the_row_and_the_days_it_rests_on() -> None:
    found = flags(VISITS, CP, TODAY, CALENDAR)
    assert [(one.child, one.row, one.since, one.due) for one in found] == [
        ("2", 1, "2026-11-01", "2026-11-13"),
        ("3", 2, "2026-10-01", "2026-10-15"),
    ], "the first was seen in time, the fourth has no plan any more, of the fifth nothing is known"


def test_the_highest_limit_that_is_over_is_told() -> None:
    assert [(one.child, one.level, one.due) for one in flags(LENGTH, CP, TODAY, CALENDAR)] == [
        ("1", 1, "2026-10-05"),
        ("3", 5, "2026-01-01"),
    ]


def test_counts_and_values_flag_without_a_clock() -> None:
    again = Check("D10", "Referred again", "referrals", count="n", at_least=1)
    columns = {"child": ["1", "2", "3", "4"], "n": ["0", "2.0", "many", "1"]}
    assert [(one.child, one.count) for one in flags(again, columns, TODAY, CALENDAR)] == [("2", 2), ("4", 1)]
    alone = Check("D4", "Not seen alone", "cp", {"alone": ("no",)})
    assert flags(alone, {"child": ["1"]}, TODAY, CALENDAR) == (), "a list without that column says nothing"
    nobody = Check("D22", "No worker", "cp", {"worker": ("",)})
    assert [one.child for one in flags(nobody, {"child": ["1", "2"], "worker": ["", "Ann"]}, TODAY, CALENDAR)] == ["1"]


@given(st.lists(st.sets(st.tuples(st.sampled_from("abcd"), st.sampled_from("xyz"))), min_size=1, max_size=5))
def test_every_flag_of_two_months_is_new_cleared_gone_or_carried(months: list[set[tuple[str, str]]]) -> None:
    now, *before = months
    children = {"a", "b", "c"}
    found = compared(now, before, children)
    last = before[0] if before else set()
    parts = [found.new, found.cleared, found.gone, frozenset(found.carried)]
    assert set().union(*parts) == now | last
    assert sum(map(len, parts)) == len(now | last)
    for key, count in found.carried.items():
        assert count >= 2
        assert all(key in month for month in before[: count - 1])
        assert count > len(before) or key not in before[count - 1]


def test_a_child_that_came_back_to_a_protection_plan_is_told() -> None:
    months = [{"1": "cp", "2": "cp"}, {"1": "cin", "2": "cp"}, {"1": "cin", "2": "cin"}, {"1": "cp", "3": "cp"}]
    assert churned(months, "cp", "cin") == {"1"}


def test_a_child_of_whom_nothing_is_dated_lately_is_inactive() -> None:
    lists = [
        (["1", "2", "3"], [["2026-01-01", "2026-11-01", ""], ["", "2025-01-01", ""]]),
        (["1", "4"], [["2026-02-01", "2026-10-31"]]),
    ]
    assert inactive(lists, "2026-11-01") == {"1", "3", "4"}


def test_a_calendar_that_ends_says_so() -> None:
    with pytest.raises(ValueError, match="calendar ends"):
        england(2026, 2026).after(date(2026, 12, 24), 20)
    assert not england(2026, 2026).covers(date(2027, 1, 1) + timedelta(days=1))
