"""A splitter whose handles are moved by the arrow keys as well as by a mouse."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from qaf_desktop.ui.theme import current_tokens
from qaf_desktop.ui.widgets.told_as import tell_as

STEP = 16
"""Pixels that one press of an arrow moves it."""
STEPS = {Qt.Key.Key_Left: -STEP, Qt.Key.Key_Right: STEP}


class KeyHandle(QSplitterHandle):
    """Tab comes to it, and left and right move it."""

    def __init__(self, splitter: "KeySplitter") -> None:
        super().__init__(Qt.Orientation.Horizontal, splitter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        tell_as(self, QAccessible.Role.Splitter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        else:
            self.moveSplitter(self.pos().x() + step)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.fillRect(self.rect(), QColor(current_tokens().accent))


class KeySplitter(QSplitter):
    """Parts side by side; `name_handles` says what each handle between them makes wider."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:
        return KeyHandle(self)

    def name_handles(self, *names: str) -> None:
        """From left to right."""
        for handle, name in zip(self.handles(), names, strict=True):
            handle.setAccessibleName(name)

    def handles(self) -> tuple[QSplitterHandle, ...]:
        """Those between two parts, from left to right."""
        return tuple(self.handle(at) for at in range(1, self.count()))
