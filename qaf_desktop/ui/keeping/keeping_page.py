"""Keeping and erasing: what is held on somebody, what is on hold, what was erased, and a clean shared folder."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from qaf_desktop.ui.frame.page import Page
from qaf_desktop.ui.keeping.cards import AnswerCard, EraseCard
from qaf_desktop.ui.keeping.view import keeping_columns, keeping_kind
from qaf_desktop.ui.list_screen.whole_list import WholeList
from qaf_desktop.ui.tokens import S2
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.field import Field
from qaf_desktop.ui.widgets.progress_strip import ProgressStrip
from qaf_desktop.ui.widgets.screen_body import ButtonFlow, ScreenBody
from qaf_desktop.work.held_on import HeldLine


class KeepingPage(Page):
    """`find_asked(terms)`, `opened(line)`, `acted(what, lines)`, `hold_all_asked(terms)`: also what comes later,
    `old_asked`, `clean_asked`, `papers_asked`, `export_asked(lines, columns)`, `columns_changed(text to remember)`.
    `erase` and `answer` tell for themselves."""

    find_asked = Signal(str)
    opened = Signal(object)
    acted = Signal(str, tuple)
    hold_all_asked = Signal(str)
    old_asked = Signal()
    clean_asked = Signal()
    papers_asked = Signal()
    export_asked = Signal(tuple, tuple)
    columns_changed = Signal(str)
    entered = Signal()

    def __init__(self, columns: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.terms = QLineEdit(placeholderText=self.tr("CH-1042, or a name; other spellings after a comma"))
        self.look = PrimaryButton(self.tr("Find everything held"), self._find)
        self.hold_all = button(self.tr("Hold everything of this child…"), self._hold_all)
        self.old = button(self.tr("Find what is older than…"), self.old_asked.emit)
        self.clean = button(self.tr("Clean the shared folder…"), self.clean_asked.emit)
        self.papers = button(self.tr("Papers on data protection…"), self.papers_asked.emit)
        self.strip = ProgressStrip()
        self.list: WholeList[HeldLine] = WholeList(
            keeping_kind(), keeping_columns(), self.tr("What is held"), self.tr("Search what was found"),
        )  # fmt: skip
        self.table = self.list.table
        self.erase, self.answer = EraseCard(), AnswerCard()
        self._lay_out()
        self._connect()
        self.table.restore_columns(columns)
        self.setFocusProxy(self.terms)

    def enter(self, argument: str) -> None:
        self.entered.emit()

    def leave(self) -> bool:
        self.columns_changed.emit(self.table.columns_text())
        return True

    def show_lines(self, lines: tuple[HeldLine, ...]) -> None:
        self.list.show_lines(lines)

    def set_busy(self, busy: bool) -> None:
        for part in (self.look, self.hold_all, self.old, self.clean, self.erase, self.answer, self.list):
            part.setEnabled(not busy)

    def ask_to_erase(self, lines: tuple[HeldLine, ...]) -> None:
        self._show(self.erase)
        self.erase.ask(lines)

    def ask_to_answer(self, lines: tuple[HeldLine, ...], suggested: tuple[str, ...]) -> None:
        self._show(self.answer)
        self.answer.ask(lines, suggested)

    def show_list(self) -> None:
        self._show(self.list)
        self.table.setFocus()

    def _lay_out(self) -> None:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(S2)
        line.addWidget(self.terms, 1)
        line.addWidget(self.look)
        self._places = QStackedWidget()
        for place in (self.list, self._in_body(self.erase), self._in_body(self.answer)):
            self._places.addWidget(place)
        head = ScreenBody()
        who = self.tr("Child’s &reference, or a worker’s or child’s name")
        self.terms.setAccessibleName(who.replace("&", ""))
        head.column.addWidget(Field(who, row))
        head.column.addWidget(ButtonFlow(self.hold_all, self.old, self.clean, self.papers))
        head.column.addWidget(self.strip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._places, 1)

    def _in_body(self, card: QWidget) -> ScreenBody:
        body = ScreenBody()
        body.column.addWidget(card)
        return body

    def _show(self, part: QWidget) -> None:
        """The list, or the card in its place."""
        place = next(at for at in range(self._places.count()) if self._holds(at, part))
        self._places.setCurrentIndex(place)

    def _holds(self, at: int, part: QWidget) -> bool:
        place = self._places.widget(at)
        return place is part or (place is not None and place.isAncestorOf(part))

    def _connect(self) -> None:
        self.terms.returnPressed.connect(self._find)
        self.list.opened.connect(self.opened)
        self.list.acted.connect(self.acted)
        self.list.exported.connect(self.export_asked)
        self.erase.left.connect(self.show_list)
        self.answer.left.connect(self.show_list)

    def _find(self) -> None:
        self.find_asked.emit(self.terms.text())

    def _hold_all(self) -> None:
        self.hold_all_asked.emit(self.terms.text().strip())
