"""Whose hand wrote a part, said in words."""

from collections.abc import Mapping
from dataclasses import dataclass

from qaf_desktop.forms.definition import Form
from qaf_desktop.records.hands import CHILD, PARENT, Hand, Way, part_of
from qaf_desktop.words import say

Names = Mapping[str, str]
"""Person of the register → their name."""


@dataclass(frozen=True, slots=True)
class PartWords:
    """A part of a record: its section's path and title, whose it is, and how it came about in one sentence."""

    section: str
    owner: str
    title: str
    words: str


def hand_words(hand: Hand, names: Names, own_name: str = "") -> str:
    """One sentence without a full stop; `own_name` is said of a laptop whose person is not known yet."""
    device = names.get(hand.device, hand.device) or own_name
    who = _who(hand.person, names)
    match hand.way:
        case Way.TOLD:
            return say("Written down by {device} as {who} said it", device=device, who=who)
        case Way.PAPER:
            return say("Entered by {device} for {who}, from paper", device=device, who=who)
        case Way.WORKER | Way.FAMILY:
            return say("Written by {who} on {device}’s laptop", device=device, who=who)


def parts_in_words(form: Form, hands: Mapping[str, Hand], names: Names, own_name: str = "") -> tuple[PartWords, ...]:
    """Every closed part the form has, in the form's order."""
    order = {section.path: place for place, section in enumerate(form.sections)}
    found = [(part, hand) for field, hand in hands.items() if (part := part_of(field)) and part[0] in order]
    found.sort(key=lambda one: (order[one[0][0]], one[0][1]))
    return tuple(
        PartWords(section, owner, form.groups[section].title, hand_words(hand, names, own_name))
        for (section, owner), hand in found
    )


def _who(person: str, names: Names) -> str:
    known = {CHILD: say("the child"), PARENT: say("a parent or carer"), "": say("the worker")}
    return known.get(person) or names.get(person, person)
