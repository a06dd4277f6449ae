"""The locked door."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from qaf_desktop.desk.setup_details import Secret, Way
from qaf_desktop.errors import UserFacingError
from qaf_desktop.ui.unlock.unlock_page import Door, UnlockAttempt, UnlockPage

DOORS = (Door("a", "Lead auditor 1"), Door("b", "Auditor or observer 2"))
NEW = "copper lantern walrus bicycle"
WRONG = UserFacingError("wrong-passphrase", "That is not the passphrase.", "Try again.")


@pytest.fixture
def page(qtbot):
    made = UnlockPage(DOORS, last="b")
    qtbot.addWidget(made)
    made.resize(800, 600)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
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
    assert asked == [UnlockAttempt("b", Secret(Way.PASSPHRASE, "four words of mine"))]


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
    assert page.notice.text().startswith("That is not the passphrase. Try again.")
    assert page.passphrase.line.selectedText() == "●" * 11 or page.passphrase.line.hasSelectedText()
    qtbot.keyClicks(page.passphrase.line, "right words")
    qtbot.keyClick(page.passphrase.line, Qt.Key.Key_Return)
    assert asked[-1].secret.text == "right words"


def forget_it(page, qtbot):
    qtbot.mouseClick(page.other, Qt.MouseButton.LeftButton)
    return page.forgotten


def test_the_paper_code_serves_instead_and_a_new_passphrase_is_chosen_with_it(page, asked, qtbot):
    ways = forget_it(page, qtbot)
    assert ways.code.hasFocus()
    qtbot.keyClicks(ways.code, " 7k3qd 9xw2m ")
    qtbot.keyClick(ways.code, Qt.Key.Key_Return)
    assert ways.new.first.line.hasFocus()
    qtbot.keyClicks(ways.new.first.line, NEW)
    assert ways.new.words.text() == "Strong."
    qtbot.keyClick(ways.new.first.line, Qt.Key.Key_Return)
    qtbot.keyClicks(ways.new.second.line, NEW)
    qtbot.keyClick(ways.new.second.line, Qt.Key.Key_Return)
    assert asked == [UnlockAttempt("b", Secret(Way.PAPER, "7k3qd 9xw2m", NEW))]
    page.failed(UserFacingError("wrong-paper-code", "That is not the code.", "Look again."))
    assert ways.code.hasFocus()
    assert ways.new.first.line.text() == NEW


def test_the_recovery_key_serves_where_the_paper_is_lost(page, asked, qtbot):
    ways = forget_it(page, qtbot)
    qtbot.mouseClick(ways.other, Qt.MouseButton.LeftButton)
    page.unlock.click()
    assert ways.by_key.problem() == "Choose the key’s file first."
    assert ways.new.first_field.problem() == "Type a new passphrase."
    with qtbot.waitSignal(page.key_wanted):
        qtbot.mouseClick(ways.choose, Qt.MouseButton.LeftButton)
    ways.show_key("project.recovery", "the key")
    assert ways.chosen.text() == "project.recovery"
    for line in (ways.new.first.line, ways.new.second.line):
        qtbot.keyClicks(line, NEW)
    qtbot.mouseClick(page.unlock, Qt.MouseButton.LeftButton)
    assert asked == [UnlockAttempt("b", Secret(Way.RECOVERY, "the key", NEW))]


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [("short", "short", "Too short: 7 more characters, or another word or two."),
     ("password1234", "password1234", "Easy to guess. Take four or five words"),
     ("copper lantern walrus bicycle", "copper", "The two are not the same.")],
)  # fmt: skip
def test_a_weak_or_mistyped_new_passphrase_asks_nothing(page, asked, qtbot, first, second, said):
    ways = forget_it(page, qtbot)
    qtbot.keyClicks(ways.code, "7K3QD")
    qtbot.keyClicks(ways.new.first.line, first)
    qtbot.keyClicks(ways.new.second.line, second)
    qtbot.mouseClick(page.unlock, Qt.MouseButton.LeftButton)
    assert asked == []
    assert said in ways.new.first_field.problem() + ways.new.second_field.problem()


def test_back_to_the_passphrase_and_what_the_door_says(page, qtbot):
    forget_it(page, qtbot)
    qtbot.mouseClick(page.other, Qt.MouseButton.LeftButton)
    assert page.passphrase.isVisible()
    assert page.passphrase.line.hasFocus()
    assert not page.forgotten.isVisible()
    page.failed(WRONG)
    assert page.notice.text() == "That is not the passphrase. Try again. Is it the right workspace?"


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
    ways = forget_it(page, qtbot)
    named = (page.door, page.passphrase.line, ways.code, ways.choose, ways.new.first.line, ways.new.second.line)
    assert [w.accessibleName() or w.text() for w in named] == [
        "Workspace", "Passphrase", "Paper code", "Choose the file…", "New passphrase", "The same again",
    ]  # fmt: skip


def test_the_computers_sign_in_is_offered_for_the_workspaces_it_opens(qtbot):
    page = UnlockPage((DOORS[0], Door("b", "Auditor or observer 2", sign_in=True)), last="b")
    qtbot.addWidget(page)
    page.show()
    heard = []
    page.asked.connect(heard.append)
    page.sign_in.click()
    assert heard == [UnlockAttempt("b", Secret(Way.SIGN_IN, ""))]
    page.door.setCurrentIndex(0)
    assert not page.sign_in.isVisible()
    page.door.setCurrentIndex(1)
    assert page.sign_in.isVisible()
    page.other.click()
    assert not page.sign_in.isVisible()
