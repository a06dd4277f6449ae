"""The theme and the size of words that a person chose, put on the whole application."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from qaf_desktop.settings import SettingsFile
from qaf_desktop.ui.text_size import lay_out_anew, next_step
from qaf_desktop.ui.theme import ThemeChoice, apply_theme, tokens_for

PAUSE_MS = 200
"""Steps that follow each other sooner are put on together."""


def dress(app: QApplication, settings: SettingsFile, resources: Path) -> None:
    """As the settings say; a theme that is none counts as following the system."""
    chosen = settings.current.theme
    theme = ThemeChoice(chosen) if chosen in set(ThemeChoice) else ThemeChoice.SYSTEM
    with _busy():
        apply_theme(app, tokens_for(theme), resources, settings.current.text_percent)


def size_words(percent: int, settings: SettingsFile, resources: Path) -> None:
    """Words of this size at once, in every open window, and kept."""
    settings.change(text_percent=percent)
    app = QApplication.instance()
    if isinstance(app, QApplication):
        with _busy():
            dress(app, settings, resources)
            for window in app.topLevelWidgets():
                if isinstance(window, QWidget):
                    lay_out_anew(window)


class Resizing(QObject):
    """Words larger or smaller step by step. Each step is kept at once; what is seen follows after the last of them."""

    def __init__(self, settings: SettingsFile, resources: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings, self._resources = settings, resources
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._put_on)

    def step(self, by: int) -> int:
        """One step larger (1), smaller (-1) or back to the usual size (0); gives the size that comes of it, in %."""
        percent = next_step(self._settings.current.text_percent, by)
        self._settings.change(text_percent=percent)
        self._pause.start()
        return percent

    def _put_on(self) -> None:
        size_words(self._settings.current.text_percent, self._settings, self._resources)


@contextmanager
def _busy() -> Iterator[None]:
    """The pointer says that the window is at work."""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QGuiApplication.restoreOverrideCursor()
