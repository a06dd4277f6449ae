"""The mouse on the form: what is pressed stays under the pointer, and Check's list leads where it is clicked."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from qaf_desktop.ui.form_page.editors.calendar_popup import CalendarPopup

LEFT = Qt.MouseButton.LeftButton


def global_press(page, widget, at=None):
    """Press and let go as a mouse does: at one place of the window, whatever lies there by then."""
    where = widget.mapTo(page.window(), at or widget.rect().center())
    window = page.window().windowHandle()
    QTest.mousePress(window, LEFT, Qt.KeyboardModifier.NoModifier, where)
    QApplication.processEvents()
    QTest.mouseRelease(window, LEFT, Qt.KeyboardModifier.NoModifier, where)
    QApplication.processEvents()
    QApplication.processEvents()


def half_hide(page, card):
    """Scroll so that only the upper rim of a question's answers is seen, and say where."""
    page.state.go(page.state.section_of(card.path))
    area = page.stack.section
    area.verticalScrollBar().setValue(0)
    QApplication.processEvents()
    button = next(iter(card.editor.buttons.values()))
    below = button.mapTo(area.viewport(), QPoint(0, 0)).y() - area.viewport().height() + 6
    assert 0 < below < area.verticalScrollBar().maximum()
    area.verticalScrollBar().setValue(below)
    QApplication.processEvents()
    return QPoint(button.width() // 2, 3)


@pytest.mark.parametrize("size", [(1170, 716), (1170, 420)])
def test_a_half_hidden_choice_is_chosen_by_one_click(audit, size):
    audit.resize(*size)
    audit.state.go("assessment")
    card = audit.stack.card("assessment/assessment_shared")
    at = half_hide(audit, card)
    global_press(audit, card.editor.buttons["yes"], at)
    assert audit.state.session.view(card.path).value == "yes"
    others = [path for path in audit.stack.section.cards if path != card.path]
    assert all(audit.state.session.view(path).value == "" for path in others)
    assert card.editor.buttons["yes"].visibleRegion().boundingRect() == card.editor.buttons["yes"].rect()


def test_a_field_left_with_trouble_does_not_move_what_is_being_clicked(qtbot, audit):
    audit.state.go_to_question("about/audit_date")
    qtbot.keyClicks(QApplication.focusWidget(), "nonsense")
    card = audit.stack.card("about/audit_type")
    global_press(audit, card.editor.buttons["thematic"], QPoint(20, 3))
    assert audit.state.session.view("about/audit_type").value == "thematic"
    assert "not a day" in audit.stack.card("about/audit_date")._trouble.text()


def test_the_question_in_hand_stays_where_it_is_when_words_come_and_go_above_it(qtbot, audit):
    audit.resize(1170, 420)
    card = audit.stack.card("about/status")
    audit.state.go_to_question("about/status")
    place = lambda: card.mapTo(audit, QPoint(0, 0)).y()  # noqa: E731
    before = place()
    audit.stack.card("about/child_reference").complain("A name, it seems. " * 30)
    QApplication.processEvents()
    assert place() == before
    audit.stack.card("about/child_reference").complain("")
    QApplication.processEvents()
    assert place() == before


def test_trouble_that_goes_leaves_its_room(audit):
    card, below = audit.stack.card("about/child_reference"), audit.stack.card("about/file_reference")
    card.complain("This looks like a name.")
    QApplication.processEvents()
    before = below.y()
    card.complain("")
    QApplication.processEvents()
    assert below.y() == before


def listed(page):
    return [page.drawer.list.item(row) for row in range(page.drawer.list.count())]


def click_line(page, row):
    view = page.drawer.list
    QApplication.processEvents()
    global_press(page, view.viewport(), view.visualItemRect(view.item(row)).center())


def test_a_click_on_any_line_of_check_goes_there_the_marked_one_too(qtbot, audit):
    audit.state.go_to_question("voice/seen_often")
    audit.check()
    first, third = (audit.state.view.problems[n].path for n in (0, 2))
    click_line(audit, 2)
    assert audit.state.place.question == third
    audit.frame.bar.next_button.setFocus()
    click_line(audit, 2)
    assert audit.stack.card(third).isAncestorOf(QApplication.focusWidget())
    click_line(audit, 0)
    assert audit.state.place.question == first


def test_the_first_thing_to_look_at_comes_first_and_an_answer_keeps_the_place_in_the_list(qtbot, audit):
    audit.state.go_to_question("voice/seen_often")
    global_press(audit, audit.frame.bar.check_button)
    paths = [problem.path for problem in audit.state.view.problems]
    assert audit.state.place.question == paths[0]
    audit._check_next()
    assert audit.state.place.question == paths[1]
    answer = "routine" if paths[1] == "about/audit_type" else "CH-1"
    audit.state.set(paths[1], answer)
    assert paths[1] not in [problem.path for problem in audit.state.view.problems]
    assert audit.drawer.list.currentRow() == -1
    audit._check_next()
    assert audit.state.place.question == paths[2]


def test_check_leaves_the_question_and_the_section_in_sight(qtbot, audit):
    audit.resize(1170, 420)
    audit.state.go("actions")
    audit.state.go_to_question("overall/overall_grade" if "overall" in audit.frame.list.buttons else "voice/own_words")
    for _ in range(4):
        audit._check_next()
        QApplication.processEvents()
        card = audit.stack.card(audit.state.place.question)
        area = audit.stack.section
        top = card.mapTo(area.viewport(), QPoint(0, 0)).y()
        assert top >= 0
        assert top + min(card.height(), area.viewport().height() - 20) <= area.viewport().height()
        here = audit.frame.list.buttons[audit.state.place.section]
        assert here.visibleRegion().boundingRect() == here.rect()


def test_on_a_low_screen_check_leaves_room_for_the_question_in_hand(qtbot, audit):
    audit.resize(683, 358)
    audit.state.go_to_question("about/child_reference")
    audit._check_next()
    QApplication.processEvents()
    QApplication.processEvents()
    field = audit.stack.card("about/child_reference").editor.field
    assert field.visibleRegion().boundingRect() == field.rect()
    assert audit.drawer.list.visibleRegion().boundingRect().height() >= 28


@pytest.mark.qt_log_ignore("raise|grabbing|propagateSizeHints", extend=True)
def test_the_calendar_has_room_for_every_day_and_hears_nothing_but_its_own_keys(qtbot, audit):
    audit.state.go_to_question("about/audit_date")
    editor = audit.stack.card("about/audit_date").editor
    before = editor.value()
    with qtbot.assertNotEmitted(audit.back_asked):
        qtbot.mouseClick(editor.pick, LEFT)
        popup = editor.findChild(CalendarPopup)
        assert popup.calendar.height() >= 8 * popup.calendar.fontMetrics().height()
        qtbot.keyClicks(popup.calendar, "03")
        assert not [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not popup and w is not audit]
        qtbot.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert editor.value() == before


@pytest.mark.qt_log_ignore("raise|grabbing|propagateSizeHints", extend=True)
def test_a_day_is_picked_in_the_calendar(qtbot, audit):
    audit.state.go_to_question("about/audit_date")
    editor = audit.stack.card("about/audit_date").editor
    qtbot.mouseClick(editor.pick, LEFT)
    popup = editor.findChild(CalendarPopup)
    assert QRect(QPoint(0, 0), popup.size()).contains(popup.calendar.geometry())
    popup.calendar.clicked.emit(popup.calendar.selectedDate().addDays(-2))
    assert editor.value() == "2026-11-20"
    assert QApplication.focusWidget() is editor.field
