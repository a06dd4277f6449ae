"""Which revisions of one record were made after which. Safe against what a hostile package may claim."""

from collections.abc import Iterable, Mapping

from qaf_desktop.records.canonical import digest, revision_bytes
from qaf_desktop.records.model import Revision, RevisionKey, RevisionRef


class Ancestry:
    """The graph of one record's revisions; each set of revisions is a bit mask, so long histories stay cheap.

    A parent counts only where its digest is that of the revision held under its key: else it is missing. Digests make
    cycles impossible; should a caller's `digests` be wrong nevertheless, revisions in a cycle count as parentless.
    """

    def __init__(self, revisions: Iterable[Revision], digests: Mapping[RevisionKey, str]) -> None:
        self._digests = dict(digests)
        self.forked: set[RevisionKey] = set()
        self.by_key: dict[RevisionKey, Revision] = {}
        for revision in revisions:
            self._take(revision)
        self.keys = sorted(self.by_key)
        self._index = {key: number for number, key in enumerate(self.keys)}
        self._parents = [self._held_parents(self.by_key[key]) for key in self.keys]
        self._before = self._close()

    def _take(self, revision: Revision) -> None:
        """Two revisions under one key are a fork: the one of the lower digest is kept, whatever came first."""
        known = self.by_key.setdefault(revision.key, revision)
        if known != revision:
            self.forked.add(revision.key)
            by_digest = sorted((digest(revision_bytes(each)), number) for number, each in enumerate((known, revision)))
            self.by_key[revision.key] = (known, revision)[by_digest[0][1]]
            self._digests[revision.key] = by_digest[0][0]

    def ref(self, key: RevisionKey) -> RevisionRef:
        """The reference of a revision held; its digest is computed once."""
        known = self._digests.get(key)
        if known is None:
            known = self._digests[key] = digest(revision_bytes(self.by_key[key]))
        return RevisionRef(key, known)

    def _holds(self, ref: RevisionRef) -> bool:
        return ref.key in self.by_key and self.ref(ref.key) == ref

    def _held_parents(self, revision: Revision) -> list[int]:
        return [self._index[ref.key] for ref in revision.parents if self._holds(ref)]

    def _close(self) -> list[int]:
        """For each revision the mask of all it was made after, in the order of a topological sort."""
        before = [0] * len(self.keys)
        children: list[list[int]] = [[] for _ in self.keys]
        waiting_for = [len(parents) for parents in self._parents]
        for number, parents in enumerate(self._parents):
            for parent in parents:
                children[parent].append(number)
        ready = [number for number, count in enumerate(waiting_for) if count == 0]
        for number in ready:
            for child in children[number]:
                before[child] |= before[number] | 1 << number
                waiting_for[child] -= 1
                if waiting_for[child] == 0:
                    ready.append(child)
        return [mask if count == 0 else 0 for mask, count in zip(before, waiting_for, strict=True)]

    def mask(self, keys: Iterable[RevisionKey]) -> int:
        result = 0
        for key in keys:
            result |= 1 << self._index[key]
        return result

    def members(self, mask: int) -> tuple[RevisionKey, ...]:
        """The keys in a mask, in the order of keys."""
        found = []
        while mask:
            lowest = mask & -mask
            found.append(self.keys[lowest.bit_length() - 1])
            mask ^= lowest
        return tuple(found)

    def before(self, key: RevisionKey) -> int:
        """The mask of all that `key` was made after."""
        return self._before[self._index[key]]

    def before_any(self, mask: int) -> int:
        result = 0
        for key in self.members(mask):
            result |= self.before(key)
        return result

    def maximal(self, mask: int) -> int:
        """Those of a mask that no other of it was made after."""
        return mask if mask & (mask - 1) == 0 else mask & ~self.before_any(mask)

    def heads(self) -> tuple[RevisionRef, ...]:
        return tuple(self.ref(key) for key in self.members(self.maximal((1 << len(self.keys)) - 1)))

    def missing(self) -> tuple[RevisionKey, ...]:
        """Keys of parents that are not held, or held with another content than the child was made after."""
        named = {ref for revision in self.by_key.values() for ref in revision.parents}
        return tuple(sorted({ref.key for ref in named if not self._holds(ref)}))
