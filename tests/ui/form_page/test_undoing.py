"""Ctrl+Z and Ctrl+Y across the form: what they take back, and what they say."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def told(audit):
    said = []
    audit.said.connect(said.append)
    return said


def press(qtbot, key):
    qtbot.keyClick(QApplication.focusWidget(), key, CTRL)


def rows(page):
    return [path.partition("/action_what")[0] for path in page.stack.section.cards if path.endswith("/action_what")]


def test_what_is_typed_after_a_pause_is_taken_back_by_itself(qtbot, audit, pauses, told):
    audit.state.go_to_question("story/who")
    qtbot.keyClicks(QApplication.focusWidget(), "A lively child")
    pauses.end(2_000)
    qtbot.keyClicks(QApplication.focusWidget(), " who laughs")
    press(qtbot, Qt.Key.Key_Z)
    assert audit.stack.card("story/who").editor.value() == "A lively child"
    press(qtbot, Qt.Key.Key_Z)
    assert audit.stack.card("story/who").editor.value() == ""
    press(qtbot, Qt.Key.Key_Y)
    press(qtbot, Qt.Key.Key_Y)
    assert audit.stack.card("story/who").editor.value() == "A lively child who laughs"
    assert told == ["Undone: Who is this child?"] * 2 + ["Done again: Who is this child?"] * 2


def test_rows_added_moved_and_removed_are_taken_back_in_words(qtbot, audit, told):
    audit.state.set("actions/actions_needed", "yes")
    audit.state.go("actions")
    first = rows(audit)[0]
    audit.state.set(f"{first}/action_what", "Ring the school")
    audit.state.add_row("actions/action", copy_of=first)
    second = next(row for row in rows(audit) if row != first)
    audit.state.move_row(second, -1)
    audit.state.remove_row(second)
    before = audit.state.session.answers()
    for _step in range(4):
        audit.state.undo()
    assert told == [
        "Undone: Action 1 is there again.",
        "Undone: Action 2 has its place from before.",
        "Undone: Action 2 is no longer there.",
        "Undone: What will be done?",
    ]
    del told[:]
    for _step in range(4):
        audit.state.redo()
    assert told == [
        "Done again: What will be done?",
        "Done again: Action 2 is added.",
        "Done again: Action 1 is moved.",
        "Done again: Action 1 is taken out.",
    ]
    assert audit.state.session.answers() == before


def test_with_nothing_left_it_says_so(audit, told):
    audit.state.undo()
    audit.state.redo()
    assert told == ["There is nothing to undo.", "There is nothing to do again."]


def test_a_comment_is_named(audit, told):
    audit.state.set("voice/seen_often#comment", "Ask the worker.")
    audit.state.undo()
    assert told == ["Undone: the comment on Is the child seen as often as the plan says?"]
