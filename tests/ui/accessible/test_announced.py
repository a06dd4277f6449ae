"""What appears or goes elsewhere than where the person is, is announced: notices, passing words, sections, Check."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication

from qaf_desktop.ui.frame.toast import Toast
from qaf_desktop.ui.unlock.unlock_page import Door, UnlockPage
from qaf_desktop.ui.widgets.notice import Notice, Severity
from qaf_desktop.ui.widgets.progress_strip import ProgressStrip


@pytest.fixture
def announced(monkeypatch):
    """Words announced, in order, as a screen reader gets them."""
    heard = []

    def hear(event):
        if isinstance(event, QAccessibleAnnouncementEvent):
            heard.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    return heard


def test_a_notice_is_announced_once_and_again_when_its_words_change(qtbot, announced):
    notice = Notice()
    qtbot.addWidget(notice)
    for words in ("The share is full.", "The share is full.", "", "The share is gone."):
        notice.say(Severity.WARNING, words)
    assert announced == ["The share is full.", "The share is gone."]


def test_a_passing_word_is_announced(author, open_desk, announced):
    window, _tour = open_desk(author)
    window.frame.tell("Sent.", "done")
    assert window.frame.findChild(Toast).text() == "Sent."
    assert "Sent." in announced


def test_on_the_form_sections_questions_that_appear_dangers_and_check_are_announced(author, open_desk, announced):
    _window, tour = open_desk(author)
    page = tour.form("case-file-audit")
    page.state.go("safety")
    page._go("actions")
    assert any("Actions" in words for words in announced)
    announced.clear()
    page.state.set("actions/actions_needed", "yes")
    assert announced, "what appeared was not told"
    announced.clear()
    page.state.set("safety/unsafe_now", "yes")
    assert any("unsafe" in words for words in announced)
    announced.clear()
    page.check()
    assert any("to put right" in words for words in announced)


def test_what_cannot_be_saved_is_announced_once(author, open_desk, announced):
    _window, tour = open_desk(author)
    page = tour.form("case-file-audit")
    view = page.state.view
    failing = replace(view, save=replace(view.save, text="Not saved: the disk is full.", can_retry=True))
    for _again in range(2):
        page.frame.bar.show_view(failing)
    assert announced.count("Not saved: the disk is full.") == 1


def test_work_that_takes_long_is_announced_when_it_appears_and_at_each_quarter(qtbot, announced):
    strip = ProgressStrip()
    qtbot.addWidget(strip)
    strip.begin("Packing")
    strip.progress("Packing", 0.3)
    assert announced == [], "quick work is not spoken of"
    qtbot.waitUntil(strip.isVisible)
    for fraction in (0.4, 0.5, 0.51, 0.8, 0.9):
        strip.progress("Packing", fraction)
    assert announced == ["Packing", "Packing, 50 %", "Packing, 80 %"]


def test_a_window_that_locked_itself_says_so(qtbot, announced):
    page = UnlockPage((Door("a", "Ada Example"),), "a", words="Locked. Everything is as you left it.")
    qtbot.addWidget(page)
    page.show()
    assert announced == ["Locked. Everything is as you left it."]


def test_the_row_found_that_the_arrows_come_to_is_told(author, open_desk, announced, qtbot):
    window, _tour = open_desk(author)
    palette = window.frame.palette_box
    palette.open()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert announced[-1].startswith(palette.titles()[1])


def test_questions_that_come_and_go_are_counted(author, open_desk, announced):
    _window, tour = open_desk(author)
    page = tour.form("case-file-audit")
    page.state.go("safety")
    announced.clear()
    page.state.set("safety/duty_unmet", "yes")
    assert any("more" in words for words in announced)
    announced.clear()
    page.state.set("safety/duty_unmet", "no")
    assert any("fewer" in words for words in announced)
