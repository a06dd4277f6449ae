"""Finding by a few letters: which screens, records and actions a typed text means, best first."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

MOST = 12


@dataclass(frozen=True, slots=True)
class Found:
    """Something to go to or do. `act` is called when it is chosen; `note` says what kind of thing it is."""

    title: str
    note: str
    act: Callable[[], object]
    words: str = ""


Finder = Callable[[str], Iterable[Found]]
"""Gives what it has for a text; need not filter, the palette ranks and filters. Records come from a search instead."""


def best(text: str, finders: Iterable[Finder]) -> tuple[Found, ...]:
    """At most twelve, the closest first, in the finders' order where they are alike."""
    scored = [(closeness(text, found), found) for finder in finders for found in finder(text)]
    scored = [pair for pair in scored if pair[0] > 0]
    scored.sort(key=lambda pair: -pair[0])
    return tuple(found for _, found in scored[:MOST])


def closeness(text: str, found: Found) -> int:
    """0 when some word typed is nowhere in it; higher the nearer to the beginning the words stand."""
    wanted = text.casefold().split()
    title, all_words = found.title.casefold(), f"{found.title} {found.note} {found.words}".casefold()
    if not all(word in all_words for word in wanted):
        return 0
    if not wanted or title.startswith(" ".join(wanted)):
        return 4
    if any(part.startswith(wanted[0]) for part in title.split()):
        return 3
    return 2 if wanted[0] in title else 1
