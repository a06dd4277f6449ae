"""Who is named in a report: names of the registers, children's and records' references, and in which answer."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from qaf_desktop.errors import UserFacingError
from qaf_desktop.reports.choosing import row_paths
from qaf_desktop.storage.record_filters import Filters
from qaf_desktop.storage.store import Store
from qaf_desktop.words import mark, say
from qaf_desktop.work.spellings import pattern_of

CONVENTION = re.compile(r"\b[A-Z]{2,4}-[0-9a-f]{4}(?:\.\d+)?-\d+\b")
"""How references of records look."""
LEARNING: Mapping[str, str] = {
    "next/learning": mark("Learning message: what we found"),
    "next/learning_good": mark("Learning message: what good looks like"),
    "next/learning_do": mark("Learning message: what to do"),
    "next/learning_more": mark("Learning message: where to read more"),
}
FINDING: Mapping[str, str] = {
    "finding_theme": mark("Finding {n}: theme"),
    "finding_what": mark("Finding {n}: what was found"),
    "finding_sources": mark("Finding {n}: sources"),
    "finding_words": mark("Finding {n}: an example"),
}


@dataclass(frozen=True, slots=True)
class Named:
    """Something in a report by which somebody could be recognised, and the answer it stands in."""

    words: str
    why: str
    field: str = ""


class Naming:
    """Looks for who is named, by the registers and subjects as they are now."""

    def __init__(self, store: Store) -> None:
        self._people = [
            (label, pattern)
            for row in store.registers.people()
            if " " in (label := row.get("label", "")) and (pattern := pattern_of(label)) is not None
        ]
        self._subjects = {one for one in store.records.subjects(Filters()) if any(sign.isdigit() for sign in one)}

    def within(self, text: str, field: str = "") -> Iterator[Named]:
        for label, pattern in self._people:
            if pattern.search(text):
                yield Named(label, say("somebody of the lists"), field)
        for one in sorted(set(re.findall(r"[\w-]+", text)) & self._subjects):
            yield Named(one, say("a child’s reference"), field)
        for one in CONVENTION.findall(text):
            yield Named(one, say("a record’s reference"), field)

    def in_message(self, said: Mapping[str, str]) -> tuple[Named, ...]:
        return tuple(one for path, name in LEARNING.items() for one in self.within(said.get(path, ""), say(name)))

    def in_report(self, said: Mapping[str, str]) -> tuple[Named, ...]:
        """In the findings and in the learning message."""
        found = [
            one
            for n, row in enumerate(row_paths(said, "findings/finding"), 1)
            for part, name in FINDING.items()
            for one in self.within(said.get(f"{row}/{part}", ""), say(name, n=n))
        ]
        return (*found, *self.in_message(said))


def refuse_named(named: tuple[Named, ...]) -> None:
    """Raises UserFacingError("recognisable") that says who, and in which answer, where anybody is named."""
    if named:
        words = "; ".join(f"{one.field}: {one.words} ({one.why})" for one in named)
        raise UserFacingError(
            "recognisable",
            say("Somebody is named where nobody may be. {words}.", words=words),
            say("Amend the report there so that nobody can be recognised, then save the paper again."),
        )
