"""The entry log of a draft: what was done in it, line by line, written in the transaction that keeps the answer."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from qaf_desktop.storage.database import Database

ANSWERED = "question"
MOST_LINES = 4_000
"""A draft's log takes no more lines than this; what comes after only tells that it is full."""
LONGEST = 2_000
"""Characters of an answer that a line keeps."""
FULL = "log full"
_INSERT = """INSERT INTO draft_log (draft, n, event, node, started, ended, old, new) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"""


@dataclass(frozen=True, slots=True)
class LogLine:
    """One line. `start` and `end` are milliseconds since 1970, counted from the start of the sitting by a clock that
    nobody can set. For an answer `old` is found when it is kept."""

    event: str
    node: str = ""
    start: int = 0
    end: int = 0
    old: str = ""
    new: str = ""


class DraftLog:
    """The logs of this workspace's drafts; a log goes with its draft."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, draft: int, lines: Sequence[LogLine]) -> None:
        if lines:
            with self._database.write_quickly() as driver:
                write(driver, draft, lines)

    def lines(self, draft: int) -> tuple[LogLine, ...]:
        query = "SELECT event, node, started, ended, old, new FROM draft_log WHERE draft = ? ORDER BY n"
        with self._database.reading() as driver:
            return tuple(LogLine(*row) for row in driver.execute(query, (draft,)))


def write(driver: Any, draft: int, lines: Sequence[LogLine]) -> None:
    """Add lines inside a transaction, before the answers they tell of are kept. Answering on in the same question
    lengthens its line; an answer that is as it was is no line."""
    query = "SELECT n, event, node FROM draft_log WHERE draft = ? ORDER BY n DESC LIMIT 1"
    last, event, node = driver.execute(query, (draft,)).fetchone() or (0, "", "")
    for line in lines:
        if last > MOST_LINES:
            return
        if last == MOST_LINES:
            line = LogLine(FULL, start=line.start, end=line.end)  # noqa: PLW2901
        elif line.event == ANSWERED and (line.event, line.node) == (event, node):
            changed = (_cut(line.new), line.end, draft, last)
            driver.execute("UPDATE draft_log SET new = ?, ended = ? WHERE draft = ? AND n = ?", changed)
            continue
        old = _kept(driver, draft, line.node) if line.event == ANSWERED else line.old
        if line.event == ANSWERED and old == line.new:
            continue
        last, event, node = last + 1, line.event, line.node
        row = (draft, last, line.event, line.node, line.start, line.end, _cut(old), _cut(line.new))
        driver.execute(_INSERT, row)


def forget(driver: Any, draft: int, nodes: Collection[str]) -> None:
    """Take out what the log tells of these answers."""
    driver.executemany("DELETE FROM draft_log WHERE draft = ? AND node = ?", [(draft, node) for node in nodes])


def _kept(driver: Any, draft: int, path: str) -> str:
    row = driver.execute("SELECT value FROM draft_answers WHERE draft = ? AND path = ?", (draft, path)).fetchone()
    return (row[0] or "") if row else ""


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
