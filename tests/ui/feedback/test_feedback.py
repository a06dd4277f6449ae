"""Feedback: a letter looked at in the app, printed, saved and issued; nothing but what the person saves is written."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from staging import click, nameless, present

from qaf_desktop.ui.feedback.view import Inputs, derive
from qaf_desktop.ui.widgets.pdf_viewer import PdfViewer
from qaf_desktop.wiring.feedback_screen import FeedbackScreen
from qaf_desktop.work.feedback import Feedback
from qaf_desktop.work.record_lines import RecordLine

LINE = RecordLine("k", "CFA-1", "Case file audit", "CH-1", "North", "Ann", "1 Nov 2026", "Feedback issued")


@pytest.fixture
def opened(room_of, qtbot, executor):
    def open_(merged, argument="", printer=None):
        screen = FeedbackScreen(room_of(merged.desk), lambda _page: printer)
        present(qtbot, screen.page, executor)
        screen.page.enter(argument)
        executor.drain()
        return screen

    return open_


def test_the_list_is_searched_and_an_empty_one_says_what_to_do():
    assert derive(Inputs((LINE,), loaded=True, search="north ch-1")).lines == (LINE,)
    assert derive(Inputs((LINE,), loaded=True, search="zzz")).empty[2] == "Show all"
    assert "the lead auditor has issued them" in derive(Inputs((), loaded=True)).empty[1]
    assert derive(Inputs((), loaded=True)).foot == ""
    assert derive(Inputs()).empty is None


def test_letters_issued_are_listed_and_opened_by_enter(lead, opened, visited, qtbot):
    screen = opened(lead)
    assert [row.reference for row in screen.page.table.rows_model.rows()] == [lead.row("issued").reference]
    qtbot.keyClick(screen.page.search, Qt.Key.Key_Down)
    qtbot.keyClick(screen.page.table, Qt.Key.Key_Return)
    assert visited.places == [("feedback", str(lead.issued))]


def test_a_letter_is_shown_page_by_page_and_read_out(lead, opened, qtbot):
    screen = opened(lead, str(lead.issued))
    viewer = screen.page.viewer
    assert viewer.isVisible()
    assert viewer.where.text() == f"Page 1 of {viewer.pages()}"
    assert viewer.pages() >= 2
    assert "Feedback on a case file audit" in viewer.view.accessibleDescription()
    click(qtbot, viewer.following)
    qtbot.waitUntil(lambda: viewer.page() == 2)
    assert viewer.previous.isEnabled()
    before = viewer.view.zoomFactor()
    qtbot.keyClick(viewer.view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert viewer.view.zoomFactor() > before


def test_a_letter_issued_keeps_its_date_and_cannot_be_issued_again(lead, opened):
    screen = opened(lead, str(lead.issued))
    assert not screen.page.issue.isVisible()
    assert Feedback(lead.desk).pdf(lead.issued).data == Feedback(lead.desk).pdf(lead.issued).data


def test_issuing_from_the_letter_puts_it_into_the_list(lead, opened, messages, qtbot, executor):
    screen = opened(lead, str(lead.plain))
    click(qtbot, screen.page.issue)
    executor.drain()
    assert lead.row("plain").state == "finalised", "asked once, and the answer was: not yet"
    assert "sends the letter to nobody" in messages.questions[-1].loss
    messages.answer_confirm = True
    click(qtbot, screen.page.issue)
    executor.drain()
    assert lead.row("plain").state == "issued"
    assert messages.told[0].startswith("Feedback issued.")
    assert screen.page.state.text() == "Feedback issued"
    assert not screen.page.issue.isVisible()
    assert len(screen.page.table.rows_model.rows()) == 2


def test_the_letter_saved_is_the_one_seen_and_the_person_is_told_it_is_open(
    lead, opened, messages, tmp_path, qtbot, executor
):
    screen = opened(lead, str(lead.issued))
    messages.answer_path = tmp_path / "letter.pdf"
    click(qtbot, screen.page.save)
    executor.drain()
    assert messages.answer_path.read_bytes() == Feedback(lead.desk).pdf(lead.issued).data
    assert "not encrypted" in messages.told[0]


def test_every_page_is_printed(lead, opened, messages, tmp_path, qtbot):
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    screen = opened(lead, str(lead.issued), printer)
    click(qtbot, screen.page.print)
    printed = QPdfDocument()
    printed.load(str(tmp_path / "printed.pdf"))
    assert printed.pageCount() == screen.page.viewer.pages()
    assert messages.told == [f"{printed.pageCount()} pages sent to the printer."]
    printed.close()


@pytest.mark.qt_log_ignore("QPainter::begin", "propagateSizeHints", extend=True)
def test_a_printer_that_does_not_answer_is_said(lead, opened, messages, tmp_path, qtbot):
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "nowhere" / "printed.pdf"))
    click(qtbot, opened(lead, str(lead.issued), printer).page.print)
    assert [error.code for error in messages.failures] == ["not-printed"]
    assert messages.told == []


def test_what_lies_behind_the_pages_follows_the_theme(lead, opened):
    viewer = opened(lead, str(lead.issued)).page.viewer
    for quiet in ("#101010", "#d0d0d0"):
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Midlight, QColor(quiet))
        viewer.setPalette(palette)
        assert viewer.view.palette().color(QPalette.ColorRole.Dark) == QColor(quiet)


def test_going_back_from_the_printers_dialog_prints_nothing(lead, opened, messages, qtbot):
    click(qtbot, opened(lead, str(lead.issued)).page.print)
    assert messages.told == []


@pytest.mark.parametrize("name", ["conflict", "nobody"])
def test_where_no_letter_can_be_written_it_is_said_why(lead, opened, visited, name, qtbot):
    screen = opened(lead, str(lead.keys.get(name, "nobody")))
    assert screen.page.missing.isVisible()
    qtbot.keyClick(screen.page, Qt.Key.Key_Escape)
    assert visited.went_back == 1


def test_bytes_that_are_no_pdf_are_refused_and_a_pdf_after_them_is_shown(lead, qtbot):
    viewer = PdfViewer("A file")
    qtbot.addWidget(viewer)
    assert not viewer.show_pdf(b"%PDF-1.7 broken")
    assert viewer.where.text() == ""
    assert viewer.show_pdf(Feedback(lead.desk).pdf(lead.plain).data)
    assert viewer.page() == 1


def test_every_control_has_a_name(lead, opened):
    screen = opened(lead, str(lead.issued))
    assert nameless(screen.page) == []
