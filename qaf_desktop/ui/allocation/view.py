"""The list of work given out: what is late or has to be given again first, each with where it stands."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication

from qaf_desktop.ui.list_screen.list_view import Act
from qaf_desktop.ui.list_screen.whole import ChipKind, ListKind, by_age, by_word
from qaf_desktop.ui.widgets.rows_model import CellMark, Column
from qaf_desktop.work.record_lines import AllocationLine

translate = QCoreApplication.translate
EXPORT, AGAIN, WITHDRAW, DONE = "export", "again", "withdraw", "done"
PANEL, COMPARE, OPEN_EARLY = "panel", "compare", "open-early"
LATE, TO_ACT = CellMark("triangle", "stop"), CellMark("diamond", "warning")
WAITING, SETTLED = CellMark("ring", "muted"), CellMark("disc", "ok")


def band(lines: tuple[AllocationLine, ...]) -> str:
    """What waits for the lead, in a sentence; "" for nothing."""
    late, again = sum(1 for line in lines if line.late), sum(1 for line in lines if line.to_act)
    tr = partial(translate, "Allocation")
    words = []
    if late:
        words.append(tr("1 piece of work is late.") if late == 1 else tr("{n} pieces of work are late.").format(n=late))
    if again:
        one, many = tr("1 has to be given to somebody else."), tr("{n} have to be given to somebody else.")
        words.append(one if again == 1 else many.format(n=again))
    return " ".join(words)


def allocation_kind(today: Callable[[], date]) -> ListKind[AllocationLine]:
    tr = partial(translate, "Allocation")
    return ListKind(
        chips=(
            ChipKind("all", tr("All"), lambda line: True),
            ChipKind("drafts", tr("Drafts"), lambda line: line.stands == "draft"),
            ChipKind("late", tr("Late"), lambda line: line.late > 0, always=True),
            ChipKind("again", tr("To give again"), lambda line: line.to_act, always=True),
            ChipKind("unanswered", tr("No answer yet"), lambda line: line.stands == "allocated"),
            ChipKind("taken", tr("Accepted"), lambda line: line.stands in ("accepted", "begun")),
            ChipKind("received", tr("Received"), lambda line: line.stands == "received"),
        ),
        filters=(
            by_word("person", tr("Given to"), tr("Anybody"), lambda line: line.person),
            by_word("work", tr("Work"), tr("All work"), lambda line: line.work),
            by_word("team", tr("Team"), tr("All teams"), lambda line: line.team),
            by_age("since", tr("Due"), lambda line: line.on, today),
        ),
        text=lambda a: f"{a.reference} {a.about} {a.work} {a.team} {a.person} {a.state} {a.doubled}",
        keys=tr("Enter opens, Ctrl+N allocates"),
        empty=(
            tr("Nothing is allocated yet"),
            tr("Give somebody an audit or an observation: it reaches their laptop with the next exchange."),
            tr("Allocate work"),
        ),
        acts=acts,
    )


def acts(selected: tuple[AllocationLine, ...]) -> tuple[Act, ...]:
    """One piece is given again at a time; several can be taken back for one reason."""
    tr = partial(translate, "Allocation")
    found = [Act(EXPORT, tr("Export selected"))]
    if len(selected) == 1 and selected[0].stands not in ("received", "finished", "draft"):
        found.append(Act(AGAIN, tr("Give to somebody else…")))
    if len(selected) > 1 and _same_work(selected):
        found.append(Act(PANEL, tr("Audit it blind, as a panel…")))
    if len(selected) == 1 and selected[0].panel:
        found += [Act(COMPARE, tr("Compare the panel…")), Act(OPEN_EARLY, tr("Open the panel early…"))]
    if selected and all(line.is_open or line.stands == "declined" for line in selected):
        found += [Act(DONE, tr("Done in another way")), Act(WITHDRAW, tr("Withdraw…"), danger=True)]
    return tuple(found)


def _same_work(lines: tuple[AllocationLine, ...]) -> bool:
    """Whether they are one file given to several, and none of it is answered or of a panel yet."""
    waiting = all(line.stands == "allocated" and not line.panel for line in lines)
    return waiting and len({(line.about, line.work) for line in lines}) == 1


def allocation_columns() -> tuple[Column[AllocationLine], ...]:
    tr = partial(translate, "Allocation")
    return (
        Column("about", tr("About"), lambda a: a.about, 130, mark=mark),
        Column("work", tr("Work"), lambda a: a.work, 160, drop=1),
        Column("person", tr("Given to"), lambda a: a.person, 170),
        Column("due", tr("Due"), lambda a: a.due, 110, sort=lambda a: a.on),
        Column("state", tr("Where it stands"), state, 330),
        Column("team", tr("Team"), lambda a: a.team, 160, drop=2),
        Column("reference", tr("Record"), lambda a: a.reference, 120, drop=3),
    )


def state(line: AllocationLine) -> str:
    if line.panel:
        return translate("Allocation", "{state} · of a panel, blind").format(state=line.state)
    if not line.doubled:
        return line.state
    also = translate("Allocation", "{state} · also given to {who}")
    return also.format(state=line.state, who=line.doubled)


def mark(line: AllocationLine) -> CellMark:
    if line.late:
        return LATE
    return TO_ACT if line.to_act else WAITING if line.is_open or line.stands == "draft" else SETTLED
