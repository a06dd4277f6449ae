"""What an import has to say: every row that was left out and every cell not understood, put together where it is the
same, with the numbers of all its rows."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from qaf_desktop.lists.model import Trouble
from qaf_desktop.words import mark, say

MOST_SENTENCES = 200
"""Different sentences about one column; what more there is comes together in one line."""


class Weight(StrEnum):
    """Rows that were left out; what to ask before it is kept; what to look at; how it was understood."""

    LEFT_OUT = "left-out"
    ASK = "ask"
    LOOK = "look"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class ReportLine:
    """`rows` are the numbers in the file ("4, 7–19"), "" for the whole list; `count` is how many there are."""

    list: str
    column: str
    code: str
    sentence: str
    weight: Weight = Weight.NOTE
    count: int = 0
    rows: str = ""

    @property
    def key(self) -> str:
        return f"{self.list}/{self.column}/{self.code}/{self.sentence}"

    def to_notes(self) -> tuple[object, ...]:
        return (self.list, self.column, self.code, self.sentence, self.weight, self.count, self.rows)


def line_from(notes: Sequence[object]) -> ReportLine:
    """What `to_notes` wrote."""
    title, column, code, sentence, weight, count, rows = notes
    return ReportLine(
        str(title), str(column), str(code), str(sentence), Weight(str(weight)), int(str(count)), str(rows)
    )


def told(title: str, troubles: Iterable[Trouble]) -> Iterator[ReportLine]:
    """Troubles of one list, the same ones together."""
    groups: dict[tuple[str, str, str], list[Trouble]] = {}
    different: dict[tuple[str, str], int] = {}
    for one in troubles:
        kind, key = (one.column, one.code), (one.column, one.code, one.sentence)
        if key not in groups:
            different[kind] = different.get(kind, 0) + 1
            key = key if different[kind] <= MOST_SENTENCES else (*kind, "")
        groups.setdefault(key, []).append(one)
    for (column, code, sentence), found in groups.items():
        weight = Weight.LEFT_OUT if found[0].left_out else Weight.LOOK
        words = sentence or say(_FURTHER, first=found[0].sentence)
        yield ReportLine(title, column, code, words, weight, len(found), ranges(one.place for one in found))


_FURTHER = mark("Others of this kind, of which the first is: {first}")


def ranges(places: Iterable[int]) -> str:
    """Numbers in their order, neighbours together: "4, 7–19"."""
    parts: list[list[int]] = []
    for place in sorted(set(places)):
        if parts and place == parts[-1][1] + 1:
            parts[-1][1] = place
        else:
            parts.append([place, place])
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in parts)


def by_weight(lines: Iterable[ReportLine], order: Mapping[str, int]) -> tuple[ReportLine, ...]:
    """What weighs most first, then list by list as `order` says."""
    weights = list(Weight)
    return tuple(sorted(lines, key=lambda one: (weights.index(one.weight), order.get(one.list, -1))))
