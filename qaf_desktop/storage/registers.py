"""Registers of people, teams, services and the like: as published, and the lead's own working copy."""

from collections.abc import Mapping, Sequence
from typing import Any

import orjson

from qaf_desktop.storage.database import Database

Row = Mapping[str, str]


class Registers:
    """Each register is a table of rows with at least `name` (what answers hold) and `label` (what people read)."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, number: int, tables: Mapping[str, Sequence[Row]]) -> None:
        """Keep the registers of publication `number` (0: the working copy); those named replace what was there."""
        rows = [(number, name, orjson.dumps([dict(row) for row in table])) for name, table in tables.items()]
        statement = """INSERT INTO registers (number, name, rows) VALUES (?, ?, ?)
                       ON CONFLICT (number, name) DO UPDATE SET rows = excluded.rows"""
        with self._database.writing() as driver:
            driver.executemany(statement, rows)

    def rows(self, table: str, number: int | None = None) -> tuple[Row, ...]:
        """A register's rows: of the highest publication, else the working copy, unless a number is given."""
        with self._database.reading() as driver:
            return read_register(driver, table, number)

    def tables(self, number: int | None = None) -> dict[str, tuple[Row, ...]]:
        with self._database.reading() as driver:
            wanted = latest_number(driver) if number is None else number
            query = "SELECT name, rows FROM registers WHERE number = ? ORDER BY name"
            return {name: tuple(orjson.loads(rows)) for name, rows in driver.execute(query, (wanted,))}

    def number(self) -> int:
        """The highest published number, 0 where nothing was published yet."""
        with self._database.reading() as driver:
            return latest_number(driver)

    def people(self) -> tuple[Row, ...]:
        return self.rows("people")

    def teams(self) -> tuple[Row, ...]:
        return self.rows("teams")

    def services(self) -> tuple[Row, ...]:
        return self.rows("services")


def read_register(driver: Any, table: str, number: int | None = None) -> tuple[Row, ...]:
    wanted = latest_number(driver) if number is None else number
    query = "SELECT rows FROM registers WHERE number = ? AND name = ?"
    row = driver.execute(query, (wanted, table)).fetchone()
    return () if row is None else tuple(orjson.loads(row[0]))


def latest_number(driver: Any) -> int:
    """The highest published number inside a transaction, 0 where nothing was published yet."""
    return int(driver.execute("SELECT coalesce(max(number), 0) FROM registers").fetchone()[0])
