"""The one window: a desk, or a cover over it (first start, unlock)."""

from __future__ import annotations

import binascii
from base64 import b64decode, b64encode
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QByteArray, QSize, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget
from shiboken6 import isValid

from qaf_desktop.settings import SettingsFile

if TYPE_CHECKING:
    from qaf_desktop.ui.frame.desk_frame import DeskFrame
from qaf_desktop.ui.frame.places import Place
from qaf_desktop.ui.frame.text_size_wishes import TextSizeWishes
from qaf_desktop.ui.frame.window_place import in_the_middle, on_a_screen

BRAND = "QAF Desktop"
FIRST_SIZE = QSize(1280, 760)
LEAST_SIZE = QSize(560, 340)


@runtime_checkable
class Cover(Protocol):
    """Something over the desk that may ask to stay when the window closes."""

    def leave(self) -> bool:
        """False stays here."""
        ...


class MainWindow(QMainWindow):
    """Remembers its size and place. `closing` comes before it closes; a desk that asks to stay keeps it open.
    `text_size_asked(step)`: words larger (1), smaller (-1) or of the usual size (0) are wished for."""

    closing = Signal()
    text_size_asked = Signal(int)

    def __init__(self, settings: SettingsFile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._stack = QStackedWidget()
        self._desk: DeskFrame | None = None
        self._cover: QWidget | None = None
        self._over: QWidget | None = None
        self._came_from: QWidget | None = None
        self._focus_below: QWidget | None = None
        self._asked: Callable[[], bool] = lambda: True
        self._wishes: TextSizeWishes | None = None
        self.setWindowTitle(BRAND)
        self.setMinimumSize(LEAST_SIZE)
        self.setCentralWidget(self._stack)
        self._restore()
        screens = QGuiApplication.instance()
        if isinstance(screens, QGuiApplication):
            screens.screenRemoved.connect(self._come_into_view)

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
            desk.went.connect(lambda _screen: self._went(desk))
            if not place or not desk.go(place):
                desk.setFocus()
        self.uncover()

    def cover(self, widget: QWidget, *, alone: bool = False) -> None:
        """Show this instead; the desk stays as it is beneath. An earlier cover is deleted. `alone` takes the desk out
        of the window until it is uncovered: no key, no Tab and no screen reader finds a way to it."""
        if self._cover is None:
            self._came_from = self.focusWidget()
        self._drop_cover()
        if alone and self._desk is not None:
            self._stack.removeWidget(self._desk)
            self._desk.setParent(None)
        self._cover = widget
        self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)
        self._say_title(widget.windowTitle())
        widget.setFocus()

    def uncover(self) -> None:
        """Back to the desk, as it was left: the focus stands where it stood."""
        self._drop_cover()
        if self._desk is not None:
            if self._stack.indexOf(self._desk) < 0:
                self._stack.addWidget(self._desk)
            self._stack.setCurrentWidget(self._desk)
            self._say_title(self._desk.where())
            if self._came_from is not None and isValid(self._came_from) and self._desk.isAncestorOf(self._came_from):
                self._came_from.setFocus()
        self._came_from = None

    def lay_over(self, widget: QWidget) -> None:
        """Show this in place of the cover for a while; the cover stays as it is."""
        if self._over is None:
            self._focus_below = self.focusWidget()
        self._lift()
        self._over = widget
        self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)
        self._say_title(widget.windowTitle())
        widget.setFocus()

    def lift(self) -> None:
        """Back to the cover, the focus where it stood."""
        self._lift()
        if self._cover is not None:
            self._stack.setCurrentWidget(self._cover)
            self._say_title(self._cover.windowTitle())
            below = self._focus_below
            (below if below is not None and isValid(below) else self._cover).setFocus()

    def ask_before_closing(self, may_close: Callable[[], bool]) -> None:
        """Asked while a desk is seen, once it has kept what was typed; false keeps the window open."""
        self._asked = may_close

    def drop_desk(self) -> None:
        """The desk beneath a cover is closed: take it out of the window."""
        if self._desk is not None:
            self._stack.removeWidget(self._desk)
            self._desk.hide()
            self._desk.deleteLater()
            self._desk = None
            self._came_from = None

    def desk(self) -> DeskFrame | None:
        return self._desk

    def covered(self) -> bool:
        return self._cover is not None

    def tell(self, text: str, tone: str) -> None:
        """Show a passing word; connect `DialogMessages.told` to it."""
        if self._desk is not None and not self.covered():
            self._desk.tell(text, tone)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._wishes is None:
            self._wishes = TextSizeWishes(self, self.text_size_asked.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close():
            event.ignore()
            return
        self._settings.change(geometry=b64encode(self.saveGeometry().data()).decode())
        self.closing.emit()
        event.accept()

    def _may_close(self) -> bool:
        if self._cover is not None:
            return self._cover.leave() if isinstance(self._cover, Cover) else True
        return self._desk is None or (self._desk.leave() and self._asked())

    def _went(self, desk: DeskFrame) -> None:
        self._remember(desk.place())
        if not self.covered():
            self._say_title(desk.where())

    def _say_title(self, where: str) -> None:
        """What the system lists the window by: never a record, which would name a child's reference."""
        self.setWindowTitle(f"{where} – {BRAND}" if where else BRAND)

    def _remember(self, place: Place) -> None:
        """The screen to begin with next time; never what it showed, which may be a record: then it is My work."""
        self._settings.change(place="" if place.argument else place.screen)

    def _restore(self) -> None:
        """As the window stood last time, else of its first size; in either case whole on a screen that is there."""
        try:
            kept = b64decode(self._settings.current.geometry, validate=True)
        except (binascii.Error, ValueError):
            kept = b""
        if not (kept and self.restoreGeometry(QByteArray(kept))):
            self.setGeometry(in_the_middle(FIRST_SIZE, QGuiApplication.primaryScreen().availableGeometry()))
        self._come_into_view()

    def _come_into_view(self) -> None:
        if self.isMaximized() or self.isFullScreen():
            return
        first = QGuiApplication.primaryScreen()
        screens = sorted(QGuiApplication.screens(), key=lambda screen: screen is not first)
        rooms = [screen.availableGeometry() for screen in screens]
        self.setGeometry(on_a_screen(self.geometry(), rooms, LEAST_SIZE))

    def _lift(self) -> None:
        if self._over is not None:
            self._stack.removeWidget(self._over)
            self._over.hide()
            self._over.deleteLater()
            self._over = None

    def _drop_cover(self) -> None:
        self._lift()
        if self._cover is not None:
            self._stack.removeWidget(self._cover)
            self._cover.hide()
            self._cover.deleteLater()
            self._cover = None
