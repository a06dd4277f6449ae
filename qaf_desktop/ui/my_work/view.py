"""What My work shows, worked out from what it was given and what the person chose."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication

from qaf_desktop.ui.list_screen.list_view import Act
from qaf_desktop.ui.list_screen.whole import ChipKind, ListKind, by_age, by_word
from qaf_desktop.work.work_rows import OpenEscalation, WorkRow

translate = QCoreApplication.translate
EXPORT, DISCARD, ACCEPT, DECLINE = "export", "discard", "accept", "decline"


@dataclass(frozen=True, slots=True)
class Inputs:
    """All of the person's work and the escalations that are open."""

    rows: tuple[WorkRow, ...] = ()
    escalations: tuple[OpenEscalation, ...] = ()


@dataclass(frozen=True, slots=True)
class View:
    """What stands around the list: the band, which opens the first of the escalations, what its button says, and what
    waits to be sent."""

    notice: str
    notice_act: str
    send: str
    to_send: int


def derive(inputs: Inputs) -> View:
    to_send = sum(1 for row in inputs.rows if row.delivery == "to-send")
    first = inputs.escalations[0] if inputs.escalations else OpenEscalation("", "")
    act = translate("MyWork", "Record who was told…") if first.draft else translate("MyWork", "Open")
    return View(_notice(inputs.escalations), act, _send(to_send), to_send)


def work_kind(today: Callable[[], date]) -> ListKind[WorkRow]:
    """My work as a list; `today` is the local date."""
    tr = partial(translate, "MyWork")
    return ListKind(
        chips=_chips(),
        filters=(
            by_word("method", tr("Method"), tr("All methods"), lambda row: row.method),
            by_word("person", tr("Person"), tr("All people"), lambda row: row.person),
            by_word("team", tr("Team"), tr("All teams"), lambda row: row.team),
            by_word("state", tr("State"), tr("All states"), lambda row: row.state),
            by_word("grade", tr("Grade"), tr("All grades"), lambda row: row.grade_word),
            by_age("since", tr("Changed"), lambda row: row.changed_at, today),
        ),
        text=lambda r: f"{r.reference} {r.method} {r.about} {r.team} {r.person} {r.grade_word} {r.state}",
        keys=tr("Enter opens, Ctrl+N new audit"),
        empty=(
            tr("No work here yet"),
            tr("Audits and observations you start will be listed here, with what became of each."),
            tr("New audit"),
        ),
        acts=_acts,
        aside=_is_removed,
    )


def _chips() -> tuple[ChipKind[WorkRow], ...]:
    tr = partial(translate, "MyWork")
    return (
        ChipKind("all", tr("All"), lambda row: True),
        ChipKind("allocated", tr("Allocated to you"), lambda row: row.allocated),
        ChipKind("drafts", tr("Drafts"), lambda row: row.is_draft),
        ChipKind("finalised", tr("Finalised"), lambda row: not (row.is_draft or row.allocated or _is_removed(row))),
        ChipKind("to-send", tr("To send"), lambda row: row.delivery == "to-send"),
        ChipKind("sent", tr("Sent"), lambda row: row.delivery == "sent"),
        ChipKind("received", tr("Received"), lambda row: row.delivery == "received"),
        ChipKind("due", tr("Due"), lambda row: row.due),
        ChipKind("removed", tr("Removed from this laptop"), _is_removed),
    )


def _is_removed(row: WorkRow) -> bool:
    return row.delivery == "removed"


def _acts(selected: tuple[WorkRow, ...]) -> tuple[Act, ...]:
    """Drafts alone can be discarded: what is finalised is withdrawn, with a reason, in the record."""
    export = Act(EXPORT, translate("MyWork", "Export selected"))
    if all(row.allocated for row in selected):
        return (export, *_answers(selected))
    if not all(row.is_draft for row in selected):
        return (export,)
    words = translate("MyWork", "Discard draft…") if len(selected) == 1 else translate("MyWork", "Discard drafts…")
    return (export, Act(DISCARD, words, danger=True))


def _answers(selected: tuple[WorkRow, ...]) -> tuple[Act, ...]:
    """One piece of work is begun at a time; several can be declined for one reason."""
    decline = Act(DECLINE, translate("MyWork", "Decline…"))
    if len(selected) > 1:
        return (decline,)
    begin = translate("MyWork", "Begin") if selected[0].answered else translate("MyWork", "Accept and begin")
    return (Act(ACCEPT, begin), decline)


def _notice(escalations: tuple[OpenEscalation, ...]) -> str:
    if len(escalations) < 2:
        return escalations[0].words if escalations else ""
    more = translate("MyWork", "And {count} more.").format(count=len(escalations) - 1)
    return f"{escalations[0].words} {more}"


def _send(count: int) -> str:
    if count == 0:
        return translate("MyWork", "Nothing to send")
    if count == 1:
        return translate("MyWork", "Send 1 record")
    return translate("MyWork", "Send {count} records").format(count=f"{count:,}")
