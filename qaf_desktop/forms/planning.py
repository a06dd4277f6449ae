"""Who reads what: the form's dependency graph, made once, so that one answer costs only what depends on it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from qaf_desktop.forms.tree import Place
from qaf_desktop.forms.xpath.expression import Expression

RELEVANT, CALCULATE, COUNT, LOOK = "relevant", "calculate", "count", "look"
Key = tuple[int, str]
"""A place's index and what is evaluated there."""


@dataclass(frozen=True, slots=True)
class Evaluation:
    """One expression at one place. LOOK stands for all that only changes how a question is shown."""

    place: Place
    aspect: str
    expression: Expression


@dataclass(frozen=True, slots=True)
class Dependent:
    """What to look at again when a place read changes: the nodes reached by `names` from the changed node's ancestor
    at `depth`. Lower `rank` first."""

    place: Place
    aspect: str
    depth: int
    names: tuple[str, ...]
    rank: int


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """`readers` by place index; `relevant`, `calculate` and `count` are the eager expressions by place index.

    `growing` are repeats counted by what stands in their own rows ("go on until the last says stop").
    """

    readers: tuple[tuple[Dependent, ...], ...]
    relevant: Mapping[int, Expression]
    calculate: Mapping[int, Expression]
    count: Mapping[int, Expression]
    ranks: Mapping[Key, int]
    growing: frozenset[int]


class CycleError(Exception):
    """`places` read each other in a ring."""

    def __init__(self, places: tuple[Place, ...]) -> None:
        super().__init__(" → ".join(place.path for place in places))
        self.places = places


def make_plan(places: tuple[Place, ...], evaluations: Iterable[Evaluation]) -> Plan:
    """Raises CycleError where no order of evaluation exists."""
    evaluations = tuple(evaluations)
    eager = {(one.place.index, one.aspect): one for one in evaluations if one.aspect != LOOK}
    growing: frozenset[int] = frozenset()
    try:
        ranks = _ranks(_all_needs(eager, (RELEVANT, COUNT)), places)
    except CycleError:
        ranks = _ranks(_all_needs(eager, (RELEVANT,)), places)
        growing = _growing(_all_needs(eager, (RELEVANT, COUNT)))
    readers: list[dict[tuple[int, str, int], Dependent]] = [{} for _ in places]
    for one in evaluations:
        if not one.expression.reads:
            continue
        steps = tuple(one.place.path.split("/"))
        for read in one.expression.reads:
            if read.place is one.place and read.depth == one.place.depth and one.aspect != LOOK:
                continue
            key = (one.place.index, one.aspect, read.depth)
            if key not in readers[read.place.index]:
                rank = ranks.get(key[:2], 0)
                found = Dependent(one.place, one.aspect, read.depth, steps[read.depth :], rank)
                readers[read.place.index][key] = found
    return Plan(
        tuple(tuple(each.values()) for each in readers),
        _of(eager, RELEVANT),
        _of(eager, CALCULATE),
        _of(eager, COUNT),
        ranks,
        growing,
    )


def read_by(plan: Plan, *aspects: str) -> Mapping[int, set[int]]:
    """Place → the places that its expressions read, all by index: those of the aspects named, or of all."""
    found: dict[int, set[int]] = {}
    for index, dependents in enumerate(plan.readers):
        for dependent in dependents:
            if not aspects or dependent.aspect in aspects:
                found.setdefault(dependent.place.index, set()).add(index)
    return found


def _of(eager: Mapping[Key, Evaluation], aspect: str) -> dict[int, Expression]:
    return {index: one.expression for (index, kind), one in eager.items() if kind == aspect}


def _all_needs(eager: Mapping[Key, Evaluation], above: tuple[str, ...]) -> dict[Key, list[Key]]:
    """What each evaluation needs; `above` says which evaluations of a read place's ancestors count."""
    return {key: _needs(one, eager, above) for key, one in eager.items()}


def _growing(needs: Mapping[Key, list[Key]]) -> frozenset[int]:
    """The repeats whose count, in the end, needs itself."""
    found: set[int] = set()
    for key in needs:
        reached: set[Key] = set()
        waiting = list(needs[key]) if key[1] == COUNT else []
        while waiting:
            one = waiting.pop()
            if one not in reached:
                reached.add(one)
                waiting += needs[one]
        if key in reached:
            found.add(key[0])
    return frozenset(found)


def _ranks(needs: Mapping[Key, list[Key]], places: tuple[Place, ...]) -> dict[Key, int]:
    """A number for each evaluation, higher than the numbers of all it needs."""
    ranks: dict[Key, int] = {}
    for start in needs:
        if start not in ranks:
            _visit(start, needs, ranks, places)
    return ranks


def _visit(start: Key, needs: Mapping[Key, list[Key]], ranks: dict[Key, int], places: tuple[Place, ...]) -> None:
    open_: dict[Key, Iterator[Key]] = {start: iter(needs[start])}
    while open_:
        key = next(reversed(open_))
        for need in open_[key]:
            if need in open_:
                ring = list(open_)
                raise CycleError(tuple(places[index] for index, _ in [*ring[ring.index(need) :], need]))
            if need not in ranks:
                open_[need] = iter(needs[need])
                break
        else:
            del open_[key]
            ranks[key] = len(ranks)


def _needs(one: Evaluation, eager: Mapping[Key, Evaluation], above: tuple[str, ...]) -> list[Key]:
    """The evaluations that must stand before this one. A calculation may look at its own node, or at its other rows."""
    found: dict[Key, None] = {}
    if one.aspect == CALCULATE:
        for place in one.place.ancestors():
            found[(place.index, RELEVANT)] = None
    for read in one.expression.reads:
        if read.place is one.place and one.aspect == CALCULATE:
            continue
        found[(read.place.index, CALCULATE)] = None
        for place in read.place.ancestors():
            found.update(((place.index, aspect), None) for aspect in above)
    own = (one.place.index, one.aspect)
    if one.aspect == RELEVANT and _only_as_ancestor(one):
        found.pop(own, None)
    return [key for key in found if key in eager and (key != own or one.aspect != CALCULATE)]


def _only_as_ancestor(one: Evaluation) -> bool:
    """Whether a row's relevance reads its repeat only to know its position or the number of rows."""
    return one.place.repeat and all(
        one.place not in read.place.ancestors() or read.place is one.place for read in one.expression.reads
    )
