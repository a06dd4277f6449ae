"""The list of papers given to people: what waits to be read or answered first."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication

from qaf_desktop.ui.list_screen.list_view import Act
from qaf_desktop.ui.list_screen.whole import ChipKind, ListKind, by_age, by_word
from qaf_desktop.ui.widgets.rows_model import CellMark, Column
from qaf_desktop.work.issued_papers import PaperLine

translate = QCoreApplication.translate
TAKE_BACK = "take-back"
LATE_MARK, NEW_MARK = CellMark("triangle", "stop"), CellMark("diamond", "warning")
READ_MARK, DONE_MARK = CellMark("ring", "muted"), CellMark("disc", "ok")


def band(lines: tuple[PaperLine, ...], *, leads: bool) -> str:
    """The sentence above the list; "" where nothing waits."""
    tr = partial(translate, "Issued")
    late, unread = sum(line.late > 0 for line in lines), sum(_unread(line) for line in lines)
    wanted = sum(_wants_answer(line) for line in lines)
    if leads:
        said = tr("Answers late: {n}. Ring, or take the paper back.")
        return said.format(n=late) if late else ""
    parts = [
        tr("{n} to read").format(n=unread) if unread else "",
        tr("{n} to answer").format(n=wanted) if wanted else "",
        tr("{n} late to answer").format(n=late) if late else "",
    ]
    return " · ".join(filter(None, parts))


def issued_kind(today: Callable[[], date], *, leads: bool) -> ListKind[PaperLine]:
    """`leads`: the list of a desk that gives papers, not of one that is given them."""
    tr = partial(translate, "Issued")
    ours = (
        tr("No paper was given to anybody’s desk yet"),
        tr("Open a letter or report that is issued, and give it to the people it is for."),
        "",
    )
    mine = (
        tr("Nothing was issued to you yet"),
        tr("Letters and reports given to you stand here, with what is due. They come with “Fetch” under Exchange."),
        "",
    )
    return ListKind(
        chips=(
            ChipKind("all", tr("All"), lambda line: True),
            ChipKind("read", tr("To read"), _unread, always=True),
            ChipKind("answer", tr("To answer"), _wants_answer, always=True),
            ChipKind("late", tr("Late"), lambda line: line.late > 0),
            ChipKind("back", tr("Taken back"), lambda line: line.withdrawn),
        ),
        filters=(
            by_word("person", tr("For"), tr("For everybody"), lambda line: line.person),
            by_word("team", tr("Team"), tr("All teams"), lambda line: line.team),
            by_word("kind", tr("Paper"), tr("All papers"), lambda line: line.kind),
            by_age("since", tr("Given"), lambda line: line.on, today),
        ),
        text=lambda p: f"{p.title} {p.reference} {p.about} {p.team} {p.person} {p.state}",
        keys=tr("Enter opens"),
        empty=ours if leads else mine,
        acts=partial(_acts, leads=leads),
        aside=lambda line: line.withdrawn,
    )


def issued_columns(*, leads: bool) -> tuple[Column[PaperLine], ...]:
    tr = partial(translate, "Issued")
    who = Column[PaperLine]("person", tr("For"), lambda p: p.person, 170)
    why = Column[PaperLine]("part", tr("Why you"), lambda p: p.part, 170, drop=1)
    return (
        Column("title", tr("Paper"), lambda p: p.title, 230, mark=_mark),
        who if leads else why,
        Column("state", tr("Where it stands"), lambda p: p.state, 250),
        Column("answer_by", tr("Answer by"), lambda p: p.answer_by, 110, sort=lambda p: p.by),
        Column("about", tr("About"), lambda p: p.about, 100, drop=3),
        Column("given", tr("Given"), lambda p: p.given, 110, drop=2, sort=lambda p: p.on),
        Column("team", tr("Team"), lambda p: p.team, 150, drop=4),
        Column("reference", tr("Record"), lambda p: p.reference, 110, drop=5),
    )


def _acts(selected: tuple[PaperLine, ...], *, leads: bool) -> tuple[Act, ...]:
    tr = partial(translate, "Issued")
    back = leads and len(selected) == 1 and not selected[0].withdrawn
    return (Act(TAKE_BACK, tr("Take back…")),) if back else ()


def _unread(line: PaperLine) -> bool:
    return not line.opened and not line.withdrawn


def _wants_answer(line: PaperLine) -> bool:
    return bool(line.by) and not line.answered and not line.withdrawn


def _mark(line: PaperLine) -> CellMark:
    if line.late:
        return LATE_MARK
    if _unread(line):
        return NEW_MARK
    return DONE_MARK if line.answered else READ_MARK
