"""The wizard with all of its pages: roles and grade scales out of the shipped data."""

from pathlib import Path

from qaf_desktop.analysis.pictures import Mark
from qaf_desktop.methods.standards import GradeScale, load_standards
from qaf_desktop.ui.first_start.first_start import FirstStart
from qaf_desktop.ui.first_start.pages import make_page
from qaf_desktop.ui.first_start.state import Choice, Offers
from qaf_desktop.ui.messages import Messages
from qaf_desktop.wiring.front_wizard import offered_desks, welcome
from qaf_desktop.words import say


def wizard(resources: Path, messages: Messages, *, can_cancel: bool) -> FirstStart:
    """The wizard for a new workspace."""
    made = welcome(resources, messages, can_cancel=can_cancel)
    supply(made, resources)
    return made


def supply(page: FirstStart, resources: Path) -> None:
    """Give the wizard what the pages after its first want."""
    page.supply(_offers(resources), make_page)


def _offers(resources: Path) -> Offers:
    standards, desks = load_standards(resources / "standards"), offered_desks(resources)
    return Offers(
        desks=tuple(Choice(desk.kind, desk.name, desk.about, founds=desk.founds) for desk in desks),
        roles=tuple(
            Choice(role.id, role.word, role.about, seat)
            for role in standards.roles.values()
            for seat in dict.fromkeys((role.desk, *(desk.kind for desk in desks if role.id in desk.roles)))
        ),
        scales=tuple(
            Choice(scale.id, scale.name, scale.about, marks=_marks(scale)) for scale in standards.case_scales()
        ),
    )


def _marks(scale: GradeScale) -> tuple[Mark, ...]:
    return tuple(Mark(say(grade.word), grade.shape, grade.colour) for grade in scale.grades if grade.counts)
