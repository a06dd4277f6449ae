"""A box that searches while one types."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

PAUSE_MS = 120


class SearchBox(QLineEdit):
    """`searched(text)` comes a moment after the last key, at once on Enter; Esc empties the box first."""

    searched = Signal(str)
    down_pressed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self.setClearButtonEnabled(True)
        self._told = ""
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        self.textChanged.connect(lambda _text: self._pause.start())

    def show_text(self, text: str) -> None:
        """Words that are searched for already: nothing is told."""
        self._told = text
        self.setText(text)
        self._pause.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape if self.text():
                self.clear()
                self._tell()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._tell()
                super().keyPressEvent(event)
            case Qt.Key.Key_Down:
                self._tell()
                self.down_pressed.emit()
            case _:
                super().keyPressEvent(event)

    def _tell(self) -> None:
        self._pause.stop()
        text = self.text().strip()
        if text != self._told:
            self._told = text
            self.searched.emit(text)
