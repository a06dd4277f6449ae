"""Feedback: a letter looked at in the app, printed, saved and issued; nothing but what the person saves is written."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pikepdf
import pytest
from PySide6.QtCore import QBuffer, QPoint, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from staging import click, nameless, present

from qaf_desktop.ui.feedback.letters_list import letters_kind
from qaf_desktop.ui.list_screen.narrowing import Narrowing
from qaf_desktop.ui.list_screen.whole import WholeInputs, derive_whole, read_lines
from qaf_desktop.ui.widgets.pdf_viewer import PdfViewer
from qaf_desktop.wiring.feedback_screen import FeedbackScreen
from qaf_desktop.work.deciding import Deciding
from qaf_desktop.work.feedback import Feedback
from qaf_desktop.work.letter_facts import LettersFacts
from qaf_desktop.work.record_history import RecordHistory
from qaf_desktop.work.record_lines import RecordLine
from qaf_desktop.work.recording import Recording
from qaf_desktop.work.responding import Responding

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


def look_at_all(screen, qtbot, executor, key=Qt.Key.Key_L):
    """Step through every mark by the keyboard alone."""
    places = screen.page.reading.places
    for _ in range(places.count()):
        qtbot.keyClick(places, key)
        executor.drain()


def amend_with_names(desk, record):
    recording = Recording(desk)
    draft = recording.open(recording.amend(record, "looked again"))
    place = next(p for p, question in draft.form.questions.items() if question.extras.get("feedback") == "strength")
    recording.save(draft.id, {place: "Jayden was seen alone at 14 Mill Lane on 3 May 2026, and Jayden spoke."})
    recording.finalise(recording.open(draft.id))


def black_more(screen, words, qtbot, executor):
    screen.page.reading.more.setText(words)
    qtbot.keyClick(screen.page.reading.more, Qt.Key.Key_Return)
    executor.drain()


def saved(screen, messages, path, qtbot, executor):
    messages.answer_path = path
    click(qtbot, screen.page.save)
    executor.drain()
    return path.read_bytes()


def said_in(data):
    buffer = QBuffer()
    buffer.setData(data)
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    text = "".join(document.getAllText(page).text() for page in range(document.pageCount()))
    document.close()
    return " ".join(text.split())


def test_the_list_is_searched_and_an_empty_one_says_what_to_do():
    kind = letters_kind(lambda: date(2026, 11, 22))
    one = WholeInputs(read_lines(kind, (LINE,)), loaded=True)
    assert derive_whole(kind, replace(one, narrowing=Narrowing("north ch-1"))).lines == (LINE,)
    assert derive_whole(kind, replace(one, narrowing=Narrowing("zzz"))).around.empty[2] == "Show everything"
    none = WholeInputs(read_lines(kind, ()), loaded=True)
    assert "the lead auditor has issued them" in derive_whole(kind, none).around.empty[1]
    assert derive_whole(kind, WholeInputs()).around.empty is None


def test_letters_issued_are_listed_and_opened_by_enter(lead, opened, visited, qtbot):
    screen = opened(lead)
    assert [row.reference for row in screen.page.table.rows_model.rows()] == [lead.row("issued").reference]
    qtbot.keyClick(screen.page.list.search, Qt.Key.Key_Down)
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
    look_at_all(screen, qtbot, executor)
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


def test_nothing_leaves_before_every_mark_was_looked_at(lead, opened, qtbot, executor):
    amend_with_names(lead.desk, lead.plain)
    screen = opened(lead, str(lead.plain))
    page = screen.page
    marked = [line.words for line in page._read.lines]
    assert marked[:4] == ["Jayden", "14 Mill Lane", "3 May 2026", "Jayden"]
    for part in (page.save, page.print, page.issue):
        assert not part.isEnabled()
    look_at_all(screen, qtbot, executor)
    for part in (page.save, page.print, page.issue):
        assert part.isEnabled()
    assert "looked at, 0 blacked out" in page.reading.progress.text()


def test_what_is_blacked_out_is_gone_from_pages_file_and_the_letter_that_comes_out_again(
    lead, opened, messages, tmp_path, qtbot, executor
):
    screen = opened(lead, str(lead.plain))
    words = next(word for word in said_in(screen._letter.data).partition("What went well")[2].split() if len(word) > 6)
    black_more(screen, words, qtbot, executor)
    assert "[removed]" in said_in(screen._letter.data)
    look_at_all(screen, qtbot, executor)
    seen = screen._letter.data
    messages.answer_confirm = True
    assert saved(screen, messages, tmp_path / "before.pdf", qtbot, executor) == seen
    click(qtbot, screen.page.issue)
    executor.drain()
    again = Feedback(lead.desk).pdf(lead.plain).data
    assert again == seen == saved(screen, messages, tmp_path / "after.pdf", qtbot, executor)
    (issue,) = LettersFacts(lead.desk).issues(lead.plain)
    assert {out.words for out in issue.blackouts} == {words}
    assert issue.marks == screen.page.reading.places.count()
    assert issue.person == lead.desk.person
    assert any(words in value for value in Deciding(lead.desk).read(lead.plain).session.output().values())


def test_words_typed_or_chosen_with_the_mouse_are_blacked_out(lead, opened, qtbot, executor, messages):
    screen = opened(lead, str(lead.plain))
    view, panel = screen.page.viewer.view, screen.page.reading
    before = said_in(screen._letter.data)
    word = next(word for word in before.split() if word.isalpha() and word.islower() and len(word) > 6
                and before.split().count(word) > 1 and before.count(word) == before.split().count(word)
                and len(screen._reading._feedback.places(lead.plain, (), word)) == before.count(word))  # fmt: skip
    spot = view.spots_of(word)[1]
    box = view._on_screen(spot.page, view.box_of(spot)).toRect()
    middle = box.center().y()
    view.reveal(spot)
    box = view._on_screen(spot.page, view.box_of(spot)).toRect()
    middle = box.center().y()
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(box.left() + 2, middle))
    qtbot.mouseMove(view.viewport(), QPoint(box.right() - 2, middle))
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(box.right() - 2, middle))
    assert panel.more.text() == word
    click(qtbot, panel.black_more)
    executor.drain()
    assert said_in(screen._letter.data).count(word) == before.count(word) - 1
    assert [out.nth for out in screen._reading.blackouts()] == [2]
    black_more(screen, word, qtbot, executor)
    assert word not in said_in(screen._letter.data)
    black_more(screen, "words that are nowhere", qtbot, executor)
    assert "does not stand" in messages.told[-1]


def test_a_letter_issued_again_says_which_it_replaces(lead, opened, messages, qtbot, executor):
    screen = opened(lead, str(lead.issued))
    assert "Replaces" not in said_in(screen._letter.data)
    click(qtbot, screen.page.again)
    executor.drain()
    look_at_all(screen, qtbot, executor, Qt.Key.Key_B)
    messages.answer_confirm = True
    click(qtbot, screen.page.issue)
    executor.drain()
    assert "Replaces The letter of" in said_in(Feedback(lead.desk).pdf(lead.issued).data)
    issues = LettersFacts(lead.desk).issues(lead.issued)
    assert [(issue.number, issue.current) for issue in issues] == [(1, False), (2, True)]
    assert screen.page.again.isVisible()


def filled(data, **values):
    """A letter as a PDF reader fills and saves it."""
    with pikepdf.open(BytesIO(data)) as pdf:
        for field in pdf.Root.AcroForm.Fields:
            if str(field.T) in values:
                field.V = pikepdf.String(values[str(field.T)])
        out = BytesIO()
        pdf.save(out)
    return out.getvalue()


def test_a_filled_letter_comes_back_into_the_record(lead, opened, messages, tmp_path, qtbot, executor):
    screen = opened(lead, str(lead.issued))
    path = tmp_path / "back.pdf"
    path.write_bytes(filled(screen._letter.data, response="I see it differently.", signed="Will Worker"))
    click(qtbot, screen.page.respond)
    messages.answer_path = path
    click(qtbot, screen.page.response.file)
    executor.drain()
    assert screen.page.response.words.toPlainText() == "I see it differently."
    assert screen.page.response.words.isReadOnly()
    assert not screen.page.response.doubt.isVisible()
    click(qtbot, screen.page.response.keep)
    executor.drain()
    (kept,) = Responding(lead.desk).kept(lead.issued)
    assert (kept.words, kept.signed, kept.letter, kept.came_by) == ("I see it differently.", "Will Worker", 1, "form")
    story = RecordHistory(lead.desk).read(lead.issued).story
    assert "“I see it differently.”" in story[0].said
    assert lead.row("issued").state == "responded"
    assert screen.page.response.isVisible()
    assert not screen.page.response.keep.isVisible()
    assert len(screen.page.table.rows_model.rows()) == 1


def test_a_response_on_paper_is_typed_in_and_asked_for_before_it_is_lost(lead, opened, messages, qtbot, executor):
    screen = opened(lead, f"{lead.issued} answer")
    panel = screen.page.response
    assert panel.isVisible()
    assert not panel.keep.isEnabled()
    qtbot.keyClicks(panel.words, "I agree.")
    click(qtbot, panel.close_it)
    assert panel.isVisible()
    click(qtbot, panel.keep)
    executor.drain()
    assert [kept.came_by for kept in Responding(lead.desk).kept(lead.issued)] == ["paper"]


def test_words_typed_and_not_kept_are_there_again_on_coming_back(lead, opened, qtbot, executor):
    screen = opened(lead, f"{lead.issued} answer")
    qtbot.keyClicks(screen.page.response.words, "Half a sent")
    screen.page.enter("")
    screen.page.enter(str(lead.issued))
    executor.drain()
    assert screen.page.response.isVisible()
    assert screen.page.response.words.toPlainText() == "Half a sent"


def test_a_response_to_a_letter_since_replaced_is_said_and_kept(lead, opened, messages, tmp_path, qtbot, executor):
    path = tmp_path / "back.pdf"
    path.write_bytes(filled(Feedback(lead.desk).pdf(lead.issued).data, response="Late but mine."))
    Feedback(lead.desk).issue(lead.issued)
    screen = opened(lead, f"{lead.issued} {path}")
    executor.drain()
    assert "was replaced" in screen.page.response.doubt.text()
    click(qtbot, screen.page.response.keep)
    executor.drain()
    assert [kept.letter for kept in Responding(lead.desk).kept(lead.issued)] == [1]


def test_a_response_to_another_letter_is_not_taken(lead, opened, messages, tmp_path, executor):
    Feedback(lead.desk).issue(lead.plain)
    path = tmp_path / "back.pdf"
    path.write_bytes(filled(Feedback(lead.desk).pdf(lead.plain).data, response="Wrong place."))
    opened(lead, f"{lead.issued} {path}")
    executor.drain()
    assert [error.code for error in messages.failures] == ["response-elsewhere"]
    assert Responding(lead.desk).kept(lead.issued) == ()


def test_a_response_becomes_a_file_that_is_read_again(lead, opened, messages, tmp_path, qtbot, executor):
    screen = opened(lead, f"{lead.issued} answer")
    qtbot.keyClicks(screen.page.response.words, "From far away.")
    messages.answer_path = tmp_path / "said.qafresponse"
    click(qtbot, screen.page.response.save)
    executor.drain()
    found = Responding(lead.desk).open(lead.issued, messages.answer_path)
    assert (found.words, found.letter, found.doubt) == ("From far away.", 1, "")


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


def test_another_pdf_is_shown_from_its_first_page_wherever_one_was(lead, qtbot):
    viewer = PdfViewer("A letter")
    qtbot.addWidget(viewer)
    viewer.resize(700, 400)
    with qtbot.waitExposed(viewer):
        viewer.show()
    data = Feedback(lead.desk).pdf(lead.plain).data
    viewer.show_pdf(data)
    bar = viewer.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value()
    viewer.show_pdf(data)
    assert (bar.value(), viewer.page()) == (0, 1)


def test_every_control_has_a_name(lead, opened):
    screen = opened(lead, str(lead.issued))
    assert nameless(screen.page) == []


def test_nothing_is_wider_than_a_small_laptops_window_at_200_percent(lead, opened):
    assert opened(lead).page.minimumSizeHint().width() <= 1366 // 2


def test_letters_selected_in_the_list_are_saved_and_exported(lead, opened, messages, tmp_path, qtbot, executor):
    screen = opened(lead)
    screen.page.table.selectAll()
    messages.answer_path = tmp_path
    click(qtbot, screen.page.list.bar.buttons["save"])
    executor.drain()
    assert len(list(tmp_path.glob("*.pdf"))) == 1
    messages.answer_path = tmp_path / "letters.xlsx"
    click(qtbot, screen.page.list.bar.buttons["export"])
    executor.drain()
    assert (tmp_path / "letters.xlsx").stat().st_size
    assert not messages.failures
