"""A new key, wired: the code is written down before anything changes, and each end of it is said."""

import pytest
from staging import CHEAP, room_of, theatre, visited  # noqa: F401

from qaf_desktop.code_signs import groups
from qaf_desktop.demo.demonstration import PASSPHRASE
from qaf_desktop.storage import keyslots
from qaf_desktop.storage.keyslots import KeyCosts
from qaf_desktop.wiring.key_screen import KeyScreen

COSTS = KeyCosts(new=CHEAP, least=CHEAP)


@pytest.fixture
def desk(theatre):  # noqa: F811
    return theatre.lead()


@pytest.fixture
def screen(qtbot, room_of, desk, executor):  # noqa: F811
    made = KeyScreen(room_of(desk))
    qtbot.addWidget(made.page)
    made.page.resize(1100, 700)
    made.page.show()
    made.page.enter("")
    executor.drain()
    return made


def shown_code(screen, executor):
    page = screen.page
    page.passphrase.line.setText(PASSPHRASE)
    page.go_on.click()
    executor.drain()
    assert page.second.isVisible()
    assert not page.first.isVisible()
    return "-".join(page.code.shown)


def read_back(page, code):
    page.group.setText(groups(code)[page._place].lower())


def unlocks(desk, code):
    return keyslots.unlock_with_paper_code(desk.folder.path, code, COSTS)


def test_the_new_code_opens_once_the_key_is_changed(screen, executor, desk):
    page = screen.page
    assert "0 backups" in page.amount.text()
    code = shown_code(screen, executor)
    page.group.setText("WRONG")
    page.change.click()
    assert "not what the code says" in page._group.problem()
    read_back(page, code)
    page.change.click()
    executor.drain()
    assert page.notice.isVisible()
    assert page.first.isVisible()
    assert page.code.shown == ()
    key = unlocks(desk, code)
    assert desk.folder.database.read_bytes()[:16] == key.salt


def test_a_wrong_passphrase_is_said_and_shows_no_code(screen, executor):
    page = screen.page
    page.go_on.click()
    assert page._passphrase.problem() == "Type the passphrase."
    page.passphrase.line.setText("not that one at all")
    page.go_on.click()
    executor.drain()
    assert "does not open" in page._passphrase.problem()
    assert page.go_on.isEnabled()
    assert not page.second.isVisible()


def test_called_off_and_left_the_code_is_forgotten(screen, executor, desk, monkeypatch):
    page = screen.page
    before = desk.folder.keyslots_file.read_bytes()
    code = shown_code(screen, executor)
    read_back(page, code)
    page.change.click()
    page.strip.cancelled.emit()
    executor.drain()
    assert "Called off" in page.notice.text()
    shown_code(screen, executor)
    assert page.leave()
    assert page.code.shown == ()
    assert desk.folder.keyslots_file.read_bytes() == before


def test_no_room_is_said_and_the_same_code_can_be_tried_again(screen, executor, desk, monkeypatch):
    from qaf_desktop.storage.failures import disk_full

    def full(*_given):
        raise disk_full()

    page = screen.page
    code = shown_code(screen, executor)
    read_back(page, code)
    with monkeypatch.context() as patched:
        patched.setattr("qaf_desktop.storage.rekeying.copy_under", full)
        page.change.click()
        executor.drain()
    assert "was not changed" in page.notice.text()
    assert "full" in page.notice.text()
    page.change.click()
    executor.drain()
    assert unlocks(desk, code)
