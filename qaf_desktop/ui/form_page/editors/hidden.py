"""A value that is worked out and never shown."""

from PySide6.QtWidgets import QWidget

from qaf_desktop.forms.views import QuestionView
from qaf_desktop.ui.form_page.editors.base import Editor


class HiddenEditor(Editor):
    """Shows nothing at all."""

    def show_view(self, _view: QuestionView) -> None:
        self.setVisible(False)

    def value(self) -> str:
        return ""

    def targets(self) -> tuple[QWidget, ...]:
        return ()
