"""Recording: start, resume, save, check and finalise what a person writes about practice."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.forms.definition import Form
from qaf_desktop.forms.session import FormSession
from qaf_desktop.forms.upgrading import asks
from qaf_desktop.methods.authority import RECALLED, RecordFacts, Refused
from qaf_desktop.methods.model import Method, Rule
from qaf_desktop.methods.moderating import RESUBMITTED, RETURNED
from qaf_desktop.records.canonical import reference
from qaf_desktop.records.hands import BY, Hand, hand_to_text, read_hand
from qaf_desktop.records.merging import view
from qaf_desktop.records.model import Attachment, FormRef, RecordKey, Revision
from qaf_desktop.storage.draft_log import LogLine
from qaf_desktop.storage.drafts import Draft, NewDraft
from qaf_desktop.words import say
from qaf_desktop.work.attaching import FILE_SUFFIX, from_text
from qaf_desktop.work.deciding import can_be_recalled
from qaf_desktop.work.entry_log import log_file
from qaf_desktop.work.facts import DRAFT_LINK, ESCALATION_SUFFIX, founder, past_of, untold_dangers
from qaf_desktop.work.giving import ALLOCATION, DONE, RECORD, WORK, unreachable
from qaf_desktop.work.last_saved import LastSaved
from qaf_desktop.work.moderation_end import MODERATION, verdict
from qaf_desktop.work.moving import MOVED
from qaf_desktop.work.scribe import DecisionText, EntryText, Scribe, form_of

PRIVATE_SUFFIX = "#comment"
NAMED = 3
"""Questions named in a sentence about what is missing; the form's own list has all of them."""
WORRY, CONCERN = "unsafe_what", "concern/concern_what"
"""The question beside a dangerous answer that says what the worry is, and where an escalation asks the same."""
TOLD_PLACE = ("told", "told/told_person")
"""Where an escalation of which everything before is known is begun: who was told is what it waits for."""


@dataclass(frozen=True, slots=True)
class OpenDraft:
    """A draft on the table: its form, and the live session holding the answers. `place` is (section, question).

    `escalations` maps a dangerous answer's path to what was opened for it: `draft:<id>`, or the record told.
    `files` maps the path of a file question to the file kept there; `hands` maps the fields of parts that are closed to
    whose hand wrote them; `shut` are those of them that were closed in this very draft, and so cannot be changed in it.
    `about` is the allocation that asked for it, or the record that it speaks of.
    """

    id: int
    method: Method
    form: Form
    session: FormSession
    place: tuple[str, str]
    record: RecordKey | None
    reason: str
    escalations: Mapping[str, str]
    files: Mapping[str, Attachment]
    hands: Mapping[str, Hand]
    shut: frozenset[str]
    about: RecordKey | None = None


class Recording:
    """Drafts at one desk. Trouble is a UserFacingError in words for the person."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._drafts = desk.store.drafts
        self._scribe = Scribe(desk)

    def start(self, method_id: str, answers: Mapping[str, str] | None = None, about: RecordKey | None = None) -> int:
        """A new draft on the current version of the method's form; its id. Whose hand wrote answers elsewhere says
        nothing of them here. `about` is the allocation that asks for it, or the record that it is to speak of."""
        method = self._scribe.method(method_id)
        form = self._desk.store.forms.current(method.form)
        if form is None:
            raise self._no_form(method)
        given = {path: value for path, value in (answers or {}).items() if BY not in path}
        known = self._desk.library.read(form.digest, form.xform)
        session = self._scribe.session(known, given, LastSaved(self._desk).answers(method.id, known))
        named = FormRef(form.id, form.version, form.digest)
        new = NewDraft(method.id, named, answers=session.answers(), about=about)
        return self._drafts.start(new, self._desk.clock.stamp())

    def _no_form(self, method: Method) -> UserFacingError:
        if self._desk.store.forms.newest(method.form) is None:
            return UserFacingError(
                "form-missing",
                say("The form for “{name}” is not on this laptop yet.", name=method.name),
                say("Fetch what the lead auditor has published, then try again."),
            )
        return UserFacingError(
            "form-archived",
            say("The form for “{name}” is archived: nothing new is begun on it.", name=method.name),
            self._instead(),
        )

    def _instead(self) -> str:
        if self._desk.kind.collects:
            return say("What is written on it stays open. Bring the form back under Forms, or begin something else.")
        return say("What is written on it stays open. Ask the lead auditor which form takes its place.")

    def open(self, draft_id: int) -> OpenDraft:
        draft = self._draft(draft_id)
        form = self._scribe.form(draft.form)
        typed, links = _apart({path: text for path, text in draft.answers.items() if path != MOVED})
        method = self._scribe.method(draft.method)
        last = LastSaved(self._desk).answers(draft.method, form, draft.record)
        return OpenDraft(
            id=draft.id,
            method=method,
            form=form,
            session=self._scribe.session(form, typed, last, gives=bool(method.summary.assignee)),
            place=(draft.section, draft.question),
            record=draft.record,
            reason=draft.reason,
            escalations=_by_answer(links, ESCALATION_SUFFIX),
            files={path: from_text(text) for path, text in _by_answer(links, FILE_SUFFIX).items()},
            hands=hands_in(links),
            shut=self._shut(draft, links),
            about=draft.about,
        )

    def save(self, draft_id: int, values: Mapping[str, str | None], log: Sequence[LogLine] = ()) -> None:
        """Keep answers just typed, and what the entry log tells of them. Then they are on disk, encrypted."""
        now = self._desk.clock.stamp()
        if len(values) == 1:
            path, value = next(iter(values.items()))
            self._drafts.save_answer(draft_id, path, value, now, log)
        else:
            self._drafts.save_many(draft_id, values, now, log)

    def set_place(self, draft_id: int, section: str, question: str) -> None:
        self._drafts.set_place(draft_id, section, question)

    def discard(self, draft_id: int) -> None:
        self._drafts.discard(draft_id)

    def untold(self, opened: OpenDraft) -> tuple[str, ...]:
        """The draft's answers that mean danger and of which no finished escalation speaks."""
        draft = self._draft(opened.id)
        values = {**opened.session.output(), **_told_links(draft.answers)}
        critical = self._desk.library.critical(draft.form)
        return untold_dangers(critical, values, self._scribe.told(draft.answers))

    def refusal(self, opened: OpenDraft) -> Refused | None:
        """Why the draft cannot be finalised as it stands, or None."""
        draft = self._draft(opened.id)
        early = self._is_early(draft, opened)
        before = self._scribe.ask(opened.method, _transition(draft), self._before(draft), draft.reason, early=early)
        if isinstance(before, Refused):
            return before
        if unreachable := self._unreachable(opened):
            return unreachable
        if isinstance(judged := self._verdict(draft, opened), Refused):
            return judged
        after = self._scribe.ask(opened.method, finishing(opened.method).id, self._after(draft, opened))
        return _naming(after, opened) if isinstance(after, Refused) and not _left_to_the_author(after, draft) else None

    def finalise(self, opened: OpenDraft) -> RecordKey:
        """Make the draft a read-only revision and decide on it, in one transaction; the record's key.

        Whoever amends another's record leaves it to the author to finalise it again: then there is no decision.
        Raises UserFacingError with the refusal's code where the person may not, or something is missing.
        """
        draft, method = self._draft(opened.id), opened.method
        rule = finishing(method)
        fields = self._fields(draft, opened)
        early = self._is_early(draft, opened)
        role = self._scribe.demand(method, _transition(draft), self._before(draft), draft.reason, fields, early=early)
        judge = self._scribe.ask(method, rule.id, self._after(draft, opened))
        if isinstance(judge, Refused) and not _left_to_the_author(judge, draft):
            safe = say("Nothing was changed; what you wrote is kept.")
            raise UserFacingError(judge.code, _naming(judge, opened).sentence, safe)
        if unreachable := self._unreachable(opened):
            raise UserFacingError(unreachable.code, unreachable.sentence, say("Choose somebody else."))
        judged = self._verdict(draft, opened)
        if isinstance(judged, Refused):
            raise UserFacingError(judged.code, judged.sentence, say("Nothing was changed; what you wrote is kept."))
        log = log_file(self._desk, draft, opened.form)
        if log is not None:
            self._desk.store.attachments.put(log[0].id, log[1])
        entry = self._scribe.entry(self._text(draft, fields, role, log[:1] if log else ()))
        made = [entry]
        if isinstance(judge, str):
            told = tuple(reference(decision) for decision in self._scribe.told(draft.answers))
            text = DecisionText(rule.id, method.id, judge, entry.record, (reference(entry),), told)
            made.append(self._scribe.decision(text, ahead=1))
            made += [self._scribe.decision(text, ahead=len(made)) for text in self._sent_back(draft, made, judge)]
            over = self._verdict(draft, opened, str(entry.record)) if judged is not None else None
            made += [self._scribe.decision(over, ahead=len(made))] if isinstance(over, DecisionText) else []
        made += [self._scribe.decision(text, ahead=len(made)) for text in self._finished(draft, entry.record)]
        self._desk.store.revisions.append(made, finishes_draft=draft.id)
        kept = {file.id for file in entry.attachments}
        self._desk.store.attachments.drop_unnamed(file.id for file in opened.files.values() if file.id not in kept)
        return entry.record

    def amend(self, record: RecordKey, reason: str) -> int:
        """A draft of the record as it stands, to be changed and finalised again; its id."""
        entries = self._scribe.entries(record)
        seen, method = view(entries), self._scribe.method(entries[0].method)
        self._scribe.demand(method, "amended", self._scribe.facts(record), reason)
        if seen.conflicts:
            raise UserFacingError(
                "conflict",
                say("The record has two versions of an answer."),
                say("Settle them first, then amend the record."),
            )
        new = NewDraft(method.id, form_of(entries), seen.values, record=record, parents=seen.heads, reason=reason)
        return self._drafts.start(new, self._desk.clock.stamp())

    def recall(self, record: RecordKey) -> int:
        """Take a record back that the lead has not collected, and open it as a draft again; the draft's id.

        Raises UserFacingError("collected") once the lead has signed for it: then it is withdrawn or amended.
        """
        row, entries = self._desk.store.records.row(record), self._scribe.entries(record)
        if row is None or not can_be_recalled(self._desk, row):
            raise UserFacingError(
                "collected", say("The lead auditor has it already."), say("Amend it, or withdraw it with a reason.")
            )
        method, heads, values = self._scribe.method(row.method), view(entries).heads, view(entries).values
        role = self._scribe.demand(method, RECALLED, self._scribe.facts(record))
        text = EntryText(RECALLED, method.id, form_of(entries), {}, role, record, heads)
        recalled = self._scribe.entry(text)
        self._desk.store.revisions.append((recalled,))
        reason = say("Recalled before it was collected.")
        over = (reference(recalled),)
        new = NewDraft(method.id, form_of(entries), values, record=record, parents=over, reason=reason)
        return self._drafts.start(new, self._desk.clock.stamp())

    def duplicate(self, record: RecordKey) -> int:
        """A new draft on the same team and people; its id. What was written or judged is left behind, and so are the
        child's reference, dates, times and files."""
        entries = self._scribe.entries(record)
        method, values = self._scribe.method(entries[0].method), view(entries).values
        summary = method.summary
        given = {path for name in (summary.team, summary.worker, summary.manager) for path in _given_at(name)}
        kept = {path: value for path, value in values.items() if path in given}
        return self.start(method.id, kept)

    def start_escalation(self, opened: OpenDraft, path: str) -> int:
        """A draft of the escalation that the answer at `path` calls for, noted beside that answer; its id."""
        escalation = min(self._desk.library.escalations, default="")
        summary, paths = self._scribe.method(escalation).summary, opened.method.summary
        answers = opened.session.output()
        teams = {row["name"] for row in self._desk.store.registers.teams()}
        given = {
            summary.subject: answers.get(paths.subject, ""),
            written_at(summary.team, answers.get(paths.team, ""), teams): answers.get(paths.team, ""),
        }
        if what := answers.get(f"{path.rpartition('/')[0]}/{WORRY}"):
            given[CONCERN] = what
        draft_id = self.start(escalation, {path: value for path, value in given.items() if path and value})
        self.set_place(draft_id, *_first_needed(self.open(draft_id)))
        self.save(opened.id, {f"{path}{ESCALATION_SUFFIX}": f"{DRAFT_LINK}{draft_id}"})
        return draft_id

    def link_escalation(self, draft_id: int, path: str, escalation: RecordKey) -> None:
        """Note beside the dangerous answer that it was escalated in that record."""
        self.save(draft_id, {f"{path}{ESCALATION_SUFFIX}": str(escalation)})

    def _finished(self, draft: Draft, record: RecordKey) -> tuple[DecisionText, ...]:
        """What is said of the allocation that asked for this record: nothing where it no longer stands."""
        if draft.about is None or self._about(draft) is not None:
            return ()
        try:
            text = self._scribe.judgement(draft.about, DONE, said={RECORD: str(record)})
        except UserFacingError:
            return ()
        return (text,) if isinstance(text, DecisionText) else ()

    def _sent_back(self, draft: Draft, made: Sequence[Revision], role: str) -> tuple[DecisionText, ...]:
        """That the author answers a return: said of an amendment of exactly what was returned."""
        entry, finalised = made
        if draft.record is None or RESUBMITTED not in self._scribe.method(draft.method).decisions:
            return ()
        about = self._desk.store.revisions.decisions_about(draft.record)
        returned = any(d.transition == RETURNED and frozenset(d.judged) == frozenset(draft.parents) for d in about)
        over, upon = (reference(entry),), (reference(finalised),)
        return (DecisionText(RESUBMITTED, draft.method, role, entry.record, over, upon),) if returned else ()

    def _verdict(self, draft: Draft, opened: OpenDraft, record: str = "") -> DecisionText | Refused | None:
        """What a moderation says of the audit that it is about; None of anything else."""
        audit = self._about(draft)
        if audit is None or draft.method != MODERATION:
            return None
        return verdict(self._scribe, audit, opened.session.output(), record)

    def _about(self, draft: Draft) -> RecordKey | None:
        """The record that the draft speaks of; None for one that an allocation asked for."""
        if draft.record is not None:
            return self._scribe.entries(draft.record)[0].about
        row = self._desk.store.records.row(draft.about) if draft.about else None
        return row.key if row is not None and row.method != ALLOCATION else None

    def _unreachable(self, opened: OpenDraft) -> Refused | None:
        """Why the person whom the draft gives work to cannot do it; None where it gives none."""
        values = opened.session.output()
        person = values.get(opened.method.summary.assignee, "")
        work = self._desk.library.methods.get(values.get(WORK, ""))
        return unreachable(self._desk.rosters.view, person, work) if person and work else None

    def _fields(self, draft: Draft, opened: OpenDraft) -> dict[str, str | None]:
        """What the entry says: answers cleared since the draft was begun, and those that are new or other."""
        before, after = self._amended(draft), self._said(draft, opened)
        cleared = {path: None for path in before if path not in after and _asked(opened.form, path)}
        return {**cleared, **{path: value for path, value in after.items() if before.get(path) != value}}

    def _said(self, draft: Draft, opened: OpenDraft) -> dict[str, str]:
        """Everything the record says once the draft is finished."""
        hands = {path: hand_to_text(self._own(hand) if path in opened.shut else hand)
                 for path, hand in opened.hands.items()}  # fmt: skip
        return {**_public(opened.session.output()), **_told_links(draft.answers), **hands}

    def _is_early(self, draft: Draft, opened: OpenDraft) -> bool:
        """Whether a section is answered that waits for somebody else's part, and was not so before."""
        library = self._desk.library
        early = library.is_early(draft.form, self._said(draft, opened))
        return early and not library.is_early(draft.form, self._amended(draft))

    def _shut(self, draft: Draft, links: Mapping[str, str]) -> frozenset[str]:
        said = {path: value for path, value in links.items() if BY in path}
        before = self._amended(draft) if said else {}
        return frozenset(path for path, value in said.items() if before.get(path) != value)

    def _own(self, hand: Hand) -> Hand:
        return replace(hand, device=self._desk.person)

    def _text(
        self, draft: Draft, fields: Mapping[str, str | None], role: str, log: tuple[Attachment, ...]
    ) -> EntryText:
        files = _by_answer(_apart(draft.answers)[1], FILE_SUFFIX)
        return EntryText(
            transition=_transition(draft),
            method=draft.method,
            form=draft.form,
            fields=fields,
            role=role,
            record=draft.record,
            parents=draft.parents,
            reason=draft.reason,
            attachments=(*(from_text(text) for path, text in sorted(files.items()) if fields.get(path)), *log),
            about=None if draft.record else self._about(draft),
        )

    def _amended(self, draft: Draft) -> Mapping[str, str]:
        """The answers the draft was begun on: what came in since then stays as it came."""
        if draft.record is None:
            return {}
        past, _missing = past_of(draft.parents, self._scribe.entries(draft.record))
        return view(past).values

    def _before(self, draft: Draft) -> RecordFacts:
        return self._scribe.facts(draft.record) if draft.record else RecordFacts()

    def _after(self, draft: Draft, opened: OpenDraft) -> RecordFacts:
        """The facts as they will be once the entry is made."""
        author = founder(self._scribe.entries(draft.record)) if draft.record else self._desk.person
        problems = sum(1 for problem in opened.session.problems() if problem.severity == "stop")
        values = {**opened.session.output(), **_told_links(draft.answers)}
        return RecordFacts(author, open_escalations=len(self.untold(opened)), problems=problems, values=values)

    def _draft(self, draft_id: int) -> Draft:
        draft = self._drafts.load(draft_id)
        if draft is None:
            raise UserFacingError(
                "draft-missing", say("The draft is no longer here."), say("It may be finalised: see My work.")
            )
        return draft


def _asked(form: Form, path: str) -> bool:
    """Whether the form asks it: an answer of an earlier version, which it does not, is left as it is."""
    return asks(form, path) or path.endswith(ESCALATION_SUFFIX) or BY in path


def _given_at(path: str) -> tuple[str, ...]:
    """Where an answer that the form computes at `X_name` is given: at `X`, or at `X_written`."""
    stem = path.removesuffix("_name")
    return (stem, f"{stem}_written") if path else ()


def _transition(draft: Draft) -> str:
    return "amended" if draft.record else "recorded"


def written_at(path: str, value: str, codes: Collection[str]) -> str:
    """Where an answer the form computes at `X_name` is given: at `X` for a code of the register, else `X_written`."""
    if not path.endswith("_name"):
        return path
    stem = path.removesuffix("_name")
    return stem if value in codes else f"{stem}_written"


def _first_needed(escalation: OpenDraft) -> tuple[str, str]:
    """The section and question that an escalation begins at: the first answer that it cannot do without."""
    missing = {problem.path: problem for problem in escalation.session.problems() if problem.severity == "stop"}
    first = next((missing[path] for path in escalation.form.questions if path in missing), None)
    return (first.section, first.path) if first else TOLD_PLACE


def _naming(refused: Refused, opened: OpenDraft) -> Refused:
    """The refusal; where answers are missing, it says which."""
    if refused.code != "incomplete":
        return refused
    paths = dict.fromkeys(problem.path for problem in opened.session.problems() if problem.severity == "stop")
    asked = [f"“{opened.session.view(path).label}”" for path in paths if path in opened.session.form.questions]
    if not asked:
        return refused
    words = say("Missing, or to be looked at again: {questions}.", questions=", ".join(asked[:NAMED]))
    more = say("And {n} more.", n=len(asked) - NAMED) if len(asked) > NAMED else ""
    return Refused(refused.code, f"{words} {more}".strip())


def _left_to_the_author(refused: Refused, draft: Draft) -> bool:
    """Whether only somebody else may finish this: an amendment of a record that another founded."""
    return draft.record is not None and refused.code == "role-not-allowed"


def finishing(method: Method) -> Rule:
    """The decision by which a draft of this method is finished: the first the method declares."""
    return next(iter(method.decisions.values()))


def _apart(answers: Mapping[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    """What was typed, and what the program keeps beside it: links to escalations, names of files."""
    suffixes = (ESCALATION_SUFFIX, FILE_SUFFIX)
    beside = {path: value for path, value in answers.items() if path.endswith(suffixes) or BY in path}
    return {path: value for path, value in answers.items() if path not in beside}, beside


def hands_in(answers: Mapping[str, str]) -> dict[str, Hand]:
    """Field of a closed part → whose hand wrote it; what cannot be read is left out."""
    read = {path: read_hand(value) for path, value in answers.items() if BY in path}
    return {path: hand for path, hand in read.items() if hand is not None}


def _by_answer(beside: Mapping[str, str], suffix: str) -> dict[str, str]:
    return {path.removesuffix(suffix): value for path, value in beside.items() if path.endswith(suffix)}


def _told_links(answers: Mapping[str, str]) -> dict[str, str]:
    kept = {path: value for path, value in answers.items() if path.endswith(ESCALATION_SUFFIX)}
    return {path: value for path, value in kept.items() if not value.startswith(DRAFT_LINK)}


def _public(answers: Mapping[str, str]) -> dict[str, str]:
    return {path: value for path, value in answers.items() if not path.endswith(PRIVATE_SUFFIX)}
