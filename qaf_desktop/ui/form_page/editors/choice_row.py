"""One of a few short choices, as a row of buttons."""

from PySide6.QtWidgets import QLayout, QWidget

from qaf_desktop.forms.definition import Choice, Question
from qaf_desktop.forms.views import QuestionView
from qaf_desktop.ui.form_page.editors.base import Editor, Tools
from qaf_desktop.ui.form_page.editors.choice_button import ChoiceButton, Choosable
from qaf_desktop.ui.form_page.editors.remembering_flow import RememberingFlow


class ChoiceRowEditor(Editor):
    """Buttons side by side; arrows move the choice, Delete or a second click clears it."""

    def __init__(self, question: Question, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(question, tools, parent)
        self.buttons: dict[str, Choosable] = {}
        self._choices: tuple[Choice, ...] = ()
        self._name = self._description = ""
        self._layout = self.arrange()
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self._layout)

    def arrange(self) -> QLayout:
        """How the choices stand to each other."""
        return RememberingFlow()

    def make(self, choice: Choice) -> Choosable:
        """The button of one choice."""
        return ChoiceButton(choice.label)

    def show_view(self, view: QuestionView) -> None:
        if view.choices != self._choices:
            self._rebuild(view.choices)
        for value, made in self.buttons.items():
            _check(made, value == view.value)
            made.setEnabled(not view.readonly)

    def value(self) -> str:
        return next((value for value, made in self.buttons.items() if made.isChecked()), "")

    def targets(self) -> tuple[QWidget, ...]:
        return tuple(self.buttons.values())

    def take_focus(self) -> None:
        chosen = self.buttons.get(self.value())
        if chosen:
            chosen.setFocus()
        else:
            super().take_focus()

    def describe(self, name: str, description: str) -> None:
        self._name, self._description = name, description
        self.setAccessibleName(name)
        for choice in self._choices:
            made = self.buttons[choice.value]
            made.setAccessibleName(f"{name}: {choice.label}")
            made.setAccessibleDescription(description)

    def choose(self, value: str) -> None:
        """Choose as a click would."""
        made = self.buttons.get(value)
        if made and made.isEnabled():
            made.setFocus()
            if not made.isChecked():
                made.click()

    def _rebuild(self, choices: tuple[Choice, ...]) -> None:
        had_focus = any(made.hasFocus() for made in self.buttons.values())
        for made in self.buttons.values():
            self._layout.removeWidget(made)
            made.hide()
            made.deleteLater()
        self._choices = choices
        self.buttons = {choice.value: self.make(choice) for choice in choices}
        for made in self.buttons.values():
            made.clicked.connect(self._clicked)
            made.let_go.connect(self._clicked)
            self._layout.addWidget(made)
        if self._name:
            self.describe(self._name, self._description)
        if had_focus:
            self.take_focus()

    def _clicked(self, _checked: bool = False) -> None:
        self.value_changed.emit(self.value())


def _check(made: Choosable, chosen: bool) -> None:
    if made.isChecked() != chosen:
        made.setAutoExclusive(False)
        made.setChecked(chosen)
        made.setAutoExclusive(True)
