"""Each shipped form filled whole by our own engine, as a person would, on every way through it."""

import pytest

from qaf_desktop.forms.definition import Kind
from qaf_desktop.forms.views import QuestionView
from tests.resources.filling import fill, open_session

STATUS_MODULES = {
    "eh": "early_help",
    "cin": "child_in_need",
    "cp": "child_protection",
    "cla": "child_in_care",
    "care-leaver": "care_leaver",
}
AUDIT = {"closing_now": "no", "interest": "no", "age_band": "16-17", "overall_grade": "good"}
GO_ON = {"interest": "no", "consent": "given"}


def stops(session):
    return [problem for problem in session.problems() if problem.severity == "stop"]


@pytest.mark.parametrize("status", sorted(STATUS_MODULES))
def test_an_audit_of_every_status_fills_whole_and_passes_check(status):
    session = open_session("case-file-audit")
    asked = fill(session, {**AUDIT, "status": status})
    assert stops(session) == []
    modules = {path.split("/")[1] for path in asked if path.startswith("status_work/") and path.count("/") == 2}
    assert modules == {STATUS_MODULES[status]}
    assert any(path.startswith("challenge/") for path in asked) == (status in {"cp", "cla"})


@pytest.mark.parametrize(
    ("answers", "module"),
    [
        ({"circumstances": "disabled"}, "disabled_child"),
        ({"circumstances": "private-fostering"}, "private_fostering"),
        ({"circumstances": "unaccompanied"}, "unaccompanied"),
        ({"age_band": "unborn"}, "before_birth"),
    ],
)
def test_what_applies_to_a_child_besides_the_status_adds_its_questions(answers, module):
    session = open_session("case-file-audit")
    asked = fill(session, {**AUDIT, "status": "cin", **answers})
    modules = {path.split("/")[1] for path in asked if path.startswith("status_work/") and path.count("/") == 2}
    assert modules == {"child_in_need", module}
    assert stops(session) == []


def test_none_of_these_goes_with_nothing_else():
    session = open_session("case-file-audit")
    session.set("about/circumstances", "none disabled")
    assert "None of these" in session.view("about/circumstances").problem
    session.set("about/circumstances", "unaccompanied disabled")
    assert not session.view("about/circumstances").problem


def test_an_audit_of_work_that_ends_asks_about_closing():
    session = open_session("case-file-audit")
    asked = fill(session, {**AUDIT, "status": "cin", "closing_now": "yes"})
    assert "status_work/closing/close_goals" in asked
    assert stops(session) == []


def test_an_ordinary_audit_asks_no_more_than_a_person_can_answer():
    session = open_session("case-file-audit")
    fill(session, {**AUDIT, "status": "cin", "gap_from": "", "actions_needed": "no"})
    asked = sum(view.total for view in session.sections())
    written = sum(
        isinstance(node, QuestionView) and node.question.kind is Kind.TEXT
        for view in session.sections()
        for node in session.nodes(view.path)
    )
    assert 120 <= asked <= 145, asked
    assert written <= 45, written


def test_an_empty_audit_is_not_complete_but_opens_without_a_fuss():
    session = open_session("case-file-audit")
    assert stops(session)
    assert session.escalations() == ()


@pytest.mark.parametrize("danger", ["unsafe_now", "duty_unmet"])
def test_an_unsafe_child_asks_for_an_escalation(danger):
    session = open_session("case-file-audit")
    session.set(f"safety/{danger}", "yes")
    assert session.escalations() == (f"safety/{danger}",)
    assert session.view("safety/unsafe_what").relevant
    session.set(f"safety/{danger}", "no")
    assert session.escalations() == ()


@pytest.mark.parametrize(
    ("answers", "doubt"),
    [
        ({"safety/safety_grade": "good", "impact/impact_grade": "good"}, False),
        ({"safety/safety_grade": "inadequate", "impact/impact_grade": "good"}, True),
        ({"safety/safety_grade": "good", "impact/impact_grade": "inadequate"}, True),
        ({"safety/safety_grade": "good", "status_work/status_grade": "inadequate"}, True),
        ({"safety/unsafe_now": "yes"}, True),
        ({}, False),
    ],
)
def test_an_overall_grade_above_the_childs_safety_has_to_be_justified(answers, doubt):
    session = open_session("case-file-audit")
    for path, value in answers.items():
        session.set(path, value)
    session.set("overall/overall_grade", "good")
    assert bool(session.view("overall/overall_grade").warning) == doubt
    session.set("overall/overall_grade", "requires-improvement")
    assert not session.view("overall/overall_grade").warning


def test_whoever_is_not_in_the_register_is_written_in_and_found_under_one_path():
    session = open_session("case-file-audit")
    session.set("about/team_written", "Beck Team")
    assert session.output()["about/team_name"] == "Beck Team"
    session.set("about/team", "fell")
    assert session.output()["about/team_name"] == "fell"
    assert "about/team_written" not in session.output()


def test_a_gap_is_counted_in_whole_days_over_the_change_of_clocks():
    session = open_session("case-file-audit")
    session.set("drift/gap_from", "2026-03-01")
    session.set("drift/gap_to", "2026-04-30")
    assert session.output()["drift/gap_days"] == "60"


def test_the_time_the_work_has_been_open_is_counted_in_months():
    session = open_session("case-file-audit")
    session.set("about/audit_date", "2026-11-22")
    session.set("about/opened_on", "2026-01-22")
    assert session.output()["about/months_open"] == "9"
    assert "9 months" in session.view("about/months_open_note").label


def test_a_family_that_declined_is_asked_nothing_more():
    session = open_session("case-file-audit")
    session.set("family/family_asked", "declined")
    asked = {path for path in session.output() if path.startswith("family/")}
    assert asked == {"family/family_asked"}
    assert not session.view("family/family_why_not").relevant
    assert not session.view("family/family_better").relevant


def test_what_the_family_said_reaches_the_worker_only_with_their_word():
    session = open_session("case-file-audit")
    for name, value in (("asked", "yes"), ("consent", "yes"), ("share", "no"), ("for_worker", "She comes on time.")):
        session.set(f"family/family_{name}", value)
    assert "family/family_for_worker" not in session.output()
    session.set("family/family_share", "yes")
    assert session.output()["family/family_for_worker"] == "She comes on time."


def test_actions_are_rows_with_their_own_ids():
    session = open_session("case-file-audit")
    session.set("actions/actions_needed", "yes")
    row = session.add_row("actions/action").row
    assert row.startswith("actions/action[")
    session.set("about/audit_date", "2026-11-20")
    session.set(f"{row}/action_due", "2026-11-19")
    assert session.view(f"{row}/action_due").warning
    session.set(f"{row}/action_due", "2026-12-19")
    assert not session.view(f"{row}/action_due").warning


def test_an_audit_without_anything_to_do_has_no_action_that_holds_it_up():
    session = open_session("case-file-audit")
    fill(session, {**AUDIT, "status": "cin", "actions_needed": "no"})
    assert stops(session) == []
    assert not [path for path in session.output() if path.startswith("actions/action[")]


@pytest.mark.parametrize("activity", ["home-visit", "supervision"])
def test_an_observation_fills_whole_and_passes_check(activity):
    session = open_session("practice-observation")
    asked = fill(session, {**GO_ON, "activity": activity})
    assert stops(session) == []
    ratings = {path for path in asked if path.startswith("practice/") and path.endswith("_rating")}
    assert len(ratings) == (12 if activity == "supervision" else 11)


@pytest.mark.parametrize("consent", ["declined", "withdrawn"])
def test_a_family_that_says_no_stops_the_observation(consent):
    session = open_session("practice-observation")
    fill(session, {**GO_ON})
    assert "practice/risk/risk_rating" in session.output()
    session.set("agreement/consent", consent)
    kept = {path.split("/")[0] for path in session.output()} - {"meta"}
    assert kept == {"about", "agreement", "safety"}
    assert "about/child_reference" not in session.output()
    assert stops(session) == []


def test_a_meeting_without_a_family_can_be_observed_and_asks_no_family():
    session = open_session("practice-observation")
    asked = fill(session, {"interest": "no", "activity": "strategy-meeting", "consent": "no-family"})
    assert "practice/risk/risk_rating" in asked
    assert not [path for path in asked if path.startswith("family/")]
    assert stops(session) == []


def test_what_was_not_seen_asks_for_no_evidence():
    session = open_session("practice-observation")
    session.set("agreement/consent", "given")
    session.set("practice/risk/risk_rating", "not-seen")
    assert not session.view("practice/risk/risk_seen").relevant
    session.set("practice/risk/risk_rating", "strong")
    assert session.view("practice/risk/risk_seen").relevant


def test_an_unsafe_child_is_escalated_even_where_the_family_said_no():
    session = open_session("practice-observation")
    session.set("agreement/consent", "declined")
    session.set("safety/unsafe_now", "yes")
    assert session.escalations() == ("safety/unsafe_now",)


def test_an_escalation_is_complete_once_somebody_was_told():
    session = open_session("escalation")
    fill(session, {"acknowledged": "no", "resolved": "no"})
    assert stops(session) == []
    assert session.output()["outcome/resolved"] == "no"
    assert "outcome/resolved_how" not in session.output()


def test_a_settled_escalation_says_how_and_when_it_was_copied_to_the_childs_record():
    session = open_session("escalation")
    asked = fill(session, {"acknowledged": "yes", "resolved": "yes"})
    assert {"outcome/resolved_how", "outcome/copied_on", "answer/action_agreed"} <= asked
    assert stops(session) == []
    session.set("outcome/copied_on", "")
    assert [problem.path for problem in stops(session)] == ["outcome/copied_on"]


def test_a_day_is_not_called_wrong_because_another_is_still_missing():
    session = open_session("case-file-audit")
    session.set("about/period_to", "2026-11-20")
    assert not session.view("about/period_to").problem
    session.set("about/period_from", "2026-11-21")
    assert session.view("about/period_to").problem


def test_the_role_of_the_person_told_is_taken_from_the_register_and_may_be_written_otherwise():
    session = open_session("escalation")
    session.set("told/told_person", "p1")
    assert session.view("told/told_role").value == "Team manager"
    session.set("told/told_role", "Duty manager tonight")
    session.set("told/told_person", "")
    assert session.view("told/told_role").value == "Duty manager tonight"
    session.set("told/told_person", "p2")
    assert session.view("told/told_role").value == "", "nobody else's role is left standing"
