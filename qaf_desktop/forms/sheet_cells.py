"""Cells of a workbook with their places, and problems that name them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from qaf_desktop.forms.definition import FormProblem
from qaf_desktop.forms.workbooks import Rows, Sheets
from qaf_desktop.words import say

ALIASES = {
    "list name": "list_name", "read_only": "readonly", "relevance": "relevant", "calculate": "calculation",
    "caption": "label", "value": "name", "constraining_message": "constraint_message", "count": "repeat_count",
    "jr:count": "repeat_count", "command": "type", "requiredmsg": "required_message",
}  # fmt: skip
"""How else some columns are called, in lower case."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row that is not empty. `cells` are by the column's usual name, languages apart (`label::English`)."""

    sheet: str
    number: int
    cells: Mapping[str, str]
    letters: Mapping[str, str]

    def get(self, column: str) -> str:
        """The cell; of a column in several languages the first that says something."""
        if column in self.cells:
            return self.cells[column]
        return next((text for name, text in self.languages(column) if text), "")

    def languages(self, column: str) -> Iterator[tuple[str, str]]:
        yield from ((name, text) for name, text in self.cells.items() if name.split("::")[0] == column)

    def problem(self, code: str, column: str, message: str, mend: str, *, stops: bool = True) -> FormProblem:
        """Something wrong with one cell of this row."""
        name = next((one for one in self.letters if column in (one, one.split("::")[0])), "")
        letter = self.letters.get(name, "")
        where = say("{sheet} row {number}, {column}", sheet=self.sheet, number=self.number, column=column)
        cell = f"{self.sheet}!{letter}{self.number}" if letter else f"{self.sheet}!A{self.number}"
        return FormProblem(code, where, message, mend, cell, stops)


def rows_of(sheets: Sheets, name: str) -> tuple[Row, ...]:
    """The rows of a sheet under its headers."""
    table: Rows = sheets.get(name, ())
    if not table:
        return ()
    headers = [column_name(header) for header in table[0]]
    letters = {header: _letter(at) for at, header in enumerate(headers)}
    rows = (
        Row(name, number, {key: cell.strip() for key, cell in zip(headers, row, strict=True)}, letters)
        for number, row in enumerate(table[1:], 2)
    )
    return tuple(row for row in rows if any(row.cells.values()))


def column_name(header: str) -> str:
    """The usual name of a column, whatever its spelling; the language or the part after `::` stays as it is."""
    first, mark, rest = header.strip().partition("::")
    if not mark and ":" in first and not first.startswith("jr:"):
        first, _, rest = first.partition(":")
        mark = "::"
    plain = first.strip().lower()
    plain = ALIASES.get(plain) or ALIASES.get(plain.replace(" ", "_"), plain.replace(" ", "_"))
    return f"{plain}{mark}{rest.strip()}"


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that was most likely meant, "" where none is like it."""
    by_lower = {one.lower(): one for one in known}
    if word.lower() in by_lower:
        return by_lower[word.lower()]
    found = get_close_matches(word.lower(), list(by_lower), n=1, cutoff=0.75)
    return by_lower[found[0]] if found else ""


def _letter(at: int) -> str:
    """0 → A, 26 → AA."""
    letters = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
