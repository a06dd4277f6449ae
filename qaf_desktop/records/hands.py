"""Whose hand wrote a part of a record: kept beside the part, in the revision that closed it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from qaf_desktop.records import canonical

BY = "#by-"
CHILD, PARENT = "child", "parent"
"""Words in place of a name: a family's part never says who they are."""
_PATH = re.compile(r"([a-z0-9_]+)#by-([a-z-]+)\Z", re.ASCII)
_NAMES = frozenset({"kind", "person", "device"})


class Way(StrEnum):
    """How somebody's part came into the record: told to the author, written on the laptop, or entered from paper."""

    TOLD = "self"
    WORKER = "worker"
    FAMILY = "child-or-parent"
    PAPER = "on-paper"


@dataclass(frozen=True, slots=True)
class Hand:
    """`person` is who the part is from: a person of the register, a name as it was written, or CHILD or PARENT.
    `device` is the person whose laptop it was; "" until the lead has confirmed that laptop."""

    way: Way
    person: str
    device: str


def hand_field(section: str, owner: str) -> str:
    """The field of a section's part, by whose part it is: `reflection#by-practitioner`."""
    return f"{section}{BY}{owner}"


def part_of(field: str) -> tuple[str, str] | None:
    """The section and the owner that a field speaks of; None for any other field."""
    found = _PATH.match(field)
    return (found[1], found[2]) if found else None


def closed_parts(values: Mapping[str, str]) -> frozenset[tuple[str, str]]:
    """The (section, owner) of every part that the answers say was finished, and by whose hand."""
    said = {part_of(name): read_hand(text) for name, text in values.items() if BY in name}
    return frozenset(part for part, hand in said.items() if part is not None and hand is not None)


def hand_to_text(hand: Hand) -> str:
    document = {"kind": hand.way.value, "person": hand.person, "device": hand.device}
    return canonical.encode(document).decode("utf-8")


def read_hand(text: str) -> Hand | None:
    """What `hand_to_text` wrote; None for anything else, down to the byte."""
    try:
        document = canonical.decode(text.encode("utf-8"))
    except (canonical.NotCanonical, UnicodeEncodeError):
        return None
    if not isinstance(document, dict) or set(document) != _NAMES:
        return None
    if not all(isinstance(value, str) for value in document.values()) or document["kind"] not in set(Way):
        return None
    return Hand(Way(document["kind"]), document["person"], document["device"])
