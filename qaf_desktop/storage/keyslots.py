"""The key file beside the database: the data key, wrapped once for each way of unlocking it."""

import base64
import secrets
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pyrage

from qaf_desktop.errors import UserFacingError
from qaf_desktop.storage import key_file, papercode
from qaf_desktop.storage.key_file import FILE_NAME, KEYRING, PAPER, PASSPHRASE, RECOVERY, Slots
from qaf_desktop.storage.wrapping import (
    FLOOR,
    PRODUCTION,
    USUAL,
    DataKey,
    KdfCost,
    KeyCosts,
    SlotDamaged,
    SlotRefused,
    unwrap,
    wrap,
)
from qaf_desktop.words import say

__all__ = ["FILE_NAME", "FLOOR", "PRODUCTION", "USUAL", "CreatedKeys", "DataKey", "KdfCost", "KeyCosts", "NewKey"]


@dataclass(frozen=True, slots=True)
class CreatedKeys:
    """A new workspace's key, and the paper code that is shown once and kept nowhere."""

    data_key: DataKey
    paper_code: str


@dataclass(frozen=True, slots=True)
class NewKey:
    """A key that is not in use yet, wrapped for each way in, and its paper code."""

    data_key: DataKey
    slots: Slots
    paper_code: str


def create(
    folder: Path, passphrase: str, recovery_recipients: Sequence[str] = (), costs: KeyCosts = PRODUCTION
) -> CreatedKeys:
    """Make the key file with a new random key. Raises UserFacingError "store-exists" where one is there already."""
    if (folder / FILE_NAME).exists():
        raise UserFacingError(
            "store-exists", say("This folder already holds a workspace."), say("Unlock it, or choose another folder.")
        )
    new = make(passphrase, recovery_recipients, costs)
    key_file.write(folder, new.slots)
    return CreatedKeys(new.data_key, new.paper_code)


def make(passphrase: str, recovery_recipients: Sequence[str] = (), costs: KeyCosts = PRODUCTION) -> NewKey:
    """A random key and its slots, of which nothing is written yet."""
    data_key, secret, cost = DataKey.random(), secrets.token_bytes(papercode.SECRET_BYTES), costs.for_new_slot()
    slots: Slots = {
        PASSPHRASE: wrap(PASSPHRASE, data_key, _passphrase_bytes(passphrase), cost),
        PAPER: wrap(PAPER, data_key, secret, cost),
    }
    if recovery_recipients:
        slots[RECOVERY] = _recovery_slot(data_key, recovery_recipients)
    return NewKey(data_key, slots, papercode.write(secret))


def unlock_with_passphrase(folder: Path, passphrase: str, costs: KeyCosts = PRODUCTION) -> DataKey:
    """Raises UserFacingError "wrong-passphrase", "keyslots-missing" or "keyslots-damaged"."""
    try:
        return _unlock(folder, PASSPHRASE, _passphrase_bytes(passphrase), costs)
    except SlotRefused:
        raise UserFacingError(
            "wrong-passphrase",
            say("This passphrase does not open this workspace."),
            say("Check capital letters and the keyboard’s language, then try again, or use the paper recovery code."),
        ) from None


def unlock_with_paper_code(folder: Path, code: str, costs: KeyCosts = PRODUCTION) -> DataKey:
    """Raises UserFacingError "wrong-paper-code", "keyslots-missing" or "keyslots-damaged"."""
    secret = papercode.read(code)
    try:
        return _unlock(folder, PAPER, secret, costs)
    except SlotRefused:
        raise papercode.wrong_code() from None


def unlock_with_recovery(folder: Path, identity: str) -> DataKey:
    """By the age identity of the project's recovery key (`AGE-SECRET-KEY-1…`).

    Raises UserFacingError "no-recovery", "wrong-recovery-key", "keyslots-missing" or "keyslots-damaged".
    """
    sealed = recovery_file(folder)
    if sealed is None:
        raise UserFacingError(
            "no-recovery", say("This workspace has no recovery by a key."), say("Use the passphrase or the paper code.")
        )
    try:
        return DataKey.from_raw(pyrage.decrypt(sealed, [pyrage.x25519.Identity.from_str(identity)]))
    except (pyrage.DecryptError, pyrage.IdentityError, ValueError):
        raise wrong_recovery_key() from None


def wrong_recovery_key() -> UserFacingError:
    return UserFacingError(
        "wrong-recovery-key",
        say("This is not the recovery key of the workspace’s project."),
        say("Choose the file that the lead auditor saved when the project was made."),
    )


def change_passphrase(folder: Path, data_key: DataKey, passphrase: str, costs: KeyCosts = PRODUCTION) -> None:
    """From now on only the new passphrase opens the workspace; the paper code and the recovery key stay."""
    slot = wrap(PASSPHRASE, data_key, _passphrase_bytes(passphrase), costs.for_new_slot())
    key_file.replace(folder, PASSPHRASE, slot)


def new_paper_code(folder: Path, data_key: DataKey, costs: KeyCosts = PRODUCTION) -> str:
    """A fresh paper code; the one shown before stops working."""
    secret = secrets.token_bytes(papercode.SECRET_BYTES)
    key_file.replace(folder, PAPER, wrap(PAPER, data_key, secret, costs.for_new_slot()))
    return papercode.write(secret)


def unlock_with_keyring(folder: Path, secret: str, costs: KeyCosts = PRODUCTION) -> DataKey:
    """By the secret that the computer's keyring keeps. Raises UserFacingError "no-keyring", "keyslots-…"."""
    if not has_keyring(folder):
        raise _no_keyring()
    try:
        return _unlock(folder, KEYRING, secret.encode(), costs)
    except SlotRefused:
        raise _no_keyring() from None


def has_keyring(folder: Path) -> bool:
    """Whether the computer's keyring is a way in. Raises UserFacingError "keyslots-…"."""
    return KEYRING in key_file.read(folder)


def set_keyring(folder: Path, data_key: DataKey, secret: str, costs: KeyCosts = PRODUCTION) -> None:
    """Let the keyring's secret open the workspace. It is random, so that it needs the least work only."""
    key_file.replace(folder, KEYRING, wrap(KEYRING, data_key, secret.encode(), costs.least))


def with_keyring(new: NewKey, secret: str, costs: KeyCosts = PRODUCTION) -> NewKey:
    """The same for a key that is not in use yet."""
    slot = wrap(KEYRING, new.data_key, secret.encode(), costs.least)
    return NewKey(new.data_key, {**new.slots, KEYRING: slot}, new.paper_code)


def remove_keyring(folder: Path) -> None:
    key_file.remove(folder, KEYRING)


def _no_keyring() -> UserFacingError:
    return UserFacingError(
        "no-keyring",
        say("This computer’s sign-in does not open this workspace."),
        say("Unlock with the passphrase. Under Settings you can let the sign-in open it again."),
    )


def set_recovery(folder: Path, data_key: DataKey, recipients: Sequence[str]) -> None:
    """Let the holders of these age recipients recover the workspace. There is no call that takes it away."""
    if not recipients:
        raise ValueError("a recovery slot needs a recipient")
    key_file.replace(folder, RECOVERY, _recovery_slot(data_key, recipients))


def recovery_file(folder: Path) -> bytes | None:
    """The age file that recovers the key (48 raw bytes inside), or None where no recovery was set."""
    slot = key_file.read(folder).get(RECOVERY)
    if slot is None:
        return None
    try:
        return base64.b64decode(str(slot["age"]), validate=True)
    except (KeyError, ValueError):
        raise key_file.damaged() from None


def _unlock(folder: Path, kind: str, secret: bytes, costs: KeyCosts) -> DataKey:
    slot = key_file.read(folder).get(kind)
    if slot is None:
        raise key_file.damaged()
    try:
        return unwrap(slot, secret, costs.least)
    except SlotDamaged:
        raise key_file.damaged() from None


def _passphrase_bytes(passphrase: str) -> bytes:
    return unicodedata.normalize("NFKC", passphrase).encode()


def _recovery_slot(data_key: DataKey, recipients: Sequence[str]) -> dict[str, object]:
    keys = [pyrage.x25519.Recipient.from_str(text) for text in recipients]
    sealed = pyrage.encrypt(data_key.raw, keys)
    return {
        "header": {"kind": RECOVERY, "recipients": list(recipients)},
        "age": base64.b64encode(sealed).decode(),
    }
