"""The wizard as what is seen first: its first page, and the desk kinds out of the shipped data."""

from pathlib import Path
from random import SystemRandom

from qaf_desktop.methods.desks import DeskKind, load_desk_kinds
from qaf_desktop.ui.first_start.first_start import FirstStart
from qaf_desktop.ui.first_start.state import Choice
from qaf_desktop.ui.messages import Messages


def welcome(resources: Path, messages: Messages, *, can_cancel: bool) -> FirstStart:
    """The wizard for a new workspace, to be supplied with the rest of it."""
    desks = tuple(Choice(desk.kind, desk.name, desk.about, founds=desk.founds) for desk in offered_desks(resources))
    return FirstStart(desks, messages, pick_two, can_cancel=can_cancel)


def offered_desks(resources: Path) -> tuple[DeskKind, ...]:
    """The desk kinds that somebody can begin with."""
    return tuple(desk for desk in load_desk_kinds(resources / "desks").values() if desk.founds or desk.joins)


def pick_two(count: int) -> tuple[int, int]:
    """Two different places out of so many, in order."""
    first, second = sorted(SystemRandom().sample(range(count), 2))
    return first, second
