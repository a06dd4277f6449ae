"""Expressions put in as JSON lines, their values or error codes as JSON lines: `qaf form eval --batch`."""

import json
import math
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Any

from qaf_desktop.forms.definition import FormProblem
from qaf_desktop.forms.safexml import parse_safely
from qaf_desktop.forms.xpath.alone import Alone, texts
from qaf_desktop.forms.xpath.problems import ExpressionError
from qaf_desktop.forms.xpath.values import Value, number_text
from qaf_desktop.words import mark, say

EMPTY_INSTANCE = "<data/>"
Answer = dict[str, Any]
_OUTSIDE = mark(
    "${name} is known within a form only. Give the answers as “instance”, such as <data><name>yes</name></data>, and "
    "write /data/name for it."
)


def evaluate_lines(lines: Iterable[str], now: Callable[[], datetime]) -> Iterator[str]:
    """A line of JSON for each line that is not blank. Never raises for bad input.

    In: an object with `expression`, and optionally `instance` (XML) and `context` (the path of the context node).
    Out: `type` (nodeset, number, string or boolean) and `value`; or `error` (a code), `message` and, in an expression,
    `place` (characters from 0). A number that JSON does not know is the text NaN, Infinity or -Infinity.
    """
    yield from (said(answer) for answer in evaluate(lines, now))


def evaluate(lines: Iterable[str], now: Callable[[], datetime]) -> Iterator[Answer]:
    """The same, each before it is made a line; one with `error` in it failed."""
    return (_evaluated(line, now) for line in lines if line.strip())


def said(answer: Answer) -> str:
    return json.dumps(answer, ensure_ascii=False)


def _evaluated(line: str, now: Callable[[], datetime]) -> Answer:
    asked = _asked(line)
    if isinstance(asked, str):
        return {"error": "not-a-request", "message": asked}
    root = parse_safely(asked.get("instance", EMPTY_INSTANCE).encode(errors="replace"))
    if isinstance(root, FormProblem):
        return {"error": root.code, "message": root.message}
    try:
        return _said(Alone(root, now).run(asked["expression"], asked.get("context", "")))
    except ExpressionError as error:
        if asked["expression"][error.place :].lstrip().startswith("${"):
            return {"error": "name-outside-form", "message": say(_OUTSIDE), "place": error.place}
        return {"error": error.code, "message": error.message, "place": error.place}


def _asked(line: str) -> dict[str, str] | str:
    try:
        asked = json.loads(line)
    except (ValueError, RecursionError):
        return say("The line is not JSON.")
    if not isinstance(asked, dict) or not isinstance(asked.get("expression"), str):
        return say("The line has to be an object with an “expression”.")
    if any(not isinstance(asked.get(name, ""), str) for name in ("instance", "context")):
        return say("“instance” and “context” have to be text.")
    return asked


def _said(value: Value) -> Answer:
    if isinstance(value, list):
        return {"type": "nodeset", "value": texts(value)}
    if isinstance(value, bool):
        return {"type": "boolean", "value": value}
    if isinstance(value, float):
        plain: float | str = value if math.isfinite(value) else number_text(value)
        return {"type": "number", "value": int(value) if math.isfinite(value) and value.is_integer() else plain}
    return {"type": "string", "value": value}
