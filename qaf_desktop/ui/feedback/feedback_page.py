"""Feedback: letters issued, and one letter as it will lie on paper."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from qaf_desktop.ui.feedback.letters_list import EXPORT, SAVE, letter_columns, letters_kind
from qaf_desktop.ui.feedback.reading import OUT, Reading
from qaf_desktop.ui.feedback.reading_panel import ReadingPanel
from qaf_desktop.ui.feedback.response_panel import ResponsePanel, ShownResponse
from qaf_desktop.ui.feedback.view import Letter
from qaf_desktop.ui.frame.page import Page
from qaf_desktop.ui.list_screen.whole_list import WholeList
from qaf_desktop.ui.tokens import S2, S4
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.empty_state import EmptyState
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.marked_pages import PageMark
from qaf_desktop.ui.widgets.pdf_viewer import PdfViewer
from qaf_desktop.ui.widgets.screen_body import ButtonFlow
from qaf_desktop.ui.widgets.state_label import StateLabel, Tone
from qaf_desktop.work.record_lines import RecordLine

NOTE_WIDTH = 170


class FeedbackPage(Page):
    """Says `entered(record key or "")`, `opened(record key)`, `issue_asked`, `again_asked` (to issue a letter anew),
    `save_asked`, `print_asked`, and `back_asked` on Esc in a letter; of the list `export_asked(lines, keys of the
    columns)`, `letters_asked(lines)` to save them, and `columns_changed(text to remember)`. `reading`
    stands beside a letter not yet sent."""

    entered = Signal(str)
    opened = Signal(str)
    issue_asked = Signal()
    again_asked = Signal()
    response_asked = Signal()
    save_asked = Signal()
    print_asked = Signal()
    back_asked = Signal()
    give_asked = Signal()
    export_asked = Signal(tuple, tuple)
    letters_asked = Signal(tuple)
    columns_changed = Signal(str)

    def __init__(self, today: Callable[[], date], columns: str = "", parent: QWidget | None = None) -> None:
        """`columns` is what `columns_changed` told last time."""
        super().__init__(parent)
        self._issuing = False
        self._read = Reading()
        self._make_list(today)
        self._make_letter()
        self._places = QStackedWidget()
        for place in (self.list, self._letter_place, self._missing_place()):
            self._places.addWidget(place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._places)
        self.table.restore_columns(columns)
        self.setFocusProxy(self.table)

    def enter(self, argument: str) -> None:
        if not argument:
            self._turn(self.list, self.table)
            self.heading_changed.emit(self.tr("Feedback issued"), "")
        self.entered.emit(argument)

    def show_lines(self, lines: tuple[RecordLine, ...]) -> None:
        """Records whose feedback is issued, the latest first."""
        self.list.show_lines(lines)

    def stands_in_rail(self, argument: str) -> bool:
        """The list of what is issued does; a letter may not be issued yet."""
        return not argument

    def show_letter(self, letter: Letter) -> None:
        """A letter from its first page; one that was not issued is shown with its `Reading`, by `show_reading`."""
        self.heading_changed.emit(self.tr("Feedback letter"), f"{letter.reference} · {letter.about}")
        self.viewer.show_pdf(letter.data)
        self.state.say(Tone.OK, letter.state)
        self.issue.setVisible(letter.can_issue and not letter.issued)
        self.again.setVisible(letter.can_issue and letter.issued)
        self.reading.setVisible(not letter.issued)
        self.respond.setVisible(letter.issued and letter.can_respond)
        self.give.setVisible(letter.issued and letter.can_give)
        self.response.hide()
        self.viewer.view.choosing = not letter.issued
        self._allow(letter.issued, "")
        self._turn(self._letter_place, self.viewer if letter.issued else self.reading)

    def show_reading(self, reading: Reading, data: bytes | None = None) -> None:
        """What is decided so far, and the pages as they are by it where they changed."""
        if data is not None:
            self.viewer.show_again(data)
        self._read = reading
        self.reading.show_reading(reading)
        self._allow(not reading.left_to_decide, self.tr("First look at every word that is marked."))

    def show_missing(self, happened: str, advice: str) -> None:
        """There is no letter to show, and why."""
        self.heading_changed.emit(self.tr("Feedback letter"), "")
        self.missing.say(happened, advice, self.tr("Back"))
        self._places.setCurrentIndex(2)

    def leave(self) -> bool:
        self.columns_changed.emit(self.table.columns_text())
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._places.currentWidget() is not self.list:
            self.back_asked.emit()
        else:
            super().keyPressEvent(event)

    def show_response(self, shown: ShownResponse | None) -> None:
        """A response beside the letter; None: there is none to look at."""
        self.response.setVisible(shown is not None)
        self.response.show_response(shown or ShownResponse())
        if shown is not None and not shown.kept:
            self.response.words.setFocus()

    def _allow(self, allowed: bool, why_not: str) -> None:
        for part in (self.save, self.print, self.issue):
            part.setEnabled(allowed)
            part.setToolTip("" if allowed else why_not)
            part.setAccessibleDescription("" if allowed else why_not)

    def _mark(self, current: int) -> None:
        """Mark every word on the pages that can be seen there, and go to the one the person is at."""
        marks = []
        for number, line in enumerate(self._read.lines):
            spots = self.viewer.view.spots_of(line.words) if line.choice != OUT else ()
            if 1 <= line.nth <= len(spots):
                marks.append(PageMark(spots[line.nth - 1], line.choice != "", number == current))
        self.viewer.view.show_marks(marks)
        for mark in marks:
            if mark.current:
                self.viewer.view.reveal(mark.spot)

    def _make_list(self, today: Callable[[], date]) -> None:
        self.list: WholeList[RecordLine] = WholeList(
            letters_kind(today), letter_columns(), self.tr("Feedback issued"), self.tr("Search the letters")
        )
        self.table = self.list.table
        self.list.opened.connect(lambda line: self.opened.emit(line.key))
        self.list.exported.connect(self.export_asked)
        self.list.acted.connect(self._act)

    def _act(self, act: str, lines: tuple[RecordLine, ...]) -> None:
        if act == EXPORT:
            self.export_asked.emit(lines, self.table.chosen_columns())
        elif act == SAVE:
            self.letters_asked.emit(lines)

    def _make_letter(self) -> None:
        self.viewer = PdfViewer(self.tr("The letter"))
        self.state = StateLabel()
        note = label(self.tr("A saved or printed copy is not encrypted: keep it where it belongs."), "muted", wrap=True)
        note.setMinimumWidth(NOTE_WIDTH)
        self.save = button(self.tr("Save…"), self.save_asked.emit)
        self.print = button(self.tr("Print…"), self.print_asked.emit)
        self.give = button(self.tr("Give to people’s desks…"), self.give_asked.emit)
        self.respond = button(self.tr("A response came back…"), self.response_asked.emit)
        self.response = ResponsePanel()
        self.again = button(self.tr("Issue again…"), self.again_asked.emit)
        self.issue = PrimaryButton(self.tr("Issue the feedback"), self._ask_issue)
        self.reading = ReadingPanel()
        self.reading.setFocusProxy(self.reading.places)
        self.reading.stepped.connect(self._mark)
        self.viewer.view.chosen.connect(self.reading.offer)
        head = QFrame()
        head.setProperty("look", "bar")
        row = QHBoxLayout(head)
        row.setContentsMargins(S4, S2, S4, S2)
        row.setSpacing(S2)
        row.addWidget(self.state)
        row.addWidget(note, 1)
        row.addWidget(ButtonFlow(self.give, self.respond, self.again, self.issue, self.save, self.print))
        self._letter_place = QWidget()
        column = QVBoxLayout(self._letter_place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        pages = QHBoxLayout()
        pages.setSpacing(0)
        pages.addWidget(self.viewer, 1)
        pages.addWidget(self.reading)
        pages.addWidget(self.response)
        self.reading.hide()
        self.response.hide()
        column.addLayout(pages, 1)

    def _missing_place(self) -> QWidget:
        self.missing = EmptyState()
        self.missing.acted.connect(self.back_asked)
        return self.missing

    def _ask_issue(self) -> None:
        """The button goes with the act, so the letter gets the keyboard afterwards."""
        self._issuing = True
        self.issue_asked.emit()

    def _turn(self, place: QWidget, focus: QWidget) -> None:
        had_focus = (self._issuing and self.isVisible()) or self.isAncestorOf(self.window().focusWidget() or self)
        self._issuing = False
        self._places.setCurrentWidget(place)
        self.setFocusProxy(focus)
        if had_focus:
            focus.setFocus()
