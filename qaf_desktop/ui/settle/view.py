"""What Settle shows: which of several values is to hold, field by field."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from qaf_desktop.work.settling import ToSettle, Unsettled

translate = QCoreApplication.translate
SIDE, COMMON, OTHER = "side", "common", "other"


@dataclass(frozen=True, slots=True)
class Choice:
    """`kind` side (of that `origin`), common or other; `value` is what is to hold. `problem`: what the form says."""

    kind: str
    value: str | None
    origin: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Inputs:
    record: ToSettle | None = None
    chosen: Mapping[str, Choice] = field(default_factory=dict)
    busy: bool = False


@dataclass(frozen=True, slots=True)
class Origin:
    """One person's laptop, and how many of the conflicts hold a value from it."""

    key: str
    words: str
    answers: int


@dataclass(frozen=True, slots=True)
class View:
    heading: str
    words: str
    settle: str
    can_settle: bool
    origins: tuple[Origin, ...]
    left: int


def derive(inputs: Inputs) -> View:
    fields = inputs.record.fields if inputs.record else ()
    left = sum(one.field not in inputs.chosen or not _complete(inputs.chosen[one.field]) for one in fields)
    return View(
        heading=_heading(len(fields)),
        words=_words(fields, left),
        settle=_settle(len(fields)),
        can_settle=bool(fields) and not left and not inputs.busy,
        origins=_origins(fields),
        left=left,
    )


def all_from(record: ToSettle, origin: str, chosen: Mapping[str, Choice]) -> dict[str, Choice]:
    """The choices with everything that this laptop said taken as it said it."""
    taken = dict(chosen)
    for one in record.fields:
        for side in one.sides:
            if side.origin == origin:
                taken[one.field] = Choice(SIDE, side.value, origin)
    return taken


def _complete(choice: Choice) -> bool:
    return not choice.problem and (choice.kind != OTHER or bool(choice.value))


def _heading(number: int) -> str:
    if number == 1:
        return translate("Settle", "1 answer was given differently")
    return translate("Settle", "{n} answers were given differently").format(n=number) if number else ""


def _words(fields: tuple[Unsettled, ...], left: int) -> str:
    if not fields:
        return ""
    if left == 0:
        return translate("Settle", "Every answer is chosen. Both versions stay in the record’s history.")
    if left == len(fields):
        return translate("Settle", "Two people changed this record apart. Choose what is to hold; nothing is lost.")
    return (
        translate("Settle", "1 answer is left to choose.")
        if left == 1
        else translate("Settle", "{n} answers are left to choose.").format(n=left)
    )


def _settle(number: int) -> str:
    return (
        translate("Settle", "Settle 1 answer")
        if number == 1
        else translate("Settle", "Settle {n} answers").format(n=number)
    )


def _origins(fields: tuple[Unsettled, ...]) -> tuple[Origin, ...]:
    """Only where there are several answers, and it saves something to take one person's together."""
    if len(fields) < 2:
        return ()
    names: dict[str, str] = {}
    counts: dict[str, int] = {}
    for one in fields:
        for side in one.sides:
            names.setdefault(side.origin, side.by)
            counts[side.origin] = counts.get(side.origin, 0) + 1
    words = translate("Settle", "All as {name} has it")
    return tuple(Origin(key, words.format(name=names[key]), counts[key]) for key in names if counts[key] > 1)
