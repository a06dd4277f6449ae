"""Evidence files by the random id their revision names; encrypted because the database is."""

from qaf_desktop.storage.database import Database


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
