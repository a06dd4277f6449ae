"""Text on one line: references, names, barcodes typed by hand."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from qaf_desktop.forms.definition import Question
from qaf_desktop.forms.views import QuestionView
from qaf_desktop.ui.form_page.editors.base import Editor, Tools
from qaf_desktop.ui.form_page.editors.growing_area import plain


class LineEditor(Editor):
    """One line; changes are told at every keystroke."""

    typing = True
    room = 460

    def __init__(self, question: Question, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(question, tools, parent)
        self.field = QLineEdit()
        if "masked" in question.appearance:
            self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setMaximumWidth(self.room)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.field)
        layout.addStretch(1)
        layout.setStretch(0, 1000)
        self.field.textEdited.connect(self._typed)
        self.setFocusProxy(self.field)

    def show_view(self, view: QuestionView) -> None:
        self.field.setReadOnly(view.readonly)
        if view.value != self.value():
            self.field.setText(view.value)

    def value(self) -> str:
        return plain(self.field.text()).strip()

    def targets(self) -> tuple[QWidget, ...]:
        return (self.field,)

    def _typed(self, _text: str) -> None:
        self.value_changed.emit(self.value())
