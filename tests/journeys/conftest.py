"""What journeys need besides a window."""

import pytest
from PySide6.QtTest import QTest


@pytest.fixture
def no_mouse(monkeypatch):
    """From now on whatever a mouse would do fails."""

    def refuse(*_arguments, **_more):
        raise AssertionError("there is no mouse")

    for name in (name for name in dir(QTest) if name.startswith("mouse")):
        monkeypatch.setattr(QTest, name, refuse)
