"""The wizard's whole state, and which step follows which. Nothing typed is ever dropped from it."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from qaf_desktop.desk.setup_details import ReadRegisters

if TYPE_CHECKING:  # read after the first paint
    from qaf_desktop.analysis.pictures import Mark


class Step(StrEnum):
    WELCOME = "welcome"
    YOU = "you"
    PASSPHRASE = "passphrase"
    PAPER = "paper"
    PAPER_CHECK = "paper-check"
    PROJECT = "project"
    REGISTERS = "registers"
    RECOVERY = "recovery"
    JOIN = "join"
    WORDS = "words"


_SHARED = (Step.WELCOME, Step.YOU, Step.PASSPHRASE, Step.PAPER, Step.PAPER_CHECK)


@dataclass(frozen=True, slots=True)
class Choice:
    """A desk kind, a role or a grade scale to choose from; `desk` is the desk kind a role belongs to, `marks` are a
    scale's grades. A desk kind `founds` a project, or joins one."""

    id: str
    word: str
    about: str = ""
    desk: str = ""
    marks: "tuple[Mark, ...]" = ()
    founds: bool = False


@dataclass(frozen=True, slots=True)
class Offers:
    """What there is to choose from; comes from data. The first scale is the usual one."""

    desks: tuple[Choice, ...]
    roles: tuple[Choice, ...]
    scales: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Inputs:
    """`founds` is what the desk kind says. `begun_for` is (passphrase, kind) of the workspace that was begun;
    `asked_groups` are the places (from 0) of the two groups of the paper code that are asked back; `tried` are the
    steps where Next was refused."""

    step: Step = Step.WELCOME
    kind: str = ""
    founds: bool = False
    name: str = ""
    role: str = ""
    team: str = ""
    laptop: str = ""
    passphrase: str = ""
    repeated: str = ""
    begun_for: tuple[str, str] | None = None
    paper_code: str = ""
    asked_groups: tuple[int, int] = (0, 1)
    first_group: str = ""
    second_group: str = ""
    council: str = ""
    services: str = ""
    scale: str = ""
    teams: str = ""
    people: str = ""
    own_roles: str = ""
    imported: ReadRegisters | None = None
    recovery_path: Path | None = None
    recovery_proved: bool | None = None
    recovery_locked: bool = False
    key_passphrase: str = ""
    key_again: bool = False
    join_name: str = ""
    join_file: bytes = b""
    join_problem: str = ""
    joined_words: tuple[str, ...] = ()
    request_at: str = ""
    tried: frozenset[Step] = frozenset()
    busy: str = ""
    failure: str = ""


def steps(founds: bool) -> tuple[Step, ...]:
    """All steps of a desk, in order."""
    if founds:
        return (*_SHARED, Step.PROJECT, Step.REGISTERS, Step.RECOVERY)
    return (*_SHARED, Step.JOIN, Step.WORDS)


def step_after(step: Step, founds: bool) -> Step | None:
    """The next step; None after the last."""
    order = steps(founds)
    at = order.index(step) + 1
    return order[at] if at < len(order) else None


def step_before(step: Step, founds: bool) -> Step | None:
    """Where Back goes; None at the first step, and once the workspace has joined."""
    order = steps(founds)
    at = order.index(step)
    return order[at - 1] if at > 0 and step is not Step.WORDS else None


def needs_begin(inputs: Inputs) -> bool:
    """Whether a workspace has to be begun (anew) before the paper code can be shown."""
    return inputs.begun_for != (inputs.passphrase, inputs.kind)
