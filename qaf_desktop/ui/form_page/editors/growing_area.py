"""A text area as high as what is in it, that pastes plain text only."""

import re

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

LONGEST = 200_000
"""Characters an answer may have; what is pasted beyond is refused in words, never cut in silence."""
MOST_LINES = 12
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff￾￿]")


def plain(text: str) -> str:
    """Text without anything that XML or a text field cannot hold, with plain line ends."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2029", "\n").replace("\u2028", "\n")
    return _UNPRINTABLE.sub("", lines)


class GrowingArea(QPlainTextEdit):
    """As high as its text, from `least` lines to a bound beyond which it scrolls."""

    too_long = Signal(int)
    cleaned = Signal()
    """What was pasted held characters that no text can hold; they were left out."""
    grew = Signal()

    def __init__(self, least: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least = least
        self._lines = 0
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(2)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    def insertFromMimeData(self, source: QMimeData) -> None:
        pasted = plain(source.text())
        room = LONGEST - self.document().characterCount() + len(self.textCursor().selectedText())
        if len(pasted) > room:
            self.too_long.emit(len(pasted))
            return
        self.textCursor().insertText(pasted)
        self.ensureCursorVisible()
        if _UNPRINTABLE.search(source.text().replace("\r", "\n")):
            self.cleaned.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    def _grow(self) -> None:
        lines = max(self._least, min(MOST_LINES, round(self.document().size().height())))
        if lines != self._lines:
            self._lines = lines
            self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 18)
            self.grew.emit()
