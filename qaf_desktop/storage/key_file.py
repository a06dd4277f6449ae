"""The key file beside the database, as a file: read from the best copy there is, written whole or not at all.

While the key of a workspace is being changed there are two: the one in use, and the next one in a folder of its own.
Which of them counts is told by the database alone, whose first bytes are the salt of its key.
"""

from collections.abc import Mapping
from pathlib import Path

from qaf_desktop.errors import UserFacingError
from qaf_desktop.records import canonical
from qaf_desktop.storage import durable
from qaf_desktop.storage.failures import file_failures
from qaf_desktop.storage.wrapping import SALT_BYTES, DataKey
from qaf_desktop.words import say

FILE_NAME = "keyslots.json"
FORMAT = "qaf-keyslots/1"
PASSPHRASE, PAPER, RECOVERY, KEYRING = "passphrase", "paper", "recovery", "os-keyring"
DATABASE, NEXT = "store.db", "rekeying"
"""Beside the key file: the database, and the folder where the next key is made ready."""
_LEAST_SLOTS = 2
_LARGEST_FILE = 256 * 1024

Slots = dict[str, dict[str, object]]


def read(folder: Path) -> Slots:
    """The slots in the key file, else in the copy kept beside it. Raises UserFacingError "keyslots-missing" or
    "keyslots-damaged"."""
    path = folder / FILE_NAME
    following = _following(folder)
    candidates = [file for file in (following, path, durable.previous_of(path)) if file is not None and file.exists()]
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
    raise damaged()


def write(folder: Path, slots: Slots) -> None:
    """In place of the key file that is in use; the one until now stays beside it."""
    following = _following(folder)
    durable.write_atomically(folder / FILE_NAME, _bytes(slots), keep_previous=True)
    if following is not None:
        with file_failures():
            following.unlink()


def replace(folder: Path, kind: str, slot: dict[str, object]) -> None:
    """Write one slot anew, then let the kept copy agree: a replaced secret must not work through it either."""
    slots = {**read(folder), kind: slot}
    write(folder, slots)
    durable.write_atomically(durable.previous_of(folder / FILE_NAME), _bytes(slots))


def remove(folder: Path, kind: str) -> None:
    """Take a slot out, from the kept copy too."""
    slots = {name: slot for name, slot in read(folder).items() if name != kind}
    write(folder, slots)
    durable.write_atomically(durable.previous_of(folder / FILE_NAME), _bytes(slots))


def write_next(folder: Path, data_key: DataKey, slots: Slots) -> None:
    """The slots of a key that is not in use before the database is one that is encrypted by it."""
    durable.write_atomically(folder / NEXT / FILE_NAME, _bytes(slots, data_key.salt.hex()))


def take_next(folder: Path) -> None:
    """Where the database is encrypted by the next key, its key file is the one in use, and no other is left."""
    following = _following(folder)
    if following is None:
        return
    slots = _parse(following)
    if slots is None:
        raise damaged()
    path = folder / FILE_NAME
    for target in (path, durable.previous_of(path)):
        durable.write_atomically(target, _bytes(slots))
    with file_failures():
        following.unlink()


def salt_of(database: Path) -> str:
    """The salt of the key that a database is encrypted by, in hex digits: its first bytes. "" where there is none.
    Raises UserFacingError "read-only" or "disk-failed"."""
    try:
        with file_failures(), database.open("rb") as file:
            return file.read(SALT_BYTES).hex()
    except FileNotFoundError:
        return ""


def damaged() -> UserFacingError:
    return UserFacingError(
        "keyslots-damaged",
        say("The workspace’s key file is damaged and was left as it is."),
        say("Put keyslots.json back from a copy of the workspace folder, or ask the lead auditor for recovery."),
    )


def _following(folder: Path) -> Path | None:
    """The next key file, once the database is encrypted by its key."""
    path = folder / NEXT / FILE_NAME
    if not path.exists():
        return None
    document = _document(path)
    salt = salt_of(folder / DATABASE)
    return path if document is not None and salt and document.get("database") == salt else None


def _bytes(slots: Slots, database: str = "") -> bytes:
    if len(slots) < _LEAST_SLOTS:
        raise ValueError("a workspace always keeps two ways in")
    whose = {"database": database} if database else {}
    return canonical.encode({"format": FORMAT, "slots": slots, **whose})


def _parse(path: Path) -> Slots | None:
    document = _document(path)
    return None if document is None else _slots_of(document)


def _document(path: Path) -> Mapping[str, object] | None:
    with file_failures(), path.open("rb") as file:
        data = file.read(_LARGEST_FILE + 1)
    try:
        document = canonical.decode(data)
    except canonical.NotCanonical:
        return None
    return document if isinstance(document, Mapping) and len(data) <= _LARGEST_FILE else None


def _slots_of(document: Mapping[str, object]) -> Slots | None:
    slots = document.get("slots")
    if document.get("format") != FORMAT or not isinstance(slots, dict) or not {PASSPHRASE, PAPER} <= set(slots):
        return None
    matching = all(
        isinstance(slot, dict) and isinstance(slot.get("header"), dict) and slot["header"].get("kind") == kind
        for kind, slot in slots.items()
    )
    return slots if matching else None
