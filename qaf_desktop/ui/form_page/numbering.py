"""The number of each question inside its section: none is missing, and none changes while one answers there."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from string import ascii_lowercase

from qaf_desktop.forms.definition import Form, Group, Item, Kind, Question, Repeat
from qaf_desktop.forms.planning import RELEVANT, read_by

UNNUMBERED = {Kind.NOTE, Kind.HIDDEN}


@dataclass(frozen=True, slots=True)
class Numbered:
    """A question with a number (template path). `follows` where the answer just before it asks it; `elsewhere` where
    answers of other sections alone decide whether it is asked."""

    path: str
    follows: bool
    elsewhere: bool


Plan = Mapping[str, tuple[Numbered, ...]]
"""Section → its questions that have a number, in order. Notes, hidden values and questions of rows have none."""


def plan_of(form: Form) -> Plan:
    reads = read_by(form.plan, RELEVANT)
    loose = tuple(item for item in form.children if isinstance(item, Question))
    groups = {section.path: section.children for section in form.sections if isinstance(section, Group)}
    return {path: tuple(_planned(items, reads)) for path, items in {"": loose, **groups}.items()}


def ordinals(questions: tuple[Numbered, ...], is_asked: Callable[[str], bool]) -> Mapping[str, str]:
    """Template path → 1, 2, 3 … within its section; what follows an answer is 2a, 2b.

    What other sections decide is counted only where it is asked: that cannot change while one answers here.
    """
    found: dict[str, str] = {}
    number, following = 0, 0
    for question in questions:
        if question.elsewhere and not is_asked(question.path):
            continue
        if question.follows and number and following < len(ascii_lowercase):
            found[question.path] = f"{number}{ascii_lowercase[following]}"
            following += 1
        else:
            number, following = number + 1, 0
            found[question.path] = str(number)
    return found


def _planned(items: tuple[Item, ...], reads: Mapping[int, set[int]]) -> Iterator[Numbered]:
    asked = [question for question in _questions(items) if question.kind not in UNNUMBERED]
    here = {question.place.index for question in asked}
    family: set[int] = set()
    for question in asked:
        above = (place.index for place in question.place.ancestors())
        deciding = {read for index in above for read in reads.get(index, ())}
        follows = bool(reads.get(question.place.index, set()) & family)
        if not follows:
            family = set()
        family.add(question.place.index)
        yield Numbered(question.path, follows, bool(deciding) and not deciding & here)


def _questions(items: tuple[Item, ...]) -> Iterator[Question]:
    for item in items:
        if isinstance(item, Question):
            yield item
        elif not isinstance(item, Repeat):
            yield from _questions(item.children)
