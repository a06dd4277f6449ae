"""Tables as Excel workbooks and CSV files: one header row, no merged cells, nothing that a spreadsheet could run."""

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO, StringIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from qaf_desktop.analysis.pictures import Mark
from qaf_desktop.errors import UserFacingError
from qaf_desktop.reports.inks import glyph, mark_ink
from qaf_desktop.words import mark, say

Value = str | int | float | date | datetime | Mark | None
"""A mark is a grade: its word is what the cell holds, its shape and colour are how the cell shows it."""

RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet may take for the start of a formula. Such text is stored as text, and marked so."""

LONGEST_TEXT = 32_767
MOST_ROWS = 1_048_576
EARLIEST = date(1900, 3, 1)
"""Dates before it are counted differently by different spreadsheets, and go as text."""

NARROWEST, WIDEST = 9, 60
LONGEST_NAME, LONGEST_STEM = 31, 100
_LOOKED_AT = 200

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\]")
_NOT_IN_FILES = re.compile(r'[\x00-\x1f<>:"/\\|?*]')
_CUT = mark("(cut here; the record holds the rest)")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: every row has as many cells as there are headers. `note` says what it is and goes beside it."""

    name: str
    headers: tuple[str | Mark, ...]
    rows: tuple[tuple[Value, ...], ...]
    note: str = ""


def workbook(sheets: Sequence[Sheet]) -> bytes:
    """An .xlsx file of one sheet a table, and a last one with the notes where there are any.

    Dates and numbers are real ones. Raises UserFacingError where a table is longer than a sheet can be.
    """
    book = Workbook(write_only=True)
    book.properties.creator = "QAF Desktop"
    notes = tuple((sheet.name, sheet.note) for sheet in sheets if sheet.note)
    about = (Sheet(say("About"), (say("Sheet"), say("What it is")), notes),) if notes else ()
    names: set[str] = set()
    for sheet in (*sheets, *about):
        _write(book, sheet, _sheet_name(sheet.name, names))
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def csv_bytes(sheet: Sheet) -> bytes:
    """The table as CSV: UTF-8 with a byte-order mark for Excel, dates as YYYY-MM-DD, risky text after an apostrophe."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([_plain(header) for header in sheet.headers])
    writer.writerows([_plain(value) for value in row] for row in sheet.rows)
    return out.getvalue().encode("utf-8-sig")


def csv_files(sheets: Sequence[Sheet]) -> dict[str, bytes]:
    """A CSV file a table: file name → content. No two names are alike, and none is refused by a file system."""
    taken: set[str] = set()
    return {f"{_unlike(_file_stem(sheet.name), taken, LONGEST_STEM)}.csv": csv_bytes(sheet) for sheet in sheets}


def real_day(text: str) -> Value:
    """The day that text such as "2026-11-22" says; other text as it stands."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text


def _file_stem(name: str) -> str:
    return _NOT_IN_FILES.sub(" ", _CONTROL.sub("", name)).strip(" .")[:LONGEST_STEM] or say("Table")


def _plain(value: Value) -> str:
    if isinstance(value, Mark):
        return _plain(value.word)
    if isinstance(value, str):
        text = _CONTROL.sub("", value)
        return f"'{text}" if text.lstrip(" \u00a0").startswith(RISKY) or text.startswith(RISKY) else text
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else str(value)


def _write(book: Workbook, sheet: Sheet, name: str) -> None:
    if len(sheet.rows) >= MOST_ROWS:
        raise UserFacingError(
            "too-many-rows",
            say("The table has more rows than an Excel sheet can hold."),
            say("Choose a shorter period, or CSV."),
        )
    page = book.create_sheet(name)
    page.freeze_panes = "B2"
    for index, width in enumerate(_widths(sheet), 1):
        page.column_dimensions[get_column_letter(index)].width = width
    page.append([_header(page, header) for header in sheet.headers])
    for row in sheet.rows:
        page.append([_cell(page, value) for value in row])
    page.auto_filter.ref = f"A1:{get_column_letter(max(1, len(sheet.headers)))}{len(sheet.rows) + 1}"


def _header(page: Any, header: str | Mark) -> Any:
    cell = _graded(page, header) if isinstance(header, Mark) else _text(page, header)
    cell.font = Font(bold=True, color=cell.font.color)
    cell.fill = PatternFill("solid", fgColor="E9EDF1")
    cell.border = Border(bottom=Side("thin", color="6E7781"))
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def _cell(page: Any, value: Value) -> Any:
    if isinstance(value, str):
        return _text(page, value) if value.startswith(RISKY) or len(value) > WIDEST else _CONTROL.sub("", value)
    if isinstance(value, Mark):
        return _graded(page, value)
    if isinstance(value, datetime):
        return _dated(page, value.replace(tzinfo=None), "yyyy-mm-dd hh:mm")
    return _dated(page, value, "yyyy-mm-dd") if isinstance(value, date) else value


def _text(page: Any, value: str) -> Any:
    """Text that stays text: never a formula, even when somebody edits the cell."""
    text = _CONTROL.sub("", value)
    text = text if len(text) <= LONGEST_TEXT else _cut(text)
    cell = WriteOnlyCell(page, value=text)
    cell.data_type = "s"
    cell.quotePrefix = text.startswith(RISKY)
    cell.alignment = Alignment(wrap_text=len(text) > WIDEST, vertical="top")
    return cell


def _cut(text: str) -> str:
    end = f" … {say(_CUT)}"
    return text[: LONGEST_TEXT - len(end)] + end


def _graded(page: Any, mark: Mark) -> Any:
    """The word, to be sorted and counted by; the shape before it is the cell's format, and no part of its text."""
    cell = _text(page, mark.word)
    cell.number_format = f'"{glyph(mark)} "@'
    cell.font = Font(color=mark_ink(mark.colour).removeprefix("#"))
    return cell


def _dated(page: Any, value: date, form: str) -> Any:
    day = value.date() if isinstance(value, datetime) else value
    if day < EARLIEST:
        return value.isoformat()
    cell = WriteOnlyCell(page, value=value)  # type: ignore[arg-type]  # dates are taken too
    cell.number_format = form
    return cell


def _widths(sheet: Sheet) -> Iterator[int]:
    for index, header in enumerate(sheet.headers):
        longest = max((_length(row[index]) for row in sheet.rows[:_LOOKED_AT]), default=0)
        yield max(NARROWEST, min(WIDEST, max(longest, min(_length(header), 30)) + 2))


def _length(value: Value) -> int:
    return len(_plain(value)) + (2 if isinstance(value, Mark) else 0)


def _sheet_name(name: str, taken: set[str]) -> str:
    """The name as Excel allows it: 31 characters at most, some not at all, no two alike whatever their case."""
    stem = _NOT_IN_NAMES.sub(" ", _CONTROL.sub("", name)).strip(" '")[:LONGEST_NAME] or say("Sheet")
    return _unlike(stem, taken, LONGEST_NAME)


def _unlike(stem: str, taken: set[str], longest: int) -> str:
    chosen, number = stem, 1
    while chosen.casefold() in taken:
        number += 1
        chosen = f"{stem[: longest - 1 - len(str(number))]} {number}"
    taken.add(chosen.casefold())
    return chosen
