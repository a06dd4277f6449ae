"""A form on paper, blank or with its answers: looked at, printed, saved."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from qaf_desktop.ui.frame.page import Page
from qaf_desktop.ui.tokens import S2, S4
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.empty_state import EmptyState
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.pdf_viewer import PdfViewer


class PaperPage(Page):
    """Says `entered(what)`, `save_asked`, `print_asked`, and `back_asked` on Esc."""

    entered = Signal(str)
    save_asked = Signal()
    print_asked = Signal()
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.viewer = PdfViewer(self.tr("The paper"))
        self.empty = EmptyState()
        self.empty.acted.connect(self.back_asked)
        self.note = label("", "muted", wrap=True)
        self.save = button(self.tr("Save…"), self.save_asked.emit)
        self.print = PrimaryButton(self.tr("Print…"), self.print_asked.emit)
        self._places = QStackedWidget()
        for place in (self._paper_place(), self.empty):
            self._places.addWidget(place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._places)
        self.setFocusProxy(self.viewer)

    def enter(self, argument: str) -> None:
        self.entered.emit(argument)

    def show_paper(self, title: str, data: bytes, note: str) -> None:
        """The pages, and beside the buttons what to mind about them."""
        self.heading_changed.emit(title, "")
        self.note.setText(note)
        self.viewer.show_pdf(data)
        self._places.setCurrentIndex(0)
        self.viewer.setFocus()

    def show_missing(self, happened: str, advice: str) -> None:
        self.heading_changed.emit(self.tr("On paper"), "")
        self.empty.say(happened, advice, self.tr("Back"))
        self._places.setCurrentIndex(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_asked.emit()
        else:
            super().keyPressEvent(event)

    def _paper_place(self) -> QWidget:
        head = QFrame()
        head.setProperty("look", "bar")
        row = QHBoxLayout(head)
        row.setContentsMargins(S4, S2, S4, S2)
        row.setSpacing(S2)
        row.addWidget(self.note, 1)
        row.addWidget(self.save)
        row.addWidget(self.print)
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.viewer, 1)
        return place
