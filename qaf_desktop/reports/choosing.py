"""Which answers stand on a paper or in a table, and where: by each question's class, and by its `feedback`."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from qaf_desktop.forms.definition import Form, Group, Item, Question, Repeat

OPEN = "open"
"""The sensitivity of a question or group that names none."""

Sensitivity = Mapping[str, Collection[str]]
"""Audience → the classes it may see."""

Enclosing = tuple[Group | Repeat, ...]
"""The groups around a question, outermost first."""


class Slot(StrEnum):
    """The places of a letter. Anything else that a question says, or nothing, keeps its answer out."""

    HEADLINE = "headline"
    SUMMARY = "summary"
    STRENGTH = "strength"
    IMPROVEMENT = "improvement"
    ACTION = "action"
    GRADE = "grade"
    VOICE = "voice"
    REFLECTION = "reflection"


_SLOTS = frozenset(slot.value for slot in Slot)


@dataclass(frozen=True, slots=True)
class Shown:
    """One answer that may be shown. `row` is the path of the row it stands in, "" outside any."""

    question: Question
    value: str
    groups: Enclosing
    row: str = ""

    @property
    def slot(self) -> Slot | None:
        named = self.question.extras.get("feedback", "")
        return Slot(named) if named in _SLOTS else None


def shown_answers(form: Form, values: Mapping[str, str], audience: str, sensitivity: Sensitivity) -> tuple[Shown, ...]:
    """Answers that this audience may see, in the form's order, rows by their `#order`.

    Left out: what is unanswered, what the form does not know, rows marked `#gone`, and whatever has a class, or stands
    in a group with a class, that the audience may not see. An unknown audience sees nothing.
    """
    walker = _Walker(values, _seen(audience, sensitivity))
    return tuple(walker.walk(form.children, "", (), ""))


def shown_questions(form: Form, audience: str, sensitivity: Sensitivity) -> tuple[tuple[Question, Enclosing], ...]:
    """Every question whose answers this audience may see, with the groups around it."""
    return tuple(_questions(form.children, (), _seen(audience, sensitivity)))


def row_paths(values: Mapping[str, str], repeat: str) -> tuple[str, ...]:
    """The living rows of a repeat's instance path, by their order key and then their id."""
    start = f"{repeat}["
    ends = {path: path.find("]", len(start)) + 1 for path in values if path.startswith(start)}
    rows = {path[:end] for path, end in ends.items() if end}
    living = (row for row in rows if values.get(f"{row}#gone") != "yes")
    return tuple(sorted(living, key=lambda row: (values.get(f"{row}#order", ""), row)))


def _seen(audience: str, sensitivity: Sensitivity) -> frozenset[str]:
    return frozenset(sensitivity.get(audience, ()))


def _questions(items: Sequence[Item], groups: Enclosing, seen: frozenset[str]) -> Iterator[tuple[Question, Enclosing]]:
    for item in items:
        if item.extras.get("sensitivity", OPEN) not in seen:
            continue
        if isinstance(item, Question):
            yield item, groups
        else:
            yield from _questions(item.children, (*groups, item), seen)


class _Walker:
    def __init__(self, values: Mapping[str, str], seen: frozenset[str]) -> None:
        self._values, self._seen = values, seen

    def walk(self, items: Sequence[Item], prefix: str, groups: Enclosing, row: str) -> Iterator[Shown]:
        """`prefix` is the instance path of what encloses `items`, with a closing slash; "" at the top."""
        for item in items:
            if item.extras.get("sensitivity", OPEN) not in self._seen:
                continue
            if isinstance(item, Question):
                value = self._values.get(f"{prefix}{item.name}", "")
                if value.strip():
                    yield Shown(item, value, groups, row)
            elif isinstance(item, Group):
                inner = prefix if item.place is None else f"{prefix}{item.name}/"
                yield from self.walk(item.children, inner, (*groups, item), row)
            else:
                for path in row_paths(self._values, f"{prefix}{item.name}"):
                    yield from self.walk(item.children, f"{path}/", (*groups, item), path)
