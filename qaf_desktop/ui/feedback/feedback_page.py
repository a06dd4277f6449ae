"""Feedback: letters issued, and one letter as it will lie on paper."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from qaf_desktop.ui.feedback.reading import OUT, Reading
from qaf_desktop.ui.feedback.reading_panel import ReadingPanel
from qaf_desktop.ui.feedback.response_panel import ResponsePanel, ShownResponse
from qaf_desktop.ui.feedback.view import Inputs, Letter, View, derive
from qaf_desktop.ui.frame.page import Page
from qaf_desktop.ui.tokens import S2, S3, S4
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.empty_state import EmptyState
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.marked_pages import PageMark
from qaf_desktop.ui.widgets.pdf_viewer import PdfViewer
from qaf_desktop.ui.widgets.rows_model import CellMark, Column
from qaf_desktop.ui.widgets.search_box import SearchBox
from qaf_desktop.ui.widgets.state_label import StateLabel, Tone
from qaf_desktop.ui.widgets.table_view import TableView
from qaf_desktop.work.record_lines import RecordLine


class FeedbackPage(Page):
    """Says `entered(record key or "")`, `opened(record key)`, `issue_asked`, `again_asked` (to issue a letter anew),
    `save_asked`, `print_asked`, and `back_asked` on Esc in a letter. `reading` stands beside a letter not yet sent."""

    entered = Signal(str)
    opened = Signal(str)
    issue_asked = Signal()
    again_asked = Signal()
    response_asked = Signal()
    save_asked = Signal()
    print_asked = Signal()
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inputs = Inputs()
        self._read = Reading()
        self._make_list()
        self._make_letter()
        self._places = QStackedWidget()
        for place in (self._list_place, self._letter_place, self._missing_place()):
            self._places.addWidget(place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._places)
        self.setFocusProxy(self.table)
        self._show()

    def enter(self, argument: str) -> None:
        if not argument:
            self._turn(self._list_place, self.table)
            self.heading_changed.emit(self.tr("Feedback issued"), "")
        self.entered.emit(argument)

    def show_lines(self, lines: tuple[RecordLine, ...]) -> None:
        """Records whose feedback is issued, the latest first."""
        self._inputs = replace(self._inputs, lines=lines, loaded=True)
        self._show()

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

    def view(self) -> View:
        return derive(self._inputs)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._places.currentWidget() is not self._list_place:
            self.back_asked.emit()
        else:
            super().keyPressEvent(event)

    def show_response(self, shown: ShownResponse | None) -> None:
        """A response beside the letter; None: there is none to look at."""
        self.response.setVisible(shown is not None)
        if shown is not None:
            self.response.show_response(shown)
            if not shown.kept:
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

    def _make_list(self) -> None:
        self.search = SearchBox(self.tr("Search the letters"))
        self.search.setMaximumWidth(320)
        self.table: TableView[RecordLine] = TableView(self.tr("Feedback issued"), _columns(), lambda line: line.key)
        self.empty = EmptyState()
        self.foot = label("", "muted")
        around = Card()
        around.body.addWidget(self.empty)
        self._rows = QStackedWidget()
        self._rows.addWidget(self.table)
        self._rows.addWidget(around)
        self._list_place = QWidget()
        column = QVBoxLayout(self._list_place)
        column.setContentsMargins(S4 + 4, S4, S4 + 4, S4)
        column.setSpacing(S3)
        for part in (self.search, self._rows, self.foot):
            column.addWidget(part, 1 if part is self._rows else 0)
        self.search.searched.connect(self._search)
        self.search.down_pressed.connect(self._into_table)
        self.table.opened.connect(lambda line: self.opened.emit(line.key))
        self.table.left.connect(self.search.setFocus)
        self.empty.acted.connect(self.search.clear)

    def _make_letter(self) -> None:
        self.viewer = PdfViewer(self.tr("The letter"))
        self.state = StateLabel()
        note = label(self.tr("A saved or printed copy is not encrypted: keep it where it belongs."), "muted", wrap=True)
        self.save = button(self.tr("Save…"), self.save_asked.emit)
        self.print = button(self.tr("Print…"), self.print_asked.emit)
        self.respond = button(self.tr("A response came back…"), self.response_asked.emit)
        self.response = ResponsePanel()
        self.again = button(self.tr("Issue again…"), self.again_asked.emit)
        self.issue = PrimaryButton(self.tr("Issue the feedback"), self.issue_asked.emit)
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
        for part in (self.respond, self.again, self.save, self.print, self.issue):
            row.addWidget(part)
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
        column.addLayout(pages, 1)

    def _missing_place(self) -> QWidget:
        self.missing = EmptyState()
        self.missing.acted.connect(self.back_asked)
        return self.missing

    def _search(self, text: str) -> None:
        self._inputs = replace(self._inputs, search=text)
        self._show()

    def _into_table(self) -> None:
        if self.view().lines:
            self.table.setFocus()
            if not self.table.selected():
                self.table.selectRow(0)

    def _turn(self, place: QWidget, focus: QWidget) -> None:
        had_focus = self.isAncestorOf(self.window().focusWidget() or self)
        self._places.setCurrentWidget(place)
        self.setFocusProxy(focus)
        if had_focus:
            focus.setFocus()

    def _show(self) -> None:
        view = self.view()
        if view.lines != self.table.rows_model.given():
            self.table.show_rows(view.lines)
        self._rows.setCurrentIndex(1 if view.empty else 0)
        if view.empty:
            self.empty.say(*view.empty)
        self.foot.setText(view.foot)
        self.search.setHidden(view.empty is not None and not view.foot)


def _columns() -> tuple[Column[RecordLine], ...]:
    tr = partial(QCoreApplication.translate, "Feedback")
    return (
        Column("reference", tr("Record"), lambda r: r.reference, 120),
        Column("method", tr("Method"), lambda r: r.method, 170, drop=2),
        Column("about", tr("About"), lambda r: r.about, 140),
        Column("team", tr("Team"), lambda r: r.team, 170, drop=4),
        Column("author", tr("Author"), lambda r: r.author, 150, drop=3),
        Column("date", tr("Date"), lambda r: r.date, 116),
        Column("grade", tr("Grade"), lambda r: r.grade_word, 196, mark=_grade_mark, drop=1),
    )  # fmt: skip


def _grade_mark(line: RecordLine) -> CellMark | None:
    return CellMark(line.grade_shape, line.grade_colour) if line.grade_shape else None
