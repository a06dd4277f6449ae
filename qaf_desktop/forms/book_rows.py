"""Where in a workbook a problem stands: sheet and row, found by the words that the converter or the engine quotes."""

import re
import warnings
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from qaf_desktop.forms.definition import FormProblem

_ROW = re.compile(r"\[\s*row\s*:\s*(\d+)\s*\]\s*", re.IGNORECASE)
_SHEET = re.compile(r"(?:'(\w+)' (?:sheet|worksheet)|sheet: '(\w+)'|\b(survey|choices|settings|entities)\b)", re.I)
_QUOTED = re.compile(r"['\"“]([^'\"“”]+)['\"”]")
_TWICE = re.compile(r"Duplicate column header: (.+)")
_HEADERS = "headers provided for sheet"
_NOT_INCLUDED = "section has not been included"
_BELONGS = re.compile(r"([\w.\-/]+)(?: ([\w:\-]+))?")
_COLUMNS = {"calculate": "calculation", "choices": "choice_filter", "readonly": "read_only", "count": "repeat_count"}

Rows = Sequence[Mapping[str, Any]]


def without_row(words: str) -> str:
    """What the converter says as a sentence, without the row it puts before it."""
    said = _ROW.sub("", words).strip()
    return said if said.endswith((".", "!", "?")) else f"{said}."


def place_of(words: str, content: str | bytes, suffix: str) -> str:
    """The place of a converter's complaint: `survey row 3`, or as near to that as can be told."""
    row, sheet = _ROW.search(words), _SHEET.search(words)
    named = next((name for name in sheet.groups() if name), "survey").lower() if sheet else ""
    if row:
        return f"{named or 'survey'} row {row[1]}"
    if _HEADERS in words:
        return f"{named} row 1"
    twice = _TWICE.search(words)
    if twice:
        return f"{_sheet_with_twice(content, suffix, twice[1].strip())} row 1"
    return _row_of(words, survey_of(content, suffix)) or named or "workbook"


def placed(problems: Iterable[FormProblem], path: Path) -> tuple[FormProblem, ...]:
    """The engine's problems with a form made of this workbook, with the survey's row before each question's path."""
    try:
        content: bytes = path.read_bytes()
    except OSError:
        content = b""
    by_name: dict[str, int] = {}
    for number, row in enumerate(survey_of(content, path.suffix.lower()), 2):
        by_name.setdefault(str(row.get("name", "")).strip(), number)
    return tuple(_placed(problem, by_name) for problem in problems)


def survey_of(content: str | bytes, suffix: str) -> Rows:
    """The rows of the survey sheet; none where they cannot be read (that has been told already)."""
    from pyxform.xls2json_backends import get_xlsform

    try:
        with warnings.catch_warnings(action="ignore"):
            rows: Rows | None = getattr(get_xlsform(content, suffix), "survey", None)
    except Exception:  # a workbook can be broken in any way a library can stumble over; none may stop the app
        return ()
    return rows or ()


def _placed(problem: FormProblem, by_name: Mapping[str, int]) -> FormProblem:
    match = _BELONGS.match(problem.where)
    number = by_name.get(match[1].rpartition("/")[2]) if match else None
    if match is None or number is None:
        return problem
    column = _COLUMNS.get(match[2] or "", match[2] or "")
    where = f"survey row {number}, {column}: {problem.where}" if column else f"survey row {number}: {problem.where}"
    return FormProblem(problem.code, where, problem.message, problem.mend)


def _row_of(words: str, survey: Rows) -> str:
    """The first row that holds a word quoted, or that asks for a section that is not there."""
    quoted = set(_QUOTED.findall(words))
    for number, row in enumerate(survey, 2):
        including = _NOT_INCLUDED in words and str(row.get("type", "")).startswith("include")
        if including or any(str(cell) in quoted for cell in row.values()):
            return f"survey row {number}"
    return ""


def _sheet_with_twice(content: str | bytes, suffix: str, header: str) -> str:
    """Which sheet of an .xlsx file has a header twice; the survey where that cannot be told."""
    if suffix not in (".xlsx", ".xlsm") or isinstance(content, str):
        return "survey"
    from io import BytesIO

    from openpyxl import load_workbook

    book = load_workbook(BytesIO(content), read_only=True, data_only=True)
    for sheet in book.worksheets:
        headers = next(sheet.iter_rows(max_row=1, values_only=True), ())
        if sum(str(one).strip() == header for one in headers if one is not None) > 1:
            return sheet.title.lower()
    return "survey"
