"""A list of records: whole rows, Enter opens, columns give way when the window is narrow and are remembered."""

import json
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QItemSelectionModel, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from qaf_desktop.ui.widgets.rows_model import Column, RowsModel

R = TypeVar("R")
ROW_HEIGHT = 40
LEAST_WIDTH = 60
CELL_ROOM = 8
MEASURED = 24
"""How many rows, from the first one seen, say how wide a column has to be."""


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
        self._set_manners(many)
        self._set_header(columns)
        self._held: tuple[set[str], str | None] = (set(), None)
        self.doubleClicked.connect(lambda index: self.opened.emit(self.rows_model.row(index.row())))
        self.selectionModel().selectionChanged.connect(self._tell_selection)
        self.rows_model.modelAboutToBeReset.connect(self._hold)
        self.rows_model.modelReset.connect(self._take_up_again)

    def show_rows(self, rows: tuple[R, ...]) -> None:
        """Replace the rows; the selected and current ones stay so if they are still there."""
        self.rows_model.set_rows(rows)

    def selected(self) -> tuple[R, ...]:
        picked = self.selectionModel().selectedRows()
        return tuple(self.rows_model.row(index.row()) for index in sorted(picked, key=lambda index: index.row()))

    def go_to(self, key: str) -> bool:
        """Select the row of that key alone and show it; false when it is not here."""
        self.clearSelection()
        self._select({key}, key)
        return self.currentIndex().isValid() and self._key(self.rows_model.row(self.currentIndex().row())) == key

    def columns_text(self) -> str:
        """Widths that were chosen, order, hidden columns and sorting, to be remembered."""
        header = self.horizontalHeader()
        order = sorted(range(header.count()), key=header.visualIndex)
        keys = [column.key for column in self.rows_model.columns]
        return json.dumps({
            "order": [keys[at] for at in order],
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.currentIndex().isValid():
                self.opened.emit(self.rows_model.row(self.currentIndex().row()))
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(event)

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
        rows.setDefaultSectionSize(ROW_HEIGHT)

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

    def _hold(self) -> None:
        current = self.currentIndex().row()
        current_key = self._key(self.rows_model.row(current)) if current >= 0 else None
        self._held = ({self._key(row) for row in self.selected()}, current_key)

    def _take_up_again(self) -> None:
        self._fit()
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
        cells = [self.sizeHintForIndex(self.rows_model.index(row, at)).width() + CELL_ROOM for row in rows]
        self._wished[at] = max(self._wished[at], self.horizontalHeader().sectionSizeHint(at), *cells)
        return self._wished[at]

    def _resized(self, at: int, _old: int, _new: int) -> None:
        """By the person: the last column, which takes what is left, follows by itself."""
        header = self.horizontalHeader()
        if not self._is_fitting and header.visualIndex(at) < header.count() - 1:
            self._chosen.add(at)

    def _select(self, keys: set[str], current: str | None) -> None:
        model, chosen = self.selectionModel(), QItemSelectionModel.SelectionFlag
        with_row = chosen.Select | chosen.Rows
        for at, row in enumerate(self.rows_model.rows()):
            key = self._key(row)
            if key == current:
                model.setCurrentIndex(self.rows_model.index(at, 0), chosen.NoUpdate)
                self.scrollTo(self.rows_model.index(at, 0))
            if key in keys:
                model.select(self.rows_model.index(at, 0), with_row)

    def _restore(self, kept: dict[str, Any]) -> None:
        header, keys = self.horizontalHeader(), [column.key for column in self.rows_model.columns]
        for place, key in enumerate(key for key in kept["order"] if key in keys):
            header.moveSection(header.visualIndex(keys.index(key)), place)
        for key, width in kept["widths"].items():
            if key in keys:
                self.setColumnWidth(keys.index(key), max(LEAST_WIDTH, int(width)))
                self._chosen.add(keys.index(key))
        self._hidden = {key for key in kept["hidden"] if key in keys}
        section, descending = kept["sort"]
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        header.setSortIndicator(int(section) if -1 <= int(section) < len(keys) else -1, order)
        self._fit()


def fitting(columns: tuple[Column[Any], ...], hidden: set[str], room: int) -> list[int]:
    """Which columns show in `room` pixels: those with the highest `drop` go first, those with 0 never."""
    shown = [at for at, column in enumerate(columns) if column.key not in hidden]
    giving = sorted((at for at in shown if columns[at].drop), key=lambda at: columns[at].drop)
    while giving and sum(columns[at].width for at in shown) > room:
        shown.remove(giving.pop())
    return shown


def shared(widths: list[int], wishes: list[int], room: int) -> list[int]:
    """Widths in which what some do not wish for, and what is free in `room`, goes to those that wish for more."""
    lacking = [max(0, wish - width) for width, wish in zip(widths, wishes, strict=True)]
    spare = [max(0, width - wish) for width, wish in zip(widths, wishes, strict=True)]
    free = max(0, room - sum(widths))
    given = min(sum(lacking), free + sum(spare))
    taken = max(0, given - free)
    return [
        width + given * more // max(1, sum(lacking)) - taken * less // max(1, sum(spare))
        for width, more, less in zip(widths, lacking, spare, strict=True)
    ]


def shrunk(widths: list[int], room: int) -> list[tuple[int, int]]:
    """(place, width) of columns made to fit: the widest gives first, down to 100, then all in proportion."""
    left = list(widths)
    over = sum(left) - room
    if over > 0:
        widest = left.index(max(left))
        left[widest] = max(min(100, left[widest]), left[widest] - over)
    wanted = max(sum(left), room)
    return [(at, width * room // wanted) for at, width in enumerate(left)]
