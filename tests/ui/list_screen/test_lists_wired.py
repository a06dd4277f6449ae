"""Lists over real desks: saved filters stay in the workspace, and what the bar offers is done to all selected."""

import pikepdf
import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from staging import click, present

from qaf_desktop.demo.demonstration import audit
from qaf_desktop.demo.plausible import read_bank
from qaf_desktop.errors import UserFacingError
from qaf_desktop.paths import resources
from qaf_desktop.wiring.escalations_screen import EscalationsScreen
from qaf_desktop.wiring.records_screen import RecordsScreen
from qaf_desktop.wiring.work_screen import WorkScreen
from qaf_desktop.work.browsing import Browsing
from qaf_desktop.work.keeping_filters import KeptFilters
from qaf_desktop.work.letter_sets import LetterSets
from qaf_desktop.work.record_lines import RecordsWanted
from qaf_desktop.work.recording import Recording


@pytest.fixture
def records(lead, room_of, qtbot, executor):
    made = RecordsScreen(room_of(lead.desk))
    present(qtbot, made.page, executor)
    return made


def act(screen, key, qtbot, executor):
    click(qtbot, screen.page.list.bar.buttons[key])
    executor.drain()


def select(screen, *references):
    table = screen.page.table
    table.clearSelection()
    rows = [at for at, line in table.paged.loaded() if line.reference in references]
    assert len(rows) == len(references)
    for at in rows:
        table.selectionModel().select(
            table.paged.index(at, 0),
            table.selectionModel().SelectionFlag.Select | table.selectionModel().SelectionFlag.Rows,
        )


def test_a_saved_filter_is_there_again_the_next_time_and_can_be_deleted(
    records, lead, room_of, messages, qtbot, executor
):
    records.page.enter("method=practice-observation&sort=date")
    executor.drain()
    messages.answer_text = "  Watched   at work "
    records.page.list.saved.keep_asked.emit()
    executor.drain()
    again = RecordsScreen(room_of(lead.desk))
    present(qtbot, again.page, executor)
    assert again.page.view().saved == (("method=practice-observation", "Watched at work"),)
    again.page.list.saved.chosen.emit("method=practice-observation")
    executor.drain()
    assert [line.reference for line in again.page.table.paged.rows()] == [lead.row("observation").reference]
    again.page.list.saved.delete_asked.emit("Watched at work")
    assert len(messages.questions) == 1
    assert len(again.page.view().saved) == 1
    messages.answer_confirm = True
    again.page.list.saved.delete_asked.emit("Watched at work")
    executor.drain()
    assert again.page.view().saved == ()
    assert KeptFilters(lead.desk, "records").all() == ()


def test_saved_filters_of_one_list_are_not_anothers_and_need_a_name(lead):
    KeptFilters(lead.desk, "records").keep("North", "team=north")
    KeptFilters(lead.desk, "records").keep("north", "team=n")
    assert [name for _, name in KeptFilters(lead.desk, "records").keep("North", "team=no")] == ["North", "north"]
    assert KeptFilters(lead.desk, "my-work").all() == ()
    for name in ("", " \n ", "x" * 61):
        with pytest.raises(UserFacingError, match="filter-name"):
            KeptFilters(lead.desk, "records").keep(name, "team=n")


def test_no_saved_filter_lies_open_in_the_settings_file(records, messages, executor, tmp_path):
    messages.answer_text = "Sorrel Quillfeather"
    records.page.list.save_asked.emit("search=Quillfeather")
    executor.drain()
    records.page.leave()
    assert "Quillfeather" not in (tmp_path / "settings.json").read_text()


def test_letters_of_all_selected_are_saved_and_what_has_none_is_named(
    records, lead, messages, tmp_path, qtbot, executor
):
    select(records, lead.row("issued").reference, lead.row("plain").reference, lead.row("escalation").reference)
    messages.answer_path = tmp_path
    act(records, "letters", qtbot, executor)
    (letter,) = tmp_path.glob("*.pdf")
    with pikepdf.open(letter) as paper:
        assert paper.pages
    assert messages.told[-1].startswith("1 letter saved.")
    assert f"{lead.row('escalation').reference}: No letter is written about it." in messages.told[-1]
    assert "Words in the letter to look at first: 1." in messages.told[-1]


def test_feedback_is_issued_on_all_selected_that_may_be_and_only_when_confirmed(
    lead, room_of, messages, qtbot, executor
):
    clean = audit(lead.desk, read_bank(resources()), 20)
    records = RecordsScreen(room_of(lead.desk))
    present(qtbot, records.page, executor)
    records.page.table.selectAll()
    act(records, "issue", qtbot, executor)
    assert lead.desk.store.records.row(clean).state != "issued"
    messages.answer_confirm = True
    act(records, "issue", qtbot, executor)
    assert lead.desk.store.records.row(clean).state == "issued"
    assert lead.row("conflict").state != "issued"
    assert not messages.failures


def test_what_is_issued_is_not_issued_again_with_others(lead):
    lines = [line for line in Browsing(lead.desk).every(RecordsWanted()) if line.key == str(lead.issued)]
    assert LetterSets(lead.desk).issue(lines).passed_over == ((lead.row("issued").reference, "It is issued already."),)


def test_a_letter_that_wants_a_look_is_never_issued_with_others(records, lead, messages, qtbot, executor):
    messages.answer_confirm = True
    records.page.table.selectAll()
    act(records, "issue", qtbot, executor)
    assert lead.row("plain").state != "issued"
    assert messages.told[-1].startswith("Feedback issued on 0 records. Passed over: 6.")


def test_all_of_a_filter_means_every_record_that_fits_and_not_those_held(records, lead):
    records.page.table.selectAll()
    assert records.page.selected().all_of == records.page.wanted()
    records.page.table.selectRow(0)
    assert records.page.selected().all_of is None
    assert len(records.page.selected().lines) == 1


def test_selected_records_are_exported_in_the_columns_chosen(records, lead, messages, tmp_path, qtbot, executor):
    select(records, lead.row("plain").reference)
    records.page.table.arrange_columns(("state", "reference"), frozenset({"method", "author"}))
    messages.answer_path = tmp_path / "some.xlsx"
    act(records, "export", qtbot, executor)
    rows = list(load_workbook(tmp_path / "some.xlsx").active.iter_rows(values_only=True))
    assert rows[0][:2] == ("State", "Record")
    assert "Author" not in rows[0]
    assert [row[1] for row in rows[1:]] == [lead.row("plain").reference]


def test_drafts_are_discarded_together_once_what_is_lost_was_read(author, room_of, messages, qtbot, executor):
    for _ in range(2):
        Recording(author.desk).start("case-file-audit")
    screen = WorkScreen(room_of(author.desk))
    present(qtbot, screen.page, executor)
    screen.page.show_chip("drafts")
    screen.page.table.selectAll()
    act(screen, "discard", qtbot, executor)
    assert len(author.desk.store.drafts.list()) == 2
    question = messages.questions[0]
    assert question.title == "Discard 2 drafts?"
    assert all(row.reference in question.loss for row in screen.page.table.rows_model.rows())
    messages.answer_confirm = True
    act(screen, "discard", qtbot, executor)
    assert author.desk.store.drafts.list() == ()
    assert screen.page.discarded.text() == "Recently discarded · 2"
    screen.page.discarded.menu().actions()[0].trigger()
    executor.drain()
    assert len(author.desk.store.drafts.list()) == 1
    assert screen.page.discarded.text() == "Recently discarded · 1"
    assert not messages.failures


def test_the_delete_key_discards_a_draft_and_says_what_danger_is_in_it(author, room_of, messages, qtbot, executor):
    draft = Recording(author.desk).start("case-file-audit", {"safety/unsafe_now": "yes"})
    screen = WorkScreen(room_of(author.desk))
    present(qtbot, screen.page, executor)
    screen.page.table.go_to(f"draft:{draft}")
    screen.page.table.setFocus()
    qtbot.keyClick(screen.page.table, Qt.Key.Key_Delete)
    assert "nobody is recorded as told" in messages.questions[0].loss
    screen.page.table.selectAll()
    qtbot.keyClick(screen.page.table, Qt.Key.Key_Delete)
    assert len(messages.questions) == 1, "what is finalised is not discarded"


def test_what_is_finalised_is_never_offered_to_be_discarded(author, room_of, qtbot, executor):
    Recording(author.desk).start("case-file-audit")
    screen = WorkScreen(room_of(author.desk))
    present(qtbot, screen.page, executor)
    screen.page.table.selectAll()
    assert list(screen.page.list.bar.buttons) == ["export"]


def test_escalations_are_exported_with_the_day_they_were_raised(lead, room_of, messages, tmp_path, qtbot, executor):
    screen = EscalationsScreen(room_of(lead.desk))
    present(qtbot, screen.page, executor)
    messages.answer_path = tmp_path / "esc.xlsx"
    click(qtbot, screen.page.list.export)
    executor.drain()
    header, row = list(load_workbook(tmp_path / "esc.xlsx").active.iter_rows(values_only=True))[:2]
    assert row[header.index("Raised")].isoformat().startswith(lead.row("escalation").date)


def test_a_set_of_letters_can_be_stopped(lead):
    class StopError(Exception):
        pass

    def progress(_words, fraction):
        if fraction:
            raise StopError

    lines = [line for line in Browsing(lead.desk).every(RecordsWanted()) if line.method != "Escalation"]
    with pytest.raises(StopError):
        LetterSets(lead.desk).letters(lines, progress)
