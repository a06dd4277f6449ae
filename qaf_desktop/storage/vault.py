"""Small secrets and settings of the workspace, by name: device keys, roster, project."""

from qaf_desktop.storage.database import Database


class Vault:
    """Names to bytes, encrypted with everything else."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, name: str) -> bytes | None:
        with self._database.reading() as driver:
            row = driver.execute("SELECT data FROM vault WHERE name = ?", (name,)).fetchone()
        return None if row is None else bytes(row[0])

    def put(self, name: str, data: bytes) -> None:
        statement = """INSERT INTO vault (name, data) VALUES (?, ?)
                       ON CONFLICT (name) DO UPDATE SET data = excluded.data"""
        with self._database.writing() as driver:
            driver.execute(statement, (name, data))

    def delete(self, name: str) -> None:
        with self._database.writing() as driver:
            driver.execute("DELETE FROM vault WHERE name = ?", (name,))

    def names(self) -> tuple[str, ...]:
        with self._database.reading() as driver:
            return tuple(name for (name,) in driver.execute("SELECT name FROM vault ORDER BY name"))
