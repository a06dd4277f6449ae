"""The same XLSForm as a workbook for Excel and as markdown tables for reviewing: sheets in, sheets out."""

import warnings
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from qaf_desktop.forms.book_files import book_content
from qaf_desktop.forms.definition import FormProblem
from qaf_desktop.words import say

SHEETS = ("survey", "choices", "settings", "external_choices", "entities", "osm")
FROZEN = "A2"
WIDTHS = {"label": 50, "hint": 40, "relevant": 30, "constraint": 30, "calculation": 40}
USUAL_WIDTH = 18

Rows = tuple[tuple[str, ...], ...]
Sheets = Mapping[str, Rows]
"""Sheet → rows, the first of them the headers, every row as long as that one."""


def read_sheets(path: Path) -> Sheets | FormProblem:
    """The sheets of an .xlsx, .xlsm, .xls, .csv or .md file, those only that XLSForm knows."""
    content = book_content(path)
    if isinstance(content, FormProblem):
        return content
    from pyxform.xls2json_backends import get_xlsform

    try:
        with warnings.catch_warnings(action="ignore"):
            book = get_xlsform(content, path.suffix.lower())
    except Exception:  # a workbook can be broken in any way a library can stumble over; none may stop the app
        return FormProblem(
            "workbook-broken",
            path.name,
            say("This is not a workbook."),
            say("Choose an .xlsx, .xls, .csv or .md file."),
        )
    found = {name: _rows(getattr(book, f"{name}_header", None), getattr(book, name, None)) for name in SHEETS}
    return {name: rows for name, rows in found.items() if rows}


def markdown_of(sheets: Sheets) -> str:
    """The sheets as markdown tables that `read_sheets` reads; a line break within a cell becomes a space."""
    return "\n".join(line for name, rows in sheets.items() for line in _table(name, rows)) + "\n"


def workbook_of(sheets: Sheets) -> bytes:
    """The sheets as an .xlsx file: headers frozen and bold, every cell text, so that no formula can run."""
    from openpyxl import Workbook
    from openpyxl.styles import Font

    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for number, row in enumerate(rows, 1):
            _write(sheet, number, row)
        for cell in sheet[1]:
            cell.font = Font(bold=True)
            sheet.column_dimensions[cell.column_letter].width = WIDTHS.get(str(cell.value), USUAL_WIDTH)
        sheet.freeze_panes = FROZEN
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _rows(headers: Sequence[Mapping[str, Any]] | None, rows: Sequence[Mapping[str, Any]] | None) -> Rows:
    names = [str(name) for name in (headers[0] if headers else {}) if name]
    if not names or not rows:
        return ()
    return (tuple(names), *(tuple(_text(row.get(name)) for name in names) for row in rows))


def _text(cell: object) -> str:
    return "" if cell is None else str(cell)


def _table(name: str, rows: Rows) -> Iterator[str]:
    yield f"| {name} |"
    for row in rows:
        cells = [" ".join(cell.replace("|", r"\|").split()) for cell in row]
        while cells and not cells[-1]:
            cells.pop()
        yield f"| | {' | '.join(cells)} |" if cells else ""
    yield ""


def _write(sheet: Any, number: int, row: Sequence[str]) -> None:
    for column, text in enumerate(row, 1):
        if text:
            cell = sheet.cell(number, column, text)
            cell.data_type = "s"
