"""A table of frozen rows for Qt's views."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from qaf_desktop.ui.marks import mark_icon
from qaf_desktop.ui.widgets.labels import tip

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
ALIGN_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class CellMark:
    """The grade mark before a cell's word: a shape of `ui.marks` and the name of a colour token."""

    shape: str
    colour: str


@dataclass(frozen=True)
class Column(Generic[R]):
    """How one column reads a row. `drop` says when it gives way in a narrow window: 0 never, the highest first."""

    key: str
    header: str
    text: Callable[[R], str]
    width: int = 120
    sort: Callable[[R], Any] | None = None
    mark: Callable[[R], CellMark | None] | None = None
    right: bool = False
    drop: int = 0


class RowsModel(QAbstractTableModel, Generic[R]):
    """Rows are set whole; sorting keeps to the last column asked for, stable within equal values."""

    def __init__(self, columns: tuple[Column[R], ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = columns
        self._rows: tuple[R, ...] = ()
        self._given: tuple[R, ...] = ()
        self._sorted: tuple[int, Qt.SortOrder] | None = None
        self._icons: dict[CellMark, Any] = {}

    def set_rows(self, rows: tuple[R, ...]) -> None:
        self.beginResetModel()
        self._given = rows
        self._rows = self._in_order(rows)
        self.endResetModel()

    def rows(self) -> tuple[R, ...]:
        """As shown."""
        return self._rows

    def given(self) -> tuple[R, ...]:
        """As set, before sorting."""
        return self._given

    def row(self, at: int) -> R:
        return self._rows[at]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def cell(self, row: int, column: int) -> tuple[str, Any, bool]:
        """(text, icon or None, whether it stands at the right) of one cell."""
        shown, line = self.columns[column], self.row(row)
        return shown.text(line), self._icon(shown.mark(line)) if shown.mark is not None else None, shown.right

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        text, icon, right = self.cell(index.row(), index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return text
            case Qt.ItemDataRole.ToolTipRole:
                return tip(text)
            case Qt.ItemDataRole.DecorationRole:
                return icon
            case Qt.ItemDataRole.TextAlignmentRole if right:
                return ALIGN_RIGHT
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].header
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if self.columns[section].right else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column; -1 returns to the order the rows were given in."""
        self._sorted = (column, order) if 0 <= column < len(self.columns) else None
        self.beginResetModel()
        self._rows = self._in_order(self._given)
        self.endResetModel()

    def _in_order(self, rows: tuple[R, ...]) -> tuple[R, ...]:
        if self._sorted is None:
            return rows
        at, order = self._sorted
        column = self.columns[at]

        def by_text(row: R) -> str:
            return column.text(row).casefold()

        return tuple(sorted(rows, key=column.sort or by_text, reverse=order == Qt.SortOrder.DescendingOrder))

    def _icon(self, mark: CellMark | None) -> Any:
        if mark is None:
            return None
        if mark not in self._icons:
            self._icons[mark] = mark_icon(mark.shape, mark.colour)
        return self._icons[mark]
