"""What a set of revisions says: a pure function of the set, whatever the order, the clocks or the number of copies.

A field's value is what its maximal revisions (by ancestry) say; two different values are a conflict, both kept.
Rows of a repeat have two rules more: a row moved differently apart takes the smaller order key, and a row removed by
one and changed by another is a conflict of its `#gone`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from qaf_desktop.records.ancestry import Ancestry
from qaf_desktop.records.model import Revision, RevisionKey, RevisionRef

Value = str | None
ORDER, GONE, REMOVED = "#order", "#gone", "yes"


@dataclass(frozen=True, slots=True)
class Side:
    """One of the values of a field, and the revisions that say it."""

    value: Value
    said_by: tuple[RevisionKey, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field that was given different values apart. `common` is what it was before they parted (None: nothing)."""

    field: str
    common: Value
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class RecordView:
    """What a record's revisions say together. `values` leaves out conflicting and cleared fields.

    `missing_parents` are named by a revision here but not held, or held with another content; `forked` keys came with
    two different contents, of which the one of the lower digest is shown.
    """

    heads: tuple[RevisionRef, ...]
    values: Mapping[str, str]
    conflicts: tuple[Conflict, ...]
    missing_parents: tuple[RevisionKey, ...]
    forked: tuple[RevisionKey, ...] = ()

    def provisional(self) -> dict[str, str]:
        """Values with each conflict shown by its first side, for lists that need one row; never counted silently."""
        chosen = {c.field: c.sides[0].value for c in self.conflicts}
        return {**self.values, **{name: value for name, value in chosen.items() if value is not None}}


def view(revisions: Iterable[Revision], digests: Mapping[RevisionKey, str] | None = None) -> RecordView:
    """The state of one record. Revisions of the same key are taken once; their order does not matter.

    `digests` are digests of these revisions that the caller has computed already; the others are computed here.
    """
    graph = Ancestry(revisions, digests or {})
    setters = _setters(graph)
    settled: dict[str, str] = {}
    conflicts: list[Conflict] = []
    for name in sorted(setters):
        sides = _sides(name, setters, graph)
        if len(sides) > 1:
            conflicts.append(Conflict(name, _common(name, sides, setters[name], graph), sides))
        elif sides[0].value is not None:
            settled[name] = sides[0].value
    return RecordView(graph.heads(), settled, tuple(conflicts), graph.missing(), tuple(sorted(graph.forked)))


def _setters(graph: Ancestry) -> dict[str, int]:
    """Field → the mask of the revisions that say something of it."""
    setters: dict[str, int] = {}
    for number, key in enumerate(graph.keys):
        for name in graph.by_key[key].fields:
            setters[name] = setters.get(name, 0) | 1 << number
    return setters


def _sides(name: str, setters: Mapping[str, int], graph: Ancestry) -> tuple[Side, ...]:
    said: dict[Value, list[RevisionKey]] = {}
    for key in graph.members(graph.maximal(setters[name])):
        said.setdefault(graph.by_key[key].fields[name], []).append(key)
    if name.endswith(ORDER) and len(said) > 1:
        said = _smallest(said)
    elif name.endswith(GONE) and list(said) == [REMOVED]:
        said |= _kept_by_others(name, said[REMOVED], setters, graph)
    return tuple(Side(value, tuple(keys)) for value, keys in sorted(said.items(), key=lambda item: item[1]))


def _smallest(said: Mapping[Value, list[RevisionKey]]) -> dict[Value, list[RevisionKey]]:
    chosen = min(value for value in said if value is not None)
    return {chosen: said[chosen]}


def _kept_by_others(
    name: str, removers: list[RevisionKey], setters: Mapping[str, int], graph: Ancestry
) -> dict[Value, list[RevisionKey]]:
    """Those who changed the row without knowing of its removal, as a side that says nothing is gone."""
    inside = name.removesuffix(GONE) + "/"
    removed = graph.mask(removers)
    known = removed | graph.before_any(removed)
    touched = 0
    for field, mask in setters.items():
        touched |= mask if field.startswith(inside) else 0
    apart = graph.mask(key for key in graph.members(touched & ~known) if not graph.before(key) & removed)
    keepers = graph.members(graph.maximal(apart))
    return {None: list(keepers)} if keepers else {}


def _common(name: str, sides: tuple[Side, ...], setters: int, graph: Ancestry) -> Value:
    shared = setters
    for side in sides:
        for key in side.said_by:
            shared &= graph.before(key)
    said = {graph.by_key[key].fields[name] for key in graph.members(graph.maximal(shared))}
    return said.pop() if len(said) == 1 else None
