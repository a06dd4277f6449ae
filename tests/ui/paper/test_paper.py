"""Forms on paper: a blank one for any method, and a record with its answers, shown, saved and printed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from staging import click, nameless, present

from qaf_desktop.wiring.paper_screen import PaperScreen
from qaf_desktop.work.form_papers import FormPapers


@pytest.fixture
def opened(room_of, qtbot, executor):
    def open_(merged, argument, printer=None):
        screen = PaperScreen(room_of(merged.desk), lambda _page: printer)
        present(qtbot, screen.page, executor)
        screen.page.enter(argument)
        executor.drain()
        return screen

    return open_


def said(document):
    return " ".join(document.getAllText(page).text() for page in range(document.pageCount()))


def test_a_blank_form_is_shown_and_printed(lead, opened, messages, tmp_path, qtbot):
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    screen = opened(lead, "blank escalation", printer)
    assert screen.page.viewer.pages() >= 2
    click(qtbot, screen.page.print)
    printed = QPdfDocument()
    printed.load(str(tmp_path / "printed.pdf"))
    assert printed.pageCount() == screen.page.viewer.pages()
    printed.close()
    assert messages.told == [f"{screen.page.viewer.pages()} pages sent to the printer."]


def test_a_record_is_whole_for_its_author_and_saved_as_it_is_seen(author, opened, messages, tmp_path, qtbot, executor):
    screen = opened(author, str(author.plain))
    assert author.row("plain").subject in said(screen.page.viewer.document)
    messages.answer_path = tmp_path / "record.pdf"
    click(qtbot, screen.page.save)
    executor.drain()
    assert messages.answer_path.read_bytes() == FormPapers(author.desk).completed(author.plain).data


@pytest.mark.parametrize("argument", ["blank nothing", "nothing", "conflict"])
def test_what_cannot_be_printed_is_said(lead, opened, visited, qtbot, argument):
    screen = opened(lead, str(lead.keys.get(argument, argument)))
    assert screen.page.empty.isVisible()
    qtbot.keyClick(screen.page, Qt.Key.Key_Escape)
    assert visited.went_back == 1


def test_every_control_has_a_name(lead, opened):
    assert nameless(opened(lead, str(lead.plain)).page) == []
