"""Search: words typed above, the records that say them below."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qaf_desktop.ui.frame.page import Page
from qaf_desktop.ui.list_screen.whole_list import WholeList
from qaf_desktop.ui.search.view import search_columns, search_kind
from qaf_desktop.ui.widgets.announce import announce
from qaf_desktop.ui.widgets.field import Field
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.progress_strip import ProgressStrip
from qaf_desktop.ui.widgets.screen_body import ScreenBody
from qaf_desktop.ui.widgets.search_box import SearchBox
from qaf_desktop.work.searching import Found, FoundLine


class SearchPage(Page):
    """`asked(words)` while one types, `opened(record key)`, `export_asked(lines)`, `columns_changed(text to remember)`,
    `entered`."""

    asked = Signal(str)
    opened = Signal(str)
    export_asked = Signal(tuple)
    columns_changed = Signal(str)
    entered = Signal()

    def __init__(self, today: Callable[[], date], columns: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = SearchBox(self.tr("Search every answer, comment and reason"))
        self.told = label("", "muted")
        self.strip = ProgressStrip()
        self.list: WholeList[FoundLine] = WholeList(
            search_kind(today), search_columns(), self.tr("Records found"), self.tr("Narrow what was found")
        )
        self.table = self.list.table
        self._lay_out()
        self.words.searched.connect(self.asked)
        self.words.down_pressed.connect(self.table.setFocus)
        self.list.opened.connect(lambda line: self.opened.emit(line.key))
        self.list.exported.connect(lambda lines, _columns: self.export_asked.emit(lines))
        self.list.show_lines(())
        self.table.restore_columns(columns)
        self.setFocusProxy(self.words)

    def enter(self, argument: str) -> None:
        """`argument` may be words to search for."""
        self.entered.emit()
        if argument:
            self.words.show_text(argument)
            self.asked.emit(argument)

    def leave(self) -> bool:
        self.columns_changed.emit(self.table.columns_text())
        return True

    def show_found(self, found: Found) -> None:
        self.list.show_lines(found.lines)
        self.told.setText(self._said(found))
        if found.words:
            announce(self, self.told.text())

    def set_busy(self, busy: bool) -> None:
        """Nothing is held back: who types meanwhile finds what is read already."""

    def _said(self, found: Found) -> str:
        if not found.words:
            return ""
        count = len(found.lines)
        if not count:
            return self.tr("No record here says that. Try fewer words, or only the beginning of one.")
        if found.more:
            return self.tr("The latest {n} of more: another word narrows it.").format(n=count)
        return self.tr("1 record says that.") if count == 1 else self.tr("{n} records say that.").format(n=count)

    def _lay_out(self) -> None:
        head = ScreenBody()
        head.column.addWidget(Field(self.tr("&What are you looking for?"), self.words))
        head.column.addWidget(self.told)
        head.column.addWidget(self.strip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.list, 1)
