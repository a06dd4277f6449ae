"""The list of one source: which chips and filters it has, its columns, its cards."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication

from qaf_desktop.ui.list_screen.list_view import Act
from qaf_desktop.ui.list_screen.whole import ChipKind, ListKind, by_age, by_word
from qaf_desktop.ui.widgets.figure_button import FigureCard
from qaf_desktop.ui.widgets.rows_model import CellMark, Column
from qaf_desktop.work.source_lines import LATE, NEAR, OPEN, SourceLine
from qaf_desktop.work.sources import Card

translate = QCoreApplication.translate
ACTIONS, PICKED, PRAISE, EXPORT = "actions", "picked", "praise", "export"
MARKS = {LATE: CellMark("triangle", "stop"), NEAR: CellMark("diamond", "warning"), OPEN: CellMark("ring", "muted")}
ENDED_MARK = CellMark("disc", "ok")


def sources_kind(today: Callable[[], date], picked: Callable[[], frozenset[str]]) -> ListKind[SourceLine]:
    """`picked` are the keys of the records behind a figure that was opened."""
    tr = partial(translate, "Sources")
    return ListKind(
        chips=(
            ChipKind("all", tr("All"), lambda line: True),
            ChipKind(OPEN, tr("Open"), lambda line: line.is_open, always=True),
            ChipKind(NEAR, tr("Near the limit"), lambda line: line.look == NEAR, always=True),
            ChipKind(LATE, tr("Late"), lambda line: line.look == LATE, always=True),
            ChipKind(PRAISE, tr("Good news"), lambda line: line.praise),
            ChipKind(PICKED, tr("Behind the figure"), lambda line: line.key in picked()),
        ),
        filters=(
            by_word("kind", tr("Kind"), tr("All kinds"), lambda line: line.kind),
            by_word("team", tr("Team"), tr("All teams"), lambda line: line.team),
            by_age("since", tr("Day"), lambda line: line.on, today),
        ),
        text=lambda one: f"{one.what} {one.kind} {one.team} {one.reference} {one.stands}",
        keys=tr("Enter opens"),
        empty=(
            tr("Nothing here yet"),
            tr("What is recorded of this source stands here, with what is due of it and by when."),
            tr("New record"),
        ),
        acts=acts,
    )


def acts(_selected: tuple[SourceLine, ...]) -> tuple[Act, ...]:
    tr = partial(translate, "Sources")
    return (Act(ACTIONS, tr("What is to be done")), Act(EXPORT, tr("Export selected")))


def source_columns() -> tuple[Column[SourceLine], ...]:
    tr = partial(translate, "Sources")
    return (
        Column("what", tr("What"), lambda one: one.what, 200, mark=mark),
        Column("stands", tr("Where it stands"), lambda one: one.stands, 400),
        Column("due", tr("Last day"), lambda one: one.due, 110, sort=lambda one: one.last or "9999"),
        Column("kind", tr("Kind"), lambda one: one.kind, 200, drop=2),
        Column("team", tr("Team"), lambda one: one.team, 160, drop=1),
        Column("date", tr("Day"), lambda one: one.date, 110, sort=lambda one: one.on, drop=3),
        Column("reference", tr("Record"), lambda one: one.reference, 110, drop=4),
    )


def mark(line: SourceLine) -> CellMark:
    return MARKS.get(line.look, ENDED_MARK)


def figure_card(card: Card) -> FigureCard:
    return FigureCard(card.chip, card.heading, card.figure, card.note, urgent=card.urgent)
