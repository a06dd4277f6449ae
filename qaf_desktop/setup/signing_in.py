"""The computer's sign-in as a further way into a workspace: off unless somebody turns it on, and never the only way."""

import contextlib
import secrets

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.os_keyring import OsKeyring
from qaf_desktop.storage import keyslots
from qaf_desktop.storage.keyslots import KeyCosts
from qaf_desktop.work.leaving import Act, Leaving, note

_SECRET_BYTES = 32


class SignIn:
    """At an open desk. A random secret lies in the computer's keyring, and unlocks the key like any other way in."""

    def __init__(self, desk: Desk, costs: KeyCosts = keyslots.PRODUCTION) -> None:
        self._desk = desk
        self._costs = costs
        self._ring = OsKeyring()

    def is_offered(self) -> bool:
        """Whether this computer has a keyring that encrypts by the sign-in."""
        return self._ring.is_there()

    def is_on(self) -> bool:
        return keyslots.has_keyring(self._desk.folder.path)

    def turn_on(self, passphrase: str) -> None:
        """Raises UserFacingError wrong-passphrase, keyring."""
        folder = self._desk.folder.path
        key = keyslots.unlock_with_passphrase(folder, passphrase, self._costs)
        secret = secrets.token_urlsafe(_SECRET_BYTES)
        self._ring.put(folder.name, secret)
        note(self._desk, Leaving(Act.SIGN_IN_ON))
        keyslots.set_keyring(folder, key, secret, self._costs)

    def turn_off(self) -> None:
        """The way in is gone at once; what the keyring kept is of no use then, whether or not it lets go of it."""
        folder = self._desk.folder.path
        note(self._desk, Leaving(Act.SIGN_IN_OFF))
        keyslots.remove_keyring(folder)
        with contextlib.suppress(UserFacingError):
            self._ring.forget(folder.name)
