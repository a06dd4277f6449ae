"""Unlocking: the key of a workspace by any of its ways in, and a new passphrase where the old one is forgotten."""

from pathlib import Path

from qaf_desktop.desk.setup_details import Secret, Way
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchange.project import RecoveryKey
from qaf_desktop.exchange.verdicts import Bad
from qaf_desktop.os_keyring import OsKeyring
from qaf_desktop.storage import keyslots
from qaf_desktop.storage.keyslots import DataKey, KeyCosts
from qaf_desktop.words import say

LEAST_PASSPHRASE = 12


def data_key(folder: Path, secret: Secret, costs: KeyCosts) -> DataKey:
    """Raises UserFacingError: wrong-passphrase, wrong-paper-code, wrong-recovery-key, wrong-key-passphrase,
    no-recovery, no-keyring, keyring, keyslots-…"""
    match secret.way:
        case Way.PASSPHRASE:
            return keyslots.unlock_with_passphrase(folder, secret.text, costs)
        case Way.PAPER:
            return keyslots.unlock_with_paper_code(folder, secret.text, costs)
        case Way.RECOVERY:
            return keyslots.unlock_with_recovery(folder, _identity(secret.text, secret.key_passphrase))
        case Way.SIGN_IN:
            return keyslots.unlock_with_keyring(folder, OsKeyring().get(folder.name) or "", costs)


def lock_anew(folder: Path, key: DataKey, passphrase: str, costs: KeyCosts) -> None:
    """From now on this passphrase opens the workspace. Raises UserFacingError("passphrase-short")."""
    check_length(passphrase)
    keyslots.change_passphrase(folder, key, passphrase, costs)


def check_length(passphrase: str) -> None:
    if len(passphrase) < LEAST_PASSPHRASE:
        raise UserFacingError(
            "passphrase-short",
            say("It has fewer than {least_passphrase} characters.", least_passphrase=LEAST_PASSPHRASE),
            say("Choose a longer passphrase."),
        )


def _identity(text: str, passphrase: str) -> str:
    key = RecoveryKey.from_file(text.encode("utf-8"), passphrase)
    if isinstance(key, Bad):
        if key.code == "wrong-key-passphrase":
            raise UserFacingError(
                key.code, key.sentence, say("Type the passphrase that was chosen when the key was saved.")
            )
        raise keyslots.wrong_recovery_key()
    return key.identity
