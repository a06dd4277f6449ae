"""The expressions of a workbook, cell by cell: names that are not there, brackets and quotes, functions, filters."""

import re
from collections.abc import Iterator, Sequence

from qaf_desktop.forms.definition import FormProblem
from qaf_desktop.forms.sheet_cells import Row, nearest
from qaf_desktop.forms.xpath.functions import FUNCTIONS
from qaf_desktop.forms.xpath.problems import ExpressionError
from qaf_desktop.forms.xpath.syntax import parse
from qaf_desktop.words import say

_RULES = (
    "relevant", "constraint", "calculation", "required", "readonly", "choice_filter", "repeat_count", "trigger",
)  # fmt: skip
_SPOKEN = ("label", "hint", "guidance_hint", "constraint_message", "required_message")
_YES_OR_NO = ("yes", "no", "true", "false", "true()", "false()")
_REFERENCE = re.compile(r"\$\{\s*(?:last-saved#)?([^}]*?)\s*\}")
_UNCLOSED = re.compile(r"\$\{\s*([\w.\-]*)[^}]*?(?:\$\{|\Z)")
_TEXT = re.compile(r"\"[^\"]*\"|'[^']*'")
_WORD = re.compile(r"(?<![\w.\-/${@#])([A-Za-z_][\w.\-]*)(?!\s*\(|[\w.\-]*[}/])")
_OPERATORS = frozenset({"and", "or", "div", "mod", "not"})
_LIST = re.compile(r"select[ _](?:one|multiple)\s+([\w.\-]+)|rank\s+([\w.\-]+)", re.IGNORECASE)
_STRAIGHT = str.maketrans("‘’“”", "''\"\"")
_SLIPS = (("&&", "and"), ("||", "or"), ("==", "="), ("<>", "!="))


def rule_problems(survey: Sequence[Row], choices: Sequence[Row]) -> Iterator[FormProblem]:
    names = {row.get("name") for row in survey} - {""}
    for row in survey:
        for column in _RULES:
            if text := row.get(column):
                yield from _of_rule(row, column, text, names)
        for column in _SPOKEN:
            for _language, text in row.languages(column):
                yield from _unknown_names(row, column, text, names)
                if _UNCLOSED.search(text):
                    yield _unclosed(row, column, text)
        yield from _of_filter(row, choices, names)


def _of_rule(row: Row, column: str, text: str, names: set[str]) -> Iterator[FormProblem]:
    if column in ("required", "readonly") and re.fullmatch(r"\w+(\(\))?", text):
        if text.lower() not in _YES_OR_NO:
            message = say("“{cell}” says neither yes nor no.", cell=text)
            yield row.problem("neither-yes-nor-no", column, message, say("Write “yes”, or leave the cell empty."))
        return
    yield from _unknown_names(row, column, text, names)
    if _UNCLOSED.search(text):
        yield _unclosed(row, column, text)
    else:
        yield from _syntax_problem(row, column, text)


def _unclosed(row: Row, column: str, text: str) -> FormProblem:
    match = _UNCLOSED.search(text)
    name = match[1] if match else ""
    message = say("A bracket is missing: “${{{name}” is not closed.", name=name)
    return row.problem("bracket-missing", column, message, say("Write ${{{meant}}}.", meant=name))


def _unknown_names(row: Row, column: str, text: str, names: set[str]) -> Iterator[FormProblem]:
    for match in _REFERENCE.finditer(text):
        if match[1] not in names:
            meant = nearest(match[1], names)
            message = say("There is no question “{name}”.", name=match[1])
            mend = say("Write ${{{meant}}}.", meant=meant) if meant else say(
                "Write the name of a question as it stands in the column “name”."
            )  # fmt: skip
            yield row.problem("name-unknown", column, message, mend)


def _syntax_problem(row: Row, column: str, text: str) -> Iterator[FormProblem]:
    """What cannot be read as an expression; each `${name}` is read as a name just as long, so that places agree."""
    if column == "trigger" or "::" in text:
        return
    plain = _REFERENCE.sub(lambda match: "_" * len(match[0]), text.translate(_STRAIGHT))
    try:
        parse(plain)
    except ExpressionError as error:
        near = text[max(0, error.place - 8) : error.place + 12].strip()
        message = say("This rule cannot be read at character {place}, near “{near}”: {why}", place=error.place + 1,
                      near=near, why=error.message)  # fmt: skip
        yield row.problem("rule-unreadable", column, message, _mend(text))
        return
    for name in re.findall(r"(?<![\w.\-/$:])([a-zA-Z][\w.\-]*(?::[\w\-]+)?)\s*\(", _TEXT.sub("''", plain)):
        if name not in FUNCTIONS and name not in _OPERATORS and name not in ("node", "text", "comment"):
            meant = nearest(name, FUNCTIONS)
            mend = say("Write {meant}(…).", meant=meant) if meant else say("Use a function of the XLSForm reference.")
            yield row.problem("function-unknown", column, say("There is no function {name}().", name=name), mend)


def _mend(text: str) -> str:
    outside = _TEXT.sub("", text)
    for slip, right in _SLIPS:
        if slip in outside:
            return say("Write “{right}” for “{slip}”.", right=right, slip=slip)
    if outside.count("(") != outside.count(")"):
        return say("Count the brackets: {open} are opened and {close} are closed.", open=outside.count("("),
                   close=outside.count(")"))  # fmt: skip
    if "'" in outside or '"' in outside:
        return say("Close the quotation mark.")
    return say("Check the brackets, the quotation marks and the words around this place.")


def _of_filter(row: Row, choices: Sequence[Row], names: set[str]) -> Iterator[FormProblem]:
    text, match = row.get("choice_filter"), _LIST.match(row.get("type"))
    if not text or match is None or re.match(r"select[ _]\w+[ _]from[ _]file", row.get("type"), re.IGNORECASE):
        return
    of = match[1] or match[2]
    columns = {column.split("::")[0] for choice in choices if choice.get("list_name") == of for column in choice.cells}
    plain = _REFERENCE.sub("1", _TEXT.sub("''", text))
    for word in _WORD.findall(plain):
        if columns and word not in columns and word not in _OPERATORS and word not in names and "::" not in text:
            meant = nearest(word, columns)
            message = say("The choices have no column “{word}”, so none of them would ever be offered.", word=word)
            mend = say("Write “{meant}”, or add the column to the choices sheet.", meant=meant) if meant else say(
                "Add the column to the choices sheet, or take the filter out."
            )  # fmt: skip
            yield row.problem("filter-column-unknown", "choice_filter", message, mend)
