"""What the first-start wizard and the locked door ask for, as plain frozen data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

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
    """A new desk that joins: who sits there, the bytes of the lead's `project.join`, and the desk's kind."""

    person: PersonDetails
    join_file: bytes
    kind: str = "auditor"


@dataclass(frozen=True, slots=True)
class RegisterPreview:
    """What a workbook of registers holds, before it is taken: the rows, and what was passed over, in words."""

    teams: tuple[RegisterRow, ...] = ()
    people: tuple[RegisterRow, ...] = ()
    problems: tuple[str, ...] = ()


class Way(StrEnum):
    """A way into a workspace that is locked."""

    PASSPHRASE = "passphrase"
    PAPER = "paper"
    RECOVERY = "recovery"


@dataclass(frozen=True, slots=True)
class Secret:
    """What opens a workspace: the passphrase, the paper code, or the text of the recovery key's file; and the
    passphrase that locks it from now on, where the old one is forgotten ("" leaves it as it is)."""

    way: Way
    text: str = field(repr=False)
    new_passphrase: str = field(default="", repr=False)
