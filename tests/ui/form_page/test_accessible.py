"""What assistive software is told of every section of the shipped audit."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QListWidget, QPlainTextEdit, QWidget

from tests.ui.accessible.tree import Role, faults, heard
from tests.ui.form_page.conftest import form_of
from tests.ui.form_page.test_editors import ALL

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
    assert name.startswith("4 Child’s voice")
    assert "of 9 answered" in name


@pytest.mark.parametrize("read_only", [False, True])
def test_an_editor_of_every_kind_can_be_told(open_page, read_only):
    page = open_page(form_of(ALL), read_only=read_only)
    assert faults(page) == []


def test_read_only_editors_say_so(open_page):
    page = open_page(form_of(ALL), read_only=True)
    answers = [one for one in heard(page.stack) if one.role in {Role.EditableText, Role.RadioButton, Role.CheckBox}]
    states = [QAccessible.queryAccessibleInterface(one.widget).state() for one in answers]
    assert states
    assert all(state.readOnly or state.disabled for state in states)


def test_what_is_chosen_and_ticked_is_told_as_checked(open_page):
    page = open_page(form_of(ALL), {"a/few": "good", "a/many": "good", "a/agreed": "OK"})
    states = {one.name: QAccessible.queryAccessibleInterface(one.widget).state() for one in heard(page.stack)}
    checked = [name for name, state in states.items() if state.checked]
    chosen = ("1.8 One of few (optional): Good", "1.12 Many (optional): Good")
    assert checked == [*chosen, "1.15 Agreed (optional): Yes, I confirm this"]


def test_an_answer_that_cannot_be_read_is_told_with_its_field(open_page, qtbot):
    page = open_page(form_of(ALL))
    field = page.stack.card("a/day").editor.field
    field.setFocus()
    qtbot.keyClicks(field, "someday")
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert field.accessibleDescription().startswith("That is not a day.")


def test_a_question_that_must_be_answered_says_so_before_check(audit):
    audit.state.go("voice")
    card = audit.stack.card("voice/seen_often")
    assert "Must be answered." in card.editor.targets()[0].accessibleDescription()
    audit.state.set("voice/seen_often", "yes")
    assert "Must be answered." not in card.editor.targets()[0].accessibleDescription()
