"""The list of all actions: a page at a time and counted, from the projection. A row that a record follows
is not in it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

import orjson

from qaf_desktop.records.actions import ActionCounts, ActionsWanted
from qaf_desktop.records.model import RecordKey
from qaf_desktop.storage.database import Database
from qaf_desktop.storage.localkeys import Keys
from qaf_desktop.storage.record_filters import names_with
from qaf_desktop.storage.record_rows import NO_DAY

_OPEN, _ENDED = "actions.done = '' AND actions.followed = 0", "actions.done <> '' AND actions.followed = 0"
"""The very words of the partial indexes, else they are not used."""


@dataclass(frozen=True, slots=True)
class ActionFound:
    """One action. `row` is "" where the record is itself the action; `source` is the record it was agreed in, None
    where that is not here or there is none. `twice` counts other records of actions that follow the same row."""

    record: RecordKey
    row: str
    reference: str
    subject: str
    team: str
    method: str
    what: str
    owner: str
    due: str
    done: str
    priority: str
    stage: str
    carried: int
    agreed: str
    author: str
    about: RecordKey | None
    follows: str
    source_reference: str
    source_withdrawn: bool
    twice: int


@dataclass(frozen=True, slots=True)
class EndedTally:
    """How many actions stand at a stage, ended so many days after they were agreed, and whether in time."""

    stage: str
    days: int
    in_time: bool
    n: int


class ActionLists:
    """Read only; kept up to date by every merge and every revision of one's own."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def page(self, wanted: ActionsWanted, limit: int = 200, offset: int = 0) -> tuple[ActionFound, ...]:
        """What is open by its day, the longest late first; what has ended by the day it did, the latest first."""
        order = "actions.by_day" if wanted.open else "actions.done DESC"
        order = f"{order}, actions.record, actions.row"
        with self._database.reading() as driver:
            keys = Keys(driver)
            where, values = _conditions(driver, wanted)
            lines = f"SELECT actions.record, actions.row FROM {_joined(wanted)}"
            inner = f"{lines} WHERE {where} ORDER BY {order} LIMIT ? OFFSET ?"
            query = f"{_SELECT} FROM ({inner}) picked {_JOINS} ORDER BY {order.replace('actions.', 'action.')}"
            return tuple(_found(keys, row) for row in driver.execute(query, (*values, limit, offset)).fetchall())

    def owned(self, owners: Collection[str], limit: int = 200) -> tuple[ActionFound, ...]:
        """The records of actions that these have still to do, by their day; an owner by code or as written."""
        inner = f"""SELECT record, row FROM actions WHERE row = '' AND done = ''
                    AND owner IN ({", ".join("?" * len(owners))}) ORDER BY by_day, record LIMIT ?"""
        query = f"{_SELECT} FROM ({inner}) picked {_JOINS} ORDER BY action.by_day, action.record"
        with self._database.reading() as driver:
            keys = Keys(driver)
            return tuple(_found(keys, row) for row in driver.execute(query, (*owners, limit)).fetchall())

    def of_records(self, records: Collection[RecordKey]) -> tuple[ActionFound, ...]:
        """Every action of these records, by its day; of a row that is followed, the record that follows it, if it is
        one of them."""
        with self._database.reading() as driver:
            keys = Keys(driver)
            numbers = orjson.dumps(list(keys.record_numbers(records).values())).decode()
            inner = """SELECT record, row FROM actions WHERE followed = 0
                       AND record IN (SELECT value FROM json_each(?)) ORDER BY by_day LIMIT 500"""
            query = f"{_SELECT} FROM ({inner}) picked {_JOINS} ORDER BY action.by_day, action.record, action.row"
            return tuple(_found(keys, row) for row in driver.execute(query, (numbers,)).fetchall())

    def one(self, record: RecordKey, row: str = "") -> ActionFound | None:
        with self._database.reading() as driver:
            keys = Keys(driver)
            number = keys.record_number(record)
            query = f"{_SELECT} FROM (SELECT ? AS record, ? AS row) picked {_JOINS}"
            found = driver.execute(query, (number, row)).fetchone()
            return _found(keys, found) if found else None

    def following(self, record: RecordKey, row: str) -> tuple[ActionFound, ...]:
        """The records of actions that follow a row, the first first: one, or several that were begun apart."""
        with self._database.reading() as driver:
            keys = Keys(driver)
            local = keys.find(record)
            rows = driver.execute(f"{_SELECT} {_FOLLOWING}", (row, *local)).fetchall() if local else ()
            return tuple(_found(keys, one) for one in rows)

    def count(self, wanted: ActionsWanted) -> int:
        with self._database.reading() as driver:
            where, values = _conditions(driver, wanted)
            query = f"SELECT count(*) FROM {_joined(wanted)} WHERE {where}"
            return int(driver.execute(query, values).fetchone()[0])

    def counts(self, wanted: ActionsWanted, today: str) -> ActionCounts:
        """The same for each part of the list, its team, owner, source and words as wanted."""
        if wanted.search:
            return self._counted_at_once(wanted, today)
        base = replace(wanted, stage="", before="", since="", no_day=False)
        parts = (
            replace(base, open=True),
            replace(base, open=True, before=today),
            replace(base, open=True, no_day=True),
            replace(base, open=False, stage="done"),
            replace(base, open=False),
        )
        return ActionCounts(*(self.count(part) for part in parts))

    def _counted_at_once(self, wanted: ActionsWanted, today: str) -> ActionCounts:
        """In one reading of the whole: words have to be looked for line by line."""
        base = replace(wanted, stage="", before="", since="", no_day=False)
        with self._database.reading() as driver:
            where, values = _conditions(driver, base)
            where = where.replace("+actions.done = ''" if base.open else "+actions.done <> ''", "1", 1)
            query = f"""SELECT count(*) FILTER (WHERE done = ''), count(*) FILTER (WHERE done = '' AND by_day < ?),
                        count(*) FILTER (WHERE done = '' AND by_day = ?), count(*) FILTER (WHERE stage = 'done'),
                        count(*) FILTER (WHERE done <> '') FROM {_joined(base)} WHERE {where}"""
            return ActionCounts(*driver.execute(query, (today, NO_DAY, *values)).fetchone())

    def owners(self, limit: int = 200) -> tuple[tuple[str, int], ...]:
        """(owner, how many of theirs are open), those with most first."""
        query = f"SELECT owner, count(*) AS n FROM actions WHERE {_OPEN} GROUP BY owner ORDER BY n DESC, owner LIMIT ?"
        with self._database.reading() as driver:
            return tuple(driver.execute(query, (limit,)).fetchall())

    def ended(self, team: str = "") -> tuple[EndedTally, ...]:
        """What has ended, by stage and days from agreed to done; one without a day agreed counts 0 days."""
        narrowed, values = (" AND actions.team = ?", (team,)) if team else ("", ())
        query = f"""SELECT stage, CAST(coalesce(julianday(done) - julianday(nullif(agreed, '')), 0) AS INTEGER) AS days,
                    (due = '' OR done <= due) AS in_time, count(*) FROM actions WHERE {_ENDED}{narrowed}
                    GROUP BY stage, days, in_time ORDER BY stage, days"""
        with self._database.reading() as driver:
            return tuple(
                EndedTally(stage, days, bool(good), n) for stage, days, good, n in driver.execute(query, values)
            )


_SELECT = """SELECT r.device, r.epoch, r.seq, action.row, r.reference, r.subject, action.team, action.method,
action.what, action.owner, action.due, action.done, action.priority, action.stage, action.carried, action.agreed,
r.author, r.about_device, r.about_epoch, r.about_seq, action.follows, coalesce(source.reference, ''),
coalesce(source.withdrawn, 0),
(SELECT count(*) FROM records f JOIN actions a ON a.record = f.id AND a.row = '' WHERE action.follows <> ''
 AND f.about_device = r.about_device AND f.about_epoch = r.about_epoch AND f.about_seq = r.about_seq
 AND a.follows = action.follows AND f.id <> r.id)"""
_SOURCE = """LEFT JOIN records source ON source.device = r.about_device AND source.epoch = r.about_epoch
AND source.seq = r.about_seq"""
_JOINS = f"""JOIN actions action ON action.record = picked.record AND action.row = picked.row
JOIN records r ON r.id = picked.record {_SOURCE}"""
_FOLLOWING = f"""FROM records r JOIN actions action ON action.record = r.id AND action.row = '' AND action.follows = ?
{_SOURCE} WHERE r.about_device = ? AND r.about_epoch = ? AND r.about_seq = ? ORDER BY r.id"""


def _joined(wanted: ActionsWanted) -> str:
    return "actions CROSS JOIN records ON records.id = actions.record" if wanted.search else "actions"


def _conditions(driver: Any, wanted: ActionsWanted) -> tuple[str, tuple[str, ...]]:
    """Words are looked for in the order in which the tables lie: by an index each line would be read by itself, and a
    plus before a column keeps the indexes out."""
    part = _OPEN if wanted.open else _ENDED
    found: list[str] = [part.replace("actions.", "+actions.") if wanted.search else part]
    values: list[str] = []
    equal: Mapping[str, str] = {
        "team": wanted.team, "owner": wanted.owner, "method": wanted.method, "stage": wanted.stage
    }  # fmt: skip
    for name, value in equal.items():
        if value:
            found.append(f"actions.{name} = ?")
            values.append(value)
    for sign, value in (("<", wanted.before), (">=", wanted.since), ("=", NO_DAY if wanted.no_day else "")):
        if value:
            found.append(f"actions.by_day {sign} ?")
            values.append(value)
    if wanted.owners:
        found.append(f"actions.owner IN ({', '.join('?' * len(wanted.owners))})")
        values += wanted.owners
    for word in wanted.search.casefold().split():
        people = names_with(driver, "people", word)
        ways = [
            *(f"{name} LIKE ? ESCAPE '!'" for name in _SEARCHED),
            f"actions.owner IN ({', '.join('?' * len(people))})",
        ]
        found.append(f"({' OR '.join(ways)})")
        values += [*([f"%{_plain(word)}%"] * len(_SEARCHED)), *people]
    return " AND ".join(found), tuple(values)


_SEARCHED = ("actions.what", "actions.owner", "records.search")


def _plain(word: str) -> str:
    return word.replace("!", "!!").replace("%", "!%").replace("_", "!_")


def _found(keys: Keys, row: Any) -> ActionFound:
    about = keys.key(*row[17:20]) if row[17] is not None else None
    plain = dict(zip(_PLAIN, row[3:17], strict=True))
    return ActionFound(
        record=keys.key(*row[:3]), about=about, follows=row[20], source_reference=row[21],
        source_withdrawn=bool(row[22]), twice=row[23], **plain,
    )  # fmt: skip


_PLAIN = (
    "row", "reference", "subject", "team", "method", "what", "owner", "due", "done", "priority", "stage", "carried",
    "agreed", "author",
)  # fmt: skip
