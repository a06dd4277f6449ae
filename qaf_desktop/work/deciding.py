"""Deciding: the steps that judge a finished record, settle its conflicts, or withdraw it."""

from collections.abc import Mapping
from dataclasses import dataclass

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.forms.definition import Form
from qaf_desktop.forms.session import FormSession
from qaf_desktop.methods.authority import RECALLED, Refused
from qaf_desktop.methods.model import Method, Rule
from qaf_desktop.methods.states import last
from qaf_desktop.records.merging import Conflict, view
from qaf_desktop.records.model import RecordKey, Revision
from qaf_desktop.records.telling import in_order
from qaf_desktop.storage.records import RecordRow
from qaf_desktop.words import say
from qaf_desktop.work.facts import ESCALATION_SUFFIX
from qaf_desktop.work.panel_seals import demand_open
from qaf_desktop.work.scribe import NO_WORDS, EntryText, Scribe, form_of

ON_THE_WAY = frozenset({"local", "built", "delivered"})
"""How far a record may be on its way for its author to take it back."""


@dataclass(frozen=True, slots=True)
class OpenRecord:
    """A finished record as it stands, for reading: conflicts show their first side."""

    key: RecordKey
    method: Method
    form: Form
    session: FormSession
    conflicts: tuple[Conflict, ...]
    history: tuple[Revision, ...]
    steps: tuple[Rule, ...]


class Deciding:
    """What may be done with records that are no longer drafts."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._scribe = Scribe(desk)

    def read(self, record: RecordKey) -> OpenRecord:
        """Raises UserFacingError("sealed") for an audit of a panel that has not finished."""
        demand_open(self._desk, record)
        entries = self._scribe.entries(record)
        seen, form = view(entries), self._scribe.form(form_of(entries))
        answers = {path: value for path, value in seen.provisional().items() if not path.endswith(ESCALATION_SUFFIX)}
        history = (*entries, *self._desk.store.revisions.decisions_about(record))
        return OpenRecord(
            key=record,
            method=self._scribe.method(entries[0].method),
            form=form,
            session=self._scribe.session(form, answers),
            conflicts=seen.conflicts,
            history=in_order(history),
            steps=self.steps(record),
        )

    def steps(self, record: RecordKey) -> tuple[Rule, ...]:
        """The steps this person may take with the record now (a reason, where one is asked, aside)."""
        method = self._scribe.method(self._scribe.entries(record)[0].method)
        facts = self._scribe.facts_to_judge(record)
        onward = (rule for rule in _onward(method, facts.decisions) if not rule.by_itself and not rule.silent)
        rules = (*self._entries(record, method), *onward)
        answers = {rule.id: self._scribe.ask(method, rule.id, facts, "asked for later") for rule in rules}
        return tuple(rule for rule in rules if not isinstance(answers[rule.id], Refused))

    def _entries(self, record: RecordKey, method: Method) -> tuple[Rule, ...]:
        """The steps that change answers; recalling only as long as nobody has it and it still counts."""
        row = self._desk.store.records.row(record)
        can_recall = row is not None and not row.withdrawn and can_be_recalled(self._desk, row)
        return tuple(rule for rule in method.entries.values() if rule.id != RECALLED or can_recall)

    def in_force(self, record: RecordKey) -> frozenset[str]:
        """The decisions that judged the record as it stands now."""
        return self._scribe.facts(record).decisions

    def standing(self, record: RecordKey) -> str:
        """The decision that speaks for the record as it stands now; "" for none."""
        method = self._scribe.method(self._scribe.entries(record)[0].method)
        return last(method, self.in_force(record)) or ""

    def may_take(self, record: RecordKey, decision: str) -> bool:
        """Whether this person may take the decision now, for the first time or again."""
        method = self._scribe.method(self._scribe.entries(record)[0].method)
        if decision not in method.decisions:
            return False
        facts = self._scribe.facts_to_judge(record)
        return not isinstance(self._scribe.ask(method, decision, facts, "asked for later"), Refused)

    def decide(self, record: RecordKey, decision: str, reason: str = "", said: Mapping[str, str] = NO_WORDS) -> None:
        """Judge the record as it stands now; `said` is what the decision keeps of itself.

        Raises UserFacingError with the refusal's code where it may not be.
        """
        text = self._scribe.judgement(record, decision, reason, said)
        if isinstance(text, Refused):
            raise UserFacingError(text.code, text.sentence, say("Nothing was changed; what you wrote is kept."))
        self._desk.store.revisions.append((self._scribe.decision(text),))

    def withdraw(self, record: RecordKey, reason: str) -> None:
        """Take the record out of lists and figures; it stays in history and can be restored."""
        self._enter(record, "withdrawn", {}, reason)

    def restore(self, record: RecordKey, reason: str) -> None:
        self._enter(record, "restored", {}, reason)

    def settle(self, record: RecordKey, chosen: Mapping[str, str | None], reason: str = "") -> None:
        """Decide every conflict of the record: field → the value that is to hold. Makes one revision over all heads."""
        conflicts = view(self._scribe.entries(record)).conflicts
        left = [conflict.field for conflict in conflicts if conflict.field not in chosen]
        if left:
            raise UserFacingError(
                "conflict-left",
                say("{left} answers are still undecided.", left=len(left)),
                say("Choose an answer for each, then settle."),
            )
        self._enter(record, "resolved", {c.field: chosen[c.field] for c in conflicts}, reason)

    def _enter(self, record: RecordKey, transition: str, fields: Mapping[str, str | None], reason: str) -> None:
        entries = self._scribe.entries(record)
        method, heads = self._scribe.method(entries[0].method), view(entries).heads
        role = self._scribe.demand(method, transition, self._scribe.facts(record), reason)
        text = EntryText(transition, method.id, form_of(entries), fields, role, record, heads, reason)
        self._desk.store.revisions.append((self._scribe.entry(text),))


def can_be_recalled(desk: Desk, row: RecordRow) -> bool:
    """Whether the lead has not signed for it: what a lead writes is received as it is made."""
    return not desk.kind.collects and row.delivery in ON_THE_WAY


def _onward(method: Method, in_force: frozenset[str]) -> tuple[Rule, ...]:
    """The decisions that lead on from those in force: the ones that come later in the method's order, and those that
    undo the one that speaks."""
    speaks, rules = last(method, in_force), tuple(method.decisions.values())
    if speaks is None:
        return rules
    at = [rule.id for rule in rules].index(speaks)
    return tuple(rule for place, rule in enumerate(rules) if place > at or speaks in rule.undoes)
