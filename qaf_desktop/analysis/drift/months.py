"""Comparing one month's flags with those of the months before: new, cleared, carried on."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from qaf_desktop.analysis.drift.checks import Flag

Key = tuple[str, str]
"""A child and a check: what a flag is known by from month to month."""


@dataclass(frozen=True, slots=True)
class Compared:
    """`carried` maps what is flagged now and was last month to how many months in a row it has been by now (2 or more).
    `new` was not flagged last month, `cleared` is not any more, and `gone` is so because the child is on no list now.
    """

    new: frozenset[Key]
    cleared: frozenset[Key]
    gone: frozenset[Key]
    carried: Mapping[Key, int]


def keys_of(flags: Iterable[Flag]) -> frozenset[Key]:
    return frozenset((one.child, one.check) for one in flags)


def compared(now: Collection[Key], before: Sequence[Collection[Key]], children: Collection[str]) -> Compared:
    """`before` holds earlier months, the latest first; `children` are all that any list of this month names."""
    here, last = frozenset(now), frozenset(before[0]) if before else frozenset()
    past = last - here
    gone = frozenset(key for key in past if key[0] not in children)
    return Compared(here - last, past - gone, gone, {key: 1 + _months(key, before) for key in here & last})


def _months(key: Key, before: Sequence[Collection[Key]]) -> int:
    """For how many months in a row it was flagged, counted back from the last."""
    return next((number for number, month in enumerate(before) if key not in month), len(before))


def churned(statuses: Sequence[Mapping[str, str]], there: str, away: str) -> frozenset[str]:
    """Children whose status went from `there` to `away` and back, in months from the earliest to the latest."""
    found = set()
    for child in {name for month in statuses for name in month}:
        path = [month[child] for month in statuses if month.get(child) in (there, away)]
        steps = [one for at, one in enumerate(path) if not at or path[at - 1] != one]
        if any(steps[at : at + 3] == [there, away, there] for at in range(len(steps) - 2)):
            found.add(child)
    return frozenset(found)


def inactive(lists: Iterable[tuple[Sequence[str], Iterable[Sequence[str]]]], before: str) -> frozenset[str]:
    """Children of whom no list has a dated event on or after the day `before` (ISO). Each list is its children and its
    columns of dates. Annex A holds the last dates alone, so this is a sign and no proof."""
    latest: dict[str, str] = {}
    for children, dates in lists:
        for column in (children and [""] * len(children), *dates):
            for child, day in zip(children, column, strict=True):
                if day >= latest.get(child, ""):
                    latest[child] = day
    return frozenset(child for child, day in latest.items() if child and day < before)
