"""Which columns a list shows, and in which order: by mouse or by keys."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from qaf_desktop.ui.tokens import S2, S3, S4
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.table_view import ColumnPlace

KEY = Qt.ItemDataRole.UserRole


class ColumnsDialog(QDialog):
    """`arrange(keys in order, hidden keys)` at each change, `reset()` returns the columns as they are at first."""

    def __init__(
        self,
        columns: tuple[ColumnPlace, ...],
        arrange: Callable[[tuple[str, ...], frozenset[str]], object],
        reset: Callable[[], tuple[ColumnPlace, ...]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._arrange, self._reset = arrange, reset
        self.setWindowTitle(self.tr("Columns"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Columns in their order"))
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.up = button(self.tr("Move &up"), lambda: self._move(-1))
        self.down = button(self.tr("Move &down"), lambda: self._move(1))
        self.as_first = button(self.tr("As at &first"), self._reset_all)
        self._lay_out()
        self._fill(columns)
        self.list.itemChanged.connect(lambda _item: self._tell())
        self.list.model().rowsMoved.connect(self._tell)
        self.list.currentRowChanged.connect(self._show_moves)
        self.list.setCurrentRow(0)

    def _lay_out(self) -> None:
        beside = QVBoxLayout()
        beside.setSpacing(S2)
        for made in (self.up, self.down, self.as_first):
            beside.addWidget(made)
        beside.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(S3)
        middle.addWidget(self.list, 1)
        middle.addLayout(beside)
        done = QDialogButtonBox()
        done.addButton(_done(self.tr("Done"), self.accept), QDialogButtonBox.ButtonRole.AcceptRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(S4, S4, S4, S4)
        column.setSpacing(S3)
        words = self.tr("Ticked columns are shown while the window has room for them. Space ticks.")
        column.addWidget(label(words, "muted", wrap=True, buddy=self.list))
        column.addLayout(middle, 1)
        column.addWidget(done)

    def _fill(self, columns: tuple[ColumnPlace, ...]) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for place in columns:
            item = QListWidgetItem(place.header)
            item.setData(KEY, place.key)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if place.shown else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.blockSignals(False)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(at) for at in range(self.list.count())]

    def _tell(self) -> None:
        hidden = frozenset(item.data(KEY) for item in self._items() if item.checkState() != Qt.CheckState.Checked)
        if len(hidden) == self.list.count():
            self.list.currentItem().setCheckState(Qt.CheckState.Checked)
            return
        self._arrange(tuple(item.data(KEY) for item in self._items()), hidden)
        self._show_moves(self.list.currentRow())

    def _move(self, by: int) -> None:
        at = self.list.currentRow()
        self.list.blockSignals(True)
        self.list.insertItem(at + by, self.list.takeItem(at))
        self.list.setCurrentRow(at + by)
        self.list.blockSignals(False)
        self._tell()

    def _reset_all(self) -> None:
        self._fill(self._reset())
        self.list.setCurrentRow(0)

    def _show_moves(self, at: int) -> None:
        self.up.setEnabled(at > 0)
        self.down.setEnabled(0 <= at < self.list.count() - 1)


def _done(words: str, act: Callable[[], object]) -> QPushButton:
    made = button(words, act)
    made.setDefault(True)
    return made
