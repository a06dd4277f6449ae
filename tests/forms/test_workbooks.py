"""A form goes from markdown to Excel and back, and is the same form."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from qaf_desktop.forms.converting import convert_workbook
from qaf_desktop.forms.definition import FormProblem
from qaf_desktop.forms.workbooks import markdown_of, read_sheets, workbook_of
from qaf_desktop.paths import resources

SHIPPED = sorted((resources() / "forms").glob("*.md"))


@pytest.mark.parametrize("shipped", SHIPPED, ids=lambda path: path.stem)
def test_a_form_through_excel_and_back_is_the_same_form(shipped: Path, tmp_path: Path) -> None:
    book, back = tmp_path / f"{shipped.stem}.xlsx", tmp_path / f"{shipped.stem}.md"
    sheets = read_sheets(shipped)
    assert not isinstance(sheets, FormProblem)
    book.write_bytes(workbook_of(sheets))
    again = read_sheets(book)
    assert again == sheets
    back.write_text(markdown_of(again), encoding="utf-8")
    assert convert_workbook(back) == convert_workbook(book) == convert_workbook(shipped)


def test_what_looks_like_a_formula_stays_text(tmp_path: Path) -> None:
    path = tmp_path / "form.xlsx"
    path.write_bytes(workbook_of({"survey": (("type", "name", "label"), ("text", "a", "=1+1"))}))
    cell = load_workbook(path)["survey"]["C2"]
    assert (cell.data_type, cell.value) == ("s", "=1+1")


def test_a_bar_and_a_line_break_in_a_cell_survive_markdown(tmp_path: Path) -> None:
    path = tmp_path / "form.md"
    path.write_text(markdown_of({"survey": (("type", "name", "label"), ("text", "a", "this|that\nthen"))}))
    assert read_sheets(path) == {"survey": (("type", "name", "label"), ("text", "a", "this|that then"))}


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [("form.xlsx", b"no workbook", "workbook-broken"), ("form.pdf", b"%PDF", "workbook-kind")],
)
def test_what_is_no_workbook_is_refused_with_a_code(name: str, content: bytes, code: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    problem = read_sheets(path)
    assert isinstance(problem, FormProblem)
    assert problem.code == code


def test_a_file_that_is_not_there_is_refused_with_a_code(tmp_path: Path) -> None:
    problem = read_sheets(tmp_path / "gone.xlsx")
    assert isinstance(problem, FormProblem)
    assert problem.code == "workbook-unreadable"
