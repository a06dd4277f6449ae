"""What is missing, wrong or doubtful about one answer: pure rules, worded for the person."""

import re
from collections.abc import Callable

from qaf_desktop.forms.definition import Choice, Kind, Question
from qaf_desktop.forms.views import LOOK, STOP
from qaf_desktop.forms.xpath.dates import date_of, moment_of, time_of
from qaf_desktop.words import mark, say

Finding = tuple[str, str, str]
"""(code, message, severity)"""

_INTEGER = re.compile(r"-?\d{1,18}")
_DECIMAL = re.compile(r"-?(?:\d+(?:\.\d*)?|\.\d+)")
_GEOPOINT = re.compile(r"-?\d+(?:\.\d+)? -?\d+(?:\.\d+)?(?: -?\d+(?:\.\d+)? -?\d+(?:\.\d+)?)?")

MISSING: Finding = ("required-missing", mark("This question needs an answer."), STOP)


def missing(question: Question, message: str) -> Finding:
    return ("required-missing", message or say(MISSING[1]), STOP)


def of_wrong_type(question: Question, value: str, choices: tuple[Choice, ...] | None) -> Finding | None:
    """Whether text given is not of the question's kind. `choices` None: the list is not at hand, nothing said."""
    if question.kind in _SELECTS:
        return _not_a_choice(question, value, choices)
    if question.kind is Kind.RANGE:
        return _out_of_range(question, value)
    test = _TESTS.get(question.kind)
    if test is None or test[0](value):
        return None
    return (test[1], say(test[2]), STOP)


def few_words(question: Question, value: str, required: bool) -> Finding | None:
    """Fewer words than the form asks for: stops where the answer is required, else is only looked at."""
    wanted = question.min_words
    if wanted is None:
        return None
    have = count_words(value, wanted)
    if have >= wanted:
        return None
    return (
        "too-few-words",
        say("Please write at least {wanted} words; there are {have} so far.", wanted=wanted, have=have),
        STOP if required else LOOK,
    )


def count_words(value: str, most: int = -1) -> int:
    """Beyond `most` nothing more is looked at (-1: all is), as forty pages are counted at every keystroke."""
    parts = value.split(None, most)
    return len(parts) if most < 0 else min(most, len(parts))


def _whole_date(value: str) -> bool:
    return len(value) == 10 and date_of(value) is not None


def _moment(value: str) -> bool:
    return "T" in value and moment_of(value) is not None


def _trace(value: str) -> bool:
    return all(_GEOPOINT.fullmatch(point.strip()) for point in value.split(";") if point.strip())


_SELECTS = frozenset({Kind.SELECT_ONE, Kind.SELECT_MULTIPLE, Kind.RANK})
_TESTS: dict[Kind, tuple[Callable[[str], object], str, str]] = {
    Kind.INTEGER: (_INTEGER.fullmatch, "not-an-integer", mark("Please give a whole number.")),
    Kind.DECIMAL: (_DECIMAL.fullmatch, "not-a-decimal", mark("Please give a number.")),
    Kind.DATE: (_whole_date, "not-a-date", mark("Please give a date that exists, such as 22/11/2026.")),
    Kind.TIME: (time_of, "not-a-time", mark("Please give a time, such as 14:30.")),
    Kind.DATETIME: (_moment, "not-a-datetime", mark("Please give a date and a time.")),
    Kind.GEOPOINT: (_GEOPOINT.fullmatch, "not-a-geopoint", mark("Please give a latitude and a longitude.")),
    Kind.GEOTRACE: (_trace, "not-a-geopoint", mark("Please give points as latitude and longitude.")),
    Kind.GEOSHAPE: (_trace, "not-a-geopoint", mark("Please give points as latitude and longitude.")),
}


def _not_a_choice(question: Question, value: str, choices: tuple[Choice, ...] | None) -> Finding | None:
    if choices is None:
        return None
    known = {choice.value for choice in choices}
    given = [value] if question.kind is Kind.SELECT_ONE else value.split()
    if all(one in known for one in given):
        return None
    return ("not-a-choice", say("This answer is no longer one of the choices. Please choose again."), STOP)


def _out_of_range(question: Question, value: str) -> Finding | None:
    if not _DECIMAL.fullmatch(value):
        return ("not-a-decimal", say("Please give a number."), STOP)
    low, high = question.parameters.get("start", ""), question.parameters.get("end", "")
    if not (_DECIMAL.fullmatch(low) and _DECIMAL.fullmatch(high)) or float(low) <= float(value) <= float(high):
        return None
    return ("not-in-range", say("Please give a number from {low} to {high}.", low=low, high=high), STOP)
