"""The wizard as what is seen first: its choices out of the shipped data."""

from pathlib import Path
from random import SystemRandom

from qaf_desktop.analysis.pictures import Mark
from qaf_desktop.methods.desks import load_desk_kinds
from qaf_desktop.methods.standards import GradeScale, load_standards
from qaf_desktop.ui.first_start.first_start import FirstStart
from qaf_desktop.ui.first_start.state import Choice, Offers
from qaf_desktop.ui.messages import Messages
from qaf_desktop.words import say


def wizard(resources: Path, messages: Messages, *, can_cancel: bool) -> FirstStart:
    """The wizard for a new workspace."""
    return FirstStart(offers(resources), messages, pick_two, can_cancel=can_cancel)


def offers(resources: Path) -> Offers:
    """Desk kinds, roles and grade scales to choose from, out of the shipped data."""
    standards = load_standards(resources / "standards")
    offered = [desk for desk in load_desk_kinds(resources / "desks").values() if desk.founds or desk.joins]
    return Offers(
        desks=tuple(Choice(desk.kind, desk.name, desk.about, founds=desk.founds) for desk in offered),
        roles=tuple(
            Choice(role.id, role.word, role.about, seat)
            for role in standards.roles.values()
            for seat in dict.fromkeys((role.desk, *(desk.kind for desk in offered if role.id in desk.roles)))
        ),
        scales=tuple(
            Choice(scale.id, scale.name, scale.about, marks=_marks(scale)) for scale in standards.case_scales()
        ),
    )


def _marks(scale: GradeScale) -> tuple[Mark, ...]:
    return tuple(Mark(say(grade.word), grade.shape, grade.colour) for grade in scale.grades if grade.counts)


def pick_two(count: int) -> tuple[int, int]:
    """Two different places out of so many, in order."""
    first, second = sorted(SystemRandom().sample(range(count), 2))
    return first, second
