"""The audits besides the case file audit, each filled whole by our own engine, as a person would."""

import pytest

from tests.resources.filling import fill, open_session

GO_ON = {"interest": "no", "overall_grade": "good", "circumstances": "none"}
STATUSES = ("eh", "cin", "cp", "cla", "care-leaver")
MODULES = ("early_help", "child_in_need", "child_protection", "child_in_care", "care_leaver")


def stops(session):
    return [problem for problem in session.problems() if problem.severity == "stop"]


@pytest.mark.parametrize(("status", "module"), list(zip(STATUSES, MODULES, strict=True)))
def test_a_compliance_check_asks_the_steps_of_the_childs_status_and_no_other(status, module):
    session = open_session("compliance-check")
    asked = fill(session, {**GO_ON, "status": status})
    assert stops(session) == []
    assert {path.split("/")[0] for path in asked} & set(MODULES) == {module}


def test_a_compliance_check_is_short():
    session = open_session("compliance-check")
    fill(session, {**GO_ON, "status": "cla", "actions_needed": "no"})
    assert sum(view.total for view in session.sections()) <= 50


def test_new_work_adds_the_first_steps():
    session = open_session("compliance-check")
    asked = fill(session, {**GO_ON, "status": "cin", "new_work": "yes"})
    assert "first_steps/first_assessment" in asked
    assert stops(session) == []


def test_a_child_who_was_not_seen_usually_gets_a_full_audit():
    session = open_session("compliance-check")
    session.set("about/status", "cp")
    session.set("child_protection/cp_seen", "no")
    session.set("outcome/full_audit", "no")
    assert session.view("outcome/full_audit").warning
    session.set("child_protection/cp_seen", "yes")
    assert not session.view("outcome/full_audit").warning


@pytest.mark.parametrize("name", ["thematic-audit", "re-audit", "closure-audit"])
@pytest.mark.parametrize("status", ["cin", "cla"])
def test_an_audit_fills_whole_and_passes_check(name, status):
    session = open_session(name)
    fill(session, {**GO_ON, "status": status})
    assert stops(session) == []
    assert session.output()["overall/overall_grade"] == "good"


def test_a_theme_has_as_many_questions_as_its_commission():
    session = open_session("thematic-audit")
    rows = [session.add_row("theme/theme_row").row for _ in range(5)]
    session.set(f"{rows[4]}/theme_question", "Was the family’s own network asked?")
    session.set(f"{rows[4]}/theme_answer", "not-applicable")
    assert not session.view(f"{rows[4]}/theme_evidence").relevant
    session.set(f"{rows[4]}/theme_answer", "partly")
    assert session.view(f"{rows[4]}/theme_evidence").relevant


def blind(stage):
    session = open_session("joint-audit")
    session.set("turn/stage", stage)
    return {view.path for view in session.sections() if view.relevant}


def test_each_auditor_grades_without_seeing_the_other():
    first, second, both = blind("first"), blind("second"), blind("both")
    assert {"first", "second", "agreed"} & first == {"first"}
    assert {"first", "second", "agreed"} & second == {"second"}
    assert {"first", "second", "agreed"} <= both


def test_what_the_first_auditor_gave_is_kept_while_the_second_grades():
    session = open_session("joint-audit")
    session.set("first/first_safe", "inadequate")
    session.set("turn/stage", "second")
    assert "first/first_safe" not in session.output()
    session.set("turn/stage", "both")
    assert session.output()["first/first_safe"] == "inadequate"


def test_two_auditors_who_differ_see_both_grades_and_how_often_they_agreed():
    session = open_session("joint-audit")
    session.set("turn/stage", "both")
    for area in ("safe", "voice"):
        session.set(f"first/first_{area}", "good")
        session.set(f"second/second_{area}", "good" if area == "voice" else "inadequate")
    assert session.output()["agreed/same"] == "1"
    assert session.view("agreed/safe/safe_grade").hint == "Apart: Good and Inadequate."
    session.set("agreed/safe/safe_grade", "requires-improvement")
    assert session.view("agreed/safe/safe_grade").warning
    session.set("agreed/safe/safe_grade", "good")
    assert not session.view("agreed/safe/safe_grade").warning


def test_a_joint_audit_is_not_done_before_both_sat_together():
    session = open_session("joint-audit")
    fill(session, {**GO_ON, "stage": "first"})
    assert "overall/agreed_on" in {problem.path for problem in stops(session)}
    session = open_session("joint-audit")
    fill(session, {**GO_ON, "stage": "both"})
    assert stops(session) == []


@pytest.mark.parametrize(
    ("before", "now", "way"),
    [("inadequate", "good", "better"), ("good", "good", "the same"), ("good", "inadequate", "worse"),
     ("good", "not-applicable", "")],
)  # fmt: skip
def test_a_re_audit_says_how_it_has_changed_since(before, now, way):
    session = open_session("re-audit")
    session.set("now_safety/safety_before", before)
    session.set("now_safety/safety_grade", now)
    assert session.output().get("now_safety/safety_way", "") == way


def test_a_re_audit_before_eight_weeks_says_why():
    session = open_session("re-audit")
    session.set("about/earlier_date", "2026-10-20")
    session.set("about/audit_date", "2026-11-20")
    assert session.view("about/audit_date").warning
    session.set("about/earlier_date", "2026-09-20")
    assert not session.view("about/audit_date").warning
    assert session.output()["about/weeks_between"] == "8"


def test_a_re_audit_asks_only_what_was_below_good():
    session = open_session("re-audit")
    asked = fill(session, {**GO_ON, "status": "cin", "looked_at": "planning"})
    graded = {path.split("/")[0] for path in asked if path.endswith("_before") and path.startswith("now_")}
    assert graded == {"now_safety", "now_planning", "now_impact"}


def test_work_does_not_end_on_a_child_at_risk_without_a_reason():
    session = open_session("closure-audit")
    session.set("safety/risk_now", "no")
    session.set("overall/close_now", "yes")
    assert session.view("overall/close_now").warning
    session.set("safety/risk_now", "yes")
    assert not session.view("overall/close_now").warning


@pytest.mark.parametrize("name", ["compliance-check", "thematic-audit", "joint-audit", "re-audit", "closure-audit"])
def test_a_danger_in_any_audit_asks_for_an_escalation(name):
    session = open_session(name)
    session.set("safety/unsafe_now", "yes")
    assert session.escalations() == ("safety/unsafe_now",)
    assert session.view("safety/unsafe_what").relevant
