"""Dated knowledge besides grades: criteria, themes, who sees what, the council's own clocks, roles."""

from collections.abc import Mapping
from dataclasses import dataclass

from qaf_desktop.methods.tables import DataProblem, Table, by_id, read_whole


@dataclass(frozen=True, slots=True)
class Criterion:
    id: str
    area: str
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class CriteriaSet:
    id: str
    version: str
    effective_from: str
    name: str
    basis: str
    source: str
    areas: Mapping[str, str]
    criteria: Mapping[str, Criterion]


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """`classes` in words, and the classes each audience may see."""

    version: str
    classes: Mapping[str, str]
    audiences: Mapping[str, frozenset[str]]

    def sees(self, audience: str, sensitivity: str) -> bool:
        """Whether this audience may see an answer of this class. An unknown audience or class sees nothing."""
        return sensitivity in self.audiences.get(audience, frozenset())


@dataclass(frozen=True, slots=True)
class Timescale:
    """A clock: at most `limit` of `unit` (working-days, hours or weeks) from an event put in words."""

    id: str
    name: str
    limit: int
    unit: str
    since: str


@dataclass(frozen=True, slots=True)
class Role:
    id: str
    word: str
    desk: str
    about: str


def read_criteria(data: bytes) -> CriteriaSet | tuple[DataProblem, ...]:
    return read_whole(data, _criteria)


def _criteria(table: Table) -> CriteriaSet:
    areas: dict[str, str] = {}
    criteria: list[Criterion] = []
    for area in table.listed("area"):
        areas[area.text("id")] = area.words("name")
        criteria += [_criterion(inner, area.text("id")) for inner in area.listed("criterion")]
        area.finish()
    return CriteriaSet(
        id=table.text("id"),
        version=table.text("version"),
        effective_from=table.day("effective_from"),
        name=table.words("name"),
        basis=table.text("basis"),
        source=table.words("source"),
        areas=areas,
        criteria=by_id(table, criteria, lambda criterion: criterion.id),
    )


def _criterion(table: Table, area: str) -> Criterion:
    criterion = Criterion(table.text("id"), area, table.words("name"), table.words("text"))
    table.finish()
    return criterion


def read_themes(data: bytes) -> dict[str, str] | tuple[DataProblem, ...]:
    return read_whole(data, _themes)


def _themes(table: Table) -> dict[str, str]:
    for key in ("id", "version", "name", "basis", "source"):
        table.text(key)
    table.day("effective_from")
    return table.mapping_of_words("theme")


def read_sensitivity(data: bytes) -> Sensitivity | tuple[DataProblem, ...]:
    """Codes besides the usual: unknown-class, for an audience that may see a class which is not described."""
    return read_whole(data, _sensitivity)


def _sensitivity(table: Table) -> Sensitivity:
    classes = table.mapping_of_words("class")
    audiences = table.inner("audience")
    seen = {name: frozenset(audiences.texts(name)) for name in audiences.content}
    for name in sorted(frozenset().union(*seen.values()) - classes.keys()):
        table.add("unknown-class", "audience", f"lets somebody see “{name}”, which is no class")
    for key in ("basis", "source"):
        table.text(key)
    table.day("effective_from")
    return Sensitivity(table.text("version"), classes, seen)


def read_timescales(data: bytes) -> dict[str, Timescale] | tuple[DataProblem, ...]:
    return read_whole(data, _timescales)


def _timescales(table: Table) -> dict[str, Timescale]:
    for key in ("id", "version", "basis", "source"):
        table.text(key)
    table.day("effective_from")
    return by_id(table, map(_timescale, table.listed("timescale")), lambda clock: clock.id)


def _timescale(table: Table) -> Timescale:
    unit = table.text("unit")
    if unit not in ("working-days", "hours", "weeks"):
        table.add("unknown-unit", "unit", "has to be working-days, hours or weeks")
    clock = Timescale(table.text("id"), table.words("name"), table.number("limit"), unit, table.words("from"))
    table.finish()
    return clock


def read_roles(data: bytes) -> dict[str, Role] | tuple[DataProblem, ...]:
    return read_whole(data, lambda table: by_id(table, map(_role, table.listed("role")), lambda r: r.id))


def _role(table: Table) -> Role:
    role = Role(table.text("id"), table.words("word"), table.text("desk"), table.words("about"))
    table.finish()
    return role
