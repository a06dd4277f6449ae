"""Revisions made for tests, and an independent reading of what a set of them says."""

import os
from collections.abc import Iterable, Mapping
from itertools import count

from qaf_desktop.records.canonical import reference
from qaf_desktop.records.model import Authorship, FormRef, Kind, Revision, RevisionKey, RevisionRef

SOAK = os.environ.get("QAF_SOAK") == "1"
FORM = FormRef("practice-observation", "1", "f" * 64)
AUTHOR = Authorship("p-invented", "auditor", roster=1, publication=1)
RECORD = RevisionKey("0" * 32, 0, 1)


def device(number: int) -> str:
    return f"{number:032x}"


class Hand:
    """One device writing revisions of one record."""

    def __init__(self, number: int) -> None:
        self.device = device(number)
        self._count = count(1)

    def write(
        self, fields: Mapping[str, str | None], after: Iterable[Revision | RevisionRef] = (), **parts: object
    ) -> Revision:
        parents = tuple(sorted(each if isinstance(each, RevisionRef) else reference(each) for each in after))
        key = RevisionKey(self.device, 0, next(self._count))
        return revision(key, fields, parents, **parts)


def revision(
    key: RevisionKey, fields: Mapping[str, str | None], parents: tuple[RevisionRef, ...] = (), **parts: object
) -> Revision:
    base: dict[str, object] = {
        "key": key,
        "record": RECORD,
        "kind": Kind.ENTRY,
        "method": "practice-observation",
        "transition": "recorded",
        "parents": parents,
        "author": AUTHOR,
        "made_at": "2026-11-22T09:30:00Z",
        "nonce": "00" * 16,
        "form": FORM,
        "fields": dict(fields),
    }
    return Revision(**{**base, **parts})  # type: ignore[arg-type]


class Oracle:
    """What a set of revisions says, worked out the slow way: by walking, set by set, with no memory.

    Written from the rules in words, not from merging.py: sets of digests instead of masks over keys.
    """

    def __init__(self, revisions: Iterable[Revision]) -> None:
        self.held = {reference(each): each for each in revisions}

    def past(self, ref: RevisionRef) -> set[RevisionRef]:
        found: set[RevisionRef] = set()
        waiting = [ref]
        while waiting:
            for parent in self.held[waiting.pop()].parents:
                if parent in self.held and parent not in found:
                    found.add(parent)
                    waiting.append(parent)
        return found

    def heads(self) -> set[RevisionRef]:
        return {ref for ref in self.held if not any(ref in self.past(other) for other in self.held)}

    def last_words(self, field: str) -> dict[RevisionRef, str | None]:
        said = {ref: each.fields[field] for ref, each in self.held.items() if field in each.fields}
        return {ref: value for ref, value in said.items() if not any(ref in self.past(other) for other in said)}

    def sides(self, field: str) -> set[str | None]:
        last = self.last_words(field)
        values = set(last.values())
        if field.endswith("#order") and len(values) > 1:
            return {min(value for value in values if value is not None)}
        if field.endswith("#gone") and values == {"yes"} and self._changed_apart(field[: -len("#gone")], set(last)):
            return {"yes", None}
        return values

    def _changed_apart(self, row: str, removals: set[RevisionRef]) -> bool:
        def touches(each: Revision) -> bool:
            return any(name.split("/")[0] == row and "/" in name for name in each.fields)

        def apart(one: RevisionRef, other: RevisionRef) -> bool:
            return one != other and one not in self.past(other) and other not in self.past(one)

        return any(touches(each) and all(apart(ref, gone) for gone in removals) for ref, each in self.held.items())

    def fields(self) -> set[str]:
        return {name for each in self.held.values() for name in each.fields}

    def values(self) -> dict[str, str]:
        alone = {name: next(iter(sides)) for name in self.fields() if len(sides := self.sides(name)) == 1}
        return {name: value for name, value in alone.items() if value is not None}

    def conflicts(self) -> dict[str, set[str | None]]:
        return {name: sides for name in self.fields() if len(sides := self.sides(name)) > 1}

    def missing(self) -> set[RevisionKey]:
        return {parent.key for each in self.held.values() for parent in each.parents if parent not in self.held}
