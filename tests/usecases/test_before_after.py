"""An audit beside the one before of the same child: which way each grade moved, and what was agreed in between."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qaf_desktop.methods.standards import load_standards
from qaf_desktop.paths import resources
from qaf_desktop.work.actions import Actions
from qaf_desktop.work.before_after import BETTER, OTHER, SAME, WORSE, Comparing, compared
from qaf_desktop.work.deciding import Deciding
from qaf_desktop.work.recording import Recording
from tests.usecases.acting import audit_with_action, day, later, only
from tests.usecases.world import filled_draft, project

SCALE = load_standards(resources() / "standards").scales["case-grade"]
GRADES = [grade.value for grade in SCALE.grades]


@given(st.sampled_from(GRADES), st.sampled_from(GRADES))
def test_a_grade_that_is_better_one_way_is_worse_the_other(one, other):
    turned = {BETTER: WORSE, WORSE: BETTER}
    there, back = compared(SCALE, one, other), compared(SCALE, other, one)
    assert back == turned.get(there, there)
    assert (there == SAME) == (one == other)


def test_what_says_nothing_is_neither_better_nor_worse():
    assert compared(SCALE, "good", "not-applicable") == OTHER
    assert compared(None, "yes", "no") == OTHER


@pytest.fixture
def lead(tmp_path):
    with project(tmp_path, auditors=0) as (_where, desk, _none):
        yield desk


def again(desk, child, days, **answers):
    """A re-audit so many days later."""
    then = later(desk, days)
    draft = filled_draft(then, "re-audit", seed=6, about__child_reference=child, **answers)
    return then, Recording(then).finalise(draft)


def test_a_re_audit_stands_beside_the_audit_before(lead):
    first = audit_with_action(lead, "CH-1")
    action = Actions(lead).agree(first, only(lead, first).row)
    audit_with_action(lead, "CH-2")
    then, record = again(lead, "CH-1", 60, overall__overall_grade="outstanding", now_safety__safety_grade="good")
    found = Comparing(then).read(record)
    assert found is not None
    by_path = {row.key: row for row in found.rows}
    assert (by_path["overall/overall_grade"].before, by_path["overall/overall_grade"].now) == ("Good", "Outstanding")
    assert by_path["overall/overall_grade"].word == "Better"
    assert by_path["now_safety/safety_grade"].step == SAME
    assert lead.store.records.row(first).reference in found.words
    assert [line.record for line in found.actions] == [str(action)]
    assert found.actions[0].late == 40


def test_the_first_audit_has_nothing_beside_it(lead):
    first = audit_with_action(lead, "CH-1")
    assert Comparing(lead).read(first) is None
    assert Comparing(lead).read(Actions(lead).agree(first, only(lead, first).row)) is None


def test_a_withdrawn_audit_is_not_compared_with(lead):
    first = audit_with_action(lead, "CH-1")
    then, record = again(lead, "CH-1", 60)
    assert Comparing(then).read(record) is not None
    Deciding(lead).withdraw(first, "The wrong child.")
    assert Comparing(then).read(record) is None
    assert day(then) > day(lead)
