"""What lists and figures need of a record: who it is about, when, its grades packed in a few bytes, its actions."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from qaf_desktop.records.model import RecordKey
from qaf_desktop.words import mark

AGREED, OPEN, DONE = "agreed", "open", "done"
"""The first stages of an action; records.actions has them all."""
NO_GRADE, OTHER_GRADE, CONFLICTING_GRADE = 0, 254, 255
IN_CONFLICT, OTHER = mark("in conflict"), mark("other")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class GradeWord:
    """A grade as it is answered (`requires-improvement`) and as it is shown and counted (`Requires improvement`)."""

    value: str
    word: str


@dataclass(frozen=True, slots=True)
class GradedField:
    """A question whose answer is a grade: its path, the title of its section, and the scale's id."""

    path: str
    section: str
    scale: str


@dataclass(frozen=True, slots=True)
class ActionPaths:
    """The repeat that holds actions, and the names of its questions inside a row ("" where not asked). Without a repeat
    the record is itself one action, the names are paths, `row` says which row of the record it is about it follows, and
    `source` of which method that record is."""

    repeat: str
    what: str
    owner: str
    due: str
    done: str
    priority: str = ""
    row: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class SummaryPlan:
    """Where a method's form keeps what every list and figure needs. Paths are answer paths, "" where not asked."""

    method: str
    prefix: str
    subject: str
    team: str
    worker: str
    date: str
    overall: str
    overall_scale: str
    graded: tuple[GradedField, ...]
    grade_words: Mapping[str, tuple[GradeWord, ...]]
    actions: ActionPaths | None = None
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ActionSummary:
    """One agreed action; `due` and `done` are dates ("YYYY-MM-DD") or "". `row` is "" where the record is itself the
    action: then `follows` is the row of the record it is about, and `source` that record's method. `stage` is one of
    records.actions; `carried` counts how often its day was moved."""

    row: str
    what: str
    owner: str
    due: str
    done: str
    priority: str = ""
    follows: str = ""
    source: str = ""
    stage: str = ""
    carried: int = 0


@dataclass(frozen=True, slots=True)
class RecordSummary:
    """A record in brief. `facts` are further answers, by the names that the plan gives them. `grades` has one byte for
    each graded field of the plan: 0 none, 1.. the place in its scale, 254 a value the scale does not know, 255 in
    conflict.
    """

    subject: str = ""
    team: str = ""
    worker: str = ""
    date: str = ""
    month: str = ""
    overall: str = ""
    grades: bytes = b""
    actions: tuple[ActionSummary, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()


def summarise(plan: SummaryPlan, values: Mapping[str, str], conflicts: Collection[str] = ()) -> RecordSummary:
    """The summary of a record's answers; `conflicts` names the fields whose value is still two."""
    date = values.get(plan.date, "")[:10]
    date = date if _DATE.fullmatch(date) else ""
    return RecordSummary(
        subject=values.get(plan.subject, ""),
        team=values.get(plan.team, ""),
        worker=values.get(plan.worker, ""),
        date=date,
        month=date[:7],
        overall=_overall(plan, values, conflicts),
        grades=_grades(plan, values, conflicts),
        actions=_actions(plan.actions, values),
        facts=tuple(_facts(plan.facts, values)),
    )


def reference(prefix: str, key: RecordKey) -> str:
    """The short name people use of a record, the same on every machine: `CFA-7f3a-12`."""
    epoch = f".{key.epoch}" if key.epoch else ""
    return f"{prefix}-{key.device[:4]}{epoch}-{key.seq}"


def grade_word(plan: SummaryPlan, place: int, code: int) -> str:
    """The word of a grade byte at a place of the plan's graded fields ("" for none)."""
    if code in (NO_GRADE, OTHER_GRADE, CONFLICTING_GRADE):
        return {NO_GRADE: "", OTHER_GRADE: OTHER, CONFLICTING_GRADE: IN_CONFLICT}[code]
    return plan.grade_words[plan.graded[place].scale][code - 1].word


def _overall(plan: SummaryPlan, values: Mapping[str, str], conflicts: Collection[str]) -> str:
    if plan.overall and plan.overall in conflicts:
        return IN_CONFLICT
    value = values.get(plan.overall, "")
    known = {grade.value: grade.word for grade in plan.grade_words.get(plan.overall_scale, ())}
    return known.get(value, value)


def _grades(plan: SummaryPlan, values: Mapping[str, str], conflicts: Collection[str]) -> bytes:
    places = {scale: _places(grades) for scale, grades in plan.grade_words.items()}
    codes = [places.get(field.scale, _NO_PLACES)[values.get(field.path)] for field in plan.graded]
    for place, field in enumerate(plan.graded if conflicts else ()):
        if field.path in conflicts:
            codes[place] = CONFLICTING_GRADE
    return bytes(codes)


class _Places(dict[str | None, int]):
    """The byte of each value of a scale, of none, and of any other."""

    def __missing__(self, value: str | None) -> int:
        return OTHER_GRADE if value else NO_GRADE


_NO_PLACES = _Places()


@lru_cache(maxsize=64)
def _places(grades: tuple[GradeWord, ...]) -> _Places:
    return _Places({grade.value: place for place, grade in enumerate(grades, 1)})


def _actions(paths: ActionPaths | None, values: Mapping[str, str]) -> tuple[ActionSummary, ...]:
    if paths is None:
        return ()
    if not paths.repeat:
        return (_whole(paths, values),) if values.get(paths.what) else ()
    rows = _rows(paths.repeat, values)
    kept = [row for row in rows if values.get(row + "#gone") != "yes" and f"{row}/{paths.what}" in values]
    kept.sort(key=lambda row: (values.get(row + "#order", ""), row))
    return tuple(_action(paths, row, values) for row in kept)


def _facts(named: Iterable[tuple[str, str]], values: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Of a path with `[]`, what all rows answer, in their order, separated by blanks."""
    for name, path in named:
        repeat, inside, question = path.partition("[]/")
        text = " ".join(_in_rows(repeat, question, values)) if inside else values.get(path, "")
        if text:
            yield name, text


def _in_rows(repeat: str, question: str, values: Mapping[str, str]) -> Iterator[str]:
    for row in sorted(_rows(repeat, values), key=lambda one: (values.get(one + "#order", ""), one)):
        answer = values.get(f"{row}/{question}", "")
        if answer and values.get(row + "#gone") != "yes":
            yield answer


def _rows(repeat: str, values: Mapping[str, str]) -> set[str]:
    """The paths of a repeat's rows, found in all names at once: a record has hundreds, and merging reads thousands."""
    names, opening = "\0".join(("", *values, "")), f"\0{repeat}["
    rows = set()
    start = names.find(opening)
    while start >= 0:
        name_end = names.index("\0", start + 1)
        row_end = names.find("]", start, name_end)
        if row_end > 0:
            rows.add(names[start + 1 : row_end + 1])
        start = names.find(opening, name_end)
    return rows


def _action(paths: ActionPaths, row: str, values: Mapping[str, str]) -> ActionSummary:
    def answer(name: str) -> str:
        return values.get(f"{row}/{name}", "") if name else ""

    inside = row[len(paths.repeat) + 1 : -1]
    due, done = answer(paths.due)[:10], answer(paths.done)[:10]
    stage = DONE if done else AGREED
    return ActionSummary(
        inside, answer(paths.what), answer(paths.owner), due, done, answer(paths.priority), stage=stage
    )


def _whole(paths: ActionPaths, values: Mapping[str, str]) -> ActionSummary:
    def answer(name: str) -> str:
        return values.get(name, "") if name else ""

    return ActionSummary(
        "", answer(paths.what), answer(paths.owner), answer(paths.due)[:10], "", answer(paths.priority),
        answer(paths.row), answer(paths.source), OPEN,
    )  # fmt: skip
