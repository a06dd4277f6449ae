"""One evidence file, to look at and to save."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from qaf_desktop.ui.attachment.image_view import ImageView
from qaf_desktop.ui.attachment.view import Evidence, derive
from qaf_desktop.ui.frame.page import Page
from qaf_desktop.ui.tokens import S2, S4
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.empty_state import EmptyState
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.pdf_viewer import PdfViewer


class AttachmentPage(Page):
    """Says `entered(argument)`, `save_asked`, and `back_asked` on Esc."""

    entered = Signal(str)
    save_asked = Signal()
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pdf = PdfViewer(self.tr("The file"))
        self.image = ImageView()
        self.empty = EmptyState()
        self.note = label("", "muted", wrap=True)
        self.save = button(self.tr("Save…"), self.save_asked.emit)
        self._head = QFrame()
        self._head.setProperty("look", "bar")
        row = QHBoxLayout(self._head)
        row.setContentsMargins(S4, S2, S4, S2)
        row.addWidget(self.note, 1)
        row.addWidget(self.save)
        self._places = QStackedWidget()
        for place in (self.pdf, self.image, self.empty):
            self._places.addWidget(place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._places, 1)
        self.empty.acted.connect(self.back_asked)

    def enter(self, argument: str) -> None:
        self.entered.emit(argument)

    def show_file(self, file: Evidence) -> None:
        view = derive(file)
        self.heading_changed.emit(view.title, view.about)
        self.note.setText(view.note)
        self._head.show()
        shown = self.pdf.show_pdf(file.data) if view.is_pdf else self.image.show_image(file.data, view.title)
        if shown:
            self._turn(self.pdf if view.is_pdf else self.image)
        else:
            self.empty.say(*view.unreadable)
            self._turn(self.empty)

    def show_missing(self, happened: str, advice: str) -> None:
        self.heading_changed.emit(self.tr("Evidence file"), "")
        self._head.hide()
        self.empty.say(happened, advice, self.tr("Back"))
        self._turn(self.empty)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_asked.emit()
        else:
            super().keyPressEvent(event)

    def _turn(self, place: QWidget) -> None:
        self._places.setCurrentWidget(place)
        self.setFocusProxy(place)
