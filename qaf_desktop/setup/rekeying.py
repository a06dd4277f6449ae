"""A new key for a workspace: everything in it is encrypted anew, and each way in is made anew for it."""

import contextlib
from dataclasses import dataclass, field

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.os_keyring import OsKeyring
from qaf_desktop.progress import Progress, silent
from qaf_desktop.storage import keyslots
from qaf_desktop.storage.keyslots import KeyCosts, NewKey
from qaf_desktop.work.leaving import Act


@dataclass(frozen=True, slots=True)
class KeyChange:
    """A key made and not in use yet; the paper code is to be written down before it is."""

    paper_code: str
    new: NewKey = field(repr=False)


@dataclass(frozen=True, slots=True)
class Amount:
    """What is encrypted anew: backups, and bytes in all."""

    backups: int
    size: int


class Rekeying:
    """At an open desk; the passphrase stays as it is."""

    def __init__(self, desk: Desk, costs: KeyCosts = keyslots.PRODUCTION) -> None:
        self._desk = desk
        self._costs = costs

    def amount(self) -> Amount:
        """As much again is needed on the disk for a while."""
        backups = self._desk.store.backups.list()
        files = (self._desk.folder.database, *backups)
        return Amount(len(backups), sum(path.stat().st_size for path in files))

    def begin(self, passphrase: str) -> KeyChange:
        """Nothing is changed yet. Raises UserFacingError("wrong-passphrase")."""
        keyslots.unlock_with_passphrase(self._desk.folder.path, passphrase, self._costs)
        recipients = (self._desk.project.recovery_recipient,)
        new = keyslots.make(passphrase, recipients, self._costs)
        return KeyChange(new.paper_code, self._with_sign_in(new))

    def _with_sign_in(self, new: NewKey) -> NewKey:
        """Where the computer's sign-in opens the workspace and its keyring answers, it opens the new key too."""
        folder = self._desk.folder.path
        secret = None
        if keyslots.has_keyring(folder):
            with contextlib.suppress(UserFacingError):
                secret = OsKeyring().get(folder.name)
        return keyslots.with_keyring(new, secret, self._costs) if secret else new

    def finish(self, change: KeyChange, progress: Progress = silent) -> None:
        """Encrypt everything by the new key; the old one and the old paper code open nothing here any more.

        Raises UserFacingError disk-full, read-only, store-busy, or what the progress raises: then all is as it was.
        """
        desk = self._desk
        desk.store.change_key(change.new, lambda log: log.add(desk.clock.stamp(), Act.KEY, desk.person), progress)
