"""The table of themes: what most sources say first; across, how many records of each source raise it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from qaf_desktop.ui.text_size import scaled
from qaf_desktop.work.themes import ThemeLine, ThemeTable

ROW, HEADS, NAMES, LEAST = 34, 52, 248, 80
NONE = "·"


class ThemeMatrix(QTableWidget):
    """`picked(theme, source)` by a click or Enter on a cell; source "" in the last columns. `chosen(theme)` when one
    comes to another row."""

    picked = Signal(str, str)
    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table: ThemeTable | None = None
        self.setProperty("look", "matrix")
        self.setAccessibleName(self.tr("Themes down, sources across"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        self.horizontalHeader().setFixedHeight(scaled(HEADS))
        self.verticalHeader().setDefaultSectionSize(scaled(ROW))
        self.verticalHeader().setFixedWidth(scaled(NAMES))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.cellActivated.connect(self._pick)
        self.currentCellChanged.connect(lambda row, *_others: self._choose(row))

    def show_table(self, table: ThemeTable) -> None:
        self._table = table
        self.blockSignals(True)
        self.setColumnCount(len(table.sources) + 1)
        self.setRowCount(len(table.lines))
        self.setHorizontalHeaderLabels([*(name for _id, name, _n in table.sources), self.tr("All")])
        self.setVerticalHeaderLabels([one.name for one in table.lines])
        for down, line in enumerate(table.lines):
            for across, count in enumerate((*line.cells, line.total)):
                self.setItem(down, across, self._cell(line.name, across, count))
        self._fit()
        self.blockSignals(False)

    def theme(self) -> str:
        lines = self._lines()
        return lines[self.currentRow()].theme if 0 <= self.currentRow() < len(lines) else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as its rows. With little room, or large words, the sources that say least give way: a theme says
        below what each of them counts."""
        self.setFixedHeight(scaled(HEADS) + scaled(ROW) * self.rowCount() + 4)
        room = max(1, (self.width() - scaled(NAMES)) // scaled(LEAST))
        most = sorted(range(self.columnCount()), key=self._counted, reverse=True)
        for place, column in enumerate(most):
            self.setColumnHidden(column, place >= room)

    def _counted(self, column: int) -> int:
        return sum(line.total if column >= len(line.cells) else line.cells[column] for line in self._lines())

    def _lines(self) -> tuple[ThemeLine, ...]:
        return self._table.lines if self._table is not None else ()

    def _cell(self, theme: str, across: int, count: int) -> QTableWidgetItem:
        assert self._table is not None
        item = QTableWidgetItem(str(count) if count else NONE)
        item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
        if across < len(self._table.sources):
            _id, source, looked = self._table.sources[across]
            words = self.tr("{theme}, {source}: {n} of {all} records looked at")
            said = words.format(theme=theme, source=source, n=count, all=looked)
        else:
            said = self.tr("{theme}: {n} records in all").format(theme=theme, n=count)
        item.setToolTip(said)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
        return item

    def _pick(self, down: int, across: int) -> None:
        item = self.item(down, across)
        if self._table is not None and item is not None and item.text() != NONE:
            sources = [one for one, _name, _n in self._table.sources]
            self.picked.emit(self._table.lines[down].theme, sources[across] if across < len(sources) else "")

    def _choose(self, row: int) -> None:
        if self._table is not None and 0 <= row < len(self._table.lines):
            self.chosen.emit(self._table.lines[row].theme)
