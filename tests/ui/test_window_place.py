"""The window stands whole on a screen that is there, and its title says where one is and no more."""

import base64

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication

from qaf_desktop.settings import SettingsFile
from qaf_desktop.ui.frame.desk_frame import DeskFrame
from qaf_desktop.ui.frame.main_window import LEAST_SIZE, MainWindow
from qaf_desktop.ui.frame.page import Page
from qaf_desktop.ui.frame.places import RailEntry, RailGroup, ScreenSpec
from qaf_desktop.ui.frame.window_place import FRAME, in_the_middle, on_a_screen

SMALL = QRect(0, 0, 1366, 728)
LARGE = QRect(1366, 0, 2560, 1400)


@pytest.mark.parametrize(
    "wanted",
    [
        QRect(43, -16, 1280, 760),  # the first size, in the middle of a small screen
        QRect(4000, 300, 900, 600),  # stood on a screen that is gone
        QRect(-500, 700, 1280, 700),
        QRect(10, 10, 5000, 5000),
    ],
)
def test_a_window_comes_into_view_with_its_title_bar_and_its_foot(wanted):
    found = on_a_screen(wanted, [SMALL], QSize(560, 340))
    assert SMALL.contains(found.marginsAdded(FRAME))


def test_a_window_stays_on_the_screen_where_most_of_it_stands():
    wanted = QRect(1500, 200, 1280, 760)
    assert on_a_screen(wanted, [SMALL, LARGE], QSize(560, 340)) == wanted


def test_a_tiny_screen_keeps_the_least_size():
    assert on_a_screen(QRect(0, 0, 900, 700), [QRect(0, 0, 400, 300)], QSize(560, 340)).size() == QSize(560, 340)


def test_the_first_size_is_in_the_middle():
    assert in_the_middle(QSize(1000, 500), SMALL).center() == SMALL.center()


@pytest.fixture
def settings(tmp_path):
    return SettingsFile(tmp_path / "settings.json")


@pytest.fixture
def window(qtbot, settings):
    made = MainWindow(settings)
    qtbot.addWidget(made)
    return made


def desk():
    screens = tuple(ScreenSpec(name, name.title(), Page) for name in ("records", "record"))
    return DeskFrame("QAF Desktop", (RailGroup("G", (RailEntry("records", "Records"),)),), (), screens,
                     workspace="Lead auditor")  # fmt: skip


def test_the_window_is_whole_on_its_screen_at_first(window):
    room = QGuiApplication.primaryScreen().availableGeometry()
    assert room.contains(window.geometry().marginsAdded(FRAME)) or window.size() == LEAST_SIZE


def test_a_window_kept_from_a_screen_unplugged_is_seen_again(qtbot, settings, window):
    window.setGeometry(QRect(9000, 9000, 700, 500))
    settings.change(geometry=base64.b64encode(window.saveGeometry().data()).decode())
    again = MainWindow(settings)
    qtbot.addWidget(again)
    assert QGuiApplication.primaryScreen().availableGeometry().contains(again.geometry())


def test_a_window_comes_back_when_its_screen_is_unplugged(window):
    window.setGeometry(QRect(9000, 9000, 700, 500))
    screen = QGuiApplication.primaryScreen()
    QGuiApplication.instance().screenRemoved.emit(screen)
    assert screen.availableGeometry().contains(window.geometry())


def test_the_title_says_screen_and_workspace_and_never_a_record(window):
    frame = desk()
    window.show_desk(frame)
    frame.go("records")
    assert window.windowTitle() == "Records – Lead auditor – QAF Desktop"
    frame.go("record", "CH-0417")
    frame.say_heading("record", "CH-0417", "Case file audit")
    assert window.windowTitle() == "Record – Lead auditor – QAF Desktop"


def test_a_cover_is_named_in_the_title_and_then_the_desk_again(window):
    frame, door = desk(), Page()
    door.setWindowTitle("Locked")
    window.show_desk(frame)
    frame.go("records")
    window.cover(door)
    assert window.windowTitle() == "Locked – QAF Desktop"
    window.uncover()
    assert window.windowTitle() == "Records – Lead auditor – QAF Desktop"


def test_the_program_begins_again_at_my_work_when_it_was_left_in_a_record(settings, window):
    frame = desk()
    window.show_desk(frame)
    frame.go("records")
    assert settings.current.place == "records"
    frame.go("record", "1")
    assert settings.current.place == ""


class Staying(Page):
    def leave(self):
        return False


def test_a_cover_that_asks_to_stay_keeps_the_window_open(window):
    window.cover(Staying())
    window.show()
    assert not window.close()
    window.cover(Page())
    assert window.close()
