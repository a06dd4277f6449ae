"""Forms: the shelf, importing real files, trying a form out without a trace, publishing."""

import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt
from staging import click, nameless, present

from qaf_desktop.setup.form_shelf import OLDER, PUBLISHED, WAITING
from qaf_desktop.wiring.forms_screen import FormsScreen

SURVEY = (("type", "name", "label"), ("begin_group", "g", "About"), ("text", "why", "Why now?"), ("end_group", "", ""))


@pytest.fixture
def lead(theatre):
    return theatre.lead()


@pytest.fixture
def opened(qtbot, room_of, executor):
    def open_(desk):
        screen = FormsScreen(room_of(desk))
        present(qtbot, screen, executor)
        return screen

    return open_


def workbook(path, survey=SURVEY, version="1", form="short-visit"):
    book = Workbook()
    book.active.title = "survey"
    for row in survey:
        book.active.append(row)
    settings = book.create_sheet("settings")
    settings.append(("form_id", "form_title", "version"))
    settings.append((form, "Short visit", version))
    book.save(path)
    return path


def states(screen):
    return {(row.title, row.version): row.state for row in screen.page.table.rows_model.rows()}


def take(screen, path, executor, qtbot, messages):
    messages.answer_path = path
    click(qtbot, screen.page.import_)
    executor.drain()
    assert screen.page.view().take == "Add the form"
    screen.page.notice.acted.emit()
    executor.drain()


def test_the_shelf_says_where_each_form_is_used(lead, opened):
    screen = opened(lead)
    rows = {row.title: row for row in screen.page.table.rows_model.rows()}
    assert rows["Case file audit"].used_by == "Case file audit"
    assert set(states(screen).values()) == {PUBLISHED}
    assert not screen.page.publish.isEnabled()


def test_a_form_from_excel_is_taken_tried_and_published(theatre, lead, opened, executor, qtbot, messages, tmp_path):
    ann = theatre.joined(lead, "ann")
    screen = opened(lead)
    take(screen, workbook(tmp_path / "visit.xlsx"), executor, qtbot, messages)
    assert states(screen)["Short visit", "1"] == WAITING
    assert screen.page.head.heading.text() == "1 form is not published yet"
    click(qtbot, screen.page.publish)
    executor.drain()
    assert states(screen)["Short visit", "1"] == PUBLISHED
    theatre.fetch(ann)
    assert ann.store.forms.current("short-visit").version == "1"
    assert not messages.failures


def test_a_newer_version_makes_the_old_one_older(lead, opened, executor, qtbot, messages, tmp_path):
    screen = opened(lead)
    take(screen, workbook(tmp_path / "a.xlsx"), executor, qtbot, messages)
    take(screen, workbook(tmp_path / "b.xlsx", version="2"), executor, qtbot, messages)
    assert (states(screen)["Short visit", "1"], states(screen)["Short visit", "2"]) == (OLDER, WAITING)


def test_another_form_under_a_known_version_is_not_taken(lead, opened, executor, qtbot, messages, tmp_path):
    screen = opened(lead)
    take(screen, workbook(tmp_path / "a.xlsx"), executor, qtbot, messages)
    changed = (*SURVEY[:2], ("text", "why", "Why today?"), SURVEY[3])
    messages.answer_path = workbook(tmp_path / "b.xlsx", changed)
    click(qtbot, screen.page.import_)
    executor.drain()
    assert "has the version number of another form" in screen.page.notice.text()
    screen.page.notice.acted.emit()
    executor.drain()
    assert len(states(screen)) == 4


def test_the_same_form_again_is_known(lead, opened, executor, qtbot, messages, tmp_path):
    screen = opened(lead)
    take(screen, workbook(tmp_path / "a.xlsx"), executor, qtbot, messages)
    click(qtbot, screen.page.import_)
    executor.drain()
    assert "is among the forms already" in screen.page.notice.text()


@pytest.mark.parametrize(
    ("survey", "where"),
    [
        ((*SURVEY[:2], ("select_one nolist", "why", "Why?"), SURVEY[3]), "choices"),
        ((SURVEY[0], ("text", "why", "Why?", ""), ("nonsense", "x", "X")), "row 3"),
    ],
)
def test_a_form_that_does_not_convert_says_where_and_changes_nothing(
    lead, opened, executor, qtbot, messages, tmp_path, survey, where
):
    screen = opened(lead)
    before = states(screen)
    messages.answer_path = workbook(tmp_path / "bad.xlsx", survey)
    click(qtbot, screen.page.import_)
    executor.drain()
    assert screen.page.problems_heading.text() == "bad.xlsx cannot be used as a form; nothing was changed"
    problem = screen.page.problems.rows_model.row(0)
    assert where in problem.where
    assert problem.mend in screen.page.whole.text()
    assert screen.page.again.hasFocus()
    click(qtbot, screen.page.leave_it)
    executor.drain()
    assert screen.page.table.isVisible()
    assert states(screen) == before
    assert not messages.failures


def test_a_file_that_is_no_form_is_told_the_same_way(lead, opened, executor, qtbot, messages, tmp_path):
    (tmp_path / "odd.xlsx").write_bytes(b"not a workbook")
    messages.answer_path = tmp_path / "odd.xlsx"
    screen = opened(lead)
    click(qtbot, screen.page.import_)
    executor.drain()
    assert screen.page.problems.rows_model.rows()


def test_trying_a_form_out_keeps_nothing(lead, opened, executor, qtbot, messages):
    screen = opened(lead)
    screen.page.table.setFocus()
    screen.page.table.go_to(screen.page.table.rows_model.row(0).digest)
    qtbot.keyClick(screen.page.table, Qt.Key.Key_Return)
    executor.drain()
    trial = screen.trial
    assert trial is not None
    assert trial.isVisible()
    assert not trial.frame.bar.saved.isVisible()
    assert not trial.frame.bar.finalise_button.isVisible()
    trial.state.set("about/child_reference", "CH-1")
    executor.drain()
    assert lead.store.drafts.list() == ()
    trial.back_asked.emit()
    assert screen.trial is None
    assert screen.page.isVisible()
    assert not messages.failures


def test_every_control_has_a_name(lead, opened):
    assert not nameless(opened(lead))
