"""What the search shows of each record found, and by what its list is narrowed."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication

from qaf_desktop.ui.list_screen.whole import ListKind, by_age, by_word
from qaf_desktop.ui.widgets.rows_model import Column
from qaf_desktop.work.searching import FoundLine

translate = QCoreApplication.translate


def search_kind(today: Callable[[], date]) -> ListKind[FoundLine]:
    tr = partial(translate, "Search")
    return ListKind(
        chips=(),
        filters=(
            by_word("method", tr("Method"), tr("All methods"), lambda line: line.record.method),
            by_word("team", tr("Team"), tr("All teams"), lambda line: line.record.team),
            by_word("author", tr("By"), tr("By anybody"), lambda line: line.record.author),
            by_age("on", tr("Date"), lambda line: line.record.on, today),
        ),
        text=lambda f: f"{f.record.reference} {f.record.about} {f.record.team} {f.record.author} {f.where} {f.said}",
        keys=tr("Enter opens"),
        empty=(
            tr("Nothing to show yet"),
            tr(
                "Type words above: every answer, comment and reason on this laptop is searched. Put a phrase between "
                "quotation marks. The beginning of a word is enough, from three letters on."
            ),
            "",
        ),
    )


def search_columns() -> tuple[Column[FoundLine], ...]:
    tr = partial(translate, "Search")
    return (
        Column("about", tr("About"), lambda f: f.record.about, 120),
        Column("method", tr("What it is"), lambda f: f.record.method, 130, drop=1),
        Column("said", tr("What it says"), lambda f: f.said, 430),
        Column("where", tr("Where"), lambda f: f.where, 190, drop=2),
        Column("team", tr("Team"), lambda f: f.record.team, 130, drop=5),
        Column("date", tr("Date"), lambda f: f.record.date, 96, sort=lambda f: f.record.on, drop=3),
        Column("reference", tr("Record"), lambda f: f.record.reference, 110, drop=4),
    )
