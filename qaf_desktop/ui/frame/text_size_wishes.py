"""Ctrl with +, − and 0, and with the wheel, on every screen; what has a zoom of its own keeps these to itself."""

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

FACTOR = 1.25
_NOTCH = 120
_STEPS = {
    Qt.Key.Key_Plus: 1,
    Qt.Key.Key_Equal: 1,
    Qt.Key.Key_Minus: -1,
    Qt.Key.Key_Underscore: -1,
    Qt.Key.Key_0: 0,
}
_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@runtime_checkable
class OwnZoom(Protocol):
    """What is made larger and smaller by itself, such as a page of a letter."""

    def zoom_by(self, times: float) -> None: ...


class TextSizeWishes(QObject):
    """Listens where the system hands events to the window, after shortcuts and before any widget: a text that is
    written in would turn the wheel into a zoom of its own."""

    def __init__(self, window: QWidget, wished: Callable[[int], object]) -> None:
        super().__init__(window)
        self._wished = wished
        self._turned = 0
        window.windowHandle().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        return isinstance(event, QWheelEvent) and self._wheel(event)

    def _key(self, event: QKeyEvent) -> bool:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or not event.modifiers() & _CTRL or event.modifiers() & _ALT:
            return False
        self._wished(step)
        return True

    def _wheel(self, event: QWheelEvent) -> bool:
        """One step a notch; a touch pad sends a notch in many parts."""
        under = QApplication.widgetAt(event.globalPosition().toPoint())
        if not event.modifiers() & _CTRL:
            return False
        self._turned += event.angleDelta().y()
        notches = int(self._turned / _NOTCH)
        self._turned -= notches * _NOTCH
        own = _with_own_zoom(under)
        if notches and own is not None:
            own.zoom_by(FACTOR**notches)
        elif notches:
            self._wished(1 if notches > 0 else -1)
        return True


def _with_own_zoom(widget: QWidget | None) -> OwnZoom | None:
    while widget is not None and not isinstance(widget, OwnZoom):
        widget = widget.parentWidget()
    return widget
