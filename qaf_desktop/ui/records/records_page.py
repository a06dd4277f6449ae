"""Records: everybody's, merged, however many there are."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from qaf_desktop.ui.frame.page import Page
from qaf_desktop.ui.records.columns import record_columns
from qaf_desktop.ui.records.filter_row import FilterRow
from qaf_desktop.ui.records.paged import PagedTable
from qaf_desktop.ui.records.view import Inputs, View, chosen, derive, everything, without
from qaf_desktop.ui.tokens import S2, S3, S4
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.empty_state import EmptyState
from qaf_desktop.ui.widgets.filters import FilterBar, chip_width
from qaf_desktop.ui.widgets.flow import FlowLayout
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.search_box import SearchBox
from qaf_desktop.work.record_lines import RecordLine, RecordsChoices, RecordsPart, RecordsWanted, Words, wanted_from

UNSORTED = "author"


class RecordsPage(Page):
    """Tells what the person wants: `part_wanted(RecordsWanted, offset)`, `opened(record key)`, `collect_asked`,
    `export_asked(RecordsWanted, kind)` with kind list-xlsx, list-csv, answers-xlsx or answers-csv, and
    `columns_changed(text to remember)`."""

    part_wanted = Signal(object, int)
    opened = Signal(str)
    collect_asked = Signal()
    export_asked = Signal(object, str)
    columns_changed = Signal(str)

    def __init__(self, columns: str = "", parent: QWidget | None = None) -> None:
        """`columns` is what `columns_changed` told last time."""
        super().__init__(parent)
        self._inputs = Inputs()
        self._argument = ""
        self._away = False
        self._keep_place = True
        self._make_parts()
        self._lay_out()
        self._connect()
        self.table.restore_columns(columns)
        self.setFocusProxy(self.table)
        self._show()

    def show_choices(self, choices: RecordsChoices) -> None:
        self._inputs = replace(self._inputs, choices=choices)
        self._show()

    def show_part(self, part: RecordsPart) -> None:
        """A part of the list; one that is no longer wanted is passed over."""
        if part.wanted != self._inputs.wanted:
            return
        if self._inputs.total == part.total:
            self.table.paged.take(part)
        else:
            self._inputs = replace(self._inputs, total=part.total)
            self.table.begin(part, keep_place=self._keep_place)
            self._keep_place = True
            self._show()

    def view(self) -> View:
        return derive(self._inputs)

    def wanted(self) -> RecordsWanted:
        return self._inputs.wanted

    def enter(self, argument: str) -> None:
        """`argument` may be a filter as `RecordsWanted.to_text` writes it; back from a record, the place is kept."""
        back, self._away = self._away and argument == self._argument, False
        self._argument = argument
        if argument and not back:
            self._want(wanted_from(argument))

    def leave(self) -> bool:
        self.columns_changed.emit(self.table.columns_text())
        return True

    def refresh(self) -> None:
        """Ask anew for what is shown, standing where one stands."""
        self._inputs = replace(self._inputs, total=None)
        self.part_wanted.emit(self._inputs.wanted, self.table.place())

    def _make_parts(self) -> None:
        self.search = SearchBox(self.tr("Search all records"))
        self.chips = FilterBar(self.tr("Show"))
        self.more = button(self.tr("Filters"), look="link")
        self.filters = FilterRow()
        self.filters.hide()
        self.active = QWidget()
        self._active_flow = FlowLayout(self.active)
        self.table = PagedTable(self.tr("Records"), record_columns())
        self.empty = EmptyState()
        self.foot = label("", "muted", wrap=True)
        self.export = button(self.tr("Export what is shown"))
        self.export.setMenu(self._export_menu())

    def _export_menu(self) -> QMenu:
        menu = QMenu(self.export)
        for kind, words in (
            ("list-xlsx", self.tr("The list, to Excel")),
            ("list-csv", self.tr("The list, to CSV")),
            ("answers-xlsx", self.tr("All answers, to Excel")),
            ("answers-csv", self.tr("All answers, to CSV files")),
        ):
            menu.addAction(words).triggered.connect(
                lambda _on=False, kind=kind: self.export_asked.emit(self._inputs.wanted, kind)
            )
        return menu

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(S2)
        self.search.setMinimumWidth(160)
        self.search.setMaximumWidth(280)
        top.addWidget(self.search, 2)
        top.addWidget(self.chips, 5)
        top.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        around_empty = Card()
        around_empty.body.addWidget(self.empty)
        self._places = QStackedWidget()
        self._places.addWidget(self.table)
        self._places.addWidget(around_empty)
        foot = QHBoxLayout()
        foot.addWidget(self.foot, 1)
        foot.addWidget(self.export)
        column = QVBoxLayout(self)
        column.setContentsMargins(S4 + 4, S4, S4 + 4, S4)
        column.setSpacing(S3)
        column.addLayout(top)
        column.addWidget(self.filters)
        column.addWidget(self.active)
        column.addWidget(self._places, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.search.searched.connect(lambda text: self._want(replace(self._inputs.wanted, search=text)))
        self.search.down_pressed.connect(self._into_table)
        self.search.returnPressed.connect(self._into_table)
        self.chips.chosen.connect(lambda key: self._want(replace(self._inputs.wanted, only=key)))
        self.more.clicked.connect(lambda: self.filters.setVisible(self.filters.isHidden()))
        self.filters.chosen.connect(lambda field, value: self._want(chosen(self._inputs.wanted, field, value)))
        self.table.paged.page_wanted.connect(lambda offset: self.part_wanted.emit(self._inputs.wanted, offset))
        self.table.paged.order_asked.connect(self._order)
        self.table.opened.connect(self._open)
        self.table.left.connect(self.search.setFocus)
        self.empty.acted.connect(self._empty_acted)
        shortcut = QShortcut(QKeySequence("Ctrl+F"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.search.setFocus)

    def _open(self, line: RecordLine) -> None:
        if line.key:
            self._away = True
            self.opened.emit(line.key)

    def _order(self, column: str, descending: bool) -> None:
        if column != UNSORTED:
            wanted = replace(self._inputs.wanted, sort=column or "changed", newest_first=descending or not column)
            self._want(replace(wanted, newest_first=not descending) if column == "grade" else wanted)

    def _into_table(self) -> None:
        if self._inputs.total:
            self.table.setFocus()
            if not self.table.selected():
                self.table.selectRow(0)

    def _empty_acted(self) -> None:
        if everything(self._inputs.wanted) == self._inputs.wanted:
            self.collect_asked.emit()
        else:
            self.search.clear()
            self._want(everything(self._inputs.wanted))

    def _want(self, wanted: RecordsWanted) -> None:
        if wanted != self._inputs.wanted or self._inputs.total is None:
            self._inputs = replace(self._inputs, wanted=wanted, total=None)
            self._keep_place = False
            if wanted.search != self.search.text().strip():
                self.search.setText(wanted.search)
            self._show()
            self.part_wanted.emit(wanted, 0)

    def _show(self) -> None:
        view = self.view()
        self.chips.show_chips(view.chips, view.chip)
        self.filters.show_choices(self._inputs.choices, self._inputs.wanted)
        self._show_active(view.active)
        self._places.setCurrentIndex(1 if view.empty else 0)
        if view.empty:
            self.empty.say(*view.empty)
        self.foot.setText(view.foot)
        self.export.setEnabled(view.can_export)

    def _show_active(self, active: Words) -> None:
        for old in self.active.findChildren(QPushButton):
            self._active_flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        for field, words in active:
            made = button(f"{words}  ×", partial(self._take_away, field), look="chip")
            made.setAccessibleName(self.tr("Take away the filter {words}").format(words=words))
            made.setCheckable(True)
            made.setChecked(True)
            made.setMinimumWidth(chip_width(made))
            self._active_flow.addWidget(made)
            made.show()
        self.active.setVisible(bool(active))

    def _take_away(self, field: str) -> None:
        self._want(without(self._inputs.wanted, field))
