"""Clocks by England's working days, and small numbers withheld."""

from datetime import date

import pytest

from qaf_desktop.analysis.clocks import Limit, read_clock
from qaf_desktop.analysis.withholding import SMALL, withheld
from qaf_desktop.analysis.working_days import england

CALENDAR = england(2025, 2028)


def test_bank_holidays_and_the_day_it_came_in_do_not_count():
    found = read_clock(date(2026, 12, 18), None, date(2026, 12, 29), Limit(10), CALENDAR)
    assert found.last == date(2027, 1, 6), "Christmas Day, the day given for Boxing Day and New Year’s Day are none"
    assert (found.left, found.running, found.took) == (5, True, 5)


@pytest.mark.parametrize(
    ("agreed", "last"),
    [(None, date(2026, 6, 8)), (date(2026, 7, 1), date(2026, 7, 1)), (date(2027, 1, 1), date(2026, 8, 3)),
     (date(2026, 5, 4), date(2026, 6, 8))],
)  # fmt: skip
def test_more_time_holds_until_the_agreed_day_and_never_beyond_the_longest(agreed, last):
    start, longest = date(2026, 4, 30), Limit(65)
    found = read_clock(start, date(2026, 8, 4), date(2026, 9, 1), Limit(25), CALENDAR, agreed=agreed, longest=longest)
    assert (found.last, found.late) == (last, True)


def test_a_last_day_that_is_none_is_late_from_the_next_working_day():
    start = date(2026, 9, 5)
    assert read_clock(start, None, date(2026, 10, 3), Limit(4, "weeks"), CALENDAR).left == 0
    assert read_clock(start, None, date(2026, 10, 5), Limit(4, "weeks"), CALENDAR).left == -1


@pytest.mark.parametrize(
    ("counts", "hidden"),
    [((12, 3, 8), {1, 2}), ((12, 8), set()), ((12, 0, 8), set()), ((3, 1, 20), {0, 1, 2}), ((3, 4, 20), {0, 1}),
     ((2, 2, 6, 30), {0, 1, 2})],
)  # fmt: skip
def test_what_is_withheld_cannot_be_worked_out_from_the_total(counts, hidden):
    assert withheld(counts) == hidden
    if hidden:
        assert len(hidden) > 1
        assert sum(counts[place] for place in hidden) >= SMALL


def test_where_nothing_adds_up_only_the_small_ones_are_withheld():
    assert withheld((12, 3, 8), adds_up=False) == {1}
