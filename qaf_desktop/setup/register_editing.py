"""The lead's working registers: people, roles, teams and services, typed or imported, until the next set."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.setup_details import ReadRegisters
from qaf_desktop.errors import UserFacingError
from qaf_desktop.methods.standards import Standards
from qaf_desktop.setup.registers_import import PEOPLE, ROLES, SERVICES, TEAMS
from qaf_desktop.words import say

Row = Mapping[str, str]
PREFIX = {TEAMS: "team", SERVICES: "service", ROLES: "role"}


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
    roles: tuple[Entry, ...]
    changed: bool
    set_number: int

    def of(self, table: str) -> tuple[Entry, ...]:
        return {PEOPLE: self.people, TEAMS: self.teams, SERVICES: self.services, ROLES: self.roles}[table]


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
            roles=self._entries({ROLES: self._rows(ROLES)}, ROLES),
            changed=_plain(working) != _plain(self._registers.tables(number)),
            set_number=number,
        )

    def role_words(self) -> dict[str, str]:
        """Role → words."""
        return {row["name"]: row["label"] for row in self._rows(ROLES)}

    def put(self, table: str, entry: Entry) -> str:
        """Add a row (an empty `name`), or change the one of that name; the row's name.

        Raises UserFacingError no-label or label-taken.
        """
        label = " ".join(entry.label.split())
        if not label:
            raise UserFacingError("no-label", say("There is no name yet."), say("Type a name first."))
        rows = self._rows(table)
        if any(row["label"].casefold() == label.casefold() and row["name"] != entry.name for row in rows):
            raise UserFacingError("label-taken", say("That name is in the list already."), say("Choose another name."))
        name = entry.name or self._new_name(table)
        row = self._row(table, name, label, entry)
        known = any(old["name"] == name for old in rows)
        self._keep(table, [{**old, **row} if old["name"] == name else old for old in rows] + ([] if known else [row]))
        return name

    def remove(self, table: str, name: str) -> None:
        """Raises UserFacingError: has-laptop for a person whose laptop is in the roster, framework-role."""
        if table == ROLES and name in self._desk.library.standards.roles:
            raise UserFacingError(
                "framework-role",
                say("The framework needs this role."),
                say("Give it another name, if your council has one."),
            )
        if table == PEOPLE and self._laptops().get(name):
            raise UserFacingError("has-laptop", say("This person has a laptop."), say("Shut out the laptop first."))
        self._keep(table, [row for row in self._rows(table) if row["name"] != name])

    def take(self, found: ReadRegisters) -> int:
        """Add what an imported workbook holds; rows known by their label are brought up to date. How many are new."""
        added = self._add(ROLES, (Entry("", label) for label in found.roles))
        added += self._add(TEAMS, (Entry("", label) for label in found.teams))
        added += self._add(SERVICES, (Entry("", label) for label in found.services))
        return added + self._add(PEOPLE, (Entry("", label, role, team) for label, role, team in found.people))

    def _add(self, table: str, entries: Iterable[Entry]) -> int:
        rows = {row["label"].casefold(): dict(row) for row in self._rows(table)}
        before = len(rows)
        for entry in entries:
            known = rows.get(entry.label.casefold())
            name = known["name"] if known else self._new_name(table)
            given = {key: value for key, value in self._row(table, name, entry.label, entry).items() if value}
            rows[entry.label.casefold()] = {"name": name, **_blank(table), **(known or {}), **given}
        self._keep(table, list(rows.values()))
        return len(rows) - before

    def _new_name(self, table: str) -> str:
        """A person's is one that the roster can hold: whoever is in the lists may have a laptop one day."""
        token = self._desk.clock.token
        return token(16) if table == PEOPLE else f"{PREFIX[table]}-{token(4)}"

    def _row(self, table: str, name: str, label: str, entry: Entry) -> dict[str, str]:
        if table != PEOPLE:
            return {"name": name, "label": label}
        role, team = self._code(ROLES, entry.role), self._code(TEAMS, entry.team)
        return {"name": name, "label": label, "role": role, "team": team}

    def _code(self, table: str, words: str) -> str:
        """The code of a row by its label; what is a code already, or stands in no row, is left as it is."""
        codes = {row["label"].casefold(): row["name"] for row in self._rows(table)}
        return codes.get(words.casefold(), words)

    def _rows(self, table: str) -> tuple[Row, ...]:
        rows = self._registers.rows(table, 0)
        return rows or role_rows(self._desk.library.standards) if table == ROLES else rows

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


def role_rows(standards: Standards) -> tuple[Row, ...]:
    """The framework's roles, as the register of roles begins: a council may add to them and rename them."""
    return tuple({"name": role.id, "label": role.word} for role in standards.roles.values())


def _blank(table: str) -> dict[str, str]:
    return {"role": "", "team": ""} if table == PEOPLE else {}


def _plain(tables: Mapping[str, tuple[Row, ...]]) -> dict[str, list[dict[str, str]]]:
    return {name: [dict(row) for row in rows] for name, rows in tables.items() if rows}
