"""The table of two graders: the auditor's grade down, the moderator's across; the files on the diagonal agree."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from qaf_desktop.ui.theme import current_tokens
from qaf_desktop.work.agreeing import Agreed

ROW = 36


class MatrixTable(QTableWidget):
    """`picked(auditor's grade, moderator's grade)` by a click or Enter on a cell with files."""

    picked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heads: tuple[str, ...] = ()
        self.setAccessibleName(self.tr("Auditor’s grade down, moderator’s grade across"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.cellActivated.connect(self._pick)

    def show_matrix(self, found: Agreed) -> None:
        self._heads = found.heads
        self.setRowCount(len(found.heads))
        self.setColumnCount(len(found.heads))
        self.setHorizontalHeaderLabels(list(found.heads))
        self.setVerticalHeaderLabels([self.tr("Auditor: {grade}").format(grade=one) for one in found.heads])
        tokens = current_tokens()
        for down, row in enumerate(found.cells):
            for across, count in enumerate(row):
                item = QTableWidgetItem(str(count) if count else "·")
                item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                if down == across:
                    item.setBackground(QColor(tokens.selected))
                said = self.tr("{n} files: auditor {one}, moderator {two}")
                words = said.format(n=count, one=found.heads[down], two=found.heads[across])
                item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
                item.setToolTip(words)
                self.setItem(down, across, item)
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + ROW * len(found.heads) + 4)

    def _pick(self, down: int, across: int) -> None:
        item = self.item(down, across)
        if item is not None and item.text() != "·":
            self.picked.emit(self._heads[down], self._heads[across])
