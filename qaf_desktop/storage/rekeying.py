"""Another key for everything in a workspace: database and backups are copied under it aside, then the database is
exchanged. That one exchange decides: before it the old key opens, after it the new one, and what is left to do is done
at the next opening whatever ended the program.
"""

import contextlib
import os
import shutil
from collections.abc import Callable
from pathlib import Path

from qaf_desktop.errors import UserFacingError
from qaf_desktop.progress import Progress, part, silent
from qaf_desktop.storage import as_left, durable, key_file
from qaf_desktop.storage.backups import clear
from qaf_desktop.storage.custody import Custody
from qaf_desktop.storage.database import Database, copy_under, refuse_journal
from qaf_desktop.storage.failures import file_failures
from qaf_desktop.storage.key_file import NEXT, salt_of
from qaf_desktop.storage.keyslots import NewKey
from qaf_desktop.storage.workspace import WorkspaceFolder
from qaf_desktop.storage.wrapping import DataKey
from qaf_desktop.words import say

Note = Callable[[Custody], object]


def change_key(
    database: Database, folder: WorkspaceFolder, old: DataKey, new: NewKey, note: Note, progress: Progress = silent
) -> None:
    """Encrypt all of the workspace by the new key; `note` writes of it into the custody log, so that it is said there
    just when it is so. Whoever reads or writes during the last part waits.

    Raises UserFacingError disk-full, read-only, store-busy; or what the progress raises: then all is as it was.
    """
    side = _fresh_side(folder)
    try:
        _copy_backups(folder, side, old, new.data_key, part(progress, 0.0, 0.6))
        key_file.write_next(folder.path, new.data_key, new.slots)
        progress(say("Encrypting the workspace anew"), 0.6)
        with database.closed_for_change():
            copy_under(folder.database, old, side.database, new.data_key)
            _note(side.database, new.data_key, note)
            progress(say("Changing over"), 0.9)
            _exchange(folder, side)
            database.use_key(new.data_key)
    except BaseException:
        settle_quietly(folder)
        raise
    settle_quietly(folder)


def settle_quietly(folder: WorkspaceFolder) -> None:
    """`settle`, and where it cannot be done yet, another time: the workspace opens all the same."""
    with contextlib.suppress(OSError, UserFacingError):
        settle(folder)


def settle(folder: WorkspaceFolder) -> None:
    """End a change of the key that was broken off: undone where the database is the old one, finished where it is the
    new one. The workspace has to be held. Raises UserFacingError or OSError."""
    side = WorkspaceFolder(folder.path / NEXT)
    salt = salt_of(folder.database)
    if not side.path.exists() or not salt:
        return
    durable.sync_folder(folder.path)
    with file_failures():
        key_file.take_next(folder.path)
        _take_backups(folder, side, salt)
        shutil.rmtree(side.path)
        durable.sync_folder(folder.path)


def _take_backups(folder: WorkspaceFolder, side: WorkspaceFolder, salt: str) -> None:
    """Those that are encrypted by the key of the database."""
    for copy in sorted(side.backups.glob("store-*.db")):
        if salt_of(copy) == salt:
            clear(folder.backups / copy.name, beside_only=True)
            copy.replace(folder.backups / copy.name)
    durable.sync_folder(folder.backups)


def _fresh_side(folder: WorkspaceFolder) -> WorkspaceFolder:
    with file_failures():
        settle(folder)
    side = WorkspaceFolder(folder.path / NEXT)
    side.prepare()
    return side


def _copy_backups(
    folder: WorkspaceFolder, side: WorkspaceFolder, old: DataKey, new: DataKey, progress: Progress
) -> None:
    """Those that open; the others cannot be read by anybody and stay as they lie."""
    backups = sorted(folder.backups.glob("store-*.db"))
    for number, backup in enumerate(backups):
        progress(say("Encrypting the backups anew"), number / len(backups))
        if salt_of(backup) == old.salt.hex():
            _copy_backup(backup, side.backups / backup.name, old, new)


def _copy_backup(backup: Path, copy: Path, old: DataKey, new: DataKey) -> None:
    """Looked at twice before it is called damaged: a disk that stumbled once must not cost a backup."""
    if not (_copied(backup, copy, old, new) or _copied(backup, copy, old, new)):
        return
    with file_failures():
        facts = backup.stat()
        os.utime(copy, ns=(facts.st_atime_ns, facts.st_mtime_ns))


def _copied(backup: Path, copy: Path, old: DataKey, new: DataKey) -> bool:
    try:
        copy_under(backup, old, copy, new)
    except UserFacingError as error:
        with file_failures():
            clear(copy)
        if error.code != "store-damaged":
            raise
        return False
    return True


def _note(path: Path, data_key: DataKey, note: Note) -> None:
    aside = Database(path, data_key)
    try:
        note(Custody(aside))
    finally:
        aside.close()


def _exchange(folder: WorkspaceFolder, side: WorkspaceFolder) -> None:
    refuse_journal(side.database)
    as_left.forget(folder.database)
    with file_failures():
        _flush(side.database)
        side.database.chmod(0o600)
        durable.sync_folder(side.path)
        side.database.replace(folder.database)


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
