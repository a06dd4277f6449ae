"""Papers given to people: the list, one paper to read with its answer beside it, and the card that gives one."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from qaf_desktop.ui.issued.answer_panel import AnswerPanel
from qaf_desktop.ui.issued.give_card import GiveCard
from qaf_desktop.ui.issued.view import band, issued_columns, issued_kind
from qaf_desktop.ui.list_screen.list_page import ListPage
from qaf_desktop.ui.list_screen.whole_list import WholeList
from qaf_desktop.ui.tokens import S2, S4
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.notice import Notice, Severity
from qaf_desktop.ui.widgets.pdf_viewer import PdfViewer
from qaf_desktop.work.issued_papers import OpenPaper, PaperLine


class PaperPlace(QWidget):
    """One paper: its pages, and what stands beside them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.viewer = PdfViewer(self.tr("The paper"))
        self.state = label("", wrap=True)
        self.save, self.record = button(self.tr("Save…")), button(self.tr("Open the record"))
        self.answer = AnswerPanel()
        head = QFrame()
        head.setProperty("look", "bar")
        row = QHBoxLayout(head)
        row.setContentsMargins(S4, S2, S4, S2)
        row.addWidget(self.state, 1)
        row.addWidget(self.record)
        row.addWidget(self.save)
        pages = QHBoxLayout()
        pages.setSpacing(0)
        pages.addWidget(self.viewer, 1)
        pages.addWidget(self.answer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addLayout(pages, 1)
        self.setFocusProxy(self.viewer)


class IssuedPage(ListPage):
    """Says `entered(argument)`, `opened(record key)`, `acted(key, line)`, `answer_asked(words, choice)`, `save_asked`,
    `record_asked`, `back_asked`; the give card tells for itself."""

    entered = Signal(str)
    opened = Signal(str)
    acted = Signal(str, object)
    answer_asked = Signal(str, str)
    save_asked = Signal()
    record_asked = Signal()
    back_asked = Signal()

    def __init__(
        self, today: Callable[[], date], columns: str = "", *, leads: bool, parent: QWidget | None = None
    ) -> None:
        """`columns` is what `columns_changed` told last time; `leads`: this desk gives papers."""
        super().__init__(parent)
        self._leads = leads
        self.band = Notice()
        name = self.tr("Papers given to people") if leads else self.tr("Issued to me")
        self.list: WholeList[PaperLine] = WholeList(
            issued_kind(today, leads=leads), issued_columns(leads=leads), name, self.tr("Search the papers"),
            bands=(self.band,),
        )  # fmt: skip
        self.table = self.list.table
        self.paper, self.give = PaperPlace(), GiveCard()
        self._connect()
        self.lay_out(self.list, columns, self.give)
        self._places.addWidget(self.paper)

    def enter(self, argument: str) -> None:
        self.entered.emit(argument)

    def stands_in_rail(self, argument: str) -> bool:
        return not argument

    def show_lines(self, lines: tuple[PaperLine, ...]) -> None:
        words = band(lines, leads=self._leads)
        late = any(line.late for line in lines)
        self.band.say(Severity.WARNING if late else Severity.INFO, words)
        self.list.show_lines(lines)
        self.stand()

    def show_paper(self, paper: OpenPaper, typed: tuple[str, str]) -> None:
        line = paper.line
        self.heading_changed.emit(line.title, " · ".join(filter(None, (line.reference, line.about, line.team))))
        self.paper.state.setText(f"{line.person} · {line.state}" if self._leads else f"{line.part} · {line.state}")
        self.paper.viewer.show_pdf(paper.data)
        self.paper.answer.show_paper(paper, typed)
        self.paper.record.setVisible(self._leads)
        self._places.setCurrentWidget(self.paper)
        self.paper.setFocus()

    def show_list(self) -> None:
        self.heading_changed.emit(self.tr("Papers given to people") if self._leads else self.tr("Issued to me"), "")
        super().show_list()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._places.currentWidget() is not self.list:
            self.back_asked.emit()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self.list.opened.connect(lambda line: self.opened.emit(line.key))
        self.list.acted.connect(self._act)
        self.give.left.connect(self.back_asked)
        self.paper.answer.answered.connect(self.answer_asked)
        self.paper.save.clicked.connect(self.save_asked)
        self.paper.record.clicked.connect(self.record_asked)

    def _act(self, act: str, lines: tuple[PaperLine, ...]) -> None:
        self.acted.emit(act, lines[0])
