"""What the screen on which a form is changed shows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from qaf_desktop.forms.definition import FormProblem
from qaf_desktop.forms.editing import (
    SURVEY,
    Line,
    cell,
    choices_of,
    lines_of,
    list_of,
    names_of,
    users_of,
    version_of,
    words,
)
from qaf_desktop.forms.workbooks import Sheets

translate = QCoreApplication.translate
FIRST_ROW = 2
"""The number that a spreadsheet gives the first row below the headers."""


@dataclass(frozen=True, slots=True)
class EditInputs:
    """`problems` are those of `sheets` as last read; `row` is the line that is chosen, from 0, -1 for none."""

    title: str = ""
    sheets: Sheets | None = None
    row: int = -1
    problems: tuple[FormProblem, ...] = ()
    read: bool = False
    can_undo: bool = False
    can_redo: bool = False
    resumed: bool = False
    refused: str = ""


@dataclass(frozen=True, slots=True)
class EditLine:
    """A line of the list. `problem` is what is wrong with it, "" for nothing."""

    line: Line
    words: str
    kind: str
    problem: str


@dataclass(frozen=True, slots=True)
class Details:
    """The chosen line. `asked` is False for what has no words to answer to (a group, a calculation); `choices` is None
    where it has no list of its form, `names` are what answers hold of them; `shared` says who else chooses from it;
    `rule` is a required that is a rule."""

    row: int
    heading: str
    label: str
    hint: str
    guidance: str
    asked: bool
    required: bool
    rule: str
    choices: tuple[str, ...] | None
    names: tuple[str, ...]
    shared: str
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EditView:
    heading: str
    words: str
    version: str
    lines: tuple[EditLine, ...]
    details: Details | None
    can_keep: bool
    trouble: str


def derive_edit(inputs: EditInputs) -> EditView:
    sheets = inputs.sheets
    if sheets is None:
        return EditView(translate("Edit", "Opening the form…"), "", "", (), None, False, "")
    wrong = by_row(inputs.problems)
    lines = tuple(_line(line, wrong) for line in lines_of(sheets))
    return EditView(
        heading=inputs.title,
        words=_words(inputs),
        version=version_of(sheets),
        lines=lines,
        details=next((_details(sheets, line, wrong) for line in lines if line.line.row == inputs.row), None),
        can_keep=inputs.read and not inputs.problems and not inputs.refused,
        trouble=inputs.refused or _trouble(inputs.problems),
    )


def by_row(problems: Sequence[FormProblem]) -> Mapping[int, tuple[FormProblem, ...]]:
    """Row of the survey, from 0 → its problems."""
    found: dict[int, tuple[FormProblem, ...]] = {}
    for problem in problems:
        sheet, _, place = problem.cell.partition("!")
        number = "".join(letter for letter in place if letter.isdigit())
        if sheet == SURVEY and number:
            row = int(number) - FIRST_ROW
            found[row] = (*found.get(row, ()), problem)
    return found


def kind_of(type_: str) -> str:
    """What a type of the survey is called; a list's name is left out."""
    first = type_.strip().lower().replace(" ", "_")
    for start, words_ in _kinds():
        if first.startswith(start):
            return words_
    return type_


def new_kinds() -> tuple[tuple[str, str], ...]:
    """(kind, words) of the questions that can be added here."""
    return (
        ("text", translate("Edit", "A line of text")),
        ("text:multiline", translate("Edit", "Text of several lines")),
        ("select_one", translate("Edit", "One choice of a list")),
        ("select_multiple", translate("Edit", "Several choices of a list")),
        ("integer", translate("Edit", "A whole number")),
        ("decimal", translate("Edit", "A number")),
        ("date", translate("Edit", "A date")),
        ("note", translate("Edit", "Words only, no answer")),
    )


def _kinds() -> tuple[tuple[str, str], ...]:
    return (
        ("select_one", translate("Edit", "one choice")),
        ("select_multiple", translate("Edit", "several choices")),
        ("rank", translate("Edit", "choices in order")),
        ("begin_group", translate("Edit", "group")),
        ("begin_repeat", translate("Edit", "repeated rows")),
        ("calculate", translate("Edit", "worked out")),
        ("hidden", translate("Edit", "not shown")),
        ("integer", translate("Edit", "whole number")),
        ("decimal", translate("Edit", "number")),
        ("date", translate("Edit", "date")),
        ("time", translate("Edit", "time")),
        ("note", translate("Edit", "words only")),
        ("text", translate("Edit", "text")),
    )


def _line(line: Line, wrong: Mapping[int, tuple[FormProblem, ...]]) -> EditLine:
    problems = wrong.get(line.row, ()) + (wrong.get(line.last, ()) if line.last != line.row else ())
    said = problems[0].message if problems else ""
    return EditLine(line, f"{'    ' * line.depth}{line.label or line.name}", kind_of(line.type), said)


def _details(sheets: Sheets, shown: EditLine, wrong: Mapping[int, tuple[FormProblem, ...]]) -> Details:
    line = shown.line
    of = list_of(line.type)
    required = cell(sheets, SURVEY, line.row, "required")
    plain = required.lower() in ("", "yes", "no", "true", "false", "true()", "false()")
    others = [name for name in users_of(sheets, of) if name != line.name] if of else []
    asked = not line.type.lower().startswith(("begin", "calculate", "hidden", "note", "start", "end", "today"))
    return Details(
        row=line.row,
        heading=f"{shown.kind} · {line.name}",
        label=line.label,
        hint=words(sheets, SURVEY, line.row, "hint"),
        guidance=words(sheets, SURVEY, line.row, "guidance_hint"),
        asked=asked,
        required=required.lower() in ("yes", "true", "true()"),
        rule="" if plain else required,
        choices=choices_of(sheets, of) if of and choices_of(sheets, of) else None,
        names=names_of(sheets, of) if of else (),
        shared=_shared(len(others)),
        problems=tuple(f"{one.message} {one.mend}" for one in wrong.get(line.row, ())),
    )


def _shared(others: int) -> str:
    if not others:
        return translate("Edit", "One choice a line.")
    if others == 1:
        return translate("Edit", "One choice a line. Another question uses this list too.")
    return translate("Edit", "One choice a line. {n} other questions use this list too.").format(n=others)


def _words(inputs: EditInputs) -> str:
    saved = translate("Edit", "Saved as you go. The version that is in use stays as it is until you publish the draft.")
    if inputs.resumed:
        return translate("Edit", "You go on where you left off. {words}").format(words=saved)
    return saved


def _trouble(problems: Sequence[FormProblem]) -> str:
    if not problems:
        return ""
    first = problems[0]
    words_ = translate("Edit", "This is no form yet: {message} {mend}").format(message=first.message, mend=first.mend)
    if len(problems) > 1:
        more = translate("Edit", "({n} problems in all)").format(n=len(problems))
        return f"{words_} {more}"
    return words_
