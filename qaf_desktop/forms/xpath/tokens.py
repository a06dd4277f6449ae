"""XPath 1.0 text → tokens (https://www.w3.org/TR/1999/REC-xpath-19991116/#exprlex)."""

import re
from typing import NamedTuple

from qaf_desktop.forms.xpath.problems import ExpressionError

MOST_CHARACTERS = 100_000

_PATTERN = re.compile(
    r"""\s*(?:
      (?P<number>\d+(?:\.\d*)?|\.\d+)
    | (?P<literal>"[^"]*"|'[^']*')
    | (?P<name>[^\W\d][\w.\-]*(?::[^\W\d][\w.\-]*)?(?::\*)?)
    | (?P<symbol>::|//|\.\.|!=|<=|>=|[()\[\],@/|+\-=<>*.])
    | (?P<variable>\$[^\W\d][\w.\-]*)
    )""",
    re.VERBOSE,
)
_BEFORE_OPERAND = frozenset({"@", "::", "(", "[", ",", "/", "//", "|", "+", "-", "=", "!=", "<", "<=", ">", ">="})
_WORD_OPERATORS = frozenset({"and", "or", "mod", "div"})


class Token(NamedTuple):
    """`kind` is number, literal, name, operator, symbol or end."""

    kind: str
    text: str
    place: int


def tokenise(text: str) -> list[Token]:
    """Tokens of an expression, the last being `end`. Raises ExpressionError."""
    if len(text) > MOST_CHARACTERS:
        raise ExpressionError("expression-too-long", "The expression is too long.")
    tokens: list[Token] = []
    place, operand = 0, True
    end = len(text.rstrip())
    while place < end:
        match = _PATTERN.match(text, place)
        if match is None or match.lastgroup is None:
            raise ExpressionError(
                "expression-unreadable", f"“{text[place : place + 10].strip()}” is not understood.", place
            )
        token = _token(match.lastgroup, match[match.lastgroup], match.start(match.lastgroup), operand)
        tokens.append(token)
        operand = token.kind == "operator" or token.text in _BEFORE_OPERAND and token.kind == "symbol"
        place = match.end()
    tokens.append(Token("end", "", end))
    return tokens


def _token(kind: str, text: str, place: int, operand: bool) -> Token:
    if kind == "variable":
        raise ExpressionError("variable-unknown", f"There is no variable {text}.", place)
    if not operand and (text == "*" or (kind == "name" and text in _WORD_OPERATORS)):
        return Token("operator", text, place)
    if kind == "symbol" and text in ("+", "-", "=", "!=", "<", "<=", ">", ">=", "|"):
        return Token("operator", text, place)
    return Token(kind, text, place)
