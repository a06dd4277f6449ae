"""Listing: a person's own work, and everybody's records, in words."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from qaf_desktop.desk.desk import Desk
from qaf_desktop.methods.authority import RECALLED
from qaf_desktop.methods.model import Method, MethodRole
from qaf_desktop.methods.moderating import Stage
from qaf_desktop.methods.standards import Grade
from qaf_desktop.records.model import RevisionKey
from qaf_desktop.storage.drafts import DraftRow
from qaf_desktop.storage.record_filters import Filters
from qaf_desktop.storage.records import RecordRow, Sort
from qaf_desktop.storage.removing import RemovedRecord
from qaf_desktop.words import mark, say, short_month
from qaf_desktop.work.action_lines import ActionLine
from qaf_desktop.work.actions import Actions
from qaf_desktop.work.allocating import Allocating
from qaf_desktop.work.allocation_way import Allocation, due_words, in_draft
from qaf_desktop.work.due import AHEAD, Due
from qaf_desktop.work.escalating import Escalating
from qaf_desktop.work.escalation_way import Way
from qaf_desktop.work.giving import ACCEPTED, ALLOCATION
from qaf_desktop.work.moderation_words import short_grade
from qaf_desktop.work.remarks import Remarks
from qaf_desktop.work.team_words import TeamWords
from qaf_desktop.work.work_rows import OpenEscalation, WorkRow

CLOSED = "closed"
MOST = 2000
DELIVERED: Mapping[str, tuple[str, str]] = {
    "local": ("to-send", mark("Finalised, waiting to be sent")),
    "built": ("to-send", mark("Waiting for the shared folder")),
    "delivered": ("sent", mark("Sent, not received yet")),
    "received": ("received", mark("Received by lead")),
    "held": ("elsewhere", mark("Held by lead")),
    "refused": ("elsewhere", mark("Refused by lead")),
}
LEADS_OWN = {
    **DELIVERED,
    "local": ("to-send", mark("Finalised, goes by itself")),
    "delivered": ("sent", mark("Finalised, in the shared folder")),
}
"""The lead's own records are received as they are made: there is nobody to sign for them."""


@dataclass(frozen=True, slots=True)
class Labels:
    """What people and teams are called, for one look at a list."""

    people: Mapping[str, str]
    teams: TeamWords


class Listing:
    """Rows for lists. Everything in them is words already."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._store = desk.store
        self._escalating = Escalating(desk)

    def my_work(self) -> tuple[WorkRow, ...]:
        """What was allocated and is not begun, then drafts, then one's own records, the latest first. What one gives to
        others has a list of its own."""
        labels, due, own = self._labels(), Due(self._desk), self._store.drafts.list()
        given = {row.key: (row, said) for row, said in Allocating(self._desk).mine()}
        begun = {draft.about for draft in own}
        waiting = [one for key, one in given.items() if key not in begun and not one[1].withdrawn]
        mine = self._store.records.list(filters=Filters(only="mine"), limit=MOST)
        written = {str(row.key) for row in mine}
        owned = [one for one in Actions(self._desk).mine() if one.record not in written]
        return (
            *(self._allocated(row, said, labels) for row, said in waiting),
            *(self._owned(one) for one in owned),
            *(self._draft_due(draft, given.get(draft.about) if draft.about else None, due, labels) for draft in own),
            *(_with_due(self._record(row, labels), due.record(row)) for row in mine if row.method != ALLOCATION),
            *(self._removed(one) for one in self._store.removals.list() if one.method != ALLOCATION),
        )

    def _removed(self, gone: RemovedRecord) -> WorkRow:
        """A record that is no longer here: its reference, and who has it."""
        method, when = self._desk.library.methods.get(gone.method), moment_of(gone.removed)
        day = spoken_day(when.date(), self._desk.clock.local().date()) if when else ""
        words = say("Removed {day}, the lead has it", day=day)
        if gone.later and method:
            words = say("Removed {day}; since then: {step}", day=day, step=begun_small(state_words(method, gone.later)))
        return WorkRow(
            key=str(gone.key),
            reference=gone.reference,
            method=method.name if method else gone.method,
            about="",
            team="",
            state=words,
            changed=spoken_time(when, self._desk.clock.local()),
            changed_at=when.isoformat() if when else "",
            delivery="removed",
        )

    def _draft_due(
        self, draft: DraftRow, given: tuple[RecordRow, Allocation] | None, due: Due, labels: Labels
    ) -> WorkRow:
        row = self._draft(draft, labels)
        if given is None:
            return _with_due(row, due.draft(moment_of(row.changed_at)))
        return _with_due(row, self._wanted(given[1]), wanted=self._is_soon(given[1]))

    def _allocated(self, row: RecordRow, said: Allocation, labels: Labels) -> WorkRow:
        """A piece of work that waits to be answered or begun."""
        method, made = self._desk.library.methods.get(said.work), moment_of(row.made_at)
        words = say("Accepted, not begun") if ACCEPTED in said.answered else say("Allocated to you")
        shown = WorkRow(
            key=str(row.key),
            reference=row.reference,
            method=method.name if method else said.work,
            about=labels.people.get(row.subject, row.subject),
            team=labels.teams.of(row.team, row.method),
            state=words,
            changed=spoken_time(made, self._desk.clock.local()),
            changed_at=made.isoformat() if made else "",
            delivery="allocated",
            person=labels.people.get(row.worker, row.worker),
            allocated=True,
            answered=ACCEPTED in said.answered,
        )
        return _with_due(shown, self._wanted(said), wanted=self._is_soon(said) or not shown.answered)

    def _owned(self, one: ActionLine) -> WorkRow:
        """An action that somebody else agreed and this person does."""
        row = self._store.records.row(RevisionKey.parse(one.record))
        made, today = moment_of(row.made_at if row else ""), self._desk.clock.local().date()
        shown = WorkRow(
            key=one.record,
            reference=row.reference if row else one.source,
            method=self._desk.library.methods[row.method].name if row else one.method,
            about=one.what,
            team=one.team,
            state=say("For you to do · {state}", state=begun_small(one.state)),
            changed=spoken_time(made, self._desk.clock.local()),
            changed_at=made.isoformat() if made else "",
            delivery="elsewhere",
        )
        due = _day(one.on)
        return _with_due(shown, "" if one.late else due_words(due, today), wanted=due is None or due <= today + AHEAD)

    def _wanted(self, said: Allocation) -> str:
        if said.withdrawn:
            return say("the allocation was withdrawn: {reason}", reason=said.reason)
        return due_words(said.due, self._desk.clock.local().date())

    def _is_soon(self, said: Allocation) -> bool:
        return said.withdrawn or (said.due is not None and said.due <= self._desk.clock.local().date() + AHEAD)

    def open_escalations(self) -> tuple[OpenEscalation, ...]:
        """Escalations not closed: those with an overdue limit first, then the longest open."""
        wanted = Filters(methods=self._desk.library.escalations, not_states=frozenset({CLOSED}))
        waiting = self._store.records.list(filters=wanted, sort=Sort.DATE, newest_first=False, limit=MOST)
        ways = [(row, self._escalating.way(row.key)) for row in waiting]
        ways.sort(key=lambda one: not one[1].late)
        return tuple(OpenEscalation(str(row.key), _escalation_words(row, way)) for row, way in ways)

    def recovered(self) -> str:
        """What to tell the person after a time that ended in a crash: what was kept, or "" when all was well."""
        since = self._desk.left_open
        drafts = [row for row in self._store.drafts.list() if since and (row.changed or row.started) >= since]
        if not since:
            return ""
        if not drafts:
            return say("The program ended without being closed. Nothing was being written; nothing is lost.")
        latest = self._draft(drafts[0], self._labels())
        return say(
            "The program ended without being closed. Everything typed was kept: {reference} up to {changed}.",
            reference=latest.reference,
            changed=latest.changed,
        )

    def work_row(self, row: RecordRow) -> WorkRow:
        """One record as lists show it."""
        return self._record(row, self._labels())

    def _record(self, row: RecordRow, labels: Labels) -> WorkRow:
        method = self._desk.library.methods[row.method]
        grade = self._grade(method, row.agreed or row.overall)
        delivery, words = (LEADS_OWN if self._desk.kind.collects else DELIVERED).get(row.delivery, ("elsewhere", ""))
        changed = moment_of(row.made_at)
        return WorkRow(
            key=str(row.key),
            reference=row.reference,
            method=method.name,
            about=labels.people.get(row.subject, row.subject),
            team=labels.teams.of(row.team, row.method),
            state=self._returned(row) or self._state(method, row, say(words)),
            changed=spoken_time(changed, self._desk.clock.local()),
            changed_at=changed.isoformat() if changed else "",
            delivery=delivery,
            grade_value=row.overall,
            grade_word=short_grade(row) if row.agreed else say(grade.word if grade else row.overall),
            grade_shape=grade.shape if grade else "",
            grade_colour=grade.colour if grade else "",
            grade_order=grade.order + 1 if grade else 0,
            person=labels.people.get(row.worker, row.worker),
        )

    def _returned(self, row: RecordRow) -> str:
        """The words of one's own audit that came back, with how many remarks wait for an answer; "" for all others."""
        if row.moderation != Stage.RETURNED or row.withdrawn or row.author != self._desk.person:
            return ""
        count = Remarks(self._desk).open(row.key)
        if not count:
            return say("Returned to you")
        return say("Returned: 1 remark") if count == 1 else say("Returned: {n} remarks", n=count)

    def label(self, register: str, code: str) -> str:
        """The words of a register's row; the text itself where it is no code of that register."""
        rows = {row["name"]: row["label"] for row in self._store.registers.rows(register)}
        return rows.get(code, code)

    def _labels(self) -> Labels:
        people = {row["name"]: row["label"] for row in self._store.registers.people()}
        return Labels(people, TeamWords(self._desk))

    def _draft(self, row: DraftRow, labels: Labels) -> WorkRow:
        method = self._desk.library.methods[row.method]
        changed, paths = moment_of(row.changed or row.started), method.summary
        kept = self._store.drafts.load(row.id)
        answers = kept.answers if kept else {}
        about, team = row.subject or given_at(paths.subject, answers), row.team or given_at(paths.team, answers)
        worker = row.worker or given_at(paths.worker, answers)
        if method.id == ALLOCATION:
            about = _giving(*in_draft(answers, labels.people))
        return WorkRow(
            key=f"draft:{row.id}",
            reference=draft_name(method, row.id),
            method=method.name,
            about=labels.people.get(about, about),
            team=labels.teams.of(team, row.method),
            state=self._draft_state(row),
            changed=spoken_time(changed, self._desk.clock.local()),
            changed_at=changed.isoformat() if changed else "",
            delivery="draft",
            is_draft=True,
            person=labels.people.get(worker, worker),
        )

    def _draft_state(self, row: DraftRow) -> str:
        if row.record is None:
            return say("Draft")
        amended = self._store.records.row(row.record)
        recalled = amended is not None and amended.state == RECALLED
        return say("Draft, recalled") if recalled else say("Draft of an amendment")

    def _state(self, method: Method, row: RecordRow, delivered: str) -> str:
        if row.withdrawn:
            return state_words(method, row.state) if row.state == RECALLED else say("Withdrawn")
        if row.conflicts:
            return say("Two versions to settle")
        first_state = row.state == next(iter(method.decisions)) and method.role is not MethodRole.ESCALATION
        if first_state and delivered:
            return delivered
        words, made = state_words(method, row.state), moment_of(row.made_at)
        if row.state not in method.decisions or made is None or method.role is MethodRole.ESCALATION:
            return words
        return say("{state} {day}", state=words, day=spoken_day(made.date(), self._desk.clock.local().date()))

    def _grade(self, method: Method, value: str) -> Grade | None:
        scales = self._desk.library.standards.scales.values()
        found = (grade for scale in scales for grade in scale.grades if value in (grade.value, grade.word))
        return next(found, None) if value else None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _with_due(row: WorkRow, due: str, *, wanted: bool = True) -> WorkRow:
    """The row, saying what is due of it, and whether it is wanted soon."""
    return replace(row, due=wanted, state=say("{state} · {due}", state=row.state, due=due)) if due else row


def _escalation_words(row: RecordRow, way: Way) -> str:
    about, stands = row.subject or row.reference, begun_small(way.stands)
    if way.clock:
        return say("Escalation on {child}: {stands}; {clock}.", child=about, stands=stands, clock=way.clock)
    return say("Escalation on {child}: {stands}.", child=about, stands=stands)


def draft_name(method: Method, draft: int) -> str:
    """What people call a draft, which has no reference yet."""
    return say("{prefix} draft {n}", prefix=method.prefix, n=draft)


def _giving(about: str, person: str) -> str:
    """What a draft of an allocation is about: the child or worker, and whom the work is for."""
    if about and person:
        return say("{about}, for {who}", about=about, who=person)
    return say("For {who}", who=person) if person else about


def given_at(path: str, answers: Mapping[str, str]) -> str:
    """What a draft holds for an answer that the form computes at `X_name`: it is given at `X`, or at `X_written`."""
    stem = path.removesuffix("_name")
    return next((answers[name] for name in (path, stem, f"{stem}_written") if answers.get(name)), "")


def state_words(method: Method, code: str) -> str:
    """A state's code in words; a code ending in "-stale" is that of a decision the record has outgrown."""
    rule = method.decisions.get(code.removesuffix("-stale"))
    if rule is None:
        return {
            "recorded": say("Recorded"),
            "conflict": say("Two versions to settle"),
            "recalled": say("Recalled by its author"),
            "withdrawn": say("Withdrawn"),
        }.get(code, code)
    return rule.stale if code.endswith("-stale") else rule.state


def begun_small(words: str) -> str:
    """Words that stood alone, as they stand inside a sentence."""
    return words[:1].lower() + words[1:]


def spoken_time(moment: datetime | None, now: datetime) -> str:
    """ "today 14:02", "yesterday", "18 Nov", "18 Nov 2025"."""
    if moment is None:
        return ""
    day, today = moment.date(), now.date()
    if day == today:
        return say("today {time}", time=f"{moment:%H:%M}")
    if day == today - timedelta(days=1):
        return say("yesterday")
    return spoken_day(day, today)


def spoken_day(day: date, today: date) -> str:
    words = f"{day.day} {short_month(day.month)}"
    return words if day.year == today.year else f"{words} {day.year}"


def moment_of(stamp: str) -> datetime | None:
    """A moment as it is kept, on the person's clock; None for what is none."""
    try:
        return datetime.fromisoformat(stamp).astimezone()
    except ValueError:
        return None
