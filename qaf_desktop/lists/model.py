"""A list from outside, as it was read and as it was taken: rows keep the number that a person sees in the file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from qaf_desktop.words import mark, say

Row = tuple[int, tuple[str, ...]]
"""A row's number in the file, from 1, and the texts of its cells."""


class Kind(StrEnum):
    """What a column holds: free text, a reference of a child or a person, a day, a number, a number without its
    fraction, the code that a text begins with, one of known choices."""

    TEXT = "text"
    REFERENCE = "reference"
    DATE = "date"
    NUMBER = "number"
    WHOLE = "whole"
    CODE = "code"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a workbook, or a text file; `rows` are those that hold anything.

    `bare` counts formulas whose value the file does not hold: the program that wrote it never worked them out.
    """

    name: str
    rows: tuple[Row, ...]
    hidden: bool = False
    bare: int = 0


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that cannot be read as a list. Codes: too-large, not-a-list, password, empty."""

    code: str

    def words(self) -> tuple[str, str]:
        """What happened, and what to do."""
        happened, to_do = _REFUSED[self.code]
        return say(happened), say(to_do)


_REFUSED: Mapping[str, tuple[str, str]] = {
    "too-large": (mark("The file is too large to be read here."), mark("Save only the sheet that is wanted, as .csv.")),
    "not-a-list": (
        mark("The file is not a workbook or a text file with columns."),
        mark("Save it as .xlsx or .csv and choose it again."),
    ),
    "password": (
        mark("The workbook is protected by a password."),
        mark("Open it in Excel, save it without the password, and choose it again."),
    ),
    "empty": (mark("There is nothing in the file."), mark("Choose the file that holds the list.")),
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """A column that is looked for, by its `title` or one of `also`. `choices` maps a code to how it is written."""

    id: str
    title: str
    kind: Kind = Kind.TEXT
    also: tuple[str, ...] = ()
    required: bool = False
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Trouble:
    """What was wrong in one cell or row: a stable code, and a sentence. `left_out`: the row was not taken."""

    place: int
    column: str
    code: str
    sentence: str
    left_out: bool = False


@dataclass(frozen=True, slots=True)
class Taken:
    """The rows taken, by columns: each as long as `places`, "" where a cell is empty or not understood."""

    places: tuple[int, ...] = ()
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    troubles: tuple[Trouble, ...] = ()

    def rows(self) -> Iterator[tuple[int, dict[str, str]]]:
        """Row by row: its number in the file, and its values by column."""
        names = tuple(self.columns)
        values = zip(*self.columns.values(), strict=True) if names else ((),) * len(self.places)
        for place, row in zip(self.places, values, strict=True):
            yield place, dict(zip(names, row, strict=True))

    @property
    def left_out(self) -> int:
        return len({one.place for one in self.troubles if one.left_out})
