"""Where a record's moderation stands: what asks for it, who decided what, and which grade holds. Pure."""

import hashlib
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from qaf_desktop.methods.model import AGREED_GRADE, Method
from qaf_desktop.methods.moderation_rules import CHANGED, HIGH, LOW, MISMATCH, REASONS, SAMPLE, ModerationRules
from qaf_desktop.methods.standards import GradeScale
from qaf_desktop.records.canonical import reference
from qaf_desktop.records.model import RecordKey, Revision, RevisionRef
from qaf_desktop.records.summaries import RecordSummary, SummaryPlan

FINALISED, RESUBMITTED, MODERATION_ASKED, IN_MODERATION = (
    "finalised",
    "resubmitted",
    "moderation_asked",
    "in_moderation",
)
RETURNED, AGREED, DISPUTED, SETTLED = "returned", "agreed", "disputed", "dispute_settled"
REMARKED = "remarked"


class Stage(StrEnum):
    """Where the moderation of a record stands; NONE where nothing asks for one."""

    NONE = ""
    DUE = "due"
    ASKED = "asked"
    IN = "in"
    RETURNED = "returned"
    RESUBMITTED = "resubmitted"
    AGREED = "agreed"
    APART = "apart"
    DISPUTED = "disputed"
    SETTLED = "settled"


WAITING = (Stage.RESUBMITTED, Stage.ASKED, Stage.DUE)
"""Nobody has taken it in hand yet; those first that somebody waits for."""
HOLDS = frozenset({Stage.AGREED, Stage.SETTLED})
"""A grade was agreed, and nobody has said anything against it."""

_STAGES = {
    RESUBMITTED: Stage.RESUBMITTED,
    MODERATION_ASKED: Stage.ASKED,
    IN_MODERATION: Stage.IN,
    RETURNED: Stage.RETURNED,
    AGREED: Stage.AGREED,
    DISPUTED: Stage.DISPUTED,
    SETTLED: Stage.SETTLED,
}


@dataclass(frozen=True, slots=True)
class Moderated:
    """`why` are keys of REASONS. `agreed` is the grade that holds, as it was answered; "" where none is agreed or two
    are."""

    stage: Stage = Stage.NONE
    why: tuple[str, ...] = ()
    agreed: str = ""


def moderated(
    method: Method, heads: Collection[RevisionRef], decisions: Iterable[Revision], why: tuple[str, ...] = ()
) -> Moderated:
    """Where it stands, from the record's heads and the decisions about it. Letters have no say in it: one may go out
    while the grade is still looked at. Of decisions made apart the later in the method's order speaks."""
    if not method.moderated:
        return Moderated()
    known, present = tuple(decisions), frozenset(heads)
    in_force = [one for one in known if frozenset(one.judged) == present]
    names = {one.transition for one in in_force}
    before = {one.transition for one in known} - names
    if FINALISED not in names:
        return Moderated(Stage.RETURNED if RETURNED in before else Stage.NONE)
    if before & {AGREED, SETTLED}:
        why = (*why, CHANGED)
    grades = agreed_grades(in_force)
    speaks = next((name for name in reversed(tuple(method.decisions)) if name in names and name in _STAGES), "")
    stage = _STAGES.get(speaks, Stage.DUE if why else Stage.NONE)
    if stage in HOLDS and len(grades) > 1:
        stage = Stage.APART
    return Moderated(stage, why, next(iter(grades)) if len(grades) == 1 else "")


def agreed_grades(in_force: Iterable[Revision]) -> frozenset[str]:
    """The grades that decisions on the same heads say hold: one, or two where they were agreed apart."""
    return frozenset(one.fields.get(AGREED_GRADE) or "" for one in _last_word(in_force)) - {""}


def moderators(in_force: Iterable[Revision]) -> frozenset[str]:
    """Who agreed the grade that holds, before anybody settled a dispute."""
    return frozenset(one.author.person for one in in_force if one.transition == AGREED)


def _last_word(in_force: Iterable[Revision]) -> list[Revision]:
    """The decisions that keep a grade and that no other such decision was made upon: settling a dispute goes first."""
    known = [one for one in in_force if one.fields.get(AGREED_GRADE)]
    settled = [one for one in known if one.transition == SETTLED]
    found = settled or known
    upon = {ref for one in found for ref in one.parents}
    return [one for one in found if reference(one) not in upon]


def why(
    rules: ModerationRules, key: RecordKey, plan: SummaryPlan, brief: RecordSummary, scale: GradeScale | None
) -> tuple[str, ...]:
    """The reasons that the record gives by itself, in the order of REASONS: whoever asks, wherever, hears the same.

    `scale` is that of the overall grade. Whether the auditor is new is not of the record alone; see the store's lists.
    """
    grade = next((one for one in scale.grades if one.word == brief.overall), None) if scale else None
    means = (grade.stands_for or (grade.value,))[0] if grade else ""
    found = {
        SAMPLE: drawn(rules, key, brief.date[:4]),
        HIGH: means in rules.top,
        LOW: means in rules.bottom,
        MISMATCH: grade is not None and _too_good(rules, grade.order, _orders(plan, brief, scale)),
    }
    return tuple(reason for reason in REASONS if found.get(reason))


def drawn(rules: ModerationRules, key: RecordKey, year: str) -> bool:
    """Whether chance draws the record: the first eight bytes of SHA-256 over “SEED YEAR KEY”, against the share."""
    digest = hashlib.sha256(f"{rules.seed} {year} {key}".encode()).digest()
    return int.from_bytes(digest[:8]) * 100 < rules.share << 64


def _orders(plan: SummaryPlan, brief: RecordSummary, scale: GradeScale | None) -> Sequence[int]:
    """How the sections were graded, sorted: 0 is best. Only grades of the overall one's scale, and only those that
    count; sections that gave the overall grade themselves, such as a second auditor's, are sections like any other."""
    if scale is None:
        return ()
    found = []
    for field, code in zip(plan.graded, brief.grades, strict=False):
        words = plan.grade_words.get(field.scale, ())
        value = words[code - 1].value if 0 < code <= len(words) else ""
        grade = scale.grade(value) if field.scale == plan.overall_scale else None
        if grade is not None and grade.counts:
            found.append(grade.order)
    return sorted(found)


def _too_good(rules: ModerationRules, overall: int, sections: Sequence[int]) -> bool:
    """Whether the overall grade is better than the sections bear. Of two in the middle the better one is taken."""
    if not sections:
        return False
    middle, lowest = sections[(len(sections) - 1) // 2], sections[-1]
    over_middle = rules.over_middle and middle - overall >= rules.over_middle
    over_lowest = rules.over_lowest and lowest - overall >= rules.over_lowest
    return bool(over_middle or over_lowest)
