"""Taking a list by its mapping: every cell understood or said, and no row lost without saying why."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from qaf_desktop.lists.cells import choices_of, code_of, day_of, number_of, plain, reference_of, whole_of
from qaf_desktop.lists.mapping import Headed
from qaf_desktop.lists.model import Kind, Taken, Trouble, Wanted
from qaf_desktop.words import mark, say

Reads = Callable[[str], str | None]
NOT_UNDERSTOOD: Mapping[Kind, str] = {
    Kind.DATE: mark("“{value}” is no day that can be read."),
    Kind.NUMBER: mark("“{value}” is no number."),
    Kind.WHOLE: mark("“{value}” is no number."),
    Kind.CHOICE: mark("“{value}” is none of the words known here."),
}
_READERS: Mapping[Kind, Reads] = {
    Kind.DATE: day_of, Kind.NUMBER: number_of, Kind.WHOLE: whole_of, Kind.CODE: code_of, Kind.REFERENCE: reference_of,
}  # fmt: skip
MOST_TROUBLES = 5000


def take(
    sheet: Headed, columns: Mapping[str, int], wanted: Sequence[Wanted], *, once: str = "", keep_words: bool = False,
    most: int = MOST_TROUBLES,
) -> Taken:  # fmt: skip
    """The rows of the sheet, by the places of its columns.

    A row without a required value is left out, and one whose value of the column `once` stood further up. What is not
    understood is told and left empty, or kept as it stands where `keep_words` is set and the column holds choices. At
    `most` so many troubles are told.
    """
    known = {one.id: one for one in wanted if one.id in columns}
    told: list[Trouble] = []
    read = {name: _column(sheet, columns[name], one, keep_words, told) for name, one in known.items()}
    left = _left_out(sheet, read, known, once, told)
    places = tuple(number for at, (number, _cells) in enumerate(sheet.rows) if at not in left)
    kept = {name: tuple(value for at, value in enumerate(column) if at not in left) for name, column in read.items()}
    return Taken(places, kept, tuple(sorted(told, key=lambda one: one.place)[:most]))


def _column(sheet: Headed, at: int, one: Wanted, keep_words: bool, told: list[Trouble]) -> list[str]:
    """One column; each text that comes again is read once."""
    texts = [cells[at] if at < len(cells) else "" for _number, cells in sheet.rows]
    if one.kind is Kind.TEXT:
        return texts
    reads = _reader(one, keep_words)
    found = {text: reads(text) if text else "" for text in set(texts)}
    odd = {text for text, value in found.items() if value is None}
    if odd:
        told += [_not_understood(sheet.rows[row][0], one, text) for row, text in enumerate(texts) if text in odd]
    meant = {text: value or "" for text, value in found.items()}
    return [meant[text] for text in texts]


def _reader(one: Wanted, keep_words: bool) -> Reads:
    if one.kind is Kind.CHOICE:
        return partial(_choice, choices_of(one.choices), keep_words)
    return _READERS.get(one.kind, str)


def _choice(known: Mapping[str, str], keep_words: bool, text: str) -> str | None:
    return known.get(plain(text), text if keep_words else None)


def _not_understood(number: int, one: Wanted, text: str) -> Trouble:
    sentence = say(NOT_UNDERSTOOD[one.kind], value=text[:60])
    return Trouble(number, one.title, f"not-a-{one.kind}", sentence)


def _left_out(
    sheet: Headed, read: Mapping[str, Sequence[str]], known: Mapping[str, Wanted], once: str, told: list[Trouble]
) -> frozenset[int]:
    left: set[int] = set()
    for name in (name for name, one in known.items() if one.required):
        empty = [at for at, value in enumerate(read[name]) if not value]
        told += [_empty(sheet.rows[at][0], known[name]) for at in empty if at not in left]
        left.update(empty)
    if once in read:
        left |= _doubled(sheet, read[once], known[once], left, told)
    return frozenset(left)


def _doubled(sheet: Headed, values: Iterable[str], one: Wanted, left: set[int], told: list[Trouble]) -> frozenset[int]:
    first: dict[str, int] = {}
    again = set()
    for at, value in enumerate(values):
        if at in left or not value:
            continue
        if value in first:
            again.add(at)
            words = say("“{value}” stands in row {row} already; that one was taken.", value=value, row=first[value])
            told.append(Trouble(sheet.rows[at][0], one.title, "doubled", words, left_out=True))
        else:
            first[value] = sheet.rows[at][0]
    return frozenset(again)


def _empty(number: int, one: Wanted) -> Trouble:
    words = say("Nothing stands under “{title}”, so the row was left out.", title=one.title)
    return Trouble(number, one.title, "missing", words, left_out=True)
