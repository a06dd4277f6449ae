"""The framework's dated knowledge: grade scales, criteria, themes, who sees what, local clocks, roles."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from qaf_desktop.errors import UserFacingError
from qaf_desktop.methods.tables import DataProblem, Table, open_table

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Grade:
    """One word of a scale. `order` is 0 for the best; `counts` is False for a word that never lowers a result."""

    value: str
    word: str
    short: str
    shape: str
    colour: str
    order: int
    meaning: str
    counts: bool


@dataclass(frozen=True, slots=True)
class GradeScale:
    """A scale of words, best first, with the day it came into force and where it comes from."""

    id: str
    version: str
    effective_from: str
    name: str
    basis: str
    source: str
    grades: tuple[Grade, ...]

    def grade(self, value: str) -> Grade | None:
        return next((grade for grade in self.grades if grade.value == value), None)


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


@dataclass(frozen=True, slots=True)
class Standards:
    """Everything in a standards folder, each by its id."""

    scales: Mapping[str, GradeScale]
    criteria: CriteriaSet
    themes: Mapping[str, str]
    sensitivity: Sensitivity
    timescales: Mapping[str, Timescale]
    roles: Mapping[str, Role]


def load_standards(folder: Path) -> Standards:
    """The shipped standards. Raises UserFacingError("standard-unreadable") for a file missing or with problems."""
    return Standards(
        scales=_load(folder / "grade_scales.toml", read_scales),
        criteria=_load(folder / "criteria_ilacs_2026.toml", read_criteria),
        themes=_load(folder / "themes.toml", read_themes),
        sensitivity=_load(folder / "sensitivity.toml", read_sensitivity),
        timescales=_load(folder / "local_timescales.toml", read_timescales),
        roles=_load(folder / "roles.toml", read_roles),
    )


def _load(path: Path, read: Callable[[bytes], T | tuple[DataProblem, ...]]) -> T:
    value = read(path.read_bytes()) if path.is_file() else (DataProblem("missing", "", "The file is missing."),)
    if isinstance(value, tuple):
        raise UserFacingError(
            "standard-unreadable",
            f"The standards file {path.name} cannot be used: {value[0].message}",
            "Install the program again, or ask whoever changed that file.",
        )
    return value


def _read(data: bytes, build: Callable[[Table], T]) -> T | tuple[DataProblem, ...]:
    table = open_table(data)
    if table.problems:
        return tuple(table.problems)
    value = build(table)
    table.finish()
    return tuple(table.problems) or value


def read_scales(data: bytes) -> dict[str, GradeScale] | tuple[DataProblem, ...]:
    """The grade scales of a file by id. Codes: not-toml, missing-key, wrong-type, unknown-key, empty-scale, doubled."""
    return _read(data, lambda table: _by_id(table, [_scale(inner) for inner in table.listed("scale")], lambda s: s.id))


def _by_id(table: Table, items: list[T], name: Callable[[T], str]) -> dict[str, T]:
    found = {name(item): item for item in items}
    if len(found) != len(items):
        table.add("doubled", "", "names something twice")
    return found


def _scale(table: Table) -> GradeScale:
    grades = tuple(_grade(inner, order) for order, inner in enumerate(table.listed("grade")))
    if len({grade.value for grade in grades}) < max(1, len(grades)):
        table.add("doubled" if grades else "empty-scale", "grade", "has to list different grades")
    scale = GradeScale(
        id=table.text("id"),
        version=table.text("version"),
        effective_from=table.day("effective_from"),
        name=table.text("name"),
        basis=table.text("basis"),
        source=table.text("source"),
        grades=grades,
    )
    table.finish()
    return scale


def _grade(table: Table, order: int) -> Grade:
    grade = Grade(
        value=table.text("value"),
        word=table.text("word"),
        short=table.text("short"),
        shape=table.text("shape"),
        colour=table.text("colour"),
        order=order,
        meaning=table.text("meaning"),
        counts=table.flag("counts", default=True),
    )
    table.finish()
    return grade


def read_criteria(data: bytes) -> CriteriaSet | tuple[DataProblem, ...]:
    return _read(data, _criteria)


def _criteria(table: Table) -> CriteriaSet:
    areas: dict[str, str] = {}
    criteria: list[Criterion] = []
    for area in table.listed("area"):
        areas[area.text("id")] = area.text("name")
        criteria += [_criterion(inner, area.text("id")) for inner in area.listed("criterion")]
        area.finish()
    return CriteriaSet(
        id=table.text("id"),
        version=table.text("version"),
        effective_from=table.day("effective_from"),
        name=table.text("name"),
        basis=table.text("basis"),
        source=table.text("source"),
        areas=areas,
        criteria=_by_id(table, criteria, lambda criterion: criterion.id),
    )


def _criterion(table: Table, area: str) -> Criterion:
    criterion = Criterion(table.text("id"), area, table.text("name"), table.text("text"))
    table.finish()
    return criterion


def read_themes(data: bytes) -> dict[str, str] | tuple[DataProblem, ...]:
    return _read(data, _themes)


def _themes(table: Table) -> dict[str, str]:
    for key in ("id", "version", "name", "basis", "source"):
        table.text(key)
    table.day("effective_from")
    return table.mapping("theme")


def read_sensitivity(data: bytes) -> Sensitivity | tuple[DataProblem, ...]:
    """Codes besides the usual: unknown-class, for an audience that may see a class which is not described."""
    return _read(data, _sensitivity)


def _sensitivity(table: Table) -> Sensitivity:
    classes = table.mapping("class")
    audiences = table.inner("audience")
    seen = {name: frozenset(audiences.texts(name)) for name in audiences.content}
    for name in sorted(frozenset().union(*seen.values()) - classes.keys()):
        table.add("unknown-class", "audience", f"lets somebody see “{name}”, which is no class")
    for key in ("basis", "source"):
        table.text(key)
    table.day("effective_from")
    return Sensitivity(table.text("version"), classes, seen)


def read_timescales(data: bytes) -> dict[str, Timescale] | tuple[DataProblem, ...]:
    return _read(data, _timescales)


def _timescales(table: Table) -> dict[str, Timescale]:
    for key in ("id", "version", "basis", "source"):
        table.text(key)
    table.day("effective_from")
    return _by_id(table, [_timescale(inner) for inner in table.listed("timescale")], lambda clock: clock.id)


def _timescale(table: Table) -> Timescale:
    unit = table.text("unit")
    if unit not in ("working-days", "hours", "weeks"):
        table.add("unknown-unit", "unit", "has to be working-days, hours or weeks")
    clock = Timescale(table.text("id"), table.text("name"), table.number("limit"), unit, table.text("from"))
    table.finish()
    return clock


def read_roles(data: bytes) -> dict[str, Role] | tuple[DataProblem, ...]:
    return _read(data, lambda table: _by_id(table, [_role(inner) for inner in table.listed("role")], lambda r: r.id))


def _role(table: Table) -> Role:
    role = Role(table.text("id"), table.text("word"), table.text("desk"), table.text("about"))
    table.finish()
    return role
