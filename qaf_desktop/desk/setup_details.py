"""What the first-start wizard and the locked door ask for, as plain frozen data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

RegisterRow = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class RowProblem:
    """A row of a workbook that was passed over, or that wants a look: where it stands, and why."""

    sheet: str
    row: int
    words: str

    @property
    def where(self) -> str:
        return f"{self.sheet}, row {self.row}" if self.row else self.sheet


@dataclass(frozen=True, slots=True)
class ReadRegisters:
    """Registers imported or typed. Teams, services and roles by name; people as (name, role or "", team name or ""),
    a role by its id where it is known already, else by its name."""

    teams: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    people: tuple[tuple[str, str, str], ...] = ()
    problems: tuple[RowProblem, ...] = ()
    roles: tuple[str, ...] = ()

    @property
    def anything(self) -> bool:
        return self.rows > 0

    @property
    def rows(self) -> int:
        return len(self.teams) + len(self.services) + len(self.people) + len(self.roles)


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

    `lists` are by name, imported or typed; `teams` and `people` are rows that have a code (`name`) and words (`label`).
    """

    council: str
    services: tuple[str, ...]
    grade_scale: str
    teams: tuple[RegisterRow, ...] = ()
    people: tuple[RegisterRow, ...] = ()
    lists: ReadRegisters = ReadRegisters()


@dataclass(frozen=True, slots=True)
class LeadSetup:
    """A new desk with a project of its own; `kind` is the desk's."""

    person: PersonDetails
    project: ProjectDetails
    kind: str = "lead"


@dataclass(frozen=True, slots=True)
class JoinSetup:
    """A new desk that joins: who sits there, the bytes of the lead's `project.join`, and the desk's kind."""

    person: PersonDetails
    join_file: bytes
    kind: str = "auditor"


class Way(StrEnum):
    """A way into a workspace that is locked."""

    PASSPHRASE = "passphrase"
    PAPER = "paper"
    RECOVERY = "recovery"
    SIGN_IN = "sign-in"


LOCKED_KEY = "-----BEGIN AGE ENCRYPTED FILE-----"
"""How the text of a recovery key's file begins that has a passphrase of its own."""


@dataclass(frozen=True, slots=True)
class KeyFile:
    """The file of the recovery key, and the passphrase of the file itself ("" for none)."""

    path: Path
    passphrase: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Secret:
    """What opens a workspace: the passphrase, the paper code, or the text of the recovery key's file, and nothing for
    the computer's sign-in; and the passphrase that locks it from now on, where the old one is forgotten ("" leaves it
    as it is). `key_passphrase` opens the recovery key's file itself, where it has one."""

    way: Way
    text: str = field(repr=False)
    new_passphrase: str = field(default="", repr=False)
    key_passphrase: str = field(default="", repr=False)
