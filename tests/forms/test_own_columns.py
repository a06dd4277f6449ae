"""Columns of our own: every mistake is named; the guide names every column; scores as the guide says."""

from pathlib import Path

import pytest

from qaf_desktop.cli import main
from qaf_desktop.forms.converting import NAMESPACE, convert_markdown, convert_workbook
from qaf_desktop.forms.own_columns import COLUMNS, own_column_problems
from qaf_desktop.forms.reading import read_form
from qaf_desktop.forms.scoring import Score
from qaf_desktop.forms.session import FormSession
from qaf_desktop.forms.weighing import section_scores, weight_of, whole_score, worth_of
from tests.resources.filling import TODAY

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "guide"
EXAMPLE = GUIDE / "own-columns-example.md"
KNOWN = {
    "scale": {"case-grade"},
    "sensitivity": {"open", "practitioner", "child"},
    "theme": {"safety", "drift", "recording", "relationships", "workforce", "outcomes"},
    "criterion": {"HP3", "HP6", "HP7", "PS1", "PS8"},
    "clock": {"cin-visit", "record-visit"},
}


def form(tmp_path, *changes):
    text = EXAMPLE.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    path = tmp_path / "form.md"
    path.write_text(text, encoding="utf-8")
    return read_form(convert_workbook(path))


def test_the_example_of_the_guide_is_accepted_and_uses_every_column(tmp_path, capsys):
    assert main(["form", "check", str(EXAMPLE)]) == 0
    assert "ok" in capsys.readouterr().out
    found = form(tmp_path)
    used = {name for item in (*found.questions.values(), *found.groups.values()) for name in item.extras}
    assert used == COLUMNS
    assert own_column_problems(found, KNOWN) == ()


def test_the_guide_names_every_column_and_no_other():
    rows = [line for line in (GUIDE / "own-columns.md").read_text(encoding="utf-8").splitlines() if line[:3] == "| `"]
    named = {word.strip("`, ") for row in rows for word in row.split("|")[1].split("`")[1::2]}
    assert named - {"worth", "bind::qaf:"} == COLUMNS


@pytest.mark.parametrize(
    ("old", "new", "code", "place"),
    [
        ("bind::qaf:notseen", "bind::qaf:not-seen", "own-column-unknown", "steps/listened"),
        ("| case-grade | safety |", "| case-garde | safety |", "own-column-word", "safety/safety_grade"),
        ("HP3 HP7", "HP3 HP77", "own-column-word", "safety/safety_grade"),
        ("| cin-visit |", "| cin-visits |", "own-column-word", "steps/visited"),
        ("| child | | | | | | safety |", "| chidl | | | | | | safety |", "own-column-word", "safety/unsafe_now"),
        ("| cin-visit | 2 |", "| cin-visit | two |", "own-column-number", "steps/visited"),
        ("| | | | | yes |", "| | | | | ja |", "own-column-choice", "safety/unsafe_now"),
        ("| safety_grade |\n", "| safety_grad |\n", "own-column-question", "safety/safety_source"),
        ("case-file-audit:safety/", "case-file-audit/safety/", "own-column-word", "safety/safety_grade"),
        ("| headline |", "| headlines |", "own-column-word", "overall/overall_grade"),
        ("| practitioner | practitioner |", "| practitioner | worker |", "own-column-word", "reflection/proud"),
        ("| reflection | What you are", "| | What you are", "own-column-alone", "reflection/proud"),
    ],
)
def test_each_mistake_has_its_code_and_its_place(old, new, code, place, tmp_path):
    found = own_column_problems(form(tmp_path, (old, new)), KNOWN)
    assert (code, place) in {(problem.code, problem.where.split(" bind::qaf:")[0]) for problem in found}
    assert all(problem.message.endswith(".") and problem.mend.endswith(".") for problem in found)


def test_a_weight_without_anything_worth_is_a_mistake(tmp_path):
    changes = [
        ("| Yes | 1 |", "| Yes |"),
        ("| Partly | 0.5 |", "| Partly |"),
        ("comply | no | No | 0 |", "comply | no | No |"),
    ]
    codes = {(p.code, p.where.split(" bind::qaf:")[0]) for p in own_column_problems(form(tmp_path, *changes), KNOWN)}
    assert ("own-column-alone", "steps/visited") in codes


@pytest.mark.parametrize(
    ("answers", "score"),
    [
        ({}, Score(None, 0, 0)),
        ({"visited": "yes", "wrote": "no"}, Score(2 / 3, 2, 0)),
        ({"visited": "yes", "wrote": "not-applicable"}, Score(1.0, 1, 1)),
        ({"visited": "partly", "wrote": "yes", "listened": "not-seen"}, Score(2 / 3, 2, 1)),
        ({"visited": "not-applicable", "wrote": "not-applicable"}, Score(None, 0, 2)),
    ],
)
def test_a_sections_score_leaves_out_what_does_not_apply_and_what_was_not_seen(answers, score, tmp_path):
    found = form(tmp_path)
    values = {f"steps/{name}": value for name, value in answers.items()}
    (steps,) = section_scores(found, values)
    assert (steps.path, steps.title) == ("steps", "Steps")
    assert steps.score == score == whole_score(found, values)
    assert weight_of(found.questions["steps/wrote"]) == 1.0
    assert worth_of(found.questions["safety/safety_grade"]) == {}


def test_a_rule_is_overridden_with_a_reason_and_the_reason_goes_when_the_rule_holds(tmp_path):
    session = FormSession(form(tmp_path), now=lambda: TODAY)
    session.set("safety/safety_grade", "inadequate")
    session.set("overall/overall_grade", "good")
    stopped = {(problem.path, problem.code) for problem in session.problems()}
    assert ("overall/overall_grade", "soft-unjustified") in stopped
    session.set("overall/overall_grade#because", "The risk ended last week.")
    assert ("overall/overall_grade", "soft-unjustified") not in {(p.path, p.code) for p in session.problems()}
    assert session.output()["overall/overall_grade#because"] == "The risk ended last week."
    session.set("safety/safety_grade", "good")
    assert "overall/overall_grade#because" not in session.output()


def test_own_columns_of_a_namespace_that_nobody_named_are_told_with_what_to_write():
    """Another address would lose every one of them without a word."""
    text = (
        "| survey |\n| | type | name | label | bind::qaf:sensitivity |\n| | text | why | Why? | child |\n| settings |\n"
    )
    for head, line in (("form_id", "a"), ("namespaces", 'qaf="http://example.org"')):
        found = convert_markdown(f"{text}| | {head} |\n| | {line} |\n", "a")
        assert [(one.code, NAMESPACE in one.mend) for one in found] == [("namespace-missing", True)]
    assert isinstance(convert_markdown(f"{text}| | namespaces |\n| | {NAMESPACE} |\n", "a"), bytes)
