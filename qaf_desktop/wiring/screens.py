"""Every screen of a desk by its id, each made when it is first gone to."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from qaf_desktop.ui.help_page.help_page import HelpPage
from qaf_desktop.wiring.form_screen import FormScreen
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.settings_screen import settings_screen


def screens_of(room: Room) -> dict[str, Callable[[], QWidget]]:
    return {
        "form": lambda: FormScreen(room),
        "settings": lambda: settings_screen(room),
        "help": lambda: HelpPage(room.resources / "help"),
    }
