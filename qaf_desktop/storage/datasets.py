"""Lists of children that came from outside: kept by columns, packed, with their age and the day they are to go.

They are no records: they stay in this store, in no package, and go when their day has come or somebody takes them away.
"""

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import orjson

from qaf_desktop.storage.database import Database

PLACES = "#place"
_HEAD = "SELECT id, kind, name, as_of, taken, digest, purge_by, notes FROM datasets"


@dataclass(frozen=True, slots=True)
class Dataset:
    """What is known of lists that came together. `as_of` is the day they are of, `taken` when they came, `purge_by` the
    day they go (ISO); `heights` how many rows each list has; `notes` whatever the reading said of them."""

    id: int
    kind: str
    name: str
    as_of: str
    taken: str
    digest: str
    purge_by: str
    heights: Mapping[str, int]
    notes: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NewDataset:
    """`lists` maps a list's id to its columns, each as long as the places of its rows in the file."""

    kind: str
    name: str
    as_of: str
    taken: str
    digest: str
    purge_by: str
    lists: Mapping[str, tuple[Sequence[int], Mapping[str, Sequence[str]]]]
    notes: Mapping[str, object] = field(default_factory=dict)


class Datasets:
    """The datasets of one store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, new: NewDataset) -> int:
        """Keep it; its id."""
        head = (new.kind, new.name, new.as_of, new.taken, new.digest, new.purge_by, orjson.dumps(new.notes))
        packed = [
            (
                name,
                len(places),
                _packed({PLACES: list(places), **{key: list(column) for key, column in columns.items()}}),
            )
            for name, (places, columns) in new.lists.items()
        ]
        with self._database.writing() as driver:
            statement = """INSERT INTO datasets (kind, name, as_of, taken, digest, purge_by, notes)
                           VALUES (?, ?, ?, ?, ?, ?, ?)"""
            number = driver.execute(statement, head).lastrowid
            rows = [(number, *row) for row in packed]
            driver.executemany("INSERT INTO dataset_lists (dataset, list, height, data) VALUES (?, ?, ?, ?)", rows)
            return int(number)

    def list(self, kind: str = "") -> tuple[Dataset, ...]:
        """Those of a kind, or all; the latest day first."""
        with self._database.reading() as driver:
            where, values = (" WHERE kind = ?", (kind,)) if kind else ("", ())
            heads = driver.execute(f"{_HEAD}{where} ORDER BY as_of DESC, id DESC", values).fetchall()
            tall = driver.execute("SELECT dataset, list, height FROM dataset_lists").fetchall()
        return tuple(_dataset(head, {name: n for owner, name, n in tall if owner == head[0]}) for head in heads)

    def get(self, number: int) -> Dataset | None:
        return next((one for one in self.list() if one.id == number), None)

    def columns(self, number: int, name: str) -> Mapping[str, Sequence[str]]:
        """One list by its columns; empty where it is not there. `PLACES` holds the rows' numbers, as texts."""
        with self._database.reading() as driver:
            query = "SELECT data FROM dataset_lists WHERE dataset = ? AND list = ?"
            row = driver.execute(query, (number, name)).fetchone()
        if row is None:
            return {}
        found: dict[str, list[str]] = orjson.loads(zlib.decompress(row[0]))
        return {**found, PLACES: list(map(str, found[PLACES]))}

    def add(self, number: int, name: str, places: Sequence[int], columns: Mapping[str, Sequence[str]]) -> None:
        """Keep one more list beside the others of a dataset, in place of an earlier one of that name."""
        packed = _packed({PLACES: list(places), **{key: list(column) for key, column in columns.items()}})
        statement = "INSERT OR REPLACE INTO dataset_lists (dataset, list, height, data) VALUES (?, ?, ?, ?)"
        with self._database.writing() as driver:
            driver.execute(statement, (number, name, len(places), packed))

    def note(self, number: int, notes: Mapping[str, object]) -> None:
        """Keep these notes in place of those there were."""
        with self._database.writing() as driver:
            driver.execute("UPDATE datasets SET notes = ? WHERE id = ?", (orjson.dumps(notes), number))

    def remove(self, numbers: Sequence[int]) -> None:
        """Take them out; what they said is overwritten where the store is next compacted."""
        with self._database.writing() as driver:
            for number in numbers:
                driver.execute("DELETE FROM dataset_lists WHERE dataset = ?", (number,))
                driver.execute("DELETE FROM datasets WHERE id = ?", (number,))

    def purge(self, today: str) -> tuple[Dataset, ...]:
        """Take out those whose day has come; which."""
        over = tuple(one for one in self.list() if one.purge_by and one.purge_by < today)
        self.remove([one.id for one in over])
        return over


def _packed(columns: Mapping[str, object]) -> bytes:
    return zlib.compress(orjson.dumps(columns), 1)


def _dataset(head: Sequence[object], heights: Mapping[str, int]) -> Dataset:
    number, kind, name, as_of, taken, digest, purge_by, notes = head
    return Dataset(
        int(str(number)), str(kind), str(name), str(as_of), str(taken), str(digest), str(purge_by), heights,
        orjson.loads(notes) if isinstance(notes, bytes) else {},
    )  # fmt: skip
