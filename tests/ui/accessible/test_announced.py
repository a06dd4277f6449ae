"""What appears or goes elsewhere than where the person is, is announced: notices, passing words, sections, Check."""

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from qaf_desktop.ui.frame.toast import Toast
from qaf_desktop.ui.widgets.notice import Notice, Severity


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
