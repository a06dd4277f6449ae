"""The practitioner's response beside the letter it answers: opened from a file, or typed in from paper."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from qaf_desktop.ui.widgets.beside_letter import LEAST_LIST, BesideLetter
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.labels import label

LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class ShownResponse:
    """A response to look at: its letter by number, and what is odd about it. `kept`: it stands in the record."""

    letter: int = 0
    words: str = ""
    signed: str = ""
    dated: str = ""
    came_by: str = "paper"
    doubt: str = ""
    kept: bool = False


class ResponsePanel(BesideLetter):
    """Says `file_asked`, `keep_asked`, `save_asked` (as a response file) and `closed`; `response()` is what stands."""

    file_asked = Signal()
    keep_asked = Signal()
    save_asked = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ShownResponse()
        self.note = label("", "muted", wrap=True)
        self.doubt = label("", "alarm", wrap=True)
        self.file = button(self.tr("Open the file that came back…"), self.file_asked.emit)
        self.words = QPlainTextEdit()
        self.words.setTabChangesFocus(True)
        self.words.setMinimumHeight(LEAST_LIST)
        self.words.setAccessibleName(self.tr("What the practitioner says"))
        self.signed, self.dated = QLineEdit(), QLineEdit()
        self.keep = PrimaryButton(self.tr("Keep the response"), self.keep_asked.emit)
        self.save = button(self.tr("Make a response file…"), self.save_asked.emit, look="link")
        self.close_it = button(self.tr("Close"), self.closed.emit, look="link")
        self.words.textChanged.connect(self._tell)
        self._lay_out()
        self._tell()

    def show_response(self, shown: ShownResponse) -> None:
        self._shown = shown
        self.words.setPlainText(shown.words)
        self.signed.setText(shown.signed)
        self.dated.setText(shown.dated)
        self.note.setText(_note(shown))
        self.doubt.setText(shown.doubt)
        self.doubt.setVisible(bool(shown.doubt))
        from_file = shown.came_by != "paper" or shown.kept
        for field in (self.words, self.signed, self.dated):
            field.setReadOnly(from_file)
        self._tell()

    def response(self) -> ShownResponse:
        """As it stands in the fields."""
        return replace(
            self._shown, words=self.words.toPlainText()[:LONGEST], signed=self.signed.text(), dated=self.dated.text()
        )

    def unkept_words(self) -> bool:
        """Whether something typed would be lost by leaving."""
        return not self._shown.kept and bool(self.words.toPlainText().strip())

    def _tell(self) -> None:
        something = bool(self.words.toPlainText().strip())
        self.keep.setEnabled(something and not self._shown.kept)
        self.keep.setVisible(not self._shown.kept)
        self.file.setVisible(not self._shown.kept)
        self.save.setEnabled(something)

    def _lay_out(self) -> None:
        column = self.column
        column.addWidget(label(self.tr("The practitioner’s response"), "heading"))
        column.addWidget(self.file)
        column.addWidget(self.note)
        column.addWidget(self.doubt)
        column.addWidget(label(self.tr("What the practitioner says"), "strong", buddy=self.words))
        column.addWidget(self.words, 1)
        for words, field in ((self.tr("Signed by"), self.signed), (self.tr("Dated"), self.dated)):
            column.addWidget(label(words, "strong", buddy=field))
            field.setAccessibleName(words)
            field.setMaxLength(200)
            column.addWidget(field)
        for part in (self.keep, self.save, self.close_it):
            column.addWidget(part)


def _note(shown: ShownResponse) -> str:
    tr = QCoreApplication.translate
    if shown.kept and shown.came_by == "desk":
        return tr("Feedback", "Signed at the person’s own desk, and come with their package.")
    if shown.kept:
        return tr("Feedback", "Kept with the record. Another response can be added to it.")
    return {
        "form": tr("Feedback", "Typed into the letter. Read it beside the letter, then keep it as it is."),
        "file": tr("Feedback", "From a response file. Read it beside the letter, then keep it as it is."),
    }.get(shown.came_by, tr("Feedback", "Or type in what came on paper. It is entered for the practitioner by you."))
