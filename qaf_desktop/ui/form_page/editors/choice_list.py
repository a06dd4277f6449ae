"""One of several choices, one under the other, where words are long or many."""

from typing import ClassVar

from PySide6.QtWidgets import QLayout, QVBoxLayout

from qaf_desktop.forms.definition import Choice
from qaf_desktop.ui.form_page.editors.choice_button import ChoiceLine, Choosable
from qaf_desktop.ui.form_page.editors.choice_row import ChoiceRowEditor


class ChoiceListEditor(ChoiceRowEditor):
    """Lines with a ring; long words wrap."""

    beside: ClassVar[bool] = False

    def arrange(self) -> QLayout:
        layout = QVBoxLayout()
        layout.setSpacing(0)
        return layout

    def make(self, choice: Choice) -> Choosable:
        return ChoiceLine(choice.label)
