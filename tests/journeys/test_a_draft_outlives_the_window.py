"""In a real window: unlock by typing, begin an audit, type, close at once; the next start has it all."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from qaf_desktop.app import surroundings
from qaf_desktop.clock import Clock
from qaf_desktop.demonstration import PASSPHRASE, Stage, found_lead, join
from qaf_desktop.opening import Opening
from qaf_desktop.paths import AppPaths, resources
from qaf_desktop.plausible import read_bank
from qaf_desktop.setup_details import PersonDetails
from qaf_desktop.storage.keyslots import KdfCost, KeyCosts
from qaf_desktop.storage.workspace import WorkspaceFolder
from qaf_desktop.ui.constants_kept import keep_constants
from qaf_desktop.wiring.front_door import door
from qaf_desktop.wiring.shell import open_shell
from qaf_desktop.workspace_list import workspaces_in

pytestmark = pytest.mark.journey
CHEAP = KeyCosts(new=KdfCost(1, 8, 1), least=KdfCost(1, 8, 1))
REFERENCE = "CH-4711"


@pytest.fixture
def auditor_folder(tmp_path):
    """An auditor's data folder, let in by a lead, everything closed."""
    keep_constants()
    stage = Stage(tmp_path, resources(), Clock(), 1, CHEAP)
    stage.share.mkdir()
    lead = found_lead(stage, read_bank(resources()))
    join(stage, lead, "auditor", PersonDetails("Ada Example", "auditor", "team-1", "Laptop")).close()
    lead.close()
    return stage.desk_folder("auditor")


def unlocked(qtbot, folder):
    """The program started on a data folder, unlocked by typing the passphrase."""
    app = QApplication.instance()
    around = surroundings(app, AppPaths(folder))
    page = door(workspaces_in(around.paths.workspaces), "")
    around.window.cover(page)
    around.window.show()
    qtbot.addWidget(around.window)
    qtbot.waitExposed(around.window)
    shell = open_shell(app, around, page, CHEAP)
    qtbot.keyClicks(page.passphrase.line, PASSPHRASE)
    qtbot.keyClick(page.passphrase.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shell.desk is not None, timeout=20_000)
    return around, shell


def test_what_was_typed_is_there_after_closing_at_once(qtbot, auditor_folder):
    around, shell = unlocked(qtbot, auditor_folder)
    frame = shell.desk.frame
    frame.rail_action.emit("new-audit")
    qtbot.waitUntil(lambda: frame.place().screen == "form", timeout=20_000)
    first = frame.page("form").page.findChildren(QLineEdit)[0]
    qtbot.keyClicks(first, REFERENCE)
    assert around.window.close()
    assert shell.desk is None

    opening = Opening(auditor_folder / "workspaces", resources(), Clock(), CHEAP)
    [entry] = opening.workspaces()
    desk = opening.unlock(WorkspaceFolder(entry.folder), PASSPHRASE)
    [draft] = desk.store.drafts.list()
    desk.close()
    assert draft.subject == REFERENCE
