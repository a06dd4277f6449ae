"""Escalations: what was said of children who may be unsafe, until each is closed."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qaf_desktop.ui.escalations.view import EXPORT, Band, band, escalation_columns, escalations_kind
from qaf_desktop.ui.list_screen.list_page import ListPage
from qaf_desktop.ui.list_screen.whole_list import WholeList
from qaf_desktop.ui.widgets.notice import Notice, Severity
from qaf_desktop.work.record_lines import EscalationLine


class EscalationsPage(ListPage):
    """Says `opened(record key)`, `collect_asked` where one waits to be merged, `export_asked(lines, keys
    of the columns)`, `columns_changed(text to remember)`."""

    opened = Signal(str)
    collect_asked = Signal()
    export_asked = Signal(tuple, tuple)

    def __init__(self, today: Callable[[], date], columns: str = "", parent: QWidget | None = None) -> None:
        """`columns` is what `columns_changed` told last time."""
        super().__init__(parent)
        self._band = Band("", "")
        self.arrived = Notice()
        self.band = Notice()
        self.list: WholeList[EscalationLine] = WholeList(
            escalations_kind(today), escalation_columns(), self.tr("Escalations"), self.tr("Search the escalations"),
            bands=(self.arrived, self.band),
        )  # fmt: skip
        self.table = self.list.table
        self._connect()
        self.lay_out(self.list, columns)

    def show_lines(self, lines: tuple[EscalationLine, ...], arrived: str = "") -> None:
        """Open ones first, the longest open at the top. `arrived` says that others have come and are not merged."""
        self.arrived.say(Severity.STOP, arrived, self.tr("Collect"))
        self._band = band(lines)
        self.band.say(Severity.STOP, self._band.words, self.tr("Open"))
        self.list.show_lines(lines)
        self.stand()

    def _connect(self) -> None:
        self.arrived.acted.connect(self.collect_asked)
        self.band.acted.connect(lambda: self.opened.emit(self._band.key))
        self.list.opened.connect(lambda line: self.opened.emit(line.key))
        self.list.exported.connect(self.export_asked)
        self.list.acted.connect(self._act)

    def _act(self, act: str, lines: tuple[EscalationLine, ...]) -> None:
        if act == EXPORT:
            self.export_asked.emit(lines, self.table.chosen_columns())
