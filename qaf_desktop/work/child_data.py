"""Child-level lists, month by month: read from a workbook or text files, looked at, kept at this desk until their day.

They are no records and in no package. What is kept stays as it is until another month of the same day stands in its
place: an import that fails or is left changes nothing.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path

from qaf_desktop.analysis.working_days import months_after
from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.lists.child_lists import ChildList, load_child_lists
from qaf_desktop.lists.model import Taken
from qaf_desktop.lists.oddities import BORN, PREGNANCY, births_of, oddities
from qaf_desktop.lists.report_lines import ReportLine, Weight, by_weight, line_from
from qaf_desktop.lists.taking_months import TakenMonth, take_month
from qaf_desktop.paths import resources
from qaf_desktop.reports.wording import day
from qaf_desktop.storage.datasets import Dataset, NewDataset
from qaf_desktop.words import mark, say
from qaf_desktop.work.list_import import read_apart

KIND = "child-data"
KEPT_MONTHS = 14
"""A year and a month for comparing, and one to look at the last; then a month goes by itself."""
HALF, OLD = 0.5, timedelta(days=31)
SMALL = 20
"""Fewer rows than this say nothing by becoming fewer still."""
SAME = mark("These are the very lists that are kept as {day} already. A wrong month may have been chosen.")
INSTEAD = mark("Lists of {day} are here already; these would stand in their place.")
STALE = mark("The latest day in the lists is {latest}: they look older than {day}.")
FUTURE = mark("{day} has not come yet.")
HALF_LIST = mark("The list has {n} rows; it had {before} in the lists of {day}. Half of it may be missing.")
GONE = mark("The list is not in the file; it had {before} rows in the lists of {day}.")
FILES = mark("{n} files, the first {first}")
NOT_THERE = mark("The list is not in the file.")


@dataclass(frozen=True, slots=True)
class ReadMonth:
    """Files that were read. `latest` is the latest day on which they say something happened, today at most."""

    name: str
    taken: TakenMonth
    latest: str
    digest: str


@dataclass(frozen=True, slots=True)
class Look:
    """What is to be said before it is kept. `asks` are sentences that a person has to agree to;
    `replaces` is the month in whose place it would stand."""

    as_of: str
    lines: tuple[ReportLine, ...]
    asks: tuple[str, ...]
    replaces: int = 0

    @property
    def left_out(self) -> int:
        return sum(one.count for one in self.lines if one.weight is Weight.LEFT_OUT)


@dataclass(frozen=True, slots=True)
class MonthLine:
    """A month that is kept. `age` is in days; `children` counts different children of all lists."""

    id: int
    as_of: str
    name: str
    taken: str
    age: int
    purge_by: str
    heights: Mapping[str, int]
    children: int
    to_look_at: int

    @property
    def key(self) -> str:
        return str(self.id)

    @property
    def rows(self) -> int:
        return sum(self.heights.values())


class ChildData:
    """The child-level lists of one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._datasets = desk.store.datasets
        self.lists: tuple[ChildList, ...] = load_child_lists(resources() / "lists" / "annex-a.toml")

    def read(self, paths: Sequence[Path]) -> ReadMonth:
        """A workbook, or text files each named after its list. Raises UserFacingError: the reader's codes,
        no-lists, empty-lists."""
        sheets = [(path.stem, sheet) for path in paths for sheet in read_apart(self._desk, path)]
        taken = take_month(sheets, self.lists)
        if not taken.lists:
            raise UserFacingError(
                "no-lists",
                say("None of the child-level lists was found in {name}.", name=", ".join(path.name for path in paths)),
                say("Sheets are known by “List 1” to “List 11”, text files by such a name; each needs a child’s ID."),
            )
        if not any(one.places for one in taken.lists.values()):
            raise UserFacingError(
                "empty-lists",
                say("The lists have headings and no rows that can be taken."),
                say("Choose the workbook that was filled in; the template alone says nothing."),
            )
        name = paths[0].name if len(paths) == 1 else say(FILES, n=len(paths), first=min(path.name for path in paths))
        return ReadMonth(name, taken, self._latest(taken), _digest(taken.lists))

    def look(self, read: ReadMonth, as_of: str) -> Look:
        """What is to be said of it as lists of the day `as_of` (ISO), with what would be kept unasked nowhere.

        Raises UserFacingError same-lists, day-to-come.
        """
        if as_of > self._today().isoformat():
            raise UserFacingError("day-to-come", say(FUTURE, day=day(as_of)), say("Choose the day the lists are of."))
        kept = self._datasets.list(KIND)
        same = next((one for one in kept if one.digest == read.digest), None)
        if same is not None:
            raise UserFacingError(
                "same-lists", say(SAME, day=day(same.as_of)), say("Choose another file, or remove that month first.")
            )
        early = {
            born: (date.fromisoformat(born) - timedelta(days=PREGNANCY)).isoformat()
            for born in births_of(read.taken.lists)
        }
        before = next((one for one in kept if one.as_of < as_of), None)
        odd = oddities(self.lists, read.taken.lists, as_of, early)
        lines = [*read.taken.lines, *odd, *self._compared(read, before)]
        there = next((one for one in kept if one.as_of == as_of), None)
        asks = [one.sentence if not one.list else f"{one.list}: {one.sentence}" for one in lines if _asks(one)]
        asks += [say(INSTEAD, day=day(as_of))] if there else []
        if read.latest and read.latest < (date.fromisoformat(as_of) - OLD).isoformat():
            asks.append(say(STALE, latest=day(read.latest), day=day(as_of)))
        order = {one.title: one.number for one in self.lists}
        return Look(as_of, by_weight(lines, order), tuple(asks), there.id if there else 0)

    def keep(self, read: ReadMonth, look: Look) -> int:
        """Its id. The month in whose place it stands goes once this one is kept."""
        purge = months_after(date.fromisoformat(look.as_of), KEPT_MONTHS).isoformat()
        lists = {name: (one.places, one.columns) for name, one in read.taken.lists.items()}
        notes = {
            "lines": [one.to_notes() for one in look.lines],
            "read": read.taken.read,
            "children": self._count(read),
        }
        number = self._datasets.put(
            NewDataset(KIND, read.name, look.as_of, self._desk.clock.stamp(), read.digest, purge, lists, notes)
        )
        if look.replaces:
            self._datasets.remove([look.replaces])
        return number

    def months(self) -> tuple[MonthLine, ...]:
        """The latest first; those whose day has come are taken away first."""
        today = self._today()
        self._datasets.purge(today.isoformat())
        return tuple(_month(one, today) for one in self._datasets.list(KIND))

    def report(self, number: int) -> tuple[ReportLine, ...]:
        """What was said when it was taken in."""
        kept = self._datasets.get(number)
        lines = kept.notes.get("lines", []) if kept else []
        return tuple(map(line_from, lines)) if isinstance(lines, list) else ()

    def remove(self, numbers: Sequence[int]) -> None:
        """Take months away before their day."""
        self._datasets.remove(numbers)

    def _compared(self, read: ReadMonth, before: Dataset | None) -> Iterator[ReportLine]:
        """Beside the month before: lists that are missing, or half as long."""
        for one in self.lists[:-1]:
            rows = len(read.taken.lists[one.id].places) if one.id in read.taken.lists else 0
            had = before.heights.get(one.id, 0) if before else 0
            if one.id not in read.taken.read:
                words = say(GONE, before=had, day=day(before.as_of)) if before and had else say(NOT_THERE)
                yield ReportLine(one.title, "", "list-missing", words, Weight.ASK if had else Weight.LOOK)
            elif before and had >= SMALL and rows < HALF * had:
                words = say(HALF_LIST, n=rows, before=had, day=day(before.as_of))
                yield ReportLine(one.title, "", "half-list", words, Weight.ASK)

    def _latest(self, taken: TakenMonth) -> str:
        today = self._today().isoformat()
        names = {one.id: [column.id for column in one.dates()] for one in self.lists}
        days = (
            max((text for text in column if text <= today), default="")
            for name, one in taken.lists.items()
            for key, column in one.columns.items()
            if key in names[name] and key != BORN
        )
        return max(days, default="")

    def _count(self, read: ReadMonth) -> int:
        who = {one.id: one.child for one in self.lists if one.child == "child"}
        found = (
            read.taken.lists[name].columns.get(child, ()) for name, child in who.items() if name in read.taken.lists
        )
        return len(set().union(*found))

    def _today(self) -> date:
        return self._desk.clock.local().date()


def _asks(line: ReportLine) -> bool:
    return line.weight is Weight.ASK


def _month(kept: Dataset, today: date) -> MonthLine:
    lines, children = kept.notes.get("lines"), kept.notes.get("children")
    shown = {name: height for name, height in kept.heights.items() if not name.startswith("#")}
    looks = sum(one[4] in (Weight.LEFT_OUT, Weight.ASK, Weight.LOOK) for one in lines) if isinstance(lines, list) else 0
    age = (today - date.fromisoformat(kept.as_of)).days
    count = children if isinstance(children, int) else 0
    return MonthLine(kept.id, kept.as_of, kept.name, kept.taken, age, kept.purge_by, shown, count, looks)


def _digest(lists: Mapping[str, Taken]) -> str:
    """Of what the lists say, however the file that held them was written."""
    made = sha256()
    for name in sorted(lists):
        for column, values in sorted(lists[name].columns.items()):
            made.update(f"\x1e{name}\x1f{column}\x1f".encode())
            made.update("\x1f".join(values).encode())
    return made.hexdigest()
