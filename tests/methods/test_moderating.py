"""Which audits are moderated, where that stands, and what may be done: worked out from the record alone."""

from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qaf_desktop.methods.authority import Allowed, may
from qaf_desktop.methods.model import AGREED_GRADE
from qaf_desktop.methods.moderating import Stage, agreed_grades, drawn, moderated, moderators, why
from qaf_desktop.methods.moderation_rules import HIGH, LOW, MISMATCH, NO_RULES, read_moderation_rules
from qaf_desktop.methods.standards import load_standards
from qaf_desktop.methods.states import outcome, state
from qaf_desktop.records.canonical import reference
from qaf_desktop.records.model import RevisionKey
from qaf_desktop.records.summaries import GradedField, GradeWord, RecordSummary, SummaryPlan
from tests.methods.making import AUTHOR, DEVICE, OTHER, RESOURCES, attempt, decision, entry, fit_facts, shipped

FILE = (RESOURCES / "standards" / "moderation_rules.toml").read_bytes()
RULES = read_moderation_rules(FILE)
GRADES = ("outstanding", "good", "requires-improvement", "inadequate")
KEYS = st.builds(RevisionKey, st.text("0123456789abcdef", min_size=32, max_size=32), st.just(0), st.integers(1, 10**6))


@cache
def scale():
    return load_standards(RESOURCES / "standards").scales["case-grade"]


def plan(sections):
    words = tuple(GradeWord(grade.value, grade.word) for grade in scale().grades)
    graded = tuple(GradedField(f"s{n}/grade", "", "case-grade") for n in range(sections))
    return SummaryPlan("a", "A", "", "", "", "", "o", "case-grade", graded, {"case-grade": words})


def reasons(overall, sections, key=None, rules=RULES):
    codes = bytes([grade.value for grade in scale().grades].index(one) + 1 for one in sections)
    brief = RecordSummary(date="2026-11-20", overall=scale().grade(overall).word, grades=codes)
    return why(rules, key or RevisionKey(DEVICE, 0, 1), plan(len(sections)), brief, scale())


@given(KEYS, st.integers(2020, 2040))
def test_a_draw_is_the_same_whenever_it_is_made_and_grows_with_the_share(key, year):
    shares = [drawn(replace(RULES, share=share), key, str(year)) for share in range(0, 101, 5)]
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (False, True)


def test_chance_draws_about_the_share_and_others_in_another_year_or_by_another_seed():
    keys = [RevisionKey(DEVICE, 0, seq) for seq in range(4000)]
    this, next_year = ([drawn(RULES, key, year) for key in keys] for year in ("2026", "2027"))
    other = [drawn(replace(RULES, seed="another"), key, "2026") for key in keys]
    assert all(0.12 < sum(found) / len(keys) < 0.18 for found in (this, next_year, other))
    assert this != next_year != other != this


@given(st.sampled_from(GRADES), st.lists(st.sampled_from(GRADES), max_size=9))
def test_the_ends_are_always_asked_for_and_an_overall_below_its_sections_never_is_too_good(overall, sections):
    found = set(reasons(overall, sections))
    assert (HIGH in found, LOW in found) == (overall == "outstanding", overall == "inadequate")
    if sections and all(GRADES.index(one) <= GRADES.index(overall) for one in sections):
        assert MISMATCH not in found
    if not sections:
        assert MISMATCH not in found


@pytest.mark.parametrize(
    ("overall", "sections", "too_good"),
    [
        ("good", ["requires-improvement"] * 2 + ["good"], True),
        ("good", ["good", "good", "requires-improvement"], False),
        ("good", ["good"] * 5 + ["inadequate"], True),
        ("requires-improvement", ["good"] * 5 + ["inadequate"], False),
        ("good", ["not-applicable"] * 5 + ["good"], False),
    ],
)
def test_better_than_the_middle_section_or_far_better_than_the_lowest_does_not_fit(overall, sections, too_good):
    assert (MISMATCH in reasons(overall, sections)) is too_good


def test_without_rules_nothing_is_asked_for():
    assert reasons("inadequate", ["good"], rules=NO_RULES) == ()


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (b"share = 15", b"share = 150", "not-a-share"),
        (b'["high", "low", "mismatch"]', b'["hi"]', "unknown-reason"),
        (b'letter_says = "agreed"', b'letter_says = "neither"', "unknown-grades"),
        (b"share = 15", b"shore = 15", "missing-key"),
    ],
)
def test_a_mistake_in_the_rules_has_its_code(old, new, code):
    assert old in FILE
    assert code in {problem.code for problem in read_moderation_rules(FILE.replace(old, new))}


FIRST = entry(1)
HEADS = (reference(FIRST),)
DONE = decision(2, "finalised", FIRST)


def agreed(seq, grade, *upon, person=OTHER):
    made = decision(seq, "agreed", FIRST)
    author = replace(made.author, person=person)
    return replace(made, author=author, fields={AGREED_GRADE: grade}, parents=tuple(map(reference, upon)))


def stage(*made):
    found = moderated(shipped()["case-file-audit"], HEADS, (DONE, *made))
    return found.stage, found.agreed


@given(st.permutations([agreed(3, "good"), agreed(4, "good")]))
def test_two_who_agree_on_one_grade_agree(made):
    assert stage(*made) == (Stage.AGREED, "good")
    assert moderators(made) == {OTHER}


@given(st.permutations([agreed(3, "good"), agreed(4, "inadequate"), decision(5, "in_moderation", FIRST)]))
def test_two_grades_agreed_apart_are_both_kept_and_neither_holds(made):
    assert stage(*made) == (Stage.APART, "")


def test_a_grade_agreed_upon_another_takes_its_place():
    first = agreed(3, "good")
    assert stage(first, agreed(4, "inadequate", first)) == (Stage.AGREED, "inadequate")
    assert agreed_grades([first, agreed(4, "inadequate", first)]) == {"inadequate"}


def test_letters_have_no_say_in_where_a_moderation_stands():
    issued, hand = decision(5, "issued", FIRST), decision(4, "in_moderation", FIRST)
    assert stage(issued, hand) == (Stage.IN, "")
    assert stage(issued, hand, agreed(6, "good")) == (Stage.AGREED, "good")


def test_a_remark_changes_no_state_and_is_never_stale():
    method = shipped()["case-file-audit"]
    remark = decision(3, "remarked", FIRST)
    later = entry(4, reference(FIRST), transition="amended")
    assert state(method, HEADS, (DONE, remark)).code == "finalised"
    assert "remarked" not in state(method, (reference(later),), (DONE, remark)).reopened
    assert outcome(method, "remarked", "remarked") == "recorded"
    assert outcome(method, "remarked", "withdrawn") == "withdrawn"
    assert outcome(method, "remarked", "agreed") == "agreed"


@pytest.mark.parametrize("name", ["resubmitted", "moderation_asked", "in_moderation", "returned", "disputed"])
def test_a_letter_is_not_issued_while_an_audit_is_looked_at(name):
    method = shipped()["case-file-audit"]
    rule = method.rule("issued")
    facts = fit_facts(method, rule)
    tried = attempt(method, rule, "lead-auditor", OTHER)
    assert isinstance(may(tried), Allowed)
    waits = replace(facts, decisions=facts.decisions | {name})
    assert may(replace(tried, record=waits)).code == "not-now"
    settled = replace(facts, decisions=facts.decisions | {name, "agreed", "dispute_settled"})
    assert isinstance(may(replace(tried, record=settled)), Allowed)
    assert may(replace(tried, record=replace(facts, to_moderate="drawn by chance"))).code == "to-moderate"


@pytest.mark.parametrize(
    ("path", "code"), [("about/manager_name", "not-independent"), ("about/worker_name", "not-independent")]
)
def test_whoever_did_or_managed_the_work_does_not_moderate_it(path, code):
    method = shipped()["case-file-audit"]
    rule = method.rule("in_moderation")
    facts = replace(fit_facts(method, rule, AUTHOR), values={path: OTHER})
    assert may(attempt(method, rule, "lead-auditor", OTHER, record=facts)).code == "not-independent"


def test_whoever_audited_beside_the_author_does_not_moderate_it():
    method = shipped()["joint-audit"]
    rule = method.rule("agreed")
    facts = replace(fit_facts(method, rule, AUTHOR), values={"about/second_auditor_name": OTHER})
    assert may(attempt(method, rule, "lead-auditor", OTHER, record=facts)).code == "not-independent"


def test_whoever_agreed_the_grade_settles_no_dispute_about_it():
    method = shipped()["case-file-audit"]
    rule = method.rule("dispute_settled")
    facts = fit_facts(method, rule, AUTHOR)
    assert isinstance(may(attempt(method, rule, "lead-auditor", OTHER, record=facts)), Allowed)
    own = replace(facts, moderators=frozenset({OTHER}))
    assert may(attempt(method, rule, "lead-auditor", OTHER, record=own)).code == "not-by-moderator"
    calm = replace(facts, apart=False)
    assert may(attempt(method, rule, "lead-auditor", OTHER, record=calm)).code == "no-dispute"
