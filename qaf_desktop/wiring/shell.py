"""The window and what lies in it: first start, the locked door, or an open desk."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from qaf_desktop.apart import Apart
from qaf_desktop.demo.example_project import example_words, make_example
from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.progress import Progress
from qaf_desktop.setup.opening import Opening
from qaf_desktop.setup.restoring import BackupLine, Restoring
from qaf_desktop.setup.unlocking import data_key
from qaf_desktop.setup.workspace_list import label_of, workspaces_in
from qaf_desktop.storage.keyslots import PRODUCTION, DataKey, KeyCosts
from qaf_desktop.storage.workspace import WorkspaceFolder
from qaf_desktop.ui.first_start.first_start import FirstStart
from qaf_desktop.ui.frame.idle import IdleWatch
from qaf_desktop.ui.jobs import Lane
from qaf_desktop.ui.messages import Confirmation, Tone
from qaf_desktop.ui.unlock.restore_page import RestorePage, loss_words
from qaf_desktop.ui.unlock.unlock_page import UnlockAttempt, UnlockPage
from qaf_desktop.wiring.desk_window import DeskWindow
from qaf_desktop.wiring.escalation_link import EscalationLink
from qaf_desktop.wiring.first_start import FirstStartDoor, read_key_file
from qaf_desktop.wiring.front_door import door
from qaf_desktop.wiring.front_help import answer_help
from qaf_desktop.wiring.handover_cover import HandoverCover
from qaf_desktop.wiring.surroundings import Surroundings
from qaf_desktop.wiring.whole_wizard import supply, wizard
from qaf_desktop.words import say
from qaf_desktop.work.dangers import Dangers


def open_shell(
    app: QApplication, around: Surroundings, first: FirstStart | UnlockPage, costs: KeyCosts = PRODUCTION
) -> "Shell":
    """The shell, answering the page that is shown already. `costs` are the passphrase's (tests use small ones)."""
    opening = Opening(around.paths.workspaces, around.resources, around.clock, costs, Apart)
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
        self._app = app
        self._idle = IdleWatch(app, around.settings.lock_minutes, self)
        self._idle.idle.connect(lambda: self.lock(idle=True))
        self._over = HandoverCover(around, opening, self)
        self._over.returned.connect(self._explain)
        around.window.closing.connect(self.close)
        around.window.ask_before_closing(self._may_close)

    @property
    def desk(self) -> DeskWindow | None:
        return self._desk

    def idle_watch(self) -> IdleWatch:
        """What locks the desk when nobody touches it."""
        return self._idle

    def take(self, first: FirstStart | UnlockPage) -> None:
        """Answer the page that is shown already."""
        if isinstance(first, FirstStart):
            supply(first, self._around.resources)
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
        answer_help(self._around.window, page, self._around.resources, "first-start")
        page.cancelled.connect(self._cancel_set_up)
        page.example_asked.connect(self._open_example)

    def _answer_door(self, page: UnlockPage) -> None:
        answer_help(self._around.window, page, self._around.resources, "locked-door")
        page.asked.connect(lambda attempt: self._unlock(page, attempt))
        page.key_wanted.connect(lambda: self._choose_key(page))
        page.new_asked.connect(self.set_up)
        page.new.setVisible(self._desk is None)
        page.restore.setVisible(self._desk is None)
        page.restore_asked.connect(lambda attempt: self._list_backups(page, attempt))

    def lock(self, *, idle: bool = False) -> None:
        """Keep what was typed, and ask for the passphrase. The desk stays as it is beneath. `idle`: nobody asked."""
        if self._desk is None or (self._around.window.covered() and self._over.page is None):
            return
        self._over.put_away()
        self._desk.frame.leave()
        self._put_questions_away()
        self._idle.stop()
        self._around.messages.explain({}, lambda _page: None)
        self._desk.be_locked(idle=idle)
        self._show_door()

    def close(self) -> None:
        """The window closes: everything typed is kept, work ends, the workspace is released."""
        self._idle.stop()
        if self._door is not None:
            self._door.abandon()
        self._over.put_away()
        if self._desk is not None:
            self._desk.stop()
        self._around.jobs.shutdown()
        self._around.messages.share_at(lambda: None)
        if self._desk is not None:
            self._desk.desk.close()
            self._desk = None

    def _may_close(self) -> bool:
        """Whether to close although a child may be unsafe and nobody was told: asked, never decided for the person."""
        untold = Dangers(self._desk.desk).untold() if self._desk else ()
        if not untold or self._desk is None:
            return True
        question = Confirmation(
            self.tr("A child may be unsafe now, and nobody is recorded as told. Close all the same?"),
            untold[0].words + " " + self.tr("Somebody who can act has to know today, by telephone or face to face."),
            self.tr("Close"),
            self.tr("Record who was told…"),
        )
        if self._around.messages.confirm(question):
            return True
        EscalationLink(self._desk.room).open_danger(untold[0].draft, untold[0].path)
        return False

    def _put_questions_away(self) -> None:
        """What lies open over the window is answered with its way back: it would show through the door."""
        while (dialog := self._app.activeModalWidget() or self._app.activePopupWidget()) is not None and dialog.close():
            pass

    def _show_door(self) -> None:
        page = self._door_of(self._desk) if self._desk else self._front_door()
        self._answer_door(page)
        self._around.window.cover(page)

    def _front_door(self) -> UnlockPage:
        settings = self._around.settings
        return door(self._opening.workspaces(), settings.current.workspace, sign_in=settings.policy.os_keyring)

    def _door_of(self, window: DeskWindow) -> UnlockPage:
        """The door of the desk that is open beneath, and of no other."""
        folder = window.desk.folder.path
        entries = tuple(entry for entry in workspaces_in(folder.parent) if entry.folder == folder)
        words = self.tr("Locked. Everything is as you left it.")
        if self._is_example(folder):
            words += " " + example_words()
        elif len(self._opening.workspaces()) > 1:
            words += " " + self.tr("If you are somebody else, close the window and start the program again.")
        if self._over.is_given(window.desk):
            words = self.tr("Locked. The laptop is with somebody else: after the passphrase, their part goes on.")
        elif Dangers(window.desk).untold():
            words += " " + self.tr("A child may be unsafe now, and nobody is recorded as told: unlock to record it.")
        return door(entries, folder.name, words)

    def _is_example(self, folder: Path) -> bool:
        return folder.parent != self._around.paths.workspaces

    def _choose_key(self, page: UnlockPage) -> None:
        kinds = self.tr("Recovery key (*.recovery *.txt);;All files (*)")
        path = self._around.messages.open_file(self.tr("Open the recovery key"), kinds)
        if path is not None and page.forgotten is not None:
            page.forgotten.show_key(path.name, read_key_file(path))

    def _unlock(self, page: UnlockPage, attempt: UnlockAttempt) -> None:
        page.opening()
        self._around.jobs.start(
            self._unlocking(attempt), self._unlocked, on_failed=lambda error: self._refused(page, error), owner=page
        )

    def _unlocking(self, attempt: UnlockAttempt) -> Callable[[Progress], Desk | None]:
        """Opens the workspace; where it is open beneath the door, it only proves the secret."""
        window = self._desk
        if window is not None:
            return lambda _progress: self._opening.prove(window.desk, attempt.secret)
        folder = WorkspaceFolder(self._around.paths.workspaces / attempt.door)
        return lambda _progress: self._opening.unlock_with(folder, attempt.secret)

    def _refused(self, page: UnlockPage, error: Exception) -> None:
        if isinstance(error, UserFacingError):
            page.failed(error)
        else:
            self._around.messages.failed(error)
            page.failed(_not_opened())

    def _unlocked(self, desk: Desk | None) -> None:
        if desk is not None:
            self._opened(desk)
        elif self._desk is not None:
            self._desk.be_unlocked()
            if not self._hand_over():
                self._around.window.uncover()
                self._explain()
            self._idle.start()

    def _hand_over(self) -> bool:
        """Where a part is handed over, show that and nothing else."""
        given = self._desk is not None and self._over.resume(self._desk)
        if given:
            self._around.messages.explain({}, lambda _page: None)
        return given

    def _explain(self) -> None:
        """Errors lead to the pages that explain them, as long as the desk itself is seen."""
        if self._desk is not None:
            self._around.messages.explain(self._desk.topics.troubles, self._desk.explain)

    def _opened(self, desk: Desk) -> None:
        around = self._around
        self._door = None
        policy = around.settings.policy
        if policy.share_folder:
            Shares(desk).use(Path(policy.share_folder))
        around.messages.share_at(Shares(desk).folder)
        self._desk = DeskWindow(
            desk, around.jobs, around.messages, around.settings, around.resources, self._opening.costs
        )
        self._desk.frame.lock_asked.connect(self.lock)
        self._desk.handed_over.connect(self._hand_over)
        self._desk.restore_asked.connect(self.to_backups)
        example = self._is_example(desk.folder.path)
        if not example:
            around.settings.change(workspace=desk.folder.path.name)
        around.window.show_desk(self._desk.frame)
        if not self._desk.frame.place().screen:
            self._desk.frame.go("my-work")
        self._explain()
        self._desk.greet()
        if example:
            self._desk.frame.go("records")
            around.messages.tell(example_words(), Tone.INFO)
        if policy.problem:
            words = self.tr("The policy of this computer was not understood: the strictest rules hold. See Settings.")
            around.messages.tell(words, Tone.WARNING)
        if not self._hand_over() and not around.settings.current.tour_taken:
            self._desk.tour.start()
        self._idle.start()

    def _list_backups(self, page: UnlockPage, attempt: UnlockAttempt) -> None:
        """The copies of a workspace that is not open, once the secret has given its key."""
        page.opening()
        folder = WorkspaceFolder(self._around.paths.workspaces / attempt.door)

        def work(_progress: Progress) -> tuple[DataKey, tuple[BackupLine, ...]]:
            key = data_key(folder.path, attempt.secret, self._opening.costs)
            return key, Restoring(self._opening).backups(folder, key)

        self._around.jobs.start(
            work,
            lambda found: self._show_backups(folder, *found),
            on_failed=lambda error: self._refused(page, error),
            owner=page,
        )

    def _show_backups(self, folder: WorkspaceFolder, key: DataKey, lines: tuple[BackupLine, ...]) -> None:
        page = RestorePage(label_of(folder.path), lines)
        page.left.connect(self._show_door)
        page.restore_asked.connect(lambda line: self._restore(page, folder, key, line))
        self._around.window.cover(page)

    def _restore(self, page: RestorePage, folder: WorkspaceFolder, key: DataKey, line: BackupLine) -> None:
        question = Confirmation(
            self.tr("Go back to the backup of {day}?").format(day=f"{line.made:%d/%m/%Y %H:%M}"),
            loss_words(line),
            self.tr("Restore it"),
            self.tr("Leave everything as it is"),
        )
        if not self._around.messages.confirm(question):
            return
        page.working()
        self._around.jobs.start(
            lambda progress: Restoring(self._opening).restore(folder, key, line.path, progress),
            self._opened,
            on_failed=lambda error: self._not_restored(page, error),
            on_progress=page.strip.progress,
            owner=page,
        )

    def _not_restored(self, page: RestorePage, error: Exception) -> None:
        if isinstance(error, UserFacingError):
            page.failed(error)
        else:
            page.left.emit()
            self._around.messages.failed(error)

    def to_backups(self) -> None:
        """From an open desk: it is closed once all its work is done, and the door tells the way."""
        window = self._desk
        if window is None or not window.frame.leave():
            return
        self._idle.stop()
        window.stop()
        self._around.messages.explain({}, lambda _page: None)
        jobs = self._around.jobs
        done = lambda _none: self._leave_desk(window)  # noqa: E731
        after = lambda _none: jobs.start(lambda _p: None, done, lane=Lane.FILES)  # noqa: E731
        jobs.start(lambda _p: None, after)

    def _leave_desk(self, window: DeskWindow) -> None:
        window.desk.close()
        self._around.messages.share_at(lambda: None)
        self._desk = None
        page = self._front_door()
        self._answer_door(page)
        self._around.window.cover(page)
        self._around.window.drop_desk()
        page.ask_for_restore()

    def _cancel_set_up(self) -> None:
        if self._door is not None:
            self._door.abandon()
            self._door = None
        self._show_door()

    def _open_example(self) -> None:
        around, wizard_door = self._around, self._door
        if wizard_door is None:
            return
        wizard_door.abandon()

        def work(progress: Progress) -> Desk:
            return make_example(self._opening, around.paths, around.resources, around.clock, progress)

        around.jobs.start(
            work, self._opened, on_failed=wizard_door.failed, on_progress=wizard_door.page.progress,
            owner=wizard_door.page,
        )  # fmt: skip


def _not_opened() -> UserFacingError:
    return UserFacingError(
        "not-opened",
        say("The workspace could not be opened."),
        say("Nothing was changed. Close the program and try again."),
    )
