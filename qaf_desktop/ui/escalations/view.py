"""The list of escalations, open ones first, each with where it stands; and the band about the one longest open."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication

from qaf_desktop.ui.list_screen.list_view import Act
from qaf_desktop.ui.list_screen.whole import ChipKind, ListKind, by_age, by_word
from qaf_desktop.ui.widgets.rows_model import CellMark, Column
from qaf_desktop.work.record_lines import EscalationLine

translate = QCoreApplication.translate
OPEN_MARK, CLOSED_MARK = CellMark("diamond", "warning"), CellMark("disc", "ok")
LATE_MARK = CellMark("triangle", "stop")
EXPORT = "export"


@dataclass(frozen=True, slots=True)
class Band:
    """The sentence about the escalation longest open, and its record; both "" where none is."""

    words: str
    key: str


def band(lines: tuple[EscalationLine, ...]) -> Band:
    """Of lines that come open first, the longest open at the top."""
    open_ones = tuple(line for line in lines if line.is_open)
    if not open_ones:
        return Band("", "")
    first = open_ones[0]
    words = f"{first.about or first.reference}: {first.stands}."
    if len(open_ones) > 1:
        said = translate("Escalations", "{n} escalations are open. Longest: {words}")
        words = said.format(n=len(open_ones), words=words)
    return Band(words, first.key)


def escalations_kind(today: Callable[[], date]) -> ListKind[EscalationLine]:
    tr = partial(translate, "Escalations")
    return ListKind(
        chips=(
            ChipKind("all", tr("All"), lambda line: True),
            ChipKind("open", tr("Open"), lambda line: line.is_open, always=True),
            ChipKind("closed", tr("Closed"), lambda line: not line.is_open, always=True),
        ),
        filters=(
            by_word("team", tr("Team"), tr("All teams"), lambda line: line.team),
            by_word("author", tr("By"), tr("By anybody"), lambda line: line.author),
            by_age("since", tr("Raised"), lambda line: line.on, today),
        ),
        text=lambda e: f"{e.reference} {e.about} {e.team} {e.author} {e.stands} {e.raised}",
        keys=tr("Enter opens"),
        empty=(
            tr("No escalations"),
            tr("When somebody answers that a child is unsafe now, it is listed here until it is closed."),
            "",
        ),
        acts=lambda _selected: (Act(EXPORT, tr("Export selected")),),
    )


def escalation_columns() -> tuple[Column[EscalationLine], ...]:
    tr = partial(translate, "Escalations")
    return (
        Column("about", tr("Child"), lambda e: e.about, 130, mark=_mark),
        Column("reference", tr("Record"), lambda e: e.reference, 120, drop=1),
        Column("raised", tr("Raised"), lambda e: e.raised, 116, drop=2, sort=lambda e: e.on),
        Column("author", tr("By"), lambda e: e.author, 150, drop=3),
        Column("team", tr("Team"), lambda e: e.team, 170, drop=4),
        Column("stands", tr("Where it stands"), lambda e: e.stands, 380),
    )


def _mark(line: EscalationLine) -> CellMark:
    return LATE_MARK if line.late else OPEN_MARK if line.is_open else CLOSED_MARK
