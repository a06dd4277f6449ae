"""The brief of a record: whom it is about, when, its grades in bytes, its actions in order."""

from dataclasses import replace

import pytest

from qaf_desktop.records.model import RevisionKey
from qaf_desktop.records.summaries import (
    CONFLICTING_GRADE,
    IN_CONFLICT,
    OTHER,
    OTHER_GRADE,
    ActionPaths,
    ActionSummary,
    GradedField,
    GradeWord,
    SummaryPlan,
    grade_word,
    reference,
    summarise,
)

CASE = (GradeWord("outstanding", "Outstanding"), GradeWord("good", "Good"), GradeWord("ri", "Requires improvement"))
SEEN = (GradeWord("yes", "Seen"), GradeWord("no", "Not seen"))
PLAN = SummaryPlan(
    method="invented",
    prefix="INV",
    subject="child",
    team="team",
    worker="",
    date="when",
    overall="overall",
    overall_scale="case",
    graded=(GradedField("voice", "Voice", "case"), GradedField("warmth", "Warmth", "seen")),
    grade_words={"case": CASE, "seen": SEEN},
    actions=ActionPaths("actions", "what", "who", "due", ""),
)


def test_a_record_in_brief() -> None:
    brief = summarise(PLAN, {"child": "c1", "team": "north", "when": "2026-11-03", "overall": "ri", "voice": "good"})
    assert (brief.subject, brief.team, brief.worker, brief.date, brief.month) == (
        "c1", "north", "", "2026-11-03", "2026-11",
    )  # fmt: skip
    assert (brief.overall, brief.grades, brief.actions) == ("Requires improvement", b"\x02\x00", ())


def test_nothing_answered_is_nothing_said() -> None:
    brief = summarise(PLAN, {})
    assert (brief.date, brief.overall, brief.grades) == ("", "", b"\x00\x00")


@pytest.mark.parametrize(
    ("when", "date"),
    [("2026-11-03T10:00:00Z", "2026-11-03"), ("3/11/2026", ""), ("2026-11", ""), ("x026-11-03", ""), ("", "")],
)
def test_only_a_date_is_a_date(when: str, date: str) -> None:
    brief = summarise(PLAN, {"when": when})
    assert (brief.date, brief.month) == (date, date[:7])


def test_grades_outside_the_scale_and_in_conflict_are_told_apart() -> None:
    brief = summarise(PLAN, {"voice": "splendid", "warmth": "yes", "overall": "good"}, {"warmth", "overall"})
    assert brief.grades == bytes([OTHER_GRADE, CONFLICTING_GRADE])
    assert brief.overall == IN_CONFLICT


def test_bytes_read_back_as_words() -> None:
    assert [grade_word(PLAN, 0, code) for code in (0, 1, 3, OTHER_GRADE, CONFLICTING_GRADE)] == [
        "", "Outstanding", "Requires improvement", OTHER, IN_CONFLICT,
    ]  # fmt: skip
    assert grade_word(PLAN, 1, 2) == "Not seen"


def test_actions_come_in_their_order_without_those_taken_out() -> None:
    values = {
        "actions[b]/what": "second", "actions[b]#order": "b", "actions[b]/due": "2026-11-10", "actions[b]/who": "p1",
        "actions[a]/what": "third", "actions[a]#order": "c",
        "actions[c]/what": "first", "actions[c]#order": "a",
        "actions[d]/what": "gone", "actions[d]#gone": "yes",
        "actions[e]/due": "2026-11-10", "actionsx[f]/what": "another repeat",
    }  # fmt: skip
    assert summarise(PLAN, values).actions == (
        ActionSummary("c", "first", "", "", "", stage="agreed"),
        ActionSummary("b", "second", "p1", "2026-11-10", "", stage="agreed"),
        ActionSummary("a", "third", "", "", "", stage="agreed"),
    )


@pytest.mark.parametrize("name", ["actions[", "actions[x", "actions[/what", "actions[]", "actions[x]a", "]actions[x"])
def test_a_name_that_is_no_row_is_no_action(name: str) -> None:
    values = {name: "anything", "actions[a]/what": "the only one"}
    assert [action.what for action in summarise(PLAN, values).actions] == ["the only one"]
    assert summarise(PLAN, {name: "anything"}).actions == ()


def test_a_plan_without_actions_has_none() -> None:
    assert summarise(replace(PLAN, actions=None), {"actions[b]/what": "second"}).actions == ()


def test_a_reference_is_short_and_the_same_everywhere() -> None:
    device = "7f3a" + "0" * 28
    assert reference("CFA", RevisionKey(device, 0, 12)) == "CFA-7f3a-12"
    assert reference("CFA", RevisionKey(device, 2, 12)) == "CFA-7f3a.2-12"
