"""Longer work started from a screen: one at a time, with progress and a way to stop it."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from qaf_desktop.progress import Progress
from qaf_desktop.ui.jobs import JobHandle
from qaf_desktop.ui.widgets.progress_strip import ProgressStrip
from qaf_desktop.wiring.room import Room

T = TypeVar("T")


class Workplace(Protocol):
    """A page that shows progress, and that can hold its buttons back meanwhile."""

    strip: ProgressStrip

    def set_busy(self, busy: bool) -> None: ...


class Tasks:
    """Runs work for one page. A second piece asked for while one runs is not begun: its button is off."""

    def __init__(self, room: Room, page: Workplace, owner: QWidget) -> None:
        self._room = room
        self._page = page
        self._owner = owner
        self._handle: JobHandle | None = None
        self._came_from: QWidget | None = None
        self._moved_to: QWidget | None = None
        page.strip.cancelled.connect(self._stop)

    def run(
        self,
        words: str,
        work: Callable[[Progress], T],
        done: Callable[[T], object],
        stopped: Callable[[], object] = lambda: None,
        failed: Callable[[], object] = lambda: None,
        *,
        can_cancel: bool = False,
    ) -> None:
        """`stopped` when the person cancelled; after a failure, which is said, `failed`."""
        if self._handle is not None:
            return
        self._came_from = self._owner.window().focusWidget()
        self._page.set_busy(True)
        self._moved_to = self._owner.window().focusWidget()
        self._page.strip.begin(words, can_cancel=can_cancel)
        self._handle = self._room.jobs.start(
            work,
            lambda result: self._end(lambda: done(result)),
            on_failed=lambda error: self._fail(error, failed),
            on_cancelled=lambda: self._end(stopped),
            on_progress=self._page.strip.progress,
            owner=self._owner,
        )

    def _end(self, then: Callable[[], object]) -> None:
        self._handle = None
        self._page.strip.end()
        self._page.set_busy(False)
        self._give_focus_back()
        then()

    def _give_focus_back(self) -> None:
        """To the button that was off meanwhile, unless the person went elsewhere."""
        back = self._came_from
        stayed = self._owner.window().focusWidget() is self._moved_to
        if stayed and back is not None and isValid(back) and back.isEnabled() and back.isVisible():
            back.setFocus()

    def _fail(self, error: Exception, then: Callable[[], object]) -> None:
        self._end(then)
        self._room.messages.failed(error)

    def _stop(self) -> None:
        if self._handle is not None:
            self._handle.cancel()
