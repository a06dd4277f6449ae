"""A workbook's rows changed one act at a time: every act gives new sheets, the old ones stay for undo."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from qaf_desktop.forms.proofing import proper_name
from qaf_desktop.forms.workbooks import Rows, Sheets

SURVEY, CHOICES, SETTINGS = "survey", "choices", "settings"
_BEGINS, _ENDS = re.compile(r"begin[ _]", re.IGNORECASE), re.compile(r"end[ _]", re.IGNORECASE)
_LIST = re.compile(r"(?:select[ _]one|select[ _]multiple|rank)\s+([\w\-]+)\s*(?:or[ _]other)?\s*", re.IGNORECASE)
_CHOICE_HEADERS = ("list_name", "name", "label")
NEW_CHOICES = ("Yes", "No")
REWORDED = 0.6
"""How much of two labels has to be the same for one to be the other, reworded (as `difflib` measures it)."""
MOST_COMPARED = 2_500
"""Pairs of labels that are compared at a change (some 20 ms); where more came and went, it is another list."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the survey that people see: `row` counts from 0 below the headers; `last` is the row that closes it."""

    row: int
    last: int
    depth: int
    type: str
    name: str
    label: str


def lines_of(sheets: Sheets) -> tuple[Line, ...]:
    """The survey in order, each group and repeat once, where it begins."""
    rows = sheets[SURVEY][1:]
    found: list[Line] = []
    open_: list[int] = []
    for row in range(len(rows)):
        kind = cell(sheets, SURVEY, row, "type")
        if _ENDS.match(kind):
            if open_:
                at = open_.pop()
                line = found[at]
                found[at] = Line(line.row, row, line.depth, line.type, line.name, line.label)
            continue
        if kind:
            name, label = cell(sheets, SURVEY, row, "name"), words(sheets, SURVEY, row, "label")
            found.append(Line(row, row, len(open_), kind, name, label))
        if _BEGINS.match(kind):
            open_.append(len(found) - 1)
    return tuple(found)


def section_of(sheets: Sheets, row: int) -> str:
    """The name of the outermost group or repeat that a row stands in, or is; "" for a loose question."""
    line = next((one for one in lines_of(sheets) if one.depth == 0 and one.row <= row <= one.last), None)
    return line.name if line is not None and _BEGINS.match(line.type) else ""


def cell(sheets: Sheets, sheet: str, row: int, column: str) -> str:
    """The text of a cell, "" where there is none."""
    table = sheets.get(sheet, ())
    return table[row + 1][table[0].index(column)] if table and column in table[0] and row + 1 < len(table) else ""


def words(sheets: Sheets, sheet: str, row: int, column: str) -> str:
    """The same of a column that may be in several languages: of the first there is."""
    return cell(sheets, sheet, row, _spoken(sheets, sheet, column))


def with_words(sheets: Sheets, sheet: str, row: int, column: str, text: str) -> Sheets:
    return with_cell(sheets, sheet, row, _spoken(sheets, sheet, column), text)


def with_cell(sheets: Sheets, sheet: str, row: int, column: str, text: str) -> Sheets:
    """Another text in a cell; a column that is not there is added."""
    table = sheets[sheet]
    if column not in table[0]:
        table = tuple((*line, "" if at else column) for at, line in enumerate(table))
    at = table[0].index(column)
    changed = (*table[row + 1][:at], text, *table[row + 1][at + 1 :])
    return {**sheets, sheet: (*table[: row + 1], changed, *table[row + 2 :])}


def moved(sheets: Sheets, line: Line, by: int) -> tuple[Sheets, int]:
    """The line one place up (`by` -1) or down (1), into and out of groups; where it stands then. A group goes past
    its neighbour whole."""
    head, rows = sheets[SURVEY][0], list(sheets[SURVEY][1:])
    block = rows[line.row : line.last + 1]
    rest = rows[: line.row] + rows[line.last + 1 :]
    at = _place(sheets, line, by)
    if not 0 <= at <= len(rest):
        return sheets, line.row
    return {**sheets, SURVEY: (head, *rest[:at], *block, *rest[at:])}, at


def _place(sheets: Sheets, line: Line, by: int) -> int:
    """Where in the rows without the line it goes."""
    if line.row == line.last:
        return line.row + by
    others = [one for one in lines_of(sheets) if one.depth == line.depth]
    if by < 0:
        before = next((one for one in others if one.last == line.row - 1), None)
        return before.row if before else line.row - 1
    after = next((one for one in others if one.row == line.last + 1), None)
    return line.row + (after.last - after.row + 1 if after else 1)


def removed(sheets: Sheets, line: Line) -> Sheets:
    """Without the line and all that is in it. Its list of choices stays: others may use it."""
    table = sheets[SURVEY]
    return {**sheets, SURVEY: (*table[: line.row + 1], *table[line.last + 2 :])}


def added(sheets: Sheets, after: Line | None, kind: str, label: str) -> tuple[Sheets, int]:
    """A new question after a line, or within it at the start where it is a group; where it stands then. A question
    with choices gets a list of its own."""
    name = unused(proper_name(label) or "question", {line.name for line in lines_of(sheets)})
    head = sheets[SURVEY][0]
    type_, _, appearance = kind.partition(":")
    if type_ in ("select_one", "select_multiple"):
        sheets, of = _with_list(sheets, f"{name}_list", NEW_CHOICES)
        type_ = f"{type_} {of}"
    at = len(sheets[SURVEY]) - 1 if after is None else _after(after)
    empty = tuple("" for _ in head)
    table = sheets[SURVEY]
    sheets = {**sheets, SURVEY: (*table[: at + 1], empty, *table[at + 1 :])}
    for column, text in (("type", type_), ("name", name)):
        sheets = with_cell(sheets, SURVEY, at, column, text)
    if appearance:
        sheets = with_cell(sheets, SURVEY, at, "appearance", appearance)
    return with_words(sheets, SURVEY, at, "label", label), at


def _after(line: Line) -> int:
    return line.row + 1 if _BEGINS.match(line.type) else line.last + 1


def list_of(type_: str) -> str:
    """The list that a type chooses from, "" where it chooses from none of the choices sheet."""
    match = _LIST.fullmatch(type_.strip())
    return match[1] if match else ""


def users_of(sheets: Sheets, of: str) -> tuple[str, ...]:
    """The names of the questions that choose from a list."""
    return tuple(line.name for line in lines_of(sheets) if list_of(line.type) == of)


def choices_of(sheets: Sheets, of: str) -> tuple[str, ...]:
    """What people choose from, in order."""
    return tuple(words(sheets, CHOICES, row, "label") for row in _rows_of(sheets, of))


def with_choices(sheets: Sheets, of: str, labels: Sequence[str], settled: Collection[str] | None = None) -> Sheets:
    """The list with these words in this order. A choice whose words stay, or change in their place, keeps its name, so
    that answers given keep their meaning; a new one gets a name from its words.

    `settled` are names that answers may hold already, None for all: another is named anew while its words are typed.
    """
    table = sheets[CHOICES]
    rows = [table[row + 1] for row in _rows_of(sheets, of)]
    kept = _matched([words(sheets, CHOICES, row, "label") for row in _rows_of(sheets, of)], labels)
    column, name_at = table[0].index(_spoken(sheets, CHOICES, "label")), table[0].index("name")
    anew = set() if settled is None else {
        number for number, at in kept.items() if rows[at][name_at] not in settled and rows[at][column] != labels[number]
    }  # fmt: skip
    taken = {rows[at][name_at] for number, at in kept.items() if number not in anew}
    made: list[tuple[str, ...]] = []
    for number, label in enumerate(labels):
        row = list(rows[kept[number]]) if number in kept else [""] * len(table[0])
        if number not in kept:
            row[table[0].index("list_name")] = of
        if number not in kept or number in anew:
            row[name_at] = unused(proper_name(label) or "choice", taken)
            taken.add(row[name_at])
        row[column] = label
        made.append(tuple(row))
    return {**sheets, CHOICES: _put_in(table, of, made)}


def names_of(sheets: Sheets, of: str) -> tuple[str, ...]:
    """What answers hold of the choices of a list, in order."""
    return tuple(cell(sheets, CHOICES, row, "name") for row in _rows_of(sheets, of))


def _matched(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    """New place → old place of the choices that are still the same."""
    kept: dict[int, int] = {}
    loose_old: list[int] = []
    loose_new: list[int] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            kept |= dict(zip(range(c, d), range(a, b), strict=True))
        else:
            loose_old += range(a, b)
            loose_new += range(c, d)
    for at in tuple(loose_new):
        same = next((one for one in loose_old if old[one] == new[at]), None)
        if same is not None:
            kept[at] = same
            loose_old.remove(same)
            loose_new.remove(at)
    for at, one in _alike(old, new, loose_old, loose_new):
        kept[at] = one
        loose_old.remove(one)
        loose_new.remove(at)
    if len(loose_old) == len(loose_new):
        kept |= dict(zip(loose_new, loose_old, strict=True))
    return kept


def _alike(
    old: Sequence[str], new: Sequence[str], loose_old: Sequence[int], loose_new: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """(new place, old place) of the loose choices whose words are most alike, each used once."""
    if len(loose_old) * len(loose_new) > MOST_COMPARED:
        return
    pairs = ((SequenceMatcher(None, old[one], new[at]).ratio(), at, one) for at in loose_new for one in loose_old)
    used_new: set[int] = set()
    used_old: set[int] = set()
    for alike, at, one in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if alike >= REWORDED and at not in used_new and one not in used_old:
            used_new.add(at)
            used_old.add(one)
            yield at, one


def _put_in(table: Rows, of: str, made: Sequence[tuple[str, ...]]) -> Rows:
    """The list's rows where its first row was, at the end where it had none."""
    at = table[0].index("list_name")
    first = next((number for number, row in enumerate(table) if number and row[at] == of), len(table))
    before = [row for number, row in enumerate(table) if number < first]
    after = [row for number, row in enumerate(table) if number >= first and row[at] != of]
    return (*before, *made, *after)


def _rows_of(sheets: Sheets, of: str) -> list[int]:
    table = sheets.get(CHOICES, ())
    return [row for row in range(len(table) - 1) if cell(sheets, CHOICES, row, "list_name") == of]


def _with_list(sheets: Sheets, of: str, labels: Sequence[str]) -> tuple[Sheets, str]:
    if not sheets.get(CHOICES):
        spoken = _spoken(sheets, SURVEY, "label")
        sheets = {**sheets, CHOICES: ((*_CHOICE_HEADERS[:2], spoken),)}
    table = sheets[CHOICES]
    name = unused(of, {cell(sheets, CHOICES, row, "list_name") for row in range(len(table) - 1)})
    return with_choices(sheets, name, labels), name


def version_of(sheets: Sheets) -> str:
    return cell(sheets, SETTINGS, 0, "version")


def next_version(version: str) -> str:
    """The last number of a version one higher: 2026.1 → 2026.2; without a number, one is put behind."""
    match = re.search(r"(\d+)(\D*)$", version)
    if match is None:
        return f"{version}-2" if version else "2"
    return f"{version[: match.start()]}{int(match[1]) + 1:0{len(match[1])}d}{match[2]}"


def unused(name: str, taken: Mapping[str, object] | set[str]) -> str:
    """The name, or with a number behind it where it is taken."""
    return next(one for one in _numbered(name) if one not in taken)


def _numbered(name: str) -> Iterator[str]:
    yield name
    number = 2
    while True:
        yield f"{name}_{number}"
        number += 1


def _spoken(sheets: Sheets, sheet: str, column: str) -> str:
    """The column's header: itself, or the first of its languages."""
    headers = sheets[sheet][0] if sheets.get(sheet) else ()
    if column in headers:
        return column
    return next((header for header in headers if header.split("::")[0] == column), column)
