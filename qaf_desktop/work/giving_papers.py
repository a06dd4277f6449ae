"""Giving papers: an issued letter or report, with what follows from it, to the desks of the people it is for."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.methods.authority import RECORDED
from qaf_desktop.methods.knowledge import Role
from qaf_desktop.records.model import RecordKey
from qaf_desktop.storage.records import RecordRow
from qaf_desktop.words import say
from qaf_desktop.work.actions import Actions
from qaf_desktop.work.allocating import AUDITOR, CHILD, DUE, Allocating
from qaf_desktop.work.attaching import Attaching
from qaf_desktop.work.browsing import Browsing
from qaf_desktop.work.deciding import Deciding
from qaf_desktop.work.feedback import Feedback
from qaf_desktop.work.following_up import FollowingUp
from qaf_desktop.work.giving import ISSUED_PAPER, WORK, is_here
from qaf_desktop.work.issued_papers import IssuedPapers
from qaf_desktop.work.letter_facts import LettersFacts
from qaf_desktop.work.listing import Listing
from qaf_desktop.work.recording import Recording
from qaf_desktop.work.reporting import Reporting
from qaf_desktop.work.scribe import Scribe

ISSUED, REPORT = "issued", "report"
WORKER, MANAGER, SERVICE, READER = "worker", "manager", "service", "reader"
FOLLOW_UP = "head-of-service-follow-up"
_OWN, _TEAM, _SERVICE = "own", "team", "service"


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who may be given the paper. `part` is why; `suggested`: it is for them without anybody's choosing.
    `has`: they were given this very letter already."""

    person: str
    name: str
    why: str
    part: str
    suggested: bool
    has: bool = False


@dataclass(frozen=True, slots=True)
class ToGive:
    """The paper that can be given, and to whom. `without` names those it is for who have no laptop here; `follow_up`
    is what the record calls for and a head of service could be given with it, "" for nothing."""

    record: RecordKey
    title: str
    is_letter: bool
    readers: tuple[Reader, ...]
    without: tuple[str, ...]
    answer_by: str
    follow_up: str


@dataclass(frozen=True, slots=True)
class Given:
    """The records that were made: papers, actions now followed up, follow-ups given; and whom it could not be."""

    papers: tuple[RecordKey, ...]
    actions: tuple[RecordKey, ...]
    follow_ups: tuple[RecordKey, ...]

    @property
    def records(self) -> tuple[RecordKey, ...]:
        return (*self.papers, *self.actions, *self.follow_ups)


class GivingPapers:
    """At a desk that issues."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._store = desk.store
        self._recording = Recording(desk)

    def ready(self, record: RecordKey) -> ToGive:
        """Raises UserFacingError("not-issued") for what was not issued as it stands, record-missing."""
        row = self._issued(record)
        readers = tuple(self._readers(row))
        today = self._desk.clock.local().date()
        return ToGive(
            record=record,
            title=self._title(row),
            is_letter=row.method != REPORT,
            readers=readers,
            without=tuple(self._without(row)),
            answer_by="" if row.method == REPORT else self._answer_by(record, today),
            follow_up=self._follow_up(row, today),
        )

    def give(
        self, record: RecordKey, people: Iterable[str], answer_by: date | None, note: str = "", *,
        follow_up: bool = False,
    ) -> Given:  # fmt: skip
        """Give it to these of the readers, each in a record of their own; the actions of the record that are theirs go
        with it. Raises UserFacingError as `ready` does, nobody-chosen, not-a-reader, and answer-over."""
        row, wanted = self._issued(record), tuple(dict.fromkeys(people))
        known = {one.person: one for one in self._readers(row)}
        if not wanted:
            raise UserFacingError("nobody-chosen", say("Nobody is chosen yet."), say("Choose at least one person."))
        if any(one not in known for one in wanted):
            raise UserFacingError(
                "not-a-reader", say("A letter goes to the worker it is about and to those who manage the work."),
                say("Choose among the people listed."),
            )  # fmt: skip
        if answer_by is not None and answer_by < self._desk.clock.local().date():
            raise UserFacingError("answer-over", say("The day for the answer is over."), say("Choose a later day."))
        data = self._pdf(row)
        by = answer_by.isoformat() if answer_by else ""
        papers = tuple(self._give_one(row, known[one], data, by, note) for one in wanted)
        actions = tuple(self._actions(row, wanted))
        followed = self._given_follow_up(row, wanted) if follow_up else ()
        return Given(papers, actions, followed)

    def _issued(self, record: RecordKey) -> RecordRow:
        row = self._store.records.row(record)
        if row is None:
            raise UserFacingError(
                "record-missing", say("The record is not on this laptop."), say("Look for it in the list.")
            )
        held = Deciding(self._desk).in_force(record)
        if ISSUED not in held or "issue_withdrawn" in held or row.withdrawn:
            raise UserFacingError(
                "not-issued", say("It has not been issued as it stands now."), say("Issue it first, then give it.")
            )
        return row

    def _give_one(self, row: RecordRow, reader: Reader, data: bytes, answer_by: str, note: str) -> RecordKey:
        letter = row.method != REPORT
        standing = LettersFacts(self._desk).standing(row.key) if letter else None
        said = {
            "paper/kind": "letter" if letter else REPORT,
            "paper/title": self._title(row),
            "paper/reference": row.reference,
            "paper/number": str(standing.number) if standing else "",
            "paper/subject": row.subject if letter else "",
            "paper/team": Listing(self._desk).label("teams", row.team),
            "paper/grade": self._grade(row) if letter else "",
            "reader/person": reader.person,
            "reader/part": reader.part,
            "reader/answer_by": answer_by,
            "reader/note": note.strip(),
        }
        draft = self._recording.start(ISSUED_PAPER, {path: text for path, text in said.items() if text}, row.key)
        try:
            Attaching(self._desk).attach_data(draft, "paper/file", f"{row.reference}.pdf", data)
            return self._recording.finalise(self._recording.open(draft))
        except UserFacingError:
            self._recording.discard(draft)
            raise

    def _pdf(self, row: RecordRow) -> bytes:
        return Reporting(self._desk).pdf(row.key) if row.method == REPORT else Feedback(self._desk).pdf(row.key).data

    def _title(self, row: RecordRow) -> str:
        if row.method == REPORT:
            return row.subject
        return say("Feedback on {what}", what=self._desk.library.methods[row.method].name.lower())

    def _grade(self, row: RecordRow) -> str:
        return Browsing(self._desk).line(row.key).grade_word

    def _readers(self, row: RecordRow) -> Iterable[Reader]:
        """Of a letter the worker, the manager named in it, and those whose role gives them a team or a service; of a
        report everybody with a laptop. Those whom it is for come first."""
        found = [self._reader(row, person["name"], person["label"], person["team"]) for person in self._people()]
        kept = [one for one in found if one is not None]
        return sorted(kept, key=lambda one: (not one.suggested, one.name.casefold()))

    def _reader(self, row: RecordRow, person: str, name: str, team: str) -> Reader | None:
        roster = self._desk.rosters.view
        if person == self._desk.person or roster is None or not is_here(roster, person):
            return None
        roles = [self._desk.library.standards.roles[one] for one in roster.roles_of(person) if self._known(one)]
        has = any(one.person == name for one in IssuedPapers(self._desk).given_about(row.key))
        report = row.method == REPORT
        if person == row.worker and not report:
            return Reader(person, name, say("The work is theirs"), WORKER, not has, has)
        if person == self._manager(row) and not report:
            return Reader(person, name, say("Named as manager of the work"), MANAGER, not has, has)
        managing = _managing(roles)
        if managing is not None and not report:
            own = bool(row.team) and team == row.team
            return Reader(person, name, self._why(managing, own=own), SERVICE, own and not has, has)
        return Reader(person, name, _words(roles), SERVICE if managing else READER, False, has) if report else None

    def _manager(self, row: RecordRow) -> str:
        path = self._desk.library.methods[row.method].summary.manager
        return Scribe(self._desk).facts(row.key).values.get(path, "") if path else ""

    def _why(self, role: Role, *, own: bool) -> str:
        return say("{role}, of this team", role=role.word) if own else role.word

    def _known(self, role: str) -> bool:
        return role in self._desk.library.standards.roles

    def _without(self, row: RecordRow) -> Iterable[str]:
        """The worker and the manager named, where they have no desk here."""
        if row.method == REPORT:
            return
        for person in dict.fromkeys((row.worker, self._manager(row))):
            if person and not is_here(self._desk.rosters.view, person):
                yield Listing(self._desk).label("people", person)

    def _answer_by(self, record: RecordKey, today: date) -> str:
        by = LettersFacts(self._desk).facts(record).respond_by
        return by if by >= today.isoformat() else ""

    def _actions(self, row: RecordRow, people: Sequence[str]) -> Iterable[RecordKey]:
        """The record's rows that these people own, each followed up from now on, so that it travels to its owner."""
        names = {one["label"]: one["name"] for one in self._people()}
        for found in self._store.actions.of_records((row.key,)):
            owner = names.get(found.owner, found.owner)
            if found.row and not found.done and owner in people:
                with suppress(UserFacingError):  # a row that says too little is followed up by hand
                    yield Actions(self._desk).agree(row.key, found.row, owner)

    def _follow_up(self, row: RecordRow, today: date) -> str:
        found = FollowingUp(self._desk).open(row)
        return found.title if found is not None and FOLLOW_UP in found.done_by else ""

    def _given_follow_up(self, row: RecordRow, people: Sequence[str]) -> tuple[RecordKey, ...]:
        """The follow-up that the record calls for, given to the first of these who may do it."""
        found = FollowingUp(self._desk).open(row)
        roster, method = self._desk.rosters.view, self._desk.library.methods[FOLLOW_UP]
        able = [one for one in people if roster is not None and roster.roles_of(one) & method.author_roles]
        if found is None or not able or method.rule(RECORDED) is None:
            return ()
        due = max(found.until, self._desk.clock.local().date()).isoformat()
        draft = Allocating(self._desk).start()
        note = say("It follows from {reference}.", reference=row.reference)
        self._recording.save(
            draft, {WORK: FOLLOW_UP, CHILD: row.subject, AUDITOR: able[0], DUE: due, "work/note": note}
        )
        return (self._recording.finalise(self._recording.open(draft)),)

    def _people(self) -> Sequence[dict[str, str]]:
        rows = self._store.registers.people()
        return [{"name": row["name"], "label": row["label"], "team": row.get("team", "")} for row in rows]


def _managing(roles: Iterable[Role]) -> Role | None:
    return next((one for one in sorted(roles, key=lambda one: one.id) if one.scope in (_TEAM, _SERVICE)), None)


def _words(roles: Iterable[Role]) -> str:
    return ", ".join(sorted(one.word for one in roles))
