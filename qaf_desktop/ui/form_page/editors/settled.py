"""A line whose text is read as something: the answer changes when typing pauses or the field is left."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from qaf_desktop.forms.definition import Question
from qaf_desktop.forms.views import QuestionView
from qaf_desktop.ui.form_page.editors.base import Editor, Tools
from qaf_desktop.words import say

SETTLE_MS = 350


class SettledEditor(Editor):
    """Reads what is typed by `read` and shows answers by `shown`; says in words when it cannot be read."""

    wide = False
    reads = True
    room = 140
    unreadable = ""

    def __init__(self, question: Question, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(question, tools, parent)
        self.field = QLineEdit()
        self.field.setFixedWidth(self.room)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(8)
        self.row.addWidget(self.field)
        self.row.addStretch(1)
        self._value = ""
        self._pause = tools.new_pause(self.settle)
        self._half = False
        self.field.textEdited.connect(self._typed)
        self.field.returnPressed.connect(self._left)
        self.field.installEventFilter(self)
        self.setFocusProxy(self.field)

    def read(self, _text: str) -> str | None:
        """The canonical answer, or None when the text is none."""
        raise NotImplementedError

    def shown(self, value: str) -> str:
        """The answer as people write it."""
        return value

    def show_view(self, view: QuestionView) -> None:
        self.field.setReadOnly(view.readonly)
        if view.value != self._value or (not self._half and not self.field.text()):
            self._value = view.value
            self._half = False
            self.field.setText(self.shown(view.value))

    def value(self) -> str:
        return self._value

    def settle(self) -> None:
        self._pause.stop()
        if not self._half:
            return
        self._half = False
        text = self.field.text().strip()
        read = self.read(text) if text else ""
        self.complaint.emit(say(self.unreadable) if read is None else "")
        self._take(read or "")

    def targets(self) -> tuple[QWidget, ...]:
        return (self.field,)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            self.tools.pressing.after(self, self._left)
        return super().eventFilter(watched, event)

    def put(self, value: str) -> None:
        """Take an answer picked, not typed."""
        self._half = False
        self._pause.stop()
        self.field.setText(self.shown(value))
        self.complaint.emit("")
        self._take(value)

    def _typed(self, _text: str) -> None:
        self._half = True
        self._pause.start(SETTLE_MS)

    def _left(self) -> None:
        self.settle()
        if self._value:
            self.field.setText(self.shown(self._value))

    def _take(self, value: str) -> None:
        if value != self._value:
            self._value = value
            self.value_changed.emit(value)
