"""A grade: word, shape and colour together; keys 1, 2, 3 … in the order shown, 0 for the one that does not count."""

from typing import ClassVar

from qaf_desktop.forms.definition import Choice
from qaf_desktop.ui.form_page.editors.choice_button import ChoiceButton, Choosable
from qaf_desktop.ui.form_page.editors.choice_row import SHORTER, ChoiceRowEditor, shortened
from qaf_desktop.ui.form_page.ports import GradeMark
from qaf_desktop.words import say


class GradeEditor(ChoiceRowEditor):
    """Buttons with the marks of the question's scale."""

    beside: ClassVar[bool] = False

    def make(self, choice: Choice) -> Choosable:
        marks = self.tools.marks.get(self.question.extras.get("scale", ""), {})
        mark = marks.get(choice.value, GradeMark("dash", "muted"))
        return shortened(ChoiceButton(SHORTER.get(choice.label, choice.label), mark), choice)

    def note(self) -> str:
        counted, others = self._by_count()
        other = next((choice.label for choice in others), "")
        if not other:
            return say("Keys 1–{n}", n=len(counted))
        return say("Keys 1–{n}, 0 for {other}", n=len(counted), other=other[:1].lower() + other[1:])
