"""A new key for the workspace, wired."""

import random

from qaf_desktop.changes import Changes
from qaf_desktop.code_signs import groups
from qaf_desktop.errors import UserFacingError
from qaf_desktop.setup.rekeying import Amount, KeyChange, Rekeying
from qaf_desktop.ui.jobs import JobHandle
from qaf_desktop.ui.new_key.key_page import KeyPage, Size
from qaf_desktop.wiring.room import Room


class KeyScreen:
    """Holds the key that is not in use yet, no longer than its paper code is shown."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._rekeying = Rekeying(room.desk, room.costs)
        self._change: KeyChange | None = None
        self._job: JobHandle | None = None
        self.page = KeyPage()
        self.page.entered.connect(self._look)
        self.page.code_asked.connect(self._begin)
        self.page.change_asked.connect(self._finish)
        self.page.stop_asked.connect(self._stop)
        self.page.left.connect(room.back)

    def _look(self) -> None:
        def show(amount: Amount) -> None:
            self.page.show_size(Size(amount.backups, amount.size))

        self._room.jobs.start(lambda _progress: self._rekeying.amount(), show, owner=self.page)

    def _begin(self, passphrase: str) -> None:
        def begun(change: KeyChange) -> None:
            self._change = change
            place = random.SystemRandom().randrange(len(groups(change.paper_code)))
            self.page.show_code(change.paper_code, place)

        self._room.jobs.start(
            lambda _progress: self._rekeying.begin(passphrase),
            begun,
            on_failed=lambda error: self.page.refused(_words(error)),
            owner=self.page,
        )

    def _finish(self) -> None:
        change = self._change
        if change is None:
            return
        self.page.working()
        self._job = self._room.jobs.start(
            lambda progress: self._rekeying.finish(change, progress),
            lambda _none: self._done(),
            on_failed=lambda error: self.page.failed(_words(error)),
            on_cancelled=self._called_off,
            on_progress=self.page.strip.progress,
            owner=self.page,
        )

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _done(self) -> None:
        self._change = None
        self.page.done()
        self._look()
        self._room.feed.publish(Changes(settings=True))

    def _called_off(self) -> None:
        self._change = None
        self.page.called_off()


def _words(error: Exception) -> str:
    if not isinstance(error, UserFacingError):
        raise error
    return f"{error.happened} {error.advice}"
