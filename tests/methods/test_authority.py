"""The one rule: every step, tried by every role, as author and as somebody else."""

from dataclasses import replace

import pytest

from qaf_desktop.methods.authority import Allowed, Refused, may
from qaf_desktop.methods.standards import load_standards
from tests.methods import audits, programme, sources
from tests.methods.making import ASSIGNEE, AUTHOR, OTHER, RESOURCES, attempt, fit_facts, shipped

ROLES = tuple(load_standards(RESOURCES / "standards").roles)
STEPS = [
    (method.id, rule.id)
    for method in shipped().values()
    for rule in (*method.entries.values(), *method.decisions.values())
]

EXPECTED = {
    **audits.EXPECTED,
    **sources.EXPECTED,
    **programme.EXPECTED,
    # step: (roles that may for their own record beyond `by`, i.e. author roles count; roles that may for anybody's)
    ("case-file-audit", "recorded"): ("author", set()),
    ("case-file-audit", "amended"): ("author", {"lead-auditor"}),
    ("case-file-audit", "resolved"): ("author", {"lead-auditor"}),
    ("case-file-audit", "recalled"): ("author", set()),
    ("case-file-audit", "withdrawn"): ("author", {"lead-auditor"}),
    ("case-file-audit", "restored"): (None, {"lead-auditor"}),
    ("case-file-audit", "finalised"): ("author", set()),
    ("case-file-audit", "issued"): (None, {"lead-auditor", "principal-social-worker"}),
    ("case-file-audit", "handed_over"): ("author", {"lead-auditor", "principal-social-worker"}),
    ("case-file-audit", "issue_withdrawn"): (None, {"lead-auditor", "principal-social-worker"}),
    ("practice-observation", "recorded"): ("author", set()),
    ("practice-observation", "amended"): ("author", {"lead-auditor"}),
    ("practice-observation", "resolved"): ("author", {"lead-auditor"}),
    ("practice-observation", "recalled"): ("author", set()),
    ("practice-observation", "withdrawn"): ("author", {"lead-auditor"}),
    ("practice-observation", "restored"): (None, {"lead-auditor"}),
    ("practice-observation", "finalised"): ("author", set()),
    ("practice-observation", "issued"): ("author", {"lead-auditor", "principal-social-worker"}),
    ("practice-observation", "handed_over"): ("author", {"lead-auditor", "principal-social-worker"}),
    ("practice-observation", "issue_withdrawn"): ("author", {"lead-auditor", "principal-social-worker"}),
    ("case-file-audit", "responded"): ("author", {"lead-auditor", "principal-social-worker"}),
    ("practice-observation", "responded"): ("author", {"lead-auditor", "principal-social-worker"}),
    ("escalation", "recorded"): ("author", set()),
    ("escalation", "amended"): (
        "author",
        {"lead-auditor", "principal-social-worker", "head-of-service", "service-manager", "chief-officer"},
    ),
    ("escalation", "resolved"): ("author", {"lead-auditor"}),
    ("escalation", "withdrawn"): (None, {"lead-auditor"}),
    ("escalation", "restored"): (None, {"lead-auditor"}),
    ("escalation", "told"): ("author", {"lead-auditor"}),
    ("escalation", "acknowledged"): (
        None,
        {"lead-auditor", "principal-social-worker", "head-of-service", "service-manager", "chief-officer"},
    ),
    ("escalation", "closed"): (
        None,
        {"lead-auditor", "principal-social-worker", "head-of-service", "chief-officer"},
    ),
    ("allocation", "recorded"): ("author", set()),
    ("allocation", "withdrawn"): ("author", {"lead-auditor"}),
    ("allocation", "restored"): (None, {"lead-auditor"}),
    ("allocation", "allocated"): ("author", set()),
    ("allocation", "accepted"): ("assignee", set()),
    ("allocation", "begun"): ("assignee", set()),
    ("allocation", "declined"): ("assignee", set()),
    ("allocation", "done"): ("assignee", {"lead-auditor"}),
    ("allocation", "opened_early"): ("author", {"lead-auditor", "principal-social-worker"}),
}
AUTHORS = {
    **audits.AUTHORS,
    **sources.AUTHORS,
    **programme.AUTHORS,
    "case-file-audit": {
        "auditor", "lead-auditor", "advanced-practitioner", "principal-social-worker",
        "team-manager", "service-manager", "head-of-service", "chief-officer",
    },
    "practice-observation": {
        "observer", "auditor", "lead-auditor", "advanced-practitioner", "principal-social-worker",
        "team-manager", "service-manager", "head-of-service",
    },
    "escalation": {
        "observer", "auditor", "lead-auditor", "advanced-practitioner", "principal-social-worker",
        "team-manager", "service-manager", "head-of-service", "chief-officer",
    },
    "allocation": {"lead-auditor", "principal-social-worker"},
}  # fmt: skip
NOT_BY_AUTHOR = {
    ("escalation", "acknowledged"),
    *sources.NOT_BY_AUTHOR,
    *audits.NOT_BY_AUTHOR,
    *programme.NOT_BY_AUTHOR,
}
EVERYBODY = [(role, person) for role in ROLES for person in (AUTHOR, OTHER, ASSIGNEE)]


KEEPERS = {
    "complaint-learning": "complaints-keeper",
    "supervision-check": "supervision-keeper",
    "supervision-observation": "supervision-keeper",
}
"""Whoever holds these records in the lead's place may do what the lead may."""


def make(method_id, step, role="lead-auditor", person=AUTHOR, **changes):
    method = shipped()[method_id]
    return attempt(method, method.rule(step), role, person, **changes)


def expected(method, step, role, person):
    author_may, anybody = EXPECTED[method, step]
    if "lead-auditor" in anybody and method in KEEPERS:
        anybody = anybody | {KEEPERS[method]}
    own = author_may in ("author", "both") and role in AUTHORS[method] and (person == AUTHOR or step == "recorded")
    own = own or (author_may in ("assignee", "both") and person == ASSIGNEE)
    kept_out = {AUTHOR: NOT_BY_AUTHOR, ASSIGNEE: sources.NOT_BY_ASSIGNEE, OTHER: set()}[person]
    return (own or role in anybody) and (method, step) not in kept_out


def test_the_table_names_every_step_of_every_shipped_method():
    assert set(EXPECTED) == set(STEPS)


@pytest.mark.parametrize(("method", "step"), STEPS)
def test_every_role_may_do_exactly_what_the_table_says(method, step):
    answers = {who: may(make(method, step, *who)) for who in EVERYBODY}
    allowed = {who for who, answer in answers.items() if isinstance(answer, Allowed)}
    assert allowed == {who for who in EVERYBODY if expected(method, step, *who)}


@pytest.mark.parametrize(("method", "step"), STEPS)
def test_a_role_that_is_only_claimed_allows_nothing(method, step):
    for role, person in EVERYBODY:
        answer = may(make(method, step, role, person, roles=frozenset(ROLES) - {role}))
        assert isinstance(answer, Refused)
        assert answer.code == "role-not-held"


def code(made):
    answer = may(made)
    return answer.code if isinstance(answer, Refused) else "allowed"


def with_facts(made, **changes):
    return replace(made, record=replace(made.record, **changes))


def test_a_step_the_method_does_not_have_is_refused():
    assert code(replace(make("case-file-audit", "finalised"), transition="burnt")) == "unknown-step"


def test_a_record_cannot_be_recorded_twice_even_by_its_author():
    assert code(with_facts(make("case-file-audit", "recorded"), author=AUTHOR)) == "record-exists"


def test_nothing_can_be_done_to_a_record_that_does_not_exist():
    made = make("case-file-audit", "amended")
    assert code(with_facts(made, author=None)) == "no-record"


@pytest.mark.parametrize("step", ["amended", "resolved", "finalised", "issued", "withdrawn"])
def test_a_withdrawn_record_takes_nothing_but_being_restored(step):
    assert code(with_facts(make("case-file-audit", step), withdrawn=True)) == "withdrawn"


def test_only_a_withdrawn_record_can_be_restored():
    assert code(with_facts(make("case-file-audit", "restored"), withdrawn=False)) == "not-withdrawn"


def test_one_version_without_conflicts_leaves_nothing_to_settle():
    assert code(with_facts(make("case-file-audit", "resolved"), heads=1)) == "nothing-to-settle"


def test_a_conflict_in_one_field_can_be_settled():
    assert code(with_facts(make("case-file-audit", "resolved"), heads=1, conflicts=1)) == "allowed"


@pytest.mark.parametrize("step", ["finalised", "issued"])
def test_no_decision_is_made_over_a_conflict(step):
    assert code(with_facts(make("case-file-audit", step), conflicts=1)) == "conflict"


def test_feedback_is_not_issued_before_the_audit_is_finalised():
    assert code(with_facts(make("case-file-audit", "issued"), decisions=frozenset())) == "not-yet"


def test_feedback_is_not_issued_on_a_finalising_that_the_audit_outgrew():
    made = with_facts(make("case-file-audit", "issued"), decisions=frozenset(), stale=frozenset({"finalised"}))
    assert code(made) == "stale"


@pytest.mark.parametrize("reason", ["", "   \n"])
def test_an_amendment_needs_a_reason(reason):
    assert code(replace(make("case-file-audit", "amended"), reason=reason)) == "no-reason"


def test_an_audit_with_problems_is_not_finalised():
    assert code(with_facts(make("case-file-audit", "finalised"), problems=1)) == "incomplete"


def test_a_danger_nobody_was_told_of_comes_before_every_other_problem():
    made = with_facts(make("case-file-audit", "finalised"), problems=4, open_escalations=1)
    assert code(made) == "escalation-open"


def test_an_escalation_is_not_closed_before_it_says_that_it_is_settled():
    for values in ({}, {"outcome/resolved": "no"}):
        assert code(with_facts(make("escalation", "closed"), values=values)) == "not-answered"


def test_an_optional_earlier_step_may_be_missing_but_not_stale():
    method = shipped()["case-file-audit"]
    rule = replace(method.decisions["issued"], after=("finalised?",))
    eased = replace(method, decisions={**method.decisions, "issued": rule})
    made = attempt(eased, rule, "lead-auditor")
    assert code(with_facts(made, decisions=frozenset())) == "allowed"
    assert code(with_facts(made, decisions=frozenset(), stale=frozenset({"finalised"}))) == "stale"


def test_every_earlier_step_is_asked_for_not_only_the_first():
    method = shipped()["escalation"]
    rule = replace(method.decisions["closed"], after=("told", "acknowledged"))
    made = attempt(replace(method, decisions={**method.decisions, "closed": rule}), rule, "lead-auditor")
    assert code(with_facts(made, decisions=frozenset({"told", "acknowledged"}))) == "allowed"
    assert code(with_facts(made, decisions=frozenset({"told"}))) == "not-yet"


def test_somebody_with_the_role_of_another_author_is_not_the_author():
    assert code(make("case-file-audit", "finalised", "auditor", OTHER)) == "role-not-allowed"


@pytest.mark.parametrize("step", ["accepted", "declined", "begun", "done"])
def test_only_the_person_named_may_answer_an_allocation(step):
    assert code(make("allocation", step, "auditor", ASSIGNEE)) == "allowed"
    if step != "done":
        assert code(make("allocation", step, "lead-auditor", OTHER)) == "not-assignee"
    assert code(with_facts(make("allocation", step, "auditor", ASSIGNEE), values={})) == "not-assignee"


@pytest.mark.parametrize("step", ["accepted", "declined", "begun"])
def test_an_answer_after_the_work_is_finished_comes_too_late(step):
    made = with_facts(make("allocation", step, "auditor", ASSIGNEE), decisions=frozenset({"allocated", "done"}))
    assert code(made) == "too-late"


def test_every_refusal_has_a_whole_sentence_without_the_persons_id():
    for case in ((*step, *who) for step in STEPS for who in EVERYBODY):
        method, step, role, person = case
        answer = may(make(method, step, role, person))
        if isinstance(answer, Refused):
            assert answer.sentence[0].isupper()
            assert answer.sentence.endswith(".")
            assert person not in answer.sentence


def test_the_facts_used_here_leave_nothing_but_the_person_in_the_way():
    method = shipped()["escalation"]
    assert fit_facts(method, method.decisions["closed"]).values == {"outcome/resolved": "yes"}
