"""Exporting lists as they are shown: words as on the screen, grades with their marks, dates as dates."""

from collections.abc import Sequence
from datetime import datetime

from qaf_desktop.analysis.pictures import Mark
from qaf_desktop.reports.tables import Sheet, Value, real_day, workbook
from qaf_desktop.work.record_lines import RecordLine
from qaf_desktop.work.work_rows import WorkRow

WORK_HEADERS = ("Record", "Method", "About", "Team", "Grade", "State", "Changed")
RECORD_HEADERS = ("Record", "Method", "About", "Team", "Author", "Date", "Grade", "State")


def rows_workbook(rows: Sequence[WorkRow]) -> bytes:
    """An Excel workbook of the lines of My work."""
    cells = tuple((r.reference, r.method, r.about, r.team, _grade(r), r.state, _moment(r.changed_at)) for r in rows)
    return workbook([Sheet("Records", WORK_HEADERS, cells)])


def lines_sheet(lines: Sequence[RecordLine]) -> Sheet:
    """The lines of the list of everybody's records."""
    cells = tuple((r.reference, r.method, r.about, r.team, r.author, real_day(r.on), _grade(r), r.state) for r in lines)
    return Sheet("Records", RECORD_HEADERS, cells)


def _grade(row: WorkRow | RecordLine) -> Value:
    return Mark(row.grade_word, row.grade_shape, row.grade_colour) if row.grade_word else None


def _moment(text: str) -> Value:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return text
