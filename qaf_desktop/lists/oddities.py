"""What is odd in a month of child-level lists though every cell can be read: days before birth or after the day of the
lists, two children under one number, one child twice, children not born yet."""

from collections.abc import Iterator, Mapping, Sequence

from qaf_desktop.lists.child_lists import ChildList
from qaf_desktop.lists.model import Taken
from qaf_desktop.lists.report_lines import ReportLine, Weight, ranges
from qaf_desktop.words import mark, say

BORN, CARE = "born", "cla"
BEFORE = mark("The day lies before the child’s birth.")
UNBORN_PLAN = mark("The day lies before the child’s birth, as it does where a child was not born yet.")
AFTER = mark("The day lies after {day}, the day of these lists.")
TWO = mark("One number, two days of birth: these may be two children. Their rows are kept apart, as they stand.")
AGAIN = mark("The child stands here more than once. Every row is kept.")
UNBORN = mark("Children who are not born yet: their day of birth is empty or expected.")
PREGNANCY = 300
"""Days before birth on which a plan or an assessment can begin."""


def oddities(
    lists: Sequence[ChildList], taken: Mapping[str, Taken], as_of: str, since_born: Mapping[str, str]
) -> Iterator[ReportLine]:
    """`since_born` maps a day of birth to the first day that can be told of a child born then (ISO)."""
    births = _births(lists, taken)
    for one in lists:
        found = taken.get(one.id)
        if found is None:
            continue
        yield from _days(one, found, as_of, since_born)
        yield from _people(one, found, births, as_of)


def births_of(taken: Mapping[str, Taken]) -> frozenset[str]:
    """Every day of birth that any list tells."""
    return frozenset(day for one in taken.values() for day in one.columns.get(BORN, ()) if day)


def _days(one: ChildList, taken: Taken, as_of: str, since_born: Mapping[str, str]) -> Iterator[ReportLine]:
    born, places = taken.columns.get(BORN, ()), taken.places
    for column in one.dates():
        days = taken.columns.get(column.id, ())
        late = [places[at] for at, day in enumerate(days) if day > as_of]
        if late:
            yield _line(one.title, column.title, "after-day", say(AFTER, day=as_of), late)
        early = [at for at, (birth, day) in enumerate(zip(born, days, strict=False)) if day and day < birth]
        wrong = [places[at] for at in early if one.id == CARE or days[at] < since_born[born[at]]]
        if wrong:
            yield _line(one.title, column.title, "before-birth", say(BEFORE), wrong)
        if unborn := sorted({places[at] for at in early} - set(wrong)):
            yield _line(one.title, column.title, "before-birth-unborn", say(UNBORN_PLAN), unborn, Weight.NOTE)


def _people(
    one: ChildList, taken: Taken, births: Mapping[str, frozenset[str]], as_of: str
) -> Iterator[ReportLine]:  # fmt: skip
    children, places = taken.columns.get(one.child, ()), taken.places
    title = next(column.title for column in one.columns if column.id == one.child)
    two = [places[at] for at, child in enumerate(children) if len(births.get(child, ())) > 1]
    if two:
        yield _line(one.title, title, "two-children", say(TWO), two)
    if one.single and len(set(children)) < len(children):
        counts: dict[str, list[int]] = {}
        for at, child in enumerate(children):
            counts.setdefault(child, []).append(places[at])
        twice = [place for found in counts.values() if len(found) > 1 for place in found]
        yield _line(one.title, title, "child-twice", say(AGAIN), twice)
    unborn = _unborn(taken, as_of)
    if unborn:
        yield _line(one.title, "", "unborn", say(UNBORN), unborn, Weight.NOTE)


def _unborn(taken: Taken, as_of: str) -> list[int]:
    born, ages = taken.columns.get(BORN, ()), taken.columns.get("age", ())
    height = len(taken.places)
    return [
        taken.places[at]
        for at in range(height)
        if (born and born[at] > as_of) or (ages and ages[at].startswith("-"))
    ]  # fmt: skip


def _births(lists: Sequence[ChildList], taken: Mapping[str, Taken]) -> dict[str, frozenset[str]]:
    """The days of birth told of each child, of those with more than one."""
    first: dict[str, str] = {}
    more: dict[str, set[str]] = {}
    for one in lists:
        columns = taken[one.id].columns if one.id in taken else {}
        for child, born in zip(columns.get(one.child, ()), columns.get(BORN, ()), strict=False):
            if born and first.setdefault(child, born) != born:
                more.setdefault(child, {first[child]}).add(born)
    return {child: frozenset(days) for child, days in more.items()}


def _line(
    title: str, column: str, code: str, sentence: str, places: Sequence[int], weight: Weight = Weight.LOOK
) -> ReportLine:
    return ReportLine(title, column, code, sentence, weight, len(places), ranges(places))
