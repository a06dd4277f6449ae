"""A widget that hands the keyboard on to one of the widgets in it, and the order in which Tab comes to others."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget


def in_order(*widgets: QWidget) -> None:
    """Tab comes to these one after the other; what is made later than its neighbours would come last of all."""
    here = (one for one in widgets if one.window() is widgets[0].window())
    for one, after in pairwise(here):
        own = one.focusPolicy()
        one.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # Qt orders nothing after what takes no focus
        QWidget.setTabOrder(one, after)
        one.setFocusPolicy(own)


class FirstFocus(QWidget):
    """Keeps a focus proxy of its own: by Qt's, Tab on its way through the window leaps from before this widget to the
    proxy, and what stands between the two is never come to."""

    _first: QWidget | None = None

    def setFocusProxy(self, first: QWidget) -> None:
        """Where the keyboard goes when this widget is given it; Tab keeps to the reading order."""
        self._first = first
        if self.hasFocus():
            first.setFocus()

    def focusProxy(self) -> QWidget | None:
        return self._first

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._first is not None:
            self._first.setFocus(event.reason())
