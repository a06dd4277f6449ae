"""Dated knowledge besides grades: criteria, themes, who sees what, the council's own clocks, roles."""

from collections.abc import Mapping
from dataclasses import dataclass

from qaf_desktop.methods.tables import DataProblem, Table, by_id, read_whole
from qaf_desktop.words import mark, say

UNITS = {
    "hours": (mark("{n} hour"), mark("{n} hours")),
    "days": (mark("{n} day"), mark("{n} days")),
    "working-days": (mark("{n} working day"), mark("{n} working days")),
    "school-days": (mark("{n} school day"), mark("{n} school days")),
    "weeks": (mark("{n} week"), mark("{n} weeks")),
    "months": (mark("{n} month"), mark("{n} months")),
}
BASES = {"regulation": mark("regulation"), "guidance": mark("guidance"), "local": mark("local agreement")}


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
    """A clock: at most `limit` of `unit` (see UNITS) from an event put in words. `basis` is one of BASES."""

    id: str
    name: str
    limit: int
    unit: str
    since: str
    basis: str = "local"
    source: str = ""

    def words(self) -> str:
        """What is limited, and the limit in a sentence with what it rests on."""
        limit, basis = self._limit()
        words = mark("{name}: at most {limit} after {event} ({basis}).")
        return say(words, name=self.name, limit=limit, event=self.since, basis=basis)

    def limit_words(self) -> str:
        """The limit alone."""
        limit, basis = self._limit()
        return say("At most {limit} after {event} ({basis}).", limit=limit, event=self.since, basis=basis)

    def _limit(self) -> tuple[str, str]:
        one, many = UNITS[self.unit]
        return say(one if self.limit == 1 else many, n=self.limit), say(BASES[self.basis])


@dataclass(frozen=True, slots=True)
class Role:
    id: str
    word: str
    desk: str
    about: str
    scope: str = ""


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
    for key in ("id", "version"):
        table.text(key)
    table.day("effective_from")
    basis, source = table.text("basis"), table.words("source")
    clocks = (_timescale(inner, basis, source) for inner in table.listed("timescale"))
    return by_id(table, clocks, lambda clock: clock.id)


def _timescale(table: Table, basis: str, source: str) -> Timescale:
    """One clock; where it names no basis or source of its own, the file's hold."""
    clock = Timescale(
        id=table.text("id"),
        name=table.words("name"),
        limit=table.number("limit"),
        unit=_one_of(table, "unit", table.text("unit"), UNITS),
        since=table.words("from"),
        basis=_one_of(table, "basis", table.text("basis", basis), BASES),
        source=table.words("source", source),
    )
    table.finish()
    return clock


def _one_of(table: Table, key: str, word: str, known: Mapping[str, object]) -> str:
    if word not in known:
        table.add(f"unknown-{key}", key, f"has to be one of {', '.join(known)}")
    return word


def read_roles(data: bytes) -> dict[str, Role] | tuple[DataProblem, ...]:
    return read_whole(data, lambda table: by_id(table, map(_role, table.listed("role")), lambda r: r.id))


def _role(table: Table) -> Role:
    role = Role(
        table.text("id"), table.words("word"), table.text("desk"), table.words("about"), table.text("scope", "")
    )
    table.finish()
    return role
