"""Which answers stand in a letter, and where: by each question's `feedback`, and by what the reader may see."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from qaf_desktop.forms.definition import Form, Group, Item, Question, Repeat

OPEN = "open"
"""The sensitivity of a question or group that names none."""

Sensitivity = Mapping[str, Collection[str]]
"""Audience → the classes it may see."""


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
class Placed:
    """One answer that may be shown. `groups` enclose it, outermost first; `row` is its row's path, "" outside any."""

    slot: Slot
    question: Question
    value: str
    groups: tuple[Group | Repeat, ...]
    row: str = ""


def placed_answers(
    form: Form, values: Mapping[str, str], audience: str, sensitivity: Sensitivity
) -> tuple[Placed, ...]:
    """Answers for this audience in the form's order, rows by their `#order`.

    Left out: what is unanswered, what the form does not know, rows marked `#gone`, and whatever has a class, or stands
    in a group with a class, that the audience may not see. An unknown audience sees nothing.
    """
    chooser = _Chooser(values, frozenset(sensitivity.get(audience, ())))
    return tuple(chooser.walk(form.children, "", (), ""))


class _Chooser:
    def __init__(self, values: Mapping[str, str], seen: frozenset[str]) -> None:
        self._values, self._seen = values, seen

    def walk(
        self, items: Sequence[Item], prefix: str, groups: tuple[Group | Repeat, ...], row: str
    ) -> Iterator[Placed]:
        """`prefix` is the instance path of what encloses `items`, with a closing slash; "" at the top."""
        for item in items:
            if item.extras.get("sensitivity", OPEN) not in self._seen:
                continue
            if isinstance(item, Question):
                yield from self._answer(item, prefix, groups, row)
            elif isinstance(item, Group):
                inner = prefix if item.place is None else f"{prefix}{item.name}/"
                yield from self.walk(item.children, inner, (*groups, item), row)
            else:
                for path in row_paths(self._values, f"{prefix}{item.name}"):
                    yield from self.walk(item.children, f"{path}/", (*groups, item), path)

    def _answer(self, item: Question, prefix: str, groups: tuple[Group | Repeat, ...], row: str) -> Iterator[Placed]:
        slot, value = item.extras.get("feedback", ""), self._values.get(f"{prefix}{item.name}", "")
        if slot in _SLOTS and value.strip():
            yield Placed(Slot(slot), item, value, groups, row)


def row_paths(values: Mapping[str, str], repeat: str) -> tuple[str, ...]:
    """The living rows of a repeat's instance path, by their order key and then their id."""
    start = f"{repeat}["
    rows = {path[: path.index("]", len(start)) + 1] for path in values if path.startswith(start) and "]" in path}
    living = (row for row in rows if values.get(f"{row}#gone") != "yes")
    return tuple(sorted(living, key=lambda row: (values.get(f"{row}#order", ""), row)))
