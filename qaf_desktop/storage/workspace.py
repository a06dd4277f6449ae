"""One workspace's folder: where its files lie, and who holds it now."""

import contextlib
import os
import platform
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType

import orjson
from filelock import FileLock, Timeout

from qaf_desktop.errors import UserFacingError
from qaf_desktop.storage.failures import file_failures
from qaf_desktop.words import say


@dataclass(frozen=True, slots=True)
class WorkspaceFolder:
    """The files of one workspace, all in one local folder."""

    path: Path

    @property
    def keyslots_file(self) -> Path:
        return self.path / "keyslots.json"

    @property
    def database(self) -> Path:
        return self.path / "store.db"

    @property
    def outbox(self) -> Path:
        return self.path / "outbox"

    @property
    def backups(self) -> Path:
        return self.path / "backups"

    def exists(self) -> bool:
        return self.keyslots_file.exists() or self.database.exists()

    def prepare(self) -> None:
        """Make the folders, readable by their owner alone. Raises UserFacingError "read-only" or "disk-full"."""
        with file_failures():
            for folder in (self.path, self.outbox, self.backups):
                folder.mkdir(parents=True, exist_ok=True)
                folder.chmod(0o700)

    def hold(self, since: str) -> "Hold":
        """Keep every other window out until released. `since` (ISO 8601) is what the other window is told.

        Raises UserFacingError "store-in-use" naming the machine, process and time of the holder.
        """
        self.prepare()
        return Hold.take(self.path, since)


class Hold:
    """A held workspace; released on leaving the `with` block, by `release()` from any thread, or when the process
    ends."""

    def __init__(self, lock: FileLock, note: Path) -> None:
        self._lock = lock
        self._note = note

    @classmethod
    def take(cls, folder: Path, since: str) -> "Hold":
        lock = FileLock(folder / "lock", mode=0o600, is_singleton=False, thread_local=False)
        note = folder / "holder.json"
        try:
            with file_failures():
                lock.acquire(blocking=False)
        except Timeout:
            raise _in_use(note) from None
        hold = cls(lock, note)
        try:
            with file_failures():
                note.write_bytes(orjson.dumps({"machine": platform.node(), "process": os.getpid(), "since": since}))
        except BaseException:
            lock.release()
            raise
        return hold

    def release(self) -> None:
        with contextlib.suppress(OSError):
            self._note.unlink()
        self._lock.release()

    def __enter__(self) -> "Hold":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


def _in_use(note: Path) -> UserFacingError:
    happened = say("This workspace is open in another window.")
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
        held = orjson.loads(note.read_bytes())
        since = datetime.fromisoformat(held["since"]).astimezone()
        happened = say(
            "This workspace has been open in another window on {machine} (process {process}) since {time} on {day}.",
            machine=held["machine"],
            process=held["process"],
            time=f"{since:%H:%M}",
            day=f"{since.day} {since:%B %Y}",
        )
    return UserFacingError(
        "store-in-use", happened, say("Use that window, or close it and try again. Nothing was changed.")
    )
