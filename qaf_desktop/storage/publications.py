"""Published sets of forms, methods, standards and registers: numbered, each as the signed bytes it came in."""

from dataclasses import dataclass
from typing import Any

from qaf_desktop.storage.database import Database

_COLUMNS = "SELECT number, digest, data, noted FROM publications"


@dataclass(frozen=True, slots=True)
class Publication:
    """One set: its number (1, 2 …), digest (hex) and bytes; `noted` is ISO 8601, for display."""

    number: int
    digest: str
    data: bytes
    noted: str = ""


class Publications:
    """The sets this workspace has seen."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, publication: Publication) -> None:
        """Keep a set. Raises ValueError where another set has its number; the same set again is no harm."""
        known = self.get(publication.number)
        if known is not None and known.digest != publication.digest:
            raise ValueError("another publication has this number")
        row = (publication.number, publication.digest, publication.data, publication.noted)
        with self._database.writing() as driver:
            statement = "INSERT INTO publications (number, digest, data, noted) VALUES (?, ?, ?, ?)"
            driver.execute(statement + " ON CONFLICT (number) DO NOTHING", row)

    def get(self, number: int) -> Publication | None:
        return self._one(" WHERE number = ?", (number,))

    def current(self) -> Publication | None:
        return self._one(" ORDER BY number DESC LIMIT 1", ())

    def list(self) -> tuple[int, ...]:
        with self._database.reading() as driver:
            return tuple(number for (number,) in driver.execute("SELECT number FROM publications ORDER BY number"))

    def _one(self, condition: str, values: tuple[Any, ...]) -> Publication | None:
        with self._database.reading() as driver:
            row = driver.execute(_COLUMNS + condition, values).fetchone()
        return None if row is None else Publication(*row)
