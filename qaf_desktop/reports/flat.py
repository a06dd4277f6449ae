"""Records as flat tables: a row a record, words rather than codes, the rows of each repeat on a sheet of their own."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from qaf_desktop.forms.definition import Form, Kind, Question, Repeat, template_path
from qaf_desktop.reports.choosing import Enclosing, Sensitivity, Shown, shown_answers, shown_questions
from qaf_desktop.reports.tables import Sheet, Value
from qaf_desktop.reports.wording import NO_WORDS, Registers, Scales, Wording, find_grade, mark_of

REFERENCE = "Record"


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
    table = _Table(form, audience, sensitivity, Wording(registers or {}), scales or {})
    answers = [(record, shown_answers(form, record.values, audience, sensitivity)) for record in records]
    repeats = [table.rows(path, title, answers) for path, title in table.repeats().items()]
    return (table.records(fact_headers, answers), *repeats, table.columns_explained())


Answers = Sequence[tuple[FlatRecord, tuple[Shown, ...]]]


class _Table:
    def __init__(self, form: Form, audience: str, sensitivity: Sensitivity, wording: Wording, scales: Scales) -> None:
        self._title, self._wording, self._scales = form.title, wording, scales
        asked = shown_questions(form, audience, sensitivity)
        self._asked = tuple((question, groups) for question, groups in asked if question.kind not in NO_WORDS)

    def repeats(self) -> dict[str, str]:
        return {repeat.path: repeat.title for _question, groups in self._asked if (repeat := _repeat(groups))}

    def records(self, fact_headers: tuple[str, ...], answers: Answers) -> Sheet:
        questions = self._questions("")
        rows = tuple(
            (record.reference, *record.facts, *self._cells(questions, [item for item in shown if not item.row]))
            for record, shown in answers
        )
        return Sheet(self._title, (REFERENCE, *fact_headers, *(question.path for question in questions)), rows)

    def rows(self, repeat: str, title: str, answers: Answers) -> Sheet:
        questions = self._questions(repeat)
        found = tuple(
            (record.reference, number, *self._cells(questions, items))
            for record, shown in answers
            for number, items in enumerate(_by_row(repeat, shown), 1)
        )
        return Sheet(f"{self._title}, {title}", (REFERENCE, "Row", *(question.path for question in questions)), found)

    def columns_explained(self) -> Sheet:
        rows = tuple(
            (question.path, groups[0].title if groups else "", question.label, question.kind.value)
            for question, groups in self._asked
        )
        return Sheet(f"{self._title}, columns", ("Column", "Section", "Question", "Kind"), rows)

    def _questions(self, repeat: str) -> list[Question]:
        return [question for question, groups in self._asked if _repeat_path(groups) == repeat]

    def _cells(self, questions: Sequence[Question], items: Sequence[Shown]) -> Iterator[Value]:
        found = {item.question.path: item for item in items}
        for question in questions:
            item = found.get(question.path)
            yield None if item is None else self._value(item)

    def _value(self, item: Shown) -> Value:
        try:
            if item.question.kind is Kind.DATE:
                return date.fromisoformat(item.value)
            if item.question.kind is Kind.INTEGER:
                return int(item.value)
            if item.question.kind is Kind.DECIMAL:
                return float(item.value)
        except ValueError:
            return item.value
        grade = find_grade(self._scales, item.question.extras.get("scale", ""), item.value)
        return mark_of(grade) if grade else self._wording.words(item.question, item.value)


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
