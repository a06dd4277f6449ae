"""Methods, people and revisions for these tests; everybody is invented."""

from dataclasses import replace
from functools import cache
from pathlib import Path

from qaf_desktop.methods.authority import Attempt, RecordFacts
from qaf_desktop.methods.model import Method, Need, Rule
from qaf_desktop.methods.reading import load_methods
from qaf_desktop.records.canonical import reference
from qaf_desktop.records.model import Authorship, Kind, Revision, RevisionKey, RevisionRef

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
AUTHOR, OTHER = "a" * 32, "b" * 32
ASSIGNEE = "c" * 32
DEVICE = "d" * 32


@cache
def shipped():
    return load_methods(RESOURCES / "methods")


def fit_facts(method: Method, rule: Rule, author: str | None = AUTHOR) -> RecordFacts:
    """A record on which nothing but the person stands in the way of this step."""
    return RecordFacts(
        author=None if rule.id == "recorded" else author,
        decisions=frozenset(name.removesuffix("?") for name in rule.after),
        apart=Need.DISPUTE in rule.needs,
        heads=2 if rule.id == "resolved" else 1,
        withdrawn=rule.id == "restored",
        values={**dict(rule.wants), method.summary.assignee: ASSIGNEE} if method.summary.assignee else dict(rule.wants),
    )


def attempt(method: Method, rule: Rule, role: str, person: str = AUTHOR, **changes: object) -> Attempt:
    made = Attempt(method, rule.id, frozenset({role}), role, person, fit_facts(method, rule), "A reason.")
    return replace(made, **changes)


def entry(seq: int, *parents: RevisionRef, transition: str = "recorded") -> Revision:
    key = RevisionKey(DEVICE, 0, seq)
    return _revision(key, RevisionKey(DEVICE, 0, 1), Kind.ENTRY, transition, parents=parents)


def decision(seq: int, transition: str, *judged: Revision) -> Revision:
    key = RevisionKey(DEVICE, 0, seq)
    made = _revision(key, key, Kind.DECISION, transition, judged=tuple(reference(one) for one in judged))
    return replace(made, about=judged[0].record)


def _revision(key, record, kind, transition, parents=(), judged=()) -> Revision:
    return Revision(
        key=key,
        record=record,
        kind=kind,
        method="case-file-audit",
        transition=transition,
        parents=tuple(parents),
        author=Authorship(AUTHOR, "auditor", 1, 1),
        made_at="2026-11-22T14:02:00Z",
        nonce="00" * 16,
        judged=judged,
    )
