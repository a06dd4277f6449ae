"""Which shared folder a desk uses, and opening it."""

from dataclasses import dataclass
from pathlib import Path

from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.playground import is_example, refuse_in_example
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchange.local_folder import LocalFolder
from qaf_desktop.exchange.share import Share, open_share
from qaf_desktop.exchanging.enrolling import Enrolling
from qaf_desktop.words import say

_FOLDER = "share/folder"


@dataclass(frozen=True, slots=True)
class ShareState:
    """The shared folder as it is now: `code` is ready, not-chosen, or why it cannot be used; `words` say it."""

    code: str
    words: str
    folder: str


class Shares:
    """The desk's shared folder. Nothing happens where the folder is absent or another project's."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def folder(self) -> Path | None:
        kept = self._desk.store.vault.get(_FOLDER)
        return Path(kept.decode("utf-8")) if kept else None

    def choose(self, folder: Path) -> Share:
        """Use this folder from now on. The lead's desk brings the project onto it first.

        Raises UserFacingError not-mounted, other-project, read-only or example; the choice then stays as it was.
        """
        refuse_in_example(self._desk)
        transport = LocalFolder(folder)
        if self._desk.kind.publishes:
            if not folder.is_dir():
                raise UserFacingError(
                    "not-mounted", say("The folder is not there."), say("Connect it, or choose another.")
                )
            Enrolling(self._desk).put_on(Share(transport, self._desk.project.id))
        share = open_share(transport, self._desk.project)
        self._desk.store.vault.put(_FOLDER, str(folder).encode("utf-8"))
        return share

    def use(self, folder: Path) -> None:
        """Use this folder from now on, whether it is there now or not: an administrator has set it."""
        if self.folder() != folder and not is_example(self._desk):
            self._desk.store.vault.put(_FOLDER, str(folder).encode("utf-8"))

    def open(self) -> Share:
        """The share. Raises UserFacingError not-chosen, not-mounted or other-project."""
        folder = self.folder()
        if folder is None:
            raise UserFacingError(
                "not-chosen",
                say("No shared folder is chosen yet."),
                say("Choose it under Exchange, or save packages to files."),
            )
        share = open_share(LocalFolder(folder), self._desk.project)
        if self._desk.kind.publishes:
            Enrolling(self._desk).put_on(share)
        return share

    def there(self) -> Share | None:
        """The share where it can be opened now."""
        try:
            return self.open()
        except UserFacingError:
            return None

    def state(self) -> ShareState:
        folder = self.folder()
        try:
            self.open()
        except UserFacingError as error:
            return ShareState(error.code, error.happened, str(folder or ""))
        return ShareState("ready", say("Shared folder ready"), str(folder))
