"""A month of child-level lists out of a workbook or text files: which sheet is which list, and the rows of each."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from qaf_desktop.lists.cells import plain
from qaf_desktop.lists.child_lists import ChildList, list_of
from qaf_desktop.lists.mapping import Headed, Matched, guess, headed
from qaf_desktop.lists.model import Kind, Sheet, Taken
from qaf_desktop.lists.report_lines import ReportLine, Weight, told
from qaf_desktop.lists.taking import take
from qaf_desktop.words import mark, say

EVERY, MOST_ODD = 1_000_000, 20
MISSING, UNCLEAR = mark("This column is not in the list."), mark("Several columns could be this one: none was taken.")
AS, UNKNOWN = mark("Read from the column “{header}”."), mark("Columns not known here, left out: {names}.")
NO_CHILD = mark("There is no column that says which child: none of the {n} rows was taken.")
NO_LIST = mark("The sheet “{name}” is none of the lists: its {n} rows were not taken.")
TWICE = mark("The sheet “{name}” is the same list again: its {n} rows were not taken.")
HIDDEN = mark("The sheet “{name}” is hidden; it was read too.")
BARE = mark("{n} formulas have no value in the file and count as empty: open and save it in Excel, then import again.")
OTHER_WORDS = mark("Not among the words known here, kept as they stand: {words}.")
NO_ROWS = mark("The list has headings and no rows.")


@dataclass(frozen=True, slots=True)
class TakenMonth:
    """The lists by id, how many rows of each stood in the file, and what is to be said of them."""

    lists: Mapping[str, Taken]
    read: Mapping[str, int]
    lines: tuple[ReportLine, ...]


def take_month(sheets: Sequence[tuple[str, Sheet]], lists: Sequence[ChildList]) -> TakenMonth:
    """`sheets` are (name of the file without its ending, sheet). Sheets that are no list are said, and so is every row
    and every column that was not taken."""
    taken: dict[str, Taken] = {}
    read: dict[str, int] = {}
    lines: list[ReportLine] = []
    for file, sheet in sheets:
        one = list_of(sheet, file, lists)
        if one is None or one.id in taken:
            lines.append(_passed_over(one, sheet.name or file, len(sheet.rows)))
            continue
        whole = headed(sheet, one.columns)
        matched = guess(whole.headers, one.columns)
        lines += _of_sheet(one, sheet, whole, matched)
        read[one.id] = len(whole.rows)
        if one.child in matched.columns:
            taken[one.id] = found = take(whole, matched.columns, one.columns, keep_words=True, most=EVERY)
            lines += [*told(one.title, found.troubles), *_odd_words(one, found)]
    return TakenMonth(taken, read, tuple(lines))


def _passed_over(one: ChildList | None, name: str, rows: int) -> ReportLine:
    if one is None:
        return ReportLine("", "", "no-list", say(NO_LIST, name=name, n=rows), Weight.NOTE, rows)
    return ReportLine(one.title, "", "list-twice", say(TWICE, name=name, n=rows), Weight.ASK, rows)


def _of_sheet(one: ChildList, sheet: Sheet, whole: Headed, matched: Matched) -> Iterator[ReportLine]:
    rows = len(whole.rows)
    if one.child not in matched.columns:
        yield ReportLine(one.title, "", "no-child", say(NO_CHILD, n=rows), Weight.ASK, rows)
        return
    if not rows:
        yield ReportLine(one.title, "", "no-rows", say(NO_ROWS), Weight.NOTE)
    if sheet.hidden:
        yield ReportLine(one.title, "", "hidden", say(HIDDEN, name=sheet.name))
    if sheet.bare:
        yield ReportLine(one.title, "", "formulas", say(BARE, n=sheet.bare), Weight.ASK, sheet.bare)
    yield from _of_columns(one, whole, matched)


def _of_columns(one: ChildList, whole: Headed, matched: Matched) -> Iterator[ReportLine]:
    for column in one.columns:
        at = matched.columns.get(column.id)
        if column.id in matched.unclear:
            yield ReportLine(one.title, column.title, "unclear", say(UNCLEAR), Weight.ASK)
        elif at is None:
            yield ReportLine(one.title, column.title, "no-column", say(MISSING), Weight.LOOK)
        elif plain(whole.headers[at]) != plain(column.title):
            yield ReportLine(one.title, column.title, "other-header", say(AS, header=whole.headers[at]))
    if matched.unknown:
        names = ", ".join(f"“{name}”" for name in matched.unknown)
        yield ReportLine(one.title, "", "unknown-columns", say(UNKNOWN, names=names))


def _odd_words(one: ChildList, taken: Taken) -> Iterator[ReportLine]:
    """Words under a column of choices that are none of them."""
    for column in one.columns:
        if column.kind is not Kind.CHOICE or column.id not in taken.columns:
            continue
        known = {"", *column.choices}
        counts = Counter(taken.columns[column.id])
        odd = {word: count for word, count in counts.items() if word not in known}
        if odd:
            first = ", ".join(f"“{word[:60]}” ({count})" for word, count in list(odd.items())[:MOST_ODD])
            sentence = say(OTHER_WORDS, words=first)
            yield ReportLine(one.title, column.title, "other-words", sentence, Weight.LOOK, sum(odd.values()))
