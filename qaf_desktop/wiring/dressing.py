"""The theme and the size of words that a person chose, put on the whole application."""

from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from qaf_desktop.settings import SettingsFile
from qaf_desktop.ui.text_size import lay_out_anew
from qaf_desktop.ui.theme import ThemeChoice, apply_theme, tokens_for


def dress(app: QApplication, settings: SettingsFile, resources: Path) -> None:
    """As the settings say; a theme that is none counts as following the system."""
    chosen = settings.current.theme
    theme = ThemeChoice(chosen) if chosen in set(ThemeChoice) else ThemeChoice.SYSTEM
    apply_theme(app, tokens_for(theme), resources, settings.current.text_percent)


def size_words(percent: int, settings: SettingsFile, resources: Path) -> None:
    """Words of this size at once, in every open window, and kept."""
    settings.change(text_percent=percent)
    app = QApplication.instance()
    if isinstance(app, QApplication):
        dress(app, settings, resources)
        for window in app.topLevelWidgets():
            if isinstance(window, QWidget):
                lay_out_anew(window)
