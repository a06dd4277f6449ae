"""Moving a draft, wired: what the move to another version of its form would change, and the move."""

from qaf_desktop.changes import Changes
from qaf_desktop.ui.messages import Tone
from qaf_desktop.ui.move.move_page import MovePage
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.tasks import Tasks
from qaf_desktop.work.moving import Moving

SCREEN, BACK = "move", "back"


class MoveScreen:
    """Entered with a draft's number, and `back` behind it to undo an earlier move."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._moving = Moving(room.desk)
        self._draft = 0
        self._back = False
        self.page = MovePage()
        self._tasks = Tasks(room, self.page, self.page)
        self.page.entered.connect(self._enter)
        self.page.move_asked.connect(self._move)
        self.page.back_asked.connect(lambda: room.go("form", str(self._draft)))

    def _enter(self, argument: str) -> None:
        draft, _, way = argument.partition(" ")
        if not draft.isdecimal():
            self._room.go("my-work", "")
            return
        self._draft, self._back = int(draft), way == BACK
        number, back = self._draft, self._back
        self._tasks.run(
            self.page.tr("Comparing the versions"),
            lambda _progress: self._moving.look(number, back=back),
            self.page.show_move,
            failed=lambda: self._room.go("form", str(number)),
        )

    def _move(self) -> None:
        number, back = self._draft, self._back
        work = lambda _progress: self._moving.move(number, back=back)  # noqa: E731
        self._tasks.run(self.page.tr("Moving the draft"), work, lambda _none: self._moved(number, back=back))

    def _moved(self, draft: int, *, back: bool) -> None:
        words = self.page.tr("Moved back.") if back else self.page.tr("Moved to the new version.")
        self._room.messages.tell(words, Tone.DONE)
        self._room.feed.publish(Changes(drafts=frozenset({str(draft)})))
        self._room.go("form", str(draft))
