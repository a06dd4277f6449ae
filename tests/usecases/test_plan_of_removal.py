"""What goes and what stays: laws of the plan, for any records and links."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from qaf_desktop.records.model import RevisionKey
from qaf_desktop.work.retention import HeldRecord, Period, Stays, plan_removal, staying_words

TODAY = date(2026, 11, 26)
KEYS = [RevisionKey("aa" * 8, 0, number) for number in range(1, 8)]
LINKS = st.frozensets(st.sampled_from(KEYS), max_size=2)
HELD = st.builds(
    HeldRecord,
    key=st.just(KEYS[0]),
    at=st.integers(0, 40).map(lambda days: TODAY - timedelta(days=days)),
    stays=st.none() | st.sampled_from(Stays),
    links=LINKS,
    work=st.booleans(),
)
RECORDS = st.lists(HELD, max_size=7).map(
    lambda found: [
        HeldRecord(key, one.at, one.stays, one.links, one.work) for key, one in zip(KEYS, found, strict=False)
    ]
)


@given(RECORDS)
def test_nothing_goes_that_is_young_needed_or_linked_to_what_stays(held: list[HeldRecord]) -> None:
    before = TODAY - timedelta(days=20)
    plan, known = plan_removal(held, before), {one.key: one for one in held}
    for one in held:
        if one.key in plan.keys:
            assert one.stays is None
            assert one.at < before
            assert one.links & known.keys() <= plan.keys
        else:
            assert not any(one.key in known[key].links for key in plan.keys)
    assert sum(plan.staying.values()) + len(plan.keys) == sum(one.at < before for one in held)
    assert plan == plan_removal(reversed(held), before)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(1, 120))
def test_months_back_is_that_many_months_and_never_a_later_day(today: date, months: int) -> None:
    found = Period(months=months).before(today)
    assert found is not None
    assert (today.year * 12 + today.month) - (found.year * 12 + found.month) == months
    assert found.day <= today.day


def test_the_last_day_of_a_short_month_stands_for_days_it_has_not() -> None:
    assert Period(months=3).before(date(2026, 5, 31)) == date(2026, 2, 28)
    assert Period(days=30).before(TODAY) == date(2026, 10, 27)
    assert Period().before(TODAY) is None


def test_why_something_stays_is_one_sentence() -> None:
    said = staying_words({Stays.LETTER: 2, Stays.ESCALATION: 1})
    assert said == "Older, but it stays: 1 escalation is not closed; 2 letters are not handed over."
    assert staying_words({}) == ""
