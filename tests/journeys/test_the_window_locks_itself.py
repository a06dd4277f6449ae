"""In a real window that is left alone: it locks itself, nothing typed is lost, and it opens at the same question."""

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from qaf_desktop.demo.demonstration import PASSPHRASE
from tests.journeys.album import Album
from tests.journeys.by_keys import CTRL, ByKeys
from tests.journeys.setting_up import prepared_desks

pytestmark = [pytest.mark.journey, pytest.mark.usefixtures("no_mouse")]
LIMIT_SECONDS = 1.5


def test_a_window_left_alone_locks_and_opens_where_it_was(qtbot, tmp_path):
    person = ByKeys(qtbot, prepared_desks(tmp_path)["observer"], Album(qtbot, "locked"))
    person.lock_after(LIMIT_SECONDS)
    person.unlock(PASSPHRASE)
    person.key(Qt.Key.Key_N, CTRL)
    person.settle()
    person.key(Qt.Key.Key_Down, CTRL)
    question = person.focus()
    assert isinstance(question, QLineEdit)
    until = time.monotonic() + LIMIT_SECONDS * 1.2
    typed = 0
    while time.monotonic() < until:
        person.type_in("x")
        typed += 1
    assert question.isVisible(), "it locked while somebody was typing"
    person.until(lambda: not question.isVisible())
    person.sees("Locked. Everything is as you left it.")
    assert not person.seen(QAbstractButton, "Lock"), "the desk can still be reached"
    person.photograph("locked")
    person.unlock(PASSPHRASE)
    assert person.focus() is question
    assert question.text() == "x" * typed
    person.type_in("y")
    assert question.text() == "x" * typed + "y"
