"""Figures of actions: ended in time, how long they took, how many somebody else has seen the proof of. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from qaf_desktop.records.actions import DROPPED, VERIFIED
from qaf_desktop.storage.action_lists import EndedTally
from qaf_desktop.words import say


@dataclass(frozen=True, slots=True)
class ActionFigures:
    """`done` counts what was done, whether seen or not; what was no longer needed is not among it. `median` is in whole
    days from agreed to done, None where nothing was done."""

    done: int
    in_time: int
    verified: int
    dropped: int
    median: int | None
    open: int = 0
    late: int = 0


def action_figures(tallies: Iterable[EndedTally], still_open: int, late: int) -> ActionFigures:
    """`late` are those of `still_open` whose day has passed."""
    known = tuple(tallies)
    done = [one for one in known if one.stage != DROPPED]
    return ActionFigures(
        done=sum(one.n for one in done),
        in_time=sum(one.n for one in done if one.in_time),
        verified=sum(one.n for one in done if one.stage == VERIFIED),
        dropped=sum(one.n for one in known if one.stage == DROPPED),
        median=median_of([(one.days, one.n) for one in done]),
        open=still_open,
        late=late,
    )


def median_of(counted: Sequence[tuple[int, int]]) -> int | None:
    """The middle of values each given with how often it occurs; of two in the middle the lower. None for none."""
    total, passed = sum(n for _value, n in counted), 0
    for value, n in sorted(counted):
        passed += n
        if 2 * passed >= total and n:
            return value
    return None


def figure_words(figures: ActionFigures) -> str:
    """One line at the head of the list."""
    now = say("{open} open, {late} of them late.", open=f"{figures.open:,}", late=f"{figures.late:,}")
    if not figures.done:
        return say("{now} None is done yet.", now=now)
    return say(
        "{now} {done} done: {share} in a hundred in time, half of them within {days} days, {verified} seen by somebody "
        "else.",
        now=now, done=f"{figures.done:,}", share=round(100 * figures.in_time / figures.done), days=figures.median,
        verified=f"{figures.verified:,}",
    )  # fmt: skip
