"""Real desks to be walked through, screen by screen."""

import pytest
from merged import author, lead, merged_work  # noqa: F401
from staging import CHEAP, room_of, theatre, visited  # noqa: F401

from qaf_desktop.paths import resources
from qaf_desktop.settings import SettingsFile
from qaf_desktop.storage.keyslots import KeyCosts
from qaf_desktop.wiring.desk_window import DeskWindow
from tests.ui.accessible.touring import Tour, settle_in


@pytest.fixture
def settle(executor):
    return settle_in(executor)


@pytest.fixture(params=["lead", "author"])
def merged(request):
    """Each kind of desk, over the same work."""
    return request.getfixturevalue(request.param)


@pytest.fixture
def open_desk(qtbot, jobs, messages, settle, tmp_path):
    """merged work, size → (window, tour)."""
    made = []

    def open_(merged, size=(1366, 768)):
        settings = SettingsFile(tmp_path / "settings.json")
        window = DeskWindow(merged.desk, jobs, messages, settings, resources(), KeyCosts(new=CHEAP, least=CHEAP))
        qtbot.addWidget(window.frame)
        window.frame.resize(*size)
        with qtbot.waitActive(window.frame):
            window.frame.show()
            window.frame.activateWindow()
        settle()
        made.append(window)
        return window, Tour(window, merged.keys, settle)

    yield open_
    for window in made:
        window.stop()
