"""Taking a list in from a file: read apart, its columns found or remembered, and what would be taken shown first."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from qaf_desktop.apart import ApartError
from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.lists.cells import day_of
from qaf_desktop.lists.mapping import Headed, Matched, guess, headed
from qaf_desktop.lists.model import Refused, Sheet, Taken, Wanted
from qaf_desktop.lists.reading import LARGEST, SECONDS, read_sheets
from qaf_desktop.lists.taking import take
from qaf_desktop.words import say

MAPPINGS = "lists/mappings"
"""Vault name: by kind of list and the headers of a file, which of them was taken for which column."""


@dataclass(frozen=True, slots=True)
class OpenList:
    """A file that was read. `sheets` are those with a header row, the likeliest first; `notes` are said beside it."""

    name: str
    sheets: tuple[Headed, ...]
    notes: tuple[str, ...] = ()


class ListImport:
    """Lists of one kind (`kind` names it for what is remembered), at one desk."""

    def __init__(self, desk: Desk, kind: str, wanted: Sequence[Wanted]) -> None:
        self._desk = desk
        self._kind = kind
        self.wanted = tuple(wanted)

    def open(self, path: Path) -> OpenList:
        """Raises UserFacingError with the reader's code, unreadable-file, or why reading did not end."""
        sheets = read_apart(self._desk, path)
        found = [headed(sheet, self.wanted) for sheet in sheets]
        found.sort(key=lambda one: -len(self.match(one).columns))
        return OpenList(path.name, tuple(found), tuple(_notes(sheets)))

    def match(self, sheet: Headed) -> Matched:
        """Its columns, as they were taken from such a file the last time, or as their headers say."""
        return guess(sheet.headers, self.wanted, self._remembered().get(_key(self._kind, sheet.headers)))

    def take(self, sheet: Headed, columns: Mapping[str, int], once: str = "") -> Taken:
        return take(sheet, columns, self.wanted, once=once)

    def remember(self, sheet: Headed, columns: Mapping[str, int]) -> None:
        """So that the next file with these headers needs no choosing."""
        said = {name: sheet.headers[at] for name, at in columns.items() if at < len(sheet.headers)}
        known = {**self._remembered(), _key(self._kind, sheet.headers): said}
        self._desk.store.vault.put(MAPPINGS, json.dumps(known).encode())

    def _remembered(self) -> dict[str, dict[str, str]]:
        data = self._desk.store.vault.get(MAPPINGS)
        return json.loads(data) if data else {}


def read_apart(desk: Desk, path: Path) -> tuple[Sheet, ...]:
    """Every sheet of a file, read in a process of its own. Raises as `ListImport.open` does."""
    try:
        if path.stat().st_size > LARGEST:
            raise _refusal(Refused("too-large"))
        data = path.read_bytes()
    except OSError:
        raise UserFacingError(
            "unreadable-file",
            say("The file cannot be read."),
            say("Close it in other programs, and see whether it is still there."),
        ) from None
    try:
        found = desk.apart.call(SECONDS, read_sheets, data, path.suffix)
    except ApartError as error:
        raise UserFacingError(
            error.code,
            say("Reading the file did not come to an end."),
            say("Save the sheet that is wanted as .csv and choose that."),
        ) from None
    if isinstance(found, Refused):
        raise _refusal(found)
    return found


def day_typed(text: str) -> str:
    """A day that somebody typed, as ISO; "" for none that can be read."""
    return day_of(text.strip()) or ""


def _refusal(found: Refused) -> UserFacingError:
    return UserFacingError(found.code, *found.words())


def _notes(sheets: Sequence[Sheet]) -> list[str]:
    hidden = [sheet.name for sheet in sheets if sheet.hidden]
    bare = sum(sheet.bare for sheet in sheets)
    return [
        *([say("Hidden sheets are read too: {names}.", names=", ".join(hidden))] if hidden else []),
        *([say("{n} formulas have no value in the file and count as empty: open and save it in Excel.", n=bare)]
          if bare else []),
    ]  # fmt: skip


def _key(kind: str, headers: Sequence[str]) -> str:
    return "\t".join((kind, *headers))
