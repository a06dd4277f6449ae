"""The columns of My work. Reference, what it is about and its state never give way."""

from PySide6.QtCore import QCoreApplication

from qaf_desktop.ui.widgets.rows_model import CellMark, Column
from qaf_desktop.work.work_rows import WorkRow

translate = QCoreApplication.translate


def work_columns() -> tuple[Column[WorkRow], ...]:
    return (
        Column("reference", translate("MyWork", "Record"), lambda r: r.reference, 126),
        Column("method", translate("MyWork", "Method"), lambda r: r.method, 166, drop=2),
        Column("about", translate("MyWork", "About"), lambda r: r.about, 120),
        Column("team", translate("MyWork", "Team"), lambda r: r.team, 160, drop=4),
        Column(
            "grade", translate("MyWork", "Grade"), lambda r: r.grade_word, 206, drop=1,
            sort=lambda r: r.grade_order or 99, mark=_mark,
        ),
        Column("state", translate("MyWork", "State"), lambda r: r.state, 226),
        Column(
            "changed", translate("MyWork", "Changed"), lambda r: r.changed, 120, drop=3, sort=lambda r: r.changed_at
        ),
    )  # fmt: skip


def _mark(row: WorkRow) -> CellMark | None:
    return CellMark(row.grade_shape, row.grade_colour) if row.grade_shape else None
