"""Free text: an area that grows with what is typed, and counts words where a minimum holds."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qaf_desktop.forms.definition import Question
from qaf_desktop.forms.views import QuestionView
from qaf_desktop.ui.form_page.editors.base import Editor, Tools
from qaf_desktop.ui.form_page.editors.growing_area import LONGEST
from qaf_desktop.ui.form_page.editors.writing_area import WritingArea
from qaf_desktop.words import say

LINES = 3


class TextEditor(Editor):
    """Prose in an area that starts at three lines."""

    typing = True

    def __init__(self, question: Question, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(question, tools, parent)
        self._least_words = 0
        self.area = WritingArea(LINES, tools.writing)
        self._told = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.area)
        self.area.textChanged.connect(self._typed)
        self.area.too_long.connect(self._refuse)
        self.area.cleaned.connect(self._say_cleaned)
        self.setFocusProxy(self.area)

    def show_view(self, view: QuestionView) -> None:
        self._least_words = view.min_words or 0
        if view.readonly != self.area.isReadOnly():
            self.area.setReadOnly(view.readonly)
            self.area.style().polish(self.area)  # a sheet looks at a property only when asked to
        if view.value != self.area.toPlainText():
            self.area.blockSignals(True)
            self.area.setPlainText(view.value)
            self.area.blockSignals(False)
            self._told = self.value()
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
        """Also called where only an underline came or went: then there is nothing to tell."""
        value = self.value()
        if value != self._told:
            self._told = value
            self.complaint.emit("")
            self.value_changed.emit(value)

    def _say_cleaned(self) -> None:
        self.complaint.emit(self.tr("Characters that cannot be shown were left out of what you pasted."))

    def _refuse(self, length: int) -> None:
        self.complaint.emit(
            say(
                "That is {length:,} characters; an answer holds {longest:,}. Nothing was pasted: attach it as a file.",
                length=length,
                longest=LONGEST,
            )
        )
