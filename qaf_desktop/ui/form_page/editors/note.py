"""Words to read; nothing to answer. The card shows them as its label."""

from PySide6.QtWidgets import QWidget

from qaf_desktop.forms.views import QuestionView
from qaf_desktop.ui.form_page.editors.base import Editor


class NoteEditor(Editor):
    """Takes no room and no focus."""

    def show_view(self, _view: QuestionView) -> None:
        self.setVisible(False)

    def value(self) -> str:
        return ""

    def targets(self) -> tuple[QWidget, ...]:
        return ()
