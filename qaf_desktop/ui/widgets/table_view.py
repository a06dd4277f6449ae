"""A list of records: whole rows, Enter opens, columns give way when the window is narrow and are remembered."""

import json
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from qaf_desktop.ui.text_size import keep_fitted, scaled
from qaf_desktop.ui.widgets.cells import CellDelegate
from qaf_desktop.ui.widgets.column_fit import fitting, shared, shrunk
from qaf_desktop.ui.widgets.rows_model import Column, RowsModel

R = TypeVar("R")
ROW_HEIGHT = 40
LEAST_WIDTH = 60
CELL_ROOM = 8
MEASURED = 24
"""How many rows, from the first one seen, say how wide a column has to be."""


@dataclass(frozen=True, slots=True)
class ColumnPlace:
    """A column in its place; one that is `shown` may still give way while the window is narrow."""

    key: str
    header: str
    shown: bool


class TableView(QTableView, Generic[R]):
    """Rows of one kind. `opened(row)` on Enter or double click, `left` on Esc, `selection(rows)` when it changes."""

    opened = Signal(object)
    left = Signal()
    selection = Signal(tuple)

    def __init__(
        self,
        name: str,
        columns: tuple[Column[R], ...],
        key: Any,
        parent: QWidget | None = None,
        *,
        many: bool = False,
        model: RowsModel[R] | None = None,
    ) -> None:
        """`key(row)` names a row, so that the selection stays with it; `many` allows several to be selected. `model`
        takes the place of one that holds all its rows."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._key = key
        self.rows_model: RowsModel[R] = RowsModel(columns, self) if model is None else model
        self._hidden: set[str] = set()
        self._chosen: set[int] = set()
        self._wished = [0] * len(columns)
        self._is_fitting = False
        self.setModel(self.rows_model)
        self.setItemDelegate(CellDelegate(self.rows_model))
        self._set_manners(many)
        self._set_header(columns)
        self._held: tuple[set[str], str | None] = (set(), None)
        self._scrolled = 0
        self.doubleClicked.connect(lambda index: self.opened.emit(self.rows_model.row(index.row())))
        self.selectionModel().selectionChanged.connect(self._tell_selection)
        self.rows_model.modelAboutToBeReset.connect(self._hold)
        self.rows_model.modelReset.connect(self._take_up_again)

    def show_rows(self, rows: tuple[R, ...]) -> None:
        """Replace the rows; the selected and current ones stay so if they are still there."""
        self.rows_model.set_rows(rows)

    def selected(self) -> tuple[R, ...]:
        return tuple(self.rows_model.row(at) for at in self.selected_places())

    def selected_places(self) -> list[int]:
        """The numbers of the selected rows, in order."""
        ranges = self.selectionModel().selection().toList()
        return sorted({at for one in ranges for at in range(one.top(), one.bottom() + 1)})

    def go_to(self, key: str) -> bool:
        """Select the row of that key alone and show it; false when it is not here."""
        self.clearSelection()
        self._select({key}, key)
        return self.currentIndex().isValid() and self._key(self.rows_model.row(self.currentIndex().row())) == key

    def column_places(self) -> tuple[ColumnPlace, ...]:
        """Every column, in the order in which they stand."""
        header, columns = self.horizontalHeader(), self.rows_model.columns
        order = [columns[at] for at in sorted(range(header.count()), key=header.visualIndex)]
        return tuple(ColumnPlace(column.key, column.header, column.key not in self._hidden) for column in order)

    def chosen_columns(self) -> tuple[str, ...]:
        """The keys of the columns a person wants to see, in order, also of those that gave way."""
        return tuple(place.key for place in self.column_places() if place.shown)

    def arrange_columns(self, order: tuple[str, ...], hidden: frozenset[str]) -> None:
        """Put the columns in this order and show all but the hidden ones."""
        self._order(order)
        self._hidden = set(hidden)
        self._fit()

    def reset_columns(self) -> tuple[ColumnPlace, ...]:
        """Order, widths, hidden columns and sorting as at first."""
        self._order(tuple(column.key for column in self.rows_model.columns))
        self._chosen.clear()
        self._hidden.clear()
        for at, column in enumerate(self.rows_model.columns):
            self.setColumnWidth(at, column.width)
        self._chosen.clear()
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self._fit()
        return self.column_places()

    def columns_text(self) -> str:
        """Widths that were chosen, order, hidden columns and sorting, to be remembered."""
        header = self.horizontalHeader()
        keys = [column.key for column in self.rows_model.columns]
        return json.dumps({
            "order": [place.key for place in self.column_places()],
            "hidden": sorted(self._hidden),
            "widths": {keys[at]: header.sectionSize(at) for at in sorted(self._chosen)},
            "sort": [header.sortIndicatorSection(), header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder],
        })  # fmt: skip

    def restore_columns(self, text: str) -> None:
        """What `columns_text` gave; words that make no sense are passed over."""
        try:
            kept = json.loads(text)
            self._restore(kept)
        except (ValueError, TypeError, AttributeError, KeyError):
            return

    def columns_menu(self) -> QMenu:
        """Which columns to show; the last one cannot be hidden."""
        menu = QMenu(self)
        for column in self.rows_model.columns:
            action = QAction(column.header, menu, checkable=True, checked=column.key not in self._hidden)
            action.toggled.connect(lambda on, key=column.key: self._show_column(key, on))
            menu.addAction(action)
        return menu

    def sorting_menu(self) -> QMenu:
        """What clicks on the header do: sort by a column that is shown, the other way round where it is sorted so."""
        menu, header = self.columns_menu(), self.horizontalHeader()
        first = menu.actions()[0]
        for at, column in enumerate(self.rows_model.columns):
            if not self.isColumnHidden(at):
                action = QAction(self.tr("Sort by {column}").format(column=column.header), menu)
                action.triggered.connect(lambda _on=False, at=at: self._sort_by(at))
                menu.insertAction(first, action)
        sorted_by = header.sortIndicatorSection()
        unsorted = QAction(self.tr("As it came"), menu)
        unsorted.setEnabled(0 <= sorted_by < header.count())
        unsorted.triggered.connect(lambda: self.sortByColumn(-1, Qt.SortOrder.AscendingOrder))
        menu.insertAction(first, unsorted)
        menu.insertSeparator(first)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By the menu key or Shift+F10."""
        if event.reason() != QContextMenuEvent.Reason.Keyboard:
            super().contextMenuEvent(event)
            return
        menu = self.sorting_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.currentIndex().isValid():
                self.opened.emit(self.rows_model.row(self.currentIndex().row()))
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Other letters need other widths."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_wished"):
            self._wished = [0] * len(self._wished)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _set_manners(self, many: bool) -> None:
        mode = QAbstractItemView.SelectionMode
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(mode.ExtendedSelection if many else mode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setIconSize(QSize(16, 16))
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        keep_fitted(self, lambda: self.verticalHeader().setDefaultSectionSize(scaled(ROW_HEIGHT)))

    def _set_header(self, columns: tuple[Column[R], ...]) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setMinimumSectionSize(LEAST_WIDTH)
        header.setStretchLastSection(True)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        for at, column in enumerate(columns):
            self.setColumnWidth(at, column.width)
        header.sectionResized.connect(self._resized)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._open_columns_menu)
        header.setAccessibleName(self.tr("Columns"))
        self.setSortingEnabled(True)

    def _open_columns_menu(self, at: QPoint) -> None:
        menu = self.columns_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.horizontalHeader().mapToGlobal(at))

    def _sort_by(self, at: int) -> None:
        header, up = self.horizontalHeader(), Qt.SortOrder.AscendingOrder
        again = header.sortIndicatorSection() == at and header.sortIndicatorOrder() == up
        self.sortByColumn(at, Qt.SortOrder.DescendingOrder if again else up)

    def _hold(self) -> None:
        current = self.currentIndex().row()
        current_key = self._key(self.rows_model.row(current)) if current >= 0 else None
        self._held = ({self._key(row) for row in self.selected()}, current_key)
        self._scrolled = self.verticalScrollBar().value()

    def _take_up_again(self) -> None:
        self._fit()
        self.updateGeometries()
        self.verticalScrollBar().setValue(self._scrolled)
        self._select(*self._held)
        self._tell_selection()

    def _tell_selection(self) -> None:
        self.selection.emit(self.selected())

    def _show_column(self, key: str, on: bool) -> None:
        wanted = self._hidden - {key} if on else self._hidden | {key}
        if len(wanted) < len(self.rows_model.columns):
            self._hidden = wanted
            self._fit()

    def _fit(self) -> None:
        """Hide what gives way until the rest fits; nothing scrolls sideways. What a column does not need goes to those
        that would be cut."""
        columns, room = self.rows_model.columns, self.viewport().width()
        shown = fitting(columns, self._hidden, room)
        self._is_fitting = True
        for at in range(len(columns)):
            self.setColumnHidden(at, at not in shown)
        free = [at for at in shown if at not in self._chosen]
        left = room - sum(self.columnWidth(at) for at in shown if at in self._chosen)
        wishes = [self._wish(at) for at in free]
        for at, width in zip(free, shared([columns[at].width for at in free], wishes, left), strict=True):
            self.setColumnWidth(at, width)
        if sum(self.columnWidth(at) for at in shown[:-1]) + LEAST_WIDTH > room:
            for at, width in shrunk([columns[at].width for at in shown], room):
                self.setColumnWidth(shown[at], width)
        self._is_fitting = False

    def _wish(self, at: int) -> int:
        """What the column's contents needed most so far: it never takes back, so that columns do not jump about."""
        top = max(0, self.rowAt(0))
        rows = range(top, min(top + MEASURED, self.rows_model.rowCount()))
        widest = max(rows, key=lambda row: self._content(row, at), default=None)
        cell = 0 if widest is None else self.sizeHintForIndex(self.rows_model.index(widest, at)).width() + CELL_ROOM
        if not self._wished[at]:
            self._wished[at] = self.horizontalHeader().sectionSizeHint(at)
        self._wished[at] = max(self._wished[at], cell)
        return self._wished[at]

    def _content(self, row: int, at: int) -> int:
        """How wide a cell's words and mark are, without what surrounds them."""
        text, icon, _right = self.rows_model.cell(row, at)
        return self.fontMetrics().horizontalAdvance(text) + (0 if icon is None else self.iconSize().width())

    def _resized(self, at: int, _old: int, _new: int) -> None:
        """By the person: the last column, which takes what is left, follows by itself."""
        header = self.horizontalHeader()
        if not self._is_fitting and header.visualIndex(at) < header.count() - 1:
            self._chosen.add(at)

    def _select(self, keys: set[str], current: str | None) -> None:
        model, chosen = self.selectionModel(), QItemSelectionModel.SelectionFlag
        if not keys and current is None:
            return
        names, index = [self._key(row) for row in self.rows_model.rows()], self.rows_model.index
        if current in names:
            here = index(names.index(current), 0)
            model.setCurrentIndex(here, chosen.NoUpdate)
            self.scrollTo(here)
        picked = QItemSelection()
        for first, last in runs([at for at, name in enumerate(names) if name in keys]):
            picked.select(index(first, 0), index(last, 0))
        model.select(picked, chosen.Select | chosen.Rows)

    def _order(self, wanted: tuple[str, ...]) -> None:
        header, keys = self.horizontalHeader(), [column.key for column in self.rows_model.columns]
        for place, key in enumerate(key for key in wanted if key in keys):
            header.moveSection(header.visualIndex(keys.index(key)), place)

    def _restore(self, kept: dict[str, Any]) -> None:
        header, keys = self.horizontalHeader(), [column.key for column in self.rows_model.columns]
        self._order(tuple(kept["order"]))
        for key, width in kept["widths"].items():
            if key in keys:
                self.setColumnWidth(keys.index(key), max(LEAST_WIDTH, int(width)))
                self._chosen.add(keys.index(key))
        self._hidden = {key for key in kept["hidden"] if key in keys}
        section, descending = kept["sort"]
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        header.setSortIndicator(int(section) if -1 <= int(section) < len(keys) else -1, order)
        self._fit()


def runs(places: list[int]) -> list[tuple[int, int]]:
    """(first, last) of each unbroken run of rising numbers."""
    held = set(places)
    firsts = [at for at in places if at - 1 not in held]
    lasts = [at for at in places if at + 1 not in held]
    return list(zip(firsts, lasts, strict=True))
