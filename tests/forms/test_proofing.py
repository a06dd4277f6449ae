"""A workbook's mistakes are found all at once, each at its cell, each with what to do."""

from pathlib import Path

import pytest

from qaf_desktop.forms.converting import convert_markdown
from qaf_desktop.forms.definition import FormProblem
from qaf_desktop.forms.meanings import MEANINGS, PHRASES, explained
from qaf_desktop.forms.proofing import all_problems, proofread, silent_problems
from qaf_desktop.forms.sheet_cells import column_name
from qaf_desktop.forms.workbooks import Sheets, markdown_of, read_sheets
from qaf_desktop.paths import resources
from tests.forms.public import converted

HEAD = ("type", "name", "label", "relevant", "constraint", "calculation", "required", "choice_filter")
GOOD = (
    ("begin_group", "about", "About"),
    ("select_one yes_no", "seen", "Was the child seen?"),
    ("text", "why", "Why not?", "${seen} = 'no'", "string-length(.) > 3", "", "yes"),
    ("calculate", "months", "", "", "", "2 * 3"),
    ("end_group",),
)
CHOICES = (("list_name", "name", "label", "grown"), ("yes_no", "yes", "Yes", "a"), ("yes_no", "no", "No", "b"))


def sheets(*rows: tuple[str, ...], head: tuple[str, ...] = HEAD, choices: tuple = CHOICES) -> Sheets:
    full = tuple((*row, *("",) * (len(head) - len(row))) for row in rows)
    return {"survey": (head, *full), "choices": choices}


def with_row(at: int, *row: str) -> Sheets:
    return sheets(*GOOD[:at], row, *GOOD[at + 1 :])


MISTAKES = {
    "a type misspelt": (with_row(2, "txet", "why", "Why?"), "type-unknown", "survey!A4", "Write “text”."),
    "a type with a dash": (with_row(1, "select-one yes_no", "seen", "S?"), "type-unknown", "survey!A3", "select_one"),
    "no such list": (with_row(1, "select_one yesno", "seen", "S?"), "list-unknown", "survey!A3", "“yes_no”"),
    "no list named": (with_row(1, "select_one", "seen", "Seen?"), "list-missing", "survey!A3", "list’s name"),
    "no name": (with_row(2, "text", "", "Why not?"), "name-missing", "survey!B4", "“why_not”"),
    "a name with spaces": (with_row(2, "text", "why not", "Why?"), "name-misspelt", "survey!B4", "“why_not”"),
    "a name twice": (with_row(2, "text", "seen", "Why?"), "name-twice", "survey!B4", "another name"),
    "no words": (with_row(2, "text", "why", ""), "label-missing", "survey!C4", "column “label”"),
    "a group not closed": (sheets(*GOOD[:-1]), "group-not-closed", "survey!A2", "end_group"),
    "a group not opened": (sheets(*GOOD, ("end_group",)), "group-not-opened", "survey!A7", "Take this row out"),
    "a repeat closed as a group": (with_row(0, "begin_repeat", "about", "A"), "group-not-opened", "survey!A6",
                                   "end_repeat"),
    "a name that is not there": (with_row(2, "text", "why", "Why?", "${sen} = 'no'"), "name-unknown", "survey!D4",
                                 "${seen}"),
    "a name in words": (with_row(2, "text", "why", "Why ${sene}?"), "name-unknown", "survey!C4", "${seen}"),
    "a bracket too few": (with_row(2, "text", "why", "Why?", "not(${seen} = 'no'"), "rule-unreadable", "survey!D4",
                          "1 are opened and 0 are closed"),
    "a quotation mark too few": (with_row(2, "text", "why", "Why?", "${seen} = 'no"), "rule-unreadable", "survey!D4",
                                 "quotation mark"),
    "and as in other languages": (with_row(2, "text", "why", "Why?", "${seen} = 'no' && 1"), "rule-unreadable",
                                  "survey!D4", "“and”"),
    "a function misspelt": (with_row(2, "text", "why", "Why?", "", "string-lenght(.) > 3"), "function-unknown",
                            "survey!E4", "string-length(…)"),
    "required misspelt": (with_row(2, "text", "why", "Why?", "", "", "", "yess"), "neither-yes-nor-no", "survey!G4",
                          "“yes”"),
    "a filter by no column": (with_row(1, "select_one yes_no", "seen", "S?", "", "", "", "", "gorwn = 'a'"),
                              "filter-column-unknown", "survey!H3", "“grown”"),
    "a head misspelt": (sheets(*GOOD, head=(*HEAD[:3], "relevent", *HEAD[4:])), "header-misspelt", "survey!D1",
                        "“relevant”"),
    "a choice twice": (sheets(*GOOD, choices=(*CHOICES, CHOICES[1])), "choice-twice", "choices!B4", "another name"),
    "a choice of no list": (sheets(*GOOD, choices=(*CHOICES, ("", "may", "Maybe", ""))), "choice-without-list",
                            "choices!A4", "its list"),
    "a choice without a name": (sheets(*GOOD, choices=(*CHOICES, ("yes_no", "", "Maybe", ""))), "choice-without-name",
                                "choices!B4", "“maybe”"),
}  # fmt: skip


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_named_at_its_cell_with_the_mend(name: str) -> None:
    broken, code, cell, mend = MISTAKES[name]
    found = {(one.code, one.cell): one for one in proofread(broken)}
    assert (code, cell) in found
    assert mend in found[code, cell].mend
    assert found[code, cell].message


def test_a_sound_workbook_has_none() -> None:
    assert proofread(sheets(*GOOD)) == ()
    assert isinstance(convert_markdown(markdown_of(sheets(*GOOD)), "sample"), bytes)


@pytest.mark.parametrize("shipped", sorted((resources() / "forms").glob("*.md")), ids=lambda path: path.stem)
def test_shipped_forms_have_none(shipped: Path) -> None:
    found = read_sheets(shipped)
    assert not isinstance(found, FormProblem)
    assert proofread(found) == ()


def test_all_are_told_at_once_in_the_order_of_the_rows() -> None:
    broken = sheets(("txet", "why", "Why?"), ("select_one nolist", "seen", ""), ("text", "seen", "Seen ${nobody}?"))
    found = proofread(broken)
    assert [one.cell for one in found] == ["survey!A2", "survey!A3", "survey!B4", "survey!C4"]
    refused = convert_markdown(markdown_of(broken), "sample")
    assert not isinstance(refused, bytes)
    assert all_problems(broken, refused) == found


def test_what_only_the_converter_sees_is_told_too() -> None:
    broken = sheets(*GOOD[:3], ("calculate", "months", ""), GOOD[4])
    refused = convert_markdown(markdown_of(broken), "sample")
    assert not isinstance(refused, bytes)
    (told,) = all_problems(broken, refused)
    assert told.cell == "survey!A5"
    assert told.mend == "Write the expression in the column “calculation”."


def test_what_would_be_lost_without_a_word_is_refused() -> None:
    broken = MISTAKES["a head misspelt"][0]
    assert isinstance(convert_markdown(markdown_of(broken), "sample"), bytes)
    assert [one.code for one in silent_problems(broken)] == ["header-misspelt"]


def test_public_workbooks_that_convert_are_hardly_ever_called_wrong(vectors: Path) -> None:
    """Six of the authors' own slips: a quotation mark in a note, filters by words that are no columns, a head."""
    called = set()
    for path in sorted((vectors / "xlsforms").iterdir()):
        found = read_sheets(path)
        if not isinstance(found, FormProblem) and proofread(found) and isinstance(converted(path), bytes):
            called.add(path.name)
    assert called <= {
        "bad_calc.xlsx", "or_other.xlsx", "repeat_date_test.xls", "spaces_in_choices_header.xls", "table-list.xls",
    }  # fmt: skip


def test_the_twenty_most_usual_complaints_are_explained() -> None:
    assert len(MEANINGS) + len(PHRASES) >= 20
    said = explained(FormProblem("xlsform-survey-002", "survey row 7", "Unmatched 'begin_group'.", "?"))
    assert said.cell == "survey!A7"
    assert said.message.startswith("A group or repeat is opened and never closed.")
    assert said.mend != "?"


@pytest.mark.parametrize(
    ("header", "name"),
    [("List Name", "list_name"), ("label::English (en)", "label::English (en)"), ("bind:relevant", "bind::relevant"),
     ("read only", "readonly"), ("Guidance hint", "guidance_hint")],
)  # fmt: skip
def test_columns_are_known_under_their_other_names(header: str, name: str) -> None:
    assert column_name(header) == name
