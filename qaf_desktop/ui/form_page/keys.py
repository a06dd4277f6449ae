"""Which keys mean what anywhere in the form."""

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from qaf_desktop.words import mark


class Command(Enum):
    """What a key asks of the page."""

    PREVIOUS_SECTION = auto()
    NEXT_SECTION = auto()
    PREVIOUS_QUESTION = auto()
    NEXT_QUESTION = auto()
    CHECK = auto()
    UNDO = auto()
    REDO = auto()
    FINALISE = auto()
    GUIDANCE = auto()
    COMMENT = auto()
    BACK = auto()


_NONE, _CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_COMMANDS = {
    (Qt.Key.Key_PageUp, _CTRL): Command.PREVIOUS_SECTION,
    (Qt.Key.Key_PageDown, _CTRL): Command.NEXT_SECTION,
    (Qt.Key.Key_Up, _CTRL): Command.PREVIOUS_QUESTION,
    (Qt.Key.Key_Down, _CTRL): Command.NEXT_QUESTION,
    (Qt.Key.Key_F8, _NONE): Command.CHECK,
    (Qt.Key.Key_Z, _CTRL): Command.UNDO,
    (Qt.Key.Key_Y, _CTRL): Command.REDO,
    (Qt.Key.Key_Z, _CTRL | _SHIFT): Command.REDO,
    (Qt.Key.Key_Return, _CTRL): Command.FINALISE,
    (Qt.Key.Key_Enter, _CTRL): Command.FINALISE,
    (Qt.Key.Key_F1, _NONE): Command.GUIDANCE,
    (Qt.Key.Key_M, _CTRL): Command.COMMENT,
    (Qt.Key.Key_Escape, _NONE): Command.BACK,
}


ANYWHERE = {"F8": Command.CHECK, "Ctrl+PgUp": Command.PREVIOUS_SECTION, mark("Ctrl+PgDown"): Command.NEXT_SECTION}
"""Keys that work wherever in the window the focus is, while the form is shown."""


def command(event: QKeyEvent) -> Command | None:
    """The page's command of this key, if it has one."""
    if event.isAutoRepeat() and event.key() == Qt.Key.Key_Escape:
        return None  # a key held down leaves one place, not two
    return _COMMANDS.get((Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier))


def letter(event: QKeyEvent) -> str:
    """The plain letter of a key; "" for any other."""
    if event.modifiers() & ~_SHIFT or not event.text().isalpha():
        return ""
    return event.text()


def digit(event: QKeyEvent) -> int | None:
    """The number of a plain digit key."""
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return None
    number = event.key() - Qt.Key.Key_0
    return number if 0 <= number <= 9 else None
