"""A number between two ends, by a slider; unanswered until it is moved."""

from decimal import Decimal, InvalidOperation

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from qaf_desktop.forms.definition import Question
from qaf_desktop.forms.views import QuestionView
from qaf_desktop.ui.form_page.editors.base import Editor, Tools
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.labels import label, set_look
from qaf_desktop.words import say

MOST_STEPS, LARGEST = 10_000, 10**12


class CalmSlider(QSlider):
    """A slider that a passing mouse wheel does not move."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class RangeEditor(Editor):
    """Start, end and step come from the form (0, 10 and 1 where it says nothing)."""

    def __init__(self, question: Question, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(question, tools, parent)
        given = question.parameters
        self._start, end = _number(given.get("start"), "0"), _number(given.get("end"), "10")
        self._step = max(_number(given.get("step"), "1"), abs(end - self._start) / MOST_STEPS) or Decimal(1)
        self._value = ""
        self.slider = CalmSlider(Qt.Orientation.Horizontal)
        self.slider.setMaximumWidth(360)
        self.slider.setRange(0, max(1, int((end - self._start) / self._step)))
        self.slider.setTickPosition(QSlider.TickPosition.TicksBelow)
        self.word = label("")
        self.clear = button(say("Clear"), self._cleared, look="link")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for made in (label(str(self._start)), self.slider, label(str(end)), self.word, self.clear):
            layout.addWidget(made)
        layout.addStretch(1)
        layout.setStretch(1, 100)
        self.slider.actionTriggered.connect(self._moved)
        self.slider.sliderMoved.connect(self._moved)
        self.setFocusProxy(self.slider)

    def show_view(self, view: QuestionView) -> None:
        self._value = view.value
        self._readonly = view.readonly
        self.slider.setEnabled(not view.readonly)
        if view.value:
            self.slider.setValue(int((_number(view.value, str(self._start)) - self._start) / self._step))
        self._say()

    def value(self) -> str:
        return self._value

    def targets(self) -> tuple[QWidget, ...]:
        return (self.slider, self.clear)

    def describe(self, name: str, description: str) -> None:
        self.slider.setAccessibleName(name)
        self.slider.setAccessibleDescription(f"{self._value or say('Not answered')}. {description}")
        self.clear.setAccessibleName(say("{name}: clear the answer", name=name))

    def _moved(self, _what: int) -> None:
        self._tell(str(self._start + self._step * self.slider.sliderPosition()))

    def _cleared(self) -> None:
        self._tell("")
        self.slider.setFocus()

    def _tell(self, value: str) -> None:
        if value != self._value:
            self._value = value
            self._say()
            self.value_changed.emit(value)

    def _say(self) -> None:
        self.word.setText(self._value or say("not answered"))
        set_look(self.word, "strong" if self._value else "muted")
        self.clear.setVisible(bool(self._value) and not self._readonly)


def _number(text: str | None, otherwise: str) -> Decimal:
    try:
        found = Decimal(text or otherwise)
    except InvalidOperation:
        return Decimal(otherwise)
    return found if found.is_finite() and abs(found) < LARGEST else Decimal(otherwise)
