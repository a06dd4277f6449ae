"""How large the words of the whole window are: steps, and what has to grow with them. Sizes in pixels are for 100 %."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QFont, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from qaf_desktop.ui.tokens import BODY, TINY

STEPS = (80, 90, 100, 110, 125, 150, 175, 200)
USUAL = 100


def next_step(percent: int, by: int) -> int:
    """The next larger (`by` 1) or smaller (-1) step; 0 is the usual size; at either end it stays."""
    if not by:
        return USUAL
    beyond = [step for step in STEPS if (step - percent) * by > 0]
    return (min(beyond) if by > 0 else max(beyond)) if beyond else percent


def scale() -> float:
    """The size in force, 1.0 for the usual one: what the application's face says."""
    size = QGuiApplication.font().pointSizeF()
    return size / BODY if size > 0 else 1.0


def scaled(pixels: int) -> int:
    """What has to be as much larger as the words are."""
    return round(pixels * scale())


def small(face: QFont) -> QFont:
    """The face for notes and captions."""
    made = QFont(face)
    made.setPointSizeF(TINY * scale())
    return made


def keep_fitted(widget: QWidget, fit: Callable[[], object]) -> None:
    """Do what depends on the size of words, now and whenever that changes."""
    fit()
    _Refit(widget, fit)


class _Refit(QObject):
    """Lies in its widget, and goes with it."""

    def __init__(self, widget: QWidget, fit: Callable[[], object]) -> None:
        super().__init__(widget)
        self.fit = fit


def lay_out_anew(window: QWidget) -> None:
    """What depends on the size of words is done again, and whatever chooses its form by its width chooses again."""
    for one in window.findChildren(_Refit):
        if isValid(one):
            one.fit()
    for widget in (window, *window.findChildren(QWidget)):
        if isValid(widget):
            QApplication.sendEvent(widget, QResizeEvent(widget.size(), widget.size()))
