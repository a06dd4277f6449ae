"""Answering work that was allocated: taking it on, which opens it, or declining it with a reason."""

from PySide6.QtCore import QObject

from qaf_desktop.changes import Changes
from qaf_desktop.records.model import RevisionKey
from qaf_desktop.ui.messages import Tone
from qaf_desktop.wiring.room import Room
from qaf_desktop.work.allocating import Allocating


class Answering(QObject):
    """Does what the person who was given work says about it. The answers go to the lead by themselves."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._allocating = Allocating(room.desk)

    def accept(self, key: str) -> None:
        """Take it on and open the work."""
        record = RevisionKey.parse(key)

        def begun(draft: int) -> None:
            changed = Changes(records=frozenset({key}), drafts=frozenset({str(draft)}), share=True)
            self._room.messages.tell(self.tr("Accepted. What is known of it is filled in already."), Tone.DONE)
            self._room.feed.publish(changed)
            self._room.go("form", str(draft))

        self._room.jobs.start(lambda _progress: self._allocating.accept(record), begun, owner=self)

    def decline(self, keys: tuple[str, ...]) -> None:
        """Say no to all of these, once the person has said why."""
        title = self.tr("Decline this work?") if len(keys) == 1 else self.tr("Decline {n} pieces of work?")
        why = self.tr("Why? The lead auditor reads it, and gives the work to somebody else.")
        reason = self._room.messages.ask_text(title.format(n=len(keys)), why)
        if reason is None:
            return
        if not reason.strip():
            self._room.messages.tell(self.tr("Nothing was changed: a reason is needed."), Tone.INFO)
            return

        def work(_progress: object) -> Changes:
            for key in keys:
                self._allocating.decline(RevisionKey.parse(key), reason.strip())
            return Changes(records=frozenset(keys), share=True)

        self._room.jobs.start(work, self._declined, owner=self)

    def _declined(self, changes: Changes) -> None:
        self._room.messages.tell(self.tr("Declined. The lead auditor is told."), Tone.DONE)
        self._room.feed.publish(changes)
