"""My work: every draft and record of one's own, and the truth about where each is."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from qaf_desktop.ui.frame.page import Page
from qaf_desktop.ui.my_work.columns import work_columns
from qaf_desktop.ui.my_work.filter_row import FilterRow
from qaf_desktop.ui.my_work.view import Inputs, View, derive
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.empty_state import EmptyState
from qaf_desktop.ui.widgets.filters import FilterBar
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.notice import Notice, Severity
from qaf_desktop.ui.widgets.screen_body import ScreenBody
from qaf_desktop.ui.widgets.search_box import SearchBox
from qaf_desktop.ui.widgets.search_row import SearchRow
from qaf_desktop.ui.widgets.table_view import TableView
from qaf_desktop.work.work_rows import OpenEscalation, WorkRow

LEAST_LIST = 180


class MyWorkPage(Page):
    """Tells what the person wants: `opened(WorkRow)`, `new_asked`, `observation_asked`, `send_asked`,
    `escalation_opened(OpenEscalation)`, `export_asked(rows as shown)`, `columns_changed(text to remember)`."""

    opened = Signal(object)
    new_asked = Signal()
    observation_asked = Signal()
    send_asked = Signal()
    escalation_opened = Signal(object)
    export_asked = Signal(tuple)
    columns_changed = Signal(str)

    def __init__(self, today: Callable[[], date], columns: str = "", parent: QWidget | None = None) -> None:
        """`columns` is what `columns_changed` told last time."""
        super().__init__(parent)
        self._today = today
        self._inputs = Inputs(today())
        self._wanted = ""
        """A row to stand on once it is here."""
        self._make_parts()
        self._lay_out()
        self._connect()
        self.table.restore_columns(columns)
        self.setFocusProxy(self.table)
        self._show()

    def show_work(self, rows: tuple[WorkRow, ...], escalations: tuple[OpenEscalation, ...]) -> None:
        """All of the person's work, newest first, and what is urgent."""
        self._change(rows=rows, escalations=escalations, loaded=True)
        if self._wanted and self.table.go_to(self._wanted):
            self._wanted = ""

    def view(self) -> View:
        return derive(self._inputs)

    def show_chip(self, chip: str) -> None:
        self._change(chip=chip)

    def enter(self, argument: str) -> None:
        """`argument` may be the key of a row to stand on, or `chip:to-send` to show those."""
        if argument.startswith("chip:"):
            self.show_chip(argument.removeprefix("chip:"))
        elif argument:
            self._wanted = "" if self.table.go_to(argument) else argument

    def leave(self) -> bool:
        self.columns_changed.emit(self.table.columns_text())
        return True

    def _make_parts(self) -> None:
        self.search = SearchBox(self.tr("Search my records"))
        self.chips = FilterBar(self.tr("Show"))
        self.more = button(self.tr("Filters"), look="link")
        self.filters = FilterRow()
        self.filters.hide()
        self.new = PrimaryButton(self.tr("New audit"), self.new_asked.emit)
        self.new_observation = button(self.tr("New observation"), self.observation_asked.emit)
        self.notice = Notice()
        self.table: TableView[WorkRow] = TableView(self.tr("My records"), work_columns(), lambda r: r.key)
        self.empty = EmptyState()
        self.foot = label("", "muted")
        self.export = button(self.tr("Export what is shown"), self._export, look="link")
        self.send = button("", self.send_asked.emit)

    def _lay_out(self) -> None:
        top = SearchRow(self.search, self.chips, self.more, self.new_observation, self.new)
        around_empty = Card()
        around_empty.body.addWidget(self.empty)
        self._places = QStackedWidget()
        self._places.setMinimumHeight(LEAST_LIST)
        self._places.addWidget(self.table)
        self._places.addWidget(around_empty)
        foot = QHBoxLayout()
        foot.addWidget(self.foot, 1)
        foot.addWidget(self.export)
        foot.addWidget(self.send)
        body = ScreenBody()
        for part in (top, self.filters, self.notice):
            body.column.addWidget(part)
        body.column.addWidget(self._places, 1)
        body.column.addLayout(foot)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(body)

    def _connect(self) -> None:
        self.search.searched.connect(lambda text: self._change(search=text))
        self.search.down_pressed.connect(self._into_table)
        self.search.returnPressed.connect(self._into_table)
        self.chips.chosen.connect(lambda key: self._change(chip=key))
        self.more.clicked.connect(lambda: self.filters.setVisible(self.filters.isHidden()))
        self.filters.chosen.connect(lambda field, value: self._change(**{field: value}))
        self.notice.acted.connect(self._open_first)
        self.table.opened.connect(self.opened)
        self.table.left.connect(self.search.setFocus)
        self.empty.acted.connect(self._empty_acted)
        for keys, act in (("Ctrl+N", self.new_asked.emit), ("Ctrl+F", self.search.setFocus)):
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _open_first(self) -> None:
        if self._inputs.escalations:
            self.escalation_opened.emit(self._inputs.escalations[0])

    def _export(self) -> None:
        self.export_asked.emit(self.view().rows)

    def _into_table(self) -> None:
        if self.view().rows:
            self.table.setFocus()
            if not self.table.selected():
                self.table.go_to(self.table.rows_model.row(0).key)

    def _empty_acted(self) -> None:
        if self._inputs.rows:
            self.search.clear()
            self._change(search="", chip="all", method="", team="", state="", since="")
        else:
            self.new_asked.emit()

    def _change(self, **changed: object) -> None:
        wanted = replace(self._inputs, today=self._today(), **changed)  # type: ignore[arg-type]
        if wanted != self._inputs:
            self._inputs = wanted
            self._show()

    def _show(self) -> None:
        view, chosen = self.view(), self._inputs
        self.chips.show_chips(view.chips, view.chip)
        self.filters.show_choices(view, chosen)
        self.more.setText(self.tr("Filters · {n}").format(n=view.filters_on) if view.filters_on else self.tr("Filters"))
        self.notice.say(Severity.STOP, view.notice, view.notice_act)
        if view.rows != self.table.rows_model.given():
            self.table.show_rows(view.rows)
        self._places.setCurrentIndex(1 if view.empty else 0)
        if view.empty:
            self.empty.say(*view.empty)
        self.foot.setText(view.foot)
        self.send.setText(view.send)
        if self.send.hasFocus() and not view.to_send:
            self.table.setFocus()
        self.send.setEnabled(view.to_send > 0)
        self.export.setEnabled(bool(view.rows))
