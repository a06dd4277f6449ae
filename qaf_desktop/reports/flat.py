"""Records as flat tables: a row a record, words rather than codes, the rows of each repeat on a sheet of their own."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count

from qaf_desktop.forms.definition import Form, Kind, Question, Repeat, template_path
from qaf_desktop.reports.choosing import Enclosing, Sensitivity, Shown, shown_answers, shown_questions
from qaf_desktop.reports.tables import Sheet, Value
from qaf_desktop.reports.typed_cells import typed
from qaf_desktop.reports.wording import NO_WORDS, Registers, Scales, Wording, find_grade, mark_of
from qaf_desktop.words import say

REFERENCE = "Record"
_Key = tuple[str, str, str, str]
"""A column: the repeat it stands in, and the question's path, kind and scale."""


@dataclass(frozen=True, slots=True)
class FlatRecord:
    """A record to be put in a row. `facts` fill the columns before its answers, `values` are its `output()`."""

    reference: str
    facts: tuple[Value, ...]
    values: Mapping[str, str]


def flat_answers(
    form: Form,
    records: Sequence[FlatRecord],
    audience: str,
    *,
    sensitivity: Sensitivity,
    registers: Registers | None = None,
    scales: Scales | None = None,
    fact_headers: tuple[str, ...] = (),
) -> tuple[Sheet, ...]:
    """The answers that `audience` may see: a sheet of records, one for each repeat, one that explains the columns.

    Columns are named by their path in the form, the same whatever is answered; dates and numbers are real
    ones, grades of `scales` are marks.
    """
    return flat_versions(
        (form,),
        [(form, record) for record in records],
        audience,
        sensitivity=sensitivity,
        registers=registers,
        scales=scales,
        fact_headers=fact_headers,
    )


def flat_versions(
    forms: Sequence[Form],
    records: Sequence[tuple[Form, FlatRecord]],
    audience: str,
    *,
    sensitivity: Sensitivity,
    registers: Registers | None = None,
    scales: Scales | None = None,
    fact_headers: tuple[str, ...] = (),
) -> tuple[Sheet, ...]:
    """The same for records written on several versions of a form, `forms`, the newest first: all questions of all of
    them. One that was asked in another kind, or on another scale, has a column of its own, which says until when:
    `why (integer until 2026.2)`.
    """
    table = _Table(forms, audience, sensitivity, Wording(registers or {}), scales or {})
    answers = [(record, shown_answers(form, record.values, audience, sensitivity)) for form, record in records]
    repeats = [table.rows(path, title, answers) for path, title in table.repeats().items()]
    return (table.records(fact_headers, answers), *repeats, table.columns_explained())


Answers = Sequence[tuple[FlatRecord, tuple[Shown, ...]]]


@dataclass(frozen=True, slots=True)
class _Column:
    """A question as all the versions ask it that ask it in the same way; `question` is the newest one's."""

    header: str
    question: Question
    groups: Enclosing
    versions: tuple[str, ...]


class _Table:
    def __init__(
        self, forms: Sequence[Form], audience: str, sensitivity: Sensitivity, wording: Wording, scales: Scales
    ) -> None:
        self._title, self._wording, self._scales = forms[0].title, wording, scales
        self._columns = _columns(forms, audience, sensitivity)

    def repeats(self) -> dict[str, str]:
        found = (_repeat(column.groups) for column in self._columns.values())
        titles: dict[str, str] = {}
        for repeat in filter(None, found):
            titles.setdefault(repeat.path, repeat.title)
        return titles

    def records(self, fact_headers: tuple[str, ...], answers: Answers) -> Sheet:
        columns = self._of("")
        rows = tuple(
            (record.reference, *record.facts, *self._cells(columns, [item for item in shown if not item.row]))
            for record, shown in answers
        )
        return Sheet(self._title, (REFERENCE, *fact_headers, *(column.header for column in columns.values())), rows)

    def rows(self, repeat: str, title: str, answers: Answers) -> Sheet:
        columns = self._of(repeat)
        found = tuple(
            (record.reference, number, *self._cells(columns, items))
            for record, shown in answers
            for number, items in enumerate(_by_row(repeat, shown), 1)
        )
        headers = (REFERENCE, "Row", *(column.header for column in columns.values()))
        return Sheet(f"{self._title}, {title}", headers, found)

    def columns_explained(self) -> Sheet:
        rows = tuple(
            (
                column.header,
                column.groups[0].title if column.groups else "",
                column.question.label,
                column.question.kind.value,
                ", ".join(reversed(column.versions)),
            )
            for column in self._columns.values()
        )
        return Sheet(f"{self._title}, columns", ("Column", "Section", "Question", "Kind", "Versions"), rows)

    def _of(self, repeat: str) -> dict[_Key, _Column]:
        return {key: column for key, column in self._columns.items() if key[0] == repeat}

    def _cells(self, columns: Mapping[_Key, _Column], items: Sequence[Shown]) -> Iterator[Value]:
        found = {_key(item.question, item.groups): item for item in items}
        for key in columns:
            item = found.get(key)
            yield None if item is None else self._value(item)

    def _value(self, item: Shown) -> Value:
        question, value = item.question, item.value
        grade = find_grade(self._scales, question.extras.get("scale", ""), value)
        if grade:
            return mark_of(grade)
        words = self._wording.words(question, value)
        coded = question.kind is Kind.HIDDEN and words != value.strip()
        found = None if coded else typed(question, value)
        return words if found is None else found


def _columns(forms: Sequence[Form], audience: str, sensitivity: Sensitivity) -> dict[_Key, _Column]:
    """Those of the newest version in its order, then what only older ones asked."""
    found: dict[_Key, _Column] = {}
    taken: set[str] = set()
    for form in forms:
        for question, groups in shown_questions(form, audience, sensitivity):
            key = _key(question, groups)
            known = found.get(key)
            if question.kind in NO_WORDS:
                continue
            if known is not None:
                found[key] = replace(known, versions=(*known.versions, form.version))
                continue
            header = question.path if question.path not in taken else _until(question, form, taken)
            taken.add(header)
            found[key] = _Column(header, question, groups, (form.version,))
    return found


def _until(question: Question, form: Form, taken: Collection[str]) -> str:
    """The name of a column whose path is another's in a newer version."""
    asked = question.extras.get("scale") or question.kind.value
    name = say("{path} ({kind} until {version})", path=question.path, kind=asked, version=form.version or "?")
    return next(one for n in count(1) if (one := name if n == 1 else f"{name} {n}") not in taken)


def _key(question: Question, groups: Enclosing) -> _Key:
    return _repeat_path(groups), question.path, question.kind.value, question.extras.get("scale", "")


def _repeat(groups: Enclosing) -> Repeat | None:
    return next((group for group in reversed(groups) if isinstance(group, Repeat)), None)


def _repeat_path(groups: Enclosing) -> str:
    repeat = _repeat(groups)
    return repeat.path if repeat else ""


def _by_row(repeat: str, shown: Sequence[Shown]) -> list[list[Shown]]:
    rows: dict[str, list[Shown]] = {}
    for item in shown:
        if item.row and template_path(item.row) == repeat:
            rows.setdefault(item.row, []).append(item)
    return list(rows.values())
