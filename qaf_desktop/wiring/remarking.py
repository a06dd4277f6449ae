"""Remarks, wired: asked for in words, kept, and told to whatever shows them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from qaf_desktop.changes import Changes
from qaf_desktop.records.model import RecordKey
from qaf_desktop.ui.form_page.ports import HistoryLine, RemarkThread
from qaf_desktop.ui.messages import Tone
from qaf_desktop.wiring.room import Room
from qaf_desktop.work.remark_words import ThreadWords
from qaf_desktop.work.remarks import Remarks, Turn


class Remarking(QObject):
    """Says the next thing in a person's name."""

    def __init__(self, room: Room, parent: QObject) -> None:
        super().__init__(parent)
        self._room, self._remarks = room, Remarks(room.desk)

    def begin(self, record: RecordKey, path: str, question: str) -> None:
        """Ask what is to be said of an answer, and begin a thread with it."""
        title = self.tr("Remark on “{question}”").format(question=question or self.tr("The whole record"))
        label = self.tr("The auditor reads it beside the answer. It is in no letter.")
        words = self._room.messages.ask_text(title, label)
        if words is not None:
            self._keep(record, lambda: self._remarks.add(record, path, words))

    def reply(self, record: RecordKey, thread: ThreadWords) -> None:
        title = self.tr("Reply on “{question}”").format(question=thread.question)
        words = self._room.messages.ask_text(title, thread.said[-1].words)
        if words is not None:
            self._keep(record, lambda: self._remarks.reply(record, thread.thread, words))

    def settle(self, record: RecordKey, thread: ThreadWords) -> None:
        self._keep(record, lambda: self._remarks.reply(record, thread.thread, "", settles=True))

    def _keep(self, record: RecordKey, act: Callable[[], object]) -> None:
        def done(_none: object) -> None:
            self._room.messages.tell(self.tr("Kept. It goes with the next exchange."), Tone.DONE)
            self._room.feed.publish(Changes(records=frozenset({str(record)})))

        self._room.jobs.start(lambda _progress: act(), done, owner=self)


def beside_answers(threads: Sequence[ThreadWords], *, may_say: bool) -> tuple[RemarkThread, ...]:
    """The same for the panel beside the questions."""
    return tuple(
        RemarkThread(
            key=str(one.thread.key),
            path=one.path,
            question=one.question,
            stands=one.stands,
            lines=tuple(HistoryLine(said.who, said.when, said.words) for said in one.said),
            open=one.turn == Turn.OPEN,
            replies=may_say and one.turn != Turn.SETTLED,
        )
        for one in threads
    )
