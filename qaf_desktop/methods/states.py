"""What state a record is in: derived from its heads and from the decisions that judged them, never stored.

A decision is in force while the heads it judged are the record's heads, and stale once the record has moved on. Two
decisions made apart are both kept; the outcome of every pair is declared by the method's order (see `outcome`).
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from qaf_desktop.methods.authority import RECALLED
from qaf_desktop.methods.model import Method
from qaf_desktop.records.model import Revision, RevisionRef
from qaf_desktop.words import say


@dataclass(frozen=True, slots=True)
class State:
    """A record's state: a stable code, and words for the person. `reopened` names decisions the record outgrew."""

    code: str
    words: str
    reopened: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """Which decisions hold for the record's present heads, and which judged only earlier ones."""

    in_force: frozenset[str]
    stale: frozenset[str]


def still(method: Method, decisions: Iterable[Revision]) -> tuple[Revision, ...]:
    """The decisions that no other undid: one is undone by a decision that was made upon it (names it among its
    parents) and whose rule `undoes` it. No clock has a say, so every desk finds the same in whatever order they came.
    """
    made = tuple(decisions)
    undone = {
        (parent.key, name)
        for one in made
        if (rule := method.decisions.get(one.transition)) is not None and rule.undoes
        for parent in one.parents
        for name in rule.undoes
    }
    return tuple(one for one in made if (one.key, one.transition) not in undone)


def standing(heads: Iterable[RevisionRef], decisions: Iterable[Revision]) -> Standing:
    """Sort decisions about one record by whether they judged exactly its present heads."""
    present = frozenset(heads)
    made = [(decision.transition, frozenset(decision.judged)) for decision in decisions]
    in_force = frozenset(name for name, judged in made if judged == present)
    return Standing(in_force, frozenset(name for name, _ in made) - in_force)


def state(
    method: Method,
    heads: Collection[RevisionRef],
    decisions: Iterable[Revision],
    *,
    withdrawing: int = 0,
    conflicts: int = 0,
) -> State:
    """The state of a record with these heads. `withdrawing` counts the heads that withdraw it, `conflicts` the
    fields with two values.

    Codes: withdrawn, withdrawn-and-amended, conflict, recorded, a decision's id, or its id with "-stale".
    """
    if withdrawing:
        return _withdrawn(len(heads) > withdrawing)
    judged = standing(heads, still(method, decisions))
    reopened = tuple(name for name, rule in method.decisions.items() if name in judged.stale and not rule.silent)
    if conflicts:
        return State("conflict", say("Two versions to settle"), reopened)
    current = last(method, judged.in_force)
    if current is not None:
        return State(current, method.decisions[current].state, reopened)
    if reopened:
        return State(f"{reopened[-1]}-stale", method.decisions[reopened[-1]].stale, reopened)
    return State("recorded", say("Recorded"))


def _withdrawn(amended_too: bool) -> State:
    if amended_too:
        return State("withdrawn-and-amended", say("Withdrawn by one, amended by another"))
    return State("withdrawn", say("Withdrawn"))


def last(method: Method, decisions: Collection[str]) -> str | None:
    """The decision that speaks for a record among those in force: the latest in the method's own order."""
    return method.speaks(decisions)


def outcome(method: Method, one: str, other: str) -> str:
    """The state's code when two steps were taken apart, each without having seen the other.

    Two decisions on the same heads: the later in the method's order speaks, the other is kept beside it. Two entries:
    their fields are merged, and the record waits until a field with two values is settled. An entry and a decision:
    the decision judged heads that are no longer all, so it is stale. A silent decision changes nothing of what the
    other step makes. Raises KeyError for a step the method has not.
    """
    rules = {name: method.rule(name) for name in (one, other)}
    for name, rule in rules.items():
        if rule is None:
            raise KeyError(name)
    loud = [name for name in (one, other) if (rule := rules[name]) is not None and not rule.silent]
    if len(loud) < 2:
        return _alone(method, loud[0] if loud else "")
    chosen = last(method, {one, other})
    if RECALLED in (one, other) and chosen is not None:
        return RECALLED
    if "withdrawn" in (one, other):
        rest = other if one == "withdrawn" else one
        return "withdrawn-and-amended" if rest in method.entries and rest != "withdrawn" else "withdrawn"
    if chosen is None:
        return "conflict"
    return chosen if {one, other} <= method.decisions.keys() else f"{chosen}-stale"


def _alone(method: Method, step: str) -> str:
    """The state's code after one step and nothing else that has a say in it."""
    if step in method.decisions or step in (RECALLED, "withdrawn"):
        return step
    return "recorded"
