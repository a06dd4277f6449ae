"""Whose matter a late action is: the longer it is late, the higher up. Dated data, agreed locally."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from qaf_desktop.methods.tables import DataProblem, Table, by_id, read_whole

OWNER = "owner"
PRIORITIES = ("now", "soon", "later")
USUAL = "later"
"""How an action counts whose priority was not said."""


@dataclass(frozen=True, slots=True)
class LadderStep:
    """From so many days late on it is for `who`: the owner, or a role. `days` by priority."""

    who: str
    days: Mapping[str, int]


def read_action_ladder(data: bytes) -> dict[str, LadderStep] | tuple[DataProblem, ...]:
    """The steps of a file, the lowest first. Codes besides the usual: not-rising (each step has to come later than the
    one before, from 1 day on)."""
    return read_whole(data, _ladder)


def rung(steps: Iterable[LadderStep], days_late: int, priority: str) -> str:
    """For whom an action is that is so many days late: the highest step it has come to; "" for nobody yet."""
    usual = priority if priority in PRIORITIES else USUAL
    reached = [step.who for step in steps if days_late >= step.days[usual]]
    return reached[-1] if reached else ""


def _ladder(table: Table) -> dict[str, LadderStep]:
    for key in ("id", "version", "basis"):
        table.text(key)
    table.day("effective_from")
    table.words("source")
    steps = [_step(inner) for inner in table.listed("step")]
    for priority in PRIORITIES:
        days = [0, *(step.days[priority] for step in steps)]
        if days != sorted(set(days)):
            table.add("not-rising", priority, "has to be later with each step, from 1 day on")
    return by_id(table, steps, lambda step: step.who)


def _step(table: Table) -> LadderStep:
    found = LadderStep(table.text("who"), {priority: table.number(priority) for priority in PRIORITIES})
    table.finish()
    return found
