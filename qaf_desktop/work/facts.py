"""The facts of a record that authority asks for, gathered in the same way at capture and at a merge."""

import contextlib
from collections.abc import Iterable, Mapping

from qaf_desktop.methods.authority import WITHDRAWN, RecordFacts
from qaf_desktop.methods.moderating import agreed_grades, moderators
from qaf_desktop.methods.states import standing
from qaf_desktop.records.merging import RecordView, view
from qaf_desktop.records.model import Kind, RecordKey, Revision, RevisionKey, RevisionRef

TOLD = "told"
ESCALATION_SUFFIX = "#escalation"
"""Behind the path of a dangerous answer: the record of the escalation that was opened for it."""
DRAFT_LINK = "draft:"
"""Before a draft's number, where that escalation is not a record yet."""


def record_facts(
    entries: Iterable[Revision], decisions: Iterable[Revision], open_escalations: int, problems: int
) -> RecordFacts:
    """Facts of the record whose entries are given; no entries, no record yet.

    A decision is in force while the heads it judged are the record's heads, and stale after.
    """
    known, made = tuple(entries), tuple(decisions)
    if not known:
        return RecordFacts(open_escalations=open_escalations, problems=problems)
    seen = view(known)
    held, heads = standing(seen.heads, made), frozenset(seen.heads)
    in_force = [decision for decision in made if frozenset(decision.judged) == heads]
    return RecordFacts(
        author=founder(known),
        decisions=held.in_force,
        stale=held.stale,
        open_escalations=open_escalations,
        problems=problems,
        heads=len(seen.heads),
        conflicts=len(seen.conflicts),
        withdrawn=is_withdrawn(known, seen),
        moderators=moderators(in_force),
        apart=len(agreed_grades(in_force)) > 1,
        values=seen.values,
    )


def founder(entries: Iterable[Revision]) -> str | None:
    return next((entry.author.person for entry in entries if entry.founds_record), None)


def is_withdrawn(entries: Iterable[Revision], seen: RecordView) -> bool:
    """Whether every head of the record is a withdrawal: an answer given apart from it keeps the record alive."""
    by_key = {entry.key: entry for entry in entries}
    return all(by_key[head.key].transition == WITHDRAWN for head in seen.heads)


def past_of(
    heads: Iterable[RevisionRef], entries: Iterable[Revision]
) -> tuple[tuple[Revision, ...], tuple[RevisionKey, ...]]:
    """The entries that the heads name or were made after, and the keys among them that are not here."""
    by_key = {entry.key: entry for entry in entries}
    found: dict[RevisionKey, Revision] = {}
    missing: set[RevisionKey] = set()
    waiting = [head.key for head in heads]
    while waiting:
        key = waiting.pop()
        if key in found or key in missing:
            continue
        entry = by_key.get(key)
        if entry is None:
            missing.add(key)
        else:
            found[key] = entry
            waiting.extend(ref.key for ref in entry.parents)
    return tuple(found.values()), tuple(sorted(missing))


def escalations_named(values: Mapping[str, str]) -> dict[str, RecordKey]:
    """Dangerous answer → the record of its escalation; what is still a draft, or no record's key, is left out."""
    found: dict[str, RecordKey] = {}
    for path, value in values.items():
        if path.endswith(ESCALATION_SUFFIX):
            with contextlib.suppress(ValueError):
                found[path.removesuffix(ESCALATION_SUFFIX)] = RevisionKey.parse(value)
    return found


def untold_dangers(
    critical: Mapping[str, str], values: Mapping[str, str], decisions: Iterable[Revision]
) -> tuple[str, ...]:
    """Dangerous answers whose own escalation none of the decisions confirms as told."""
    told = {d.about for d in decisions if d.kind is Kind.DECISION and d.transition == TOLD}
    named, dangers = escalations_named(values), critical_answers(critical, values)
    return tuple(path for path in dangers if path not in named or named[path] not in told)


def critical_answers(critical: Mapping[str, str], values: Mapping[str, str]) -> tuple[str, ...]:
    """Paths among `critical` (answer path → the answer that means danger) that hold that answer."""
    return tuple(path for path, danger in critical.items() if values.get(path) == danger)
