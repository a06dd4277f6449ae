"""In which order a record's revisions are told: what one builds on comes before it, whatever any clock says."""

import heapq
from collections.abc import Iterable

from qaf_desktop.records.model import Revision, RevisionKey


def in_order(revisions: Iterable[Revision]) -> tuple[Revision, ...]:
    """Parents and judged heads before what names them; among those made apart, by the time each says of itself."""
    given = {revision.key: revision for revision in revisions}
    waits_for = {key: _named(revision) & given.keys() for key, revision in given.items()}
    followers: dict[RevisionKey, list[RevisionKey]] = {key: [] for key in given}
    for key, named in waits_for.items():
        for one in named:
            followers[one].append(key)
    ready = [(given[key].made_at, key) for key, named in waits_for.items() if not named]
    heapq.heapify(ready)
    told = []
    while ready:
        _, key = heapq.heappop(ready)
        told.append(given[key])
        for follower in followers[key]:
            waits_for[follower].discard(key)
            if not waits_for[follower]:
                heapq.heappush(ready, (given[follower].made_at, follower))
    return tuple(told)


def _named(revision: Revision) -> set[RevisionKey]:
    return {ref.key for ref in (*revision.parents, *revision.judged)}
