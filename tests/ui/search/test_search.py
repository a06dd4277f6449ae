"""Searching everything: what was said is found from the keyboard, with the words around it."""

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from staging import present

from qaf_desktop.wiring.search_screen import SearchScreen
from qaf_desktop.work.recording import Recording
from qaf_desktop.work.searching import around
from tests.usecases.world import filled_draft

SAID = "Zárquon plays the tuba at the heron pond, is fond of maps and walks there with two friends every Sunday."


@pytest.fixture
def lead(theatre):
    return theatre.lead()


@pytest.fixture
def screen(qtbot, room_of, executor, lead):
    made = SearchScreen(room_of(lead))
    present(qtbot, made.page, executor)
    return made


def typed(screen, qtbot, executor, words):
    screen.page.words.clear()
    qtbot.keyClicks(screen.page.words, words)
    qtbot.keyClick(screen.page.words, "\r")
    executor.drain()
    return screen.page.list.view().lines


def test_an_answer_is_found_with_its_question_and_opened(screen, lead, qtbot, executor, messages, tmp_path):
    key = Recording(lead).finalise(filled_draft(lead, seed=3, story__who=SAID))
    Recording(lead).finalise(filled_draft(lead, seed=4))
    screen.page.enter("")
    executor.drain()
    [line] = typed(screen, qtbot, executor, "zarq heron")
    assert (line.key, line.where) == (str(key), "Who is this child?")
    assert line.said == SAID
    assert screen.page.told.text() == "1 record says that."
    messages.answer_path = tmp_path / "found.xlsx"
    qtbot.mouseClick(screen.page.list.export, Qt.MouseButton.LeftButton)
    executor.drain()
    [sheet] = load_workbook(tmp_path / "found.xlsx").worksheets
    assert SAID in {cell.value for row in sheet.iter_rows() for cell in row}
    opened = []
    screen.page.opened.connect(opened.append)
    screen.page.table.go_to(str(key))
    screen.page.list.opened.emit(line)
    assert opened == [str(key)]


def test_words_that_nobody_said_say_so(screen, lead, qtbot, executor):
    Recording(lead).finalise(filled_draft(lead, seed=3))
    screen.page.enter("")
    executor.drain()
    assert typed(screen, qtbot, executor, "zarquon") == ()
    assert screen.page.told.text().startswith("No record here says that.")


def test_what_is_written_later_is_found_when_the_screen_is_entered_again(screen, lead, qtbot, executor):
    screen.page.enter("")
    executor.drain()
    Recording(lead).finalise(filled_draft(lead, seed=5, story__who=SAID))
    screen.page.enter("tuba")
    executor.drain()
    assert len(screen.page.list.view().lines) == 1


def test_the_words_around_are_cut_where_words_end():
    long = f"{'Before it all. ' * 20}The tuba was heard. {'After it all. ' * 20}"
    said = around(long, ("tuba",))
    assert said.startswith("… ")
    assert said.endswith(" …")
    assert "The tuba was heard." in said
    assert len(said) < 180
