"""Which answer decides whether something is asked: so that whoever meets a closed place is led to what opens it."""

from collections import deque
from collections.abc import Iterable
from typing import Protocol

from qaf_desktop.forms.definition import Form, template_path
from qaf_desktop.forms.planning import CALCULATE, RELEVANT, read_by
from qaf_desktop.forms.tree import Place
from qaf_desktop.forms.views import QuestionView


class Viewed(Protocol):
    """What is asked of a session here."""

    def view(self, path: str) -> QuestionView: ...


def opened_by(form: Form, session: Viewed, paths: Iterable[str]) -> QuestionView | None:
    """The question whose answer decides whether what stands at `paths` (sections or questions) is asked.

    One that is not answered yet before one that is; the nearest first. None where no question that is asked now
    decides it, or where it stands in a repeat.
    """
    places = {place.path: place for place in form.places}
    wanted = [places[template] for path in paths if (template := template_path(path)) in places]
    found = [view for place in _deciding(form, wanted) if (view := _asked(form, session, place)) is not None]
    return next((view for view in found if not view.value), next(iter(found), None))


def _deciding(form: Form, wanted: Iterable[Place]) -> list[Place]:
    """The places that relevance reads, the nearest first; what is worked out leads on to what it reads."""
    relevant, calculated = read_by(form.plan, RELEVANT), read_by(form.plan, CALCULATE)
    waiting = deque(above for place in wanted for above in place.ancestors())
    waiting.extend(below for place in wanted for below in place.descendants())
    seen: set[int] = set()
    found: dict[int, Place] = {}
    while waiting:
        place = waiting.popleft()
        if place.index in seen:
            continue
        seen.add(place.index)
        for index in sorted(relevant.get(place.index, ())):
            read = form.places[index]
            found[index] = read
            waiting.extend(read.ancestors())
            for below in sorted(calculated.get(index, ())):
                found[below] = form.places[below]
                waiting.extend(form.places[below].ancestors())
    return list(found.values())


def _asked(form: Form, session: Viewed, place: Place) -> QuestionView | None:
    question = form.questions.get(place.path)
    if question is None or not place.single or question.calculate is not None:
        return None
    view = session.view(place.path)
    return view if view.relevant and not view.readonly else None
