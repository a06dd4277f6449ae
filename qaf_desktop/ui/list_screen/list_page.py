"""A screen around one list, in whose place a card stands now and then."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from qaf_desktop.ui.frame.page import Page
from qaf_desktop.ui.list_screen.list_frame import ListFrame
from qaf_desktop.ui.widgets.screen_body import body_of


class ListPage(Page):
    """Stands on the line that it is entered for, once that is here. `columns_changed(text to remember)` when it is
    left. Call `lay_out` at the end of the constructor, and `stand` after lines were shown."""

    columns_changed = Signal(str)

    def lay_out(
        self, frame: ListFrame[Any], columns: str, *cards: QWidget, strip: QWidget | None = None
    ) -> None:  # fmt: skip
        """`columns` is what `columns_changed` told last time; `strip` stands above whatever is shown."""
        self._frame, self._cards, self._wanted = frame, cards, ""
        self._places = QStackedWidget()
        for place in (frame, *map(body_of, cards)):
            self._places.addWidget(place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        if strip is not None:
            column.addWidget(strip)
        column.addWidget(self._places, 1)
        frame.table.restore_columns(columns)
        self.setFocusProxy(frame.table)

    def enter(self, argument: str) -> None:
        """`argument` may be the key of a line to stand on."""
        if argument:
            self._wanted = "" if self._frame.table.go_to(argument) else argument

    def stand(self) -> None:
        """On the line that was asked for and has come by now."""
        if self._wanted and self._frame.table.go_to(self._wanted):
            self._wanted = ""

    def leave(self) -> bool:
        self.columns_changed.emit(self._frame.table.columns_text())
        return True

    def set_busy(self, busy: bool) -> None:
        self._places.setEnabled(not busy)

    def show_list(self) -> None:
        self._places.setCurrentWidget(self._frame)
        self._frame.table.setFocus()

    def show_card(self, card: QWidget) -> None:
        self._places.setCurrentIndex(1 + self._cards.index(card))
