"""What the first-start wizard asks for, as plain frozen data."""

from collections.abc import Mapping
from dataclasses import dataclass

RegisterRow = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PersonDetails:
    """Who sits here. `role` is a role id, `team` a team as the person says it, `laptop` a name for the machine."""

    name: str
    role: str
    team: str
    laptop: str


@dataclass(frozen=True, slots=True)
class ProjectDetails:
    """What the lead decides: the council's and the services' names, the grade scale, and the registers so far.

    Register rows have at least `name` (a code) and `label` (words).
    """

    council: str
    services: tuple[str, ...]
    grade_scale: str
    teams: tuple[RegisterRow, ...] = ()
    people: tuple[RegisterRow, ...] = ()


@dataclass(frozen=True, slots=True)
class LeadSetup:
    """A lead auditor's new desk."""

    person: PersonDetails
    project: ProjectDetails


@dataclass(frozen=True, slots=True)
class JoinSetup:
    """An auditor's or observer's new desk: who they are, and the bytes of the lead's `project.join`."""

    person: PersonDetails
    join_file: bytes


@dataclass(frozen=True, slots=True)
class RegisterPreview:
    """What a workbook of registers holds, before it is taken: the rows, and what was passed over, in words."""

    teams: tuple[RegisterRow, ...] = ()
    people: tuple[RegisterRow, ...] = ()
    problems: tuple[str, ...] = ()
