"""Reading workbooks and text files that others made: .xlsx, .xls, .ods and .csv, every cell as text.

Called in a process apart, because a file can be made to harm whoever reads it; its size is bounded before it is opened.
"""

import csv
import io
import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Any

from qaf_desktop.lists.model import Refused, Row, Sheet

LARGEST, UNPACKED, MOST_ROWS, MOST_COLUMNS = 128 * 1024 * 1024, 2 * 1024**3, 1_048_576, 500
"""Bytes of a file, bytes of what a workbook unpacks to, and the most rows and columns of a sheet."""
SECONDS = 180
SIGNS, FIRST, LINES = ",;\t|", 65_536, 40
"""What may divide cells in a text file, and how much of it is looked at to find out which."""
BOOKS = (".xlsx", ".xlsm", ".xls", ".ods")
TEXTS = (".csv", ".tsv", ".txt")
_UNTOLD = re.compile(rb"<f[^>]*(?:/>|>[^<]*</f>)\s*(?:<v\s*/>|<v></v>|</c>)")
_UNEVEN = re.compile(r"[\t ] | \t|#")
_NOT_AVAILABLE = frozenset({"#n/a", "#ref!", "#value!", "#name?", "#div/0!", "#null!", "#num!"})


def read_sheets(data: bytes, suffix: str) -> tuple[Sheet, ...] | Refused:
    """Every sheet that holds anything, or the code of why it cannot be read."""
    if len(data) > LARGEST:
        return Refused("too-large")
    if suffix.lower() not in (*BOOKS, *TEXTS):
        return Refused("not-a-list")
    sheets = _book(data) if suffix.lower() in BOOKS else (_text(data),)
    if isinstance(sheets, Refused):
        return sheets
    filled = tuple(sheet for sheet in sheets if sheet.rows)
    return filled or Refused("empty")


def _book(data: bytes) -> tuple[Sheet, ...] | Refused:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum

    bare = _bare_formulas(data)
    if isinstance(bare, Refused):
        return bare
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        names = [(one.name, one.visible != SheetVisibleEnum.Visible) for one in book.sheets_metadata]
        return tuple(
            Sheet(
                name, _rows(book.get_sheet_by_index(at).iter_rows(), _cells), hidden, bare[at] if at < len(bare) else 0
            )
            for at, (name, hidden) in enumerate(names)
        )
    except PasswordError:
        return Refused("password")
    except (CalamineError, ValueError, OSError, IndexError, UnicodeDecodeError):
        return Refused("not-a-list")


def _bare_formulas(data: bytes) -> list[int] | Refused:
    """By sheet of an .xlsx, how many formulas have no value kept; none for other workbooks."""
    if not data.startswith(b"PK"):
        return []
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            if sum(one.file_size for one in packed.infolist()) > UNPACKED:
                return Refused("too-large")
            names = sorted(
                (one for one in packed.namelist() if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", one)),
                key=lambda name: int(re.sub(r"\D", "", name)),
            )
            return [len(_UNTOLD.findall(packed.read(name))) for name in names]
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError):
        return Refused("not-a-list")


def _text(data: bytes) -> Sheet:
    words = _decoded(data)
    csv.field_size_limit(1_000_000)
    try:
        return Sheet("", _rows(csv.reader(io.StringIO(words), delimiter=_delimiter(words)), _texts))
    except csv.Error:
        return Sheet("", ())


def _delimiter(words: str) -> str:
    """The sign that divides the first lines into most cells; the comma where none does. (The library's own guess takes
    a letter of a title above the list for one.)"""
    first = words[:FIRST]

    def cells(sign: str) -> int:
        try:
            return sum(len(row) - 1 for row in islice(csv.reader(io.StringIO(first), delimiter=sign), LINES))
        except csv.Error:
            return 0

    return max(SIGNS, key=cells)


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _rows(lines: Iterator[Sequence[Any]] | Any, read: Callable[[Sequence[Any]], tuple[str, ...]]) -> tuple[Row, ...]:
    """With the numbers that a spreadsheet shows; rows with nothing in them are left out."""
    kept: list[Row] = []
    for number, line in enumerate(lines, 1):
        cells = read(line[:MOST_COLUMNS])
        if any(cells):
            kept.append((number, cells))
        if number >= MOST_ROWS:
            break
    return tuple(kept)


def _cells(line: Sequence[Any]) -> tuple[str, ...]:
    return tuple(map(cell_text, line))


def _texts(line: Sequence[str]) -> tuple[str, ...]:
    """A line of a text file: most need no look at each cell."""
    said = "".join(line)
    even = said.isascii() and said.isprintable() and not _UNEVEN.search("\t".join(("", *line, "")))
    return tuple(line) if even else _cells(line)


def cell_text(cell: object) -> str:
    """A cell as text: days as ISO, whole numbers without ".0", an error of the spreadsheet as nothing."""
    if isinstance(cell, str):
        text = cell if cell.isascii() and "  " not in cell and cell == cell.strip() else " ".join(cell.split())
        return "" if text[:1] == "#" and text.casefold() in _NOT_AVAILABLE else text
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)  # noqa: PLR2004 (floats' reach)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ", "minutes")
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    return "" if cell is None else str(cell) if isinstance(cell, (int, time, timedelta)) else ""
