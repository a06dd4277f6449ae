"""Ctrl+K: go to any screen or record, do any action, by typing a few letters."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from qaf_desktop.ui.frame.finding import Finder, Found, best
from qaf_desktop.ui.text_size import scaled
from qaf_desktop.ui.tokens import S2
from qaf_desktop.ui.widgets.announce import announce
from qaf_desktop.ui.widgets.labels import label

WIDTH, ROW = 560, 34


class Palette(QFrame):
    """Lies over the window it is given; `closed` when it goes, with the focus back where it was."""

    closed = Signal()

    def __init__(self, finders: Callable[[], tuple[Finder, ...]], parent: QWidget) -> None:
        super().__init__(parent)
        self._around = parent
        self._finders = finders
        self._found: tuple[Found, ...] = ()
        self._came_from: QWidget | None = None
        self.setProperty("look", "float")
        self.setAccessibleName(self.tr("Go to, find, do"))
        self._typed = QLineEdit(placeholderText=self.tr("Go to a screen, find a record, do something…"))
        self._typed.setAccessibleName(self.tr("Go to, find, do"))
        self._typed.textEdited.connect(self._search)
        self._typed.installEventFilter(self)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Found"))
        self._list.setProperty("look", "found")
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.itemClicked.connect(lambda _item: self._choose())
        self._none = label(self.tr("Nothing found. Try fewer letters."), "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(S2, S2, S2, S2)
        column.addWidget(self._typed)
        column.addWidget(self._list)
        column.addWidget(self._none)
        parent.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Show with an empty line; what was focused gets the focus back at the end."""
        self._came_from = self.window().focusWidget()
        self._typed.clear()
        self._search("")
        self._place()
        self.show()
        self.raise_()
        self._typed.setFocus()

    def close_again(self) -> None:
        self.hide()
        if self._came_from is not None:
            self._came_from.setFocus()
        self.closed.emit()

    def titles(self) -> tuple[str, ...]:
        return tuple(found.title for found in self._found)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._around and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        if watched is self._typed and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(Qt.Key(event.key()))
        if watched is self._typed and event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.hide()
            self.closed.emit()
        return super().eventFilter(watched, event)

    def _key(self, key: Qt.Key) -> bool:
        match key:
            case Qt.Key.Key_Escape:
                self.close_again()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._choose()
            case Qt.Key.Key_Down | Qt.Key.Key_Up if self._found:
                step = 1 if key == Qt.Key.Key_Down else -1
                self._list.setCurrentRow((self._list.currentRow() + step) % len(self._found))
                self._tell_row()
            case _:
                return False
        return True

    def _search(self, text: str) -> None:
        self._found = best(text, self._finders())
        self._list.clear()
        for found in self._found:
            item = QListWidgetItem(f"{found.title} · {found.note}" if found.note else found.title)
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._list.setVisible(bool(self._found))
        self._none.setVisible(not self._found)
        self._place()

    def _tell_row(self) -> None:
        """The keyboard stays in the line above; the row it would take is told."""
        announce(self, self._list.currentItem().text())

    def _choose(self) -> None:
        row = self._list.currentRow()
        if 0 <= row < len(self._found):
            chosen = self._found[row]
            self.close_again()
            chosen.act()

    def _place(self) -> None:
        around = self._around
        self._list.setFixedHeight(max(1, len(self._found)) * scaled(ROW) + 6)
        wide = min(scaled(WIDTH), around.width() - 32)
        high = min(self.sizeHint().height(), around.height() - 72)
        self.setGeometry((around.width() - wide) // 2, 56, wide, high)
