"""The one window: a desk, or a cover over it (first start, unlock)."""

from __future__ import annotations

import binascii
from base64 import b64decode, b64encode
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget
from shiboken6 import isValid

from qaf_desktop.settings import SettingsFile

if TYPE_CHECKING:
    from qaf_desktop.ui.frame.desk_frame import DeskFrame
from qaf_desktop.ui.frame.places import Place

FIRST_SIZE = (1280, 760)
LEAST_SIZE = (560, 340)


class MainWindow(QMainWindow):
    """Remembers its size and place. `closing` comes before it closes; a desk that asks to stay keeps it open."""

    closing = Signal()

    def __init__(self, settings: SettingsFile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._stack = QStackedWidget()
        self._desk: DeskFrame | None = None
        self._cover: QWidget | None = None
        self._came_from: QWidget | None = None
        self.setWindowTitle("QAF Desktop")
        self.setMinimumSize(*LEAST_SIZE)
        self.resize(*FIRST_SIZE)
        self.setCentralWidget(self._stack)
        self._restore()

    def show_desk(self, desk: DeskFrame) -> None:
        """Put an open desk into the window, uncovered; an earlier desk is deleted."""
        if self._desk is not None and self._desk is not desk:
            self._stack.removeWidget(self._desk)
            self._desk.hide()
            self._desk.deleteLater()
        if self._desk is not desk:
            self._desk = desk
            self._stack.addWidget(desk)
            place = self._settings.current.place
            desk.went.connect(lambda _screen: self._remember(desk.place()))
            if not place or not desk.go(place):
                desk.setFocus()
        self.uncover()

    def cover(self, widget: QWidget) -> None:
        """Show this instead; the desk stays as it is beneath. An earlier cover is deleted."""
        if self._cover is None:
            self._came_from = self.focusWidget()
        self._drop_cover()
        self._cover = widget
        self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)
        widget.setFocus()

    def uncover(self) -> None:
        """Back to the desk, as it was left: the focus stands where it stood."""
        self._drop_cover()
        if self._desk is not None:
            self._stack.setCurrentWidget(self._desk)
            if self._came_from is not None and isValid(self._came_from) and self._desk.isAncestorOf(self._came_from):
                self._came_from.setFocus()
        self._came_from = None

    def desk(self) -> DeskFrame | None:
        return self._desk

    def covered(self) -> bool:
        return self._cover is not None

    def tell(self, text: str, tone: str) -> None:
        """Show a passing word; connect `DialogMessages.told` to it."""
        if self._desk is not None and not self.covered():
            self._desk.tell(text, tone)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._desk is not None and not self.covered() and not self._desk.leave():
            event.ignore()
            return
        self._settings.change(geometry=b64encode(self.saveGeometry().data()).decode())
        self.closing.emit()
        event.accept()

    def _remember(self, place: Place) -> None:
        """The screen to begin with next time; never what it showed, which may be a record."""
        if not place.argument:
            self._settings.change(place=place.screen)

    def _restore(self) -> None:
        try:
            kept = b64decode(self._settings.current.geometry, validate=True)
        except (binascii.Error, ValueError):
            return
        if kept:
            self.restoreGeometry(QByteArray(kept))

    def _drop_cover(self) -> None:
        if self._cover is not None:
            self._stack.removeWidget(self._cover)
            self._cover.hide()
            self._cover.deleteLater()
            self._cover = None
