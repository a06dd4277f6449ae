"""The frame: going about by rail, keys and palette; locking when idle; what is remembered."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from qaf_desktop.settings import SettingsFile
from qaf_desktop.ui.frame.desk_frame import DeskFrame
from qaf_desktop.ui.frame.finding import Found, best
from qaf_desktop.ui.frame.idle import IdleWatch
from qaf_desktop.ui.frame.main_window import MainWindow
from qaf_desktop.ui.frame.page import Page
from qaf_desktop.ui.frame.places import Place, RailEntry, RailGroup, ScreenSpec
from qaf_desktop.ui.frame.top_line import TopLine
from qaf_desktop.ui.widgets.eliding_label import ElidingLabel
from qaf_desktop.ui.widgets.state_label import Tone

GROUPS = (RailGroup("Work", (RailEntry("one", "One"), RailEntry("two", "Two", 3), RailEntry("new", "New audit"))),)


class Screen(Page):
    def __init__(self, log, name):
        super().__init__()
        self.log, self.name, self.stays = log, name, False
        log.append(f"made {name}")

    def enter(self, argument):
        self.log.append(f"enter {self.name} {argument}".strip())

    def leave(self):
        self.log.append(f"leave {self.name}")
        return not self.stays


@pytest.fixture
def log():
    return []


@pytest.fixture
def acted():
    return []


@pytest.fixture
def frame(qtbot, log, acted):
    def actions(_text):
        return [Found("Send 2 records", "action", lambda: acted.append("sent"))]

    specs = tuple(ScreenSpec(name, name.title(), lambda name=name: Screen(log, name)) for name in ("one", "two"))
    made = DeskFrame("QAF Desktop", GROUPS, (RailEntry("help", "Help"),), specs, (actions,))
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.go("one")
    return made


def entry(frame, text):
    return next(b for b in frame.rail.findChildren(QPushButton) if b.text() == text)


def test_a_screen_is_made_when_it_is_first_gone_to_and_kept(frame, log, qtbot):
    assert log == ["made one", "enter one"]
    qtbot.mouseClick(entry(frame, "Two · 3"), Qt.MouseButton.LeftButton)
    frame.go("one")
    frame.go("two", "CFA-1")
    assert log[2:] == ["leave one", "made two", "enter two", "leave two", "enter one", "leave one", "enter two CFA-1"]
    assert frame.place() == Place("two", "CFA-1")


def test_the_rail_marks_where_one_is_and_shows_counts(frame):
    frame.go("two")
    assert entry(frame, "Two · 3").isChecked()
    assert not entry(frame, "One").isChecked()
    frame.rail.show_count("two", 0)
    assert entry(frame, "Two")


def test_arrows_walk_through_the_whole_rail_and_choose_nothing(frame, qtbot):
    entries = frame.rail.findChildren(QPushButton)
    acted = []
    frame.rail_action.connect(acted.append)
    entry(frame, "One").setFocus()
    met = set()
    for _step in entries:
        met.add(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert (met, acted, frame.place().screen) == (set(entries), [], "one")
    assert QApplication.focusWidget() is entry(frame, "One")
    entry(frame, "Two · 3").setFocus()
    qtbot.keyClick(entry(frame, "Two · 3"), Qt.Key.Key_Return)
    assert frame.place().screen == "two"


def test_the_rail_marks_no_entry_that_promises_something_else(frame):
    frame.go("two")
    frame.page("two").stands_in_rail = lambda argument: not argument
    frame.go("two", "a letter not issued")
    assert not entry(frame, "Two · 3").isChecked()
    frame.back()
    assert entry(frame, "Two · 3").isChecked()


def test_an_entry_that_is_no_screen_is_told_and_does_not_move_the_mark(frame, qtbot):
    with qtbot.waitSignal(frame.rail_action, check_params_cb=lambda key: key == "new"):
        qtbot.mouseClick(entry(frame, "New audit"), Qt.MouseButton.LeftButton)
    assert entry(frame, "One").isChecked()


def test_a_screen_that_asks_to_stay_is_not_left(frame):
    frame.page("one").stays = True
    assert not frame.go("two")
    assert not frame.leave()
    assert frame.place().screen == "one"


def test_back_returns_to_the_place_before(frame, qtbot):
    frame.go("two", "x")
    frame.go("one")
    qtbot.keyClick(frame, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert frame.place() == Place("two", "x")
    assert frame.back()
    assert not frame.back()


def test_a_screen_says_its_own_heading_in_the_top_line(frame):
    frame.page("one").heading_changed.emit("Case file audit", "CH-0417 · draft")
    assert (frame.top.title(), frame.top.subtitle()) == ("Case file audit", "CH-0417 · draft")
    frame.go("two")
    assert frame.top.title() == "Two"
    frame.go("one")
    assert frame.top.subtitle() == "CH-0417 · draft"


def test_ctrl_k_goes_to_a_screen_by_a_few_letters_and_gives_the_focus_back(frame, qtbot):
    frame.page("one").setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    frame.page("one").setFocus()
    qtbot.keyClick(frame.page("one"), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    box = frame.palette_box
    typed = box.findChild(QLineEdit)
    assert box.isVisible()
    assert typed.hasFocus()
    qtbot.keyClicks(typed, "tw")
    assert box.titles() == ("Two",)
    qtbot.keyClick(typed, Qt.Key.Key_Return)
    assert frame.place().screen == "two"
    assert not box.isVisible()


def test_the_palette_does_actions_and_escape_does_nothing(frame, qtbot, acted):
    frame.palette_box.open()
    typed = frame.palette_box.findChild(QLineEdit)
    qtbot.keyClick(typed, Qt.Key.Key_Escape)
    assert acted == []
    frame.palette_box.open()
    qtbot.keyClicks(typed, "send")
    qtbot.keyClick(typed, Qt.Key.Key_Return)
    assert acted == ["sent"]


def test_the_palette_walks_with_arrows_and_says_when_nothing_is_found(frame, qtbot):
    frame.palette_box.open()
    typed = frame.palette_box.findChild(QLineEdit)
    qtbot.keyClick(typed, Qt.Key.Key_Down)
    qtbot.keyClick(typed, Qt.Key.Key_Return)
    assert frame.place().screen == "two"
    frame.palette_box.open()
    qtbot.keyClicks(typed, "zzz")
    assert frame.palette_box.titles() == ()
    assert any(lab.isVisible() and "Nothing found" in lab.text() for lab in frame.palette_box.findChildren(QLabel))


def test_the_nearest_is_found_first():
    def found(title, words=""):
        return Found(title, "", lambda: None, words)

    things = [found("Case file audit", "CFA-0417"), found("New audit"), found("Audits by month"), found("Help")]
    assert [f.title for f in best("audit", [lambda _t: things])] == ["Audits by month", "Case file audit", "New audit"]
    assert [f.title for f in best("0417 case", [lambda _t: things])] == ["Case file audit"]


def test_a_narrow_window_folds_the_rail_into_a_menu(frame, qtbot):
    frame.resize(683, 384)
    qtbot.waitUntil(lambda: not frame.rail.isVisible() and frame.top.menu.isVisible())
    frame.resize(1366, 768)
    qtbot.waitUntil(lambda: frame.rail.isVisible())


def test_the_shared_folder_and_passing_words_are_said(frame, qtbot):
    frame.show_state(Tone.WARNING, "Shared folder missing")
    frame.tell("Sent 2 records.", "done")
    assert frame.toast.isVisible()
    assert frame.toast.text() == "Sent 2 records."
    qtbot.mouseClick(frame.toast, Qt.MouseButton.LeftButton)
    assert frame.toast.isHidden()


def test_everything_that_takes_the_focus_has_a_name(frame):
    for button in frame.findChildren(QPushButton):
        assert button.text() or button.accessibleName()
    for line in frame.findChildren(QLineEdit):
        assert line.accessibleName()


@pytest.fixture
def minutes():
    return [0.002]


@pytest.fixture
def watch(qtbot, qapp, minutes):
    made = IdleWatch(qapp, lambda: minutes[0])
    yield made
    made.stop()


def test_idle_is_told_after_the_time(watch, qtbot):
    with qtbot.waitSignal(watch.idle, timeout=2000):
        watch.start()


def test_any_key_puts_it_off_by_the_minutes_that_hold_then(watch, minutes, qtbot):
    minutes[0] = 5
    watch.start()
    minutes[0] = 10
    line = QLineEdit()
    qtbot.addWidget(line)
    qtbot.keyClicks(line, "a")
    assert watch.remaining_ms() > timedelta(minutes=9).total_seconds() * 1000


def test_what_nobody_did_does_not_put_the_lock_off(watch, minutes, qapp):
    minutes[0] = 1
    watch.start()
    minutes[0] = 10
    assert not watch.eventFilter(qapp, QEvent(QEvent.Type.Paint))
    assert watch.remaining_ms() < timedelta(minutes=2).total_seconds() * 1000


@pytest.fixture
def window(qtbot, tmp_path, frame):
    made = MainWindow(SettingsFile(tmp_path / "settings.json"))
    qtbot.addWidget(made)
    made.show_desk(frame)
    made.show()
    return made


def test_a_cover_hides_the_desk_and_leaves_it_as_it_was(window, frame):
    frame.go("two", "CFA-1")
    window.cover(QLabel("Locked"))
    assert window.covered()
    assert not frame.isVisible()
    window.uncover()
    assert frame.isVisible()
    assert frame.place() == Place("two", "CFA-1")


def test_a_window_whose_screen_asks_to_stay_does_not_close(window, frame, qtbot):
    frame.page("one").stays = True
    assert not window.close()
    frame.page("one").stays = False
    with qtbot.waitSignal(window.closing):
        assert window.close()


def test_size_and_place_are_remembered(window, frame, qtbot, tmp_path, log):
    frame.go("two")
    window.resize(760, 540)
    window.close()
    again = MainWindow(SettingsFile(tmp_path / "settings.json"))
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (760, 540)
    specs = (ScreenSpec("two", "Two", lambda: Screen(log, "two")),)
    desk = DeskFrame("QAF Desktop", GROUPS, (), specs)
    again.show_desk(desk)
    assert desk.place().screen == "two"


def test_nothing_is_told_over_a_cover(window, frame):
    window.cover(QLabel("Locked"))
    window.tell("Sent CH-0417.", "done")
    assert frame.toast.text() == ""


def test_a_heading_without_room_ends_in_dots_and_keeps_its_words(qtbot):
    line = TopLine()
    qtbot.addWidget(line)
    line.say("Direct observation of practice in the family home", "CH-0417 · Assessment team 2 · draft")
    line.resize(600, line.height())
    line.show()
    title = line.findChildren(ElidingLabel)[0]
    assert title.shown().endswith("…")
    assert title.toolTip() == line.title()
    line.resize(2400, line.height())
    assert title.shown() == line.title()
