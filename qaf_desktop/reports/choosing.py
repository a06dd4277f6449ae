"""Which answers stand on a paper or in a table, and where: by each question's class, and by its `feedback`."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from qaf_desktop.forms.definition import Form, Group, Item, Kind, Question, Repeat

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
    walker = _Walker(form, values, _seen(audience, sensitivity))
    return tuple(walker.walk(None, "", (), ""))


def shown_questions(form: Form, audience: str, sensitivity: Sensitivity) -> tuple[tuple[Question, Enclosing], ...]:
    """Every question whose answers this audience may see, with the groups around it."""
    return tuple(_questions(_Whole(form), None, (), _seen(audience, sensitivity)))


def row_paths(values: Mapping[str, str], repeat: str) -> tuple[str, ...]:
    """The living rows of a repeat's instance path, by their order key and then their id."""
    start = f"{repeat}["
    ends = {path: path.find("]", len(start)) + 1 for path in values if path.startswith(start)}
    rows = {path[:end] for path, end in ends.items() if end}
    living = (row for row in rows if values.get(f"{row}#gone") != "yes")
    return tuple(sorted(living, key=lambda row: (values.get(f"{row}#order", ""), row)))


def _seen(audience: str, sensitivity: Sensitivity) -> frozenset[str]:
    return frozenset(sensitivity.get(audience, ()))


class _Whole:
    """What stands in each group, the hidden questions among it, which have no place on a screen but have answers."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self._hidden: dict[str, list[Question]] = {}
        for question in form.questions.values():
            if question.kind is Kind.HIDDEN:
                self._hidden.setdefault(question.path.rpartition("/")[0], []).append(question)

    def items(self, group: Group | Repeat | None) -> Sequence[Item]:
        """In the form's order; of the whole form where `group` is None."""
        shown = group.children if group else self._form.children
        hidden = self._hidden.get(group.path if group else "", []) if group is None or group.place else []
        if not hidden:
            return shown
        known = {item.path for item in shown}
        missing = [question for question in hidden if question.path not in known]
        return sorted((*shown, *missing), key=_order)


def _order(item: Item) -> int:
    """Where in the form's data an item stands; a mere heading stands where its first child does."""
    if isinstance(item, Group) and item.place is None:
        return min((_order(child) for child in item.children), default=0)
    return item.place.index if item.place else 0


def _questions(
    whole: _Whole, group: Group | Repeat | None, groups: Enclosing, seen: frozenset[str]
) -> Iterator[tuple[Question, Enclosing]]:
    for item in whole.items(group):
        if item.extras.get("sensitivity", OPEN) not in seen:
            continue
        if isinstance(item, Question):
            yield item, groups
        else:
            yield from _questions(whole, item, (*groups, item), seen)


class _Walker:
    def __init__(self, form: Form, values: Mapping[str, str], seen: frozenset[str]) -> None:
        self._whole, self._values, self._seen = _Whole(form), values, seen

    def walk(self, group: Group | Repeat | None, prefix: str, groups: Enclosing, row: str) -> Iterator[Shown]:
        """`prefix` is the instance path of what stands in `group`, with a closing slash; "" at the top."""
        for item in self._whole.items(group):
            if item.extras.get("sensitivity", OPEN) not in self._seen:
                continue
            if isinstance(item, Question):
                value = self._values.get(f"{prefix}{item.name}", "")
                if value.strip():
                    yield Shown(item, value, groups, row)
            elif isinstance(item, Group):
                inner = prefix if item.place is None else f"{prefix}{item.name}/"
                yield from self.walk(item, inner, (*groups, item), row)
            else:
                for path in row_paths(self._values, f"{prefix}{item.name}"):
                    yield from self.walk(item, f"{path}/", (*groups, item), path)
