"""Teams, services and people out of an Excel workbook: columns known by their headers, trouble told row by row."""

import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from qaf_desktop.errors import UserFacingError
from qaf_desktop.setup_details import RegisterPreview

TEAMS, SERVICES, PEOPLE = "teams", "services", "people"
MOST_ROWS = 20_000
LARGEST = 16 * 1024 * 1024
_HEADERS = {
    "team": "team", "team name": "team", "teams": "team",
    "service": "service", "service name": "service", "services": "service",
    "name": "name", "full name": "name", "person": "name", "people": "name", "worker": "name", "practitioner": "name",
    "role": "role", "job role": "role", "job title": "role", "post": "role",
}  # fmt: skip
_SHEETS = {"team": TEAMS, "service": SERVICES, "people": PEOPLE, "person": PEOPLE, "staff": PEOPLE, "worker": PEOPLE}


@dataclass(frozen=True, slots=True)
class RowProblem:
    """A row that was passed over, or taken in part: where it stands, and why."""

    sheet: str
    row: int
    words: str

    @property
    def where(self) -> str:
        return f"{self.sheet}, row {self.row}" if self.row else self.sheet


@dataclass(frozen=True, slots=True)
class ReadRegisters:
    """What a workbook holds. Teams and services by name; people as (name, role id or "", team name or "")."""

    teams: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    people: tuple[tuple[str, str, str], ...] = ()
    problems: tuple[RowProblem, ...] = ()

    @property
    def anything(self) -> bool:
        return bool(self.teams or self.services or self.people)


def read_registers(path: Path, roles: Mapping[str, str]) -> ReadRegisters:
    """The workbook's rows; `roles` maps role ids to words. Raises UserFacingError for a file that is no workbook."""
    reading = _Reading({key.casefold(): role for role, word in roles.items() for key in (role, word)})
    for sheet, rows in _sheets(path):
        reading.take(sheet, rows)
    return reading.result()


def preview(found: ReadRegisters) -> RegisterPreview:
    """The rows as a new project's registers take them, and what was passed over, in words."""
    codes = {label: f"team-i{number}" for number, label in enumerate(found.teams, 1)}
    people = tuple(
        {"name": f"person-i{number}", "label": label, "role": role, "team": codes.get(team, team)}
        for number, (label, role, team) in enumerate(found.people, 1)
    )
    teams = tuple({"name": code, "label": label} for label, code in codes.items())
    return RegisterPreview(teams, people, tuple(f"{one.where}: {one.words}" for one in found.problems))


def _sheets(path: Path) -> Iterator[tuple[str, list[tuple[str, ...]]]]:
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        if path.stat().st_size > LARGEST:
            raise UserFacingError("workbook-too-large", "The workbook is larger than 16 MB.", "Save only the lists.")
        book = load_workbook(path, read_only=True, data_only=True)
    except (InvalidFileException, zipfile.BadZipFile, OSError, KeyError, ValueError):
        raise UserFacingError(
            "not-a-workbook", "The file is not an Excel workbook.", "Save it as .xlsx and choose it again."
        ) from None
    try:
        for sheet in book.worksheets:
            rows = sheet.iter_rows(values_only=True, max_row=MOST_ROWS)
            yield sheet.title, [tuple(_text(cell) for cell in row) for row in rows]
    finally:
        book.close()


def _text(cell: object) -> str:
    return " ".join(str(cell).split()) if cell is not None else ""


class _Reading:
    """Takes sheets one by one. Names that come twice are taken once."""

    def __init__(self, roles: Mapping[str, str]) -> None:
        self._roles = roles
        self._teams: dict[str, str] = {}
        self._services: dict[str, str] = {}
        self._people: dict[str, tuple[str, str, str]] = {}
        self._problems: list[RowProblem] = []

    def result(self) -> ReadRegisters:
        people = tuple(self._people.values())
        return ReadRegisters(
            tuple(self._teams.values()), tuple(self._services.values()), people, tuple(self._problems)
        )

    def take(self, sheet: str, rows: Sequence[tuple[str, ...]]) -> None:
        filled = [(number, row) for number, row in enumerate(rows, 1) if any(row)]
        if not filled:
            return
        columns = {_HEADERS[head.casefold()]: at for at, head in enumerate(filled[0][1]) if head.casefold() in _HEADERS}
        kind = _kind(sheet, columns)
        if not kind:
            words = "No column is called Name, Team, Service or Role, so the sheet was left out."
            self._problems.append(RowProblem(sheet, 0, words))
            return
        for number, row in filled[1:]:
            given = {name: row[at] for name, at in columns.items()}
            self._row(kind, RowProblem(sheet, number, ""), given)

    def _row(self, kind: str, place: RowProblem, given: Mapping[str, str]) -> None:
        if kind == PEOPLE:
            self._person(place, given)
            return
        name = given.get("team" if kind == TEAMS else "service", "") or given.get("name", "")
        table = self._teams if kind == TEAMS else self._services
        if name:
            table.setdefault(name.casefold(), name)
        else:
            self._say(place, "No name in this row, so it was left out.")

    def _person(self, place: RowProblem, given: Mapping[str, str]) -> None:
        name, team, role = given.get("name", ""), given.get("team", ""), given.get("role", "")
        if not name:
            self._say(place, "No name in this row, so it was left out.")
            return
        if name.casefold() in self._people:
            self._say(place, "This person stands further up already; the first row was taken.")
            return
        known = self._roles.get(role.casefold(), "")
        if role and not known:
            self._say(place, f"The role “{role}” is not one of the framework's; the person was taken without it.")
        self._people[name.casefold()] = (name, known, team)
        if team:
            self._teams.setdefault(team.casefold(), team)

    def _say(self, place: RowProblem, words: str) -> None:
        self._problems.append(RowProblem(place.sheet, place.row, words))


def _kind(sheet: str, columns: Mapping[str, int]) -> str:
    """By its headers first; a sheet with nothing but names goes by its own title."""
    by_title = next((kind for word, kind in _SHEETS.items() if word in sheet.casefold()), "")
    if "name" in columns:
        return by_title or PEOPLE
    return TEAMS if "team" in columns else SERVICES if "service" in columns else ""
