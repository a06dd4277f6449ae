"""Where a window may stand: whole on a screen that is there, its title bar and foot included."""

from collections.abc import Sequence

from PySide6.QtCore import QMargins, QRect, QSize

FRAME = QMargins(8, 40, 8, 8)
"""Room for the title bar and the edges that the system draws around a window, in pixels."""


def on_a_screen(wanted: QRect, screens: Sequence[QRect], least: QSize) -> QRect:
    """The rectangle inside the frame nearest to `wanted` that is whole on one of the screens.

    `screens` are the parts that windows may use, the first screen being the main one. No smaller than `least`.
    """
    if not screens:
        return wanted
    room = max(screens, key=lambda screen: _shared(screen, wanted)).marginsRemoved(FRAME)
    wide = max(least.width(), min(wanted.width(), room.width()))
    high = max(least.height(), min(wanted.height(), room.height()))
    left = max(room.left(), min(wanted.left(), room.left() + room.width() - wide))
    top = max(room.top(), min(wanted.top(), room.top() + room.height() - high))
    return QRect(left, top, wide, high)


def in_the_middle(size: QSize, screen: QRect) -> QRect:
    """A window of that size in the middle of a screen."""
    made = QRect(0, 0, size.width(), size.height())
    made.moveCenter(screen.center())
    return made


def _shared(screen: QRect, window: QRect) -> int:
    both = screen.intersected(window)
    return both.width() * both.height() if both.isValid() else 0
