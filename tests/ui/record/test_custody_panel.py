"""Custody in the window: what is saved, printed or read is in the list of its record, and a cut log is said."""

import pytest
from openpyxl import load_workbook
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from staging import click, nameless, present

from qaf_desktop.ui.record.view import COPY
from qaf_desktop.wiring.attachment_screen import AttachmentScreen
from qaf_desktop.wiring.feedback_screen import FeedbackScreen
from qaf_desktop.wiring.paper_screen import BLANK, PaperScreen
from qaf_desktop.wiring.people_screen import PeopleScreen
from qaf_desktop.wiring.record_screen import RecordScreen
from qaf_desktop.wiring.records_screen import RecordsScreen
from qaf_desktop.wiring.settings_screen import settings_screen
from qaf_desktop.work.attaching import Attaching
from qaf_desktop.work.browsing import Browsing
from qaf_desktop.work.custody import Custody
from qaf_desktop.work.leaving import Act, note, of
from qaf_desktop.work.record_lines import RecordsWanted
from qaf_desktop.work.recording import Recording
from tests.usecases.world import filled_draft


@pytest.fixture
def shown(room_of, qtbot, executor):
    """Any wired screen, entered with an argument."""

    def show(kind, merged, argument="", *more):
        screen = kind(room_of(merged.desk), *more)
        page = getattr(screen, "page", screen)
        present(qtbot, page, executor)
        page.enter(argument)
        executor.drain()
        return screen

    return show


def printer(path):
    made = QPrinter()
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(path))
    return made


def acts(merged, record):
    return [row.act for row in reversed(Custody(merged.desk).of_record(record))]


def save(button, messages, path, qtbot, executor):
    messages.answer_path = path
    click(qtbot, button)
    executor.drain()


def test_a_letter_saved_and_printed_is_two_lines_of_its_record(lead, shown, messages, tmp_path, qtbot, executor):
    screen = shown(FeedbackScreen, lead, str(lead.issued), lambda _page: printer(tmp_path / "printed.pdf"))
    save(screen.page.save, messages, tmp_path / "letter.pdf", qtbot, executor)
    click(qtbot, screen.page.print)
    executor.drain()
    assert acts(lead, lead.issued) == ["Opened to read", "Letter saved as a file", "Letter printed"]
    assert acts(lead, lead.plain) == []


@pytest.mark.qt_log_ignore("QPainter::begin", "propagateSizeHints", extend=True)
def test_a_printer_that_never_began_and_a_dialog_left_are_no_lines(lead, shown, messages, tmp_path, qtbot, executor):
    nowhere = printer(tmp_path / "nowhere" / "printed.pdf")
    screen = shown(FeedbackScreen, lead, str(lead.issued), lambda _page: nowhere)
    click(qtbot, screen.page.print)
    save(screen.page.save, messages, None, qtbot, executor)
    save(screen.page.save, messages, lead.desk.folder.database / "in-a-file.pdf", qtbot, executor)
    assert acts(lead, lead.issued) == ["Opened to read"]
    assert len(messages.failures) == 2


def test_the_record_on_paper_is_a_line_and_a_blank_form_is_none(lead, shown, messages, tmp_path, qtbot, executor):
    screen = shown(PaperScreen, lead, str(lead.plain), lambda _page: printer(tmp_path / "printed.pdf"))
    save(screen.page.save, messages, tmp_path / "record.pdf", qtbot, executor)
    click(qtbot, screen.page.print)
    executor.drain()
    assert acts(lead, lead.plain) == ["Opened to read", "Record saved as a file", "Record printed"]
    screen.page.enter(f"{BLANK} case-file-audit")
    executor.drain()
    save(screen.page.save, messages, tmp_path / "blank.pdf", qtbot, executor)
    assert (tmp_path / "blank.pdf").exists()
    assert lead.desk.store.custody.head().count == 3


@pytest.mark.parametrize(
    ("kind", "said"), [("list-xlsx", "Exported in a list"), ("answers-csv", "Exported with its answers")]
)
def test_an_export_of_the_list_names_every_record_of_it(
    lead, shown, messages, tmp_path, executor, kind, said
):  # fmt: skip
    messages.answer_path = tmp_path / "out"
    screen = shown(RecordsScreen, lead)
    screen.page.export_asked.emit(RecordsWanted(), kind)
    executor.drain()
    keys = {line.key for line in Browsing(lead.desk).every(RecordsWanted())}
    [line] = lead.desk.store.custody.lines()
    assert (set(line.records), acts(lead, lead.plain)) == (keys, [said])
    assert len(keys) > 3


def test_an_evidence_file_saved_is_a_line_of_the_record_that_names_it(
    author, shown, messages, tmp_path, qtbot, executor
):  # fmt: skip
    recording, draft = Recording(author.desk), filled_draft(author.desk, seed=6)
    recording.save(draft.id, draft.session.set("files/files_wanted", "yes").values)
    row = recording.open(draft.id).session.problems()[0].path.rpartition("/")[0]
    recording.save(draft.id, {f"{row}/evidence_shows": " ".join(["A map of nowhere."] * 8)})
    path, data = f"{row}/evidence_kept", b"\x89PNG\r\n\x1a\n invented"
    file = Attaching(author.desk).attach_data(draft.id, path, "map.png", data)
    record = recording.finalise(recording.open(draft.id))
    screen = shown(AttachmentScreen, author, f"{file.id} map.png")
    save(screen.page.save, messages, tmp_path / "map.png", qtbot, executor)
    assert acts(author, record) == ["Evidence file saved"]


def test_text_copied_for_the_childs_record_is_a_line(lead, shown, executor):
    screen = shown(RecordScreen, lead, str(lead.escalation))
    screen.page.step_asked.emit(COPY)
    executor.drain()
    assert acts(lead, lead.escalation) == ["Text copied to the clipboard"]
    assert QGuiApplication.clipboard().text()


def test_the_tab_says_what_was_done_and_saves_it_as_a_report(author, shown, messages, tmp_path, qtbot, executor):
    screen = shown(RecordScreen, author, str(author.issued))
    page = screen.page
    page.show_custody()
    executor.drain()
    assert page.custody.empty.isVisible()
    assert not page.custody.save.isVisible()
    note(author.desk, of(Act.LETTER_PRINTED, author.issued, author.plain))
    page.show_custody()
    executor.drain()
    [row] = page.custody.table.rows_model.rows()
    assert (row.act, row.what) == ("Letter printed", "With one other record")
    assert nameless(page.custody) == []
    save(page.custody.save, messages, tmp_path / "custody.xlsx", qtbot, executor)
    book = load_workbook(tmp_path / "custody.xlsx")
    assert [cell.value for cell in book["Custody"][2]][1:3] == [row.who, "Letter printed"]
    assert [r.act for r in page.custody.table.rows_model.rows()] == ["Custody report saved as a file", "Letter printed"]


def test_a_record_few_may_read_notes_each_coming_to_it_and_no_reload(lead, shown, executor):
    key = Recording(lead.desk).finalise(filled_draft(lead.desk, "supervision-check", 7))
    screen = shown(RecordScreen, lead, str(key))
    screen._load()
    executor.drain()
    shown(RecordScreen, lead, str(lead.plain))
    assert acts(lead, key) == ["Opened to read"]
    assert acts(lead, lead.plain) == ["Opened to read"], "somebody else may still grade it blind"
    shown(RecordScreen, lead, str(lead.observation))
    assert acts(lead, lead.observation) == []


def forget(merged, condition):
    with merged.desk.store._database.writing() as driver:
        driver.execute(f"DELETE FROM custody WHERE {condition}")


def test_settings_say_whether_the_log_is_whole(lead, shown, executor):
    page = shown(lambda room: settings_screen(room, lambda: None), lead)
    assert page.custody.text() == "Whole. Nothing was exported or printed here yet."
    assert not page.broken.isVisible()
    for _ in range(3):
        note(lead.desk, of(Act.FIGURES))
    forget(lead, "number = 2")
    page.enter("")
    executor.drain()
    assert page.broken.isVisible()
    assert page.broken.text().startswith("Line 2 of the custody log was changed or taken out. Tell the lead auditor")
    assert page.custody.text() == "Not whole: see the top of this page."


def test_the_lead_sees_under_people_and_devices_whose_log_was_cut(lead, author, shown):
    custody, device = lead.desk.store.custody, author.desk.keys.device
    head = [author.desk.store.custody.add("2026-11-03T09:00:00+00:00", Act.FIGURES, "") for _ in range(3)]
    custody.take(device, (0, 90), head[2])
    screen = shown(PeopleScreen, lead)
    column = {row.device: row for row in screen.page.laptops.rows.rows_model.rows()}
    assert (column[device].custody, column[device].cut) == (3, False)
    assert not screen.page.laptops.cut.isVisible()
    custody.take(device, (0, 91), head[0])
    screen = shown(PeopleScreen, lead)
    assert screen.page.laptops.cut.isVisible()
    assert "lacks lines it once had: Ann Archer (invented)" in screen.page.laptops.cut.text()
