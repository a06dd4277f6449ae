"""The list of letters issued."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication

from qaf_desktop.ui.list_screen.list_view import Act
from qaf_desktop.ui.list_screen.whole import ListKind, by_age, by_word
from qaf_desktop.ui.widgets.rows_model import CellMark, Column
from qaf_desktop.work.record_lines import RecordLine

translate = QCoreApplication.translate
EXPORT, SAVE = "export", "save"


def letters_kind(today: Callable[[], date]) -> ListKind[RecordLine]:
    """Letters as a list; `today` is the local date."""
    tr = partial(translate, "Feedback")
    return ListKind(
        chips=(),
        filters=(
            by_word("method", tr("Method"), tr("All methods"), lambda line: line.method),
            by_word("team", tr("Team"), tr("All teams"), lambda line: line.team),
            by_word("author", tr("Author"), tr("All authors"), lambda line: line.author),
            by_word("grade", tr("Grade"), tr("All grades"), lambda line: line.grade_word),
            by_age("since", tr("Date"), lambda line: line.on, today),
        ),
        text=lambda r: f"{r.reference} {r.method} {r.about} {r.team} {r.author} {r.date}",
        keys=tr("Enter opens"),
        empty=(
            tr("No feedback issued yet"),
            tr(
                "Letters stand here once the lead auditor has issued them. "
                "The letter of a finalised audit or observation can be looked at from its record."
            ),
            "",
        ),
        acts=lambda _selected: (Act(EXPORT, tr("Export selected")), Act(SAVE, tr("Save letters…"))),
    )


def letter_columns() -> tuple[Column[RecordLine], ...]:
    tr = partial(translate, "Feedback")
    return (
        Column("reference", tr("Record"), lambda r: r.reference, 120),
        Column("method", tr("Method"), lambda r: r.method, 170, drop=2),
        Column("about", tr("About"), lambda r: r.about, 140),
        Column("team", tr("Team"), lambda r: r.team, 170, drop=4),
        Column("author", tr("Author"), lambda r: r.author, 150, drop=3),
        Column("date", tr("Date"), lambda r: r.date, 116, sort=lambda r: r.on),
        Column("grade", tr("Grade"), lambda r: r.grade_word, 196, mark=_grade_mark, drop=1),
    )


def _grade_mark(line: RecordLine) -> CellMark | None:
    return CellMark(line.grade_shape, line.grade_colour) if line.grade_shape else None
