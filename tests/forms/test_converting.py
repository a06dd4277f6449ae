"""XLSForms in every file format that is taken, and what is said of broken ones."""

from pathlib import Path

import openpyxl
import pytest

from qaf_desktop.forms.converting import convert_markdown, convert_workbook
from qaf_desktop.forms.definition import Form, Group, Kind, Repeat
from qaf_desktop.forms.reading import read_form
from tests.forms.samples import session

WHOLE = """
| survey |
| | type | name | label | hint | guidance_hint | appearance | parameters | bind::qaf:scale | bind::qaf:theme |
| | begin_group | g | Group | | | | | | voice |
| | select_one_from_file teams.csv | team | Team | short | long guidance | minimal | value=code label=words | | |
| | range | r | Range | | | | start=0 end=10 step=2 | | |
| | image | i | Image | | | | max-pixels=640 | | |
| | end_group | | | | | | | | |
| | begin_repeat | rows | Rows | | | | | case-grade | |
| | text | t | Text | | | multiline | | | |
| | end_repeat | | | | | | | | |
| settings |
| | form_title | form_id | version | namespaces |
| | Whole | whole | 1 | qaf="urn:qaf-desktop:form:1" |
"""


def converted(text: str) -> Form:
    content = convert_markdown(text, "sample")
    assert isinstance(content, bytes), content
    form = read_form(content)
    assert isinstance(form, Form), form
    return form


def test_own_columns_pass_through_on_questions_groups_and_repeats() -> None:
    form = converted(WHOLE)
    group, rows = form.find("g"), form.find("rows")
    assert isinstance(group, Group)
    assert isinstance(rows, Repeat)
    assert group.extras["theme"] == "voice"
    assert rows.extras["scale"] == "case-grade"


def test_guidance_parameters_and_lists_from_files_pass_through() -> None:
    form = converted(WHOLE)
    assert (form.questions["g/team"].hint, form.questions["g/team"].guidance) == ("short", "long guidance")
    assert form.questions["g/r"].kind is Kind.RANGE
    assert form.questions["g/r"].parameters == {"start": "0", "end": "10", "step": "2"}
    visit = session(form, {"x": "y"})
    assert visit.view("g/team").choices[0].value == ""  # no such column in this register
    assert form.questions["g/team"].source.value == "code"


def test_a_form_without_an_id_is_called_by_its_name() -> None:
    text = "| survey |\n| | type | name | label |\n| | text | a | A |\n"
    assert converted(text).id == "sample"


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("| survey |\n| | type | name | label |\n| | hologram | a | A |\n", "row 2"),
        ("| survey |\n| | type | name | label |\n| | text | a | A |\n| | text | a b | A |\n", "row 3"),
        ("| survey |\n| | type | name | label |\n| | select_one missing | a | A |\n", "choices"),
        ("| survey |\n| | type | name | label |\n| | begin_group | a | A |\n| | text | b | B |\n", "row 2"),
        ("| survey |\n| | type | name | label | relevant |\n| | text | a | A | ${nobody} = 1 |\n", "row 2"),
    ],
)
def test_a_mistake_is_named_by_sheet_and_row(text: str, where: str) -> None:
    problems = convert_markdown(text, "sample")
    assert not isinstance(problems, bytes)
    assert problems[0].code.startswith("xlsform-")
    assert where in problems[0].where
    assert problems[0].message
    assert problems[0].mend


@pytest.mark.parametrize("text", ["", "no table", "| choices |\n| | name |\n", "| survey |\n| | a | b |\n"])
def test_what_is_no_form_is_refused(text: str) -> None:
    assert not isinstance(convert_markdown(text, "sample"), bytes)


def test_a_workbook_converts_as_its_markdown_does(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    survey = book.active
    survey.title = "survey"
    for row in (("type", "name", "label"), ("text", "a", "A")):
        survey.append(row)
    path = tmp_path / "sample.xlsx"
    book.save(path)
    assert convert_workbook(path) == convert_markdown(
        "| survey |\n| | type | name | label |\n| | text | a | A |\n", "sample"
    )


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("form.docx", b"", "workbook-kind"),
        ("form.xlsx", b"not a zip", "workbook-broken"),
        ("form.xls", b"\xd0\xcf\x11\xe0junk", "workbook-broken"),
        ("form.xlsx", None, "workbook-unreadable"),
    ],
)
def test_a_broken_file_is_refused_with_a_code(tmp_path: Path, name: str, content: bytes | None, code: str) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    problems = convert_workbook(path)
    assert not isinstance(problems, bytes)
    assert problems[0].code in (code, "xlsform-refused")
