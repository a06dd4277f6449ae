"""A finished record with its story: how it stands, what may be done, and who changed what from what."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from qaf_desktop.desk.desk import Desk
from qaf_desktop.forms.definition import Form, Kind
from qaf_desktop.forms.parts import owner_of
from qaf_desktop.methods.model import MethodRole, Rule
from qaf_desktop.methods.moderating import REMARKED, Stage
from qaf_desktop.records.hands import BY, hand_field, part_of, read_hand
from qaf_desktop.records.merging import GONE, ORDER, view
from qaf_desktop.records.model import Attachment, RecordKey, Revision, RevisionKey
from qaf_desktop.records.model import Kind as RevisionKind
from qaf_desktop.reports.wording import Wording
from qaf_desktop.words import mark, say
from qaf_desktop.work.action_lines import action_said
from qaf_desktop.work.before_after import BeforeAfter, Comparing
from qaf_desktop.work.browsing import Browsing
from qaf_desktop.work.deciding import Deciding, OpenRecord
from qaf_desktop.work.entry_logs import EntryLogs, LogRow
from qaf_desktop.work.escalating import Escalating
from qaf_desktop.work.escalation_way import Way
from qaf_desktop.work.facts import ESCALATION_SUFFIX, escalations_named, founder, past_of
from qaf_desktop.work.following_up import FollowingUp
from qaf_desktop.work.giving import ALLOCATION
from qaf_desktop.work.hand_words import Names, PartWords, hand_words, parts_in_words
from qaf_desktop.work.letter_words import said_words
from qaf_desktop.work.letters_issued import ISSUED, letters_issued
from qaf_desktop.work.listing import DELIVERED, spoken_time
from qaf_desktop.work.moderation_words import moderation_missing
from qaf_desktop.work.record_lines import RecordLine
from qaf_desktop.work.recording import hands_in
from qaf_desktop.work.remark_words import ThreadWords, moderation_said, thread_words
from qaf_desktop.work.remarks import Remarks, Turn
from qaf_desktop.work.side_by_side import BesideRow, SideBySide

BECAUSE = "#because"
PRACTITIONER = "practitioner"
ENTRIES = {
    "recorded": mark("Recorded"),
    "amended": mark("Amended"),
    "resolved": mark("Two versions settled"),
    "recalled": mark("Recalled by its author"),
    "withdrawn": mark("Withdrawn"),
    "restored": mark("Restored"),
}
COMPARED = frozenset({Stage.RETURNED, Stage.RESUBMITTED, Stage.AGREED, Stage.APART, Stage.DISPUTED, Stage.SETTLED})
"""The stages at which a moderator has said something."""
_ROW = re.compile(r"\[[^\]]*\]")


@dataclass(frozen=True, slots=True)
class AnswerChange:
    """One answer, changed from what to what; empty words are no answer."""

    question: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class StoryStep:
    """One revision in words. `first` is how many answers a founding one gave; `sent` says where it has got to;
    `hands` says of the parts it closed whose hand wrote them; `said` is what a decision says of itself: how a letter
    was read before it was sent, what was answered to it."""

    title: str
    who: str
    when: str
    reason: str
    sent: str
    changes: tuple[AnswerChange, ...] = ()
    first: int = 0
    hands: tuple[str, ...] = ()
    said: str = ""


@dataclass(frozen=True, slots=True)
class Before:
    """An answer as one revision left it."""

    who: str
    when: str
    value: str


@dataclass(frozen=True, slots=True)
class ShownRecord:
    """Everything the record's screen shows. `story` is newest first; `answers` maps an answer's path to what it was,
    newest first, for answers given more than once. `escalations` maps a dangerous answer to the record it became.
    `draft` is one's own amendment being written (None: there is none). `hint` says what has to come before a step.
    `way` is an escalation's. `parts` says whose hand wrote each part that is not the author's own, and who changed it
    later. `follow_up` says what its grade calls for that nothing has ended yet, `begins` is the method of the record
    that this person can begin for it; `log` is the entry log, for the lead and for who wrote it. `threads` are the
    remarks on its answers, those first that wait for somebody; `can_remark`: this person may add to them;
    `own`: this person wrote the record. `after` sets it beside an earlier audit of the
    child, where one is here. `beside` are its answers side by side, once it was looked at by a moderator;
    `moderation` is where that stands (a stage of methods.moderating)."""

    opened: OpenRecord
    line: RecordLine
    steps: tuple[Rule, ...]
    story: tuple[StoryStep, ...]
    answers: Mapping[str, tuple[Before, ...]]
    files: Mapping[str, Attachment]
    escalations: Mapping[str, RecordKey]
    conflicts: int
    has_letter: bool
    draft: int | None = None
    hint: str = ""
    way: Way | None = None
    can_duplicate: bool = False
    parts: tuple[PartWords, ...] = ()
    follow_up: str = ""
    begins: str = ""
    log: tuple[LogRow, ...] = ()
    threads: tuple[ThreadWords, ...] = ()
    can_remark: bool = False
    own: bool = False
    beside: tuple[BesideRow, ...] = ()
    after: BeforeAfter | None = None
    moderation: str = ""


class RecordHistory:
    """Reads one desk's records for looking at."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._store = desk.store

    def read(self, record: RecordKey) -> ShownRecord:
        """Raises UserFacingError("record-missing") for a record that is not here."""
        opened = Deciding(self._desk).read(record)
        entries = tuple(revision for revision in opened.history if revision.kind is RevisionKind.ENTRY)
        words = _Words(opened.form, Wording(self._store.registers.tables()), _files(entries))
        line = Browsing(self._desk).line(record)
        threads, row = self._threads(opened, words), self._store.records.row(record)
        drafts = (draft.id for draft in self._store.drafts.list() if draft.record == record)
        return ShownRecord(
            opened=opened,
            line=line,
            steps=opened.steps,
            story=tuple(reversed(self._story(opened, entries, words))),
            answers=self._answers(entries, words),
            files=words.files,
            escalations=escalations_named(view(entries).values),
            conflicts=len(opened.conflicts),
            has_letter=PRACTITIONER in opened.method.audience and line.look not in ("conflict", "withdrawn"),
            draft=next(drafts, None),
            hint=_hint(opened) or self._letter_waits(opened),
            can_duplicate=self._can_duplicate(opened),
            way=Escalating(self._desk).way(record) if opened.method.role is MethodRole.ESCALATION else None,
            parts=self._parts(opened.form, entries),
            follow_up=self._follow_up(record),
            begins=self._begins(record),
            log=EntryLogs(self._desk).read(record),
            threads=threads,
            beside=self._beside(record, threads),
            after=Comparing(self._desk).read(record),
            moderation=row.moderation if row else "",
            can_remark=REMARKED in opened.method.decisions and Remarks(self._desk).may(record),
            own=founder(entries) == self._desk.person,
        )

    def _threads(self, opened: OpenRecord, words: "_Words") -> tuple[ThreadWords, ...]:
        stored = {revision.key: revision for revision in opened.history}
        found = (
            thread_words(
                thread,
                words.question(thread.path),
                lambda remark: self._who(stored[remark.key]),
                lambda remark: self._when(stored[remark.key]),
            )
            for thread in Remarks(self._desk).threads(opened.key)
        )
        return tuple(sorted(found, key=lambda one: list(Turn).index(one.thread.turn)))

    def _beside(self, record: RecordKey, threads: tuple[ThreadWords, ...]) -> tuple[BesideRow, ...]:
        row = self._store.records.row(record)
        looked_at = row is not None and row.moderation in COMPARED
        return SideBySide(self._desk).rows(record, threads) if looked_at else ()

    def _letter_waits(self, opened: OpenRecord) -> str:
        """Why its letter cannot be issued, where a moderation stands in the way."""
        rule = opened.method.decisions.get(ISSUED)
        made = {revision.transition for revision in opened.history}
        if rule is None or not rule.not_in or ISSUED in made or "finalised" not in made:
            return ""
        now = Deciding(self._desk).standing(opened.key)
        if now in rule.not_in:
            state = opened.method.decisions[now].state
            return say("The feedback cannot be issued yet: it stands at “{state}”.", state=state)
        why = moderation_missing(self._desk, opened.key)
        return say("The feedback waits for a moderation: {why}.", why=why) if why else ""

    def _begins(self, record: RecordKey) -> str:
        row = self._store.records.row(record)
        return FollowingUp(self._desk).begins(row) if row else ""

    def _follow_up(self, record: RecordKey) -> str:
        row = self._store.records.row(record)
        return FollowingUp(self._desk).words(row, self._desk.clock.local().date()) if row else ""

    def parts(self, record: RecordKey) -> tuple[PartWords, ...]:
        """Whose hand wrote each part of the record that is not the author's own."""
        opened = Deciding(self._desk).read(record)
        return self._parts(opened.form, tuple(r for r in opened.history if r.kind is RevisionKind.ENTRY))

    def _parts(self, form: Form, entries: tuple[Revision, ...]) -> tuple[PartWords, ...]:
        """Whose hand wrote each part, with the names of those who changed it afterwards."""
        names, said = self._names(), parts_in_words(form, hands_in(view(entries).provisional()), self._names())
        return tuple(replace(part, words=_changed_later(part, form, entries, names)) for part in said)

    def _names(self) -> Names:
        return {row["name"]: row["label"] for row in self._store.registers.people()}

    def _can_duplicate(self, opened: OpenRecord) -> bool:
        """Whether it is this person's own; an escalation is only begun from the danger it speaks of."""
        own = founder(one for one in opened.history if one.kind is RevisionKind.ENTRY) == self._desk.person
        alone = opened.method.role is MethodRole.ESCALATION or opened.method.id == ALLOCATION
        return own and not alone

    def _story(self, opened: OpenRecord, entries: tuple[Revision, ...], words: "_Words") -> list[StoryStep]:
        sent, issues, grades = self._sent(), letters_issued(opened.history), self._grades()
        steps = []
        for revision in opened.history:
            rule = opened.method.rule(revision.transition)
            founding = revision.kind is RevisionKind.ENTRY and revision.founds_record
            changes = () if founding else words.changes(revision, self._before(revision, entries))
            steps.append(
                StoryStep(
                    title=_title(rule, revision),
                    who=self._who(revision),
                    when=self._when(revision),
                    reason=revision.reason,
                    said=said_words(revision, issues)
                    or action_said(revision)
                    or moderation_said(revision, words.question, grades),
                    sent=self._where(revision, sent),
                    changes=changes,
                    first=len(words.changes(revision, {})) if founding else 0,
                    hands=tuple(words.hands(revision, self._names())),
                )
            )
        return steps

    def _grades(self) -> Mapping[str, str]:
        scales = self._desk.library.standards.case_scales()
        return {grade.value: say(grade.word) for scale in scales for grade in scale.grades}

    def _before(self, revision: Revision, entries: tuple[Revision, ...]) -> Mapping[str, str]:
        if revision.kind is not RevisionKind.ENTRY:
            return {}
        past, _missing = past_of(revision.parents, entries)
        return view(past).provisional()

    def _answers(self, entries: tuple[Revision, ...], words: "_Words") -> Mapping[str, tuple[Before, ...]]:
        found: dict[str, list[Before]] = defaultdict(list)
        for revision in reversed(entries):
            who, when = self._who(revision), self._when(revision)
            for path, value in revision.fields.items():
                found[path].append(Before(who, when, words.value(path, value or "") or say("No answer")))
        return {path: tuple(lines) for path, lines in found.items() if len(lines) > 1}

    def _who(self, revision: Revision) -> str:
        names = {row["name"]: row["label"] for row in self._store.registers.people()}
        role = self._desk.library.standards.roles.get(revision.author.role)
        name = names.get(revision.author.person, "Somebody not in the register")
        return f"{name}, {role.word.lower()}" if role else name

    def _when(self, revision: Revision) -> str:
        made = datetime.fromisoformat(revision.made_at).astimezone()
        day = spoken_time(made, self._desk.clock.local())
        return day if day.startswith("today") else f"{day} {made:%H:%M}"

    def _sent(self) -> Mapping[RevisionKey, str]:
        packages = self._store.outbox.packages()
        return {
            key: say("{state} (package {n})", state=say(DELIVERED[p.state][1]), n=p.seq)
            for p in packages
            for key in p.revisions
        }

    def _where(self, revision: Revision, sent: Mapping[RevisionKey, str]) -> str:
        own = self._store.revisions.own_device()
        if own is None or revision.key.device != own[0]:
            return say("Came in a package")
        return (
            say("Made on this laptop")
            if self._desk.kind.collects
            else sent.get(revision.key, say(DELIVERED["local"][1]))
        )


class _Words:
    """The words of one form's questions and answers."""

    def __init__(self, form: Form, wording: Wording, files: Mapping[str, Attachment]) -> None:
        self._form = form
        self._wording = wording
        self.files = files

    def changes(self, revision: Revision, before: Mapping[str, str]) -> tuple[AnswerChange, ...]:
        """What a revision changed, in the form's order, calculated answers aside."""
        places = {path: place for place, path in enumerate(self._form.questions)}
        shown = [path for path in revision.fields if self._shows(path)]
        shown.sort(key=lambda path: places.get(_template(path), len(places)))
        return tuple(
            AnswerChange(
                self._question(path),
                self.value(path, before.get(path, "")),
                self.value(path, revision.fields[path] or ""),
            )
            for path in shown
        )

    def hands(self, revision: Revision, names: Names) -> Iterator[str]:
        """Whose hand wrote the parts that this revision closed; a claim that cannot be read says so."""
        for field, value in revision.fields.items():
            part = part_of(field)
            group = self._form.groups.get(part[0]) if part else None
            if group is None or value is None:
                continue
            hand = read_hand(value)
            words = hand_words(hand, names) if hand else say("Nobody can read who wrote this")
            yield say("{part}: {words}.", part=group.title, words=words)

    def value(self, path: str, value: str) -> str:
        question = self._form.questions.get(_template(path))
        if value in self.files:
            return self.files[value].name
        return self._wording.words(question, value) if question and value and "#" not in path else value

    def _shows(self, path: str) -> bool:
        if path.endswith((ORDER, ESCALATION_SUFFIX)) or BY in path:
            return False
        question = self._form.questions.get(_template(path))
        return question is None or question.kind not in (Kind.HIDDEN, Kind.NOTE)

    def question(self, path: str) -> str:
        """What is asked there; "" for nowhere."""
        return self._question(path) if path else ""

    def _question(self, path: str) -> str:
        template = _template(path)
        if path.endswith(GONE):
            group = self._form.groups.get(template)
            return say("{title}: row taken out", title=group.title) if group else say("Row taken out")
        question = self._form.questions.get(template)
        label = question.label if question else template
        return say("Kept because, at “{label}”", label=label) if path.endswith(BECAUSE) else label


def _changed_later(part: PartWords, form: Form, entries: Iterable[Revision], names: Names) -> str:
    """The words of a part, and who gave other answers in it since it was closed, or apart from that."""
    known = tuple(entries)
    field = hand_field(part.section, part.owner)
    closings = [entry for entry in known if field in entry.fields]
    settled = {entry.key for closing in closings for entry in (closing, *past_of(closing.parents, known)[0])}
    later = {
        entry.author.person: names.get(entry.author.person, entry.author.person)
        for entry in known
        if entry.key not in settled and _touches(entry, part, form)
    }
    if not later:
        return part.words
    return say("{words}; changed later by {who}", words=part.words, who=", ".join(later.values()))


def _touches(entry: Revision, part: PartWords, form: Form) -> bool:
    inside = (path for path in entry.fields if path.startswith(f"{part.section}/"))
    return any(owner_of(form, path) == part.owner for path in inside)


def _template(path: str) -> str:
    return _ROW.sub("", path.partition("#")[0])


def _files(entries: Iterable[Revision]) -> dict[str, Attachment]:
    return {file.id: file for entry in entries for file in entry.attachments}


def _title(rule: Rule | None, revision: Revision) -> str:
    return say(ENTRIES.get(revision.transition, "")) or (rule.state or rule.title if rule else revision.transition)


def _hint(opened: OpenRecord) -> str:
    """What a step still waits for that only an amendment can give."""
    offered = {rule.id for rule in opened.steps}
    waiting = [rule for rule in opened.method.decisions.values() if rule.wants and rule.id not in offered]
    answers = opened.session.answers()
    for rule in waiting:
        missing = [path for path, value in rule.wants.items() if answers.get(path) != value]
        if missing and "amended" in offered and not any(step.transition == rule.id for step in opened.history):
            asked = opened.form.questions[missing[0]].label
            return say("“{title}” is offered once the record answers: {asked}", title=rule.title, asked=asked)
    return ""
