"""Reading ahead: in order, each once, errors where they belong, no thread left behind."""

import threading

import pytest

from qaf_desktop.exchanging.reading_ahead import ReadingAhead


def test_results_come_in_order_whether_begun_ahead_or_not():
    with ReadingAhead(str.upper, ["a", "b", "c"]) as ahead:
        ahead.start_next()
        ahead.start_next()
        assert [ahead.take(), ahead.take()] == ["A", "B"]
        ahead.start_next()
        assert ahead.take() == "C"
        ahead.start_next()
        with pytest.raises(LookupError):
            ahead.take()


def test_only_the_next_item_is_begun():
    begun = []
    with ReadingAhead(begun.append, [1, 2, 3]) as ahead:
        ahead.take()
        ahead.start_next()
        ahead.start_next()
    assert 3 not in begun


def test_an_error_is_raised_by_the_take_of_its_item_and_the_rest_goes_on():
    with ReadingAhead(lambda number: 6 // number, [1, 0, 3]) as ahead:
        assert ahead.take() == 6
        ahead.start_next()
        with pytest.raises(ZeroDivisionError):
            ahead.take()
        assert ahead.take() == 2


def test_no_thread_is_left_behind():
    before = threading.active_count()
    with ReadingAhead(str.upper, ["a", "b"]) as ahead:
        ahead.take()
        ahead.start_next()
    assert threading.active_count() == before
