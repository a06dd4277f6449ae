"""The parts of a form that are somebody else's to write: the questions of one owner in one section."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from qaf_desktop.forms.definition import Form, Group, Item, Kind, Question, template_path
from qaf_desktop.forms.planning import read_by
from qaf_desktop.forms.views import QuestionView

PRACTITIONER, FAMILY = "practitioner", "child-or-parent"
OWNERS = frozenset({PRACTITIONER, FAMILY})
OPENS = frozenset({
    Kind.TEXT, Kind.INTEGER, Kind.DECIMAL, Kind.DATE, Kind.SELECT_ONE, Kind.SELECT_MULTIPLE, Kind.ACKNOWLEDGE,
})  # fmt: skip
"""Kinds of question that the page for somebody else can ask."""
SILENT = frozenset({Kind.NOTE, Kind.HIDDEN})
"""Kinds that ask nothing."""


@dataclass(frozen=True, slots=True)
class Part:
    """`section` is the path of a section, `title` its title; `questions` are paths, outside any repeat, in order."""

    section: str
    owner: str
    title: str
    questions: tuple[str, ...]


def parts_of(form: Form) -> tuple[Part, ...]:
    """Every part of the form, in its order."""
    found: dict[tuple[str, str], list[str]] = {}
    for section in form.sections:
        for question in _asked(section):
            found.setdefault((section.path, question.extras["owner"]), []).append(question.path)
    titles = {section.path: section.title for section in form.sections}
    return tuple(Part(section, owner, titles[section], tuple(paths)) for (section, owner), paths in found.items())


def owner_of(form: Form, path: str) -> str:
    """Whose words the answer at this path is; "" for the author's own."""
    question = form.questions.get(template_path(path))
    owner = question.extras.get("owner", "") if question else ""
    return owner if owner in OWNERS else ""


def waited_for(form: Form) -> Mapping[str, tuple[str, ...]]:
    """Section → the sections whose other hand has to finish before it is shown."""
    named = {section.path: tuple(section.extras.get("after", "").split()) for section in form.sections}
    return {path: tuple(name for name in names if name in form.groups) for path, names in named.items() if names}


class Answered(Protocol):
    """What is asked of a session here: a question as it stands, and everything that counts."""

    def view(self, path: str) -> QuestionView: ...

    def output(self) -> Mapping[str, str]: ...


def answered_early(form: Form, session: Answered, closed: Collection[tuple[str, str]]) -> tuple[str, ...]:
    """Sections that are answered although a part they wait for is not finished. `closed` are the (section, owner) of
    the parts that are."""
    waiting = waited_for(form)
    early = (
        section
        for section, names in waiting.items()
        if not all(_is_finished(form, session, name, closed) for name in names)
    )
    return tuple(section for section in early if _is_answered(form, session, section))


def _is_finished(form: Form, session: Answered, section: str, closed: Collection[tuple[str, str]]) -> bool:
    """Whether each part of the section that asks something is closed; where none does, whether the reason is given."""
    asked = [p for p in parts_of(form) if p.section == section and any(session.view(q).relevant for q in p.questions)]
    if asked:
        return all((part.section, part.owner) in closed for part in asked)
    inside = ((path, question) for path, question in form.questions.items() if path.startswith(f"{section}/"))
    alone = (path for path, question in inside if _is_alone(question))
    return not any(view.relevant and view.required and not view.value for view in map(session.view, alone))


def _is_alone(question: Question) -> bool:
    """Whether it is asked once, and answered by somebody."""
    return question.kind not in SILENT and not _in_repeat(question)


def _in_repeat(question: Question) -> bool:
    return any(place.repeat for place in question.place.ancestors())


def _is_answered(form: Form, session: Answered, section: str) -> bool:
    given = (path for path in session.output() if path.startswith(f"{section}/") and "#" not in path)
    found = (form.questions.get(template_path(path)) for path in given)
    return any(question is not None and question.kind not in SILENT for question in found)


def ask_of(question: Question, label: str) -> str:
    """The question as it is put to the person whose words it wants; `label` where the form has no other words."""
    return question.extras.get("ask", "") or label


def answers_for(form: Form, part: Part, answers: Mapping[str, str]) -> dict[str, str]:
    """The part's own answers, and those alone of all others that decide what it asks."""
    wanted = {form.questions[path].place.index for path in part.questions}
    wanted = _with_what_they_read(form, wanted)
    paths = {form.places[index].path for index in wanted}
    return {path: value for path, value in answers.items() if "#" not in path and template_path(path) in paths}


def _asked(item: Item) -> Iterator[Question]:
    if isinstance(item, Question):
        if item.extras.get("owner") in OWNERS and item.kind in OPENS:
            yield item
    elif isinstance(item, Group):
        for child in item.children:
            yield from _asked(child)


def _with_what_they_read(form: Form, wanted: set[int]) -> set[int]:
    """These places, and every place that they, or what stands above them, read."""
    reads = read_by(form.plan)
    found: set[int] = set()
    waiting = list(wanted)
    while waiting:
        index = waiting.pop()
        if index in found:
            continue
        found.add(index)
        waiting.extend(place.index for place in form.places[index].ancestors() if place.index not in found)
        waiting.extend(reads.get(index, ()))
    return {index for index in found if index in wanted or not form.places[index].children}
