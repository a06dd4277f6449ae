"""An answer that a rule compares and no list has is told at its cell; what a workbook cannot know is left alone."""

from pathlib import Path

import pytest

from qaf_desktop.forms.definition import FormProblem
from qaf_desktop.forms.proofing import whole_proof
from qaf_desktop.forms.workbooks import Sheets, read_sheets
from qaf_desktop.paths import resources

HEAD = ("type", "name", "label", "relevant", "constraint", "calculation", "appearance", "bind::qaf:soft")
CHOICES = (
    ("list_name", "name", "label"),
    *(("yes_no", name, name) for name in ("yes", "no")),
    *(("signs", name, name) for name in ("bruise", "burn")),
    *(("marks", name, name) for name in ("1", "2")),
)


def doubts(rule: str, column: str = "relevant", seen: str = "select_one yes_no", look: str = "") -> list[FormProblem]:
    """Of a form whose question `x` has a rule about `seen` (a select of another kind), `signs` and `mark`."""
    asked = {"type": "text", "name": "x", "label": "X", column: rule}
    rows = (
        {"type": seen, "name": "seen", "label": "Seen?", "appearance": look},
        {"type": "select_multiple signs", "name": "signs", "label": "Signs"},
        {"type": "select_one marks", "name": "mark", "label": "Mark"},
        {"type": "text", "name": "free", "label": "Free"},
        asked,
    )
    survey = (HEAD, *(tuple(row.get(name, "") for name in HEAD) for row in rows))
    sheets: Sheets = {"survey": survey, "choices": CHOICES}
    found = [one for one in whole_proof(sheets, ()) if one.code == "choice-unknown"]
    assert not any(one.stops for one in found)
    return found


@pytest.mark.parametrize(
    ("rule", "word", "mend"),
    [
        ("${seen} = 'yess'", "yess", "Write “yes”."),
        ("'maybe' != ${seen}", "maybe", "Write one of: yes, no."),
        ("${free} = '' and not(selected(${signs}, 'brn'))", "brn", "Write “burn”."),
        ("if(${seen} = ‘nope’, 1, 0)", "nope", "Write one of: yes, no."),
        ("${signs} = 'bruise cut'", "cut", "Write one of: bruise, burn."),
        ("${mark} = 3", "3", "Write one of: 1, 2."),
        ("${last-saved#seen} = 'YES'", "YES", "Write “yes”."),
        ("count(../x[. = 1]) > 0 and ${ seen } = 'yess'", "yess", "Write “yes”."),
    ],
)
def test_an_answer_that_no_list_has_is_told_at_its_cell(rule: str, word: str, mend: str) -> None:
    (found,) = doubts(rule)
    assert (found.cell, found.mend) == ("survey!D6", mend)
    assert f"“{word}”" in found.message


@pytest.mark.parametrize(
    "rule",
    [
        "${seen} = 'yes' or ${seen} != 'no' or ${seen} = ''",
        "selected(${signs}, 'burn') and ${signs} = 'bruise burn'",
        "${mark} = 2 or ${mark} = '1' or ${mark} > 7",
        "${free} = 'yess' or ${free} = ${seen}",
        "concat(${seen}, 'x') = 'yesx' or ../other[. = 'yess']",
        "${seen} = 'yess",
    ],
)
def test_what_the_lists_have_and_what_is_no_choice_is_left_alone(rule: str) -> None:
    assert doubts(rule) == []


def test_a_rule_of_thousands_of_parts_is_read_too() -> None:
    (found,) = doubts(" + ".join(["1"] * 15_000) + " + number(${seen} = 'yess')")
    assert found.cell == "survey!D6"


@pytest.mark.parametrize(
    ("seen", "look"),
    [
        ("select_one_from_file homes.csv", ""),
        ("select_one ${free}", ""),
        ("select_one unknown", ""),
        ("select_one yes_no", "search('homes')"),
        ("text", ""),
    ],
)
def test_a_list_that_the_workbook_does_not_hold_may_have_anything(seen: str, look: str) -> None:
    assert doubts("${seen} = 'yess'", seen=seen, look=look) == []


def test_other_is_a_choice_where_it_may_be_written_in() -> None:
    assert doubts("${seen} = 'other'", seen="select_one yes_no or_other") == []
    assert len(doubts("${seen} = 'other'")) == 1


@pytest.mark.parametrize("column", ["constraint", "bind::qaf:soft"])
def test_a_point_is_the_rows_own_answer_in_rules_about_it(column: str) -> None:
    rows = (("select_one yes_no", "seen", "Seen?", ". = 'yess' or selected(., 'nope')"),)
    sheets: Sheets = {"survey": (("type", "name", "label", column), *rows), "choices": CHOICES}
    found = [one for one in whole_proof(sheets, ()) if one.code == "choice-unknown"]
    assert [one.cell for one in found] == ["survey!D2", "survey!D2"]


def public_and_shipped(vectors: Path) -> list[Path]:
    return [*sorted((vectors / "xlsforms").iterdir()), *sorted((resources() / "forms").glob("*.md"))]


def test_no_form_of_ours_or_of_others_is_doubted_without_reason(vectors: Path) -> None:
    for path in public_and_shipped(vectors):
        sheets = read_sheets(path)
        if not isinstance(sheets, FormProblem):
            assert [one for one in whole_proof(sheets, ()) if one.code == "choice-unknown"] == [], path.name
