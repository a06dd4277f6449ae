"""The first-start wizard, wired: each of its questions answered by making or joining a workspace."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.setup_details import JoinSetup, KeyFile, LeadSetup
from qaf_desktop.durable_files import read_named_file, write_new_file
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchange.project import read_join_file
from qaf_desktop.exchange.verdicts import Bad
from qaf_desktop.exchanging.enrolling import leave_request
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.setup.first_steps import FirstSteps
from qaf_desktop.setup.opening import Begun, Joined, Opening
from qaf_desktop.setup.registers_import import read_registers
from qaf_desktop.ui.first_start.first_start import FirstStart
from qaf_desktop.ui.jobs import JobRunner
from qaf_desktop.words import say

LARGEST_KEY = 64 * 1024
LARGEST_JOIN_FILE = 64 * 1024


class FirstStartDoor(QObject):
    """Runs the wizard and hands on the desk it ends with. An unfinished workspace is taken back."""

    def __init__(
        self,
        page: FirstStart,
        opening: Opening,
        jobs: JobRunner,
        opened: Callable[[Desk], object],
    ) -> None:
        super().__init__()
        self._opening, self._jobs, self._opened = opening, jobs, opened
        self._begun: Begun | None = None
        self._joined: Joined | None = None
        self.page = page
        self._roles = page.roles()
        self.page.begin_asked.connect(self._begin)
        self.page.registers_chosen.connect(self._read_registers)
        self.page.recovery_save_asked.connect(self._save_recovery)
        self.page.recovery_proof_asked.connect(self._prove_recovery)
        self.page.lead_finished.connect(self._found)
        self.page.join_chosen.connect(self._look_at_join)
        self.page.join_asked.connect(self._join)
        self.page.request_save_asked.connect(self._save_request)
        self.page.request_share_asked.connect(self._share_request)
        self.page.finished.connect(self._finish)

    def abandon(self) -> None:
        """The person went away: nothing half made stays, and what is made is closed."""
        if self._begun is not None:
            self._opening.abandon(self._begun)
            self._begun = None
        if self._joined is not None:
            self._joined.desk.close()
            self._joined = None

    def failed(self, error: Exception) -> None:
        """Say what went wrong on the page."""
        if not isinstance(error, UserFacingError):
            self.page.failed(
                UserFacingError("bug", say("Something went wrong."), say("Go back one step and try again."))
            )
            raise error
        self.page.failed(error)

    def _begin(self, passphrase: str, founds: bool) -> None:
        self.abandon()
        self._start(lambda: self._opening.begin(passphrase, founds=founds), self._has_begun)

    def _has_begun(self, begun: Begun) -> None:
        self._begun = begun
        self.page.begun(begun.paper_code)

    def _read_registers(self, path: Path) -> None:
        roles = {role.id: role.word for role in self._roles}
        self._start(lambda: read_registers(path, roles), self.page.show_registers)

    def _save_recovery(self, key: KeyFile) -> None:
        begun = self._expect_begun()
        self._start(
            lambda: write_new_file(key.path, begun.recovery_file(key.passphrase), private=True),
            lambda _path: self.page.recovery_saved(key),
        )

    def _prove_recovery(self, key: KeyFile) -> None:
        begun = self._expect_begun()
        self._start(
            lambda: begun.proves_recovery(read_key_file(key.path).encode("utf-8"), key.passphrase),
            self.page.recovery_proved,
        )

    def _look_at_join(self, path: Path) -> None:
        def look() -> tuple[bytes, str]:
            data = read_named_file(path, LARGEST_JOIN_FILE)
            return data, "" if not isinstance(read_join_file(data), Bad) else self._no_join_file(path)

        self._start(look, lambda found: self.page.join_read(path.name, *found))

    def _no_join_file(self, path: Path) -> str:
        what = {
            ".request": self.tr("This is a laptop’s request to join, not the lead auditor’s join file."),
            ".qafpkg": self.tr("This is a package of records, not a join file."),
            ".qafroster": self.tr("This is a list of people and devices, not a join file."),
            ".recovery": self.tr("This is a recovery key: put it back where it is kept. It is not a join file."),
        }
        said = what.get(path.suffix, self.tr("This is not a project’s join file."))
        where = self.tr("The lead auditor saves it under People and devices: “Save project.join…”.")
        return f"{said} {where}"

    def _found(self, setup: LeadSetup) -> None:
        begun = self._expect_begun()
        self._jobs.start(
            lambda progress: self._opening.found_project(begun, setup, progress),
            self._done,
            on_failed=self.failed,
            on_progress=self.page.progress,
            owner=self.page,
        )

    def _join(self, setup: JoinSetup) -> None:
        begun = self._expect_begun()
        self._jobs.start(
            lambda progress: self._opening.join_project(begun, setup, progress),
            self._has_joined,
            on_failed=self.failed,
            on_progress=self.page.progress,
            owner=self.page,
        )

    def _has_joined(self, joined: Joined) -> None:
        self._joined, self._begun = joined, None
        self.page.joined(joined.words)

    def _save_request(self, path: Path) -> None:
        joined = self._joined
        if joined is not None:

            def save() -> None:
                write_new_file(path, joined.request)
                FirstSteps(joined.desk).handed_in()

            self._start(save, lambda _none: self.page.request_left(self._saved(path)))

    def _share_request(self, folder: Path) -> None:
        joined = self._joined
        if joined is None:
            return

        def leave() -> None:
            share = Shares(joined.desk).choose(folder)
            leave_request(share, joined.desk.keys.device, joined.request)
            FirstSteps(joined.desk).handed_in()

        self._start(leave, lambda _none: self.page.request_left(self.tr("It lies in the shared folder.")))

    def _saved(self, path: Path) -> str:
        return self.tr("Saved as {name}. Give it to the lead auditor.").format(name=path.name)

    def _finish(self) -> None:
        if self._joined is not None:
            desk, self._joined = self._joined.desk, None
            self._done(desk)

    def _done(self, desk: Desk) -> None:
        self._begun = None
        self._opened(desk)

    def _start(self, work: Callable[[], object], done: Callable[..., object]) -> None:
        self._jobs.start(lambda _progress: work(), done, on_failed=self.failed, owner=self.page)

    def _expect_begun(self) -> Begun:
        if self._begun is None:
            raise UserFacingError("not-begun", say("The workspace is not begun."), say("Go back to the passphrase."))
        return self._begun


def read_key_file(path: Path) -> str:
    """The text of a small file; "" where it cannot be read, which is no key then."""
    try:
        with path.open("rb") as stream:
            return stream.read(LARGEST_KEY).decode("ascii", "replace")
    except OSError:
        return ""
