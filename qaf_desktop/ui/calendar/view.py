"""The list of obligations: late ones first, each with whose it is, for which time and where it stands."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from qaf_desktop.ui.list_screen.list_view import Act
from qaf_desktop.ui.list_screen.whole import ChipKind, FilterKind, ListKind, by_word
from qaf_desktop.ui.widgets.rows_model import CellMark, Column
from qaf_desktop.work.obligations import AHEAD, AUDITS, DONE, DUE, LATE, Obligation

translate = QCoreApplication.translate
DECIDE, BEGIN, PACK = "decide", "begin", "pack"
MARKS = {
    LATE: CellMark("triangle", "stop"), DUE: CellMark("diamond", "warning"),
    DONE: CellMark("disc", "ok"), AHEAD: CellMark("ring", "muted"),
}  # fmt: skip


def calendar_kind() -> ListKind[Obligation]:
    tr = partial(translate, "Calendar")
    return ListKind(
        chips=(
            ChipKind("all", tr("All"), lambda line: True),
            ChipKind(LATE, tr("Late"), lambda line: line.stands == LATE, always=True),
            ChipKind(DUE, tr("To be done"), lambda line: line.stands == DUE, always=True),
            ChipKind(DONE, tr("Done"), lambda line: line.stands == DONE, always=True),
            ChipKind(AHEAD, tr("Later"), lambda line: line.stands == AHEAD),
        ),
        filters=(
            by_word("audience", tr("Who"), tr("Everybody"), lambda line: line.audience_word),
            by_word("what", tr("What they do"), tr("Anything"), lambda line: line.what),
            FilterKind(
                "month", tr("Month"), tr("All months"),
                words=lambda lines: tuple((one, one) for one in sorted({line.month for line in lines})),
                fits=lambda line, value: line.month == value,
            ),
        ),
        text=lambda o: f"{o.title} {o.audience_word} {o.what} {o.period} {o.state}",
        keys=tr("Enter opens what does it, or begins it"),
        empty=(
            tr("Nothing is asked for"),
            tr("The standard of governance says who agrees and receives what, how often. This set has none."),
            "",
        ),
        acts=_acts,
    )  # fmt: skip


def calendar_columns() -> tuple[Column[Obligation], ...]:
    tr = partial(translate, "Calendar")
    return (
        Column("title", tr("What"), lambda o: o.title, 320, mark=lambda o: MARKS[o.stands]),
        Column("audience", tr("Who"), lambda o: o.audience_word, 230),
        Column("what", tr("What they do"), lambda o: o.what, 110, drop=2),
        Column("period", tr("For"), lambda o: o.period, 200, drop=1),
        Column("due", tr("Due"), lambda o: o.due, 116, sort=lambda o: o.on),
        Column("state", tr("Where it stands"), lambda o: o.state, 150),
    )


def _acts(selected: tuple[Obligation, ...]) -> tuple[Act, ...]:
    tr = partial(translate, "Calendar")
    if len(selected) != 1 or selected[0].audience == AUDITS:
        return ()
    decide = (Act(DECIDE, tr("Record the decision…")),) if selected[0].stands != DONE else ()
    return (*decide, Act(PACK, tr("Make their pack…")))
