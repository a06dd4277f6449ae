"""The encrypted database file: how it is connected to, and the two kinds of transaction."""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

from qaf_desktop.errors import UserFacingError
from qaf_desktop.storage.failures import busy, damaged, disk_failed, driver_failures, file_failures
from qaf_desktop.storage.sole_use import SoleUse
from qaf_desktop.storage.wrapping import DataKey
from qaf_desktop.words import say

BUSY_SECONDS = 20.0
PLAINTEXT_BEGINNING = b"SQLite format 3\0"
_WRITES = "qaf_writes"
_CONNECTION_RULES = (
    "PRAGMA cipher_log_level = NONE",
    "PRAGMA foreign_keys = ON",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA cache_size = -65536",
)


def open_driver(path: Path, data_key: DataKey, *, may_create: bool = False) -> Any:
    """A driver connection to the encrypted file, its key proved and all rules set."""
    mode = "rwc" if may_create else "rw"
    connection = dbapi2.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=256,
    )
    try:
        connection.execute(f"PRAGMA key = \"x'{data_key.raw.hex()}'\"")
        connection.execute(_CONNECTION_RULES[0])
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        for rule in _CONNECTION_RULES[1:]:
            connection.execute(rule).fetchall()
    except BaseException:
        connection.close()
        raise
    return connection


def refuse_unsound(path: Path) -> None:
    """Fail closed before anything opens the file: it must be there, not empty, and not plaintext."""
    if not path.exists():
        raise UserFacingError(
            "store-missing",
            say("The workspace’s database is missing."),
            say("Restore the newest backup from the workspace’s backups folder. No new database is made in its place."),
        )
    with file_failures(), path.open("rb") as file:
        beginning = file.read(len(PLAINTEXT_BEGINNING))
    if not beginning:
        raise UserFacingError(
            "store-empty",
            say("The workspace’s database is an empty file."),
            say("Something else emptied it. Restore the newest backup from the workspace’s backups folder."),
        )
    if beginning == PLAINTEXT_BEGINNING:
        raise UserFacingError(
            "store-plaintext",
            say("The workspace’s database is not encrypted, so it was not opened."),
            say("Somebody may have put another file in its place. Keep it, and restore the newest backup."),
        )
    if len(beginning) < len(PLAINTEXT_BEGINNING):
        raise damaged()


class Database:
    """Connections to one encrypted file. Reads see one moment; writes are one at a time, whole or not at all."""

    def __init__(self, path: Path, data_key: DataKey) -> None:
        self.path = path
        self._data_key = data_key
        self._engine = sa.create_engine(
            "sqlite+pysqlite://",
            module=dbapi2,
            creator=self._connect,
            poolclass=QueuePool,
            pool_size=4,
            hide_parameters=True,
        )
        sa.event.listen(self._engine, "begin", _begin)
        self._use = SoleUse()

    def _connect(self) -> Any:
        return open_driver(self.path, self._data_key)

    @contextlib.contextmanager
    def read(self) -> Iterator[sa.Connection]:
        """Raises UserFacingError for what failures.py knows."""
        with driver_failures(), self._use.shared(), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextlib.contextmanager
    def write(self) -> Iterator[sa.Connection]:
        """One transaction, committed and on the disk when the block ends, undone whole when it raises."""
        with driver_failures(), self._use.shared(), self._engine.connect() as connection:
            writing = connection.execution_options(**{_WRITES: True})
            with writing.begin():
                yield writing

    @contextlib.contextmanager
    def reading(self) -> Iterator[Any]:
        """`read`, as the driver's own connection."""
        with self.read() as connection:
            yield driver_of(connection)

    @contextlib.contextmanager
    def writing(self) -> Iterator[Any]:
        """`write`, as the driver's own connection."""
        with self.write() as connection:
            yield driver_of(connection)

    @contextlib.contextmanager
    def connection_for_schema(self) -> Iterator[sa.Connection]:
        """A connection whose transactions write, begun by whoever uses it: for schema steps."""
        with self._use.shared(), self._engine.connect() as connection:
            yield connection.execution_options(**{_WRITES: True})

    @contextlib.contextmanager
    def write_quickly(self) -> Iterator[Any]:
        """The same transaction on the bare driver connection: for the one-row writes of autosave."""
        with driver_failures(), self._use.shared():
            pooled = self._engine.raw_connection()
            try:
                driver: Any = pooled.driver_connection
                driver.execute("BEGIN IMMEDIATE")
                try:
                    yield driver
                    driver.execute("COMMIT")
                except BaseException:
                    _undo(driver)
                    raise
            finally:
                pooled.close()

    def empty_journal(self) -> bool:
        """Bring the write-ahead journal into the database and cut it to nothing, so that what was deleted lies in
        neither. While somebody reads, it is left for the next time: then False."""
        return not self._run("PRAGMA wal_checkpoint(TRUNCATE)")[0][0]

    def compact(self) -> None:
        """Write every page anew, so that nothing deleted is left in the slack of one. Waits for other writers."""
        self._run("VACUUM")

    def _run(self, statement: str) -> list[tuple[Any, ...]]:
        """A statement that stands outside any transaction."""
        with driver_failures(), self._use.shared():
            pooled = self._engine.raw_connection()
            try:
                rows: list[tuple[Any, ...]] = pooled.driver_connection.execute(statement).fetchall()  # type: ignore[union-attr]
                return rows
            finally:
                pooled.close()

    def copy_to(self, target: Path) -> None:
        """An encrypted copy of this moment by the backup API (a file copy would miss the last transactions)."""
        with driver_failures(), self._use.shared():
            pooled = self._engine.raw_connection()
            try:
                _copy(pooled.driver_connection, target, self._data_key)
            finally:
                pooled.close()

    @contextlib.contextmanager
    def closed_for_change(self) -> Iterator[None]:
        """The file alone, all in it and no connection to it: it may be exchanged for another, told by `use_key`.

        Whoever reads or writes meanwhile waits. Raises UserFacingError "store-busy" where another program has it open.
        """
        with self._use.alone():
            self._engine.dispose()
            journal = self.path.with_name(self.path.name + "-wal")
            if journal.exists() and journal.stat().st_size:
                raise busy()
            yield

    def use_key(self, data_key: DataKey) -> None:
        """Within `closed_for_change`: the file is now one that is encrypted by this key."""
        self._data_key = data_key

    def close(self) -> None:
        self._engine.dispose()


def copy_under(source: Path, data_key: DataKey, target: Path, new_key: DataKey) -> None:
    """The same database, encrypted by another key. Raises UserFacingError "store-damaged", "disk-full" …"""
    with driver_failures(), contextlib.closing(open_driver(source, data_key)) as old:
        _copy(old, target, new_key)


def _copy(source: Any, target: Path, data_key: DataKey) -> None:
    """By the backup API. A page that was changed on the disk would be copied as one that is sound, so that every page
    is looked at first, and every page of the copy afterwards."""
    if not _sound(source):
        raise damaged()
    with contextlib.closing(open_driver(target, data_key, may_create=True)) as copy:
        source.backup(copy)
        if not _sound(copy):
            raise disk_failed()
    refuse_journal(target)


def refuse_journal(path: Path) -> None:
    """A database that is closed and to be moved has all of it in its file. Closing says nothing of a journal that it
    could not bring in, and moving the file would leave what is in it behind. Raises UserFacingError "disk-failed"."""
    journal = path.with_name(path.name + "-wal")
    with file_failures():
        if journal.exists() and journal.stat().st_size:
            raise disk_failed()


def _sound(driver: Any) -> bool:
    return not driver.execute("PRAGMA cipher_integrity_check").fetchall()


def driver_of(connection: sa.Connection) -> Any:
    """The driver's own connection, in the same transaction: for bulk work."""
    return connection.connection.driver_connection


def _begin(connection: sa.Connection) -> None:
    writes = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _undo(driver: Any) -> None:
    if driver.in_transaction:
        driver.execute("ROLLBACK")
