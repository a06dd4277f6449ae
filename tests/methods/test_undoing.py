"""A decision that another undid holds no more, in whatever order they came; and whose matter a late action is."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qaf_desktop.methods.action_ladder import PRIORITIES, read_action_ladder, rung
from qaf_desktop.methods.reading import read_method
from qaf_desktop.methods.standards import load_standards
from qaf_desktop.methods.states import state, still
from qaf_desktop.records.actions import became
from qaf_desktop.records.canonical import reference
from qaf_desktop.records.model import Authorship, Kind, Revision, RevisionKey
from qaf_desktop.records.summaries import ActionSummary
from tests.methods.making import RESOURCES, shipped

ACTION = shipped()["action"]
LADDER = load_standards(RESOURCES / "standards").ladder
TEXT = (RESOURCES / "standards" / "action_ladder.toml").read_text(encoding="utf-8")
FIRST = RevisionKey("ab" * 16, 0, 1)


def decision(seq, transition, upon=(), **said):
    key = RevisionKey("cd" * 16, 0, seq)
    return Revision(
        key=key, record=key, kind=Kind.DECISION, method="action", transition=transition,
        parents=tuple(reference(one) for one in upon), author=Authorship("p", "lead-auditor", roster=1, publication=1),
        made_at=f"2026-11-{seq:02d}T09:00:00Z", nonce="0" * 32, about=FIRST, judged=HEADS, fields=said,
    )  # fmt: skip


HEADS = (reference(Revision(
    key=FIRST, record=FIRST, kind=Kind.ENTRY, method="action", transition="recorded", parents=(),
    author=Authorship("p", "lead-auditor", roster=1, publication=1), made_at="2026-11-01T09:00:00Z", nonce="0" * 32,
)),)  # fmt: skip


def story(steps):
    """Decisions each made upon all before it."""
    made = []
    for seq, name in enumerate(steps, 2):
        made.append(decision(seq, name, made))
    return made


@given(st.integers(0, 6), st.randoms())
def test_however_often_it_goes_to_and_fro_the_last_word_is_the_state(turns, chance):
    steps = ["finalised", *["done", "not_accepted"] * turns][: turns + 1]
    made = story(steps)
    random.Random(chance.random()).shuffle(made)
    assert state(ACTION, HEADS, made).code == steps[-1]
    assert sum(one.transition in ("done", "not_accepted") for one in still(ACTION, made)) == (turns > 0)


def test_what_was_made_apart_undoes_nothing():
    agreed = story(["finalised"])
    one, other = decision(3, "done", agreed), decision(4, "done", agreed)
    refused = decision(5, "not_accepted", [*agreed, one])
    left = {made.key for made in still(ACTION, [*agreed, one, other, refused])}
    assert left == {agreed[0].key, other.key, refused.key}


@given(st.lists(st.dates().map(str), max_size=5), st.dates().map(str), st.randoms())
def test_the_latest_day_holds_in_whatever_order_days_came(days, due, chance):
    made = [decision(seq, "carried_forward", due=day) for seq, day in enumerate(days, 2)]
    chance.shuffle(made)
    found = became(ActionSummary("", "Visit", "ann", due, ""), "finalised", made)
    assert found.due == max([due, *days])
    assert found.carried == len(days)


def test_a_day_that_is_none_counts_for_nothing():
    found = became(ActionSummary("", "Visit", "ann", "2026-12-01", ""), "done", [
        decision(2, "carried_forward", due="zzz"), decision(3, "done"),
    ])  # fmt: skip
    assert (found.due, found.carried, found.stage, found.done) == ("2026-12-01", 0, "done", "2026-11-03")


@given(st.integers(0, 400), st.integers(0, 400), st.sampled_from(PRIORITIES))
def test_the_longer_it_is_late_the_higher_up_it_is(one, other, priority):
    order = ["", *(step.who for step in LADDER)]
    low, high = sorted((one, other))
    assert order.index(rung(LADDER, low, priority)) <= order.index(rung(LADDER, high, priority))


def test_the_more_pressing_it_was_the_sooner():
    assert [rung(LADDER, 12, priority) for priority in PRIORITIES] == [
        "head-of-service", "service-manager", "team-manager",
    ]  # fmt: skip
    assert rung(LADDER, 12, "never heard of") == "team-manager"
    assert rung(LADDER, 0, "now") == ""


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("now = 5", "now = 2", "not-rising"),
        ("soon = 1", "soon = 0", "not-rising"),
        ('who = "team-manager"', 'who = "owner"', "doubled"),
        ("later = 10", "", "missing-key"),
    ],
)
def test_each_mistake_in_a_ladder_is_said(old, new, code):
    found = read_action_ladder(TEXT.replace(old, new, 1).encode())
    assert code in [one.code for one in found]


def test_a_method_undoes_only_decisions_of_its_own():
    text = (RESOURCES / "methods" / "action.toml").read_text(encoding="utf-8")
    found = read_method(text.replace('undoes = ["done"]', 'undoes = ["burnt"]').encode())
    assert [one.code for one in found] == ["unknown-decision"]
