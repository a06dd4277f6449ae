"""Moderating: which audits somebody else has to grade, taking one in hand, agreeing, returning, settling."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from qaf_desktop.desk.desk import Desk
from qaf_desktop.methods.model import AGREED_GRADE
from qaf_desktop.methods.moderating import (
    AGREED,
    DISPUTED,
    HOLDS,
    IN_MODERATION,
    MODERATION_ASKED,
    RESUBMITTED,
    RETURNED,
    SETTLED,
    Stage,
    agreed_grades,
)
from qaf_desktop.methods.moderation_rules import ASKED, CHANGED, HIGH, LOW
from qaf_desktop.records.merging import view
from qaf_desktop.records.model import RecordKey, Revision
from qaf_desktop.reports.wording import day
from qaf_desktop.storage.record_filters import Filters
from qaf_desktop.storage.records import RecordRow, Sort
from qaf_desktop.words import say
from qaf_desktop.work.deciding import Deciding
from qaf_desktop.work.facts import founder
from qaf_desktop.work.leaving import Act
from qaf_desktop.work.moderation_end import (
    AGAIN,
    AGAIN_WHAT,
    BLIND,
    CHILD,
    FIRST_GRADE,
    HEADS,
    MODERATION,
    REFERENCE,
    SEEN,
    TEAM,
    WHY,
    heads_to_text,
)
from qaf_desktop.work.moderation_lines import Board, ModerationLine
from qaf_desktop.work.moderation_words import (
    BEFORE,
    STANDS,
    first_of_new,
    grade_words,
    keys_of_new,
    may_be_graded_blind,
    reasons_for,
    why_words,
)
from qaf_desktop.work.panel_seals import demand_open
from qaf_desktop.work.recording import Recording, written_at
from qaf_desktop.work.remarks import Turn, threads
from qaf_desktop.work.scribe import Scribe
from qaf_desktop.work.team_words import TeamWords

MOST, LATELY = 500, 100
"""Lines shown of one stage, the longest waiting; and of what is agreed, the latest."""
ORDER = (
    Stage.DISPUTED, Stage.APART, Stage.RESUBMITTED, Stage.ASKED, Stage.IN, Stage.DUE, Stage.RETURNED, Stage.AGREED,
    Stage.SETTLED,
)  # fmt: skip
"""The stages in the order to look at them: what a person waits for first."""
ENDS = "ends"
"""The form's word for a grade at either end: it must not say which."""


@dataclass(frozen=True, slots=True)
class _Names:
    people: Mapping[str, str]
    teams: TeamWords

    def of(self, person: str) -> str:
        return self.people.get(person, say("Somebody not in the register"))


class Moderating:
    """The moderation of one desk's audits."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._store = desk.store
        self._scribe = Scribe(desk)
        self._deciding = Deciding(desk)
        self._recording = Recording(desk)

    def board(self) -> Board:
        """Everything that waits or was agreed, stage by stage; what is agreed the latest first, all else the oldest."""
        counts, early = dict(self._store.records.moderation_counts()), first_of_new(self._desk)
        first = frozenset(row.key for row in early)
        people = {row["name"]: row["label"] for row in self._store.registers.people()}
        names = _Names(people, TeamWords(self._desk))
        lines: list[ModerationLine] = []
        for stage in ORDER:
            rows = self._rows(stage) if counts.get(stage) else ()
            rows = (*rows, *self._new(early)) if stage is Stage.DUE else rows
            lines += [self._line(row, stage, names, first) for row in rows]
        left = {
            str(stage): counts.get(stage, 0) - MOST
            for stage in ORDER
            if stage not in HOLDS and counts.get(stage, 0) > MOST
        }
        return Board(tuple(lines), left)

    def waiting(self) -> int:
        """How many audits wait for somebody at this desk: sent back, disputed, asked for or to be moderated."""
        counts = self._store.records.moderation_counts()
        wanted = (Stage.RESUBMITTED, Stage.DISPUTED, Stage.APART, Stage.ASKED, Stage.DUE)
        return sum(counts.get(stage, 0) for stage in wanted) + len(self._new(first_of_new(self._desk)))

    def take(self, record: RecordKey) -> None:
        """Take it in hand. Raises UserFacingError as `Deciding.decide` does."""
        if self._desk.person not in self._in_hand(record):
            row = self._store.records.row(record)
            reasons = reasons_for(row, keys_of_new(self._desk)) if row else ()
            self._deciding.decide(record, IN_MODERATION, said={"why": " ".join(reasons or (ASKED,))})

    def begin(self, record: RecordKey) -> int:
        """Take it in hand and open one's moderation of it: a draft that says nothing of the auditor's grade before
        one's own is written; its id. One that came back is moderated in the record that there is of it."""
        drafts = (one for one in self._store.drafts.list() if one.method == MODERATION and one.about == record)
        begun = next((one.id for one in drafts), None) or self._amending(record)
        demand_open(self._desk, record)
        self.take(record)
        return begun or self._again(record) or self._start(record)

    def seen(self, record: RecordKey) -> bool:
        """The person has just looked at an audit: who had not given a grade of their own yet is no longer blind.
        Whether anything was noted of that."""
        noted = False
        for one in self._store.drafts.list():
            mine = one.method == MODERATION and one.about == record
            if mine and not self._recording.open(one.id).session.view(FIRST_GRADE).relevant:
                self._recording.save(one.id, {SEEN: "yes", BLIND: "no"})
                noted = True
        return noted

    def is_blind(self, record: RecordKey) -> bool:
        """Whether looking at the audit now would end somebody's blind grading: this person has it in hand, or may take
        it, has not looked yet and has not given a grade of their own."""
        row = self._store.records.row(record)
        if row is None or self._has_seen(record) or self._own(record):
            return False
        return may_be_graded_blind(self._desk, row)

    def send_back(self, record: RecordKey, reason: str) -> None:
        """Return it to the auditor; what was remarked and is not answered goes with it."""
        self._deciding.decide(
            record, RETURNED, reason, {"remarks": " ".join(str(one) for one in self._unanswered(record))}
        )

    def grades(self, record: RecordKey) -> tuple[tuple[str, str], ...]:
        """(value, word) of the grades that a dispute can end with: those of the record's own scale, best first."""
        entries = self._scribe.entries(record)
        overall = self._scribe.method(entries[0].method).summary.overall
        form = self._scribe.form(next(entry.form for entry in reversed(entries) if entry.form))
        question = form.questions.get(overall)
        return tuple((one.value, one.label) for one in question.choices) if question else ()

    def settle(self, record: RecordKey, grade: str, reason: str) -> None:
        """End a dispute: which grade holds, and why."""
        self._deciding.decide(record, SETTLED, reason, {AGREED_GRADE: grade})

    def _own(self, record: RecordKey) -> tuple[RecordRow, ...]:
        """This person's finished moderations of the record."""
        wanted = Filters(methods=frozenset({MODERATION}), authors=frozenset({self._desk.person}), about=record)
        return self._store.records.list(wanted, limit=5)

    def _amending(self, record: RecordKey) -> int | None:
        own = {row.key for row in self._own(record)}
        return next((one.id for one in self._store.drafts.list() if one.record in own), None)

    def _again(self, record: RecordKey) -> int | None:
        """What came back is looked at anew: the grades given before stay, whether it is enough now is asked again."""
        own = self._own(record)
        if not own:
            return None
        draft = self._recording.amend(own[0].key, say("The audit came back from its author."))
        self._recording.save(draft, {HEADS: self._heads(record), AGAIN: None, AGAIN_WHAT: None})
        return draft

    def _start(self, record: RecordKey) -> int:
        facts, row = self._scribe.facts(record), self._store.records.row(record)
        method = self._scribe.method(row.method if row else "")
        teams = {one["name"] for one in self._store.registers.teams()}
        team = facts.values.get(method.summary.team, "")
        seen = self._has_seen(record)
        given = {
            HEADS: self._heads(record),
            REFERENCE: row.reference if row else "",
            CHILD: facts.values.get(method.summary.subject, ""),
            written_at(TEAM, team, teams): team,
            WHY: _form_reason(self._reasons(record)),
            SEEN: "yes" if seen else "",
            BLIND: "no" if seen else "yes",
            FIRST_GRADE: facts.values.get(method.summary.overall, ""),
        }
        return self._recording.start(MODERATION, {path: text for path, text in given.items() if text}, record)

    def _reasons(self, record: RecordKey) -> tuple[str, ...]:
        """Why it was taken in hand, as that decision says."""
        taken = [one for one in self._in_force(record) if one.transition == IN_MODERATION]
        return tuple((taken[-1].fields.get("why") or ASKED).split()) if taken else (ASKED,)

    def _heads(self, record: RecordKey) -> str:
        return heads_to_text(view(self._scribe.entries(record)).heads)

    def _has_seen(self, record: RecordKey) -> bool:
        lines = self._store.custody.lines(str(record))
        return any(line.act == Act.VIEWED and line.person == self._desk.person for line in lines)

    def _unanswered(self, record: RecordKey) -> tuple[RecordKey, ...]:
        found = threads(self._author(record), self._store.revisions.decisions_about(record))
        return tuple(thread.key for thread in found if thread.turn is Turn.OPEN)

    def _author(self, record: RecordKey) -> str | None:
        return founder(self._scribe.entries(record))

    def _in_force(self, record: RecordKey) -> tuple[Revision, ...]:
        heads = frozenset(view(self._scribe.entries(record)).heads)
        return tuple(d for d in self._store.revisions.decisions_about(record) if frozenset(d.judged) == heads)

    def _in_hand(self, record: RecordKey) -> frozenset[str]:
        return frozenset(one.author.person for one in self._in_force(record) if one.transition == IN_MODERATION)

    def _rows(self, stage: Stage) -> tuple[RecordRow, ...]:
        wanted = Filters(moderation=frozenset({stage}))
        most = LATELY if stage in HOLDS else MOST
        return self._store.records.list(wanted, sort=Sort.DATE, newest_first=stage in HOLDS, limit=most)

    def _new(self, early: Iterable[RecordRow]) -> tuple[RecordRow, ...]:
        """Of the first audits of those who are new to it, those that nothing else asks for and nobody looked at."""
        methods = self._desk.library.methods
        return tuple(row for row in early if not row.moderation and row.state in methods[row.method].decisions)

    def _line(self, row: RecordRow, stage: Stage, names: _Names, first: Collection[RecordKey]) -> ModerationLine:
        made = self._last_said(row, stage)
        method = self._desk.library.methods.get(row.method)
        hands = tuple(dict.fromkeys(one.author.person for one in made if one.transition == _ACTED.get(stage)))
        return ModerationLine(
            key=str(row.key),
            reference=row.reference,
            about=row.subject,
            method=method.name if method else row.method,
            team=names.teams.of(row.team, row.method),
            author=names.of(row.author),
            date=day(row.date, short=True),
            on=row.date,
            stage=stage,
            stands=say(STANDS[stage]),
            why=_begun_large(why_words(reasons_for(row, first), blind=stage in BEFORE)),
            by=", ".join(names.of(person) for person in hands),
            own=row.author == self._desk.person,
            mine=self._desk.person in hands,
            grade="" if stage in BEFORE else self._grade(row, stage, made),
            said=next((one.reason for one in reversed(made) if one.transition == _SPEAKS.get(stage)), ""),
            remarks=self._left(row) if stage in (Stage.RETURNED, Stage.RESUBMITTED) else 0,
        )

    def _last_said(self, row: RecordRow, stage: Stage) -> tuple[Revision, ...]:
        """The decisions made beside the one that gives the record its stage; none of what is agreed, of which there are
        many and the row says enough."""
        if stage in (Stage.DUE, *HOLDS):
            return ()
        every = self._store.revisions.decisions_about(row.key)
        speaking = [one for one in every if one.transition == _SPEAKS[stage]]
        heads = frozenset(max(speaking, key=lambda one: (one.made_at, one.key)).judged) if speaking else frozenset()
        return tuple(one for one in every if frozenset(one.judged) == heads)

    def _left(self, row: RecordRow) -> int:
        """Threads that nobody has settled, over all versions of the record."""
        every = self._store.revisions.decisions_about(row.key)
        return sum(1 for thread in threads(row.author, every) if thread.turn is not Turn.SETTLED)

    def _grade(self, row: RecordRow, stage: Stage, made: Iterable[Revision]) -> str:
        if stage is not Stage.APART:
            return grade_words(row) or say(row.overall)
        words = self._grade_words()
        return " / ".join(sorted(words.get(one, one) for one in agreed_grades(made)))

    def _grade_words(self) -> Mapping[str, str]:
        scales = self._desk.library.standards.case_scales()
        return {grade.value: say(grade.word) for scale in scales for grade in scale.grades}


_SPEAKS = {
    Stage.ASKED: MODERATION_ASKED, Stage.IN: IN_MODERATION, Stage.RETURNED: RETURNED, Stage.RESUBMITTED: RESUBMITTED,
    Stage.AGREED: AGREED, Stage.APART: AGREED, Stage.DISPUTED: DISPUTED, Stage.SETTLED: SETTLED,
}  # fmt: skip
"""The decision that gives a record its stage; its reason is told."""
_ACTED = {**_SPEAKS, Stage.DISPUTED: AGREED, Stage.RESUBMITTED: ""}
"""The decision that says who has it."""


def _begun_large(words: str) -> str:
    return words[:1].upper() + words[1:]


def _form_reason(reasons: Iterable[str]) -> str:
    """The first reason as the form of moderation words it."""
    first = next(iter(reasons), ASKED)
    return {HIGH: ENDS, LOW: ENDS, CHANGED: ASKED}.get(first, first)
