"""What is said of a record's moderation: why it is moderated, what it waits for, and which grade is shown."""

from collections.abc import Collection, Iterable

from qaf_desktop.desk.desk import Desk
from qaf_desktop.methods.moderating import HOLDS, Stage
from qaf_desktop.methods.moderation_rules import HIGH, LOW, NEW, REASONS
from qaf_desktop.records.model import RecordKey
from qaf_desktop.storage.records import RecordRow
from qaf_desktop.words import mark, say

BEFORE = frozenset({Stage.DUE, Stage.ASKED, Stage.IN})
"""Somebody may still grade it blind: nothing of the auditor's grade is shown."""
ENDS = mark("graded at an end of the scale")
"""For both ends: whoever is to grade blind must not read from it which grade the auditor gave."""


def why_words(reasons: Iterable[str], *, blind: bool = False) -> str:
    """Reasons in words, one after the other; `blind` does not say at which end of the scale."""
    known = [ENDS if blind and reason in (HIGH, LOW) else REASONS.get(reason, reason) for reason in reasons]
    return ", ".join(say(words) for words in dict.fromkeys(known))


def reasons_for(row: RecordRow, first: Collection[RecordKey] = ()) -> tuple[str, ...]:
    """Why the rules ask for it; `first` are the first records of auditors who are new to it."""
    found = row.moderation_why.split()
    return (*found, NEW) if row.key in first else tuple(found)


def first_of_new(desk: Desk) -> tuple[RecordRow, ...]:
    """The first records of everybody, as many as the rules in force ask for of somebody new to auditing."""
    library = desk.library
    methods = [name for name, method in library.methods.items() if method.moderated]
    return desk.store.records.first_of_authors(library.standards.moderation.new_first, methods)


def keys_of_new(desk: Desk) -> frozenset[RecordKey]:
    return frozenset(row.key for row in first_of_new(desk))


def moderation_missing(desk: Desk, record: RecordKey) -> str:
    """Why a letter about it waits for a moderation, in words; "" where it does not."""
    row, waits = desk.store.records.row(record), desk.library.standards.moderation.waits
    if row is None or not waits or row.moderation in HOLDS or row.agreed:
        return ""
    method = desk.library.methods.get(row.method)
    if method is None or not method.moderated:
        return ""
    new = keys_of_new(desk) if NEW in waits else frozenset()
    return why_words(reason for reason in reasons_for(row, new) if reason in waits)


def may_be_graded_blind(desk: Desk, row: RecordRow) -> bool:
    """Whether this person might have to grade it, and nobody's grade but the auditor's is known yet."""
    method = desk.library.methods.get(row.method)
    if method is None or not method.moderated or row.author == desk.person or not desk.kind.collects:
        return False
    return row.moderation in BEFORE or (not row.moderation and row.key in keys_of_new(desk))


def grade_words(row: RecordRow) -> str:
    """Which grade is shown, where one was agreed: "Good, agreed; the auditor gave Outstanding"; else ""."""
    if not row.agreed:
        return ""
    if row.agreed == row.overall:
        return say("{grade}, agreed", grade=say(row.agreed))
    return say("{grade}, agreed; the auditor gave {own}", grade=say(row.agreed), own=say(row.overall))


def short_grade(row: RecordRow) -> str:
    """The same in a list's few words: the grade that holds, and whether it was agreed; "" for none."""
    if row.agreed:
        return say("{grade}, agreed", grade=say(row.agreed))
    return say(row.overall) if row.overall else ""


STANDS = {
    Stage.DUE: mark("To be moderated"),
    Stage.ASKED: mark("A moderation was asked for"),
    Stage.IN: mark("In moderation"),
    Stage.RETURNED: mark("Returned to the auditor"),
    Stage.RESUBMITTED: mark("Sent back by the auditor"),
    Stage.AGREED: mark("Grade agreed"),
    Stage.APART: mark("Two grades agreed apart"),
    Stage.DISPUTED: mark("The auditor disputes the grade"),
    Stage.SETTLED: mark("Grade settled"),
}
