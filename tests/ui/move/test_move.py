"""The bar over a draft of an older version, and the screen on which it is moved and moved back."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from staging import click, nameless

from qaf_desktop.ui.move.view import RETURNS
from qaf_desktop.wiring.form_screen import FormScreen
from qaf_desktop.wiring.move_screen import MoveScreen
from qaf_desktop.work.moving import Moving
from qaf_desktop.work.recording import Recording
from tests.usecases.versions import AGREED, FORM, PLACE, ROLE, TIME, newer_form

GIVEN = {ROLE: "Team manager", TIME: "10:30:00.000Z", AGREED: "She goes today."}


@pytest.fixture
def draft(author):
    recording = Recording(author.desk)
    number = recording.start(FORM)
    recording.save(number, GIVEN)
    author.desk.store.forms.put(newer_form())
    return number


@pytest.fixture
def form(author, room_of, present, draft):
    made = FormScreen(room_of(author.desk))
    made.enter(str(draft))
    return present(made)


@pytest.fixture
def screen(author, room_of, present):
    def open_(argument):
        made = MoveScreen(room_of(author.desk))
        made.page.enter(argument)
        present(made.page)
        return made

    return open_


def shot(widget, name):
    if folder := os.environ.get("QAF_SHOTS"):
        widget.grab().save(str(Path(folder) / f"{name}.png"))


def test_a_draft_of_an_older_version_says_so_and_leads_there(form, qtbot, executor, visited, draft):
    assert form._version.words.text().startswith("Version 2099.1 of this form is out. This draft stays on 2026.")
    shot(form, "form-bar")
    click(qtbot, form._version.look)
    executor.drain()
    assert visited.places[-1] == ("move", str(draft))
    assert form.page is None


def test_it_says_nothing_where_the_draft_is_on_the_newest_version(author, room_of, present):
    made = FormScreen(room_of(author.desk))
    author.desk.store.forms.put(newer_form())
    made.enter(str(Recording(author.desk).start(FORM)))
    assert present(made)._version.isHidden()


def test_what_changes_is_listed_and_the_move_made_and_undone(screen, qtbot, executor, visited, messages, author, draft):
    there = screen(str(draft)).page
    shot(there, "move")
    changes = {(row.what, row.question) for row in there.view().changes}
    assert ("Added", "Where were you?") in changes
    assert ("Taken out", "What is the role of the person you told?") in changes
    assert {row.value for row in there.view().answers} == {"Team manager", "10:30"}
    assert there.move_button.text() == "Move to version 2099.1"
    assert nameless(there) == []
    click(qtbot, there.move_button)
    executor.drain()
    assert visited.places[-1] == ("form", str(draft))
    assert Recording(author.desk).open(draft).form.version == "2099.1"
    back = screen(f"{draft} back").page
    shot(back, "move-back")
    assert {row.fate for row in back.view().answers} == {RETURNS}
    click(qtbot, back.move_button)
    executor.drain()
    answers = Recording(author.desk).open(draft).session.answers()
    assert {path: answers[path] for path in GIVEN} == GIVEN


def test_over_a_moved_draft_stands_where_it_came_from_and_what_was_kept(author, room_of, present, draft):
    Moving(author.desk).move(draft)
    made = FormScreen(room_of(author.desk))
    made.enter(str(draft))
    present(made)
    shot(made, "form-moved")
    words = made._version.words.text()
    assert "moved here from version 2026." in words
    assert "2 answers are kept from other versions." in words
    assert PLACE in made.page.state.session.form.questions


def test_it_works_by_keyboard_alone(screen, qtbot, visited, draft):
    page = screen(str(draft)).page
    page.setFocus()
    QApplication.processEvents()
    assert page.leave_button.hasFocus()
    qtbot.keyClick(page.leave_button, Qt.Key.Key_Escape)
    assert visited.places[-1] == ("form", str(draft))


def test_where_nothing_can_be_moved_the_person_is_told_and_sent_back(screen, visited, messages, author):
    number = Recording(author.desk).start(FORM)
    screen(f"{number} back")
    assert visited.places[-1] == ("form", str(number))
