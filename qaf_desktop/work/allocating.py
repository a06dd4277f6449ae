"""Allocating: giving a piece of work to somebody, answering it, and where each piece stands."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from qaf_desktop.desk.desk import Desk
from qaf_desktop.records.model import RecordKey
from qaf_desktop.reports.wording import day
from qaf_desktop.storage.record_filters import Filters
from qaf_desktop.storage.records import RecordRow
from qaf_desktop.words import say
from qaf_desktop.work.allocation_way import (
    OPEN,
    TO_ACT,
    Allocation,
    Standing,
    Stands,
    late_words,
    read_allocation,
    standing,
)
from qaf_desktop.work.deciding import Deciding
from qaf_desktop.work.giving import ACCEPTED, ALLOCATION, BEGUN, DECLINED, DONE, is_here
from qaf_desktop.work.record_lines import AllocationLine
from qaf_desktop.work.recording import OpenDraft, Recording, written_at
from qaf_desktop.work.scribe import Scribe

MOST = 5000
AUDITOR, DUE, CHILD, WORKER = "work/auditor", "work/due", "work/child_reference", "work/observed/worker"
KIND, KIND_ASKED = "work/kind", "audit_type"
"""The kind of audit in an allocation, and what a form calls the question that asks it."""
COPIED = (
    "work/method",
    CHILD,
    WORKER,
    "work/observed/worker_written",
    "work/team",
    "work/team_written",
    DUE,
    "work/note",
    KIND,
    "work/sample",
    "work/panel",
)
"""What the work is, whoever does it."""


@dataclass(frozen=True, slots=True)
class _Known:
    row: RecordRow
    said: Allocation


class Allocating:
    """The allocations of one desk: those it gave, or those given to its person."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._store = desk.store
        self._scribe = Scribe(desk)

    def start(self) -> int:
        """A draft of a new allocation; its id."""
        return Recording(self._desk).start(ALLOCATION)

    def again(self, record: RecordKey) -> int:
        """A draft of the same work for somebody else; its id. Who declined it is left out."""
        entries = self._scribe.entries(record)
        values = self._scribe.facts(record).values
        kept = {path: values[path] for path in COPIED if path in values}
        if _is_past(kept.get(DUE, ""), self._today()):
            kept.pop(DUE)
        return Recording(self._desk).start(entries[0].method, kept)

    def others(self, draft: OpenDraft) -> str:
        """Who has the work of this draft already, in a sentence; "" for nobody."""
        values = draft.session.output()
        work, subject = values.get("work/method", ""), values.get("work/subject", "")
        same = [k for k in self._known({subject}) if subject and (k.said.work, k.said.subject) == (work, subject)]
        found = [
            f"{self._name(one.said.person)} ({self._standing(one).words.lower()})" for one in same if self._has(one)
        ]
        return say("Already allocated to {who}.", who=", ".join(found)) if found else ""

    def withdraw(self, record: RecordKey, reason: str) -> None:
        """Take it back: the person hears of it with the next exchange. Raises UserFacingError where it may not be."""
        Deciding(self._desk).withdraw(record, reason)

    def mark_done(self, record: RecordKey) -> None:
        """Say that it was done in another way: on paper, or in a record that was begun without it."""
        Deciding(self._desk).decide(record, DONE)

    def accept(self, record: RecordKey) -> int:
        """Take it on, unless that was said already, and open the work; the draft's id."""
        if ACCEPTED not in self._read(record).answered:
            Deciding(self._desk).decide(record, ACCEPTED)
        return self.draft_of(record) or self._begin(record)

    def decline(self, record: RecordKey, reason: str) -> None:
        """Say no, and why. Raises UserFacingError("too-late") once the work is finished."""
        Deciding(self._desk).decide(record, DECLINED, reason)

    def draft_of(self, record: RecordKey) -> int | None:
        """The draft that was begun for it."""
        return next((draft.id for draft in self._store.drafts.list() if draft.about == record), None)

    def tell_begun(self) -> int:
        """Tell of work whose first answer was written since; of how many pieces."""
        begun = [d.about for d in self._store.drafts.list() if d.about is not None and d.changed > d.started]
        told = 0
        for record in begun:
            answered = self._read(record).answered
            if ACCEPTED in answered and not answered & {BEGUN, DONE, DECLINED} and self._may(record, BEGUN):
                Deciding(self._desk).decide(record, BEGUN)
                told += 1
        return told

    def mine(self) -> tuple[tuple[RecordRow, Allocation], ...]:
        """What was given to this person and is neither finished nor declined, what is due first at the top."""
        own = [
            k for k in self._known() if k.said.person == self._desk.person and not k.said.answered & {DONE, DECLINED}
        ]
        own.sort(key=lambda known: (known.row.date, known.row.reference))
        return tuple((known.row, known.said) for known in own)

    def unanswered(self, among: Collection[RecordKey] | None = None) -> int:
        """How many pieces of work wait for this person's answer; of `among` alone, where given."""
        waiting = [row.key for row, said in self.mine() if not said.withdrawn and ACCEPTED not in said.answered]
        return sum(1 for key in waiting if among is None or key in among)

    def lines(self, subjects: Iterable[str] = ()) -> tuple[AllocationLine, ...]:
        """Everything given out: the longest late first, then what has to be given again, then by the day it is due.

        `subjects` narrows it to work about these children or workers; none: all.
        """
        known = self._known(subjects)
        same = _by_work(known)
        teams = {row["name"]: row["label"] for row in self._store.registers.teams()}
        names = self._names()
        lines = [self._line(one, same[_work_of(one)], names, teams) for one in known]
        return tuple(sorted(lines, key=_order))

    def to_act(self) -> int:
        """How many pieces are late, or have to be given to somebody else."""
        return sum(1 for line in self.lines() if line.late or line.to_act)

    def _line(
        self, one: "_Known", same: Sequence["_Known"], names: Mapping[str, str], teams: Mapping[str, str]
    ) -> AllocationLine:
        said, row = one.said, one.row
        others = tuple(names.get(o.said.person, "") for o in same if o is not one and self._has(o))
        how = self._standing(one, others[-1] if others else "")
        method = self._desk.library.methods.get(said.work)
        return AllocationLine(
            key=str(row.key),
            reference=row.reference,
            about=names.get(said.subject, said.subject),
            work=method.name if method else said.work,
            team=teams.get(row.team, row.team),
            person=names.get(said.person, say("Somebody unknown")),
            due=day(row.date, short=True),
            on=row.date,
            stands=how.stands.value,
            state=" · ".join(filter(None, (how.words, late_words(how.late)))),
            late=how.late,
            to_act=how.stands in TO_ACT,
            is_open=how.stands in OPEN,
            doubled=", ".join(others) if how.stands in OPEN else "",
            note=said.note,
            sample=said.sample,
            panel=said.panel,
        )

    def _standing(self, one: "_Known", given_on: str = "") -> Standing:
        said = one.said
        row = self._store.records.row(said.record) if said.record else None
        gone = not is_here(self._desk.rosters.view, said.person)
        received = row is not None and not row.withdrawn
        return standing(said, self._today(), received=received, gone=gone, given_on=given_on)

    def _has(self, one: "_Known") -> bool:
        """Whether somebody has this work: neither declined, withdrawn nor gone."""
        return self._standing(one).stands not in (*TO_ACT, Stands.WITHDRAWN, Stands.GIVEN_ON)

    def _known(self, subjects: Iterable[str] = ()) -> list["_Known"]:
        wanted = Filters(methods=frozenset({ALLOCATION}), subjects=frozenset(subjects), with_withdrawn=True)
        rows = self._store.records.list(wanted, limit=MOST)
        return [_Known(row, self._read(row.key)) for row in rows]

    def _read(self, record: RecordKey) -> Allocation:
        return read_allocation(self._scribe.entries(record), self._store.revisions.decisions_about(record))

    def _may(self, record: RecordKey, step: str) -> bool:
        return Deciding(self._desk).may_take(record, step)

    def _begin(self, record: RecordKey) -> int:
        """A draft of the work itself, on what is known of it."""
        values, method = self._scribe.facts(record).values, self._scribe.method(self._read(record).work)
        teams = {row["name"] for row in self._store.registers.teams()}
        people = {row["name"] for row in self._store.registers.people()}
        subject, team = values.get("work/subject", ""), values.get("work/team_name", "")
        given = {
            written_at(method.summary.subject, subject, people): subject,
            written_at(method.summary.team, team, teams): team,
        }
        given |= self._kind(method.form, values.get(KIND, ""))
        return Recording(self._desk).start(method.id, {path: text for path, text in given.items() if text}, record)

    def _kind(self, form_id: str, kind: str) -> Mapping[str, str]:
        """The kind of audit, where the form of the work asks it and knows the kind."""
        form = self._desk.store.forms.current(form_id)
        if form is None or not kind:
            return {}
        known = self._desk.library.read(form.digest, form.xform)
        asked = ((path, known.questions[path]) for path in known.questions if path.endswith(f"/{KIND_ASKED}"))
        return {path: kind for path, one in asked if kind in {choice.value for choice in one.choices}}

    def _name(self, person: str) -> str:
        return self._names().get(person, say("Somebody unknown"))

    def _names(self) -> dict[str, str]:
        return {row["name"]: row["label"] for row in self._store.registers.people()}

    def _today(self) -> date:
        return self._desk.clock.local().date()


def _work_of(one: _Known) -> tuple[str, str]:
    return one.said.work, one.said.subject


def _by_work(known: Iterable[_Known]) -> Mapping[tuple[str, str], list[_Known]]:
    found: dict[tuple[str, str], list[_Known]] = defaultdict(list)
    for one in known:
        found[_work_of(one)].append(one)
    return found


def _order(line: AllocationLine) -> tuple[int, bool, bool, str, str]:
    return (-line.late, not line.to_act, not line.is_open, line.on, line.reference)


def _is_past(due: str, today: date) -> bool:
    return bool(due) and due[:10] < today.isoformat()
