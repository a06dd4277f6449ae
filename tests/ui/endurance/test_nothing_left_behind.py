"""Every screen and a whole workspace, opened and closed again and again: no widget, object, timer or thread stays."""

import os
import shutil
import sys
from pathlib import Path

import pytest
from merged import LEAD
from staging import CHEAP

from qaf_desktop.clock import Clock
from qaf_desktop.demo.demonstration import PASSPHRASE
from qaf_desktop.paths import AppPaths, resources
from qaf_desktop.settings import SettingsFile
from qaf_desktop.setup.opening import Opening
from qaf_desktop.setup.workspace_list import workspaces_in
from qaf_desktop.storage.keyslots import KeyCosts
from qaf_desktop.ui.frame.main_window import MainWindow
from qaf_desktop.ui.jobs import JobRunner, thread_executors
from qaf_desktop.wiring.desk_window import DeskWindow
from qaf_desktop.wiring.front_door import door
from qaf_desktop.wiring.shell import Shell
from qaf_desktop.wiring.surroundings import Surroundings
from qaf_desktop.work.recording import Recording

sys.path.insert(0, str(Path(__file__).parent))
from counting import census  # noqa: E402

WARM, AGAIN = (2, 10) if os.environ.get("QAF_SOAK") == "1" else (1, 1)
COSTS = KeyCosts(new=CHEAP, least=CHEAP)


@pytest.fixture
def settle(executor, qapp):
    def let_everything_happen():
        for _again in range(3):
            executor.drain()
            qapp.processEvents()

    return let_everything_happen


def places(desk, keys):
    """(screen, what it shows) of every screen, those that show a record with two records in turn."""
    drafts = [str(Recording(desk).start(method)) for method in ("case-file-audit", "practice-observation")]
    shown = [("form", draft) for draft in drafts]
    shown += [("record", str(keys[record])) for record in ("issued", "plain", "observation", "escalation")]
    shown += [("feedback", str(keys["issued"])), ("feedback", str(keys["plain"])), ("settle", str(keys["conflict"]))]
    simple = ("my-work", "new", "exchange", "collect", "people-and-devices", "records", "figures", "escalations",
              "forms", "feedback", "settings", "help")  # fmt: skip
    return [*shown, *((screen, "") for screen in simple), ("paper", "blank escalation"), ("attachment", "ef" * 16)]


def go_round(window, shown, settle):
    for screen, argument in shown:
        assert window.frame.go(screen, argument), screen
        settle()
    window.frame.go("my-work")
    settle()
    window.frame.page("form")._drop()


def test_going_through_every_screen_leaves_nothing_behind(lead, jobs, messages, settle, tmp_path, qtbot):
    settings = SettingsFile(tmp_path / "settings.json")
    window = DeskWindow(lead.desk, jobs, messages, settings, resources(), COSTS)
    qtbot.addWidget(window.frame)
    window.frame.resize(1366, 768)
    window.frame.show()
    shown = places(lead.desk, lead.keys)
    for _warm in range(WARM):
        go_round(window, shown, settle)
    before = census()
    for _again in range(AGAIN):
        go_round(window, shown, settle)
    left = census().more_than(before)
    window.stop()
    assert left == {}, left


def a_sitting(folder, messages, qapp, qtbot):
    """The program started, the door unlocked, some screens looked at, locked and unlocked, and closed."""
    paths, jobs = AppPaths(folder), JobRunner(thread_executors(), messages.failed)
    settings = SettingsFile(paths.settings)
    window = MainWindow(settings)
    around = Surroundings(paths, resources(), Clock(), settings, window, jobs, messages)
    first = door(workspaces_in(paths.workspaces), "")
    window.cover(first)
    shell = Shell(around, Opening(paths.workspaces, resources(), Clock(), COSTS), qapp)
    shell.take(first)
    window.resize(1366, 768)
    window.show()
    for _twice in range(2):
        door_page = window.centralWidget().currentWidget()
        door_page.passphrase.line.setText(PASSPHRASE)
        door_page.unlock.click()
        qtbot.waitUntil(lambda: not jobs.busy() and not window.covered(), timeout=20_000)
        for screen in ("records", "figures", "collect", "people-and-devices", "my-work"):
            shell.desk.frame.go(screen)
            qtbot.waitUntil(lambda: not jobs.busy(), timeout=20_000)
        shell.lock()
    window.close()
    window.deleteLater()
    shell.deleteLater()
    jobs.deleteLater()


def test_opening_and_closing_a_workspace_leaves_nothing_behind(merged_work, messages, tmp_path, qapp, qtbot):
    shutil.copytree(merged_work[0] / "desks" / LEAD, tmp_path / "data")
    for _warm in range(WARM):
        a_sitting(tmp_path / "data", messages, qapp, qtbot)
    before = census()
    for _again in range(AGAIN):
        a_sitting(tmp_path / "data", messages, qapp, qtbot)
    left = census().more_than(before)
    assert left == {}, left
    assert not messages.failures
