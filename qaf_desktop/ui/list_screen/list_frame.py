"""One list screen for all: search, chips, filters, saved filters, columns, selection with what can be done, and words
where nothing is to be seen. It shows a `ListView` and tells what the person wants."""

from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from qaf_desktop.ui.list_screen.active_row import ActiveRow
from qaf_desktop.ui.list_screen.columns_dialog import ColumnsDialog
from qaf_desktop.ui.list_screen.filter_row import FilterRow
from qaf_desktop.ui.list_screen.foot_row import FootRow
from qaf_desktop.ui.list_screen.list_view import Act, ListView, selected_words
from qaf_desktop.ui.list_screen.saved_button import SavedButton
from qaf_desktop.ui.list_screen.selection_bar import SelectionBar
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.empty_state import EmptyState
from qaf_desktop.ui.widgets.filters import FilterBar
from qaf_desktop.ui.widgets.first_focus import FirstFocus
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.screen_body import ScreenBody
from qaf_desktop.ui.widgets.search_box import SearchBox
from qaf_desktop.ui.widgets.search_row import SearchRow
from qaf_desktop.ui.widgets.table_view import TableView

R = TypeVar("R")
LEAST_LIST = 180


class ListFrame(FirstFocus, Generic[R]):
    """`searched(text)`, `chip_chosen(key)`, `filter_chosen(field, code)` (an empty code takes it away),
    `saved_chosen(text)`, `save_asked(text of what is shown)`, `delete_asked(name)`, `act_asked(key)`, `empty_acted`,
    `export_asked`. Opening, sorting and selecting are the table's."""

    searched = Signal(str)
    chip_chosen = Signal(str)
    filter_chosen = Signal(str, str)
    saved_chosen = Signal(str)
    save_asked = Signal(str)
    delete_asked = Signal(str)
    act_asked = Signal(str)
    empty_acted = Signal()
    export_asked = Signal()

    def __init__(
        self,
        table: TableView[R],
        search: str,
        *,
        bands: tuple[QWidget, ...] = (),
        tools: tuple[QWidget, ...] = (),
        foot: tuple[QWidget, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        """`bands` stand between the filters and the list, `tools` at the end of the line above, the main one last,
        `foot` at the end of the line below."""
        super().__init__(parent)
        self.table = table
        self.search = SearchBox(search)
        self.chips = FilterBar(self.tr("Show"))
        self.more = button(self.tr("Filters"), look="link")
        self.saved = SavedButton()
        self.filters = FilterRow()
        self.filters.add(self.saved)
        self.filters.hide()
        self.active = ActiveRow()
        self.empty = EmptyState()
        self.bar = SelectionBar()
        self.foot = label("", "muted", wrap=True)
        self.columns = button(self.tr("Columns"), self.choose_columns, look="link")
        self.export = button(self.tr("Export what is shown"), self.export_asked.emit, look="link")
        self._narrowed = ""
        self._lay_out(bands, tools, foot)
        self._connect()

    def show_view(self, view: ListView) -> None:
        """Everything but the lines themselves."""
        self._narrowed = view.narrowed
        self.chips.show_chips(view.chips, view.chip)
        self.filters.show_choices(view.choices)
        self.more.setText(self._filters_word(len(view.active)))
        self.saved.show_saved(view.saved, view.narrowed)
        self.active.show_active(view.active)
        self._show_place(view.empty)
        self.foot.setText(view.foot)
        self.export.setEnabled(view.can_export)

    def show_selection(self, count: int, acts: tuple[Act, ...]) -> None:
        """How many lines are selected and what can be done with them; where none is, the foot says what is shown."""
        self.bar.show_acts(selected_words(count), acts)
        self.foot.setVisible(not count)

    def show_search(self, text: str) -> None:
        """Words searched for that came from elsewhere than the box."""
        if text != self.search.text().strip():
            self.search.show_text(text)

    def into_table(self) -> None:
        """To the line one stood on, or to the first."""
        if self.table.rows_model.rowCount():
            self.table.setFocus()
            if not self.table.currentIndex().isValid():
                self.table.selectRow(0)

    def choose_columns(self) -> None:
        """Which columns, in which order; each change shows at once."""
        table = self.table
        dialog = ColumnsDialog(table.column_places(), table.arrange_columns, table.reset_columns, self)
        dialog.exec()
        dialog.deleteLater()

    def _show_place(self, empty: tuple[str, str, str] | None) -> None:
        """The list, or the words in its place, said before they are shown: then the focus goes on to their button.
        Words alone take no keys."""
        in_table = self.table.hasFocus()
        if empty:
            self.empty.say(*empty)
        self._places.setCurrentIndex(1 if empty else 0)
        if (in_table and empty and not empty[2]) or self._around_empty.hasFocus():
            self.search.setFocus()

    def _lay_out(self, bands: tuple[QWidget, ...], tools: tuple[QWidget, ...], foot: tuple[QWidget, ...]) -> None:
        self._around_empty = Card()
        self._around_empty.body.addWidget(self.empty)
        self._places = QStackedWidget()
        self._places.setMinimumHeight(LEAST_LIST)
        self._places.addWidget(self.table)
        self._places.addWidget(self._around_empty)
        body = ScreenBody()
        top = SearchRow(self.search, self.chips, self.more, *tools)
        for part in (top, self.filters, self.active, *bands):
            body.column.addWidget(part)
        body.column.addWidget(self._places, 1)
        body.column.addWidget(FootRow((self.foot, self.bar), (self.columns, self.export, *foot)))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(body)

    def _connect(self) -> None:
        self.search.searched.connect(self.searched)
        self.search.down_pressed.connect(self.into_table)
        self.search.returnPressed.connect(self.into_table)
        self.chips.chosen.connect(self.chip_chosen)
        self.more.clicked.connect(lambda: self.filters.setVisible(self.filters.isHidden()))
        self.filters.chosen.connect(self.filter_chosen)
        self.active.taken_away.connect(lambda field: self.filter_chosen.emit(field, ""))
        self.saved.chosen.connect(self.saved_chosen)
        self.saved.keep_asked.connect(lambda: self.save_asked.emit(self._narrowed))
        self.saved.delete_asked.connect(self.delete_asked)
        self.bar.asked.connect(self.act_asked)
        self.empty.acted.connect(self.empty_acted)
        self.table.left.connect(self.search.setFocus)
        self.setFocusProxy(self.table)
        find = QShortcut(QKeySequence("Ctrl+F"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.search.setFocus)

    def _filters_word(self, on: int) -> str:
        return self.tr("Filters · {n}").format(n=on) if on else self.tr("Filters")
