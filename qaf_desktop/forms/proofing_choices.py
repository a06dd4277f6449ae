"""Answers that a workbook's rules compare and no list has: `${seen} = 'yess'` is never true, and nobody is told."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from qaf_desktop.forms.definition import FormProblem
from qaf_desktop.forms.sheet_cells import Row, nearest
from qaf_desktop.forms.xpath.problems import ExpressionError
from qaf_desktop.forms.xpath.syntax import Binary, Call, Literal, Negation, Number, Path, Step, parse
from qaf_desktop.forms.xpath.values import number_text
from qaf_desktop.words import say

_RULES = (
    "relevant", "constraint", "calculation", "required", "readonly", "choice_filter", "repeat_count", "bind::qaf:soft",
)  # fmt: skip
_ASKED = re.compile(r"(select[ _]one|select[ _]multiple|select1|rank)\s+([\w.\-]+)(\s+or[ _]other)?", re.IGNORECASE)
_REFERENCE = re.compile(r"\$\{\s*(?:last-saved#)?([^}\s]+)\s*\}")
_STRAIGHT = str.maketrans("‘’“”", "''\"\"")
_ANOTHER, _NAMED = "__answer_of", "other"
_SELF = Path(".", (Step("self", "node()"),))
_MOST_NAMED = 8


@dataclass(frozen=True, slots=True)
class _Offer:
    """What a question's list offers. `several`: the answer may be some of them with spaces between."""

    of: str
    names: tuple[str, ...]
    several: bool


def choice_problems(survey: Sequence[Row], choices: Sequence[Row]) -> Iterator[FormProblem]:
    """Doubts, not stops. Only lists that stand in the workbook are looked at: files, registers, searches and answers
    as choices may hold anything."""
    offers = _offers(survey, choices)
    for row in survey:
        own = offers.get(row.get("name"))
        for column in _RULES:
            if text := row.cells.get(column, ""):
                here = own if column in ("constraint", "bind::qaf:soft") else None
                yield from _of_rule(row, column, text, offers, here)


def _offers(survey: Sequence[Row], choices: Sequence[Row]) -> Mapping[str, _Offer]:
    """By name, of questions that can have no other answers. Of several questions of a name all have to be such."""
    lists: dict[str, list[str]] = {}
    for choice in choices:
        lists.setdefault(choice.get("list_name"), []).append(choice.get("name"))
    found: dict[str, _Offer | None] = {}
    for row in survey:
        name, offer = row.get("name"), _offer(row, lists)
        before = found.get(name, offer)
        found[name] = None if before is None or offer is None else _both(before, offer)
    return {name: offer for name, offer in found.items() if offer is not None}


def _offer(row: Row, lists: Mapping[str, Sequence[str]]) -> _Offer | None:
    asked = _ASKED.match(row.get("type").replace(" from ", " "))
    if asked is None or asked[2] not in lists or "search(" in row.get("appearance"):
        return None
    names = (*lists[asked[2]], *((_NAMED,) if asked[3] else ()))
    return _Offer(asked[2], names, several="one" not in asked[1].lower() and asked[1].lower() != "select1")


def _both(one: _Offer, other: _Offer) -> _Offer:
    return _Offer(one.of, tuple(dict.fromkeys((*one.names, *other.names))), one.several or other.several)


def _of_rule(
    row: Row, column: str, text: str, offers: Mapping[str, _Offer], own: _Offer | None
) -> Iterator[FormProblem]:
    plain = _REFERENCE.sub(rf"{_ANOTHER}/\1", text.translate(_STRAIGHT))
    try:
        tree = parse(plain)
    except ExpressionError:
        return  # told as a rule that cannot be read
    for asked, word in dict.fromkeys(_compared(tree)):
        offer = own if asked == "." else offers.get(asked)
        for missing in _missing(word, offer) if offer else ():
            yield _problem(row, column, asked, missing, offer)  # type: ignore[arg-type]  # there is one


def _compared(tree: object) -> Iterator[tuple[str, str | float]]:
    """Each question (`.` for the row's own) with what it is compared to, wherever in the expression, from the left."""
    waiting = [tree]
    while waiting:  # no recursion: a sum of thousands is thousands deep
        part = waiting.pop()
        for one, other in _pairs(part):
            if (asked := _question(one)) and isinstance(other, Literal | Number):
                yield asked, other.value
        waiting += reversed(_parts(part))


def _pairs(tree: object) -> tuple[tuple[object, object], ...]:
    if isinstance(tree, Binary) and tree.operator in ("=", "!="):
        return (tree.left, tree.right), (tree.right, tree.left)
    if isinstance(tree, Call) and tree.name == "selected" and len(tree.arguments) == 2:
        return ((tree.arguments[0], tree.arguments[1]),)
    return ()


def _parts(tree: object) -> Sequence[object]:
    """What an expression is made of, but not what stands in brackets [ ]: there, `.` is another node."""
    if isinstance(tree, Binary):
        return tree.left, tree.right
    if isinstance(tree, Call):
        return tree.arguments
    return (tree.operand,) if isinstance(tree, Negation) else ()


def _question(tree: object) -> str:
    if tree == _SELF:
        return "."
    if isinstance(tree, Path) and tree.start == "." and not tree.predicates and len(tree.steps) == 2:
        first, second = tree.steps
        if first == Step("child", _ANOTHER) and second.axis == "child" and not second.predicates:
            return second.test
    return ""


def _missing(word: str | float, offer: _Offer) -> Collection[str]:
    if isinstance(word, float):
        return () if any(_number(name) == word for name in offer.names) else (number_text(word),)
    words = word.split() if offer.several else [word] if word else []
    return [one for one in words if one not in offer.names]


def _number(name: str) -> float | None:
    try:
        return float(name)
    except ValueError:
        return None


def _problem(row: Row, column: str, asked: str, missing: str, offer: _Offer) -> FormProblem:
    name = row.get("name") if asked == "." else asked
    message = say("“{name}” is compared with “{word}”, and its list “{of}” has no such choice.",
                  name=name, word=missing, of=offer.of)  # fmt: skip
    meant, some = nearest(missing, offer.names), ", ".join(offer.names[:_MOST_NAMED])
    mend = say("Write “{meant}”.", meant=meant) if meant else say("Write one of: {words}.", words=some)
    return row.problem("choice-unknown", column, message, mend, stops=False)
