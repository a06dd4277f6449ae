"""The screen from which the laptop is handed over, wired: whose part, read from the draft, and what becomes of it."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from qaf_desktop.changes import Changes
from qaf_desktop.errors import UserFacingError
from qaf_desktop.records.hands import Way
from qaf_desktop.ui.handover.prepare_page import Choice, PreparePage
from qaf_desktop.ui.messages import Confirmation
from qaf_desktop.wiring.room import Room
from qaf_desktop.work.handing_over import HandedOver, HandingOver, PartState


class HandoverScreen(QObject):
    """Entered with "draft owner section"; `page` is the screen."""

    def __init__(self, room: Room) -> None:
        self.page = PreparePage()
        super().__init__(self.page)
        self._room = room
        self._handing = HandingOver(room.desk)
        self._draft, self._owner, self._section = 0, "", ""
        self.page.entered.connect(self._enter)
        self.page.back_asked.connect(room.back)
        self.page.question_asked.connect(lambda path: room.go("form", f"{self._draft} {path}"))
        self.page.give_asked.connect(self._give)
        self.page.told_asked.connect(lambda choice: self._close(choice, Way.TOLD))
        self.page.paper_asked.connect(lambda choice: self._close(choice, Way.PAPER))

    def _enter(self, argument: str) -> None:
        draft, _, rest = argument.partition(" ")
        if not draft.isdecimal():
            self._room.go("my-work", "")
            return
        self._draft = int(draft)
        self._owner, _, self._section = rest.partition(" ")
        self._load()

    def _load(self) -> None:
        draft, owner = self._draft, self._owner

        def work(_progress: object) -> tuple[PartState, ...]:
            return tuple(state for state in self._handing.parts(draft) if state.part.owner == owner)

        self._start(work, lambda states: self.page.show_parts(states, self._section))

    def _give(self, choice: Choice) -> None:
        given = HandedOver(self._draft, choice.section, self._owner, choice.reader)
        self._start(lambda _progress: self._handing.begin(given), lambda _none: self._room.hand_over())

    def _close(self, choice: Choice, way: Way) -> None:
        question = Confirmation(
            self.page.tr("Is this part finished?"),
            self.page.tr("After this their words cannot be changed in this draft, only by an amendment with a reason."),
            self.page.tr("Finish the part"),
            self.page.tr("Go on writing"),
        )
        if not self._room.messages.confirm(question):
            return
        draft, owner = self._draft, self._owner

        def done(_none: object) -> None:
            self._room.feed.publish(Changes(drafts=frozenset({str(draft)})))
            self._room.back()

        self._start(lambda _progress: self._handing.close(draft, choice.section, owner, way, choice.reader), done)

    def _start(self, work: Callable[[object], object], done: Callable[..., object]) -> None:
        self._room.jobs.start(work, done, on_failed=self._failed, owner=self)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, UserFacingError):
            self.page.say(f"{error.happened} {error.advice}")
        else:
            self._room.messages.failed(error)
