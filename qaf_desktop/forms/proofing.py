"""Everything that is wrong with a workbook, cell by cell, with what to do: pyxform stops at the first problem."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from qaf_desktop.forms.definition import FormProblem
from qaf_desktop.forms.meanings import explained
from qaf_desktop.forms.proofing_choices import choice_problems
from qaf_desktop.forms.proofing_rules import rule_problems
from qaf_desktop.forms.sheet_cells import Row, nearest, rows_of
from qaf_desktop.forms.workbooks import Sheets
from qaf_desktop.words import say

NAME = re.compile(r"[A-Za-z_][\w.\-]*", re.ASCII)
_OPENS = re.compile(r"begin[ _](group|repeat|loop)")
_CLOSES = re.compile(r"end[ _](group|repeat|loop)")
_SELECT = re.compile(r"(select[ _]one|select[ _]multiple|rank|select1|select all that apply)\b(?: from\b)?\s*(.*)")
_FROM_FILE = re.compile(r"(select[ _](one|multiple)[ _]from[ _]file|select_one_external)\b")
_NEEDS_WORDS = frozenset(
    {"text", "integer", "int", "decimal", "date", "time", "datetime", "note", "image", "audio", "video", "file",
     "acknowledge", "geopoint", "geotrace", "geoshape", "barcode", "range"}
)  # fmt: skip
_NO_LIST = "not in choices sheet"
_USUAL_TYPES = (
    "text", "integer", "decimal", "date", "time", "dateTime", "note", "select_one", "select_multiple", "rank", "range",
    "image", "audio", "video", "file", "acknowledge", "calculate", "hidden", "begin_group", "end_group",
    "begin_repeat", "end_repeat", "geopoint", "barcode", "today", "start", "end", "username",
)  # fmt: skip
_COLUMNS = (
    "type", "name", "label", "hint", "guidance_hint", "required", "required_message", "relevant", "constraint",
    "constraint_message", "calculation", "choice_filter", "appearance", "default", "readonly", "repeat_count",
    "parameters", "trigger", "image", "audio", "video",
)  # fmt: skip
_CHOICE_COLUMNS = ("list_name", "name", "label")


def proofread(sheets: Sheets) -> tuple[FormProblem, ...]:
    """All that can be seen, in the order of the sheets. A workbook that converts may still have some of them."""
    survey, choices = rows_of(sheets, "survey"), rows_of(sheets, "choices")
    found = [
        *_header_problems(sheets),
        *_structure_problems(survey),
        *_name_problems(survey),
        *_type_problems(survey, choices),
        *_word_problems(survey),
        *rule_problems(survey, choices),
        *_choice_problems(choices, allowed=_allows_twice(sheets)),
    ]
    return _in_order(sheets, found)


def whole_proof(sheets: Sheets, refused: Iterable[FormProblem]) -> tuple[FormProblem, ...]:
    """All that there is to say of a workbook, stops and doubts, in the order of the sheets. `refused` is what the
    converter or the engine said: nothing where the form can be run.

    Of a form that can be run, only what would be lost without a word stops.
    """
    stops = all_problems(sheets, refused) if (refused := tuple(refused)) else silent_problems(sheets)
    doubts = [] if refused else [replace(one, stops=False) for one in proofread(sheets) if one not in stops]
    compared = choice_problems(rows_of(sheets, "survey"), rows_of(sheets, "choices"))
    return _in_order(sheets, (*stops, *doubts, *compared))


def all_problems(sheets: Sheets, refused: Iterable[FormProblem]) -> tuple[FormProblem, ...]:
    """Why a workbook was refused: what is seen here, and what the converter or the engine said of other rows."""
    seen = proofread(sheets)
    rows = {_row(one) for one in seen}
    listed = any(one.code == "list-unknown" for one in seen)
    more = [one for one in map(explained, refused) if _row(one) not in rows]
    if seen:
        more = [one for one in more if one.cell and not (listed and _NO_LIST in one.message)]
    return (*seen, *more)


def silent_problems(sheets: Sheets) -> tuple[FormProblem, ...]:
    """Those that convert without a word and yet lose what the author meant: a misspelt column, a filter by a column
    that the choices do not have."""
    silent = ("header-misspelt", "filter-column-unknown")
    return tuple(one for one in proofread(sheets) if one.code in silent)


def _header_problems(sheets: Sheets) -> Iterator[FormProblem]:
    for name, known in (("survey", _COLUMNS), ("choices", _CHOICE_COLUMNS)):
        for row in rows_of(sheets, name)[:1]:
            yield from _misspelt(Row(name, 1, row.cells, row.letters), known)


def _misspelt(row: Row, known: Sequence[str]) -> Iterator[FormProblem]:
    there = {column.split("::")[0] for column in row.cells}
    for column in row.cells:
        first, _, rest = column.partition("::")
        if first in ("bind", "body", "media", "instance", "control") or first in known:
            continue
        meant = nearest(first, [one for one in known if one not in there])
        if meant and len(first) > 3:
            mend = say("Write “{meant}” at the head of the column.", meant=meant)
            message = say("There is no column “{column}”: what stands in it would be lost.", column=first)
            yield row.problem("header-misspelt", column.split("::")[0], message, mend)


def _structure_problems(survey: Sequence[Row]) -> Iterator[FormProblem]:
    """Groups and repeats that do not close, or close what was not opened."""
    open_: list[tuple[Row, str]] = []
    for row in survey:
        kind = row.get("type").lower()
        if begins := _OPENS.match(kind):
            open_.append((row, begins[1]))
        elif ends := _CLOSES.match(kind):
            if open_ and open_[-1][1] == ends[1]:
                open_.pop()
            else:
                yield _unopened(row, ends[1], open_[-1][0] if open_ else None)
                open_ = open_[:-1]
    for row, kind in open_:
        message = say("This {kind} is never closed.", kind=kind)
        mend = say("Add a row “end_{kind}” after its last question.", kind=kind)
        yield row.problem("group-not-closed", "type", message, mend)


def _unopened(row: Row, kind: str, open_: Row | None) -> FormProblem:
    if open_ is None:
        message = say("This closes a {kind} that was not opened.", kind=kind)
        mend = say("Take this row out, or add “begin_{kind}” above.", kind=kind)
    else:
        opened = open_.get("type")
        message = say("“{opened}” of row {number} is open here and has to be closed first.", opened=opened,
                      number=open_.number)  # fmt: skip
        mend = say("Write “{end}” here, or add it above.", end=opened.lower().replace("begin", "end", 1))
    return row.problem("group-not-opened", "type", message, mend)


def _name_problems(survey: Sequence[Row]) -> Iterator[FormProblem]:
    scopes: list[dict[str, Row]] = [{}]
    for row in survey:
        kind, name = row.get("type").lower(), row.get("name")
        if _CLOSES.match(kind):
            scopes = scopes[:-1] or [{}]
            continue
        if name and not NAME.fullmatch(name):
            mend = say("Write “{name}”.", name=proper_name(name))
            message = say("“{name}” is no name: letters, digits, _ and - without spaces, a letter first.", name=name)
            yield row.problem("name-misspelt", "name", message, mend)
        elif not name and kind and kind not in ("start", "end", "today", "deviceid", "username", "audit"):
            message = say("This row has no name.")
            yield row.problem("name-missing", "name", message, _named_after(row))
        elif name and name in scopes[-1]:
            message = say("“{name}” is the name of row {number} as well.", name=name, number=scopes[-1][name].number)
            mend = say("Give one of them another name, such as “{name}_2”.", name=name)
            yield row.problem("name-twice", "name", message, mend)
        scopes[-1].setdefault(name, row)
        if _OPENS.match(kind):
            scopes.append({})


def _named_after(row: Row) -> str:
    words = proper_name(row.get("label"))
    return say("Give it one, such as “{name}”.", name=words) if words else say("Give it one.")


def proper_name(words: str) -> str:
    """A name made of words: the first few, in small letters."""
    parts = re.findall(r"[a-z0-9]+", words.lower())
    name = "_".join(parts[:4])
    return f"q_{name}" if name[:1].isdigit() else name


def _type_problems(survey: Sequence[Row], choices: Sequence[Row]) -> Iterator[FormProblem]:
    from pyxform.question_type_dictionary import QUESTION_TYPE_DICT

    lists = {row.get("list_name") for row in choices}
    known = {one.lower() for one in QUESTION_TYPE_DICT} | {"geoshape", "geotrace", "background-audio", "entity"}
    for row in survey:
        kind = row.get("type")
        lower = kind.lower()
        if not kind:
            if row.get("name") and row.get("label"):
                message = say("This row has no type.")
                yield row.problem("type-missing", "type", message, say("Write what it asks for, such as “text”."))
        elif (
            _FROM_FILE.match(lower)
            or _OPENS.match(lower)
            or _CLOSES.match(lower)
            or lower.startswith(("include", "osm"))
        ):
            continue
        elif chooses := _SELECT.match(lower):
            yield from _list_problem(row, kind[chooses.start(2) :].strip(), lists)
        elif lower not in known:
            yield _unknown_type(row, kind)


def _unknown_type(row: Row, kind: str) -> FormProblem:
    meant = nearest(kind.split()[0], _USUAL_TYPES)
    mend = say("Write “{meant}”.", meant=" ".join((meant, *kind.split()[1:]))) if meant else say(
        "Use text, integer, date, select_one LIST, select_multiple LIST, note or another type of XLSForm."
    )  # fmt: skip
    return row.problem("type-unknown", "type", say("“{kind}” is no type of question.", kind=kind), mend)


def _list_problem(row: Row, words: str, lists: set[str]) -> Iterator[FormProblem]:
    name = words.split(" ")[0] if words else ""
    if not name:
        message = say("This question does not say from which list to choose.")
        yield row.problem("list-missing", "type", message, say("Write the list’s name behind the type."))
    elif name not in lists and not name.startswith("${"):
        meant = nearest(name, lists - {""})
        message = say("The choices sheet has no list “{name}”.", name=name)
        mend = say("Write “{meant}”, or add the list to the choices sheet.", meant=meant) if meant else say(
            "Add rows with list_name “{name}” to the choices sheet.", name=name
        )  # fmt: skip
        yield row.problem("list-unknown", "type", message, mend)


def _word_problems(survey: Sequence[Row]) -> Iterator[FormProblem]:
    for row in survey:
        kind = row.get("type").lower()
        words = any(row.get(column) for column in ("label", "hint", "guidance_hint", "calculation"))
        media = any(text for name, text in row.cells.items() if name.split("::")[0] in ("media", "image", "audio"))
        if kind in _NEEDS_WORDS and not words and not media:
            message = say("This question has no words: nobody would know what is asked.")
            yield row.problem("label-missing", "label", message, say("Write the question in the column “label”."))


def _choice_problems(choices: Sequence[Row], *, allowed: bool) -> Iterator[FormProblem]:
    seen: dict[tuple[str, str], Row] = {}
    for row in choices:
        name, of = row.get("name"), row.get("list_name")
        if not of:
            message = say("This choice belongs to no list.")
            yield row.problem("choice-without-list", "list_name", message, say("Write the name of its list."))
        if not name:
            message = say("This choice has no name.")
            yield row.problem("choice-without-name", "name", message, _named_after(row))
        elif (of, name) in seen and not allowed:
            number = seen[of, name].number
            message = say(
                "“{name}” is in the list “{of}” twice; first in row {number}.", name=name, of=of, number=number
            )
            yield row.problem("choice-twice", "name", message, say("Give one of them another name, or take it out."))
        seen.setdefault((of, name), row)


def _in_order(sheets: Sheets, found: Iterable[FormProblem]) -> tuple[FormProblem, ...]:
    order = {name: at for at, name in enumerate(sheets)}
    return tuple(sorted(found, key=lambda one: _place(one, order)))


def _row(problem: FormProblem) -> tuple[str, str]:
    sheet, _, cell = problem.cell.partition("!")
    return sheet, re.sub(r"\D", "", cell)


def _allows_twice(sheets: Sheets) -> bool:
    return any(row.get("allow_choice_duplicates").lower() == "yes" for row in rows_of(sheets, "settings"))


def _place(problem: FormProblem, order: dict[str, int]) -> tuple[int, int, str]:
    sheet, _, cell = problem.cell.partition("!")
    return order.get(sheet, 9), int(re.sub(r"\D", "", cell) or 0), cell
