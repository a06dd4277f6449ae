"""Authority at a merge: the same rule as at capture, asked of facts that the revision itself names.

The facts come only from the revision's own past (its parents, or the heads it judges, and the decisions it relies on),
so the answer does not depend on the order in which packages arrive. Whether every question was answered is not asked
again here; the record's checks run again when it is opened or when it has several revisions.
"""

from collections.abc import Callable, Iterable
from functools import lru_cache

from qaf_desktop.facts import critical_answers, past_of, record_facts, told_escalations
from qaf_desktop.library import Library
from qaf_desktop.methods.authority import RECORDED, Attempt, RecordFacts, Refused, may
from qaf_desktop.methods.model import Method
from qaf_desktop.records.model import Kind, Revision, RevisionKey, RevisionRef
from qaf_desktop.storage.meaning import ALLOWED, History, Verdict

RolesAt = Callable[[str, str, int], frozenset[str]]
"""Roles of (person, device, roster version); empty where that person did not hold that device then."""


class MergeJudge:
    """Judges each revision of a package; a verdict with `waits_for` is asked again once those have come."""

    def __init__(self, library: Library, roles_at: RolesAt) -> None:
        self._library = library
        self._roles_at = lru_cache(maxsize=4096)(roles_at)

    def __call__(self, revision: Revision, history: History) -> Verdict:
        method = self._library.methods.get(revision.method)
        if method is None:
            return Verdict(False, "unknown-method", "This kind of record is not known here yet.")
        if revision.kind is Kind.DECISION:
            return self._decision(revision, method, history)
        if revision.founds_record:
            return self._founding(revision, method)
        return self._further(revision, method, history)

    def _founding(self, revision: Revision, method: Method) -> Verdict:
        if revision.transition != RECORDED or revision.parents:
            return Verdict(False, "not-a-first-entry", "The first entry of a record has to record it.")
        return self._ask(revision, method, RecordFacts())

    def _further(self, revision: Revision, method: Method, history: History) -> Verdict:
        past, missing = past_of(revision.parents, history.of_record(revision.record))
        if missing or not past:
            return _waiting(missing or (revision.record,))
        return self._ask(revision, method, record_facts(past, (), 0, 0))

    def _decision(self, revision: Revision, method: Method, history: History) -> Verdict:
        if revision.about is None or not revision.judged:
            return Verdict(False, "judges-nothing", "A decision has to name what it judges.")
        past, missing = past_of(revision.judged, history.of_record(revision.about))
        relied, absent = _relied_on(revision.parents, history)
        if missing or absent:
            return _waiting((*missing, *absent))
        return self._ask(revision, method, self._facts(revision, past, relied))

    def _facts(self, revision: Revision, past: tuple[Revision, ...], relied: tuple[Revision, ...]) -> RecordFacts:
        own = tuple(decision for decision in relied if decision.about == revision.about)
        plain = record_facts(past, own, 0, 0)
        first = next(entry for entry in past if entry.founds_record)
        critical = self._library.critical(first.form)
        danger = bool(critical_answers(critical, plain.values)) and not told_escalations(relied)
        return record_facts(past, own, int(danger), 0)

    def _ask(self, revision: Revision, method: Method, facts: RecordFacts) -> Verdict:
        author = revision.author
        roles = self._roles_at(author.person, revision.key.device, author.roster)
        answer = may(Attempt(method, revision.transition, roles, author.role, author.person, facts, revision.reason))
        return Verdict(False, answer.code, answer.sentence) if isinstance(answer, Refused) else ALLOWED


def _relied_on(refs: Iterable[RevisionRef], history: History) -> tuple[tuple[Revision, ...], tuple[RevisionKey, ...]]:
    found = [(ref.key, history.get(ref.key)) for ref in refs]
    return tuple(r for _, r in found if r is not None), tuple(key for key, r in found if r is None)


def _waiting(keys: tuple[RevisionKey, ...]) -> Verdict:
    return Verdict(False, "waits-for-another", "It builds on a revision that has not arrived yet.", waits_for=keys)
