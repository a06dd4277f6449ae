"""Words larger and smaller on the whole window, by keys, wheel and settings; a letter is zoomed by itself."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QVBoxLayout, QWidget
from staging import room_of, theatre, visited  # noqa: F401

from qaf_desktop.app import surroundings
from qaf_desktop.paths import AppPaths, resources
from qaf_desktop.settings import SettingsFile, settings_from
from qaf_desktop.ui.text_size import STEPS, next_step, scale, scaled
from qaf_desktop.ui.theme import apply_theme
from qaf_desktop.ui.tokens import BODY, LIGHT
from qaf_desktop.ui.widgets.pdf_viewer import PdfViewer
from qaf_desktop.wiring.settings_screen import settings_screen

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def _usual_size_afterwards(qapp):
    yield
    apply_theme(qapp, LIGHT, resources())


@pytest.fixture
def around(qtbot, qapp, tmp_path):
    """A window with a text to write in and a letter to look at, as the program puts it together."""
    paths = AppPaths(tmp_path)
    made = surroundings(qapp, paths)
    page = QWidget()
    page.text, page.letter = QPlainTextEdit(page), PdfViewer("Letter", page)
    column = QVBoxLayout(page)
    column.addWidget(page.text)
    column.addWidget(page.letter)
    made.window.cover(page)
    qtbot.addWidget(made.window)
    made.window.resize(900, 600)
    with qtbot.waitActive(made.window):
        made.window.show()
        made.window.activateWindow()
    made.window.page = page
    page.text.setFocus()
    yield made
    made.jobs.shutdown()


def press(around, key):
    QTest.keyClick(around.window.windowHandle(), key, CTRL)


def turn(around, widget, by):
    """One notch of the wheel with Ctrl, over the middle of a widget."""
    place = widget.mapTo(around.window, widget.rect().center())
    at = QPointF(around.window.mapToGlobal(place))
    event = QWheelEvent(QPointF(place), at, QPoint(), QPoint(0, by), Qt.MouseButton.NoButton, CTRL,
                        Qt.ScrollPhase.NoScrollPhase, False)  # fmt: skip
    QApplication.sendEvent(around.window.windowHandle(), event)


def kept(around):
    return SettingsFile(around.paths.settings).current.text_percent


class Dressings(QObject):
    """Counts how often a widget is dressed anew."""

    def __init__(self, widget):
        super().__init__(widget)
        self.seen = 0
        widget.installEventFilter(self)

    def eventFilter(self, _widget, event):
        self.seen += event.type() == QEvent.Type.Resize and event.oldSize() == event.size()
        return False


def worn(qtbot, size):
    qtbot.waitUntil(lambda: scale() == pytest.approx(size))


def test_steps_that_follow_each_other_are_put_on_together(around, qtbot):
    dressed = Dressings(around.window)
    for _ in range(5):
        press(around, Qt.Key.Key_Plus)
    assert (kept(around), scale(), dressed.seen) == (200, 1.0, 0)
    worn(qtbot, 2.0)
    assert dressed.seen == 1
    assert QApplication.overrideCursor() is None


def test_keys_make_words_larger_smaller_and_usual_and_it_is_kept(around, qtbot):
    press(around, Qt.Key.Key_Plus)
    assert kept(around) == 110
    worn(qtbot, 1.1)
    assert QApplication.font().pointSizeF() == pytest.approx(BODY * 1.1)
    press(around, Qt.Key.Key_Equal)
    assert kept(around) == 125
    press(around, Qt.Key.Key_Minus)
    assert kept(around) == 110
    press(around, Qt.Key.Key_0)
    assert kept(around) == 100
    worn(qtbot, 1.0)
    assert around.window.page.text.toPlainText() == ""


def test_it_stops_at_either_end(around):
    for _ in range(12):
        press(around, Qt.Key.Key_Plus)
    assert kept(around) == STEPS[-1]
    for _ in range(12):
        press(around, Qt.Key.Key_Minus)
    assert kept(around) == STEPS[0]


def test_the_wheel_does_the_same_and_a_text_keeps_its_own_size(around, qtbot):
    page = around.window.page
    turn(around, page.text.viewport(), 120)
    turn(around, page.text.viewport(), 60)
    assert kept(around) == 110
    turn(around, page.text.viewport(), 60)
    assert kept(around) == 125
    worn(qtbot, 1.25)
    assert page.text.font().pointSizeF() == QApplication.font().pointSizeF()


def test_a_letter_is_zoomed_by_itself(around):
    letter = around.window.page.letter
    letter.setFocus()
    before = letter.how_large.text()
    turn(around, letter, 120)
    assert letter.how_large.text() != before
    assert kept(around) == 100
    larger = letter.how_large.text()
    letter.view.setFocus()
    press(around, Qt.Key.Key_Plus)
    assert kept(around) == 100
    assert letter.how_large.text() != larger


def test_the_size_is_worn_when_the_program_starts(around, qapp, tmp_path):
    press(around, Qt.Key.Key_Plus)
    apply_theme(qapp, LIGHT, resources())
    paths = AppPaths(tmp_path)
    again = surroundings(qapp, paths)
    assert scale() == pytest.approx(1.1)
    again.jobs.shutdown()
    again.window.deleteLater()


def test_settings_show_it_and_set_it(qtbot, theatre, room_of):  # noqa: F811
    room = room_of(theatre.lead())
    page = settings_screen(room, lambda: None)
    qtbot.addWidget(page)
    assert page.text.currentText() == "100 %, the usual"
    page.text.setCurrentIndex(page.text.findData(150))
    assert (room.settings.current.text_percent, scaled(40)) == (150, 60)
    room.settings.change(text_percent=80)
    page.enter("")
    assert page.text.currentData() == 80


@pytest.mark.parametrize(
    ("at", "by", "then"), [(100, 1, 110), (100, -1, 90), (200, 1, 200), (80, -1, 80), (175, 0, 100), (97, 1, 100)]
)
def test_the_next_step(at, by, then):
    assert next_step(at, by) == then


@pytest.mark.parametrize("kept", ["79", "201", '"150"', "true", "null"])
def test_a_size_that_is_none_is_the_usual(kept):
    assert settings_from(f'{{"text_percent": {kept}}}').text_percent == 100
