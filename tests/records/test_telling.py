"""The order in which a record is told: what one builds on comes first; no clock overrules that."""

import random

from qaf_desktop.records.telling import in_order
from tests.records.making import Hand


def test_what_is_built_on_is_told_first_though_a_clock_was_set_back() -> None:
    one, other = Hand(1), Hand(2)
    first = one.write({"a": "1"}, made_at="2026-11-22T09:30:00Z")
    second = other.write({"a": "2"}, (first,), made_at="2016-01-01T00:00:00Z")
    third = one.write({"a": "3"}, (second,), made_at="2026-11-22T09:30:00Z")
    assert in_order((third, second, first)) == (first, second, third)


def test_what_was_made_apart_is_told_by_its_time_and_the_order_given_does_not_matter() -> None:
    hands = [Hand(number) for number in range(1, 6)]
    founder = hands[0].write({"a": "1"})
    apart = [
        hand.write({"b": "1"}, (founder,), made_at=f"2026-11-22T1{5 - at}:00:00Z") for at, hand in enumerate(hands)
    ]
    told = (founder, *reversed(apart))
    for seed in range(20):
        shuffled = [*told]
        random.Random(seed).shuffle(shuffled)
        assert in_order(shuffled) == told


def test_what_names_a_revision_that_is_not_here_is_told_all_the_same() -> None:
    one = Hand(1)
    missing = one.write({"a": "1"})
    later = one.write({"a": "2"}, (missing,))
    assert in_order((later,)) == (later,)
