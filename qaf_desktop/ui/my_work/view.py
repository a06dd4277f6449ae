"""What My work shows, worked out from what it was given and what the person chose."""

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from qaf_desktop.ui.widgets.filters import Chip
from qaf_desktop.work.work_rows import OpenEscalation, WorkRow

translate = QCoreApplication.translate
DAYS_OF = {"": None, "week": 7, "month": 31, "quarter": 92}


@dataclass(frozen=True, slots=True)
class Inputs:
    """`chip` is all, drafts, finalised, to-send, sent, received or due; `since` a key of DAYS_OF; `today` a local
    date."""

    today: date
    rows: tuple[WorkRow, ...] = ()
    escalations: tuple[OpenEscalation, ...] = ()
    loaded: bool = False
    search: str = ""
    chip: str = "all"
    method: str = ""
    team: str = ""
    state: str = ""
    since: str = ""


@dataclass(frozen=True, slots=True)
class View:
    """`empty` is (heading, words, button) in place of the list; the band opens the first of the escalations,
    and `notice_act` says so."""

    rows: tuple[WorkRow, ...]
    chips: tuple[Chip, ...]
    chip: str
    methods: tuple[str, ...]
    teams: tuple[str, ...]
    states: tuple[str, ...]
    notice: str
    notice_act: str
    foot: str
    send: str
    to_send: int
    empty: tuple[str, str, str] | None
    filters_on: int


def derive(inputs: Inputs) -> View:
    """Counts on the chips hold under the other filters, so that a count is what its chip would show."""
    others = tuple(row for row in inputs.rows if _wanted(row, inputs))
    shown = tuple(row for row in others if _in_chip(row, inputs.chip))
    to_send = sum(1 for row in inputs.rows if row.delivery == "to-send")
    first = inputs.escalations[0] if inputs.escalations else OpenEscalation("", "")
    return View(
        rows=shown,
        chips=tuple(_counted(key, word, others) for key, word in _chips() if _offered(key, inputs)),
        chip=inputs.chip,
        methods=tuple(sorted({row.method for row in inputs.rows})),
        teams=tuple(sorted({row.team for row in inputs.rows if row.team})),
        states=tuple(sorted({row.state for row in inputs.rows if row.state})),
        notice=_notice(inputs.escalations),
        notice_act=translate("MyWork", "Record who was told…") if first.draft else translate("MyWork", "Open"),
        foot=_foot(len(shown), len(inputs.rows)),
        send=_send(to_send),
        to_send=to_send,
        empty=_empty(inputs, shown),
        filters_on=sum(bool(value) for value in (inputs.method, inputs.team, inputs.state, inputs.since)),
    )


def _chips() -> tuple[tuple[str, str], ...]:
    return (
        ("all", translate("MyWork", "All")),
        ("drafts", translate("MyWork", "Drafts")),
        ("finalised", translate("MyWork", "Finalised")),
        ("to-send", translate("MyWork", "To send")),
        ("sent", translate("MyWork", "Sent")),
        ("received", translate("MyWork", "Received")),
        ("due", translate("MyWork", "Due this week")),
    )


def _counted(key: str, word: str, rows: tuple[WorkRow, ...]) -> Chip:
    return Chip(key, word, sum(_in_chip(row, key) for row in rows))


def _offered(chip: str, inputs: Inputs) -> bool:
    """A chip that would be empty whatever one types is left out; search alone makes none come or go."""
    return chip in ("all", inputs.chip) or any(_in_chip(row, chip) for row in inputs.rows)


def _in_chip(row: WorkRow, chip: str) -> bool:
    if chip == "drafts":
        return row.is_draft
    if chip == "finalised":
        return not row.is_draft
    if chip == "due":
        return row.due
    return chip == "all" or row.delivery == chip


def _wanted(row: WorkRow, inputs: Inputs) -> bool:
    if inputs.method and row.method != inputs.method or inputs.team and row.team != inputs.team:
        return False
    if inputs.state and row.state != inputs.state:
        return False
    days = DAYS_OF.get(inputs.since)
    if days is not None and row.changed_at[:10] < (inputs.today - timedelta(days=days)).isoformat():
        return False
    words = f"{row.reference} {row.method} {row.about} {row.team} {row.grade_word} {row.state}".casefold()
    return all(word in words for word in inputs.search.casefold().split())


def _notice(escalations: tuple[OpenEscalation, ...]) -> str:
    if len(escalations) < 2:
        return escalations[0].words if escalations else ""
    more = translate("MyWork", "And {count} more.").format(count=len(escalations) - 1)
    return f"{escalations[0].words} {more}"


def _foot(shown: int, of: int) -> str:
    keys = translate("MyWork", "Enter opens, Ctrl+N new audit")
    return translate("MyWork", "{shown} of {of} shown").format(shown=f"{shown:,}", of=f"{of:,}") + f" · {keys}"


def _send(count: int) -> str:
    if count == 0:
        return translate("MyWork", "Nothing to send")
    if count == 1:
        return translate("MyWork", "Send 1 record")
    return translate("MyWork", "Send {count} records").format(count=f"{count:,}")


def _empty(inputs: Inputs, shown: tuple[WorkRow, ...]) -> tuple[str, str, str] | None:
    if shown or not inputs.loaded:
        return None
    if inputs.rows:
        return (
            translate("MyWork", "Nothing fits these filters"),
            translate("MyWork", "Try other words, or show everything again."),
            translate("MyWork", "Show everything"),
        )
    return (
        translate("MyWork", "No work here yet"),
        translate("MyWork", "Audits and observations you start will be listed here, with what became of each."),
        translate("MyWork", "New audit"),
    )
