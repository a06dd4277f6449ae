"""Holds: records that nothing may erase until somebody lifts the hold."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from qaf_desktop.storage.database import Database

RECORD, SUBJECT = "record", "subject"
_COLUMNS = "token, kind, what, reason, by, since, lifted"


@dataclass(frozen=True, slots=True)
class Hold:
    """`kind` says what `what` is: a record's key, or a subject (a child's or a worker's reference) whose records are
    all kept, those to come too. `by` is a member; `since` and `lifted` are ISO 8601, `lifted` "" while it stands."""

    token: str
    kind: str
    what: str
    reason: str
    by: str
    since: str
    lifted: str = ""


class Holds:
    """Nothing is deleted here: a lifted hold stays, so that it can be told."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, hold: Hold) -> None:
        """Keep a hold, or that it was lifted; a lifted one stays lifted whatever comes later."""
        statement = f"""INSERT INTO holds ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (token) DO UPDATE SET lifted = max(lifted, excluded.lifted)"""
        row = (hold.token, hold.kind, hold.what, hold.reason, hold.by, hold.since, hold.lifted)
        with self._database.writing() as driver:
            driver.execute(statement, row)

    def list(self) -> tuple[Hold, ...]:
        """All of them, those that stand first, the latest first."""
        query = f"SELECT {_COLUMNS} FROM holds ORDER BY lifted <> '', since DESC, token"
        with self._database.reading() as driver:
            return tuple(_hold(row) for row in driver.execute(query))

    def standing(self, record: str, about: Collection[str] = ()) -> tuple[Hold, ...]:
        """The holds that keep a record, the oldest first, by its key or by whom it is about (subject and worker)."""
        people = tuple(one for one in about if one)
        query = f"""SELECT {_COLUMNS} FROM holds WHERE lifted = '' AND ((kind = 'record' AND what = ?)
        OR (kind = 'subject' AND what IN ({", ".join("?" * len(people))}))) ORDER BY since"""
        with self._database.reading() as driver:
            return tuple(_hold(row) for row in driver.execute(query, (record, *people)))


def _hold(row: Any) -> Hold:
    return Hold(*map(str, row))
