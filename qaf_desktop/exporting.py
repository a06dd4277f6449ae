"""Exporting lists as they are shown."""

from collections.abc import Sequence

from qaf_desktop.reports.tables import Sheet, workbook
from qaf_desktop.work_rows import WorkRow

HEADERS = ("Record", "Method", "About", "Team", "Grade", "State", "Changed")


def rows_workbook(rows: Sequence[WorkRow]) -> bytes:
    """An Excel workbook of these rows, words as on the screen."""
    cells = tuple((r.reference, r.method, r.about, r.team, r.grade_word, r.state, r.changed_at) for r in rows)
    return workbook([Sheet("Records", HEADERS, cells)])
