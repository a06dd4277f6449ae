"""Escalations: what was said of children who may be unsafe, until each is closed."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from qaf_desktop.ui.escalations.view import Inputs, View, derive
from qaf_desktop.ui.frame.page import Page
from qaf_desktop.ui.tokens import S1, S2, S3, S4
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.empty_state import EmptyState
from qaf_desktop.ui.widgets.filters import FilterBar
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.notice import Notice, Severity
from qaf_desktop.ui.widgets.rows_model import CellMark, Column
from qaf_desktop.ui.widgets.search_box import SearchBox
from qaf_desktop.ui.widgets.table_view import TableView
from qaf_desktop.work.record_lines import EscalationLine

OPEN_MARK, CLOSED_MARK = CellMark("triangle", "stop"), CellMark("disc", "ok")


class EscalationsPage(Page):
    """Says `opened(record key)`."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inputs = Inputs()
        self.search = SearchBox(self.tr("Search the escalations"))
        self.chips = FilterBar(self.tr("Show"))
        self.band = Notice()
        self.table: TableView[EscalationLine] = TableView(self.tr("Escalations"), _columns(), lambda line: line.key)
        self.empty = EmptyState()
        self.foot = label("", "muted")
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.table)
        self._show()

    def show_lines(self, lines: tuple[EscalationLine, ...]) -> None:
        """Open ones first, the longest open at the top."""
        self._change(lines=lines, loaded=True)

    def view(self) -> View:
        return derive(self._inputs)

    def enter(self, argument: str) -> None:
        """`argument` may be the key of an escalation to stand on."""
        if argument:
            self.table.go_to(argument)

    def _lay_out(self) -> None:
        self.search.setMaximumWidth(280)
        top = QHBoxLayout()
        top.setSpacing(S2)
        top.addWidget(self.search, 2)
        top.addWidget(self.chips, 5)
        around = Card()
        around.body.addWidget(self.empty)
        self._places = QStackedWidget()
        self._places.addWidget(self.table)
        self._places.addWidget(around)
        column = QVBoxLayout(self)
        column.setContentsMargins(S4 + S1, S4, S4 + S1, S4)
        column.setSpacing(S3)
        column.addWidget(self.band)
        column.addLayout(top)
        column.addWidget(self._places, 1)
        column.addWidget(self.foot)

    def _connect(self) -> None:
        self.search.searched.connect(lambda text: self._change(search=text))
        self.search.down_pressed.connect(self._into_table)
        self.chips.chosen.connect(lambda key: self._change(chip=key))
        self.band.acted.connect(lambda: self.opened.emit(self.view().band_key))
        self.table.opened.connect(lambda line: self.opened.emit(line.key))
        self.table.left.connect(self.search.setFocus)
        self.empty.acted.connect(self._show_all)
        shortcut = QShortcut(QKeySequence("Ctrl+F"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.search.setFocus)

    def _show_all(self) -> None:
        self.search.clear()
        self._change(search="", chip="all")

    def _into_table(self) -> None:
        if self.view().lines:
            self.table.setFocus()
            if not self.table.selected():
                self.table.selectRow(0)

    def _change(self, **changed: object) -> None:
        self._inputs = replace(self._inputs, **changed)  # type: ignore[arg-type]
        self._show()

    def _show(self) -> None:
        view = self.view()
        self.band.say(Severity.STOP, view.band, self.tr("Open"))
        self.chips.show_chips(view.chips, view.chip)
        if view.lines != self.table.rows_model.given():
            self.table.show_rows(view.lines)
        self._places.setCurrentIndex(1 if view.empty else 0)
        if view.empty:
            self.empty.say(*view.empty)
        self.foot.setText(view.foot)


def _columns() -> tuple[Column[EscalationLine], ...]:
    tr = partial(QCoreApplication.translate, "Escalations")
    return (
        Column("about", tr("Child"), lambda e: e.about, 130, mark=lambda e: OPEN_MARK if e.is_open else CLOSED_MARK),
        Column("reference", tr("Record"), lambda e: e.reference, 120, drop=1),
        Column("raised", tr("Raised"), lambda e: e.raised, 116, drop=2),
        Column("author", tr("By"), lambda e: e.author, 150, drop=3),
        Column("team", tr("Team"), lambda e: e.team, 170, drop=4),
        Column("stands", tr("Where it stands"), lambda e: e.stands, 380),
    )
