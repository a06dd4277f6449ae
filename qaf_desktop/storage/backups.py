"""Rolling encrypted copies of the database, by the backup API; they open with the same key file."""

import contextlib
import re
from pathlib import Path

from qaf_desktop.storage import durable
from qaf_desktop.storage.database import Database
from qaf_desktop.storage.failures import file_failures

_NAME = re.compile(r"store-[0-9A-Za-z._-]+\.db")


class Backups:
    """The copies in the workspace's backups folder."""

    def __init__(self, database: Database, folder: Path) -> None:
        self._database = database
        self._folder = folder

    def make(self, stamp: str) -> Path:
        """A copy of this moment named after `stamp` (letters, digits, `.`, `_`, `-`), whole or not there at all."""
        target = self._folder / f"store-{stamp}.db"
        if not _NAME.fullmatch(target.name):
            raise ValueError("a backup's stamp has letters, digits, dots, dashes and underscores only")
        unfinished = target.with_suffix(".unfinished")
        with file_failures():
            self._folder.mkdir(parents=True, exist_ok=True)
            clear(unfinished)
            try:
                self._database.copy_to(unfinished)
                unfinished.replace(target)
            finally:
                clear(unfinished)
            durable.sync_folder(self._folder)
        return target

    def list(self) -> tuple[Path, ...]:
        """The copies there are, the last made first."""
        found = [path for path in self._folder.glob("store-*.db") if _NAME.fullmatch(path.name)]
        return tuple(sorted(found, key=lambda path: (path.stat().st_mtime_ns, path.name), reverse=True))

    def prune(self, keep: int = 7) -> None:
        """Let go of all but the last `keep`."""
        with file_failures():
            for path in self.list()[keep:]:
                path.unlink()

    def replace_all(self, stamp: str) -> Path:
        """One copy of this moment in the place of every other, whatever it was made for: they hold what was removed.

        They go only when the new one lies there whole.
        """
        made = self.make(stamp)
        with file_failures():
            for path in self._folder.iterdir():
                if path != made and path.name.startswith("store-"):
                    path.unlink()
            durable.sync_folder(self._folder)
        return made


def clear(path: Path, *, beside_only: bool = False) -> None:
    """Remove a database file and what SQLite keeps beside it; or only the latter."""
    beside = (path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm"))
    for leftover in beside if beside_only else (path, *beside):
        with contextlib.suppress(FileNotFoundError):
            leftover.unlink()
