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

CASE_GRADE = "case-grade"
"""The scale that shipped forms and methods are written in."""


@dataclass(frozen=True, slots=True)
class Grade:
    """One word of a scale. `order` is 0 for the best; `counts` is False for a word that never lowers a result.

    `stands_for` names the grades of the scale that this one may be chosen instead of: the first is what it means,
    further ones are that at its best.
    """

    value: str
    word: str
    short: str
    shape: str
    colour: str
    order: int
    meaning: str
    counts: bool
    stands_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GradeScale:
    """A scale of words, best first, with the day it came into force and where it comes from.

    `about` says in a sentence who grades so. `instead_of` names the scale it may be chosen instead of, for a project;
    `beyond` introduces what a grade means at its best, where it stands for more than one.
    """

    id: str
    version: str
    effective_from: str
    name: str
    basis: str
    source: str
    grades: tuple[Grade, ...]
    about: str = ""
    instead_of: str = ""
    beyond: str = ""

    def means(self, value: str) -> frozenset[str]:
        """What a grade says in the scale that methods and forms are written in: itself, or what it stands for."""
        grade = self.grade(value)
        return frozenset(grade.stands_for or (value,)) if grade else frozenset()

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

    def case_scales(self) -> tuple[GradeScale, ...]:
        """The scales a project can grade its cases by; the usual one first."""
        others = (scale for scale in self.scales.values() if scale.instead_of == CASE_GRADE)
        return (self.scales[CASE_GRADE], *others)


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
    """The grade scales of a file by id. Codes: not-toml, missing-key, wrong-type, unknown-key, empty-scale, doubled,
    unknown-scale, stands-for (every grade of the other scale has to be stood for once)."""
    return read_whole(data, _scales)


def _scales(table: Table) -> dict[str, GradeScale]:
    scales = by_id(table, map(_scale, table.listed("scale")), lambda scale: scale.id)
    for scale in scales.values():
        first = scales.get(scale.instead_of)
        if scale.instead_of and first is None:
            table.add("unknown-scale", scale.id, f"stands instead of “{scale.instead_of}”, which is no scale")
        stood_for = sorted(value for grade in scale.grades for value in grade.stands_for)
        if stood_for != sorted(grade.value for grade in (first.grades if first else ())):
            table.add("stands-for", scale.id, "has to stand for each grade of the other scale once")
    return scales


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
        about=table.words("about", ""),
        instead_of=table.text("instead_of", ""),
        beyond=table.text("beyond", ""),
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
        stands_for=table.texts("stands_for", ()),
    )
    table.finish()
    return grade
