"""Grade scales, and all the dated standards of a folder together."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

from qaf_desktop.errors import UserFacingError
from qaf_desktop.methods.action_ladder import LadderStep, read_action_ladder
from qaf_desktop.methods.drift_rules import DriftRule, read_drift_rules
from qaf_desktop.methods.expectations import Expectation, read_expectations
from qaf_desktop.methods.governance import Governance, read_governance
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
from qaf_desktop.methods.moderation_rules import NO_RULES, ModerationRules, read_moderation_rules
from qaf_desktop.methods.sources import Source, read_sources
from qaf_desktop.methods.tables import DataProblem, Table, by_id, load_file, parsed, read_whole
from qaf_desktop.words import say

T = TypeVar("T")

CASE_GRADE = "case-grade"
"""The scale that shipped forms and methods are written in."""

LIMITS, DRIFT, MODERATION = "statutory_timescales", "drift_rules", "moderation_rules"
EXPECTED, LADDER, SOURCES, GOVERNANCE = "expectations", "action_ladder", "sources", "governance"
LATER = frozenset({LIMITS, DRIFT, MODERATION, EXPECTED, LADDER, SOURCES, GOVERNANCE})
"""Kinds that sets from before they were there do not hold."""


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
    limits: Mapping[str, Timescale]
    """The longest that steps of the work may take; `timescales` are those of quality assurance itself."""
    drift: Mapping[str, DriftRule] = field(default_factory=dict)
    expectations: Mapping[str, Expectation] = field(default_factory=dict)
    governance: Governance = Governance()
    moderation: ModerationRules = NO_RULES
    ladder: tuple[LadderStep, ...] = ()
    sources: Mapping[str, Source] = field(default_factory=dict)

    def spoken(self) -> dict[str, str]:
        """What each criterion asks for and what each clock allows, in words, by code."""
        criteria = {one.id: f"{one.name}: {one.text}" for one in self.criteria.criteria.values()}
        return criteria | {name: clock.words() for name, clock in self.limits.items()}

    def limits_spoken(self) -> dict[str, tuple[str, str]]:
        """By clock: the limit alone, for a question that names no other, and with what is limited."""
        return {name: (clock.limit_words(), clock.words()) for name, clock in self.limits.items()}

    def case_scales(self) -> tuple[GradeScale, ...]:
        """The scales a project can grade its cases by; the usual one first."""
        others = (scale for scale in self.scales.values() if scale.instead_of == CASE_GRADE)
        return (self.scales[CASE_GRADE], *others)


def load_standards(folder: Path) -> Standards:
    """The shipped standards. Raises UserFacingError("standard-unreadable") for a file missing or with problems."""
    found = read_standards({path.name: path.read_bytes() for path in sorted(folder.glob("*.toml"))})
    if isinstance(found, tuple):
        raise UserFacingError(
            "standard-unreadable",
            say("The standards cannot be used: {message}", message=found[0].message),
            say("Install the program again, or ask whoever changed that file."),
        )
    return found


def read_standards(files: Mapping[str, bytes]) -> Standards | tuple[DataProblem, ...]:
    """The standards in files by name. The beginning of a name says what a file holds (`grade_scales…`, `criteria…`,
    `themes…`, `sensitivity…`, `local_timescales…`, `statutory_timescales…`, `drift_rules…`, `moderation_rules…`,
    `expectations…`, `action_ladder…`, `sources…`, `governance…`, `roles…`); of two of one id the later holds, by the
    date it is in
    force from, then by its version. A set from before one of the `LATER` kinds has none of it. Codes: missing,
    unknown-standard, and those of the readers."""
    problems = [
        DataProblem("unknown-standard", name, f"{name} is no kind of standard.") for name in files if not _kind(name)
    ]
    read = {name: _read(name, data, problems) for name, data in files.items() if _kind(name)}
    by_kind = {kind: [read[name] for name in files if _kind(name) == kind] for kind in _READERS}
    for kind, found in by_kind.items():
        if not found and kind not in LATER:
            problems.append(DataProblem("missing", f"{kind}.toml", f"The file {kind}.toml is missing."))
    return tuple(problems) or _together(by_kind)


def _kind(name: str) -> str:
    return next((kind for kind in _READERS if name.startswith(kind) and name.endswith(".toml")), "")


def _read(name: str, data: bytes, problems: list[DataProblem]) -> Any:
    found = _READERS[_kind(name)](data)
    if isinstance(found, tuple):
        problems += [DataProblem(one.code, f"{name}: {one.where}", f"{name}: {one.message}") for one in found]
        return None
    return _Dated(_stamp(data), found)


@dataclass(frozen=True, slots=True)
class _Dated:
    """What a file holds, and since when: (in force from, version)."""

    since: tuple[str, str]
    value: Any


def _stamp(data: bytes) -> tuple[str, str]:
    table = parsed(data)
    return str(table.get("effective_from", "")), str(table.get("version", ""))


def _together(by_kind: Mapping[str, list[Any]]) -> Standards:
    ordered = {kind: [one.value for one in sorted(found, key=lambda one: one.since)] for kind, found in by_kind.items()}
    criteria = ordered["criteria"][-1]
    return Standards(
        scales=_latest_scales(ordered["grade_scales"]),
        criteria=replace(
            criteria,
            areas=_one(found.areas for found in ordered["criteria"]),
            criteria=_one(found.criteria for found in ordered["criteria"]),
        ),
        themes=_one(ordered["themes"]),
        sensitivity=ordered["sensitivity"][-1],
        timescales=_one(ordered["local_timescales"]),
        roles=_one(ordered["roles"]),
        limits=_one(ordered[LIMITS]),
        drift=_one(ordered[DRIFT]),
        expectations=_one(ordered[EXPECTED]),
        moderation=ordered[MODERATION][-1] if ordered[MODERATION] else NO_RULES,
        governance=ordered[GOVERNANCE][-1] if ordered[GOVERNANCE] else Governance(),
        ladder=tuple(ordered[LADDER][-1].values()) if ordered[LADDER] else (),
        sources=_one(ordered[SOURCES]),
    )


def _latest_scales(files: Iterable[Mapping[str, GradeScale]]) -> dict[str, GradeScale]:
    scales = [scale for file in files for scale in file.values()]
    found: dict[str, GradeScale] = {}
    for scale in scales:
        known = found.get(scale.id)
        if known is None or (scale.effective_from, scale.version) > (known.effective_from, known.version):
            found[scale.id] = scale
    return found


def _one(tables: Iterable[Mapping[str, T]]) -> dict[str, T]:
    return {name: value for table in tables for name, value in table.items()}


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


_READERS: Mapping[str, Callable[[bytes], Any]] = {
    "grade_scales": read_scales,
    "criteria": read_criteria,
    "themes": read_themes,
    "sensitivity": read_sensitivity,
    "local_timescales": read_timescales,
    LIMITS: read_timescales,
    DRIFT: read_drift_rules,
    EXPECTED: read_expectations,
    MODERATION: read_moderation_rules,
    LADDER: read_action_ladder,
    SOURCES: read_sources,
    GOVERNANCE: read_governance,
    "roles": read_roles,
}
