"""Putting a backup in the place of the database: what each copy holds, and the exchange of the two files."""

import contextlib
import shutil
from dataclasses import dataclass
from pathlib import Path

from sqlcipher3 import dbapi2

from qaf_desktop.errors import UserFacingError
from qaf_desktop.storage import as_left, durable
from qaf_desktop.storage.database import open_driver, refuse_journal, refuse_unsound
from qaf_desktop.storage.failures import file_failures
from qaf_desktop.storage.workspace import WorkspaceFolder
from qaf_desktop.storage.wrapping import DataKey

EPOCH_FILE = "epoch"
SIDE = "restoring"
_BESIDE = ("-wal", "-shm")


@dataclass(frozen=True, slots=True)
class Held:
    """What a database file holds: records and drafts by their local numbers, and the epoch its device counts in."""

    records: frozenset[int]
    drafts: frozenset[int]
    epoch: int


def look_into(path: Path, data_key: DataKey) -> Held | None:
    """What lies in a copy; None where the key does not open it, or it is damaged."""
    try:
        refuse_unsound(path)
        driver = open_driver(path, data_key)
    except (UserFacingError, dbapi2.Error):
        return None
    try:
        records = frozenset(row[0] for row in driver.execute("SELECT id FROM records WHERE kind = 'entry'"))
        drafts = frozenset(row[0] for row in driver.execute("SELECT id FROM drafts"))
        row = driver.execute("SELECT own_epoch FROM devices WHERE own_epoch IS NOT NULL").fetchone()
        return Held(records, drafts, int(row[0]) if row else 0)
    except dbapi2.Error:
        return None
    finally:
        driver.close()


def custody_of(path: Path, data_key: DataKey) -> tuple[bytes, ...]:
    """The lines of the custody log in a database file; none where it cannot be read."""
    try:
        refuse_unsound(path)
        driver = open_driver(path, data_key)
    except (UserFacingError, dbapi2.Error):
        return ()
    try:
        return tuple(bytes(body) for (body,) in driver.execute("SELECT body FROM custody ORDER BY number"))
    except dbapi2.Error:
        return ()
    finally:
        driver.close()


def side_copy(folder: WorkspaceFolder, backup: Path) -> WorkspaceFolder:
    """A folder of its own beside the database with a copy of the backup, to be tried there first."""
    side = WorkspaceFolder(folder.path / SIDE)
    with file_failures():
        shutil.rmtree(side.path, ignore_errors=True)
        side.prepare()
        shutil.copyfile(backup, side.database)
    return side


def next_epoch(folder: WorkspaceFolder, *known: int) -> int:
    """An epoch that this device never counted in: after all that are `known`, and all that were given out before.

    It is noted in a file beside the database, so that it is known whatever database lies there later.
    """
    note = folder.path / EPOCH_FILE
    given = 0
    with contextlib.suppress(OSError, ValueError):
        given = int(note.read_text(encoding="ascii"))
    epoch = max(given, *known) + 1
    durable.write_atomically(note, str(epoch).encode("ascii"))
    return epoch


def swap(folder: WorkspaceFolder, side: WorkspaceFolder, stamp: str) -> Path:
    """The side copy becomes the database; the one there until now stays among the backups: where it lies.

    A database is there at every moment, and never beside the log of another, which would be written into it.
    """
    refuse_journal(side.database)
    kept = folder.backups / f"store-replaced-{stamp}.db"
    with file_failures():
        for suffix in _BESIDE:
            old = folder.database.with_name(folder.database.name + suffix)
            if old.exists():
                old.rename(kept.with_name(kept.name + suffix))
        _keep(folder.database, kept)
        as_left.forget(folder.database)
        side.database.replace(folder.database)
        folder.database.chmod(0o600)
        durable.sync_folder(folder.path)
        shutil.rmtree(side.path, ignore_errors=True)
    return kept


def _keep(database: Path, kept: Path) -> None:
    """A second name for the file, or a copy where the file system knows no second names."""
    if not database.exists():
        return
    try:
        kept.hardlink_to(database)
    except OSError:
        shutil.copyfile(database, kept)
