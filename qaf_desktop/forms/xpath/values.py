"""XPath's four kinds of value, and how one becomes another under ODK's rules."""

import math
import re
from collections.abc import Callable

from qaf_desktop.forms.tree import Node
from qaf_desktop.forms.xpath.dates import days_of

Value = list[Node] | str | float | bool

_NUMBER = re.compile(r"\s*-?(?:\d+(?:\.\d*)?|\.\d+)\s*")
NAN = math.nan


def string_of(value: Value) -> str:
    """A node-set is the text of its first node, or "" when empty; whole numbers have no point."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return value[0].string() if value else ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return number_text(value)


def number_text(value: float) -> str:
    if value != value:
        return "NaN"
    if value in (math.inf, -math.inf):
        return "Infinity" if value > 0 else "-Infinity"
    if value == int(value) and abs(value) < 1e15:
        return str(int(value))
    text = repr(value)
    return text if "e" not in text else f"{value:.17f}".rstrip("0").rstrip(".")


def number_of(value: Value) -> float:
    """NaN for what is no number; a date or a date with time is its days since 1970-01-01."""
    if isinstance(value, float):
        return value
    if isinstance(value, bool):
        return 1.0 if value else 0.0
    if isinstance(value, list):
        value = value[0].string() if value else ""
    if _NUMBER.fullmatch(value):
        return float(value)
    return days_of(value)


def boolean_of(value: Value) -> bool:
    """A node-set is true when its first node has text, as JavaRosa has it."""
    if isinstance(value, bool):
        return value
    if isinstance(value, float):
        return value == value and value != 0
    if isinstance(value, list):
        return bool(value) and value[0].string() != ""
    return value != ""


def strings_of(value: Value) -> list[str]:
    """The texts of a node-set's nodes; any other value alone."""
    return [node.string() for node in value] if isinstance(value, list) else [string_of(value)]


def equal(left: Value, right: Value) -> bool:
    """XPath 1.0 §3.4, with an empty node-set taken as blank, so that what is not relevant equals ''."""
    return _compare(left, right, _same)


def unequal(left: Value, right: Value) -> bool:
    return _compare(left, right, _different)


def ordered(left: Value, right: Value, test: Callable[[float, float], bool]) -> bool:
    """`test` on numbers, for any pair of nodes that passes it."""
    if not isinstance(left, list) and not isinstance(right, list):
        return test(number_of(left), number_of(right))
    rights = [number_of(text) for text in strings_of(right)]
    return any(test(number_of(one), other) for one in strings_of(left) for other in rights)


def _same(left: Value, right: Value) -> bool:
    if isinstance(left, bool) or isinstance(right, bool):
        return boolean_of(left) == boolean_of(right)
    if isinstance(left, float) or isinstance(right, float):
        return number_of(left) == number_of(right)
    return left == right


def _different(left: Value, right: Value) -> bool:
    return not _same(left, right)


def _compare(left: Value, right: Value, test: Callable[[Value, Value], bool]) -> bool:
    if isinstance(left, list) and len(left) == 1 and isinstance(right, str):  # a column of a list beside an answer
        return test(left[0].string(), right)
    if isinstance(left, bool) or isinstance(right, bool):
        return test(boolean_of(left), boolean_of(right))
    rights = _members(right)
    return any(test(one, other) for one in _members(left) for other in rights)


def _members(value: Value) -> list[Value]:
    if isinstance(value, list):
        return [node.string() for node in value] or [""]
    return [value]
