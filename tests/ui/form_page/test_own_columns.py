"""Columns of our own on the screen: a section's score as the answers are given, and what bears an answer out."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from qaf_desktop.paths import resources
from tests.ui.form_page.conftest import form_of

EXAMPLE = resources().parent / "docs" / "guide" / "own-columns-example.md"


@pytest.fixture(scope="module")
def example():
    return form_of(EXAMPLE.read_text(encoding="utf-8"), "own-columns-example")


@pytest.fixture
def page(open_page, example):
    return open_page(example)


def score(page):
    return page.stack.section._score


def line(page, section):
    return page.frame.list.buttons[section].line


def test_a_score_stands_under_the_section_and_in_the_list_and_follows_the_answers(page):
    page.state.go("steps")
    assert score(page).text() == "Score: none yet. Answers that do not apply never lower it."
    assert line(page, "steps").word == "0/3"
    page.state.set("steps/visited", "yes")
    page.state.set("steps/wrote", "no")
    assert score(page).text() == "Score: 67 % of what counts; 2 answers count."
    assert line(page, "steps").word == "67 % · 2/3"
    assert line(page, "steps").spoken.endswith("Score: 67 % of what counts; 2 answers count.")
    page.state.set("steps/wrote", "not-applicable")
    assert score(page).text() == "Score: 100 % of what counts; 1 answer counts. 1 does not apply."
    page.state.set("steps/listened", "not-seen")
    assert score(page).text().startswith("Score: 100 %")
    page.state.undo()
    page.state.undo()
    assert score(page).text().startswith("Score: 67 %")


def test_a_section_that_weighs_nothing_has_no_score(page):
    assert score(page).isHidden()
    assert "%" not in line(page, "about").word


def test_the_score_stands_after_the_last_question(page):
    page.state.go("steps")
    last = page.stack.card("steps/listened")
    assert score(page).isVisible()
    assert score(page).y() > last.y()


def test_the_sources_of_an_answer_stand_beside_it_and_are_named_from_there(page, qtbot):
    page.state.go("safety")
    card = page.stack.card("safety/safety_grade")
    assert card.card.sources == "No source is named yet."
    link = next(b for b in card.findChildren(QPushButton) if b.text() == "Name the sources")
    assert link in card.stops()
    link.setFocus()
    qtbot.keyClick(link, Qt.Key.Key_Space)
    assert page.state.place.question == "safety/safety_source"
    page.state.set("safety/safety_source", "file family")
    assert card.card.sources == "Sources: The file, The child or family."
    assert "Sources: The file" in card.editor.targets()[0].accessibleDescription()


def test_questions_without_sources_say_nothing_of_them(page):
    page.state.go("safety")
    assert page.stack.card("safety/unsafe_now").card.sources == ""
