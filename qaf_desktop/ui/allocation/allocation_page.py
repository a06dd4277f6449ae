"""Allocation: work given to people, whether they took it on, and what is late."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from qaf_desktop.ui.allocation.view import EXPORT, allocation_columns, allocation_kind, band
from qaf_desktop.ui.list_screen.list_page import ListPage
from qaf_desktop.ui.list_screen.whole_list import WholeList
from qaf_desktop.ui.widgets.buttons import PrimaryButton
from qaf_desktop.ui.widgets.notice import Notice, Severity
from qaf_desktop.work.record_lines import AllocationLine


class AllocationPage(ListPage):
    """Says `opened(line)`, `new_asked`, `acted(again, withdraw or done, lines)`, `export_asked(lines, keys of the
    columns)`, `columns_changed(text to remember)`."""

    opened = Signal(object)
    new_asked = Signal()
    acted = Signal(str, tuple)
    export_asked = Signal(tuple, tuple)

    def __init__(self, today: Callable[[], date], columns: str = "", parent: QWidget | None = None) -> None:
        """`columns` is what `columns_changed` told last time."""
        super().__init__(parent)
        self.band = Notice()
        self.new = PrimaryButton(self.tr("Allocate work"), self.new_asked.emit)
        self.list: WholeList[AllocationLine] = WholeList(
            allocation_kind(today), allocation_columns(), self.tr("Work allocated"), self.tr("Search the allocations"),
            bands=(self.band,), tools=(self.new,),
        )  # fmt: skip
        self.table = self.list.table
        self._connect()
        self.lay_out(self.list, columns)

    def show_lines(self, lines: tuple[AllocationLine, ...]) -> None:
        """What is late first, then what has to be given again."""
        self.band.say(Severity.WARNING, band(lines))
        self.list.show_lines(lines)
        self.stand()

    def _connect(self) -> None:
        self.list.opened.connect(self.opened)
        self.list.exported.connect(self.export_asked)
        self.list.new_asked.connect(self.new_asked)
        self.list.acted.connect(self._act)
        new = QShortcut(QKeySequence("Ctrl+N"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        new.activated.connect(self.new_asked)

    def _act(self, act: str, lines: tuple[AllocationLine, ...]) -> None:
        if act == EXPORT:
            self.export_asked.emit(lines, self.table.chosen_columns())
        else:
            self.acted.emit(act, lines)
