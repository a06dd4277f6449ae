"""The key file beside the database: the data key, wrapped once for each way of unlocking it."""

import base64
import secrets
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyrage

from qaf_desktop.errors import UserFacingError
from qaf_desktop.records import canonical
from qaf_desktop.storage import durable, papercode
from qaf_desktop.storage.failures import file_failures
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

__all__ = ["FLOOR", "PRODUCTION", "USUAL", "CreatedKeys", "DataKey", "KdfCost", "KeyCosts"]

FILE_NAME = "keyslots.json"
FORMAT = "qaf-keyslots/1"
PASSPHRASE, PAPER, RECOVERY = "passphrase", "paper", "recovery"
_LEAST_SLOTS = 2
_LARGEST_FILE = 256 * 1024

Slots = dict[str, dict[str, object]]


@dataclass(frozen=True, slots=True)
class CreatedKeys:
    """A new workspace's key, and the paper code that is shown once and kept nowhere."""

    data_key: DataKey
    paper_code: str


def create(
    folder: Path, passphrase: str, recovery_recipients: Sequence[str] = (), costs: KeyCosts = PRODUCTION
) -> CreatedKeys:
    """Make the key file with a new random key. Raises UserFacingError "store-exists" where one is there already."""
    if (folder / FILE_NAME).exists():
        raise UserFacingError(
            "store-exists", say("This folder already holds a workspace."), say("Unlock it, or choose another folder.")
        )
    data_key, secret, cost = DataKey.random(), secrets.token_bytes(papercode.SECRET_BYTES), costs.for_new_slot()
    slots: Slots = {
        PASSPHRASE: wrap(PASSPHRASE, data_key, _passphrase_bytes(passphrase), cost),
        PAPER: wrap(PAPER, data_key, secret, cost),
    }
    if recovery_recipients:
        slots[RECOVERY] = _recovery_slot(data_key, recovery_recipients)
    _write(folder, slots)
    return CreatedKeys(data_key, papercode.write(secret))


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
    _replace(folder, PASSPHRASE, slot)


def new_paper_code(folder: Path, data_key: DataKey, costs: KeyCosts = PRODUCTION) -> str:
    """A fresh paper code; the one shown before stops working."""
    secret = secrets.token_bytes(papercode.SECRET_BYTES)
    _replace(folder, PAPER, wrap(PAPER, data_key, secret, costs.for_new_slot()))
    return papercode.write(secret)


def set_recovery(folder: Path, data_key: DataKey, recipients: Sequence[str]) -> None:
    """Let the holders of these age recipients recover the workspace. There is no call that takes it away."""
    if not recipients:
        raise ValueError("a recovery slot needs a recipient")
    _replace(folder, RECOVERY, _recovery_slot(data_key, recipients))


def recovery_file(folder: Path) -> bytes | None:
    """The age file that recovers the key (48 raw bytes inside), or None where no recovery was set."""
    slot = _read(folder).get(RECOVERY)
    if slot is None:
        return None
    try:
        return base64.b64decode(str(slot["age"]), validate=True)
    except (KeyError, ValueError):
        raise _damaged() from None


def _unlock(folder: Path, kind: str, secret: bytes, costs: KeyCosts) -> DataKey:
    slot = _read(folder).get(kind)
    if slot is None:
        raise _damaged()
    try:
        return unwrap(slot, secret, costs.least)
    except SlotDamaged:
        raise _damaged() from None


def _passphrase_bytes(passphrase: str) -> bytes:
    return unicodedata.normalize("NFKC", passphrase).encode()


def _recovery_slot(data_key: DataKey, recipients: Sequence[str]) -> dict[str, object]:
    keys = [pyrage.x25519.Recipient.from_str(text) for text in recipients]
    sealed = pyrage.encrypt(data_key.raw, keys)
    return {
        "header": {"kind": RECOVERY, "recipients": list(recipients)},
        "age": base64.b64encode(sealed).decode(),
    }


def _replace(folder: Path, kind: str, slot: dict[str, object]) -> None:
    """Write the new slot, then let the kept copy agree: a replaced secret must not work through it either."""
    slots = {**_read(folder), kind: slot}
    _write(folder, slots)
    path = folder / FILE_NAME
    durable.write_atomically(durable.previous_of(path), path.read_bytes())


def _write(folder: Path, slots: Slots) -> None:
    if len(slots) < _LEAST_SLOTS:
        raise ValueError("a workspace always keeps two ways in")
    data = canonical.encode({"format": FORMAT, "slots": slots})
    durable.write_atomically(folder / FILE_NAME, data, keep_previous=True)


def _read(folder: Path) -> Slots:
    """The slots in the key file, else in the copy kept beside it."""
    path = folder / FILE_NAME
    candidates = [file for file in (path, durable.previous_of(path)) if file.exists()]
    if not candidates:
        raise UserFacingError(
            "keyslots-missing",
            say("The workspace’s key file is missing."),
            say("Put keyslots.json back from a copy of the workspace folder. Nobody can unlock it without that file."),
        )
    for candidate in candidates:
        slots = _parse(candidate)
        if slots is not None:
            return slots
    raise _damaged()


def _parse(path: Path) -> Slots | None:
    with file_failures(), path.open("rb") as file:
        data = file.read(_LARGEST_FILE + 1)
    try:
        document = canonical.decode(data)
    except canonical.NotCanonical:
        return None
    return _slots_of(document) if len(data) <= _LARGEST_FILE else None


def _slots_of(document: object) -> Slots | None:
    if not isinstance(document, Mapping) or document.get("format") != FORMAT:
        return None
    slots = document.get("slots")
    if not isinstance(slots, dict) or not {PASSPHRASE, PAPER} <= set(slots):
        return None
    matching = all(
        isinstance(slot, dict) and isinstance(slot.get("header"), dict) and slot["header"].get("kind") == kind
        for kind, slot in slots.items()
    )
    return slots if matching else None


def _damaged() -> UserFacingError:
    return UserFacingError(
        "keyslots-damaged",
        say("The workspace’s key file is damaged and was left as it is."),
        say("Put keyslots.json back from a copy of the workspace folder, or ask the lead auditor for recovery."),
    )
