"""Is the database file as the program left it? SQLCipher vouches for each page, and not for all of them together: an
old page put back in place of a newer one has a sound code of its own. So a mark over the whole file is kept beside it.
"""

import contextlib
import hashlib
import hmac
from enum import Enum
from pathlib import Path

import orjson

from qaf_desktop.errors import UserFacingError
from qaf_desktop.storage import durable
from qaf_desktop.storage.failures import file_failures
from qaf_desktop.storage.wrapping import DataKey
from qaf_desktop.words import say

FORMAT = "qaf-left/1"
LARGEST = 64 * 2**20
"""Bytes of database that are read at each opening and closing (some 70 ms); a larger one has no mark."""
_LARGEST_NOTE = 1024
_PURPOSE = b"qaf as left 1"
_PIECE = 2**20


class AsLeft(Enum):
    """`UNKNOWN` where there is no mark: the program ended otherwise than by closing, or the file is a large one."""

    SAME = "same"
    CHANGED = "changed"
    UNKNOWN = "unknown"


def note_of(database: Path) -> Path:
    return database.with_suffix(".left")


def leave(database: Path, data_key: DataKey) -> None:
    """Note the file as it is now. Nothing else may have it open, and its journal has to be empty."""
    with contextlib.suppress(OSError):
        if not _has_journal(database) and database.stat().st_size <= LARGEST:
            durable.write_atomically(note_of(database), orjson.dumps({"format": FORMAT, **_facts(database, data_key)}))


def look(database: Path, data_key: DataKey) -> AsLeft:
    """Whether the file is the one that was noted. Raises UserFacingError "disk-failed" or "read-only"."""
    try:
        with note_of(database).open("rb") as file:
            noted = orjson.loads(file.read(_LARGEST_NOTE))
    except (OSError, orjson.JSONDecodeError):
        return AsLeft.UNKNOWN
    if not isinstance(noted, dict) or noted.get("format") != FORMAT or database.stat().st_size > LARGEST:
        return AsLeft.UNKNOWN
    if _has_journal(database):
        return AsLeft.CHANGED
    with file_failures():
        facts = _facts(database, data_key)
    same = noted.get("size") == facts["size"] and hmac.compare_digest(str(noted.get("mark")), str(facts["mark"]))
    return AsLeft.SAME if same else AsLeft.CHANGED


def forget(database: Path) -> None:
    """From now on the file changes: should the program end suddenly, the mark must not speak of it, so that it is gone
    for good before anything is written."""
    with file_failures():
        if note_of(database).exists():
            note_of(database).unlink()
            durable.sync_folder(database.parent)


def refuse_changed(database: Path, found: AsLeft) -> None:
    """Raises UserFacingError "store-changed", once: who opens it again knows, and nothing is noted of it any more."""
    forget(database)
    if found is AsLeft.CHANGED:
        raise UserFacingError(
            "store-changed",
            say(
                "The workspace’s database is not as the program left it: it was changed while the workspace was closed."
            ),
            say(
                "If you did not put back a copy of it yourself, restore the newest backup and tell whoever looks after "
                "your laptop. If you did, unlock again: it is then opened."
            ),
        )


def _has_journal(database: Path) -> bool:
    """It is empty once the last connection is closed; an old one put back would be written into the file."""
    journal = database.with_name(database.name + "-wal")
    return journal.exists() and journal.stat().st_size > 0


def _facts(database: Path, data_key: DataKey) -> dict[str, object]:
    """The size, and a BLAKE2b of all bytes under a key that only the data key gives."""
    key = hashlib.blake2b(data_key.raw, digest_size=32, person=_PURPOSE).digest()
    mark = hashlib.blake2b(digest_size=32, key=key)
    size = 0
    with database.open("rb") as file:
        while piece := file.read(_PIECE):
            mark.update(piece)
            size += len(piece)
    return {"size": size, "mark": mark.hexdigest()}
