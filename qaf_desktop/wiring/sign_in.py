"""The computer's sign-in as a way in, wired to the settings."""

from qaf_desktop.desk.playground import is_example
from qaf_desktop.errors import UserFacingError
from qaf_desktop.setup.signing_in import SignIn
from qaf_desktop.ui.settings_page.secret_card import SecretCard
from qaf_desktop.wiring.room import Room


class SignInSetting:
    """What the card shows, and what it asks."""

    def __init__(self, room: Room, card: SecretCard) -> None:
        self._room = room
        self._card = card
        self._sign_in = SignIn(room.desk, room.costs)
        card.sign_in_asked.connect(self._change)

    def look(self) -> None:
        """Where the administrator forbids it, it is turned off."""
        if not is_example(self._room.desk):
            self._room.jobs.start(lambda _progress: self._looked(), self._show, owner=self._card)

    def _looked(self) -> tuple[bool, bool]:
        if not self._allowed and self._sign_in.is_on():
            self._sign_in.turn_off()
        return self._sign_in.is_offered(), self._sign_in.is_on()

    def _show(self, found: tuple[bool, bool]) -> None:
        offered, on = found
        self._card.show_sign_in(offered=offered, on=on, allowed=self._allowed)

    @property
    def _allowed(self) -> bool:
        return self._room.settings.policy.os_keyring

    def _change(self, on: bool, passphrase: str) -> None:  # noqa: FBT001 - a signal's two values
        def changed() -> tuple[bool, bool]:
            if on:
                self._sign_in.turn_on(passphrase)
            else:
                self._sign_in.turn_off()
            return self._looked()

        self._room.jobs.start(lambda _progress: changed(), self._show, on_failed=self._refused, owner=self._card)

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, UserFacingError):
            raise error
        self._card.passphrase_refused(f"{error.happened} {error.advice}")
