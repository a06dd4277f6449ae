"""Answers as spreadsheets count them: numbers, days and moments, where the answer is one."""

import re
from datetime import date, datetime

from qaf_desktop.forms.definition import Kind, Question
from qaf_desktop.reports.tables import Value

MOST_DIGITS = 15
"""What a spreadsheet keeps of a number; a longer one, such as a long telephone number, goes as text."""

_NUMBER = re.compile(r"-?(\d+)(?:\.(\d+))?", re.ASCII)
_PLAIN = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?", re.ASCII)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*", re.ASCII)
_COPY = re.compile(r"\s*(?:/|\.\./)[\w./\-]+\s*")
_NUMBERS = frozenset({Kind.INTEGER, Kind.DECIMAL, Kind.RANGE})


def typed(question: Question, value: str) -> Value:
    """The number, day or moment that an answer is; None where it is to be put in words.

    What a form works out has no kind of its own: there the value decides, written as a number is. What only copies
    another answer stays as it was typed, so that references made of digits can still be found by one another.
    """
    hidden = question.kind is Kind.HIDDEN
    if question.kind in _NUMBERS or hidden and question.type in ("integer", "decimal"):
        return _number(value)
    if question.kind is Kind.DATE:
        return _day(value)
    if question.kind is Kind.DATETIME:
        return _moment(value)
    if hidden or question.calculate is not None and question.kind is Kind.TEXT:
        return _worked_out(question, value)
    return None


def _worked_out(question: Question, value: str) -> Value:
    if question.calculate is not None and _PLAIN.fullmatch(value) and not _COPY.fullmatch(question.calculate.text):
        return _number(value)
    return _day(value) or _moment(value)


def _number(value: str) -> int | float | None:
    found = _NUMBER.fullmatch(value)
    if found is None or len(found[1].lstrip("0")) > MOST_DIGITS:
        return None
    return float(value) if found[2] else int(value)


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value) if _DAY.fullmatch(value) else None
    except ValueError:
        return None


def _moment(value: str) -> datetime | None:
    """By the clock of whoever wrote it: a spreadsheet knows no time zones."""
    try:
        return datetime.fromisoformat(value).replace(tzinfo=None) if _MOMENT.fullmatch(value) else None
    except ValueError:
        return None
