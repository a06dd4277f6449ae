"""What the lists of months, of flags, of a session's children and of an import's report show."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from qaf_desktop.lists.report_lines import ReportLine, Weight
from qaf_desktop.ui.list_screen.list_view import Act
from qaf_desktop.ui.list_screen.whole import ChipKind, ListKind, by_word
from qaf_desktop.ui.widgets.rows_model import CellMark, Column
from qaf_desktop.work.challenging import RECORDED, TO_DISCUSS, WRITING, SessionLine
from qaf_desktop.work.child_data import MonthLine
from qaf_desktop.work.child_flags import CARRIED, CLEARED, GONE, NEW, FlagLine

translate = QCoreApplication.translate
REPORT, REMOVE = "report", "remove"
MARKS = {NEW: CellMark("diamond", "warning"), CARRIED: CellMark("triangle", "stop"), CLEARED: CellMark("disc", "ok"),
         GONE: CellMark("disc", "ok")}  # fmt: skip
STATE_MARKS = {TO_DISCUSS: CellMark("diamond", "warning"), RECORDED: CellMark("disc", "ok")}
FRESH_DAYS = 45


def months_kind() -> ListKind[MonthLine]:
    tr = partial(translate, "Children")
    return ListKind(
        chips=(),
        filters=(),
        text=lambda one: f"{one.as_of} {one.name}",
        keys=tr("Enter shows the flags"),
        empty=(
            tr("No lists yet"),
            tr(
                "Take in the child-level lists (Annex A) of a month: an Excel workbook, or a text file for each list. "
                "They stay on this laptop, encrypted, and go after fourteen months."
            ),
            tr("Import a month…"),
        ),
        acts=lambda lines: (
            *((Act(REPORT, tr("Import report")),) if len(lines) == 1 else ()),
            Act(REMOVE, tr("Remove…"), danger=True),
        ),
    )


def month_columns() -> tuple[Column[MonthLine], ...]:
    tr = partial(translate, "Children")
    return (
        Column("as_of", tr("Lists of"), lambda one: _day(one.as_of), 150, sort=lambda one: one.as_of),
        Column("age", tr("Age of the data"), age_words, 150, sort=lambda one: one.age, mark=_age_mark),
        Column("children", tr("Children"), lambda one: f"{one.children:,}", 100, sort=_children, right=True),
        Column("lists", tr("Lists"), lambda one: str(len(one.heights)), 70, right=True),
        Column("rows", tr("Rows"), lambda one: f"{one.rows:,}", 90, sort=lambda one: one.rows, right=True),
        Column("look", tr("To look at"), lambda one: str(one.to_look_at), 100, right=True),
        Column("name", tr("File"), lambda one: one.name, 280, drop=1),
        Column("until", tr("Goes on"), lambda one: _day(one.purge_by), 140, sort=lambda one: one.purge_by, drop=2),
    )


def age_words(one: MonthLine) -> str:
    """How old the data are."""
    words = translate("Children", "1 day") if one.age == 1 else translate("Children", "{n} days")
    return words.format(n=one.age)


def flags_kind() -> ListKind[FlagLine]:
    tr = partial(translate, "Children")
    return ListKind(
        chips=(
            ChipKind("all", tr("Flagged now"), lambda one: one.standing in (NEW, CARRIED), always=True),
            ChipKind(NEW, tr("New"), lambda one: one.standing == NEW, always=True),
            ChipKind(CARRIED, tr("Carried on"), lambda one: one.standing == CARRIED, always=True),
            ChipKind(CLEARED, tr("Cleared"), lambda one: one.standing in (CLEARED, GONE), always=True),
        ),
        filters=(
            by_word("rule", tr("Rule"), tr("All rules"), lambda one: one.name),
            by_word("team", tr("Team"), tr("All teams"), lambda one: one.team),
            by_word("list", tr("List"), tr("All lists"), lambda one: one.list),
        ),
        text=lambda one: f"{one.child} {one.why} {one.team} {one.worker} {one.rule}",
        keys="",
        empty=(tr("Nothing is flagged"), tr("No rule finds drift, delay or inactivity in the lists of this day."), ""),
        aside=lambda one: one.standing in (CLEARED, GONE),
    )


def flag_columns() -> tuple[Column[FlagLine], ...]:
    tr = partial(translate, "Children")
    return (
        Column("child", tr("Child"), lambda one: one.child, 110, mark=lambda one: MARKS[one.standing]),
        Column("name", tr("Rule"), lambda one: one.rule_words, 340),
        Column("since", tr("Since"), lambda one: _day(one.since), 110, sort=lambda one: one.since),
        Column("due", tr("In time until"), lambda one: _day(one.due), 120, sort=lambda one: one.due),
        Column("standing", tr("For"), lambda one: one.standing_words, 100, sort=lambda one: one.months),
        Column("row", tr("Row"), _row_words, 140),
        Column("team", tr("Team"), lambda one: one.team, 150, drop=2),
        Column("worker", tr("Worker"), lambda one: one.worker, 150, drop=3),
        Column("rule", tr("No."), lambda one: one.rule, 60, drop=5),
        Column("basis", tr("Rests on"), lambda one: one.basis, 260, drop=4),
    )


def session_kind() -> ListKind[SessionLine]:
    tr = partial(translate, "Children")
    return ListKind(
        chips=(
            ChipKind("all", tr("All"), lambda one: True),
            ChipKind("open", tr("To be discussed"), lambda one: one.state in (TO_DISCUSS, WRITING), always=True),
            ChipKind("last", tr("From the last session"), lambda one: one.from_last, always=True),
            ChipKind("done", tr("Discussed"), lambda one: one.state == RECORDED, always=True),
        ),
        filters=(by_word("team", tr("Team"), tr("All teams"), lambda one: one.team),),
        text=lambda one: f"{one.child} {one.why} {one.team} {one.worker} {one.last}",
        keys=tr("Enter discusses the child"),
        empty=(tr("Nobody is on the list"), tr("No child of this service is flagged, and none stays from before."), ""),
    )


def session_columns() -> tuple[Column[SessionLine], ...]:
    tr = partial(translate, "Children")
    return (
        Column("child", tr("Child"), lambda one: one.child, 110, mark=lambda one: STATE_MARKS.get(one.state)),
        Column("why", tr("Why"), lambda one: one.why, 330),
        Column("months", tr("Months"), lambda one: str(one.months), 80, sort=lambda one: one.months, right=True),
        Column("last", tr("Agreed last time"), lambda one: one.last, 250),
        Column("actions", tr("To be done"), lambda one: "; ".join(one.actions), 250, drop=2),
        Column("state", tr("How far"), lambda one: one.state_words, 170),
        Column("team", tr("Team"), lambda one: one.team, 140, drop=3),
        Column("worker", tr("Worker"), lambda one: one.worker, 140, drop=4),
    )


def report_columns() -> tuple[Column[ReportLine], ...]:
    tr = partial(translate, "Children")
    words = {
        Weight.LEFT_OUT: tr("Left out"), Weight.ASK: tr("Check first"), Weight.LOOK: tr("Look at it"),
        Weight.NOTE: tr("For information"),
    }  # fmt: skip
    marks = {Weight.LEFT_OUT: CellMark("triangle", "stop"), Weight.ASK: CellMark("triangle", "stop"),
             Weight.LOOK: CellMark("diamond", "warning")}  # fmt: skip
    return (
        Column("weight", tr("Taken"), lambda one: words[one.weight], 130, mark=lambda one: marks.get(one.weight)),
        Column("list", tr("List"), lambda one: one.list, 170),
        Column("column", tr("Column"), lambda one: one.column, 190),
        Column("what", tr("What there is"), lambda one: one.sentence, 420),
        Column("rows", tr("Rows"), lambda one: one.rows, 160),
    )


def _row_words(one: FlagLine) -> str:
    """ "List 4, row 17": the list by its number alone."""
    short = one.list.partition(":")[0]
    return translate("Children", "{list}, row {n}").format(list=short, n=one.row) if one.row else short


def _children(one: MonthLine) -> int:
    return one.children


def _age_mark(one: MonthLine) -> CellMark | None:
    return CellMark("diamond", "warning") if one.age > FRESH_DAYS else None


def _day(text: str) -> str:
    return "/".join(reversed(text.split("-")))
