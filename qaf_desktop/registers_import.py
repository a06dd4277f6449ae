"""Teams and people from an Excel workbook: columns found by their headings, nothing guessed silently."""

import re
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from qaf_desktop.errors import UserFacingError
from qaf_desktop.setup_details import RegisterPreview, RegisterRow

LARGEST = 20 * 1024 * 1024
MOST_ROWS = 20_000
HEADINGS: Mapping[str, tuple[str, ...]] = {
    "label": ("name", "full name", "person", "team", "team name", "worker"),
    "team": ("team", "team name"),
    "role": ("role", "job", "job title"),
    "service": ("service", "service area"),
}
PEOPLE_SHEETS = ("people", "staff", "workers", "workforce")
TEAM_SHEETS = ("teams", "team")


def read_workbook(path: Path) -> RegisterPreview:
    """What the sheets "Teams" and "People" of a workbook hold, and what was passed over, in words.

    Raises UserFacingError("workbook-unreadable") for a file that is no workbook.
    """
    book = _open(path)
    problems: list[str] = []
    teams = _sheet(book, TEAM_SHEETS, "team", ("label", "service"), problems)
    people = _sheet(book, PEOPLE_SHEETS, "person", ("label", "team", "role"), problems)
    if not teams and not people:
        problems.append("No sheet named Teams or People with rows was found.")
    return RegisterPreview(teams, people, tuple(problems))


def code_of(label: str, taken: Iterable[str]) -> str:
    """A short code for a name, different from those taken: "Assessment team 1" gives "assessment-team-1"."""
    stem = re.sub(r"[^a-z0-9]+", "-", label.casefold()).strip("-") or "row"
    known, code, number = set(taken), stem, 2
    while code in known:
        code, number = f"{stem}-{number}", number + 1
    return code


def _open(path: Path) -> dict[str, list[list[str]]]:
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        if path.stat().st_size > LARGEST:
            raise UserFacingError("workbook-too-large", "The workbook is too large.", "Keep only the lists in it.")
        book = load_workbook(path, read_only=True, data_only=True)
        sheets = {s.title.strip().casefold(): _cells(s.iter_rows(max_row=MOST_ROWS, values_only=True)) for s in book}
        book.close()
    except (OSError, InvalidFileException, zipfile.BadZipFile, KeyError, ValueError):
        raise UserFacingError(
            "workbook-unreadable",
            "The file cannot be read as an Excel workbook.",
            "Save it as .xlsx without a password, and choose it again.",
        ) from None
    return sheets


def _cells(rows: Iterable[tuple[object, ...]]) -> list[list[str]]:
    return [["" if cell is None else str(cell).strip() for cell in row] for row in rows]


def _sheet(
    book: Mapping[str, list[list[str]]],
    names: tuple[str, ...],
    kind: str,
    columns: tuple[str, ...],
    problems: list[str],
) -> tuple[RegisterRow, ...]:
    rows = next((book[name] for name in names if name in book), [])
    if not rows:
        return ()
    places = _places(rows[0], columns)
    if "label" not in places:
        problems.append(f"The sheet of {kind}s has no column headed Name.")
        return ()
    found: dict[str, RegisterRow] = {}
    seen: set[str] = set()
    for number, row in enumerate(rows[1:], 2):
        given = {column: row[place] for column, place in places.items() if place < len(row)}
        label = given.get("label", "")
        if not label and any(row):
            problems.append(f"Row {number} of the {kind}s has no name and was passed over.")
        elif label.casefold() in seen:
            problems.append(f"Row {number} of the {kind}s names one that stands above it, and was passed over.")
        elif label:
            seen.add(label.casefold())
            code = code_of(label, found)
            found[code] = {"name": code, **given}
    return tuple(found.values())


def _places(headings: list[str], columns: tuple[str, ...]) -> dict[str, int]:
    """Where each column stands, by its heading; a heading is used once."""
    lowered = [heading.casefold() for heading in headings]
    places: dict[str, int] = {}
    for column in columns:
        found = (lowered.index(word) for word in HEADINGS[column] if word in lowered)
        place = next((place for place in found if place not in places.values()), None)
        if place is not None:
            places[column] = place
    return places
