"""Tab on the form: from the last question on to what comes next, and nowhere by accident."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from qaf_desktop.ui.form_page.keys import ANYWHERE
from qaf_desktop.ui.form_page.tab_order import can_stop


def tab(qtbot, back=False):
    key = Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab
    qtbot.keyClick(QApplication.focusWidget(), key, Qt.KeyboardModifier.ShiftModifier if back else
                   Qt.KeyboardModifier.NoModifier)  # fmt: skip
    return QApplication.focusWidget()


@pytest.fixture
def framed(qtbot, audit):
    """The form in a window with something before it and after it."""
    window = QWidget()
    column = QVBoxLayout(window)
    before, after = QLineEdit(), QLineEdit()
    for widget in (before, audit, after):
        column.addWidget(widget)
    qtbot.addWidget(window)
    window.resize(1200, 800)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield before, audit, after
    audit.setParent(None)


@pytest.mark.parametrize("section", ["about", "voice", "actions"])
def test_after_the_last_question_come_next_section_check_finalise_and_the_list(qtbot, framed, section):
    _before, page, _after = framed
    page.state.go(section)
    [stop for stop in page.stack.section.stops() if can_stop(stop)][-1].setFocus()
    bar = page.frame.bar
    assert [tab(qtbot) for _ in range(3)] == [bar.next_button, bar.check_button, bar.finalise_button]
    seen = [tab(qtbot) for _ in range(2)]
    assert page.frame.list.buttons[section] in seen


def test_tab_leaves_the_form_at_its_end_and_shift_tab_goes_the_same_way_back(qtbot, framed):
    before, page, after = framed
    page.state.go("voice")
    page.stack.section.stops()[0].setFocus()
    seen = []
    while page.isAncestorOf(QApplication.focusWidget()) and len(seen) < 200:
        seen.append(QApplication.focusWidget())
        tab(qtbot)
    assert QApplication.focusWidget() in {before, after}
    assert len(seen) == len(set(seen)) < 200
    seen[-1].setFocus()
    for expected in reversed(seen[:-1]):
        assert tab(qtbot, back=True) is expected


@pytest.mark.parametrize("keys", ANYWHERE)
def test_keys_of_the_form_work_wherever_the_focus_is(qtbot, framed, keys):
    before, page, _after = framed
    page.state.go("voice")
    before.setFocus()
    key = {"F8": Qt.Key.Key_F8, "Ctrl+PgUp": Qt.Key.Key_PageUp, "Ctrl+PgDown": Qt.Key.Key_PageDown}[keys]
    modifier = Qt.KeyboardModifier.ControlModifier if "Ctrl" in keys else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(before, key, modifier)
    assert (page.drawer.isVisible(), page.state.place.section) == {
        "F8": (True, "about"), "Ctrl+PgUp": (False, "safety"), "Ctrl+PgDown": (False, "threshold"),
    }[keys]  # fmt: skip


def test_the_way_to_keep_a_doubtful_answer_is_reached_by_tab(qtbot, audit, pauses):
    audit.state.set("about/status", "cp")
    audit.state.go_to_question("status_work/child_protection/cp_months")
    qtbot.keyClicks(QApplication.focusWidget(), "17")
    pauses.end(400)
    notice = audit.stack.card("status_work/child_protection/cp_months")._notice
    assert tab(qtbot) is notice.button


def test_tab_passes_a_choice_in_one_step_whether_it_is_answered_or_not(qtbot, audit):
    audit.state.go("voice")
    first, second = (card for card in audit.stack.section.shown_cards()[:2])
    first.take_focus()
    assert second.isAncestorOf(tab(qtbot))
    assert first.isAncestorOf(tab(qtbot, back=True))
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_3)
    chosen = QApplication.focusWidget()
    assert second.isAncestorOf(tab(qtbot))
    assert tab(qtbot, back=True) is chosen


def test_whoever_goes_to_a_section_by_the_list_comes_to_its_first_question_by_tab(qtbot, framed):
    _before, page, _after = framed
    page.state.go("voice")
    page.frame.list.buttons["voice"].setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert page.state.place.section == "threshold"
    assert page.stack.section.shown_cards()[0].isAncestorOf(tab(qtbot))
    page.frame.bar.next_button.setFocus()
    assert tab(qtbot) is page.frame.bar.check_button


def test_a_button_that_leads_to_the_last_section_goes_dim_and_hands_the_keyboard_on(qtbot, framed):
    _before, page, _after = framed
    *_others, before_last, last = [line.path for line in page.state.view.lines if line.relevant]
    page.state.go(before_last)
    page.frame.bar.next_button.setFocus()
    qtbot.keyClick(page.frame.bar.next_button, Qt.Key.Key_Space)
    assert page.state.place.section == last
    assert page.isAncestorOf(QApplication.focusWidget())
