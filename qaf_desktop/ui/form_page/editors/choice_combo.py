"""One choice from a list that folds (appearance `minimal`); typing the first letters finds it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from qaf_desktop.forms.definition import Choice, Question
from qaf_desktop.forms.views import QuestionView
from qaf_desktop.ui.form_page.editors.base import Editor, Tools
from qaf_desktop.words import mark, say

NOTHING = mark("Choose…")


class CalmCombo(QComboBox):
    """A combo that a passing mouse wheel does not change."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class ChoiceComboEditor(Editor):
    """A folded list."""

    def __init__(self, question: Question, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(question, tools, parent)
        self._choices: tuple[Choice, ...] | None = None
        self.combo = CalmCombo()
        self.combo.setMaximumWidth(460)
        self.combo.setMinimumContentsLength(18)
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.combo, 1)
        layout.setAlignment(self.combo, Qt.AlignmentFlag(0))
        layout.addStretch(0)
        self.combo.activated.connect(lambda _index: self.value_changed.emit(self.value()))
        self.setFocusProxy(self.combo)

    def show_view(self, view: QuestionView) -> None:
        if view.choices != self._choices:
            self._choices = view.choices
            self.combo.clear()
            self.combo.addItem(say(NOTHING), "")
            for choice in view.choices:
                self.combo.addItem(choice.label, choice.value)
        self.combo.setCurrentIndex(max(0, self.combo.findData(view.value)))
        self.combo.setEnabled(not view.readonly)

    def value(self) -> str:
        return str(self.combo.currentData() or "")

    def targets(self) -> tuple[QWidget, ...]:
        return (self.combo,)
