"""The computer's own keyring: a place for small secrets that opens when its user signs in."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from qaf_desktop.errors import UserFacingError
from qaf_desktop.words import say

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "QAF Desktop"
TRUSTED = frozenset(
    {
        "keyring.backends.Windows",
        "keyring.backends.macOS",
        "keyring.backends.SecretService",
        "keyring.backends.libsecret",
        "keyring.backends.kwallet",
    }
)
"""Those that encrypt by the sign-in; never one that writes a plain file."""


def backends() -> "list[KeyringBackend]":
    """Those that this computer has. Loaded when they are first asked for: finding them takes a moment."""
    import keyring.backend

    return [one for one in keyring.backend.get_all_keyring() if type(one).__module__ in TRUSTED]


class OsKeyring:
    """Secrets by name; nothing else of the program's is in it."""

    def is_there(self) -> bool:
        try:
            return self._best() is not None
        except Exception:  # noqa: BLE001 - a keyring is somebody else's program: whatever is wrong with it, there is none
            return False

    def get(self, name: str) -> str | None:
        """None where nothing is kept under the name. Raises UserFacingError("keyring")."""
        return self._ask(lambda backend: backend.get_password(SERVICE, name))

    def put(self, name: str, secret: str) -> None:
        """Kept, and read back to be sure. Raises UserFacingError("keyring")."""
        self._ask(lambda backend: backend.set_password(SERVICE, name, secret))
        if self.get(name) != secret:
            raise _refused()

    def forget(self, name: str) -> None:
        """Raises UserFacingError("keyring")."""
        if self.get(name) is not None:
            self._ask(lambda backend: backend.delete_password(SERVICE, name))

    def _best(self) -> "KeyringBackend | None":
        return max(backends(), key=lambda backend: backend.priority, default=None)

    def _ask(self, act: "Callable[[KeyringBackend], str | None]") -> str | None:
        try:
            backend = self._best()
            if backend is not None:
                return act(backend)
        except Exception:  # noqa: BLE001 - what it raises is not ours to know, and may hold what was asked for
            raise _refused() from None
        raise _refused()


def _refused() -> UserFacingError:
    return UserFacingError(
        "keyring",
        say("This computer’s keyring did not give or take the key of the workspace."),
        say("Unlock with the passphrase. Your sign-in may have changed, or the keyring is locked."),
    )
