"""The lists that samples are drawn from: kept at this desk until their day, and put into words for whoever chooses."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from qaf_desktop.analysis.sampling.frame import Frame, LeftOut, Row, frame, plain_reference
from qaf_desktop.desk.desk import Desk
from qaf_desktop.lists.model import Kind, Taken, Wanted
from qaf_desktop.storage.datasets import PLACES, Dataset, NewDataset
from qaf_desktop.words import mark, say

KIND, LIST, DRAWN = "sample-list", "children", "drawn"
KEPT = timedelta(days=90)
MOST_WORDS = 60
CHILD, TEAM, WORKER, STATUS, MANAGER = "child", "team", "worker", "status", "manager"
WANTED = (
    (CHILD, mark("Child Unique ID"), Kind.REFERENCE, ("child id", "unique id", "id", "local reference", "case number")),
    (TEAM, mark("Allocated Team"), Kind.TEXT, ("team",)),
    (WORKER, mark("Allocated Worker"), Kind.TEXT, ("worker", "social worker", "lead worker")),
    (STATUS, mark("Case status"), Kind.TEXT, ("status", "plan type")),
    (MANAGER, mark("Team manager"), Kind.TEXT, ("manager", "line manager", "allocated manager")),
    ("age", mark("Age of child"), Kind.TEXT, ("age", "age (years)", "age band")),
    ("plan", mark("Category or need"), Kind.TEXT, ("primary need code", "category", "cp category", "need")),
    ("area", mark("Area or service"), Kind.TEXT, ("area", "locality", "service")),
)
REASONS: Mapping[LeftOut, str] = {
    LeftOut.NO_REFERENCE: mark("without a reference"),
    LeftOut.TWICE: mark("on the list twice"),
    LeftOut.AUDITED_LATELY: mark("audited lately"),
    LeftOut.NOT_IN_SCOPE: mark("not among those chosen"),
    LeftOut.NO_STRATUM: mark("in no part of the list"),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """Who can be drawn: rows with these values by column (an empty set does not narrow), divided by the column
    `divided` ("" for not at all), without children whose file was read within so many months (0: whoever)."""

    keeps: Mapping[str, frozenset[str]]
    divided: str = ""
    months: int = 12

    def to_notes(self) -> Mapping[str, object]:
        keeps = {name: sorted(words) for name, words in self.keeps.items() if words}
        return {"keeps": keeps, "divided": self.divided, "months": self.months}


def choice_from(notes: Mapping[str, Any]) -> Choice:
    """What `to_notes` wrote."""
    keeps = {str(name): frozenset(map(str, words)) for name, words in notes["keeps"].items()}
    return Choice(keeps, str(notes["divided"]), int(notes["months"]))


def wanted() -> tuple[Wanted, ...]:
    """The columns that are looked for. The child's reference alone has to be there."""
    return tuple(Wanted(name, say(title), kind, also, name == CHILD) for name, title, kind, also in WANTED)


class SampleLists:
    """The lists of one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._datasets = desk.store.datasets

    def keep(self, name: str, as_of: str, taken: Taken) -> int:
        """A list that was read; its id. It goes after ninety days."""
        digest = frame(_rows(taken.places, taken.columns, "")).hash
        now = self._desk.clock.local().date()
        new = NewDataset(
            KIND, name, as_of, self._desk.clock.stamp(), digest, (now + KEPT).isoformat(),
            {LIST: (taken.places, taken.columns)}, {"left_out": taken.left_out},
        )  # fmt: skip
        return self._datasets.put(new)

    def all(self) -> tuple[Dataset, ...]:
        """The latest first; those whose day has come are taken away first."""
        self._datasets.purge(self._desk.clock.local().date().isoformat())
        return self._datasets.list(KIND)

    def remove(self, number: int) -> None:
        self._datasets.remove([number])

    def remember(self, number: int, sample: str, choice: Choice) -> None:
        """Which children of a list a sample was drawn from, so that it can be drawn again."""
        kept = self._datasets.get(number)
        if kept is not None:
            drawn = kept.notes.get(DRAWN)
            known = drawn if isinstance(drawn, dict) else {}
            self._datasets.note(number, {**kept.notes, DRAWN: {**known, sample: choice.to_notes()}})

    def behind(self, sample: str) -> tuple[int, Choice] | None:
        """The list that a sample was drawn from and what was chosen of it; None once the list is gone."""
        for kept in self._datasets.list(KIND):
            drawn = kept.notes.get(DRAWN)
            if isinstance(drawn, dict) and sample in drawn:
                return kept.id, choice_from(drawn[sample])
        return None

    def values(self, number: int) -> Mapping[str, tuple[str, ...]]:
        """By column what stands in it, for choosing: only columns of at most sixty different words."""
        columns = self._datasets.columns(number, LIST)
        found = {name: sorted(set(column)) for name, column in columns.items() if name not in (CHILD, PLACES)}
        return {name: tuple(words) for name, words in found.items() if len(words) <= MOST_WORDS}

    def frame(self, number: int, choice: Choice, lately: frozenset[str]) -> Frame:
        """Who can be drawn and who not. `lately` are references, as `plain_reference` writes them, read lately."""
        columns = self._datasets.columns(number, LIST)
        rows = _rows(tuple(map(int, columns.get(PLACES, ()))), columns, choice.divided)
        out = {plain_reference(row.reference): LeftOut.NOT_IN_SCOPE for row in rows if not _kept(row, choice)}
        read = dict.fromkeys(lately, LeftOut.AUDITED_LATELY) if choice.months else {}
        return frame(rows, {**read, **out}, stratified=bool(choice.divided))


def _rows(places: Sequence[int], columns: Mapping[str, Sequence[str]], divided: str) -> tuple[Row, ...]:
    names = [name for name in columns if name != PLACES]
    children, strata = columns.get(CHILD, ()), columns.get(divided, ())
    cells = zip(*(columns[name] for name in names), strict=True)
    return tuple(
        Row(place, children[at], strata[at] if strata else "", dict(zip(names, row, strict=True)))
        for at, (place, row) in enumerate(zip(places, cells, strict=True))
    )


def _kept(row: Row, choice: Choice) -> bool:
    return all(not words or row.facts.get(name, "") in words for name, words in choice.keeps.items())
