"""XLSForm (a workbook, or pyxform's markdown) → XForm bytes, by pyxform; complaints are values with sheet and row."""

import re
import warnings
from pathlib import Path

from qaf_desktop.forms.definition import FormProblem
from qaf_desktop.words import mark, say

LARGEST = 16 * 1024 * 1024
_ROW = re.compile(r"\[\s*row\s*:\s*(\d+)\s*\]\s*", re.IGNORECASE)
_SHEET = re.compile(r"(?:'(\w+)' (?:sheet|worksheet)|\b(survey|choices|settings|entities)\b)", re.IGNORECASE)
_QUOTED = re.compile(r"['\"“]([^'\"“”]+)['\"”]")
_SUFFIXES = (".xlsx", ".xlsm", ".xls", ".csv", ".md")
_MEND = mark("Change this in the form’s workbook and convert it again.")

Converted = bytes | tuple[FormProblem, ...]


def convert_markdown(text: str, name: str) -> Converted:
    """The XForm of a form kept as markdown tables. `name` is the form's id where its settings name none."""
    return _convert(text, ".md", name)


def convert_workbook(path: Path) -> Converted:
    """The XForm of an .xlsx, .xlsm, .xls, .csv or .md file. Its stem is the form's id where its settings name none."""
    suffix = path.suffix.lower()
    if suffix not in _SUFFIXES:
        return (
            FormProblem(
                "workbook-kind", path.name, say("This is not a workbook."), say("Choose an .xlsx, .xls or .csv file.")
            ),
        )
    try:
        size = path.stat().st_size
        content = path.read_bytes() if size <= LARGEST else b""
    except OSError:
        return (
            FormProblem(
                "workbook-unreadable",
                path.name,
                say("The file cannot be read."),
                say("Close it elsewhere and try again."),
            ),
        )
    if size > LARGEST:
        return (
            FormProblem(
                "workbook-too-large",
                path.name,
                say("The workbook is larger than 16 MB."),
                say("Put long lists in files of their own."),
            ),
        )
    return _convert(content, suffix, path.stem)


def _convert(content: str | bytes, suffix: str, name: str) -> Converted:
    from pyxform.errors import PyXFormError
    from pyxform.xls2xform import convert

    try:
        with warnings.catch_warnings(action="ignore"):
            result = convert(content, validate=False, file_type=suffix, form_name="data")
    except PyXFormError as error:
        return (_problem(error, content, suffix),)
    except Exception as error:  # a workbook can be broken in any way a library can stumble over; none may stop the app
        return (
            FormProblem(
                "workbook-broken",
                name,
                say("The workbook cannot be converted ({name}).", name=type(error).__name__),
                say(_MEND),
            ),
        )
    return _named(result.xform, name).encode("utf-8")


def _named(xform: str, name: str) -> str:
    """pyxform calls a form without an id `data`; it is called by its file's name instead."""
    return xform.replace('<data id="data"', f'<data id="{_identifier(name)}"', 1)


def _identifier(name: str) -> str:
    return re.sub(r"[^\w.\-]+", "_", name)


def _problem(error: Exception, content: str | bytes, suffix: str) -> FormProblem:
    detail = getattr(getattr(error, "code", None), "name", None)
    code = f"xlsform-{str(detail).lower().replace('_', '-')}" if detail else "xlsform-refused"
    words = str(error)
    row, sheet = _ROW.search(words), _SHEET.search(words)
    if row:
        place = f"{(sheet[1] or sheet[2]).lower() if sheet else 'survey'} row {row[1]}"
    else:
        place = _row_of(words, content, suffix) or ((sheet[1] or sheet[2]).lower() if sheet else "workbook")
    return FormProblem(code, place, _ROW.sub("", words).strip(), say(_MEND))


def _row_of(words: str, content: str | bytes, suffix: str) -> str:
    """Where pyxform names no row: the first row of the survey that holds a word it quotes."""
    from pyxform.xls2json_backends import get_xlsform

    quoted = set(_QUOTED.findall(words))
    try:
        with warnings.catch_warnings(action="ignore"):
            rows = getattr(get_xlsform(content, suffix), "survey", None) or []
    except Exception:  # the same trouble again: it has been told already, and no row can be named
        return ""
    for number, row in enumerate(rows, 2):
        if any(str(cell) in quoted for cell in row.values()):
            return say("survey row {number}", number=number)
    return ""
