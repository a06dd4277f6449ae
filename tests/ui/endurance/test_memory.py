"""A day's work, simulated: records and drafts opened, letters made and shown; memory stays about what it was."""

import gc
import os
from itertools import cycle
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from staging import CHEAP

from qaf_desktop.paths import resources
from qaf_desktop.settings import SettingsFile
from qaf_desktop.storage.keyslots import KeyCosts
from qaf_desktop.wiring.desk_window import DeskWindow
from qaf_desktop.work.recording import Recording

STATM = Path("/proc/self/statm")
MOST_GROWTH = 0.20
pytestmark = pytest.mark.skipif(not STATM.exists(), reason="only Linux says how much memory is in use this way")


def used_mb():
    """Memory of this process that is in use, in MB, once all that can be is given back."""
    gc.collect()
    return int(STATM.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


@pytest.fixture
def desk(lead, jobs, messages, executor, qapp, tmp_path, qtbot):
    """(go there and let everything happen, drafts, keys)."""
    settings = SettingsFile(tmp_path / "settings.json")
    window = DeskWindow(lead.desk, jobs, messages, settings, resources(), KeyCosts(new=CHEAP, least=CHEAP))
    qtbot.addWidget(window.frame)
    window.frame.resize(1366, 768)
    window.frame.show()

    def go(screen, argument):
        assert window.frame.go(screen, argument)
        for _again in range(3):
            executor.drain()
            qapp.processEvents()
            qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    drafts = [str(Recording(lead.desk).start(method)) for method in ("case-file-audit", "practice-observation") * 2]
    yield go, drafts, lead.keys
    window.stop()
    assert not messages.failures


def a_day(desk, opens, letters):
    """So many opens of drafts and records in turn, and so many letters made and shown."""
    go, drafts, keys = desk
    shown = [("form", draft) for draft in drafts]
    shown += [("record", str(keys[name])) for name in ("plain", "issued", "observation", "danger")]
    turns, letter = cycle(shown), cycle([("feedback", str(keys[name])) for name in ("plain", "issued", "danger")])
    for at in range(opens):
        go(*next(turns))
        if at * letters // opens != (at + 1) * letters // opens:
            go(*next(letter))


@pytest.mark.soak
@pytest.mark.parametrize(("opens", "letters"), [(16, 4), (200, 50)], ids=["an hour", "a day"])
def test_memory_after_a_days_work_is_about_what_it_was(desk, opens, letters, capsys):
    a_day(desk, 8, 3)
    start = used_mb()
    a_day(desk, opens, letters)
    end = used_mb()
    with capsys.disabled():
        print(f"\nmemory: {start:.0f} MB before, {end:.0f} MB after {opens} opens and {letters} letters")  # noqa: T201
    assert end <= start * (1 + MOST_GROWTH)
