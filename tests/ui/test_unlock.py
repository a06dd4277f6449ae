"""The locked door."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from qaf_desktop.errors import UserFacingError
from qaf_desktop.ui.unlock.unlock_page import Door, UnlockAttempt, UnlockPage

DOORS = (Door("a", "Lead auditor 1"), Door("b", "Auditor or observer 2"))
WRONG = UserFacingError("wrong-passphrase", "That is not the passphrase.", "Try again.")


@pytest.fixture
def page(qtbot):
    made = UnlockPage(DOORS, last="b")
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    qtbot.waitActive(made)
    made.setFocus()
    return made


@pytest.fixture
def asked(page):
    heard = []
    page.asked.connect(heard.append)
    return heard


def test_typing_and_enter_ask_for_the_last_workspace(page, asked, qtbot):
    assert page.passphrase.line.hasFocus()
    qtbot.keyClicks(page.passphrase.line, "four words of mine")
    qtbot.keyClick(page.passphrase.line, Qt.Key.Key_Return)
    assert asked == [UnlockAttempt("b", "four words of mine", paper=False)]


def test_another_workspace_can_be_chosen_and_one_alone_is_not_asked_for(page, asked, qtbot):
    page.door.setCurrentIndex(0)
    qtbot.keyClicks(page.passphrase.line, "x")
    qtbot.mouseClick(page.unlock, Qt.MouseButton.LeftButton)
    assert asked[0].door == "a"
    alone = UnlockPage(DOORS[:1])
    qtbot.addWidget(alone)
    alone.show()
    assert not alone.door.isVisible()


def test_nothing_typed_asks_nothing_and_a_second_enter_waits(page, asked, qtbot):
    qtbot.keyClick(page.passphrase.line, Qt.Key.Key_Return)
    assert asked == []
    qtbot.keyClicks(page.passphrase.line, "x")
    page.opening()
    qtbot.keyClick(page.passphrase.line, Qt.Key.Key_Return)
    assert asked == []


def test_a_wrong_passphrase_is_said_inline_and_stays_selected_for_another_try(page, asked, qtbot):
    qtbot.keyClicks(page.passphrase.line, "wrong words")
    page.opening()
    page.failed(WRONG)
    assert page.notice.text() == "That is not the passphrase. Try again."
    assert page.passphrase.line.selectedText() == "●" * 11 or page.passphrase.line.hasSelectedText()
    qtbot.keyClicks(page.passphrase.line, "right words")
    qtbot.keyClick(page.passphrase.line, Qt.Key.Key_Return)
    assert asked[-1].secret == "right words"


def test_the_paper_code_serves_instead(page, asked, qtbot):
    qtbot.mouseClick(page.other, Qt.MouseButton.LeftButton)
    assert page.code.hasFocus()
    qtbot.keyClicks(page.code, " 7k3qd 9xw2m ")
    qtbot.keyClick(page.code, Qt.Key.Key_Return)
    assert asked == [UnlockAttempt("b", "7k3qd 9xw2m", paper=True)]
    page.failed(UserFacingError("wrong-paper-code", "That is not the code.", "Look again."))
    assert page.code.hasFocus()


def test_what_was_typed_can_be_seen_and_is_forgotten(page, qtbot):
    qtbot.keyClicks(page.passphrase.line, "secret words")
    qtbot.mouseClick(page.passphrase.reveal, Qt.MouseButton.LeftButton)
    assert page.passphrase.line.echoMode() == QLineEdit.EchoMode.Normal
    page.forget()
    assert page.passphrase.line.text() == ""
    assert page.passphrase.line.echoMode() == QLineEdit.EchoMode.Password


def test_the_door_to_another_workspace_and_the_names(page, qtbot):
    with qtbot.waitSignal(page.new_asked):
        qtbot.mouseClick(page.new, Qt.MouseButton.LeftButton)
    assert [w.accessibleName() for w in (page.door, page.passphrase.line, page.code, page.passphrase.reveal)] == [
        "Workspace", "Passphrase", "Paper code", "Show Passphrase",
    ]  # fmt: skip
