"""The project's own words, at the desk that publishes them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from qaf_desktop.setup.project_settings import ProjectWords
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.field import Field
from qaf_desktop.ui.widgets.labels import label


class ProjectCard(Card):
    """`kept(ProjectWords)`; answer with `said(words)` or `refused(words)`."""

    kept = Signal(object)

    def __init__(self, words: ProjectWords, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Project"), parent)
        self.council, self.filing = QLineEdit(words.council), QLineEdit(words.filing)
        self._council = Field(self.tr("Co&uncil"), self.council, self.tr("It stands on letters and reports."))
        hint = self.tr(
            "At the foot of every letter, such as “Keep with supervision notes”. Left empty, each kind of letter says "
            "its own."
        )
        self.keep = button(self.tr("Keep for the next set"), self._ask)
        self.answer = label("", "ok", wrap=True)
        self.answer.hide()
        self.body.addWidget(self._council)
        self.body.addWidget(Field(self.tr("Where &letters are kept"), self.filing, hint))
        self.body.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.answer)
        for line in (self.council, self.filing):
            line.returnPressed.connect(self._ask)
            line.textEdited.connect(lambda _text: self.answer.hide())

    def show_words(self, words: ProjectWords) -> None:
        """As they are kept; what is being typed is left alone."""
        for line, text in ((self.council, words.council), (self.filing, words.filing)):
            if not line.isModified():
                line.setText(text)

    def said(self, words: str) -> None:
        for line in (self.council, self.filing):
            line.setModified(False)
        self._council.say_problem("")
        self.answer.setText(words)
        self.answer.show()

    def refused(self, words: str) -> None:
        self._council.say_problem(words)
        self.council.setFocus()

    def _ask(self) -> None:
        self.kept.emit(ProjectWords(self.council.text(), self.filing.text()))
