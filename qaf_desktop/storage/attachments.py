"""Evidence files by the random id their revision names; encrypted because the database is."""

from collections.abc import Iterable
from typing import Any

from qaf_desktop.storage.database import Database

_NAMING = (("revisions", "body"), ("draft_answers", "value"), ("held", "data"), ("vault", "data"))
"""Where a file may be named; the vault holds discarded drafts."""


class Attachments:
    """Bytes by id. How large one may be is for the use case to say."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, attachment: str, data: bytes) -> None:
        """Keep a file; what is there under the same id stays (ids are random, contents never change)."""
        statement = "INSERT INTO attachments (id, data) VALUES (?, ?) ON CONFLICT (id) DO NOTHING"
        with self._database.writing() as driver:
            driver.execute(statement, (attachment, data))

    def get(self, attachment: str) -> bytes | None:
        with self._database.reading() as driver:
            row = driver.execute("SELECT data FROM attachments WHERE id = ?", (attachment,)).fetchone()
        return None if row is None else bytes(row[0])

    def has(self, attachment: str) -> bool:
        with self._database.reading() as driver:
            return driver.execute("SELECT 1 FROM attachments WHERE id = ?", (attachment,)).fetchone() is not None

    def delete(self, attachment: str) -> None:
        """For a file taken out of a draft before it became part of a revision."""
        with self._database.writing() as driver:
            driver.execute("DELETE FROM attachments WHERE id = ?", (attachment,))

    def drop_unnamed(self, attachments: Iterable[str]) -> None:
        """Those among these that nothing here names any more."""
        with self._database.writing() as driver:
            for name in attachments:
                drop_unnamed(driver, name)


def drop_unnamed(driver: Any, attachment: str) -> None:
    """Let a file go inside a transaction, unless a record or draft that stays names it."""
    for table, column in _NAMING:
        query = f"SELECT 1 FROM {table} WHERE instr(CAST({column} AS BLOB), CAST(? AS BLOB)) LIMIT 1"
        if driver.execute(query, (attachment,)).fetchone():
            return
    driver.execute("DELETE FROM attachments WHERE id = ?", (attachment,))
