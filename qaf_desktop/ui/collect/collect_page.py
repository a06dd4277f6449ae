"""Collect: look, read the plan, merge, see what it brought."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from qaf_desktop.exchanging.arrivals import Arrived
from qaf_desktop.exchanging.collect_plan import HELD, HERE, LATER, NEW, REFUSED, Collected, CollectPlan, PlanRow
from qaf_desktop.exchanging.shares import ShareState
from qaf_desktop.ui.collect.view import ALL, Inputs, View, derive, detail, verdict_words, whose
from qaf_desktop.ui.frame.page import Page
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.empty_state import EmptyState
from qaf_desktop.ui.widgets.filters import FilterBar
from qaf_desktop.ui.widgets.labels import label, tip
from qaf_desktop.ui.widgets.notice import Notice, Severity
from qaf_desktop.ui.widgets.progress_strip import ProgressStrip
from qaf_desktop.ui.widgets.rows_model import CellMark, Column
from qaf_desktop.ui.widgets.screen_body import ActionRow, ScreenBody
from qaf_desktop.ui.widgets.table_view import TableView

translate = QCoreApplication.translate
LEAST_TABLE = 240
MARKS = {
    NEW: CellMark("disc", "accent"),
    HERE: CellMark("disc", "muted"),
    HELD: CellMark("diamond", "warning"),
    REFUSED: CellMark("triangle", "stop"),
    LATER: CellMark("ring", "muted"),
}


class CollectPage(Page):
    """`look_asked`, `files_asked`, `merge_asked`, `receipts_asked`, `settle_asked(record key)`."""

    entered = Signal()
    look_asked = Signal()
    files_asked = Signal()
    merge_asked = Signal()
    receipts_asked = Signal()
    settle_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inputs = Inputs()
        self._make_parts()
        self._lay_out()
        self._connect()
        self._show()

    def enter(self, argument: str) -> None:
        self.entered.emit()

    def show_share(self, share: ShareState, receipts: int, *, by_hand: bool) -> None:
        """How the shared folder is, how many receipts are owed, and whether some belong to packages on a stick."""
        self._change(share=share, receipts=receipts, by_hand=by_hand)

    def show_plan(self, plan: CollectPlan, *, by_files: bool) -> None:
        """What was found; a merge before this one is spoken of no more."""
        self._change(plan=plan, by_files=by_files, done=None, chip=ALL, seen=self._inputs.arrived)
        if plan.rows:
            self.table.setFocus()
            self.table.go_to(_key(self.table.rows_model.row(0)))
        else:
            self.look.setFocus()

    def show_done(self, done: Collected) -> None:
        self._change(plan=done.left, done=done, chip=ALL)

    def show_arrived(self, arrived: Arrived) -> None:
        """What has come, as far as it was seen without looking here."""
        fewer = arrived.packages < self._inputs.seen.packages
        self._change(arrived=arrived, seen=arrived if fewer else self._inputs.seen)

    def show_to_settle(self, to_settle: tuple[tuple[str, str], ...]) -> None:
        self._change(to_settle=to_settle)

    def set_busy(self, busy: bool) -> None:
        self._change(busy=busy)

    def view(self) -> View:
        return derive(self._inputs)

    def plan(self) -> CollectPlan | None:
        return self._inputs.plan

    def by_files(self) -> bool:
        return self._inputs.by_files

    def _make_parts(self) -> None:
        self.files = button(self.tr("Read files…"), self.files_asked.emit)
        self.look = button(self.tr("Look in the shared folder"), self.look_asked.emit)
        self.merge = PrimaryButton(self.tr("Merge"), self.merge_asked.emit)
        self.head = ActionRow(self.files, self.look, self.merge)
        self.strip = ProgressStrip()
        self.result = Notice()
        self.settle = Notice()
        self.receipts = Notice()
        self.chips = FilterBar(self.tr("Show packages"))
        self.table: TableView[PlanRow] = TableView(self.tr("Packages found"), _columns(), _key)
        self.table.setMinimumHeight(LEAST_TABLE)
        self.why = label("", wrap=True)
        self.copy = button(self.tr("Copy the file’s name"), self._copy_name, look="link")
        self._about = QWidget()
        self.gaps = label("", "muted", wrap=True)
        self.empty = EmptyState()

    def _lay_out(self) -> None:
        around_empty = Card()
        around_empty.body.addWidget(self.empty)
        self._places = QStackedWidget()
        self._places.addWidget(self.table)
        self._places.addWidget(around_empty)
        body = ScreenBody()
        for part in (self.head, self.strip, self.result, self.settle, self.receipts, self.chips):
            body.column.addWidget(part)
        body.column.addWidget(self._places, 1)
        about = QHBoxLayout(self._about)
        about.setContentsMargins(0, 0, 0, 0)
        about.addWidget(self.why, 1)
        about.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)
        body.column.addWidget(self._about)
        body.column.addWidget(self.gaps)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(body)

    def _connect(self) -> None:
        self.chips.chosen.connect(lambda key: self._change(chip=key))
        self.settle.acted.connect(lambda: self.settle_asked.emit(self._inputs.to_settle[0][0]))
        self.receipts.acted.connect(self.receipts_asked)
        self.empty.acted.connect(lambda: (self.look_asked if self.view().can_look else self.files_asked).emit())
        self.table.selection.connect(self._show_why)
        self.table.left.connect(self.merge.setFocus)

    def _show_why(self, rows: tuple[PlanRow, ...]) -> None:
        """The chosen package in whole sentences, which a narrow column may cut; its file's name for a technician."""
        self.why.setText(detail(rows[0]) if rows else "")
        self.why.setToolTip(tip(rows[0].source.name) if rows else "")
        self.copy.setToolTip(self.why.toolTip())
        self._about.setVisible(bool(rows))

    def _copy_name(self) -> None:
        QGuiApplication.clipboard().setText(self.why.toolTip())

    def _change(self, **changed: object) -> None:
        wanted = replace(self._inputs, **changed)  # type: ignore[arg-type]
        if wanted != self._inputs:
            self._inputs = wanted
            self._show()

    def _show(self) -> None:
        view = self.view()
        self.head.say(view.heading, view.words)
        self.merge.setText(view.merge)
        self.merge.setEnabled(view.can_merge)
        self.look.setEnabled(view.can_look)
        self.files.setEnabled(view.can_read)
        self.result.say(Severity.INFO, view.result)
        self.settle.say(Severity.WARNING, view.settle, self.tr("Settle"))
        self.receipts.say(Severity.WARNING, view.receipts, view.hand_out)
        self.chips.show_chips(view.chips, view.chip)
        self.chips.setVisible(bool(view.chips))
        if view.rows != self.table.rows_model.given():
            self.table.show_rows(view.rows)
        self._show_why(self.table.selected())
        self.gaps.setText("\n".join(view.gaps))
        self.gaps.setVisible(bool(view.gaps))
        self._places.setCurrentIndex(1 if view.empty else 0)
        if view.empty:
            self.empty.say(*view.empty)


def _key(row: PlanRow) -> str:
    return row.source.name


def _columns() -> tuple[Column[PlanRow], ...]:
    return (
        Column("verdict", translate("Collect", "What"), lambda r: verdict_words(r.verdict), 150,
               mark=lambda r: MARKS[r.verdict]),
        Column("sender", translate("Collect", "From"), whose, 230),
        Column("seq", translate("Collect", "Package"), lambda r: str(r.seq) if r.seq else "–", 90, drop=1,
               sort=lambda r: r.seq),
        Column("records", translate("Collect", "Records"), lambda r: str(r.records) if r.records else "–", 90,
               sort=lambda r: r.records),
        Column("why", translate("Collect", "Why"), lambda r: r.sentence, 380, drop=2),
    )  # fmt: skip
