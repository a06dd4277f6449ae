"""What lists show of a record: a pure function of its revisions, the decisions about it and what was held back."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import cast

from qaf_desktop.records import merging
from qaf_desktop.records.actions import became
from qaf_desktop.records.merging import RecordView
from qaf_desktop.records.model import FormRef, Kind, RecordKey, Revision, RevisionKey, RevisionRef
from qaf_desktop.records.summaries import RecordSummary, SummaryPlan, reference, summarise
from qaf_desktop.storage.meaning import Meaning, ModerationBrief
from qaf_desktop.storage.sealing import SealedRevision

WITHDRAWN, RECALLED = "withdrawn", "recalled"
_NOTHING = RecordSummary()


@dataclass(frozen=True, slots=True)
class HeldBack:
    """How many revisions of a record wait in quarantine, and how many of its keys were used twice."""

    revisions: int = 0
    forks: int = 0


@dataclass(frozen=True, slots=True)
class Projection:
    """A record as lists and figures see it."""

    record: RecordKey
    kind: str
    method: str
    reference: str
    author: str
    role: str
    made_at: str
    state: str
    heads: int
    revisions: int
    conflicts: int
    problems: int
    held: int
    missing: int
    forked: int
    withdrawn: bool
    about: RecordKey | None
    form: FormRef | None
    plan: int | None
    summary: RecordSummary
    moderation: ModerationBrief

    @property
    def counts(self) -> bool:
        """Whether the record is in the figures: entries that were not withdrawn."""
        return self.kind == Kind.ENTRY and not self.withdrawn

    @property
    def search(self) -> str:
        brief = self.summary
        return " ".join(filter(None, (self.reference, brief.subject, brief.team, brief.worker))).casefold()


@dataclass(frozen=True, slots=True)
class Reading:
    """What projecting asks about meaning: the meaning itself, plans by (method, form, set), and forms by digest."""

    meaning: Meaning
    plan_for: Callable[[str, FormRef | None, int], tuple[SummaryPlan | None, int | None]]
    xform: Callable[[str], bytes | None]


def project(
    revisions: Sequence[SealedRevision], decisions: tuple[Revision, ...], held: HeldBack, reading: Reading
) -> Projection:
    """`revisions` are all of one record, at least one, sorted by key."""
    view = view_of(revisions)
    head, first = _spokesman(revisions, view), revisions[0].revision
    founder = next((sealed.revision for sealed in revisions if sealed.revision.founds_record), None)
    entry = first.kind == Kind.ENTRY
    summary_plan, plan_number = (
        reading.plan_for(first.method, head.form, head.author.publication) if entry else (None, None)
    )
    state = _state(revisions, view, decisions, reading)
    summary = _became(_summary(summary_plan, view), state, decisions) if summary_plan else _NOTHING
    return Projection(
        record=first.record,
        kind=first.kind.value,
        method=first.method,
        reference=reference(summary_plan.prefix if summary_plan else "REC", first.record),
        author=founder.author.person if founder else "",
        role=founder.author.role if founder else "",
        made_at=max(one.made_at for one in (*(sealed.revision for sealed in revisions), *decisions)),
        state=state,
        heads=len(view.heads),
        revisions=len(revisions),
        conflicts=len(view.conflicts),
        problems=_problems(revisions, head, view, reading),
        held=held.revisions,
        missing=len({*view.missing_parents, *(() if founder else (first.record,))}),
        forked=held.forks + _parents_that_differ(revisions),
        withdrawn=_all_heads(revisions, view, {WITHDRAWN, RECALLED}),
        about=(founder or first).about,
        form=head.form,
        plan=plan_number,
        summary=summary,
        moderation=_moderation(revisions, summary_plan, summary, view, decisions, reading),
    )


def _moderation(
    revisions: Sequence[SealedRevision], plan: SummaryPlan | None, brief: RecordSummary, view: RecordView,
    decisions: tuple[Revision, ...], reading: Reading,
) -> ModerationBrief:  # fmt: skip
    """By the rules of the set under which it was last finalised: a later set asks nothing of it."""
    if plan is None or not decisions or view.conflicts:
        return ModerationBrief()
    heads = frozenset(view.heads)
    named = max((one.author.publication for one in decisions if frozenset(one.judged) == heads), default=-1)
    latest = max(one.author.publication for one in (*(sealed.revision for sealed in revisions), *decisions))
    return reading.meaning.moderation(
        revisions[0].revision.record, plan, brief, view, decisions, max(named, 0) or latest
    )


def _state(
    revisions: Sequence[SealedRevision], view: RecordView, decisions: tuple[Revision, ...], reading: Reading
) -> str:
    if _all_heads(revisions, view, {RECALLED}):
        return RECALLED
    named = (one.author.publication for one in (*(sealed.revision for sealed in revisions), *decisions))
    return reading.meaning.state(revisions[0].revision.method, view, decisions, max(named))


def _summary(plan: SummaryPlan, view: RecordView) -> RecordSummary:
    if not view.conflicts:
        return summarise(plan, view.values)
    return summarise(plan, view.provisional(), {conflict.field for conflict in view.conflicts})


def _became(summary: RecordSummary, state: str, decisions: tuple[Revision, ...]) -> RecordSummary:
    """The same, with what came of it where the record is itself an action."""
    if not any(not action.row for action in summary.actions):
        return summary
    return replace(summary, actions=tuple(became(one, state, decisions) for one in summary.actions))


def view_of(revisions: Sequence[SealedRevision]) -> RecordView:
    """The record's state; for a single revision without the machinery of merging, to the same result."""
    if len(revisions) > 1:
        return merging.view((sealed.revision for sealed in revisions), {s.key: s.digest for s in revisions})
    only = revisions[0]
    values = only.revision.fields
    if None in values.values():
        values = {name: value for name, value in values.items() if value is not None}
    missing = tuple(sorted({parent.key for parent in only.revision.parents}))
    return RecordView((only.reference,), cast("Mapping[str, str]", values), (), missing)


def _agrees(parent: RevisionRef, digests: Mapping[RevisionKey, str]) -> bool:
    return digests.get(parent.key, parent.digest) == parent.digest


def _spokesman(revisions: Sequence[SealedRevision], view: RecordView) -> Revision:
    """The head whose form the record is read with: the last by key, the same on every machine."""
    heads = {ref.key for ref in view.heads}
    return next(sealed.revision for sealed in reversed(revisions) if sealed.key in heads)


def _problems(revisions: Sequence[SealedRevision], head: Revision, view: RecordView, reading: Reading) -> int:
    if len(revisions) == 1 or head.form is None or head.kind != Kind.ENTRY:
        return 0
    return reading.meaning.problems(head.method, head.form, reading.xform(head.form.digest), view.values)


def _parents_that_differ(revisions: Sequence[SealedRevision]) -> int:
    """Parents named by another digest than the revision here has: somebody else saw another history."""
    here = {sealed.key: sealed.digest for sealed in revisions}
    named = {ref for sealed in revisions for ref in sealed.revision.parents}
    return sum(1 for ref in named if not _agrees(ref, here))


def _all_heads(revisions: Sequence[SealedRevision], view: RecordView, transitions: Collection[str]) -> bool:
    heads = {ref.key for ref in view.heads}
    return all(sealed.revision.transition in transitions for sealed in revisions if sealed.key in heads)
