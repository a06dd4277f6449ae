"""Which shared folder a desk uses, and opening it."""

from dataclasses import dataclass
from pathlib import Path

from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.playground import is_example, refuse_in_example
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchange.local_folder import LocalFolder
from qaf_desktop.exchange.places import Place
from qaf_desktop.exchange.share import Erasable, Put, Share, Transport, open_share
from qaf_desktop.exchanging.enrolling import Enrolling
from qaf_desktop.words import say

_FOLDER, _PLACE = "share/folder", "share/place"
"""Vault names: a folder of this computer, or a server with what is needed to reach it; one of the two."""


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
        if self._desk.kind.publishes and not folder.is_dir():
            raise UserFacingError("not-mounted", say("The folder is not there."), say("Connect it, or choose another."))
        share = self._begun(LocalFolder(folder))
        self._desk.store.vault.put(_FOLDER, str(folder).encode("utf-8"))
        self._desk.store.vault.delete(_PLACE)
        return share

    def place(self) -> Place | None:
        """The server that is used in place of a folder."""
        kept = self._desk.store.vault.get(_PLACE)
        return Place.from_bytes(kept) if kept else None

    def choose_place(self, place: Place) -> Share:
        """Use this server from now on, as `choose` does a folder. What opens it stays in the workspace.

        Raises UserFacingError as the place's calls and `choose` do; the choice then stays as it was.
        """
        refuse_in_example(self._desk)
        transport = self._desk.connections.get(place)
        if self._desk.kind.publishes:
            self._refuse_replacing(transport)
        share = self._begun(transport)
        self._desk.store.vault.put(_PLACE, place.to_bytes())
        self._desk.store.vault.delete(_FOLDER)
        return share

    def chosen(self) -> str:
        """The folder or the server that is used, as people call it; "" before one is chosen."""
        folder, place = self.folder(), self.place()
        return str(folder) if folder is not None else place.shown if place is not None else ""

    def _refuse_replacing(self, transport: Transport) -> None:
        """Some servers put one file over another though they are asked not to: nothing of ours may go there."""
        name = f"{self._desk.project.id}/try/{self._desk.clock.token(8)}"
        first, second = transport.put_if_absent(name, b"first"), transport.put_if_absent(name, b"other")
        if isinstance(transport, Erasable):
            transport.remove(name)
        if (first, second) != (Put.WRITTEN, Put.TAKEN):
            raise UserFacingError(
                "share-replaces",
                say("The server puts one file over another, so work could be lost there."),
                say("Choose another place, or ask the administrator whether the server can be set otherwise."),
            )

    def _begun(self, transport: Transport) -> Share:
        if self._desk.kind.publishes:
            Enrolling(self._desk).put_on(Share(transport, self._desk.project.id))
        return open_share(transport, self._desk.project)

    def use(self, folder: Path) -> None:
        """Use this folder from now on, whether it is there now or not: an administrator has set it."""
        if self.folder() != folder and not is_example(self._desk):
            self._desk.store.vault.put(_FOLDER, str(folder).encode("utf-8"))
            self._desk.store.vault.delete(_PLACE)

    def open(self) -> Share:
        """The share. Raises UserFacingError not-chosen, not-mounted or other-project."""
        folder, place = self.folder(), self.place()
        if folder is None and place is None:
            raise UserFacingError(
                "not-chosen",
                say("No shared folder is chosen yet."),
                say("Choose it under Exchange, or save packages to files."),
            )
        transport = LocalFolder(folder) if folder is not None else self._desk.connections.get(place) if place else None
        assert transport is not None
        share = open_share(transport, self._desk.project)
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
        chosen = self.chosen()
        try:
            self.open()
        except UserFacingError as error:
            return ShareState(error.code, error.happened, chosen)
        return ShareState("ready", say("Shared folder ready"), chosen)
