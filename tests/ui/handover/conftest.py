"""The program on an auditor's real workspace, with an observation begun, in a window that is driven by keys."""

import shutil

import pytest
from merged import AUTHOR, COSTS, merged_work  # noqa: F401
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from qaf_desktop.clock import Clock
from qaf_desktop.demo.demonstration import OBSERVATION, PASSPHRASE
from qaf_desktop.demo.plausible import PlausibleAuthor, read_bank
from qaf_desktop.paths import AppPaths, resources
from qaf_desktop.settings import SettingsFile
from qaf_desktop.setup.opening import Opening
from qaf_desktop.setup.workspace_list import workspaces_in
from qaf_desktop.ui.frame.main_window import MainWindow
from qaf_desktop.ui.jobs import JobRunner, Lane
from qaf_desktop.wiring.front_door import door
from qaf_desktop.wiring.shell import Shell
from qaf_desktop.wiring.surroundings import Surroundings
from qaf_desktop.work.recording import Recording

SECRET = "What the observer thought of it all, which is for the observer alone to know today"
BEFORE = ("about", "agreement", "before", "practice", "safety", "meta")
KNOWN = {
    "about/worker": "practitioners-2", "about/interest": "no", "about/child_reference": "CH-4711",
    "agreement/consent": "given", "practice/risk/risk_seen": SECRET, "safety/unsafe_now": "no",
}  # fmt: skip
OBSERVED = {}
ASKED = {"family/family_asked": "yes", "reflection/reflection_given": "yes"}


class Program:
    """The program started on a data folder, without a thread of its own: `run()` lets its work be done."""

    def __init__(self, folder, executor, messages, qapp):
        paths = AppPaths(folder)
        self.executor, self.messages = executor, messages
        self.jobs = JobRunner(dict.fromkeys(Lane, executor), messages.failed)
        settings = SettingsFile(paths.settings)
        self.window = MainWindow(settings)
        around = Surroundings(paths, resources(), Clock(), settings, self.window, self.jobs, messages)
        opening = Opening(paths.workspaces, resources(), Clock(), COSTS)
        first = door(workspaces_in(paths.workspaces), "")
        self.window.cover(first)
        self.shell = Shell(around, opening, qapp)
        self.shell.take(first)
        self.window.resize(1366, 768)
        self.window.show()

    @property
    def page(self):
        """What covers the window, or the desk."""
        return self.window.centralWidget().currentWidget()

    @property
    def desk(self):
        return self.shell.desk.desk

    @property
    def frame(self):
        return self.shell.desk.frame

    @property
    def form(self):
        return self.frame.page("form").page

    def run(self):
        self.executor.drain()
        QApplication.processEvents()
        self.executor.drain()
        if self.window.isVisible() and not self.window.isActiveWindow():
            self.window.activateWindow()
            QTest.qWaitForWindowActive(self.window)

    def unlock(self):
        QTest.keyClicks(self.page.passphrase.line, PASSPHRASE)
        QTest.keyClick(self.page.passphrase.line, Qt.Key.Key_Return)
        self.run()

    def answers(self, draft):
        return Recording(self.desk).open(draft).session.answers()

    def observe(self, **asked):
        """A draft of an observation with the observer's part written; its id, shown on the form screen."""
        recording = Recording(self.desk)
        draft = recording.start(OBSERVATION)
        more = {path.replace("__", "/"): value for path, value in asked.items()}
        recording.save(draft, {**self._observed(recording.open(draft).session), **ASKED, **more})
        self.frame.go("form", str(draft))
        self.run()
        return draft

    def _observed(self, session):
        """The observer's part, thought of once for all tests."""
        if not OBSERVED:
            today = self.desk.clock.local().date()
            PlausibleAuthor(read_bank(resources()), 5, today, {**KNOWN, **ASKED}).fill(session)
            OBSERVED.update({p: value for p, value in session.answers().items() if p.split("/")[0] in BEFORE})
        return OBSERVED

    def hand_over(self, owner, section, child=True):
        """From the form, as the observer does it."""
        self.form.state.go(section)
        self.frame.page("form")._bar.buttons[owner].click()
        self.run()
        page = self.frame.page("hand-over")
        page._readers.button(0 if child else 1).setChecked(True)
        QTest.mouseClick(page.give, Qt.MouseButton.LeftButton)
        self.run()

    def take_back(self, passphrase=PASSPHRASE):
        page = self.page
        if page.give.isVisible():
            page.give.click()
        QTest.keyClicks(page.pane.passphrase.line, passphrase)
        QTest.keyClick(page.pane.passphrase.line, Qt.Key.Key_Return)
        self.run()

    def key(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(QApplication.focusWidget() or self.page, key, modifier)
        self.run()

    def type_in(self, text):
        QTest.keyClicks(QApplication.focusWidget(), text)


@pytest.fixture
def start(executor, messages, qapp, qtbot):
    """Data folder → the program, closed at the end."""
    started = []

    def begin(folder):
        program = Program(folder, executor, messages, qapp)
        qtbot.addWidget(program.window)
        with qtbot.waitActive(program.window):
            program.window.activateWindow()
        started.append(program)
        program.unlock()
        return program

    yield begin
    for program in started:
        program.window.close()


@pytest.fixture
def folder(merged_work, tmp_path):  # noqa: F811
    shutil.copytree(merged_work[0], tmp_path / "work")
    return tmp_path / "work" / "desks" / AUTHOR


@pytest.fixture
def program(start, folder):
    return start(folder)
