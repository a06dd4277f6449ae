"""Any number of choices, with boxes to tick."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qaf_desktop.forms.definition import Choice, Question
from qaf_desktop.forms.views import QuestionView
from qaf_desktop.ui.form_page.editors.base import Editor, Tools
from qaf_desktop.ui.form_page.editors.choice_button import CheckLine


class SelectManyEditor(Editor):
    """The answer lists the ticked values in the order of the form, with spaces between."""

    def __init__(self, question: Question, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(question, tools, parent)
        self.boxes: dict[str, CheckLine] = {}
        self._choices: tuple[Choice, ...] = ()
        self._name = self._description = ""
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    def show_view(self, view: QuestionView) -> None:
        if view.choices != self._choices:
            self._rebuild(view.choices)
        ticked = set(view.value.split())
        for value, box in self.boxes.items():
            box.setChecked(value in ticked)
            box.setEnabled(not view.readonly)

    def value(self) -> str:
        return " ".join(value for value, box in self.boxes.items() if box.isChecked())

    def targets(self) -> tuple[QWidget, ...]:
        return tuple(self.boxes.values())

    def describe(self, name: str, description: str) -> None:
        self._name, self._description = name, description
        self.setAccessibleName(name)
        for choice in self._choices:
            self.boxes[choice.value].setAccessibleName(f"{name}: {choice.label}")
            self.boxes[choice.value].setAccessibleDescription(description)

    def key_choice(self, number: int) -> bool:
        """A number ticks the box that stands there, or takes its tick away."""
        wanted = list(self.boxes.values())[number - 1 : number] if number else []
        for box in wanted:
            if box.isEnabled():
                box.setFocus()
                box.click()
        return bool(wanted)

    def _rebuild(self, choices: tuple[Choice, ...]) -> None:
        for box in self.boxes.values():
            self._layout.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._choices = choices
        self.boxes = {choice.value: CheckLine(choice.label) for choice in choices}
        for box in self.boxes.values():
            box.clicked.connect(lambda _checked=False: self.value_changed.emit(self.value()))
            self._layout.addWidget(box)
        if self._name:
            self.describe(self._name, self._description)
