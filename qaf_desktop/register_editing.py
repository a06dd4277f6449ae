"""The lead's working registers: people, teams and services, typed or imported, until the next set is published."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from qaf_desktop.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.registers_import import PEOPLE, SERVICES, TEAMS, ReadRegisters

Row = Mapping[str, str]
PREFIX = {PEOPLE: "person", TEAMS: "team", SERVICES: "service"}


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of a register. `role` is a role id; `team` a team's name; both only for people. `laptops` in the roster."""

    name: str
    label: str
    role: str = ""
    team: str = ""
    laptops: int = 0


@dataclass(frozen=True, slots=True)
class Tables:
    """The working registers, each by label, and whether they differ from the set that is published."""

    people: tuple[Entry, ...]
    teams: tuple[Entry, ...]
    services: tuple[Entry, ...]
    changed: bool
    set_number: int

    def of(self, table: str) -> tuple[Entry, ...]:
        return {PEOPLE: self.people, TEAMS: self.teams, SERVICES: self.services}[table]


class RegisterEditing:
    """Changes reach nobody before the next set is published."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._registers = desk.store.registers

    def tables(self) -> Tables:
        working = self._registers.tables(0)
        number = self._registers.number()
        return Tables(
            people=self._entries(working, PEOPLE),
            teams=self._entries(working, TEAMS),
            services=self._entries(working, SERVICES),
            changed=_plain(working) != _plain(self._registers.tables(number)),
            set_number=number,
        )

    def put(self, table: str, entry: Entry) -> str:
        """Add a row (an empty `name`), or change the one of that name; the row's name.

        Raises UserFacingError no-label or label-taken.
        """
        label = " ".join(entry.label.split())
        if not label:
            raise UserFacingError("no-label", "The row has no name yet.", "Type a name first.")
        rows = self._rows(table)
        if any(row["label"].casefold() == label.casefold() and row["name"] != entry.name for row in rows):
            raise UserFacingError("label-taken", "That name is in the list already.", "Choose another name.")
        name = entry.name or f"{PREFIX[table]}-{self._desk.clock.token(4)}"
        row = self._row(table, name, label, entry)
        known = any(old["name"] == name for old in rows)
        self._keep(table, [{**old, **row} if old["name"] == name else old for old in rows] + ([] if known else [row]))
        return name

    def remove(self, table: str, name: str) -> None:
        """Raises UserFacingError("has-laptop") for a person whose laptop is in the roster."""
        if table == PEOPLE and self._laptops().get(name):
            raise UserFacingError("has-laptop", "This person has a laptop.", "Shut the laptop out first.")
        self._keep(table, [row for row in self._rows(table) if row["name"] != name])

    def take(self, found: ReadRegisters) -> int:
        """Add what an imported workbook holds; rows known by their label are brought up to date. How many are new."""
        added = self._add(TEAMS, (Entry("", label) for label in found.teams))
        added += self._add(SERVICES, (Entry("", label) for label in found.services))
        return added + self._add(PEOPLE, (Entry("", label, role, team) for label, role, team in found.people))

    def _add(self, table: str, entries: Iterable[Entry]) -> int:
        rows = {row["label"].casefold(): dict(row) for row in self._rows(table)}
        before = len(rows)
        for entry in entries:
            known = rows.get(entry.label.casefold())
            name = known["name"] if known else f"{PREFIX[table]}-{self._desk.clock.token(4)}"
            given = {key: value for key, value in self._row(table, name, entry.label, entry).items() if value}
            rows[entry.label.casefold()] = {"name": name, **_blank(table), **(known or {}), **given}
        self._keep(table, list(rows.values()))
        return len(rows) - before

    def _row(self, table: str, name: str, label: str, entry: Entry) -> dict[str, str]:
        if table != PEOPLE:
            return {"name": name, "label": label}
        teams = {row["label"].casefold(): row["name"] for row in self._rows(TEAMS)}
        return {"name": name, "label": label, "role": entry.role, "team": teams.get(entry.team.casefold(), entry.team)}

    def _rows(self, table: str) -> tuple[Row, ...]:
        return self._registers.rows(table, 0)

    def _keep(self, table: str, rows: list[Row]) -> None:
        self._registers.put(0, {table: tuple(rows)})

    def _entries(self, working: Mapping[str, tuple[Row, ...]], table: str) -> tuple[Entry, ...]:
        teams = {row["name"]: row["label"] for row in working.get(TEAMS, ())}
        laptops = self._laptops() if table == PEOPLE else {}
        entries = [
            Entry(row["name"], row["label"], row.get("role", ""), teams.get(team := row.get("team", ""), team),
                  laptops.get(row["name"], 0))
            for row in working.get(table, ())
        ]  # fmt: skip
        return tuple(sorted(entries, key=lambda entry: entry.label.casefold()))

    def _laptops(self) -> dict[str, int]:
        view = self._desk.rosters.view
        members = [one.member for one in view.current.devices if one.status == "active"] if view else []
        return {member: members.count(member) for member in members}


def _blank(table: str) -> dict[str, str]:
    return {"role": "", "team": ""} if table == PEOPLE else {}


def _plain(tables: Mapping[str, tuple[Row, ...]]) -> dict[str, list[dict[str, str]]]:
    return {name: [dict(row) for row in rows] for name, rows in tables.items() if rows}
