"""The partnership's audits and the two forms on supervision, each filled whole by our own engine."""

import pytest

from qaf_desktop.methods.reading import load_methods
from qaf_desktop.methods.standards import load_standards
from qaf_desktop.reports.choosing import shown_answers
from tests.resources.filling import fill, open_session, shipped_form
from tests.resources.forms import QAF, RESOURCES, sheets

GO_ON = {"interest": "no", "overall_grade": "good", "consent": "given", "differs": "none"}
SUPERVISION = ("supervision-observation", "supervision-check")


def stops(session):
    return [problem for problem in session.problems() if problem.severity == "stop"]


@pytest.mark.parametrize(
    "name",
    ["multi-agency-audit", "section-11-audit", "section-175-audit", "supervision-check", "supervision-observation"],
)  # fmt: skip
def test_it_fills_whole_and_passes_check(name):
    session = open_session(name)
    fill(session, GO_ON)
    assert stops(session) == []


def test_each_agency_has_its_own_row():
    session = open_session("multi-agency-audit")
    rows = [session.add_row("agencies/agency").row for _ in range(3)]
    session.set(f"{rows[1]}/agency_knew", "no")
    assert not session.view(f"{rows[1]}/agency_did").relevant
    session.set(f"{rows[2]}/agency_knew", "yes")
    assert session.view(f"{rows[2]}/agency_did").relevant


@pytest.mark.parametrize("name", ["section-11-audit", "section-175-audit"])
def test_every_standard_of_a_self_assessment_is_asked_once(name):
    prefix = "S11-" if name == "section-11-audit" else "S175-"
    asked = [row[QAF + "criterion"] for row in sheets(name).questions.values() if QAF + "criterion" in row]
    known = load_standards(RESOURCES / "standards").criteria.criteria
    assert sorted(asked) == sorted(code for code in known if code.startswith(prefix))


@pytest.mark.parametrize(("met", "asked"), [("yes", {"evidence"}), ("partly", {"evidence", "next"}),
                                            ("no", {"next"}), ("not-applicable", {"why_not"})])  # fmt: skip
def test_a_standard_asks_for_what_its_answer_calls_for(met, asked):
    session = open_session("section-11-audit")
    session.set("s_lead/lead_met", met)
    names = ("evidence", "next", "why_not")
    assert {name for name in names if session.view(f"s_lead/lead_{name}").relevant} == asked


def test_a_self_assessment_with_a_standard_not_met_is_not_simply_sound():
    session = open_session("section-175-audit")
    session.set("s_online/online_met", "no")
    session.set("overall/overall_view", "sound")
    assert session.view("overall/overall_view").warning


def test_somebody_who_does_not_agree_stops_the_observation():
    session = open_session("supervision-observation")
    fill(session, GO_ON)
    session.set("agreement/consent", "declined")
    assert {path.split("/")[0] for path in session.output()} - {"meta"} == {"about", "agreement", "safety"}
    assert stops(session) == []


def test_supervision_is_for_the_supervisor_and_the_lead_and_not_for_managers():
    sensitivity = load_standards(RESOURCES / "standards").sensitivity.audiences
    for name in SUPERVISION:
        session = open_session(name)
        fill(session, GO_ON)
        seen = {who: shown_answers(shipped_form(name), session.output(), who, sensitivity) for who in sensitivity}
        by_manager = {item.question.name for item in seen["manager"]}
        by_supervisor = {item.question.name for item in seen["practitioner"]}
        assert not {"strengths", "overall_reason", "overall_rating"} & by_manager
        assert {"strengths", "overall_reason", "overall_rating"} <= by_supervisor
        assert not {"view_helps", "view_more", "dbs", "supervisee_name"} & (by_manager | by_supervisor)


@pytest.mark.parametrize("name", SUPERVISION)
def test_nobody_observes_or_checks_supervision_as_an_auditor_of_files_alone(name):
    authors = load_methods(RESOURCES / "methods")[name].author_roles
    assert not {"auditor", "observer", "team-manager", "practitioner"} & authors


def test_a_check_says_how_much_of_what_was_due_was_held():
    session = open_session("supervision-check")
    session.set("often/due", "6")
    session.set("often/held", "4")
    assert session.output()["often/held_share"] == "67"
    session.set("often/held", "7")
    assert session.view("often/held").warning
