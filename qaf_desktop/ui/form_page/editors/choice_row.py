"""One of a few short choices, as a row of buttons; keys 1, 2, 3 … as shown, 0 for the one that does not count."""

from typing import ClassVar

from PySide6.QtWidgets import QLayout, QWidget

from qaf_desktop.forms.definition import Choice, Question
from qaf_desktop.forms.views import QuestionView
from qaf_desktop.ui.form_page.editors.base import Editor, Tools
from qaf_desktop.ui.form_page.editors.choice_button import ChoiceButton, Choosable
from qaf_desktop.ui.form_page.editors.remembering_flow import RememberingFlow
from qaf_desktop.ui.widgets.labels import tip

NOT_COUNTED = {"not-applicable", "not_applicable", "na", "n/a", "not-seen", "not_seen", "notseen"}
YES_OR_NO = {"yes", "no"}
SHORTER = {"Not applicable": "N/A"}
"""Words whose short form everybody in the field reads; the whole word is told to assistive software."""


class ChoiceRowEditor(Editor):
    """Buttons side by side; arrows move the choice, Delete or a second click clears it."""

    beside: ClassVar[bool] = True

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
        return shortened(ChoiceButton(SHORTER.get(choice.label, choice.label)), choice)

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

    def stops(self) -> tuple[QWidget, ...]:
        """Tab comes to the chosen answer, or to the first while none is chosen; the arrows lead to the others."""
        chosen = self.buttons.get(self.value())
        return (chosen,) if chosen is not None else self.targets()[:1]

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
            word = choice.label if made.text() == choice.label else f"{choice.label} ({made.text()})"
            made.setAccessibleName(f"{name}: {word}")
            made.setAccessibleDescription(description)

    def choose(self, value: str) -> None:
        """Choose as a click would."""
        made = self.buttons.get(value)
        if made and made.isEnabled():
            made.setFocus()
            if not made.isChecked():
                made.click()

    def key_choice(self, number: int) -> bool:
        counted, others = self._by_count()
        wanted = counted[number - 1 : number] if number else others[:1]
        for choice in wanted:
            self.choose(choice.value)
        return bool(wanted)

    def key_letter(self, letter: str) -> bool:
        """Yes or no by the letter it begins with; no other answer is given by a stray letter."""
        plain = [choice for choice in self._choices if choice.value in YES_OR_NO]
        wanted = [choice for choice in plain if choice.label.casefold().startswith(letter.casefold())]
        if len(wanted) != 1:
            return False
        self.choose(wanted[0].value)
        return True

    def _by_count(self) -> tuple[list[Choice], list[Choice]]:
        """The choices that keys 1, 2, 3 … stand for, and those of key 0."""
        counted = [choice for choice in self._choices if not self._is_last_word(choice)]
        return counted, [choice for choice in self._choices if self._is_last_word(choice)]

    def _is_last_word(self, choice: Choice) -> bool:
        return choice.value in NOT_COUNTED or choice.value == self.question.extras.get("notseen")

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


def shortened(made: Choosable, choice: Choice) -> Choosable:
    """The button, telling the whole word where it shows a shorter one."""
    made.setToolTip(tip(choice.label) if made.text() != choice.label else "")
    return made


def _check(made: Choosable, chosen: bool) -> None:
    if made.isChecked() != chosen:
        made.setAutoExclusive(False)
        made.setChecked(chosen)
        made.setAutoExclusive(True)
