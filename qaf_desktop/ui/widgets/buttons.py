"""Buttons by what they are for. A screen has one primary button; everything else is plain, a link or a danger.

Space and Enter press every one of them: Qt leaves Enter to the default button of a dialog, and a screen has none.
"""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from qaf_desktop.ui.theme import current_tokens


class EnterButton(QPushButton):
    """A button that Enter presses as Space does; a key held down presses it once."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if not enter or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()


class PrimaryButton(QPushButton):
    """The one thing to do on a screen. Its focus ring is drawn inside, where it has the contrast."""

    def __init__(self, text: str, on_click: Callable[[], object] | None = None, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("look", "primary")
        self.setAutoDefault(True)
        _connect(self, on_click)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(current_tokens().on_accent), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(4, 4, -4, -4), 3, 3)


def button(text: str, on_click: Callable[[], object] | None = None, *, look: str = "plain") -> QPushButton:
    """A button; `look` is `plain`, `quiet`, `link` or `danger`."""
    made = EnterButton(text)
    made.setProperty("look", look)
    _connect(made, on_click)
    return made


def _connect(made: QPushButton, on_click: Callable[[], object] | None) -> None:
    if on_click is not None:
        made.clicked.connect(lambda _checked=False: on_click())
