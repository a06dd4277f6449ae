"""A table of what people type, and the day they mean."""

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qaf_desktop.ui.form_page.dates_typed import date_in_words, date_shown, date_typed, datetime_typed, time_typed

TODAY = date(2026, 11, 22)  # a Sunday


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("3/11/26", date(2026, 11, 3)),
        ("03/11/2026", date(2026, 11, 3)),
        ("3.11.26", date(2026, 11, 3)),
        ("3-11-26", date(2026, 11, 3)),
        ("3 11 26", date(2026, 11, 3)),
        ("031126", date(2026, 11, 3)),
        ("03112026", date(2026, 11, 3)),
        ("2026-11-03", date(2026, 11, 3)),
        ("3 Nov", date(2026, 11, 3)),
        ("3rd November", date(2026, 11, 3)),
        ("3nov26", date(2026, 11, 3)),
        ("Tuesday 3 November 2026", date(2026, 11, 3)),
        ("Nov 3, 2026", date(2026, 11, 3)),
        ("3rd of November", date(2026, 11, 3)),
        ("3/11", date(2026, 11, 3)),
        ("4 Jan", date(2026, 1, 4)),
        ("3 Mar", date(2026, 3, 3)),
        ("10 Dec", date(2026, 12, 10)),
        ("29 Feb", None),
        ("3/11/1998", date(1998, 11, 3)),
        ("3/11/98", date(1998, 11, 3)),
        ("3/11/45", date(2045, 11, 3)),
        ("today", TODAY),
        (" Yesterday ", date(2026, 11, 21)),
        ("tomorrow", date(2026, 11, 23)),
        ("sunday", TODAY),
        ("last sunday", date(2026, 11, 15)),
        ("fri", date(2026, 11, 20)),
        ("next friday", date(2026, 11, 27)),
        ("3 days ago", date(2026, 11, 19)),
        ("two weeks ago", date(2026, 11, 8)),
        ("in a fortnight", date(2026, 12, 6)),
        ("31/6/26", None),
        ("31 June", None),
        ("soon", None),
        ("3", None),
        ("", None),
        ("t", None),
        ("13/13/26", None),
        ("99999999", None),
    ],
)
def test_a_date_is_read_as_it_was_meant(typed, meant):
    assert date_typed(typed, TODAY) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("4 Jan", date(2027, 1, 4)),
        ("3/3", date(2027, 3, 3)),
        ("20/11", date(2026, 11, 20)),
        ("friday", date(2026, 11, 27)),
        ("last friday", date(2026, 11, 20)),
        ("3/11/25", date(2025, 11, 3)),
    ],
)
def test_a_day_without_a_year_is_one_to_come_where_the_question_looks_ahead(typed, meant):
    assert date_typed(typed, TODAY, ahead=True) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("14:02", time(14, 2)), ("1402", time(14, 2)), ("2.30pm", time(14, 30)), ("9 am", time(9)), ("9", time(9)),
        ("12am", time(0)), ("12 pm", time(12)), ("noon", time(12)), ("14:02:00.000+01:00", None), ("25:00", None),
        ("13pm", None), ("9:75", None), ("", None), ("14:02:00.000", time(14, 2)),
    ],
)  # fmt: skip
def test_a_time_is_read_as_it_was_meant(typed, meant):
    assert time_typed(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("3/11/26 14:02", datetime(2026, 11, 3, 14, 2)),  # noqa: DTZ001
        ("yesterday at 2pm", datetime(2026, 11, 21, 14)),  # noqa: DTZ001
        ("9am today", datetime(2026, 11, 22, 9)),  # noqa: DTZ001
        ("3 Nov 2026 9 am", datetime(2026, 11, 3, 9)),  # noqa: DTZ001
        ("yesterday", None),
    ],
)
def test_a_day_and_a_time_are_read_together(typed, meant):
    assert datetime_typed(typed, TODAY) == meant


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)))
def test_what_is_shown_is_read_back_as_the_same_day(day):
    assert date_typed(date_shown(day.isoformat()), TODAY) == day
    assert date_typed(date_in_words(day), TODAY) == day


@given(st.text(max_size=40))
def test_nothing_typed_ever_breaks_the_reader(text):
    date_typed(text, TODAY)
    time_typed(text)
    datetime_typed(text, TODAY)


def test_a_zone_in_a_stored_date_is_not_looked_at():
    assert date_shown("2026-10-22T23:30:00.000+01:00") == "22/10/2026"
