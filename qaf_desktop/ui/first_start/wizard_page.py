"""What the pages of the wizard share: named fields that show the state and tell what is typed."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from qaf_desktop.ui.first_start.state import Inputs
from qaf_desktop.ui.first_start.view import View
from qaf_desktop.ui.tokens import S3, S4
from qaf_desktop.ui.widgets.field import Field
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.passphrase_edit import PassphraseEdit


class WizardPage(QWidget):
    """`typed(field, value)` for every change by the person; `asked(intent)` for a button of the page."""

    typed = Signal(str, object)
    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, Field] = {}
        self._lines: dict[str, QLineEdit] = {}
        self._texts: dict[str, QPlainTextEdit] = {}
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(S4)
        self.body.setAlignment(Qt.AlignmentFlag.AlignTop)

    def show_view(self, view: View, inputs: Inputs) -> None:
        """Show the state; what is being typed is left alone."""
        for name, line in self._lines.items():
            value = str(getattr(inputs, name))
            if line.text() != value:
                with QSignalBlocker(line):
                    line.setText(value)
        for name, text in self._texts.items():
            value = str(getattr(inputs, name))
            if text.toPlainText() != value:
                with QSignalBlocker(text):
                    text.setPlainText(value)
        for name, field in self.fields.items():
            field.say_problem(view.problems.get(name, ""))

    def focus_first(self, problems: tuple[str, ...] = ()) -> None:
        """The focus to the first field with a problem, else to the first field."""
        wanted = [self.fields[name] for name in self.fields if name in problems] or list(self.fields.values())
        if wanted:
            wanted[0].setFocus()

    def say(self, text: str) -> None:
        """A paragraph."""
        self.body.addWidget(label(text, wrap=True))

    def line(self, name: str, words: str, hint: str = "") -> QLineEdit:
        made = QLineEdit()
        made.textEdited.connect(lambda text: self.typed.emit(name, text))
        self._lines[name] = made
        self.place(name, Field(words, made, hint))
        return made

    def text(self, name: str, words: str, hint: str = "") -> QPlainTextEdit:
        made = QPlainTextEdit(tabChangesFocus=True)
        made.setFixedHeight(96)
        made.textChanged.connect(lambda: self.typed.emit(name, made.toPlainText()))
        self._texts[name] = made
        self.place(name, Field(words, made, hint))
        return made

    def passphrase(self, name: str, words: str, hint: str = "") -> PassphraseEdit:
        made = PassphraseEdit(words.replace("&", ""))
        made.line.textEdited.connect(lambda text: self.typed.emit(name, text))
        self._lines[name] = made.line
        self.place(name, Field(words, made, hint))
        return made

    def place(self, name: str, field: Field) -> None:
        self.fields[name] = field
        self.body.addWidget(field)
        self.body.setSpacing(S3)
