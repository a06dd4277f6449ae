"""Lists of records: filtered, searched as one types, sorted, a page at a time."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any

import orjson
import sqlalchemy as sa

from qaf_desktop.records.model import FormRef, RecordKey
from qaf_desktop.storage.database import Database, driver_of
from qaf_desktop.storage.localkeys import Keys
from qaf_desktop.storage.record_filters import Filters, conditions
from qaf_desktop.storage.tables import records

_ALL = Filters()
_NO_WORDS: Mapping[str, str] = MappingProxyType({})
Columns = Sequence[sa.ColumnElement[Any]]


class Sort(StrEnum):
    """What a list can be sorted by; CHANGED is the order in which records last changed in this store."""

    CHANGED = "changed"
    DATE = "date"
    REFERENCE = "reference"
    SUBJECT = "subject"
    TEAM = "team"
    STATE = "state"
    METHOD = "method"
    AUTHOR = "author"


@dataclass(frozen=True, slots=True)
class RecordRow:
    """A record in a list. `team`, `worker` and `author` are register names; `overall` is a grade's word; `grades` is
    packed as records.summaries says. `delivery`: local, built, delivered, received, held, refused, or merged (from
    another device). `made_at` is the latest time that a revision, or a decision about it, says of itself: for display,
    never for order. `moderation` is a stage of methods.moderating, `moderation_why` its reasons separated by blanks,
    `agreed` the word of the grade that was agreed.
    """

    key: RecordKey
    method: str
    reference: str
    subject: str
    team: str
    worker: str
    author: str
    role: str
    date: str
    month: str
    made_at: str
    state: str
    overall: str
    grades: bytes
    heads: int
    revisions: int
    conflicts: int
    problems: int
    held: int
    missing: int
    forked: bool
    withdrawn: bool
    about: RecordKey | None
    form: FormRef | None
    delivery: str
    changed_no: int
    moderation: str
    moderation_why: str
    agreed: str
    facts: str = ""

    def fact(self, name: str) -> str:
        """A further answer that the method's summary names, "" where it was not given."""
        return self.all_facts().get(name, "")

    def all_facts(self) -> Mapping[str, str]:
        found: Mapping[str, str] = orjson.loads(self.facts) if self.facts else _NO_WORDS
        return found


@dataclass(frozen=True, slots=True)
class Counts:
    """How many records there are, and how many need a look."""

    records: int
    conflicts: int
    needs_review: int
    held: int
    by_method: Mapping[str, int]
    by_state: Mapping[str, int]
    by_delivery: Mapping[str, int]


class Records:
    """The projection, read."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def list(
        self,
        filters: Filters = _ALL,
        search: str = "",
        sort: Sort = Sort.CHANGED,
        newest_first: bool = True,
        limit: int = 200,
        offset: int = 0,
        words: Mapping[str, str] = _NO_WORDS,
    ) -> tuple[RecordRow, ...]:
        """One page. `newest_first` turns any sort round: largest first. `words` are what methods, teams or authors are
        called, where these are sorted by; a code without a word stands for itself."""
        with self._database.read() as connection:
            driver = driver_of(connection)
            query = sa.select(*_COLUMNS).where(*conditions(driver, filters, search))
            by = _by_words(driver, sort, words) if words else _order(sort)
            ordered = query.order_by(*_turned(by, newest_first)).limit(limit).offset(offset)
            rows = connection.execute(ordered).fetchall()
            keys = Keys(driver)
            return tuple(_row(keys, row) for row in rows)

    def count(self, filters: Filters = _ALL, search: str = "") -> int:
        with self._database.read() as connection:
            wanted = conditions(driver_of(connection), filters, search)
            query = sa.select(sa.func.count()).select_from(records).where(*wanted)
            return int(connection.execute(query).scalar_one())

    def subjects(self, filters: Filters) -> frozenset[str]:
        """Whom the records are about, each once."""
        with self._database.read() as connection:
            wanted = conditions(driver_of(connection), filters, "")
            query = sa.select(records.c.subject).distinct().where(*wanted)
            return frozenset(subject for (subject,) in connection.execute(query) if subject)

    def row(self, key: RecordKey) -> RecordRow | None:
        """One record, a withdrawn one too; None for what is not here or is a decision."""
        with self._database.read() as connection:
            keys = Keys(driver_of(connection))
            number = keys.record_number(key)
            query = sa.select(*_COLUMNS).where(records.c.id == number, records.c.kind == "entry")
            row = connection.execute(query).fetchone()
            return None if row is None else _row(keys, row)

    def with_fact(self, method: str, name: str) -> tuple[RecordKey, ...]:
        """The records of a method that hold a further answer of this name, withdrawn ones too."""
        query = "SELECT device, epoch, seq FROM records WHERE method = ? AND kind = 'entry' AND facts LIKE ?"
        with self._database.reading() as driver:
            keys = Keys(driver)
            return tuple(keys.key(*row) for row in driver.execute(query, (method, f'%"{name}":%')).fetchall())

    def moderation_counts(self) -> Mapping[str, int]:
        """How many records stand at each stage of moderation."""
        with self._database.reading() as driver:
            return {str(stage): int(n) for stage, n in driver.execute(_STAGES).fetchall()}

    def first_of_authors(self, count: int, methods: Collection[str]) -> tuple[RecordRow, ...]:
        """The first so many records of these methods that every author has, by their own days: the same everywhere."""
        if count < 1 or not methods:
            return ()
        marks, names = ", ".join("?" for _ in methods), ", ".join(column.name for column in _COLUMNS)
        with self._database.reading() as driver:
            keys, found = Keys(driver), []
            for (author,) in driver.execute(_AUTHORS).fetchall():
                values = (author, *sorted(methods), count)
                found += driver.execute(_FIRST.format(names=names, marks=marks), values).fetchall()
            return tuple(_row(keys, row) for row in found)

    def counts(self) -> Counts:
        with self._database.reading() as driver:
            kinds = driver.execute(_KINDS).fetchall()
            to_look_at = driver.execute(_TO_LOOK_AT).fetchone()
        by_method, by_state, by_delivery = (_added_up(kinds, place) for place in range(3))
        conflicts, problems, held = to_look_at
        total = sum(row[3] for row in kinds)
        return Counts(total, conflicts, problems, held, by_method, by_state, by_delivery)


_COUNTED = "FROM records WHERE kind = 'entry' AND withdrawn = 0"
_KINDS = f"SELECT method, state, delivery, count(*) {_COUNTED} GROUP BY method, state, delivery"
_TO_LOOK_AT = f"""SELECT count(*) FILTER (WHERE conflicts > 0), count(*) FILTER (WHERE problems > 0),
count(*) FILTER (WHERE held > 0) {_COUNTED} AND conflicts + problems + held + missing + forked > 0"""

_STAGES = """SELECT moderation, count(*) FROM records WHERE moderation <> '' AND withdrawn = 0 GROUP BY moderation"""
_AUTHORS = "SELECT DISTINCT author FROM records WHERE kind = 'entry' AND withdrawn = 0"
_FIRST = """SELECT {names} FROM records WHERE author = ? AND kind = 'entry' AND withdrawn = 0
AND method IN ({marks}) ORDER BY date, epoch, seq LIMIT ?"""

_KEY_AND_FORM = ("device", "epoch", "seq", "about_device", "about_epoch", "about_seq")
_FORM = ("form_id", "form_version", "form_digest")
_PLAIN = tuple(name for name in RecordRow.__dataclass_fields__ if name not in ("key", "about", "form"))
_COLUMNS = [records.c[name] for name in (*_KEY_AND_FORM, *_FORM, *_PLAIN)]


def _row(keys: Keys, row: Sequence[Any]) -> RecordRow:
    plain = dict(zip(_PLAIN, row[9:], strict=True))
    plain.update(forked=bool(plain["forked"]), withdrawn=bool(plain["withdrawn"]))
    about = keys.key(*row[3:6]) if row[3] is not None else None
    return RecordRow(key=keys.key(*row[:3]), about=about, form=FormRef(*row[6:9]) if row[6] else None, **plain)


def _turned(columns: Columns, newest_first: bool) -> list[sa.ColumnElement[Any]]:
    return [column.desc() if newest_first else column.asc() for column in (*columns, records.c.id)]


def _by_words(driver: Any, sort: Sort, words: Mapping[str, str]) -> Columns:
    """The column's codes in the order of their words: there are few codes, however many records."""
    column: sa.ColumnElement[Any] = records.c[sort.value]
    codes = [code for (code,) in driver.execute(f"SELECT DISTINCT {sort.value} FROM records").fetchall()]
    if not codes:
        return [records.c.date]
    ranked = sorted(codes, key=lambda code: (words.get(code, code).casefold(), code))
    return [sa.case({code: rank for rank, code in enumerate(ranked)}, value=column, else_=len(ranked)), records.c.date]


def _order(sort: Sort) -> Columns:
    table = records.c
    columns: dict[Sort, Columns] = {
        Sort.CHANGED: [table.changed_no],
        Sort.DATE: [table.date],
        Sort.REFERENCE: [table.method, table.device, table.epoch, table.seq],
        Sort.SUBJECT: [table.subject, table.date],
        Sort.TEAM: [table.team, table.date],
        Sort.STATE: [table.state, table.date],
        Sort.METHOD: [table.method, table.date],
        Sort.AUTHOR: [table.author, table.date],
    }
    return columns[sort]


def _added_up(kinds: Sequence[Any], place: int) -> dict[str, int]:
    totals: Counter[str] = Counter()
    for row in kinds:
        totals[row[place]] += row[3]
    return dict(totals)
