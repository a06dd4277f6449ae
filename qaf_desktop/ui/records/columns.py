"""The columns of the list of records. Reference, what it is about and its state never give way."""

from PySide6.QtCore import QCoreApplication

from qaf_desktop.ui.widgets.rows_model import CellMark, Column
from qaf_desktop.work.record_lines import RecordLine

translate = QCoreApplication.translate
LOOKS = {
    "conflict": CellMark("diamond", "warning"),
    "review": CellMark("diamond", "warning"),
    "held": CellMark("ring", "warning"),
    "stale": CellMark("diamond", "warning"),
    "open": CellMark("triangle", "stop"),
    "withdrawn": CellMark("dash", "muted"),
}


def record_columns() -> tuple[Column[RecordLine], ...]:
    return (
        Column("reference", translate("Records", "Record"), lambda r: r.reference, 120),
        Column("method", translate("Records", "Method"), lambda r: r.method, 166, drop=3),
        Column("about", translate("Records", "About"), lambda r: r.about, 130),
        Column("team", translate("Records", "Team"), lambda r: r.team, 166, drop=4),
        Column("author", translate("Records", "Author"), lambda r: r.author, 140, drop=5),
        Column("date", translate("Records", "Date"), lambda r: r.date, 116, drop=2),
        Column("grade", translate("Records", "Grade"), lambda r: r.grade_word, 196, drop=1, mark=_grade),
        Column("state", translate("Records", "State"), lambda r: r.state, 220, mark=lambda r: LOOKS.get(r.look)),
    )  # fmt: skip


def _grade(row: RecordLine) -> CellMark | None:
    return CellMark(row.grade_shape, row.grade_colour) if row.grade_shape else None
