"""By what somebody could be recognised in a text for everybody."""

import re
from dataclasses import dataclass

from qaf_desktop.desk.desk import Desk
from qaf_desktop.storage.record_filters import Filters
from qaf_desktop.words import say
from qaf_desktop.work.spellings import pattern_of

CONVENTION = re.compile(r"\b[A-Z]{2,4}-[0-9a-f]{4}(?:\.\d+)?-\d+\b")
"""How references of records look."""


@dataclass(frozen=True, slots=True)
class Named:
    """Something in a text for everybody by which somebody could be recognised."""

    words: str
    why: str


class Naming:
    """For one paper: registers and subjects are read once."""

    def __init__(self, desk: Desk) -> None:
        labels = [row.get("label", "") for row in desk.store.registers.people()]
        patterns = [(label, pattern_of(label)) for label in labels if " " in label]
        self._people = [(label, pattern) for label, pattern in patterns if pattern is not None]
        subjects = desk.store.records.subjects(Filters())
        self._subjects = {one for one in subjects if any(letter.isdigit() for letter in one)}

    def named_in(self, text: str) -> tuple[Named, ...]:
        """Names of the registers, references of children and of records."""
        found = [Named(label, say("somebody of the lists")) for label, pattern in self._people if pattern.search(text)]
        words = set(re.findall(r"[\w-]+", text))
        found += [Named(one, say("a child’s reference")) for one in sorted(words & self._subjects)]
        return (*found, *(Named(one, say("a record’s reference")) for one in CONVENTION.findall(text)))
