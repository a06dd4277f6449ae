"""What assistive software is told of every section of the shipped audit."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QListWidget, QPlainTextEdit, QWidget

CONTROLS = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QListWidget)


def reachable(page):
    inside = [widget for widget in page.findChildren(QWidget) if isinstance(widget, CONTROLS)]
    return [w for w in inside if w.isVisibleTo(page) and w.focusPolicy() != Qt.FocusPolicy.NoFocus]


@pytest.fixture
def filled(audit):
    audit.state.set("about/status", "cp")
    audit.state.set("actions/actions_needed", "yes")
    audit.state.set("voice/seen_often#comment", "Ask.")
    return audit


def test_every_control_of_every_section_has_a_name(filled):
    nameless = []
    for line in filled.state.view.lines:
        filled.state.go(line.path)
        for widget in reachable(filled):
            said = QAccessible.queryAccessibleInterface(widget)
            name = widget.accessibleName() or (said.text(QAccessible.Text.Name) if said else "")
            if not name.strip():
                nameless.append(f"{line.path}: {type(widget).__name__}")
    assert nameless == []


def test_a_choice_is_named_with_its_question_and_has_a_radio_buttons_role(filled):
    filled.state.go("voice")
    button = filled.stack.card("voice/seen_often").editor.buttons["yes"]
    said = QAccessible.queryAccessibleInterface(button)
    assert said.text(QAccessible.Text.Name) == "4.1 Is the child seen as often as the plan says?: Yes"
    assert said.role() == QAccessible.Role.RadioButton
    assert said.actionInterface() is not None


def test_hint_and_problem_are_the_description(filled):
    filled.check()
    filled.state.go("voice")
    area = filled.stack.card("voice/views_changed").editor.area
    assert "needs an answer" in area.accessibleDescription()
    assert "If they did not, say so." in area.accessibleDescription()


def test_a_grade_shortened_on_the_button_is_whole_in_its_name(filled):
    filled.state.go("voice")
    button = filled.stack.card("voice/voice_grade").editor.buttons["not-applicable"]
    assert button.text() == "N/A"
    assert button.accessibleName().endswith(": Not applicable (N/A)")


def test_a_section_says_its_state(filled):
    name = filled.frame.list.buttons["voice"].accessibleName()
    assert name.startswith("4 Child's voice")
    assert "of 9 answered" in name
