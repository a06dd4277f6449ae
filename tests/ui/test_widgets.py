"""The small widgets: what they show, what they tell, and that a keyboard is enough."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton

from qaf_desktop.ui.widgets.buttons import EnterButton, PrimaryButton
from qaf_desktop.ui.widgets.eliding_label import ElidingLabel
from qaf_desktop.ui.widgets.empty_state import EmptyState
from qaf_desktop.ui.widgets.filters import Chip, FilterBar, FilterChip
from qaf_desktop.ui.widgets.notice import Notice, Severity
from qaf_desktop.ui.widgets.progress_strip import ProgressStrip
from qaf_desktop.ui.widgets.search_box import SearchBox
from qaf_desktop.ui.widgets.state_label import StateLabel, Tone

CHIPS = (Chip("all", "All", 23), Chip("drafts", "Drafts", 4), Chip("due", "Due"))


@pytest.fixture
def bar(qtbot):
    made = FilterBar("Filters")
    qtbot.addWidget(made)
    made.show_chips(CHIPS, "all")
    return made


def test_chips_show_their_counts_and_one_is_on(bar):
    chips = bar.findChildren(FilterChip)
    assert [c.text() for c in chips] == ["All 23", "Drafts 4", "Due"]
    assert [c.key for c in chips if c.isChecked()] == ["all"]


def test_a_chip_chosen_by_the_person_is_told_and_one_set_by_the_program_is_not(bar, qtbot):
    heard: list[str] = []
    bar.chosen.connect(heard.append)
    bar.show_chips(CHIPS, "due")
    qtbot.mouseClick(bar.findChildren(FilterChip)[1], Qt.MouseButton.LeftButton)
    assert heard == ["drafts"]


def test_arrow_keys_walk_the_chips(bar, qtbot):
    with qtbot.waitActive(bar):
        bar.show()
        bar.activateWindow()
    first, second, _ = bar.findChildren(FilterChip)
    first.setFocus()
    with qtbot.waitSignal(bar.chosen, check_params_cb=lambda key: key == "drafts"):
        qtbot.keyClick(first, Qt.Key.Key_Right)
    assert second.isChecked()


def test_chips_wrap_where_the_window_is_narrow(bar):
    assert bar.heightForWidth(120) > bar.heightForWidth(600)


def test_search_comes_a_moment_after_typing_and_escape_empties(qtbot):
    box = SearchBox("Search my records")
    qtbot.addWidget(box)
    with qtbot.waitSignal(box.searched, check_params_cb=lambda text: text == "CFA"):
        qtbot.keyClicks(box, "CFA")
    with qtbot.waitSignal(box.searched, check_params_cb=lambda text: text == ""):
        qtbot.keyClick(box, Qt.Key.Key_Escape)


def test_a_notice_says_its_words_to_eye_and_ear_and_goes_when_it_has_none(qtbot):
    notice = Notice()
    qtbot.addWidget(notice)
    notice.say(Severity.STOP, "An escalation is open.", "Open")
    assert not notice.isHidden()
    assert notice.accessibleName() == "An escalation is open."
    with qtbot.waitSignal(notice.acted):
        qtbot.mouseClick(notice.findChild(QPushButton), Qt.MouseButton.LeftButton)
    notice.say(Severity.STOP, "")
    assert notice.isHidden()


def test_an_empty_place_offers_one_thing(qtbot):
    empty = EmptyState()
    qtbot.addWidget(empty)
    empty.say("No records yet", "What you audit will be here.", "New audit")
    with qtbot.waitSignal(empty.acted):
        empty.findChild(QPushButton).click()


def test_a_state_without_words_is_not_there(qtbot):
    state = StateLabel()
    qtbot.addWidget(state)
    state.say(Tone.WARNING, "Shared folder missing")
    assert state.text() == "Shared folder missing"
    state.say(Tone.QUIET, "")
    assert state.isHidden()


def test_progress_waits_before_it_shows_and_never_shows_for_quick_work(qtbot):
    strip = ProgressStrip()
    qtbot.addWidget(strip)
    strip.begin("Packing")
    assert strip.isHidden()
    strip.end()
    strip.begin("Packing")
    qtbot.waitUntil(lambda: not strip.isHidden(), timeout=2000)
    with qtbot.waitSignal(strip.cancelled):
        strip.findChild(QPushButton).click()
    strip.end()
    assert strip.isHidden()


def test_words_that_are_cut_are_told_whole_also_when_only_the_words_change(qtbot) -> None:
    line = ElidingLabel("muted")
    qtbot.addWidget(line)
    line.setText("short")
    line.resize(120, 20)
    assert line.toolTip() == ""
    line.setText("Safety escalation of a child whose reference is long")
    assert line.shown().endswith("…")
    assert "whose reference is long" in line.toolTip()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize("kind", [PrimaryButton, EnterButton])
def test_space_and_enter_press_every_button(qtbot, kind, key):
    made = kind("Send")
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.clicked):
        qtbot.keyClick(made, key)


def test_enter_with_another_key_and_enter_held_down_press_nothing(qtbot):
    made, pressed = EnterButton("Send"), []
    qtbot.addWidget(made)
    made.clicked.connect(lambda: pressed.append("Send"))
    qtbot.keyClick(made, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=True)
    QApplication.sendEvent(made, held)
    assert pressed == []
