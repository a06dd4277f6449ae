"""The steps of an action that ask for more than a reason: done and confirmed also ask what changed for the child."""

from PySide6.QtCore import QObject

from qaf_desktop.changes import Changes
from qaf_desktop.methods.model import Rule
from qaf_desktop.records.actions import NOT_ACCEPTED, UNDER_WAY, VERIFIED
from qaf_desktop.records.model import RecordKey
from qaf_desktop.records.summaries import DONE
from qaf_desktop.ui.messages import Tone
from qaf_desktop.wiring.room import Room
from qaf_desktop.work.actions import Actions

STEPS = frozenset({UNDER_WAY, DONE, NOT_ACCEPTED, VERIFIED})


class ActionActs(QObject):
    """Asks in words, then decides."""

    def __init__(self, room: Room, parent: QObject) -> None:
        super().__init__(parent)
        self._room = room
        self._actions = Actions(room.desk)

    def step(self, record: RecordKey, rule: Rule) -> None:
        questions = {
            UNDER_WAY: self.tr("What has been done so far, and what is in the way?"),
            DONE: self.tr("What was done, and where can it be seen?"),
            NOT_ACCEPTED: self.tr("What is missing? Whoever does it reads this."),
            VERIFIED: self.tr("What did you see, and where?"),
        }
        reason = self._asked(rule.title, questions[rule.id])
        if not reason:
            return
        asks = rule.id in (DONE, VERIFIED)
        changed = (
            self._asked(rule.title, self.tr("What changed for the child? Say so too if nothing did.")) if asks else ""
        )
        if asks and not changed:
            return
        self._decide(record, rule, reason, changed)

    def _decide(self, record: RecordKey, rule: Rule, reason: str, changed: str) -> None:
        def done(_none: object) -> None:
            self._room.messages.tell(f"{rule.state}.", Tone.DONE)
            self._room.feed.publish(Changes(records=frozenset({str(record)})))

        work = lambda _progress: self._actions.decide(record, rule.id, reason, changed)  # noqa: E731
        self._room.jobs.start(work, done, owner=self)

    def _asked(self, title: str, question: str) -> str:
        said = self._room.messages.ask_text(title, question)
        if said is not None and not said.strip():
            self._room.messages.tell(self.tr("Nothing was changed: a few words are needed."), Tone.INFO)
        return (said or "").strip()
