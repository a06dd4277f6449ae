"""Grade scales, and all the dated standards of a folder together."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from qaf_desktop.methods.knowledge import (
    CriteriaSet,
    Role,
    Sensitivity,
    Timescale,
    read_criteria,
    read_roles,
    read_sensitivity,
    read_themes,
    read_timescales,
)
from qaf_desktop.methods.tables import DataProblem, Table, by_id, load_file, read_whole


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
        scales=load_grade_scales(folder),
        criteria=load_file(folder / "criteria_ilacs_2026.toml", read_criteria, "standard"),
        themes=load_file(folder / "themes.toml", read_themes, "standard"),
        sensitivity=load_file(folder / "sensitivity.toml", read_sensitivity, "standard"),
        timescales=load_file(folder / "local_timescales.toml", read_timescales, "standard"),
        roles=load_file(folder / "roles.toml", read_roles, "standard"),
    )


def load_grade_scales(folder: Path) -> Mapping[str, GradeScale]:
    """The grade scales of a standards folder by id. Raises as `load_standards` does."""
    return load_file(folder / "grade_scales.toml", read_scales, "standard")


def read_scales(data: bytes) -> dict[str, GradeScale] | tuple[DataProblem, ...]:
    """The grade scales of a file by id. Codes: not-toml, missing-key, wrong-type, unknown-key, empty-scale, doubled."""
    return read_whole(data, lambda table: by_id(table, map(_scale, table.listed("scale")), lambda s: s.id))


def _scale(table: Table) -> GradeScale:
    grades = tuple(_grade(inner, order) for order, inner in enumerate(table.listed("grade")))
    if len({grade.value for grade in grades}) < max(1, len(grades)):
        table.add("doubled" if grades else "empty-scale", "grade", "has to list different grades")
    scale = GradeScale(
        id=table.text("id"),
        version=table.text("version"),
        effective_from=table.day("effective_from"),
        name=table.words("name"),
        basis=table.text("basis"),
        source=table.words("source"),
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
        meaning=table.words("meaning"),
        counts=table.flag("counts", default=True),
    )
    table.finish()
    return grade
