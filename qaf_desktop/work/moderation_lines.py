"""What the Moderation screen shows: frozen, and words already."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ModerationLine:
    """One audit and where its moderation stands. `stage` is of methods.moderating; `on` its day as "YYYY-MM-DD", `date`
    the same for reading. `by` names who has it in hand or agreed it. `own`: this person wrote it, so somebody else has
    to. `mine`: this person has it in hand. `grade` says which grade holds, and nothing while somebody may grade it
    blind. `said` is the reason last given: why it was returned, asked for or disputed. `remarks` nobody has settled.
    """

    key: str
    reference: str
    about: str
    method: str
    team: str
    author: str
    date: str
    on: str
    stage: str
    stands: str
    why: str
    by: str = ""
    own: bool = False
    mine: bool = False
    grade: str = ""
    said: str = ""
    remarks: int = 0


@dataclass(frozen=True, slots=True)
class Board:
    """The lines in the order to look at them, and how many there are at each stage where that is more than is shown."""

    lines: tuple[ModerationLine, ...] = ()
    left_out: Mapping[str, int] = field(default_factory=dict)
