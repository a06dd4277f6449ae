"""Teams, services, roles and people out of a workbook: columns known by their headers, trouble told row by row."""

import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from qaf_desktop.desk.setup_details import ReadRegisters, RowProblem
from qaf_desktop.errors import UserFacingError
from qaf_desktop.words import say

TEAMS, SERVICES, ROLES, PEOPLE = "teams", "services", "roles", "people"
MOST_ROWS = 20_000
LARGEST = 16 * 1024 * 1024
_HEADERS = {
    "team": "team", "team name": "team", "teams": "team",
    "service": "service", "service name": "service", "services": "service",
    "name": "name", "full name": "name", "person": "name", "people": "name", "worker": "name", "practitioner": "name",
    "role": "role", "roles": "role", "job role": "role", "job title": "role", "post": "role",
}  # fmt: skip
_SHEETS = {
    "team": TEAMS, "service": SERVICES, "role": ROLES,
    "people": PEOPLE, "person": PEOPLE, "staff": PEOPLE, "worker": PEOPLE,
}  # fmt: skip
_HEADER_OF = {TEAMS: "team", SERVICES: "service", ROLES: "role"}


def read_registers(path: Path, roles: Mapping[str, str]) -> ReadRegisters:
    """The workbook's rows; `roles` maps the ids of roles that are known to words.

    Raises UserFacingError for a file that is no workbook.
    """
    reading = _Reading({key.casefold(): role for role, word in roles.items() for key in (role, word)})
    for sheet, rows in _sheets(path):
        reading.take(sheet, rows)
    return reading.result()


def _sheets(path: Path) -> Iterator[tuple[str, list[tuple[str, ...]]]]:
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        if path.stat().st_size > LARGEST:
            raise UserFacingError(
                "workbook-too-large", say("The workbook is larger than 16 MB."), say("Save only the lists.")
            )
        book = load_workbook(path, read_only=True, data_only=True)
    except (InvalidFileException, zipfile.BadZipFile, OSError, KeyError, ValueError):
        raise UserFacingError(
            "not-a-workbook", say("The file is not an Excel workbook."), say("Save it as .xlsx and choose it again.")
        ) from None
    try:
        for sheet in book.worksheets:
            rows = sheet.iter_rows(values_only=True, max_row=MOST_ROWS + 1)
            yield sheet.title, [tuple(_text(cell) for cell in row) for row in rows]
    finally:
        book.close()


def _text(cell: object) -> str:
    return " ".join(str(cell).split()) if cell is not None else ""


class _Reading:
    """Takes sheets one by one. Names that come twice are taken once."""

    def __init__(self, roles: Mapping[str, str]) -> None:
        self._roles = roles
        self._names: dict[str, dict[str, str]] = {TEAMS: {}, SERVICES: {}, ROLES: {}}
        self._people: dict[str, tuple[str, str, str]] = {}
        self._problems: list[RowProblem] = []

    def result(self) -> ReadRegisters:
        teams, services, roles = (tuple(self._names[kind].values()) for kind in (TEAMS, SERVICES, ROLES))
        return ReadRegisters(teams, services, tuple(self._people.values()), tuple(self._problems), roles)

    def take(self, sheet: str, rows: Sequence[tuple[str, ...]]) -> None:
        filled = [(number, row) for number, row in enumerate(rows, 1) if any(row)]
        if not filled:
            return
        columns = {_HEADERS[head.casefold()]: at for at, head in enumerate(filled[0][1]) if head.casefold() in _HEADERS}
        kind = _kind(sheet, columns)
        if not kind:
            words = say("No column is called Name, Team, Service or Role, so the sheet was left out.")
            self._problems.append(RowProblem(sheet, 0, words))
            return
        if len(rows) > MOST_ROWS:
            words = say("Only the first {n} rows were read. Divide the list among several sheets.", n=MOST_ROWS)
            self._problems.append(RowProblem(sheet, 0, words))
        for number, row in (one for one in filled[1:] if one[0] <= MOST_ROWS):
            given = {name: row[at] for name, at in columns.items()}
            self._row(kind, RowProblem(sheet, number, ""), given)

    def _row(self, kind: str, place: RowProblem, given: Mapping[str, str]) -> None:
        if kind == PEOPLE:
            self._person(place, given)
            return
        name = given.get(_HEADER_OF[kind], "") or given.get("name", "")
        if not name:
            self._say(place, say("No name in this row, so it was left out."))
        elif kind == ROLES:
            self._role(name)
        else:
            self._names[kind].setdefault(name.casefold(), name)

    def _person(self, place: RowProblem, given: Mapping[str, str]) -> None:
        name, team, role = given.get("name", ""), given.get("team", ""), given.get("role", "")
        if not name:
            self._say(place, say("No name in this row, so it was left out."))
            return
        if name.casefold() in self._people:
            self._say(place, say("This person is further up already; the first row was used."))
            return
        if role and role.casefold() not in self._roles and role.casefold() not in self._names[ROLES]:
            self._say(place, f"The role “{role}” is not in your lists yet; it is added to them.")
        self._people[name.casefold()] = (name, self._role(role), team)
        if team:
            self._names[TEAMS].setdefault(team.casefold(), team)

    def _role(self, role: str) -> str:
        """The id of a role that is known, else its name, which is added."""
        if not role or role.casefold() in self._roles:
            return self._roles.get(role.casefold(), "")
        return self._names[ROLES].setdefault(role.casefold(), role)

    def _say(self, place: RowProblem, words: str) -> None:
        self._problems.append(RowProblem(place.sheet, place.row, words))


def _kind(sheet: str, columns: Mapping[str, int]) -> str:
    """By its headers first; a sheet with nothing but names goes by its own title."""
    by_title = next((kind for word, kind in _SHEETS.items() if word in sheet.casefold()), "")
    if "name" in columns:
        return by_title or PEOPLE
    return next((kind for kind, header in _HEADER_OF.items() if header in columns), "")
