"""Drawing up revisions in a person's name, and asking first whether that person may."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from types import MappingProxyType

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.forms.definition import Form
from qaf_desktop.forms.session import FormSession
from qaf_desktop.methods.authority import Attempt, RecordFacts, Refused, may
from qaf_desktop.methods.model import Method, Need
from qaf_desktop.methods.states import still
from qaf_desktop.records.canonical import reference
from qaf_desktop.records.merging import view
from qaf_desktop.records.model import (
    Attachment,
    Authorship,
    FormRef,
    Kind,
    RecordKey,
    Revision,
    RevisionKey,
    RevisionRef,
)
from qaf_desktop.words import say
from qaf_desktop.work.facts import ESCALATION_SUFFIX, TOLD, escalations_named, past_of, record_facts, untold_dangers
from qaf_desktop.work.giving import is_here
from qaf_desktop.work.moderation_words import moderation_missing
from qaf_desktop.work.people_lists import reachable_first, told_apart

NOTHING: Mapping[str, str | None] = MappingProxyType({})
NO_WORDS: Mapping[str, str] = MappingProxyType({})
NOT_CONFIRMED = Refused("not-confirmed", say("The lead auditor has not confirmed this laptop yet."))


@dataclass(frozen=True, slots=True)
class EntryText:
    """What an entry says: over which parents, on which form, and why."""

    transition: str
    method: str
    form: FormRef
    fields: Mapping[str, str | None]
    role: str
    record: RecordKey | None = None
    parents: tuple[RevisionRef, ...] = ()
    reason: str = ""
    attachments: tuple[Attachment, ...] = ()
    about: RecordKey | None = None


@dataclass(frozen=True, slots=True)
class DecisionText:
    """What a decision says: about which record, at which heads, relying on which earlier decisions. `fields` are
    what its rule lets it keep."""

    transition: str
    method: str
    role: str
    about: RecordKey
    judged: tuple[RevisionRef, ...]
    relied: tuple[RevisionRef, ...] = ()
    reason: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)


class Scribe:
    """Knows the desk's records and the person's roles; makes revisions, stores none."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def entry(self, text: EntryText, ahead: int = 0) -> Revision:
        """An entry; `ahead` counts the revisions drawn up just before it that are not stored yet."""
        key = self._next_key(ahead)
        return Revision(
            key=key,
            record=text.record or key,
            kind=Kind.ENTRY,
            method=text.method,
            transition=text.transition,
            parents=text.parents,
            author=self._authorship(text.role),
            made_at=self._desk.clock.stamp(),
            nonce=self._desk.clock.token(16),
            form=text.form,
            about=text.about,
            fields=text.fields,
            attachments=text.attachments,
            reason=text.reason,
        )

    def decision(self, text: DecisionText, ahead: int = 0) -> Revision:
        """A decision; `ahead` as of an entry."""
        key = self._next_key(ahead)
        return Revision(
            key=key,
            record=key,
            kind=Kind.DECISION,
            method=text.method,
            transition=text.transition,
            parents=text.relied,
            author=self._authorship(text.role),
            made_at=self._desk.clock.stamp(),
            nonce=self._desk.clock.token(16),
            about=text.about,
            judged=text.judged,
            fields=dict(text.fields),
            reason=text.reason,
        )

    def ask(
        self, method: Method, transition: str, facts: RecordFacts, reason: str = "",
        written: Mapping[str, str | None] = NOTHING, *, early: bool = False,
    ) -> str | Refused:  # fmt: skip
        """The role in which this person may take the step, their chosen one first; or why none of theirs may."""
        roles, chosen = self._desk.rosters.roles_now(), self._desk.identity.role
        if not roles:
            return NOT_CONFIRMED
        answers = {
            role: may(Attempt(method, transition, roles, role, self._desk.person, facts, reason, written, early))
            for role in sorted(roles, key=lambda role: (role != chosen, role))
        }
        allowed = (role for role, answer in answers.items() if not isinstance(answer, Refused))
        refusals = [answer for answer in answers.values() if isinstance(answer, Refused)]
        telling = (refused for refused in refusals if refused.code != "role-not-allowed")
        return next(allowed, None) or next(telling, None) or refusals[0]

    def demand(
        self, method: Method, transition: str, facts: RecordFacts, reason: str = "",
        written: Mapping[str, str | None] = NOTHING, *, early: bool = False,
    ) -> str:  # fmt: skip
        """The role to take the step in. Raises UserFacingError with the refusal's code and sentence where none may."""
        answer = self.ask(method, transition, facts, reason, written, early=early)
        if isinstance(answer, Refused):
            raise UserFacingError(answer.code, answer.sentence, say("Nothing was changed; what you wrote is kept."))
        return answer

    def judgement(
        self, record: RecordKey, decision: str, reason: str = "", said: Mapping[str, str] = NO_WORDS
    ) -> DecisionText | Refused:
        """A decision over the record as it stands now, relying on those that hold; or why it may not be made."""
        entries = self.entries(record)
        method = self.method(entries[0].method)
        facts = self.facts_to_judge(record)
        role = self.ask(method, decision, facts, reason)
        if isinstance(role, Refused):
            return role
        heads = view(entries).heads
        about = self._desk.store.revisions.decisions_about(record)
        standing = (made for made in about if frozenset(made.judged) == frozenset(heads))
        told = self.told(facts.values) if Need.ESCALATIONS_TOLD in method.decisions[decision].needs else ()
        relied = tuple(reference(made) for made in (*standing, *told))
        return DecisionText(decision, method.id, role, record, heads, relied, reason, said)

    def judgement_at(
        self, record: RecordKey, heads: tuple[RevisionRef, ...], decision: str, reason: str, said: Mapping[str, str]
    ) -> DecisionText | Refused:
        """The same over the heads that the person looked at, though the record may have moved on: then it is stale from
        the first, and says so. Nothing is judged that was withdrawn, or that is not here."""
        entries = self.entries(record)
        method, past = self.method(entries[0].method), past_of(heads, entries)[0]
        known = {reference(entry) for entry in past}
        if self.facts(record).withdrawn or not heads or not known.issuperset(heads):
            return self.judgement(record, decision, reason, said)
        made = self._desk.store.revisions.decisions_about(record)
        role = self.ask(method, decision, record_facts(past, still(method, made), 0, 0), reason)
        if isinstance(role, Refused):
            return role
        relied = tuple(reference(one) for one in made if frozenset(one.judged) == frozenset(heads))
        return DecisionText(decision, method.id, role, record, heads, relied, reason, said)

    def facts(self, record: RecordKey) -> RecordFacts:
        entries, made = self.entries(record), self._desk.store.revisions.decisions_about(record)
        method = self._desk.library.methods.get(entries[0].method)
        return record_facts(entries, still(method, made) if method else made, 0, 0)

    def facts_to_judge(self, record: RecordKey) -> RecordFacts:
        """The same, with what only a decision asks: answers that fail a check, and dangers nobody was told of."""
        plain, named = self.facts(record), form_of(self.entries(record))
        answers = {path: value for path, value in plain.values.items() if not path.endswith(ESCALATION_SUFFIX)}
        problems = self.session(self.form(named), answers).problems()
        untold = untold_dangers(self._desk.library.critical(named), plain.values, self.told(plain.values))
        stops = sum(1 for problem in problems if problem.severity == "stop")
        return replace(
            plain, open_escalations=len(untold), problems=stops, to_moderate=moderation_missing(self._desk, record)
        )

    def told(self, values: Mapping[str, str]) -> tuple[Revision, ...]:
        """The decisions by which the escalations that these answers name were told, as far as they are records."""
        records = sorted(set(escalations_named(values).values()))
        found = (d for record in records for d in self._desk.store.revisions.decisions_about(record))
        return tuple(decision for decision in found if decision.transition == TOLD)

    def entries(self, record: RecordKey) -> tuple[Revision, ...]:
        found = self._desk.store.revisions.of_record(record)
        if not found:
            if gone := self._desk.store.removals.get(record):
                raise UserFacingError(
                    "record-removed",
                    say("{reference} was removed from this laptop.", reference=gone.reference),
                    say("The lead auditor has it. Ask there for what you need of it."),
                )
            raise UserFacingError(
                "record-missing", say("The record is not on this laptop."), say("Look for it in the list.")
            )
        return found

    def method(self, method_id: str) -> Method:
        known = self._desk.library.methods.get(method_id)
        if known is None:
            raise UserFacingError(
                "method-missing", say("This kind of record is not known here."), say("Install the newer one.")
            )
        return known

    def form(self, form: FormRef) -> Form:
        stored = self._desk.store.forms.get(form.digest)
        if stored is None:
            raise UserFacingError(
                "form-missing",
                say("This record’s form is not on this laptop."),
                say("Fetch what the lead auditor has published first."),
            )
        return self._desk.library.read(form.digest, stored.xform)

    def session(
        self, form: Form, answers: Mapping[str, str], last_saved: Mapping[str, str] = NO_WORDS, *, gives: bool = False
    ) -> FormSession:
        """The form with these answers. `gives`: it gives work to somebody, so its people are those first whom work can
        reach."""
        registers = dict(self._desk.store.registers.tables())
        roles, teams = ({row["name"]: row["label"] for row in registers.get(name, ())} for name in ("roles", "teams"))
        people = told_apart(registers.get("people", ()), roles, teams)
        if gives:
            people = reachable_first(people, partial(is_here, self._desk.rosters.view))
        if people:
            registers["people"] = people
        return FormSession(form, answers, now=self._desk.clock.local, registers=registers, last_saved=last_saved)

    def _next_key(self, ahead: int) -> RevisionKey:
        key = self._desk.store.revisions.next_key()
        return RevisionKey(key.device, key.epoch, key.seq + ahead)

    def _authorship(self, role: str) -> Authorship:
        return Authorship(self._desk.person, role, self._desk.rosters.version(), self._desk.store.registers.number())


def form_of(entries: tuple[Revision, ...]) -> FormRef:
    """The form of the record's latest entry that names one."""
    return next(entry.form for entry in reversed(entries) if entry.form)
