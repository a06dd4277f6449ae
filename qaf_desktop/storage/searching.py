"""An index of every word that records say. It holds no text of its own: what is found is read from the revisions.

The index is behind the records until `catch_up` has run; what is taken out of the store is taken out of it at once.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from qaf_desktop.progress import Progress, silent
from qaf_desktop.records.model import RecordKey
from qaf_desktop.storage.database import Database
from qaf_desktop.storage.localkeys import Keys
from qaf_desktop.storage.projecting import view_of
from qaf_desktop.storage.reading import RevisionReader
from qaf_desktop.words import say

MARK = "search/indexed"
"""Vault name: up to which change, and which record of it, the index has read: "number id"."""
AT_ONCE = 250
_NEXT = """SELECT id, changed_no, device, epoch, seq FROM records
WHERE kind = 'entry' AND (changed_no, id) > (?, ?) ORDER BY changed_no, id LIMIT ?"""
_BEHIND = "SELECT count(*) FROM records WHERE kind = 'entry' AND (changed_no, id) > (?, ?)"
_HITS = """SELECT records.device, records.epoch, records.seq FROM search_index
JOIN records ON records.id = search_index.rowid
WHERE search_index MATCH ? AND records.withdrawn = 0 {more} ORDER BY search_index.rowid DESC LIMIT ?"""
_PHRASE = re.compile(r'"([^"]*)"|(\S+)')
_WORD = re.compile(r"\w")
_MACHINE = re.compile(r"[0-9a-f-]{16,}|sha256:.*")
LEAST_PREFIX = 3


@dataclass(frozen=True, slots=True)
class Hits:
    """The records found, those that came last first; `more`: there are others besides."""

    keys: tuple[RecordKey, ...]
    more: bool


class SearchIndex:
    """The words of one store's records."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def behind(self) -> int:
        """How many records have changed since they were read for the index."""
        with self._database.reading() as driver:
            return int(driver.execute(_BEHIND, _read_mark(driver)).fetchone()[0])

    def catch_up(self, progress: Progress = silent) -> int:
        """Read what has changed, some at a time, so that whoever writes meanwhile waits a moment at most; how many.

        Stopped half-way it goes on there the next time.
        """
        whole, done = self.behind(), 0
        while done < whole:
            progress(say("Reading record {n} of {all} for the search", n=done + 1, all=whole), done / whole)
            with self._database.writing() as driver:
                rows = driver.execute(_NEXT, (*_read_mark(driver), AT_ONCE)).fetchall()
                _index(driver, rows)
            if not rows:
                break
            done += len(rows)
        return done

    def find(self, words: str, limit: int = 100, *, method: str = "", team: str = "") -> Hits:
        """Records that say every word (each may be longer than typed) and every phrase between quotation marks."""
        wanted = match_of(words)
        if not wanted:
            return Hits((), False)
        narrowed = {name: value for name, value in (("method", method), ("team", team)) if value}
        more = " ".join(f"AND records.{name} = ?" for name in narrowed)
        with self._database.reading() as driver:
            keys = Keys(driver)
            rows = driver.execute(_HITS.format(more=more), (wanted, *narrowed.values(), limit + 1)).fetchall()
            return Hits(tuple(keys.key(*row) for row in rows[:limit]), len(rows) > limit)


def match_of(words: str) -> str:
    """What is typed as FTS5 reads it (its section 3): quoted, so that no sign in it is an operator; "" for no word."""
    parts = []
    for phrase, word in _PHRASE.findall(words):
        text = (phrase or word).replace('"', " ").strip()
        if _WORD.search(text):
            parts.append(f'"{text}"' + ("*" if word and len(text) >= LEAST_PREFIX else ""))
    return " ".join(parts)


def forget(driver: Any, numbers: Iterable[int]) -> None:
    """Take records out of the index, inside a transaction; called where their rows go."""
    driver.executemany("DELETE FROM search_index WHERE rowid = ?", [(number,) for number in numbers])


def stand_back(driver: Any) -> None:
    """After records went: a number that is given anew must not pass for one that was read already."""
    top = driver.execute("SELECT max(changed_no) FROM records WHERE kind = 'entry'").fetchone()[0]
    number, record = _read_mark(driver)
    if number > (top or 0):
        _write_mark(driver, top or 0, record)


def _index(driver: Any, rows: Iterable[tuple[int, int, int, int, int]]) -> None:
    keys = Keys(driver)
    reader = RevisionReader(driver, keys)
    texts: dict[int, str] = {}
    last = None
    for number, changed_no, *place in rows:
        texts[number] = "\n".join(_said(reader, keys.key(*place), number))
        last = changed_no, number
    forget(driver, texts)
    driver.executemany("INSERT INTO search_index (rowid, said) VALUES (?, ?)", list(texts.items()))
    if last is not None:
        _write_mark(driver, *last)


def _said(reader: RevisionReader, key: RecordKey, number: int) -> Iterator[str]:
    """What the record says now, all sides of a conflict, and what was said about it in decisions."""
    own = reader.of_number(number)
    if own:
        seen = view_of(own)
        yield from _texts(seen.values.values())
        yield from _texts(side.value for conflict in seen.conflicts for side in conflict.sides)
    for sealed in (*own, *reader.decisions_about(key)):
        yield sealed.revision.reason
        if sealed.revision.kind == "decision":
            yield from _texts(sealed.revision.fields.values())


def _texts(values: Iterable[str | None]) -> Iterator[str]:
    yield from (text for text in values if text and not _MACHINE.fullmatch(text))


def _read_mark(driver: Any) -> tuple[int, int]:
    row = driver.execute("SELECT data FROM vault WHERE name = ?", (MARK,)).fetchone()
    number, _space, record = row[0].decode().partition(" ") if row else ("0", "", "0")
    return int(number), int(record)


def _write_mark(driver: Any, number: int, record: int) -> None:
    driver.execute("INSERT OR REPLACE INTO vault (name, data) VALUES (?, ?)", (MARK, f"{number} {record}".encode()))
