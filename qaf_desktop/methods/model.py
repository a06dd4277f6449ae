"""What a method of the framework is: which form, about whom, and who may do what to its records."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from qaf_desktop.methods.groups import OTHER

AUTHOR = "author"
"""The word that stands in `by` and `not_by` for the person who founded the record."""
ASSIGNEE = "assignee"
"""The word that stands in `by` for the person whom the record's own answer names, in whatever role; in `not_by` it
keeps that person out."""
MODERATOR, MANAGER, WORKER, SECOND = "moderator", "manager", "worker", "second"
"""Words that stand in `not_by`: whoever agreed the grade that holds; and the people whom the summary's answers name."""
AGREED_GRADE = "agreed_grade"
"""What a decision keeps that says which grade holds."""


class MethodRole(StrEnum):
    """A part in the whole that one method plays: the program knows what to do with its records."""

    ESCALATION = "escalation"


class Need(StrEnum):
    """What must be true of the record's answers before a step."""

    COMPLETE = "complete"
    ESCALATIONS_TOLD = "escalations-told"
    MODERATED = "moderated"
    """No moderation that the rules ask for is missing. Asked at capture alone, as completeness is."""
    DISPUTE = "dispute"
    """The grade was disputed, or two were agreed apart."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One step that can be taken with a record: an entry (its answers change) or a decision (they are judged).

    `by` holds role ids and, for the founder of the record, `author`. `after` names the decisions that must be in
    force; one ending in "?" may be missing, but may not be stale. `not_after` names those that end the matter: once one
    is made, this step comes too late. `not_in` names decisions of which none may be the record's state. `wants` maps an
    answer's path to the value it must have. A step taken `by_itself` goes with something else that is done, and is
    offered to nobody. `state` says the record's state once a decision is in force, `stale` once the record has moved on
    since. A `silent` decision says something of the record and nothing of its state: it may be made many times.
    `keeps` names what a decision may say of itself, beside what it judges: what was answered to a letter, say.
    `undoes` names decisions that hold no more once this one is made upon them: what was not accepted is not done.
    """

    id: str
    title: str
    by: tuple[str, ...]
    not_by: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    not_in: tuple[str, ...] = ()
    by_itself: bool = False
    silent: bool = False
    needs: tuple[Need, ...] = ()
    wants: Mapping[str, str] = field(default_factory=dict)
    asks_reason: bool = False
    state: str = ""
    stale: str = ""
    keeps: tuple[str, ...] = ()
    undoes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SummaryPaths:
    """Where the form keeps the few answers that lists and figures show. Empty text: the form has no such question.

    `actions` is the repeat's template path; the `action_*` are names of questions inside one of its rows. Where a
    record is itself one action, `actions` is empty and they are paths; `action_row` then says which row of the record
    it is about it follows, `action_source` of which method that record is. `assignee` is
    where the record names the person who is to answer it, `second` where it names who audited beside the author.
    `facts` names further answers that a list of these records reads, each by its path; of a path such as
    `result/element[]/outcome` every row's answer, separated by blanks.
    """

    subject: str
    date: str
    team: str = ""
    worker: str = ""
    manager: str = ""
    status: str = ""
    overall: str = ""
    rationale: str = ""
    actions: str = ""
    action_what: str = ""
    action_owner: str = ""
    action_due: str = ""
    action_priority: str = ""
    action_proof: str = ""
    action_done: str = ""
    action_row: str = ""
    action_source: str = ""
    assignee: str = ""
    second: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What follows where the overall grade, at `path`, is one of `values` (of the scale that methods are written in).

    It is called `title` and is due from so many `weeks` to so many after the record's day. A later record about the
    same subject, of a method in `done_by`, ends it.
    """

    path: str
    values: frozenset[str]
    title: str
    weeks: tuple[int, int]
    done_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Method:
    """A method as declared in `resources/methods`. `entries` and `decisions` map a step's id to its rule.

    `role` is the part it plays, None for a method like any other. The decisions stand in rising order: of two in force,
    the later one here is the record's state. `noun` names one record and `nouns` several. `filing` says to the reader
    of a letter where it is kept, and where not. `group` (of `groups.GROUPS`) and `sentence` are for whoever chooses
    what to begin; `by_program` methods are not offered there: a screen of their own makes their records. `imported`
    records came from lists, and figures count them by choice alone. `keepers` are roles whose desks hold the records in
    the leads' place, where the project has one.
    """

    id: str
    version: str
    name: str
    noun: str
    prefix: str
    form: str
    about: str
    author_roles: frozenset[str]
    audience: tuple[str, ...]
    summary: SummaryPaths
    entries: Mapping[str, Rule]
    decisions: Mapping[str, Rule]
    follow_ups: tuple[FollowUp, ...] = ()
    filing: str = ""
    nouns: str = ""
    role: MethodRole | None = None
    group: str = OTHER
    sentence: str = ""
    keepers: frozenset[str] = frozenset()
    by_program: bool = False
    imported: bool = False

    def rule(self, transition: str) -> Rule | None:
        return self.entries.get(transition) or self.decisions.get(transition)

    @property
    def moderated(self) -> bool:
        """Whether its records can be moderated: some decision says which grade holds."""
        return any(AGREED_GRADE in rule.keeps for rule in self.decisions.values())

    def speaks(self, decisions: Collection[str]) -> str | None:
        """The decision that speaks for a record among those in force: the latest in the method's own order."""
        loud = (name for name in reversed(tuple(self.decisions)) if not self.decisions[name].silent)
        return next((name for name in loud if name in decisions), None)
