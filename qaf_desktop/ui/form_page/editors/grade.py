"""A grade: word, shape and colour together; keys 1, 2, 3 … in the order shown, 0 for the one that does not count."""

from qaf_desktop.forms.definition import Choice
from qaf_desktop.ui.form_page.editors.choice_button import ChoiceButton, Choosable
from qaf_desktop.ui.form_page.editors.choice_row import ChoiceRowEditor
from qaf_desktop.ui.form_page.ports import GradeMark

NOT_COUNTED = {"not-applicable", "not_applicable", "na", "n/a", "not-seen", "not_seen", "notseen"}
SHORTER = {"Not applicable": "N/A"}
"""Words whose short form everybody in the field reads; the whole word is told to assistive software."""


class GradeEditor(ChoiceRowEditor):
    """Buttons with the marks of the question's scale."""

    def make(self, choice: Choice) -> Choosable:
        marks = self.tools.marks.get(self.question.extras.get("scale", ""), {})
        mark = marks.get(choice.value, GradeMark("dash", "muted"))
        made = ChoiceButton(SHORTER.get(choice.label, choice.label), mark)
        made.setToolTip(choice.label if made.text() != choice.label else "")
        return made

    def key_choice(self, number: int) -> bool:
        counted = [choice.value for choice in self._choices if not self._is_last_word(choice)]
        others = [choice.value for choice in self._choices if self._is_last_word(choice)]
        wanted = counted[number - 1 : number] if number else others[:1]
        for value in wanted:
            self.choose(value)
        return bool(wanted)

    def note(self) -> str:
        other = next((choice.label for choice in self._choices if self._is_last_word(choice)), "")
        counted = len(self._choices) - (1 if other else 0)
        return f"Keys 1–{counted}" + (f", 0 for {other[:1].lower()}{other[1:]}" if other else "")

    def _is_last_word(self, choice: Choice) -> bool:
        return choice.value in NOT_COUNTED or choice.value == self.question.extras.get("notseen")
