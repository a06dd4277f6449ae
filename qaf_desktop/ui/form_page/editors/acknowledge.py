"""One box to tick: I have read this, I agree."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qaf_desktop.forms.definition import Question
from qaf_desktop.forms.views import QuestionView
from qaf_desktop.ui.form_page.editors.base import Editor, Tools
from qaf_desktop.ui.form_page.editors.choice_button import CheckLine
from qaf_desktop.words import say

OK = "OK"
"""What ODK stores for an acknowledged trigger."""


class AcknowledgeEditor(Editor):
    """A tick."""

    def __init__(self, question: Question, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(question, tools, parent)
        self.box = CheckLine(say("Yes, I confirm this"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.box)
        self.box.clicked.connect(lambda _checked=False: self.value_changed.emit(self.value()))
        self.setFocusProxy(self.box)

    def show_view(self, view: QuestionView) -> None:
        self.box.setChecked(bool(view.value))
        self.box.setEnabled(not view.readonly)

    def value(self) -> str:
        return OK if self.box.isChecked() else ""

    def describe(self, name: str, description: str) -> None:
        self.box.setAccessibleName(f"{name}: {self.box.text()}")
        self.box.setAccessibleDescription(description)

    def targets(self) -> tuple[QWidget, ...]:
        return (self.box,)
