"""The child-level lists of a council (Annex A), as declared: which there are, and the columns of each."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from qaf_desktop.lists.cells import plain
from qaf_desktop.lists.mapping import Headed, guess, headed
from qaf_desktop.lists.model import Kind, Sheet, Wanted

_NUMBER = re.compile(r"list[\s_\-.]*0*(\d{1,2})(?!\d)", re.I)
ENOUGH = 0.75
"""A sheet without a telling name is the list of which it has so large a share of the columns, where it is one alone."""


@dataclass(frozen=True, slots=True)
class ChildList:
    """`child` is the column that says who; `single`: one row for each child; `sheets` are words in a sheet's name."""

    id: str
    title: str
    number: int
    sheets: tuple[str, ...]
    child: str
    columns: tuple[Wanted, ...]
    single: bool = False

    def column(self, name: str) -> Wanted | None:
        return next((one for one in self.columns if one.id == name), None)

    def dates(self) -> tuple[Wanted, ...]:
        """Columns of days on which something happened; the day of birth is none."""
        return tuple(one for one in self.columns if one.kind is Kind.DATE and one.id != "born")


@lru_cache(maxsize=4)
def load_child_lists(path: Path) -> tuple[ChildList, ...]:
    """Those that ship with the program. The last, local extras, has the number after that of the last list."""
    whole = tomllib.loads(path.read_text(encoding="utf-8"))
    return tuple(_list(number, one, whole["choices"]) for number, one in enumerate(whole["list"], 1))


def list_of(sheet: Sheet, file: str, lists: Sequence[ChildList]) -> ChildList | None:
    """Which list a sheet (or a text file of that name) is: by its number, a word of its name, or else its columns."""
    name = sheet.name or file
    if match := _NUMBER.search(name):
        return next((one for one in lists if one.number == int(match[1])), None)
    said = f" {plain(name)} "
    named = [(len(word), one) for one in lists for word in one.sheets if f" {plain(word)} " in said]
    longest = max((length for length, _one in named), default=0)
    found = {one.id: one for length, one in named if length == longest}
    return next(iter(found.values())) if len(found) == 1 else _by_columns(sheet, lists)


def _by_columns(sheet: Sheet, lists: Sequence[ChildList]) -> ChildList | None:
    shares = [(_share(headed(sheet, one.columns), one), one) for one in lists]
    best = max((share for share, _one in shares), default=0.0)
    found = [one for share, one in shares if share == best]
    return found[0] if best >= ENOUGH and len(found) == 1 else None


def _share(sheet: Headed, one: ChildList) -> float:
    columns = guess(sheet.headers, one.columns).columns
    return len(columns) / len(one.columns) if one.child in columns else 0.0


def _list(number: int, said: Mapping[str, Any], choices: Mapping[str, Mapping[str, Sequence[str]]]) -> ChildList:
    columns = tuple(_column(one, said["child"], choices) for one in said["columns"])
    sheets = tuple(said["sheets"])
    return ChildList(said["id"], said["title"], number, sheets, said["child"], columns, bool(said.get("single")))


def _column(said: Mapping[str, Any], child: str, choices: Mapping[str, Mapping[str, Sequence[str]]]) -> Wanted:
    known = choices.get(said["kind"])
    kind = Kind.CHOICE if known else Kind(said["kind"])
    words = {code: tuple(texts) for code, texts in (known or {}).items()}
    return Wanted(said["id"], said["header"], kind, tuple(said.get("also", ())), said["id"] == child, words)
