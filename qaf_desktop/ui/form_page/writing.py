"""What helps a person to write: spelling, and phrases she keeps for herself. None of it ever leaves the desk."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from qaf_desktop.ui.form_page.spelling.spelling import Spelling


@dataclass(frozen=True, slots=True)
class Phrase:
    """Inserted where its name is typed after a slash."""

    name: str
    text: str


class Phrases(Protocol):
    """A person's own phrases."""

    def all(self) -> Sequence[Phrase]: ...

    def keep(self, text: str) -> None:
        """Keep a text as a phrase, under a name the person is asked for."""

    def forget(self, name: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Writing:
    spelling: Spelling
    phrases: Phrases
