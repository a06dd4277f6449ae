"""The bond between a dangerous answer in one draft and the escalation that is recorded for it."""

from datetime import date

from qaf_desktop.records.merging import view
from qaf_desktop.records.model import RecordKey, RevisionKey
from qaf_desktop.ui.form_page.ports import EscalationTold
from qaf_desktop.wiring.counting import COLLECT
from qaf_desktop.wiring.room import Room
from qaf_desktop.words import say
from qaf_desktop.work.facts import DRAFT_LINK, TOLD
from qaf_desktop.work.listing import Listing, spoken_day
from qaf_desktop.work.recording import OpenDraft, Recording
from qaf_desktop.work.work_rows import OpenEscalation

_WAITING = "links/"


def open_urgent(room: Room, urgent: OpenEscalation) -> None:
    """Go to what a band speaks of: the escalation's record, or the draft that waits for somebody to be told."""
    if urgent.draft:
        EscalationLink(room).open_danger(urgent.draft, urgent.path)
    elif urgent.key == COLLECT:
        room.go(COLLECT, "")
    else:
        room.go("record", urgent.key)


class EscalationLink:
    """Opens the escalation of an answer, and brings the person back once it is told."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._recording = Recording(room.desk)

    def open(self, draft_id: int, path: str) -> None:
        """Go to the escalation of this answer: its draft, or the record it became."""
        draft = self._recording.open(draft_id)
        known = draft.escalations.get(path, "")
        if known and not known.startswith(DRAFT_LINK):
            self._room.go("record", known)
            return
        escalation = int(known.removeprefix(DRAFT_LINK)) if known else 0
        if not known or self._room.desk.store.drafts.load(escalation) is None:
            escalation = self._recording.start_escalation(draft, path)
            self._room.desk.store.vault.put(f"{_WAITING}{escalation}", f"{draft_id} {path}".encode())
        self._room.go("form", str(escalation))

    def open_danger(self, draft_id: int, path: str) -> None:
        """The same for a danger that a list shows; without a path the draft is itself an escalation."""
        if path:
            self.open(draft_id, path)
        else:
            self._room.go("form", str(draft_id))

    def finish(self, escalation: int, record: RecordKey) -> int | None:
        """Note that an escalation's draft became a record; the draft that waits for it, if any."""
        kept = self._room.desk.store.vault.get(f"{_WAITING}{escalation}")
        if kept is None:
            return None
        number, path = kept.decode().split(" ", 1)
        self._room.desk.store.vault.delete(f"{_WAITING}{escalation}")
        if self._room.desk.store.drafts.load(int(number)) is None:
            return None
        self._recording.link_escalation(int(number), path, record)
        return int(number)

    def told(self, draft: OpenDraft) -> dict[str, EscalationTold]:
        """What is known of each escalation of a draft."""
        return {path: self._told(value) for path, value in draft.escalations.items()}

    def _told(self, value: str) -> EscalationTold:
        if value.startswith(DRAFT_LINK):
            return EscalationTold(say("The escalation is being written."), complete=False)
        record = RevisionKey.parse(value)
        decisions = self._room.desk.store.revisions.decisions_about(record)
        complete = any(decision.transition == TOLD for decision in decisions)
        return EscalationTold(self._words(record), complete)

    def _words(self, record: RecordKey) -> str:
        values = view(self._room.desk.store.revisions.of_record(record)).values
        who = Listing(self._room.desk).label("people", values.get("told/told_person_name", ""))
        day, time = values.get("told/told_date", ""), values.get("told/told_time", "")[:5]
        when = spoken_day(date.fromisoformat(day), self._room.desk.clock.local().date()) if day else ""
        at = f"{when} {time}".strip()
        if not who:
            return say("The escalation is recorded.")
        return say("Told {who}, {when}.", who=who, when=at) if at else say("Told {who}.", who=who)
