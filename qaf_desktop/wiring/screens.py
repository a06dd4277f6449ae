"""Every screen of a desk by its id, each made when it is first gone to."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from qaf_desktop.wiring.form_screen import FormScreen
from qaf_desktop.wiring.room import Room


def screens_of(room: Room) -> dict[str, Callable[[], QWidget]]:
    return {
        "form": lambda: FormScreen(room),
    }
