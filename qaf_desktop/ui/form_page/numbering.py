"""The number of each question inside its section: by the form's order, so that it stays when others come and go."""

from collections.abc import Iterator, Mapping

from qaf_desktop.forms.definition import Form, Group, Item, Kind, Question, Repeat

UNNUMBERED = {Kind.NOTE, Kind.HIDDEN}


def ordinals(form: Form) -> Mapping[str, int]:
    """Template path → 1, 2, 3 … within its section. Notes, hidden values and questions of rows have none."""
    found: dict[str, int] = {}
    for section in form.children:
        inside = section.children if isinstance(section, Group) else (section,)
        asked = (question for question in _questions(inside) if question.kind not in UNNUMBERED)
        found.update({question.path: number for number, question in enumerate(asked, start=1)})
    return found


def _questions(items: tuple[Item, ...]) -> Iterator[Question]:
    for item in items:
        if isinstance(item, Question):
            yield item
        elif not isinstance(item, Repeat):
            yield from _questions(item.children)
