"""The entry log as it travels with a revision: ODK's audit.csv, written and read."""

import csv
import io
from collections.abc import Iterable
from dataclasses import astuple, dataclass, fields

NAME, MEDIA_TYPE = "audit.csv", "text/csv"
"""The name and kind of the file that a revision carries its log in."""
HEADERS = ("event", "node", "start", "end", "old-value", "new-value", "user", "change-reason")
MOST_READ, LONGEST_FIELD, LARGEST = 5_000, 20_000, 32_000_000
ROOT = "/data/"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: what was done, where (a question's path), from when to when (milliseconds since 1970), from which value
    to which, by whom (a member's id), and why where a finalised record was amended."""

    event: str
    node: str = ""
    start: int = 0
    end: int = 0
    old: str = ""
    new: str = ""
    user: str = ""
    reason: str = ""


def write_log(entries: Iterable[Entry]) -> bytes:
    """The file: UTF-8, the header first."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEADERS)
    writer.writerows(row_of(entry) for entry in entries)
    return out.getvalue().encode()


def row_of(entry: Entry) -> tuple[str, ...]:
    """As ODK's columns have it."""
    event, node, *rest = astuple(entry)
    lines = (str(text).replace("\r\n", "\n").replace("\r", "\n") for text in rest)
    return (event, f"{ROOT}{node}" if node else "", *lines)


def read_log(data: bytes) -> tuple[Entry, ...] | None:
    """The lines of a file; None for anything that is no such file, whoever sent it."""
    if len(data) > LARGEST:
        return None
    try:
        rows = csv.reader(io.StringIO(data.decode("utf-8"), newline=""), strict=True)
        if tuple(next(rows, ())) != HEADERS:
            return None
        return tuple(_entry(row) for row, _ in zip(rows, range(MOST_READ), strict=False))
    except (UnicodeDecodeError, csv.Error, ValueError):
        return None


def _entry(row: list[str]) -> Entry:
    if len(row) != len(fields(Entry)) or max(map(len, row)) > LONGEST_FIELD:
        raise ValueError("not a line of a log")
    event, node, start, end, old, new, user, reason = row
    return Entry(event, node.removeprefix(ROOT), _time(start), _time(end), old, new, user, reason)


def _time(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) <= 15):
        raise ValueError("not a time")
    return int(text)
