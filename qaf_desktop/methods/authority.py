"""Who may do what to a record: one pure rule, asked when somebody acts and again when the revision is merged."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from qaf_desktop.methods.model import ASSIGNEE, AUTHOR, MANAGER, MODERATOR, SECOND, WORKER, Method, Need, Rule
from qaf_desktop.records.hands import BY, Way, part_of, read_hand
from qaf_desktop.words import say

RECORDED = "recorded"
AMENDED = "amended"
RESOLVED = "resolved"
RECALLED = "recalled"
WITHDRAWN = "withdrawn"
RESTORED = "restored"


@dataclass(frozen=True, slots=True)
class RecordFacts:
    """The record as it stood at the heads that the revision names (its parents, or the heads it judges).

    At a merge these are facts of the revision's own past, never of what the store holds by now; so the answer is the
    same in whatever order revisions arrive. `author` is the person who founded the record, None where there is none
    yet. `open_escalations` counts critical answers whose escalation has not been told, `problems` failing checks,
    `conflicts` fields with two values. `to_moderate` says why the rules ask for a moderation that is missing ("" where
    they do not); `moderators` agreed the grade that holds, `apart` that two grades were agreed apart.
    """

    author: str | None = None
    decisions: frozenset[str] = frozenset()
    stale: frozenset[str] = frozenset()
    open_escalations: int = 0
    problems: int = 0
    heads: int = 1
    conflicts: int = 0
    withdrawn: bool = False
    to_moderate: str = ""
    moderators: frozenset[str] = frozenset()
    apart: bool = False
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Attempt:
    """A step somebody wants to take. `roles` are the person's in the roster version the revision names; `written` are
    the fields that the entry writes. `early`: it answers what waits for somebody else's part, before that is finished.
    """

    method: Method
    transition: str
    roles: frozenset[str]
    claimed_role: str
    person: str
    record: RecordFacts
    reason: str = ""
    written: Mapping[str, str | None] = field(default_factory=dict)
    early: bool = False


@dataclass(frozen=True, slots=True)
class Allowed:
    """The step may be taken."""


@dataclass(frozen=True, slots=True)
class Refused:
    """The step may not be taken: a stable code, and a sentence for the person."""

    code: str
    sentence: str


Verdict = Allowed | Refused
_Test = Callable[[Attempt, Rule], Refused | None]


def may(attempt: Attempt) -> Verdict:
    """Whether the attempt is within the method's rules; the first reason against it, if not.

    Codes: unknown-step, role-not-held, role-not-allowed, not-by-author, not-by-assignee, not-by-moderator,
    not-independent, record-exists, no-record, withdrawn, not-withdrawn, nothing-to-settle,
    conflict, not-yet, stale, too-late, not-now, no-reason, incomplete, escalation-open, to-moderate, no-dispute,
    not-answered, another-hand, not-assignee,
    out-of-order.
    """
    rule = attempt.method.rule(attempt.transition)
    if rule is None:
        return Refused("unknown-step", say("“{name}” has no step of this kind.", name=attempt.method.name))
    refusals = (test(attempt, rule) for test in _TESTS)
    return next((refused for refused in refusals if refused is not None), Allowed())


def _role(attempt: Attempt, rule: Rule) -> Refused | None:
    if attempt.claimed_role not in attempt.roles:
        return Refused("role-not-held", say("The person does not hold the role they acted in."))
    if _is_author(attempt, rule) or _is_assignee(attempt, rule) or attempt.claimed_role in rule.by:
        return None
    if ASSIGNEE in rule.by:
        return Refused("not-assignee", say("It was given to somebody else, and only they can answer it."))
    return Refused("role-not-allowed", say("This role may not do this: {title}.", title=rule.title.lower()))


def _is_author(attempt: Attempt, rule: Rule) -> bool:
    founder = attempt.record.author in (None, attempt.person)
    return AUTHOR in rule.by and founder and attempt.claimed_role in attempt.method.author_roles


def _is_assignee(attempt: Attempt, rule: Rule) -> bool:
    return ASSIGNEE in rule.by and bool(_named(attempt)) and _named(attempt) == attempt.person


def _named(attempt: Attempt) -> str:
    return attempt.record.values.get(attempt.method.summary.assignee, "")


def _not_by(attempt: Attempt, rule: Rule) -> Refused | None:
    if AUTHOR in rule.not_by and attempt.person == attempt.record.author:
        return Refused("not-by-author", say("Somebody other than the author has to do this."))
    if MODERATOR in rule.not_by and attempt.person in attempt.record.moderators:
        return Refused("not-by-moderator", say("Whoever agreed the grade cannot settle what is said against it."))
    paths = attempt.method.summary
    if ASSIGNEE in rule.not_by and _named(attempt) == attempt.person:
        return Refused("not-by-assignee", say("Somebody other than the one who did it has to do this."))
    named = {MANAGER: paths.manager, WORKER: paths.worker, SECOND: paths.second}
    if any(attempt.record.values.get(named[who]) == attempt.person for who in rule.not_by if who in named):
        return Refused(
            "not-independent", say("Somebody who neither did, managed nor audited this work has to do this.")
        )
    return None


def _existence(attempt: Attempt, rule: Rule) -> Refused | None:
    exists = attempt.record.author is not None
    if rule.id == RECORDED and exists:
        return Refused("record-exists", say("The record exists already; it can be amended."))
    if rule.id != RECORDED and not exists:
        return Refused("no-record", say("There is no record to do this to."))
    return None


def _withdrawal(attempt: Attempt, rule: Rule) -> Refused | None:
    withdrawn = attempt.record.withdrawn
    if withdrawn and rule.id != RESTORED:
        return Refused("withdrawn", say("The record was withdrawn; it has to be restored first."))
    if rule.id == RESTORED and not withdrawn:
        return Refused("not-withdrawn", say("The record was not withdrawn."))
    return None


def _conflicts(attempt: Attempt, rule: Rule) -> Refused | None:
    record = attempt.record
    if rule.id == RESOLVED and record.heads < 2 and not record.conflicts:
        return Refused("nothing-to-settle", say("The record has only one version; there is nothing to settle."))
    if rule.id in attempt.method.decisions and record.conflicts:
        return Refused("conflict", say("The record has two versions of an answer; settle them first."))
    return None


def _order(attempt: Attempt, rule: Rule) -> Refused | None:
    record = attempt.record
    if any(name in record.decisions for name in rule.not_after):
        return Refused("too-late", say("It is finished already; this step comes too late."))
    if (now := attempt.method.speaks(record.decisions)) in rule.not_in and now is not None:
        state = attempt.method.decisions[now].state
        return Refused("not-now", say("It stands at “{state}”: that has to come to its end first.", state=state))
    for wanted in rule.after:
        name = wanted.removesuffix("?")
        if name in record.decisions:
            continue
        if name in record.stale:
            return Refused(
                "stale", say("The record has changed since it was last agreed; that step comes again first.")
            )
        if name == wanted:
            return Refused(
                "not-yet", say("Another step comes first: {title}.", title=attempt.method.decisions[name].title.lower())
            )
    return None


def _reason(attempt: Attempt, rule: Rule) -> Refused | None:
    if rule.asks_reason and not attempt.reason.strip():
        return Refused("no-reason", say("Say why: a short reason is kept with the change."))
    return None


def _needs(attempt: Attempt, rule: Rule) -> Refused | None:
    record = attempt.record
    if Need.ESCALATIONS_TOLD in rule.needs and record.open_escalations:
        return Refused("escalation-open", say("A child may be unsafe: record who was told, when and how, first."))
    if Need.COMPLETE in rule.needs and record.problems:
        return Refused("incomplete", say("Some answers are missing or need another look."))
    if Need.MODERATED in rule.needs and record.to_moderate:
        return Refused("to-moderate", say("It waits for a moderation: {why}.", why=record.to_moderate))
    if Need.DISPUTE in rule.needs and not ("disputed" in record.decisions or record.apart):
        return Refused("no-dispute", say("Nobody disputes the grade: there is nothing to settle."))
    if any(record.values.get(path) != value for path, value in rule.wants.items()):
        return Refused("not-answered", say("The record does not say yet what this step needs it to say."))
    return None


def _hands(attempt: Attempt, rule: Rule) -> Refused | None:
    """Who wrote a part on whose laptop is said by the person whose laptop it was, and by nobody else. Settling takes
    up what one of two others said."""
    said = ((name, value) for name, value in attempt.written.items() if BY in name and value is not None)
    if all(_may_claim(name, value, None if rule.id == RESOLVED else attempt.person) for name, value in said):
        return None
    return Refused("another-hand", say("It says of a part who wrote it, and is not the one who can say so."))


def _in_order(attempt: Attempt, rule: Rule) -> Refused | None:
    """What the author thinks is not written into a section that waits for another's words. Settling takes up what one
    of two others said."""
    if attempt.early and rule.id in (RECORDED, AMENDED):
        return Refused("out-of-order", say("It answers a section that waits until somebody else’s part is finished."))
    return None


_WRITES_ITSELF = {Way.WORKER: "practitioner", Way.FAMILY: "child-or-parent"}


def _may_claim(name: str, value: str, person: str | None) -> bool:
    """Whether the claim can be read, fits whose part it is, and names the person's own laptop (None: anybody's)."""
    part, hand = part_of(name), read_hand(value)
    if part is None or hand is None or person not in (None, hand.device):
        return False
    return _WRITES_ITSELF.get(hand.way, part[1]) == part[1] and (hand.way is not Way.WORKER or hand.person != person)


_TESTS: tuple[_Test, ...] = (
    _role,
    _not_by,
    _existence,
    _withdrawal,
    _conflicts,
    _order,
    _reason,
    _needs,
    _hands,
    _in_order,
)
