"""Actions: one list wherever they were agreed, begun from the row they stand in, and followed to what shows that they
helped."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.progress import Progress, silent
from qaf_desktop.records.actions import (
    CARRIED,
    CHANGED,
    DROPPED,
    NEW_DAY,
    NOT_ACCEPTED,
    UNDER_WAY,
    VERIFIED,
    ActionCounts,
    ActionsWanted,
)
from qaf_desktop.records.model import RecordKey, RevisionKey
from qaf_desktop.records.summaries import DONE
from qaf_desktop.storage.action_lists import ActionFound
from qaf_desktop.words import say
from qaf_desktop.work.action_figures import ActionFigures, action_figures
from qaf_desktop.work.action_lines import ACTION, ActionLine, ActionWords
from qaf_desktop.work.deciding import Deciding
from qaf_desktop.work.recording import Recording, written_at
from qaf_desktop.work.scribe import Scribe

ROW, OWNER, OWNER_WRITTEN = "task/row", "task/owner", "task/owner_written"
STEPS = (UNDER_WAY, DONE, VERIFIED, NOT_ACCEPTED, DROPPED, CARRIED)
"""The decisions about an action, in the order to offer them."""
ASKS_CHANGED = frozenset({DONE, VERIFIED})
"""Decisions that also ask what changed for the child."""
WEEK, MONTH = 7, 31
ME = "me"
"""In the place of an owner's code: this person."""
_SOURCES: Mapping[str, str] = {
    "practice-observation": "observation", "supervision-observation": "observation", "report": "report",
    "challenge-entry": "challenge", "complaint-learning": "complaint", "engagement": "voice",
    "supervision-check": "supervision", "chair-alert": "chair",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ActionsPart:
    """The first lines that fit; counting reads more, and comes after they are painted."""

    wanted: ActionsWanted
    lines: tuple[ActionLine, ...]


@dataclass(frozen=True, slots=True)
class Carried:
    """What came of carrying several forward: the records changed, and (what, why) of those left as they were."""

    records: tuple[RecordKey, ...]
    left: tuple[tuple[str, str], ...] = ()


class Actions:
    """The actions of one desk: everybody's where others' work is collected; else those of one's own records, and what
    was given to this person."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._store = desk.store
        self._scribe = Scribe(desk)
        self._recording = Recording(desk)

    def part(self, wanted: ActionsWanted, limit: int = 200) -> ActionsPart:
        narrowed, words = self._mine(wanted), ActionWords(self._desk)
        return ActionsPart(wanted, tuple(words.line(one) for one in self._store.actions.page(narrowed, limit)))

    def counts(self, wanted: ActionsWanted) -> ActionCounts:
        """How many fit of each part of the list, its team, owner, source and words as wanted."""
        return self._store.actions.counts(self._mine(wanted), self._today().isoformat())

    def every(self, wanted: ActionsWanted, limit: int = 100_000) -> tuple[ActionLine, ...]:
        """All that fit, for a file."""
        words = ActionWords(self._desk)
        return tuple(words.line(one) for one in self._store.actions.page(self._mine(wanted), limit))

    def mine(self, limit: int = 200) -> tuple[ActionLine, ...]:
        """Records of actions that this person owns and has still to do, by their day."""
        found = self._store.actions.owned(self._own_names(), limit)
        words = ActionWords(self._desk) if found else None
        return tuple(words.line(one) for one in found) if words else ()

    def figures(self) -> ActionFigures:
        counts = self._store.actions.counts(ActionsWanted(), self._today().isoformat())
        return action_figures(self._store.actions.ended(), counts.open, counts.late)

    def owners(self) -> tuple[tuple[str, str], ...]:
        """(code or name as written, words) of those who have something to do, by their words."""
        people = self._people()
        found = [(owner, people.get(owner, owner)) for owner, _n in self._store.actions.owners() if owner]
        return tuple(sorted(found, key=lambda one: one[1].casefold()))

    def found(self, record: RecordKey, row: str = "") -> ActionFound:
        """Raises UserFacingError("action-gone") for what is not here or stands no longer."""
        known = self._store.actions.one(record, row)
        if known is None:
            raise UserFacingError(
                "action-gone",
                say("The action is not here any more: its record was withdrawn or erased, or it was taken out of it."),
                say("Look at the list again."),
            )
        return known

    def follow(self, record: RecordKey, row: str) -> int | RecordKey:
        """What follows a row: the record of the action, else a draft of one that knows all that the row says. A second
        record is never begun from here; two that were begun apart both stand in the list, and say so."""
        known = self._store.actions.following(record, row)
        if known:
            return known[0].record
        begun = self._draft_of(record, row)
        return (
            begun if begun is not None else self._recording.start(ACTION, self._given(self.found(record, row)), record)
        )

    def agree(self, record: RecordKey, row: str, owner: str = "") -> RecordKey:
        """The record of the action that follows a row, signed now where there is none. Raises
        UserFacingError("incomplete") where the row says too little: it is begun by hand then."""
        known = self._store.actions.following(record, row)
        if known and not owner:
            return known[0].record
        return self._sign(self._given(self.found(record, row), owner), record)

    def steps(self, record: RecordKey) -> tuple[str, ...]:
        """The decisions that this person may take about the record of an action now."""
        may = Deciding(self._desk).may_take
        return tuple(step for step in STEPS if may(record, step))

    def decide(self, record: RecordKey, step: str, reason: str, changed: str = "") -> None:
        """Say what came of it. `changed` is asked where it is done or confirmed. Raises UserFacingError no-reason,
        nothing-changed, and the refusals of `may`: not-by-author or not-by-assignee for whoever agreed or did it."""
        if step in ASKS_CHANGED and not changed.strip():
            raise UserFacingError(
                "nothing-changed",
                say("Say what changed for the child, or that nothing did."),
                say("Nothing was changed; what you wrote is kept."),
            )
        said = {CHANGED: changed.strip()} if step in ASKS_CHANGED else {}
        Deciding(self._desk).decide(record, step, reason.strip(), said)

    def carry(self, record: RecordKey, new_day: date, reason: str) -> None:
        """Give it more time. Raises UserFacingError("not-later") for a day that is over or not after the one it has."""
        due = self.found(record).due
        if new_day < self._today() or new_day.isoformat() <= due:
            raise UserFacingError(
                "not-later",
                say("The new day has to be later than the one it has, and not over."),
                say("Choose a later day."),
            )
        Deciding(self._desk).decide(record, CARRIED, reason.strip(), {NEW_DAY: new_day.isoformat()})

    def carry_all(
        self, lines: Iterable[ActionLine], new_day: date, reason: str, progress: Progress = silent
    ) -> Carried:
        """Several with one reason; a row that nobody follows yet is followed from now on. What cannot be carried
        forward is left as it was, and said."""
        known = tuple(lines)
        done: list[RecordKey] = []
        left: list[tuple[str, str]] = []
        for number, line in enumerate(known):
            progress(say("Carrying forward {n} of {all}", n=number + 1, all=len(known)), number / len(known))
            try:
                record = self.record_of(line)
                self.carry(record, new_day, reason)
                done.append(record)
            except UserFacingError as error:
                left.append((f"{line.source}: {line.what}", error.happened))
        return Carried(tuple(done), tuple(left))

    def record_of(self, line: ActionLine) -> RecordKey:
        """The record of the action that a line shows; one is signed for a row that has none."""
        record = RevisionKey.parse(line.record)
        return self.agree(record, line.row) if line.row else record

    def give(self, line: ActionLine, person: str) -> RecordKey:
        """Give it to somebody of the lists: a new record in the first one's place, which is withdrawn and says why; so
        whoever has it now has the whole of it. Raises UserFacingError("same-owner"), and as `agree` does."""
        if person == line.owner_code:
            raise UserFacingError("same-owner", say("They have it already."), say("Choose somebody else."))
        record = RevisionKey.parse(line.record)
        if line.row:
            return self.agree(record, line.row, person)
        known, values = self.found(record), dict(self._scribe.facts(record).values)
        given = {path: text for path, text in values.items() if not path.endswith(("_name", "/subject"))}
        given = {**given, OWNER: person, OWNER_WRITTEN: ""}
        made = self._sign({path: text for path, text in given.items() if text}, known.about)
        self._keep_day(made, known)
        reason = say("Given to {who}.", who=self._people().get(person, person))
        Deciding(self._desk).withdraw(record, reason)
        return made

    def _keep_day(self, made: RecordKey, known: ActionFound) -> None:
        if known.carried and known.due > self.found(made).due:
            Deciding(self._desk).decide(made, CARRIED, say("The day that it had already."), {NEW_DAY: known.due})

    def _sign(self, given: Mapping[str, str], about: RecordKey | None) -> RecordKey:
        draft = self._recording.start(ACTION, given, about)
        try:
            return self._recording.finalise(self._recording.open(draft))
        except UserFacingError:
            self._recording.discard(draft)
            raise

    def _draft_of(self, record: RecordKey, row: str) -> int | None:
        drafts = (one.id for one in self._store.drafts.list() if one.method == ACTION and one.about == record)
        loaded = ((one, self._store.drafts.load(one)) for one in drafts)
        return next((one for one, draft in loaded if draft and draft.answers.get(ROW) == row), None)

    def _given(self, found: ActionFound, owner: str = "") -> dict[str, str]:
        """What the row says, as the form of an action asks it."""
        who = owner or found.owner
        child = self._desk.library.methods[found.method].about == "child"
        given = {
            "task/title": found.what,
            "task/source": _SOURCES.get(found.method, "audit"),
            "task/record_reference": found.reference,
            "task/about_what": "child" if child and found.subject else "team" if found.team else "service",
            "task/child_reference": found.subject if child else "",
            written_at("task/team_name", found.team, self._teams()): found.team,
            "task/agreed_on": found.agreed,
            written_at("task/owner_name", who, self._people()): who,
            "task/priority": found.priority or _priority(found.agreed, found.due),
            "task/due": found.due,
            "task/proof": self._proof(found),
            ROW: found.row,
            "task/from_method": found.method,
        }
        return {path: text for path, text in given.items() if text}

    def _proof(self, found: ActionFound) -> str:
        paths = self._scribe.method(found.method).summary
        said = self._scribe.facts(found.record).values
        return said.get(f"{paths.actions}[{found.row}]/{paths.action_proof}", "") if paths.action_proof else ""

    def _mine(self, wanted: ActionsWanted) -> ActionsWanted:
        return replace(wanted, owner="", owners=self._own_names()) if wanted.owner == ME else wanted

    def _own_names(self) -> tuple[str, ...]:
        """By code, and by name for what was written where the lists were not at hand."""
        return tuple(sorted({self._desk.person, self._people().get(self._desk.person, "")} - {""}))

    def _people(self) -> dict[str, str]:
        return {row["name"]: row["label"] for row in self._store.registers.people()}

    def _teams(self) -> set[str]:
        return {row["name"] for row in self._store.registers.teams()}

    def _today(self) -> date:
        return self._desk.clock.local().date()


def _priority(agreed: str, due: str) -> str:
    """How soon, of a row that does not say: as soon as its own day says."""
    try:
        days = (date.fromisoformat(due) - date.fromisoformat(agreed)).days
    except ValueError:
        return "soon"
    return "now" if days <= WEEK else "soon" if days <= MONTH else "later"
