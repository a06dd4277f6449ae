"""Voice, challenge, review, complaints, actions, moderation and service evaluation, each filled whole by our engine."""

import pytest

from qaf_desktop.forms.parts import FAMILY, parts_of
from qaf_desktop.methods.reading import load_methods
from qaf_desktop.methods.standards import load_standards
from qaf_desktop.reports.choosing import shown_answers
from tests.resources.filling import fill, open_session, shipped_form
from tests.resources.forms import QAF, RESOURCES, sheets

METHODS = load_methods(RESOURCES / "methods")
STANDARDS = load_standards(RESOURCES / "standards")
GO_ON = {"interest": "no", "consent": "yes", "overall_grade": "good"}
AREAS = {"cin": ("help", "HP", 9), "cla": ("care", "CIC", 9), "care-leaver": ("leaving", "CL", 8)}
AGES = {"young": 6, "middle": 8, "older": 11}
WHOLE = (
    "action", "case-tracking", "chair-alert", "challenge-entry", "child-feedback", "complaint-learning", "engagement",
    "family-feedback", "moderation", "partner-feedback",
)  # fmt: skip


def stops(session):
    return [problem for problem in session.problems() if problem.severity == "stop"]


def sections(session):
    return {view.path for view in session.sections() if view.relevant}


@pytest.mark.parametrize("name", WHOLE)
def test_it_fills_whole_and_passes_check(name):
    session = open_session(name)
    fill(session, GO_ON)
    assert stops(session) == []


@pytest.mark.parametrize("status", AREAS)
def test_a_case_is_tracked_by_every_criterion_of_its_area_and_no_other(status):
    section, prefix, number = AREAS[status]
    session = open_session("case-tracking")
    asked = fill(session, {**GO_ON, "status": status})
    graded = {path for path in asked if path.endswith("_grade") and path.split("/")[0] in ("help", "care", "leaving")}
    assert len(graded) == number
    assert {path.split("/")[0] for path in graded} == {section}
    rows = sheets("case-tracking").questions
    assert {rows[path][QAF + "criterion"] for path in graded} == {f"{prefix}{n}" for n in range(1, number + 1)}
    assert stops(session) == []


@pytest.mark.parametrize(
    ("grade", "asked"),
    [("good", "strong"), ("inadequate", "better"), ("not-applicable", "")],
)  # fmt: skip
def test_a_criterion_asks_for_what_its_grade_calls_for(grade, asked):
    session = open_session("case-tracking")
    session.set("about/status", "cp")
    session.set("help/c_hp4/hp4_grade", grade)
    views = {name: session.view(f"help/c_hp4/hp4_{name}") for name in ("strong", "better")}
    assert {name for name, view in views.items() if view.required and view.relevant} == ({asked} if asked else set())
    assert session.view("help/c_hp4/hp4_sources").relevant == (grade != "not-applicable")


def test_a_case_that_goes_back_to_the_service_is_seldom_good():
    session = open_session("case-tracking")
    session.set("back/referred_back", "yes")
    session.set("overall/overall_grade", "good")
    assert session.view("overall/overall_grade").warning


@pytest.mark.parametrize(("age", "number"), list(AGES.items()))
def test_a_child_is_asked_as_many_questions_as_suit_their_age(age, number):
    session = open_session("child-feedback")
    session.set("about/consent", "yes")
    session.set("about/age", age)
    (part,) = [part for part in parts_of(shipped_form("child-feedback")) if part.owner == FAMILY]
    assert sum(session.view(path).relevant for path in part.questions) == number
    assert not any(session.view(path).required for path in part.questions)


def test_a_childs_questions_are_short_and_in_small_words():
    for row in sheets("child-feedback").questions.values():
        if row.get(QAF + "owner") == FAMILY:
            words = row["label"].replace("’", "").split()
            assert len(words) <= 12, row["label"]
            assert max(len(word.strip("?.,")) for word in words) <= 9, row["label"]


@pytest.mark.parametrize("name", ["child-feedback", "family-feedback"])
def test_somebody_who_says_no_is_asked_nothing_more(name):
    session = open_session(name)
    fill(session, {**GO_ON})
    session.set("about/consent", "declined")
    assert sections(session) == {"about", "safety"}
    assert stops(session) == []


def test_a_child_who_cannot_say_is_watched_instead():
    session = open_session("child-feedback")
    session.set("about/consent", "not-able")
    assert "child" not in sections(session)
    assert session.view("after/seen").required
    assert not session.view("after/share").relevant


@pytest.mark.parametrize("name", ["child-feedback", "family-feedback"])
def test_what_a_family_says_is_not_for_managers_unless_they_agree(name):
    session = open_session(name)
    fill(session, {**GO_ON, "share": "worker"})
    audiences = STANDARDS.sensitivity.audiences
    seen = {item.question for item in shown_answers(shipped_form(name), session.output(), "manager", audiences)}
    assert "for_worker" in {question.name for question in seen}
    assert not [question.path for question in seen if question.extras.get("owner") == FAMILY]


def test_no_manager_reads_a_complaint_and_only_the_learning_is_open():
    session = open_session("complaint-learning")
    fill(session, {**GO_ON, "learnt": "yes", "route": "statutory", "outcome": "upheld"})
    audiences = STANDARDS.sensitivity.audiences
    seen = shown_answers(shipped_form("complaint-learning"), session.output(), "manager", audiences)
    assert {item.question.name for item in seen} - {"actions_needed", "unsafe_now"} == {"learning_what", "reach"}
    assert METHODS["complaint-learning"].author_roles == {"complaints-manager", "complaints-keeper", "lead-auditor"}
    assert set(METHODS["complaint-learning"].audience) == {"author", "lead"}


def test_a_compliment_has_no_stages():
    session = open_session("complaint-learning")
    session.set("about/route", "compliment")
    assert not {"stages", "result"} & sections(session)
    assert "learning" in sections(session)


def test_a_complaint_that_was_right_calls_for_learning():
    session = open_session("complaint-learning")
    session.set("about/route", "statutory")
    session.set("result/outcome", "upheld")
    session.set("learning/learnt", "no")
    assert session.view("learning/learnt").warning


def test_a_chair_may_raise_good_practice_alone():
    session = open_session("chair-alert")
    fill(session, {**GO_ON, "raises": "good"})
    assert not {"answer", "outcome"} & sections(session)
    assert stops(session) == []


def test_a_concern_waits_for_its_answer_and_says_how_long_it_took():
    session = open_session("chair-alert")
    fill(session, {**GO_ON, "raises": "concern"})
    session.set("raise/raised_on", "2026-11-02")
    session.set("answer/answered", "yes")
    session.set("answer/answered_on", "2026-11-12")
    assert session.output()["answer/answer_days"] == "10"
    assert stops(session) == []
    session.set("outcome/went_up", "yes")
    row = next(path.removesuffix("#order") for path in session.answers() if path.startswith("outcome/step["))
    assert session.view(f"{row}/step_level").required


def test_a_child_does_not_leave_the_challenge_list_undone_without_a_reason():
    session = open_session("challenge-entry")
    session.set("about/seen_before", "yes")
    session.set("last_time/done", "no")
    session.set("agreed/next_session", "off")
    assert session.view("agreed/next_session").warning
    session.set("agreed/next_session", "stays")
    assert not session.view("agreed/next_session").warning


def test_wrong_data_asks_for_its_mending_and_not_for_reasons():
    session = open_session("challenge-entry")
    session.set("talk/real", "data")
    assert session.view("talk/data_fix").relevant
    assert not session.view("talk/impact").relevant


def test_a_moderator_grades_before_the_auditors_grade_is_asked_for():
    session = open_session("moderation")
    assert not {"beside", "agreed"} & sections(session)
    session.set("own/own_grade", "good")
    session.set("own/own_reason", " ".join(["invented"] * 20))
    session.set("beside/first_grade", "inadequate")
    assert session.output()["beside/same"] == "no"
    session.set("agreed/agreed_grade", "outstanding")
    assert session.view("agreed/agreed_grade").warning
    session.set("agreed/agreed_grade", "good")
    assert not session.view("agreed/agreed_grade").warning


def test_an_action_is_proved_by_nobody_who_agreed_or_did_it():
    rules = METHODS["action"].decisions
    for name in ("verified", "not_accepted"):
        assert rules[name].not_by == ("author", "assignee")
        assert rules[name].after == ("done",)


def test_the_themes_of_an_action_are_the_standards_own():
    offered = sheets("action").choices["theme"]
    assert offered == dict(STANDARDS.themes)


def test_what_we_promised_is_an_action_until_the_day_it_is_done():
    session = open_session("engagement")
    fill(session, {**GO_ON, "promised": "yes", "did_state": "not-yet"})
    row = next(path.rsplit("/", 1)[0] for path in session.output() if path.endswith("/said_what"))
    assert not session.view(f"{row}/did_proof").relevant
    session.set(f"{row}/did_state", "done")
    assert session.view(f"{row}/did_on").required
    assert session.view(f"{row}/did_proof").required


@pytest.mark.parametrize("name", sorted(set(WHOLE) - {"action"}))
def test_a_danger_that_is_heard_of_asks_for_an_escalation(name):
    session = open_session(name)
    session.set("safety/unsafe_now", "yes")
    assert session.escalations() == ("safety/unsafe_now",)
