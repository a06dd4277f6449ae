"""Authority at a merge: the same rule as at capture, asked of facts that the revision itself names.

The facts come only from the revision's own past (its parents, or the heads it judges, and the decisions it relies on),
so the answer does not depend on the order in which packages arrive. Whether every question was answered is not asked
again here; the record's checks run again when it is opened or when it has several revisions.
"""

import contextlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import lru_cache

from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.library import Library, critical_questions
from qaf_desktop.errors import UserFacingError
from qaf_desktop.forms.definition import Form
from qaf_desktop.methods.authority import RECORDED, Attempt, RecordFacts, Refused, may
from qaf_desktop.methods.model import Method, Need
from qaf_desktop.methods.states import still
from qaf_desktop.records.model import FormRef, Kind, Revision, RevisionKey, RevisionRef
from qaf_desktop.storage.meaning import ALLOWED, History, Verdict
from qaf_desktop.words import mark, say
from qaf_desktop.work.facts import past_of, record_facts, untold_dangers

FormOf = Callable[[FormRef | None], Form | None]
RolesAt = Callable[[str, str, int], frozenset[str]]
"""Roles of (person, device, roster version); empty where that person did not hold that device then."""
UNKNOWN_STEP = mark("This kind of record has no step of that kind.")


def judge_of(desk: Desk) -> "MergeJudge":
    """The judge of what comes in at this desk. It holds every form kept there, for a danger can only be seen by whoever
    knows the form, and the store is not asked in the middle of a merge; a form is taken apart when it is first met."""
    kept = {form.digest: form.xform for form in desk.store.forms.list()}

    def form_of(named: FormRef | None) -> Form | None:
        if named is None or named.digest not in kept:
            return None
        with contextlib.suppress(UserFacingError):
            return desk.library.read(named.digest, kept[named.digest])
        return None

    return MergeJudge(desk.library, form_of, desk.rosters.roles_at, desk.store.registers.number())


class MergeJudge:
    """Judges each revision of a package, by the methods of the set that it names; a verdict with `waits_for` is asked
    again once those have come. `form_of` gives the forms that are known here; `newest` is the newest set here."""

    def __init__(self, library: Library, form_of: FormOf, roles_at: RolesAt, newest: int) -> None:
        self._library = library
        self._form_of = form_of
        self._newest = newest
        self._roles_at = lru_cache(maxsize=4096)(roles_at)

    def __call__(self, revision: Revision, history: History) -> Verdict:
        if revision.author.publication > self._newest:
            return Verdict(
                False, "newer-set", say("It was made under a newer set of forms and methods than the one here.")
            )
        method = self._library.at(revision.author.publication).methods.get(revision.method)
        if method is None:
            return Verdict(False, "unknown-method", say("This kind of record is not known here yet."))
        if revision.kind is Kind.DECISION:
            return _misshapen_decision(revision, method) or self._decision(revision, method, history)
        if revision.founds_record:
            return self._misshapen_entry(revision, method) or self._founding(revision, method)
        return self._misshapen_entry(revision, method) or self._further(revision, method, history)

    def _misshapen_entry(self, revision: Revision, method: Method) -> Verdict | None:
        """An entry is written on its own method's form, and takes one of the steps that change answers."""
        if revision.transition not in method.entries:
            return Verdict(False, "unknown-step", say(UNKNOWN_STEP))
        form, known = revision.form, self._form_of(revision.form)
        if form is None or form.id != method.form or (known is not None and known.id != method.form):
            return Verdict(False, "another-form", say("It is not written on the form of this kind of record."))
        return None

    def _founding(self, revision: Revision, method: Method) -> Verdict:
        if revision.transition != RECORDED or revision.parents:
            return Verdict(False, "not-a-first-entry", say("The first entry of a record has to record it."))
        early = self._library.is_early(revision.form, _written(revision, {}))
        return self._ask(revision, method, RecordFacts(), early=early)

    def _further(self, revision: Revision, method: Method, history: History) -> Verdict:
        past, missing = past_of(revision.parents, history.of_record(revision.record))
        if missing or not past:
            return _waiting(missing or (revision.record,))
        if trouble := _another_past(revision, past, revision.parents, history):
            return trouble
        facts = record_facts(past, (), 0, 0)
        early = self._library.is_early(revision.form, _written(revision, facts.values))
        return self._ask(
            revision, method, facts, early=early and not self._library.is_early(revision.form, facts.values)
        )

    def _decision(self, revision: Revision, method: Method, history: History) -> Verdict:
        if revision.about is None or not revision.judged:
            return Verdict(False, "judges-nothing", say("A decision has to name what it judges."))
        past, missing = past_of(revision.judged, history.of_record(revision.about))
        relied, absent = _relied_on(revision.parents, history)
        if missing or absent:
            return _waiting((*missing, *absent))
        if trouble := _another_past(revision, past, (*revision.judged, *revision.parents), history):
            return trouble
        if Need.ESCALATIONS_TOLD not in method.decisions[revision.transition].needs:
            return self._ask(revision, method, self._facts(revision, past, still(method, relied), {}))
        critical: dict[str, str] = {}
        for named in {entry.form for entry in past}:
            form = self._form_of(named)
            if form is None:
                return Verdict(False, "unknown-form", say("The record’s form is not known here yet."))
            critical.update(critical_questions(form))
        return self._ask(revision, method, self._facts(revision, past, still(method, relied), critical))

    def _facts(
        self,
        revision: Revision,
        past: tuple[Revision, ...],
        relied: tuple[Revision, ...],
        critical: Mapping[str, str],
    ) -> RecordFacts:
        own = tuple(decision for decision in relied if decision.about == revision.about)
        plain = record_facts(past, own, 0, 0)
        return replace(plain, open_escalations=len(untold_dangers(critical, plain.values, relied)))

    def _ask(self, revision: Revision, method: Method, facts: RecordFacts, *, early: bool = False) -> Verdict:
        author = revision.author
        roles = self._roles_at(author.person, revision.key.device, author.roster)
        by = (roles, author.role, author.person)
        answer = may(Attempt(method, revision.transition, *by, facts, revision.reason, revision.fields, early))
        return Verdict(False, answer.code, answer.sentence) if isinstance(answer, Refused) else ALLOWED


def _misshapen_decision(revision: Revision, method: Method) -> Verdict | None:
    """A decision is a record of its own, and says of itself only what its rule lets it keep: never an answer."""
    rule = method.decisions.get(revision.transition)
    if rule is None:
        return Verdict(False, "unknown-step", say(UNKNOWN_STEP))
    said = all(name in rule.keeps and text is not None for name, text in revision.fields.items())
    if not revision.founds_record or not said or revision.form or revision.attachments:
        return Verdict(False, "not-a-decision", say("A decision judges a record and changes no answer."))
    return None


def _another_past(
    revision: Revision, past: Iterable[Revision], named: Iterable[RevisionRef], history: History
) -> Verdict | None:
    """Whether it builds on something else than what is here under those keys, or on another kind of record."""
    if any(history.digest(ref.key) != ref.digest for ref in named):
        return Verdict(
            False, "names-another", say("It builds on a revision that is not the one here under that number.")
        )
    if any(entry.method != revision.method for entry in past):
        return Verdict(False, "another-method", say("It takes a step of another kind of record."))
    return None


def _written(revision: Revision, before: Mapping[str, str]) -> dict[str, str]:
    """The answers as they are once the entry is made."""
    return {path: text for path, text in {**before, **revision.fields}.items() if text is not None}


def _relied_on(refs: Iterable[RevisionRef], history: History) -> tuple[tuple[Revision, ...], tuple[RevisionKey, ...]]:
    found = [(ref.key, history.get(ref.key)) for ref in refs]
    return tuple(r for _, r in found if r is not None), tuple(key for key, r in found if r is None)


def _waiting(keys: tuple[RevisionKey, ...]) -> Verdict:
    return Verdict(False, "waits-for-another", say("It builds on a revision that has not arrived yet."), waits_for=keys)
