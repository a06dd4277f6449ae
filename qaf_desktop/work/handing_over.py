"""Handing over the laptop: somebody else writes their part of a draft, and sees nothing else of it."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.forms.opening import opened_by
from qaf_desktop.forms.parts import FAMILY, Part, answers_for, parts_of
from qaf_desktop.forms.session import FormSession
from qaf_desktop.records import canonical
from qaf_desktop.records.hands import CHILD, PARENT, Hand, Way, hand_field, hand_to_text
from qaf_desktop.words import say
from qaf_desktop.work.family_consent import CONSENT, FamilyConsent
from qaf_desktop.work.hand_words import hand_words
from qaf_desktop.work.listing import Listing
from qaf_desktop.work.recording import OpenDraft, Recording

KEPT = "handed-over"


@dataclass(frozen=True, slots=True)
class HandedOver:
    """The laptop as it was given away: which part of which draft; `reader` is "" for a worker, else CHILD or PARENT;
    `question` is where they were."""

    draft: int
    section: str
    owner: str
    reader: str = ""
    question: str = ""


@dataclass(frozen=True, slots=True)
class PartState:
    """A part as its draft has it. `asked` counts the questions open to answer, `closed` says how it came about ("" as
    long as it can be changed), `who` is whose it is in words. Where nothing is asked, `opened_by` is the path of the
    question whose answer decides it and `opens` its words ("" where none does)."""

    part: Part
    asked: int
    answered: int
    closed: str
    who: str
    opened_by: str = ""
    opens: str = ""


@dataclass(frozen=True, slots=True)
class OpenPart:
    """A part on the page for somebody else: a session that holds their answers and what decides what is asked, and
    nothing else of the draft. `worker` and `observer` are names, `may_refuse` whether they can take it all back;
    `done` says that they finished or refused, and only the laptop is to be given back."""

    given: HandedOver
    part: Part
    title: str
    session: FormSession
    worker: str
    observer: str
    may_refuse: bool
    done: bool


class HandingOver:
    """What is handed over at one desk, and how it comes back."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._recording = Recording(desk)

    def parts(self, draft_id: int) -> tuple[PartState, ...]:
        opened = self._recording.open(draft_id)
        return tuple(self._state(opened, part) for part in parts_of(opened.form))

    def begin(self, given: HandedOver) -> None:
        """From now on the workspace opens on this part alone, also after a crash, until `take_back`.

        Raises UserFacingError("part-closed" or "part-empty").
        """
        opened = self._recording.open(given.draft)
        state = self._state(opened, _part(opened, given))
        if state.closed:
            raise _closed()
        if not state.asked:
            raise UserFacingError(
                "part-empty",
                say("There is no question in this part yet."),
                say("Answer your own questions beside it first."),
            )
        self._keep(given)

    def now(self) -> HandedOver | None:
        """What is handed over at this moment; a draft that is gone, or a note that cannot be read, ends it."""
        kept = self._desk.store.vault.get(KEPT)
        if kept is None:
            return None
        try:
            given = HandedOver(**canonical.decode(kept))
            _part(self._recording.open(given.draft), given)
        except (canonical.NotCanonical, TypeError, UserFacingError):
            self.take_back()
            return None
        return given

    def open(self, given: HandedOver) -> OpenPart:
        """The part to show; of the draft's other answers only those that its questions depend on are read in."""
        opened = self._recording.open(given.draft)
        part = _part(opened, given)
        state = self._state(opened, part)
        answers = answers_for(opened.form, part, opened.session.answers())
        session = FormSession(
            opened.form, answers, now=self._desk.clock.local, registers=self._desk.store.registers.tables(), fresh=False
        )
        return OpenPart(
            given=given,
            part=part,
            title=part.title,
            session=session,
            worker=self._worker(opened),
            observer=self._desk.identity.name,
            may_refuse=given.owner == FAMILY and self._gate(opened, part) is not None,
            done=bool(state.closed) or not state.asked,
        )

    def save(self, given: HandedOver, values: Mapping[str, str | None]) -> None:
        """Keep answers of the part; what else a session may tell is left alone."""
        part = _part(self._recording.open(given.draft), given)
        own = {path: value for path, value in values.items() if path in part.questions}
        if own:
            self._recording.save(given.draft, own)

    def be_at(self, given: HandedOver, question: str) -> None:
        self._keep(replace(given, question=question))

    def finish(self, given: HandedOver) -> None:
        """They have finished: the part is closed, also for the observer."""
        opened = self._recording.open(given.draft)
        way = Way.FAMILY if given.owner == FAMILY else Way.WORKER
        self._close(opened, _part(opened, given), way, given.reader or self._worker_field(opened))

    def refuse(self, given: HandedOver) -> None:
        """They would rather not: what they gave is thrown away, and the record says so."""
        opened = self._recording.open(given.draft)
        gate = self._gate(opened, _part(opened, given))
        if gate is not None:
            FamilyConsent(self._desk).withdraw(opened, *gate)

    def return_to(self, given: HandedOver) -> None:
        """The laptop is back with whoever it belongs to, who has proved it, and reads first what was written."""
        self._recording.set_place(given.draft, given.section, "")
        self.take_back()

    def take_back(self) -> None:
        """Nothing is handed over any more."""
        self._desk.store.vault.delete(KEPT)

    def close(self, draft_id: int, section: str, owner: str, way: Way, reader: str = "") -> None:
        """Close a part that the observer wrote down as it was said (TOLD), or entered from PAPER.

        Raises UserFacingError("part-closed" or "part-missing").
        """
        opened = self._recording.open(draft_id)
        part = _part(opened, HandedOver(draft_id, section, owner))
        state = self._state(opened, part)
        if state.closed:
            raise _closed()
        missing = [p for p in opened.session.problems() if p.path in part.questions and p.severity == "stop"]
        if not state.answered or missing:
            raise UserFacingError(
                "part-missing",
                say("Something in this part is not answered yet."),
                say("Answer it in the form, then close it."),
            )
        self._close(opened, part, way, reader or self._worker_field(opened))

    def _close(self, opened: OpenDraft, part: Part, way: Way, person: str) -> None:
        hand = Hand(way, person, self._desk.person)
        self._recording.save(opened.id, {hand_field(part.section, part.owner): hand_to_text(hand)})

    def _state(self, opened: OpenDraft, part: Part) -> PartState:
        views = [opened.session.view(path) for path in part.questions]
        open_now = [view for view in views if view.relevant]
        field = hand_field(part.section, part.owner)
        hand = opened.hands[field] if field in opened.shut else None
        names = {row["name"]: row["label"] for row in self._desk.store.registers.people()}
        opener = None if open_now else opened_by(opened.form, opened.session, part.questions)
        return PartState(
            part=part,
            asked=len(open_now),
            answered=sum(1 for view in open_now if view.value),
            closed=hand_words(hand, names, self._desk.identity.name) if hand else "",
            who=say("the child or parent") if part.owner == FAMILY else self._worker(opened) or say("the worker"),
            opened_by=opener.path if opener else "",
            opens=opener.label if opener else "",
        )

    def _gate(self, opened: OpenDraft, part: Part) -> tuple[str, str] | None:
        """The question in the part's own section by which they can say no, and the answer that says it."""
        inside = (q for path, q in opened.form.questions.items() if path.startswith(f"{part.section}/"))
        gate = next((question for question in inside if question.extras.get(CONSENT)), None)
        return (gate.path, gate.extras[CONSENT].split()[0]) if gate else None

    def _worker_field(self, opened: OpenDraft) -> str:
        return opened.session.output().get(opened.method.summary.worker, "")

    def _worker(self, opened: OpenDraft) -> str:
        return Listing(self._desk).label("people", self._worker_field(opened))

    def _keep(self, given: HandedOver) -> None:
        self._desk.store.vault.put(KEPT, canonical.encode(asdict(given)))


def _part(opened: OpenDraft, given: HandedOver) -> Part:
    for part in parts_of(opened.form):
        if (part.section, part.owner) == (given.section, given.owner):
            return part
    raise UserFacingError("part-unknown", say("The form has no such part."), say("Choose one of those in the list."))


def _closed() -> UserFacingError:
    return UserFacingError(
        "part-closed",
        say("This part was finished already and cannot be changed in the draft."),
        say("If it has to be changed, amend the record after it is finalised, with a reason."),
    )


__all__ = ["CHILD", "PARENT", "HandedOver", "HandingOver", "OpenPart", "PartState"]
