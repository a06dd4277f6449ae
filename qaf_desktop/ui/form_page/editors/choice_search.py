"""One choice from a long list, such as a register: type any part of the name."""

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QWidget

from qaf_desktop.forms.definition import Choice, Question
from qaf_desktop.forms.views import QuestionView
from qaf_desktop.ui.form_page.editors.base import Editor, Tools
from qaf_desktop.words import mark, say

SHOWN = 10
GONE = mark("No longer in the list")


class ChoiceSearchEditor(Editor):
    """A field with the matching choices under it. Only a choice of the list is an answer."""

    def __init__(self, question: Question, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(question, tools, parent)
        self._choices: tuple[Choice, ...] = ()
        self._value = ""
        self.field = QLineEdit()
        self.field.setMaximumWidth(460)
        self.field.setPlaceholderText(say("Type part of the name"))
        self.field.setClearButtonEnabled(True)
        self._names = QStringListModel(self)
        self._completer = completer = QCompleter(self._names, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(SHOWN)
        completer.activated.connect(self._picked)
        self.field.setCompleter(completer)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.field, 1000)
        layout.addStretch(1)
        self.field.textEdited.connect(self._typed)
        self.field.installEventFilter(self)
        self.setFocusProxy(self.field)

    def show_view(self, view: QuestionView) -> None:
        if view.choices != self._choices:
            self._choices = view.choices
            self._names.setStringList([choice.label for choice in view.choices])
        self.field.setReadOnly(view.readonly)
        if view.value != self._value or not self.field.hasFocus():
            self._value = view.value
            self.field.setText(self._label(view.value))

    def value(self) -> str:
        return self._value

    def targets(self) -> tuple[QWidget, ...]:
        return (self.field,)

    def settle(self) -> None:
        """A name typed whole, or the only one that fits, is taken; words that fit nothing are said to be none."""
        text = self.field.text().strip().casefold()
        if text == self._label(self._value).casefold():
            self.complaint.emit("")
            return
        exact = [choice for choice in self._choices if choice.label.casefold() == text]
        fitting = exact or [choice for choice in self._choices if text and text in choice.label.casefold()]
        if not text or len(fitting) == 1:
            self._take(fitting[0].value if text else "")
        else:
            self.complaint.emit(say("Choose one from the list: no name, or more than one, has these letters."))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            if event.reason() != Qt.FocusReason.PopupFocusReason:
                self.tools.pressing.after(self, self.settle)
        elif watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._open_on_arrow(event)
        return super().eventFilter(watched, event)

    def _open_on_arrow(self, event: QKeyEvent) -> bool:
        plain_down = event.key() == Qt.Key.Key_Down and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if not plain_down or self.field.isReadOnly() or _is_open(self._completer):
            return False
        self._completer.setCompletionPrefix("" if self._value else self.field.text())
        self._completer.complete()
        return True

    def _label(self, value: str) -> str:
        """Its words in the list; a code that is in it no more is never shown."""
        found = next((choice.label for choice in self._choices if choice.value == value), "")
        return found or (say(GONE) if value else "")

    def _typed(self, text: str) -> None:
        if not text:
            self._take("")

    def _picked(self, label: str) -> None:
        self._take(next((choice.value for choice in self._choices if choice.label == label), ""))

    def _take(self, value: str) -> None:
        self.complaint.emit("")
        self.field.setText(self._label(value))
        if value != self._value:
            self._value = value
            self.value_changed.emit(value)


def _is_open(completer: QCompleter) -> bool:
    popup = completer.popup()
    return popup is not None and popup.isVisible()
