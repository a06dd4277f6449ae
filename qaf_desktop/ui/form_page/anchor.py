"""Keeps the question in hand where it is on the screen while what stands above it grows or shrinks."""

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget


class Anchor(QObject):
    """Holds one widget of a scrolled page at a time."""

    def __init__(self, area: QScrollArea, page: QWidget) -> None:
        super().__init__(area)
        self._area, self._page = area, page
        self._chain: list[QWidget] = []
        self._top = 0
        self._wanted: int | None = None
        area.verticalScrollBar().rangeChanged.connect(self._catch_up)

    def hold(self, widget: QWidget) -> None:
        """From now on this widget stays; the one held before is let go."""
        for held in self._chain:
            held.removeEventFilter(self)
        self._chain = []
        inside: QWidget | None = widget
        while inside is not None and inside is not self._page:
            inside.installEventFilter(self)
            self._chain.append(inside)
            inside = inside.parentWidget()
        self._top, self._wanted = self._place(), None

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Move and self._chain:
            self._follow()
        return False

    def _place(self) -> int:
        return self._chain[0].mapTo(self._page, QPoint(0, 0)).y() if self._chain else 0

    def _follow(self) -> None:
        top = self._place()
        by, self._top = top - self._top, top
        if by and self._area.isVisible() and not self._chain[0].isHidden():
            bar = self._area.verticalScrollBar()
            self._wanted = (bar.value() if self._wanted is None else self._wanted) + by
            bar.setValue(self._wanted)
            QTimer.singleShot(0, self, self._forget)

    def _catch_up(self) -> None:
        """The page is laid out before the scroll bar knows how long it has become."""
        if self._wanted is not None:
            self._area.verticalScrollBar().setValue(self._wanted)

    def _forget(self) -> None:
        self._wanted = None
