"""Before a desk is open, and over it: the wizard, the locked door, dialogs and what folds out can be told."""

from contextlib import contextmanager
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from qaf_desktop.errors import UserFacingError
from qaf_desktop.paths import resources
from qaf_desktop.setup.restoring import BackupLine
from qaf_desktop.ui.first_start.state import steps
from qaf_desktop.ui.messages import Confirmation, DialogMessages
from qaf_desktop.ui.unlock.restore_page import RestorePage
from qaf_desktop.ui.unlock.unlock_page import Door, UnlockPage
from qaf_desktop.wiring.whole_wizard import wizard
from tests.ui.accessible.touring import date_editors
from tests.ui.accessible.tree import faults, heard

POPUP = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def shown(qtbot):
    def show(page):
        qtbot.addWidget(page)
        page.resize(1366, 768)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        return page

    return show


def wizard_pages(made, kind):
    """Every page of one kind's way, as it is come to and with its problems said."""
    made.page().kinds[kind].click()
    for step in steps(made.inputs().founds):
        made._go(step)
        yield step.name
        made._change(tried=frozenset({step}), busy="", failure="The share is full. Free some space.")
        yield f"{step.name} with problems"


@pytest.mark.parametrize("kind", ["lead", "auditor"])
def test_every_page_of_the_wizard_can_be_told(shown, messages, kind):
    made = shown(wizard(resources(), messages, can_cancel=True))
    told = {name: faults(made) for name in wizard_pages(made, kind)}
    assert {name: found for name, found in told.items() if found} == {}


@pytest.mark.parametrize("forgotten", [False, True])
def test_the_locked_door_can_be_told(shown, forgotten):
    page = shown(UnlockPage((Door("a", "Ada Example"), Door("b", "Ben Example")), "a"))
    if forgotten:
        page.other.click()
    assert faults(page) == []


def test_the_list_of_backups_can_be_told(shown, tmp_path):
    made = datetime(2026, 11, 25, 17, 30, tzinfo=UTC)
    lines = (
        BackupLine(tmp_path / "store-daily-2026-11-25.db", made, 1_500_000, sound=True, records=3, drafts=1,
                   lost_records=2, lost_drafts=0),
        BackupLine(tmp_path / "store-other.db", made, 12, sound=False),
    )  # fmt: skip
    page = shown(RestorePage("Auditor or observer 1", lines))
    page.rows.selectRow(0)
    assert faults(page) == []


def test_what_the_button_beside_a_passphrase_does_is_told_as_it_changes(shown):
    page = shown(UnlockPage((Door("a", "Ada Example"),), "a"))
    assert page.passphrase.reveal.accessibleName() == "Show Passphrase"
    page.passphrase.reveal.click()
    assert page.passphrase.reveal.accessibleName() == "Hide Passphrase"


@contextmanager
def looked_at():
    """What the next dialog tells, before it is closed by Esc."""
    found = []

    def look():
        dialog = QApplication.activeModalWidget()
        found.append((list(heard(dialog)), faults(dialog)))
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    QTimer.singleShot(50, look)
    yield found


@pytest.mark.parametrize(
    ("ask", "words"),
    [
        (lambda said: said.failed(UserFacingError("full", "It is full.", "Free some space.")), "Free some space."),
        (lambda said: said.confirm(Confirmation("Remove?", "It will be lost.", "Remove", "Keep")), "It will be lost."),
        (lambda said: said.ask_text("Amend", "Why is it amended?"), "Why is it amended?"),
    ],
)
def test_every_dialog_can_be_told_and_says_what_happened(qapp, ask, words):
    with looked_at() as found:
        ask(DialogMessages(lambda: None, None))
    [(told, wrong)] = found
    assert wrong == []
    assert any(words in one.name for one in told)


@POPUP
def test_what_folds_out_can_be_told(lead, open_desk, settle):
    window, tour = open_desk(lead)
    window.frame.go("records")
    settle()
    menu = window.frame.page("records").table.columns_menu()
    assert [action.text() for action in menu.actions()]
    assert faults(menu) == []
    page = tour.form("case-file-audit")
    date_editors(page)[0].pick.click()
    calendar = QApplication.activePopupWidget()
    assert faults(calendar) == []
    calendar.close()
