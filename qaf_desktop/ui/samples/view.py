"""What the lists of samples, of the files of one, and of who would get which show."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from qaf_desktop.ui.list_screen.list_view import Act
from qaf_desktop.ui.list_screen.whole import ChipKind, ListKind, by_word
from qaf_desktop.ui.widgets.rows_model import Column
from qaf_desktop.work.fair_giving import Planned
from qaf_desktop.work.sample_lines import FileLine, SampleLine

translate = QCoreApplication.translate
REPLACE, OPEN = "replace", "open"


def samples_kind() -> ListKind[SampleLine]:
    tr = partial(translate, "Samples")
    return ListKind(
        chips=(),
        filters=(by_word("method", tr("Method"), tr("All methods"), lambda one: one.method),),
        text=lambda one: f"{one.reference} {one.purpose} {one.list_name} {one.method}",
        keys=tr("Enter opens"),
        empty=(
            tr("No samples yet"),
            tr(
                "A sample says which children’s files are audited. It is drawn from a list of children by a seed, so "
                "that anybody can draw it again."
            ),
            tr("New sample"),
        ),
    )


def sample_columns() -> tuple[Column[SampleLine], ...]:
    tr = partial(translate, "Samples")
    return (
        Column("purpose", tr("What for"), lambda one: one.purpose, 300),
        Column("method", tr("Method"), lambda one: one.method, 150, drop=3),
        Column("files", tr("Files"), lambda one: str(one.files), 70, sort=lambda one: one.files, right=True),
        Column("given", tr("Given out"), lambda one: one.given_words, 110),
        Column("done", tr("Received"), lambda one: one.done_words, 90, sort=lambda one: one.done, right=True),
        Column("drawn", tr("Drawn"), lambda one: one.drawn, 100, sort=lambda one: one.on, drop=2),
        Column("list", tr("From the list"), lambda one: one.list_name, 180, drop=4),
        Column("reference", tr("Record"), lambda one: one.reference, 110, drop=5),
    )


def files_kind() -> ListKind[FileLine]:
    tr = partial(translate, "Samples")
    return ListKind(
        chips=(
            ChipKind("all", tr("All"), lambda one: True),
            ChipKind("free", tr("Not given yet"), lambda one: not one.person, always=True),
            ChipKind("open", tr("Out"), lambda one: bool(one.person) and not one.done, always=True),
            ChipKind("done", tr("Received"), lambda one: one.done, always=True),
        ),
        filters=(by_word("team", tr("Team"), tr("All teams"), lambda one: one.team),),
        text=lambda one: f"{one.child} {one.team} {one.worker} {one.person} {one.state}",
        keys=tr("Enter opens the allocation"),
        empty=(tr("No files"), "", ""),
        acts=lambda lines: (Act(REPLACE, tr("Replace…")),) if len(lines) == 1 and not lines[0].done else (),
    )


def file_columns() -> tuple[Column[FileLine], ...]:
    tr = partial(translate, "Samples")
    return (
        Column("child", tr("Child"), lambda one: one.child, 110),
        Column("stratum", tr("Part of the list"), lambda one: one.stratum, 130, drop=4),
        Column("team", tr("Team"), lambda one: one.team, 150),
        Column("worker", tr("Worker"), lambda one: one.worker, 150, drop=3),
        Column("person", tr("Given to"), lambda one: one.person, 160),
        Column("state", tr("How far"), lambda one: one.state, 190),
        Column("instead", tr("Instead of"), lambda one: one.instead_of, 200, drop=2),
    )


def plan_kind() -> ListKind[Planned]:
    tr = partial(translate, "Samples")
    return ListKind(
        chips=(
            ChipKind("all", tr("All"), lambda one: True),
            ChipKind("left", tr("Nobody yet"), lambda one: not one.person, always=True),
        ),
        filters=(by_word("who", tr("Auditor"), tr("Everybody"), lambda one: one.name),),
        text=lambda one: f"{one.file.reference} {one.file.team} {one.name} {one.why}",
        keys="",
        empty=(tr("Every file is given out"), tr("Nothing is left to allocate in this sample."), ""),
    )


def plan_columns() -> tuple[Column[Planned], ...]:
    tr = partial(translate, "Samples")
    return (
        Column("child", tr("Child"), lambda one: one.file.reference, 120),
        Column("team", tr("Team"), lambda one: one.file.team, 170),
        Column("worker", tr("Worker"), lambda one: one.file.worker, 150, drop=2),
        Column("who", tr("Goes to"), lambda one: one.name or tr("Nobody"), 180),
        Column("why", tr("Why"), lambda one: one.why, 320),
    )
