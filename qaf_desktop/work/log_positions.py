"""Rows of an entry log as ODK names them, by their position: `acts[k3]/what` → `acts[2]/what`, as it was when the line
was written. The log itself keeps the row's id, which never changes."""

import re
from collections.abc import Iterator, Mapping, Sequence

from qaf_desktop.forms.typed import GONE, ORDER
from qaf_desktop.records.entry_log import Entry
from qaf_desktop.work.entry_log import ADD_ROW, REMOVE_ROW

_ROW = re.compile(r"\[([^\]]*)\]")
_LAST = "~"
"""Sorts behind every order key: a row that is gone by the end has none left."""


class Positions:
    """Follows the rows through a log, line by line. `values` are the record's answers once the log ended; rows that it
    does not tell of were there when it began. A row taken out later stands behind those that stayed."""

    def __init__(self, values: Mapping[str, str], entries: Sequence[Entry]) -> None:
        self._values = values
        told = dict.fromkeys(row for entry in entries for row in _rows(entry.node))
        gone = {path.removesuffix(GONE) for path, value in values.items() if path.endswith(GONE) and value == "yes"}
        kept = dict.fromkeys(row for path in values for row in _rows(path.partition("#")[0]) if row not in gone)
        added = {entry.node for entry in entries if entry.event == ADD_ROW}
        self._there = [row for row in {**kept, **told} if row not in added]

    def of(self, entry: Entry) -> tuple[str, str]:
        """The node by position, and the ids of its rows, outer ones first. Lines are to be asked for in their order."""
        if entry.event == ADD_ROW and entry.node not in self._there:
            self._there.append(entry.node)
        named = self._named(entry.node), "/".join(_ROW.findall(entry.node))
        if entry.event == REMOVE_ROW:
            self._there = [row for row in self._there if row != entry.node and not row.startswith(f"{entry.node}/")]
        return named

    def _named(self, node: str) -> str:
        found = node
        for row in sorted(_rows(node), key=len, reverse=True):
            start = row.rindex("[")
            position = self._position(row)
            found = f"{row[:start]}[{position}]{found[len(row) :]}" if position else found
        return found

    def _position(self, row: str) -> int:
        repeat = row[: row.rindex("[")]
        beside = [one for one in self._there if one[: one.rindex("[")] == repeat]
        beside.sort(key=lambda one: self._values.get(one + ORDER, _LAST))
        return beside.index(row) + 1 if row in beside else 0


def _rows(path: str) -> Iterator[str]:
    """Every row that a path lies in or names: `a[1]/b[2]/x` → `a[1]`, `a[1]/b[2]`."""
    return (path[: found.end()] for found in _ROW.finditer(path))
