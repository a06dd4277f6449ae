"""What a record's own screen can do about its moderation."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from qaf_desktop.changes import Changes
from qaf_desktop.methods.model import Rule
from qaf_desktop.methods.moderating import IN_MODERATION, RETURNED, SETTLED
from qaf_desktop.records.model import RecordKey
from qaf_desktop.ui.messages import Confirmation, Tone
from qaf_desktop.wiring.room import Room
from qaf_desktop.work.following_up import FollowingUp
from qaf_desktop.work.moderating import Moderating

STEPS = frozenset({IN_MODERATION, RETURNED, SETTLED})
"""The steps of a record that ask for more than a reason."""


class ModerationActs(QObject):
    """Takes in hand, returns, settles; and opens what follows an inadequate grade."""

    def __init__(self, room: Room, parent: QObject) -> None:
        super().__init__(parent)
        self._room = room
        self._moderating, self._following = Moderating(room.desk), FollowingUp(room.desk)

    def step(self, record: RecordKey, rule: Rule) -> None:
        {IN_MODERATION: self.begin, RETURNED: self.send_back, SETTLED: self.settle}[rule.id](record)

    def begin(self, record: RecordKey) -> None:
        """One's own moderation of it, taken in hand with that."""
        self._open(lambda: self._moderating.begin(record), record)

    def follow_up(self, record: RecordKey) -> None:
        self._open(lambda: self._following.begin(record), record)

    def send_back(self, record: RecordKey) -> None:
        reason = self._reason(self.tr("Return to the auditor"), self.tr("What is missing? Your remarks go with it."))
        if reason:
            words = self.tr("Returned. The auditor gets it with the next exchange.")
            self._act(record, lambda: self._moderating.send_back(record, reason), words)

    def settle(self, record: RecordKey) -> None:
        """Which grade holds, then why."""
        grade = self._grade(record)
        reason = (
            self._reason(self.tr("Settle the dispute"), self.tr("Why does it hold? The auditor reads it."))
            if grade
            else ""
        )
        if grade and reason:
            self._act(record, lambda: self._moderating.settle(record, grade, reason), self.tr("Settled."))

    def _grade(self, record: RecordKey) -> str:
        """One grade after the other is offered; "" where the person took none."""
        for value, word in self._moderating.grades(record):
            question = Confirmation(
                self.tr("Does “{grade}” hold?").format(grade=word),
                self.tr("Both grades and both reasons stay in the record’s history. No dispute comes after this."),
                self.tr("It holds"),
                self.tr("Another grade"),
            )
            if self._room.messages.confirm(question):
                return value
        return ""

    def _reason(self, title: str, label: str) -> str:
        reason = self._room.messages.ask_text(title, label)
        if reason is not None and not reason.strip():
            self._room.messages.tell(self.tr("Nothing was changed: a reason is needed."), Tone.INFO)
        return (reason or "").strip()

    def _open(self, begin: Callable[[], int], record: RecordKey) -> None:
        def opened(draft: int) -> None:
            changed = Changes(drafts=frozenset({str(draft)}), records=frozenset({str(record)}))
            self._room.feed.publish(changed)
            self._room.go("form", str(draft))

        self._room.jobs.start(lambda _progress: begin(), opened, owner=self)

    def _act(self, record: RecordKey, act: Callable[[], object], words: str) -> None:
        def done(_none: object) -> None:
            self._room.messages.tell(words, Tone.DONE)
            self._room.feed.publish(Changes(records=frozenset({str(record)})))

        self._room.jobs.start(lambda _progress: act(), done, owner=self)
