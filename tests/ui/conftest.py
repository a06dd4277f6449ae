"""What every test of a screen gets: the theme, and a failure for whatever it leaves behind."""

import threading

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QThread, QTimer
from PySide6.QtWidgets import QApplication
from recorder import ManualExecutor, Recorder

from qaf_desktop.paths import resources
from qaf_desktop.ui.constants_kept import keep_constants
from qaf_desktop.ui.jobs import JobRunner, Lane
from qaf_desktop.ui.theme import apply_theme
from qaf_desktop.ui.tokens import LIGHT
from qaf_desktop.ui.widgets.told_as import teach_roles

keep_constants()


def pytest_collection_modifyitems(items):
    """The offscreen platform says this of every window of a set size; it is no fault of ours."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", extend=True))


@pytest.fixture(scope="session", autouse=True)
def _dressed(qapp):
    apply_theme(qapp, LIGHT, resources())
    teach_roles()


@pytest.fixture(autouse=True)
def _nothing_left_behind(qapp):
    """Fail on a window, thread or timer that outlives its test. `qtbot.addWidget` closes and deletes windows."""
    windows_before = set(QApplication.topLevelWidgets())
    threads_before = set(threading.enumerate())
    yield
    for window in set(QApplication.topLevelWidgets()) - windows_before:
        if window.parent() is None and not window.isVisible():
            window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [w for w in QApplication.topLevelWidgets() if w not in windows_before and w.isVisible()]
    assert not left, f"windows left open: {left}; give them to qtbot.addWidget or close them"
    threads = [t for t in threading.enumerate() if t not in threads_before and not t.daemon]
    assert not threads, f"threads left running: {threads}; shut the job runner down"
    assert not [q for q in qapp.findChildren(QThread) if q.isRunning()], "a QThread still runs"
    assert not [t for t in qapp.findChildren(QTimer) if t.isActive()], "a timer of the application still runs"


@pytest.fixture
def messages():
    """Everything said to the person; no dialog opens."""
    return Recorder()


@pytest.fixture
def executor():
    """Both lanes' work, run when the test calls `drain()`."""
    return ManualExecutor()


@pytest.fixture
def jobs(executor, messages):
    runner = JobRunner(dict.fromkeys(Lane, executor), messages.failed)
    yield runner
    runner.shutdown()
