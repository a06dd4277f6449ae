"""Exporting lists as they are shown: the columns chosen, words as on the screen, grades with their marks, dates as
dates."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Generic, TypeVar

from qaf_desktop.analysis.pictures import Mark
from qaf_desktop.reports.tables import Sheet, Value, real_day, workbook
from qaf_desktop.words import say
from qaf_desktop.work.moderation_lines import ModerationLine
from qaf_desktop.work.record_lines import AllocationLine, EscalationLine, RecordLine
from qaf_desktop.work.work_rows import WorkRow

R = TypeVar("R")
Readers = Mapping[str, tuple[str, Callable[[R], Value]]]


class ListSheets(Generic[R]):
    """Sheets of one kind of line: by the key of each column its header, and how it reads a line."""

    def __init__(self, name: str, readers: Readers[R]) -> None:
        self._name = name
        self._readers = readers

    def sheet(self, lines: Sequence[R], columns: Sequence[str] = ()) -> Sheet:
        """The lines in these columns, in this order; all columns where none of those named is known."""
        readers = [self._readers[key] for key in columns if key in self._readers] or list(self._readers.values())
        headers = tuple(header for header, _ in readers)
        return Sheet(self._name, headers, tuple(tuple(read(line) for _, read in readers) for line in lines))


def rows_workbook(rows: Sequence[WorkRow], columns: Sequence[str] = ()) -> bytes:
    """An Excel workbook of the lines of My work."""
    return workbook([_work_sheets().sheet(rows, columns)])


def escalations_workbook(lines: Sequence[EscalationLine], columns: Sequence[str] = ()) -> bytes:
    """An Excel workbook of lines of the list of escalations."""
    return workbook([_escalation_sheets().sheet(lines, columns)])


def allocations_workbook(lines: Sequence[AllocationLine], columns: Sequence[str] = ()) -> bytes:
    """An Excel workbook of lines of the list of work given out."""
    return workbook([_allocation_sheets().sheet(lines, columns)])


def moderation_workbook(lines: Sequence[ModerationLine], columns: Sequence[str] = ()) -> bytes:
    """An Excel workbook of lines of the list of audits to moderate."""
    return workbook([_moderation_sheets().sheet(lines, columns)])


def lines_sheet(lines: Sequence[RecordLine], columns: Sequence[str] = ()) -> Sheet:
    """Lines of the list of everybody's records."""
    return _record_sheets().sheet(lines, columns)


def _moderation_sheets() -> ListSheets[ModerationLine]:
    return ListSheets(say("Moderation"), {
        "about": (say("Child"), lambda r: r.about),
        "stands": (say("Where it stands"), lambda r: r.stands),
        "by": (say("By"), lambda r: r.by),
        "why": (say("Why"), lambda r: r.why),
        "author": (say("Auditor"), lambda r: r.author),
        "method": (say("Kind"), lambda r: r.method),
        "team": (say("Team"), lambda r: r.team),
        "date": (say("Day"), lambda r: real_day(r.on)),
        "grade": (say("Grade"), lambda r: r.grade),
        "reference": (say("Record"), lambda r: r.reference),
    })  # fmt: skip


def _work_sheets() -> ListSheets[WorkRow]:
    return ListSheets(say("Records"), {
        "reference": (say("Record"), lambda r: r.reference),
        "method": (say("Method"), lambda r: r.method),
        "about": (say("About"), lambda r: r.about),
        "team": (say("Team"), lambda r: r.team),
        "grade": (say("Grade"), _grade),
        "state": (say("State"), lambda r: r.state),
        "changed": (say("Changed"), lambda r: _moment(r.changed_at)),
    })  # fmt: skip


def _record_sheets() -> ListSheets[RecordLine]:
    return ListSheets(say("Records"), {
        "reference": (say("Record"), lambda r: r.reference),
        "method": (say("Method"), lambda r: r.method),
        "about": (say("About"), lambda r: r.about),
        "team": (say("Team"), lambda r: r.team),
        "author": (say("Author"), lambda r: r.author),
        "date": (say("Date"), lambda r: real_day(r.on)),
        "grade": (say("Grade"), _grade),
        "state": (say("State"), lambda r: r.state),
    })  # fmt: skip


def _escalation_sheets() -> ListSheets[EscalationLine]:
    return ListSheets(say("Escalations"), {
        "about": (say("Child"), lambda e: e.about),
        "reference": (say("Record"), lambda e: e.reference),
        "raised": (say("Raised"), lambda e: real_day(e.on)),
        "author": (say("By"), lambda e: e.author),
        "team": (say("Team"), lambda e: e.team),
        "stands": (say("Where it stands"), lambda e: e.stands),
    })  # fmt: skip


def _allocation_sheets() -> ListSheets[AllocationLine]:
    return ListSheets(say("Allocation"), {
        "about": (say("About"), lambda a: a.about),
        "work": (say("Work"), lambda a: a.work),
        "person": (say("Given to"), lambda a: a.person),
        "due": (say("Due"), lambda a: real_day(a.on)),
        "state": (say("Where it stands"), lambda a: a.state),
        "team": (say("Team"), lambda a: a.team),
        "reference": (say("Record"), lambda a: a.reference),
    })  # fmt: skip


def _grade(row: WorkRow | RecordLine) -> Value:
    return Mark(row.grade_word, row.grade_shape, row.grade_colour) if row.grade_word else None


def _moment(text: str) -> Value:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return text
