"""Where Tab leads on the form: through the questions, on to the buttons below them, then round the edges and out."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

TAB = Qt.FocusPolicy.TabFocus
REASON = {True: Qt.FocusReason.TabFocusReason, False: Qt.FocusReason.BacktabFocusReason}


def move_focus(page: QWidget, stops: Sequence[QWidget], *, forward: bool) -> bool:
    """Put the focus on the stop after (or before) the present one; past the last one it leaves the page."""
    open_ = [stop for stop in stops if can_stop(stop)]
    at = _position(open_, QApplication.focusWidget())
    to = (at + 1 if forward else at - 1) if at is not None else (0 if forward else len(open_) - 1)
    target = open_[to] if 0 <= to < len(open_) else _outside(page, forward=forward)
    if target is None:
        return False
    target.setFocus(REASON[forward])
    return True


def tie(stops: Sequence[QWidget]) -> None:
    """Make the stops follow each other in Qt's own chain, so that Tab from outside comes to the first of them."""
    for one, after in pairwise(stop for stop in stops if can_stop(stop)):
        QWidget.setTabOrder(one, after)


def can_stop(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled() and bool(widget.focusPolicy() & TAB)


def _position(stops: Sequence[QWidget], focused: QWidget | None) -> int | None:
    """The place of the focus among the stops; of what lies around it, where it is on something that is no stop."""
    around = focused
    while around is not None:
        found = [at for at, stop in enumerate(stops) if stop is around or around.isAncestorOf(stop)]
        if found:
            return found[0]
        around = None if around.isWindow() else around.parentWidget()
    return None


def _outside(page: QWidget, *, forward: bool) -> QWidget | None:
    step: Callable[[QWidget], QWidget | None] = QWidget.nextInFocusChain if forward else QWidget.previousInFocusChain
    widget = step(page)
    while widget is not None and widget is not page:
        if not page.isAncestorOf(widget) and widget.window() is page.window() and can_stop(widget):
            return widget
        widget = step(widget)
    return None
