"""The window and what lies in it: first start, the locked door, or an open desk."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from qaf_desktop.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.example_project import make_example
from qaf_desktop.opening import Opening
from qaf_desktop.storage.keyslots import PRODUCTION, KeyCosts
from qaf_desktop.storage.workspace import WorkspaceFolder
from qaf_desktop.ui.first_start.first_start import FirstStart
from qaf_desktop.ui.frame.idle import IdleWatch
from qaf_desktop.ui.unlock.unlock_page import UnlockAttempt, UnlockPage
from qaf_desktop.wiring.desk_window import DeskWindow
from qaf_desktop.wiring.first_start import FirstStartDoor
from qaf_desktop.wiring.front_door import door
from qaf_desktop.wiring.front_wizard import wizard
from qaf_desktop.wiring.surroundings import Surroundings


def open_shell(
    app: QApplication, around: Surroundings, first: FirstStart | UnlockPage, costs: KeyCosts = PRODUCTION
) -> "Shell":
    """The shell, answering the page that is shown already. `costs` are the passphrase's (tests use small ones)."""
    opening = Opening(around.paths.workspaces, around.resources, around.clock, costs)
    shell = Shell(around, opening, app)
    shell.take(first)
    return shell


class Shell(QObject):
    """One person's way through the program: set up or unlock, work, lock, unlock again, close."""

    def __init__(self, around: Surroundings, opening: Opening, app: QApplication) -> None:
        super().__init__()
        self._around = around
        self._opening = opening
        self._desk: DeskWindow | None = None
        self._door: FirstStartDoor | None = None
        self._idle = IdleWatch(app, around.settings.current.lock_minutes, self)
        self._idle.idle.connect(self.lock)
        around.window.closing.connect(self.close)

    @property
    def desk(self) -> DeskWindow | None:
        return self._desk

    def take(self, first: FirstStart | UnlockPage) -> None:
        """Answer the page that is shown already."""
        if isinstance(first, FirstStart):
            self._answer_wizard(first)
        else:
            self._answer_door(first)

    def set_up(self) -> None:
        """The wizard for a further workspace."""
        page = wizard(self._around.resources, self._around.messages, can_cancel=True)
        self._answer_wizard(page)
        self._around.window.cover(page)

    def _answer_wizard(self, page: FirstStart) -> None:
        self._door = FirstStartDoor(page, self._opening, self._around.jobs, self._opened)
        page.cancelled.connect(self._cancel_set_up)
        page.example_asked.connect(self._open_example)

    def _answer_door(self, page: UnlockPage) -> None:
        page.asked.connect(lambda attempt: self._unlock(page, attempt))
        page.new_asked.connect(self.set_up)
        page.new.setVisible(self._desk is None)

    def lock(self) -> None:
        """Keep what was typed, and ask for the passphrase. The desk stays as it is beneath."""
        if self._desk is None or self._around.window.covered() or not self._desk.frame.leave():
            return
        self._idle.stop()
        self._show_door()

    def close(self) -> None:
        """The window closes: everything typed is kept, work ends, the workspace is released."""
        self._idle.stop()
        if self._door is not None:
            self._door.abandon()
        if self._desk is not None:
            self._desk.stop()
        self._around.jobs.shutdown()
        if self._desk is not None:
            self._desk.desk.close()
            self._desk = None

    def _show_door(self) -> None:
        own = self._desk.desk.folder.path.name if self._desk else ""
        entries = tuple(entry for entry in self._opening.workspaces() if own in ("", entry.folder.name))
        page = door(entries, own or self._around.settings.current.workspace)
        self._answer_door(page)
        self._around.window.cover(page)

    def _unlock(self, page: UnlockPage, attempt: UnlockAttempt) -> None:
        page.opening()
        folder = WorkspaceFolder(self._around.paths.workspaces / attempt.door)
        work: Callable[[], Desk | None]
        if self._desk is not None:
            work = lambda: self._opening.prove(folder, attempt.secret, paper=attempt.paper)  # noqa: E731
        elif attempt.paper:
            work = lambda: self._opening.unlock_with_paper(folder, attempt.secret)  # noqa: E731
        else:
            work = lambda: self._opening.unlock(folder, attempt.secret)  # noqa: E731
        self._around.jobs.start(
            lambda _progress: work(), self._unlocked, on_failed=lambda error: self._refused(page, error), owner=page
        )

    def _refused(self, page: UnlockPage, error: Exception) -> None:
        if isinstance(error, UserFacingError):
            page.failed(error)
        else:
            self._around.messages.failed(error)

    def _unlocked(self, desk: Desk | None) -> None:
        if desk is not None:
            self._opened(desk)
        else:
            self._around.window.uncover()
            self._idle.start()

    def _opened(self, desk: Desk) -> None:
        around = self._around
        self._door = None
        self._desk = DeskWindow(
            desk, around.jobs, around.messages, around.settings, around.resources, self._opening.costs
        )
        self._desk.frame.lock_asked.connect(self.lock)
        around.settings.change(workspace=desk.folder.path.name)
        around.window.show_desk(self._desk.frame)
        if not self._desk.frame.place().screen:
            self._desk.frame.go("my-work")
        self._desk.greet()
        self._idle.set_minutes(around.settings.current.lock_minutes)
        self._idle.start()

    def _cancel_set_up(self) -> None:
        if self._door is not None:
            self._door.abandon()
            self._door = None
        self._show_door()

    def _open_example(self) -> None:
        around = self._around

        def work(progress: Callable[[str, float], None]) -> Desk:
            return make_example(self._opening, around.paths, around.resources, around.clock, progress)

        page = self._door.page if self._door else None
        around.jobs.start(work, self._opened, on_progress=page.progress if page else None, owner=page)
