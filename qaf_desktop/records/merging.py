"""What a set of revisions says: a pure function of the set, whatever the order, the clocks or the number of copies.

A field's value is what its maximal revisions (by ancestry) say; two different values are a conflict, both kept.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from qaf_desktop.records.canonical import reference
from qaf_desktop.records.model import Revision, RevisionKey, RevisionRef

Value = str | None


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
    """What a record's revisions say together. `values` leaves out conflicting and cleared fields."""

    heads: tuple[RevisionRef, ...]
    values: Mapping[str, str]
    conflicts: tuple[Conflict, ...]
    missing_parents: tuple[RevisionKey, ...]

    def provisional(self) -> dict[str, str]:
        """Values with each conflict shown by its first side, for lists that need one row; never counted silently."""
        chosen = {c.field: c.sides[0].value for c in self.conflicts}
        return {**self.values, **{name: value for name, value in chosen.items() if value is not None}}


def view(revisions: Iterable[Revision]) -> RecordView:
    """The state of one record. Revisions of the same key are taken once; their order does not matter."""
    by_key = {revision.key: revision for revision in revisions}
    graph = _Graph(by_key)
    fields = sorted({name for revision in by_key.values() for name in revision.fields})
    settled: dict[str, str] = {}
    conflicts: list[Conflict] = []
    for name in fields:
        sides = _sides(name, graph)
        if len(sides) > 1:
            conflicts.append(Conflict(name, _common(name, sides, graph), sides))
        elif sides[0].value is not None:
            settled[name] = sides[0].value
    return RecordView(graph.heads(), settled, tuple(conflicts), graph.missing())


class _Graph:
    """The ancestry of one record's revisions."""

    def __init__(self, by_key: Mapping[RevisionKey, Revision]) -> None:
        self.by_key = by_key
        self._ancestors: dict[RevisionKey, frozenset[RevisionKey]] = {}

    def ancestors(self, key: RevisionKey) -> frozenset[RevisionKey]:
        """All revisions that `key` was made after, found without recursion (histories can be long)."""
        waiting = [key]
        while waiting:
            current = waiting[-1]
            unknown = [p for p in self._parents(current) if p not in self._ancestors]
            if current in self._ancestors or not unknown:
                waiting.pop()
                self._ancestors.setdefault(current, self._gather(current))
            else:
                waiting.extend(unknown)
        return self._ancestors[key]

    def _gather(self, key: RevisionKey) -> frozenset[RevisionKey]:
        parents = self._parents(key)
        return frozenset(parents).union(*(self._ancestors[parent] for parent in parents))

    def _parents(self, key: RevisionKey) -> list[RevisionKey]:
        return [ref.key for ref in self.by_key[key].parents if ref.key in self.by_key]

    def maximal(self, keys: Iterable[RevisionKey]) -> tuple[RevisionKey, ...]:
        chosen = set(keys)
        passed = set().union(*(self.ancestors(key) for key in chosen)) if chosen else set()
        return tuple(sorted(chosen - passed))

    def heads(self) -> tuple[RevisionRef, ...]:
        return tuple(reference(self.by_key[key]) for key in self.maximal(self.by_key))

    def missing(self) -> tuple[RevisionKey, ...]:
        named = {ref.key for revision in self.by_key.values() for ref in revision.parents}
        return tuple(sorted(named - set(self.by_key)))


def _sides(name: str, graph: _Graph) -> tuple[Side, ...]:
    said: dict[Value, list[RevisionKey]] = {}
    for key in graph.maximal(k for k, revision in graph.by_key.items() if name in revision.fields):
        said.setdefault(graph.by_key[key].fields[name], []).append(key)
    return tuple(Side(value, tuple(keys)) for value, keys in sorted(said.items(), key=lambda item: item[1]))


def _common(name: str, sides: tuple[Side, ...], graph: _Graph) -> Value:
    tips = [key for side in sides for key in side.said_by]
    shared = frozenset.intersection(*(graph.ancestors(key) for key in tips))
    setters = graph.maximal(key for key in shared if name in graph.by_key[key].fields)
    return graph.by_key[setters[0]].fields[name] if setters else None
