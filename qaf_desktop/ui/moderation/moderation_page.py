"""Moderation: audits that somebody else has to grade, where each stands, and the one to take in hand."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from qaf_desktop.ui.list_screen.list_page import ListPage
from qaf_desktop.ui.list_screen.whole_list import WholeList
from qaf_desktop.ui.moderation.view import (
    BEGIN,
    EXPORT,
    READ,
    band,
    may_begin,
    moderation_columns,
    moderation_kind,
)
from qaf_desktop.ui.widgets.buttons import PrimaryButton
from qaf_desktop.ui.widgets.notice import Notice, Severity
from qaf_desktop.work.moderation_lines import Board, ModerationLine


class ModerationPage(ListPage):
    """Says `acted(what, line)`: begin, read, return or settle; `export_asked(lines, keys of the columns)`;
    `columns_changed(text to remember)`."""

    acted = Signal(str, object)
    export_asked = Signal(tuple, tuple)

    def __init__(self, today: Callable[[], date], columns: str = "", parent: QWidget | None = None) -> None:
        """`columns` is what `columns_changed` told last time."""
        super().__init__(parent)
        self.band = Notice()
        self.take = PrimaryButton(self.tr("Take in hand"), self._take)
        self.take.setAccessibleDescription(
            self.tr("Grade the chosen audit yourself; the auditor’s grade is shown after")
        )
        self.list: WholeList[ModerationLine] = WholeList(
            moderation_kind(today), moderation_columns(), self.tr("Audits to moderate"), self.tr("Search the audits"),
            bands=(self.band,), tools=(self.take,),
        )  # fmt: skip
        self.table = self.list.table
        self._connect()
        self.lay_out(self.list, columns)
        self._offer()

    def show_board(self, board: Board) -> None:
        """What somebody waits for comes first."""
        self.band.say(Severity.WARNING, band(board.lines, board.left_out))
        self.list.show_lines(board.lines)
        self.stand()
        self._offer()

    def _connect(self) -> None:
        self.list.opened.connect(lambda line: self.acted.emit(BEGIN if may_begin(line) else READ, line))
        self.list.exported.connect(self.export_asked)
        self.list.acted.connect(self._act)
        self.table.selection.connect(lambda _lines: self._offer())
        keys = QShortcut(QKeySequence("Ctrl+Return"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self._take)

    def _chosen(self) -> ModerationLine | None:
        lines = self.table.selected()
        return lines[0] if len(lines) == 1 and may_begin(lines[0]) else None

    def _offer(self) -> None:
        self.take.setEnabled(self._chosen() is not None)

    def _take(self) -> None:
        line = self._chosen()
        if line is not None:
            self.acted.emit(BEGIN, line)

    def _act(self, act: str, lines: tuple[ModerationLine, ...]) -> None:
        if act == EXPORT:
            self.export_asked.emit(lines, self.table.chosen_columns())
        else:
            self.acted.emit(act, lines[0])
