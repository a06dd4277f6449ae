"""What the lead decides for the whole project besides its lists: the council's name, and what letters say of filing."""

from dataclasses import dataclass

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.words import say

SETTINGS = "settings"
COUNCIL, FILING = "council", "letter-filing"


@dataclass(frozen=True, slots=True)
class ProjectWords:
    """`filing` says at the foot of every letter where it is kept; "" leaves each method its own sentence."""

    council: str
    filing: str = ""


class ProjectSettings:
    """Changes reach nobody, this desk included, before the next set is published."""

    def __init__(self, desk: Desk) -> None:
        self._registers = desk.store.registers

    def read(self) -> ProjectWords:
        """As they will be in the next set."""
        kept = {row["name"]: row["label"] for row in self._registers.rows(SETTINGS, 0)}
        return ProjectWords(kept.get(COUNCIL, ""), kept.get(FILING, ""))

    def keep(self, words: ProjectWords) -> None:
        """Raises UserFacingError("no-council") where the council has no name."""
        chosen = {COUNCIL: _one_line(words.council), FILING: _one_line(words.filing)}
        if not chosen[COUNCIL]:
            raise UserFacingError("no-council", say("The council has no name."), say("Type it: letters begin with it."))
        others = [row for row in self._registers.rows(SETTINGS, 0) if row["name"] not in chosen]
        rows = [{"name": name, "label": text} for name, text in chosen.items() if text]
        self._registers.put(0, {SETTINGS: (*rows, *others)})


def _one_line(text: str) -> str:
    return " ".join(text.split())
