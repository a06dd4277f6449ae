"""Free text: an area that grows with what is typed, counts words where a minimum holds, and pastes plain text only."""

import re

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from qaf_desktop.forms.definition import Question
from qaf_desktop.forms.views import QuestionView
from qaf_desktop.ui.form_page.editors.base import Editor, Tools
from qaf_desktop.words import say

LONGEST = 200_000
"""Characters an answer may have; what is pasted beyond is refused in words, never cut in silence."""
LINES, MOST_LINES = 3, 12
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff￾￿]")


def plain(text: str) -> str:
    """Text without anything that XML or a text field cannot hold, with plain line ends."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2029", "\n").replace("\u2028", "\n")
    return _UNPRINTABLE.sub("", lines)


class GrowingArea(QPlainTextEdit):
    """As high as its text, from `least` lines to a bound beyond which it scrolls."""

    too_long = Signal(int)
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


class TextEditor(Editor):
    """Prose in an area that starts at three lines."""

    typing = True

    def __init__(self, question: Question, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(question, tools, parent)
        self._least_words = 0
        self.area = GrowingArea(LINES)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.area)
        self.area.textChanged.connect(self._typed)
        self.area.too_long.connect(self._refuse)
        self.setFocusProxy(self.area)

    def show_view(self, view: QuestionView) -> None:
        self._least_words = view.min_words or 0
        self.area.setReadOnly(view.readonly)
        if view.value != self.area.toPlainText():
            self.area.blockSignals(True)
            self.area.setPlainText(view.value)
            self.area.blockSignals(False)
            self.area.moveCursor(self.area.textCursor().MoveOperation.End)

    def value(self) -> str:
        text = self.area.toPlainText()
        return text if text.strip() else ""

    def targets(self) -> tuple[QWidget, ...]:
        return (self.area,)

    def note(self) -> str:
        if not self._least_words:
            return ""
        count = len(self.area.toPlainText().split())
        if count == 1:
            return say("1 word · at least {least}", least=self._least_words)
        return say("{n} words · at least {least}", n=count, least=self._least_words)

    def _typed(self) -> None:
        self.complaint.emit("")
        self.value_changed.emit(self.value())

    def _refuse(self, length: int) -> None:
        self.complaint.emit(
            say(
                "That is {length:,} characters; an answer holds {longest:,}. Nothing was pasted: attach it as a file.",
                length=length,
                longest=LONGEST,
            )
        )
