"""Answers in words: the label for a code, the day written out, the grade with its mark."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Protocol

from qaf_desktop.analysis.pictures import Mark
from qaf_desktop.forms.definition import Kind, Question
from qaf_desktop.words import month, say, short_month

HOLD = "\N{NO-BREAK SPACE}"
NO_WORDS = frozenset(
    {Kind.NOTE, Kind.FILE, Kind.IMAGE, Kind.AUDIO, Kind.VIDEO, Kind.GEOPOINT, Kind.GEOTRACE, Kind.GEOSHAPE}
)
"""Kinds of question whose answer is nothing to read."""

Registers = Mapping[str, Sequence[Mapping[str, str]]]
"""Register name, such as "people", → rows with at least "name" (the code) and "label"."""


class GradeLike(Protocol):
    @property
    def value(self) -> str: ...
    @property
    def word(self) -> str: ...
    @property
    def shape(self) -> str: ...
    @property
    def colour(self) -> str: ...
    @property
    def counts(self) -> bool: ...


class ScaleLike(Protocol):
    """A grade scale, best first, whatever room it comes from."""

    @property
    def grades(self) -> Sequence[GradeLike]: ...


Scales = Mapping[str, ScaleLike]


def day(text: str, *, short: bool = False) -> str:
    """ "2026-11-22" as "22 November 2026", or short, and never over two lines, "22 Nov 2026"; all else as it stands."""
    try:
        found = date.fromisoformat(text[:10])
    except ValueError:
        return text
    name = short_month(found.month) if short else month(found.month)
    return f"{found.day}{HOLD}{name}{HOLD}{found.year}" if short else f"{found.day} {name} {found.year}"


def find_grade(scales: Scales, scale: str, value: str) -> GradeLike | None:
    known = scales.get(scale)
    return next((grade for grade in known.grades if grade.value == value), None) if known else None


def mark_of(grade: GradeLike) -> Mark:
    return Mark(say(grade.word), grade.shape, grade.colour)


class Wording:
    """Words for the answers of one form, with the registers that its pickers draw on."""

    def __init__(self, registers: Registers) -> None:
        self._registers = {
            name: {row["name"]: row.get("label", row["name"]) for row in rows} for name, rows in registers.items()
        }

    def words(self, question: Question, value: str, *, short: bool = False) -> str:
        """The answer as a person would write it; "" for kinds that are nothing to read."""
        if question.kind in NO_WORDS:
            return ""
        if question.kind in (Kind.DATE, Kind.DATETIME):
            return day(value, short=short) + (f", {value[11:16]}" if question.kind is Kind.DATETIME else "")
        if question.kind is Kind.TIME:
            return value[:5]
        if question.kind is Kind.SELECT_ONE:
            return self._choice(question, value)
        if question.kind in (Kind.SELECT_MULTIPLE, Kind.RANK):
            return ", ".join(self._choice(question, code) for code in value.split())
        if question.kind is Kind.ACKNOWLEDGE:
            return say("Yes")
        return self._registered(value) if question.kind is Kind.HIDDEN else value.strip()

    def _choice(self, question: Question, code: str) -> str:
        found = next((choice.label for choice in question.choices if choice.value == code), None)
        if found is not None:
            return found
        name = question.source.register.removesuffix(".csv") if question.source else ""
        return self._registers.get(name, {}).get(code, code)

    def _registered(self, code: str) -> str:
        """What a calculation took from a picker, such as a person; names written in by hand stand as they are."""
        return next((labels[code] for labels in self._registers.values() if code in labels), code)
