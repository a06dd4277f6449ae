"""Beside a paper: a word from the lead, what there is to do, and the answer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPlainTextEdit, QRadioButton, QVBoxLayout, QWidget

from qaf_desktop.ui.tokens import S1
from qaf_desktop.ui.widgets.beside_letter import LEAST_LIST, BesideLetter
from qaf_desktop.ui.widgets.buttons import PrimaryButton
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.words import say
from qaf_desktop.work.giving import AGREEMENT
from qaf_desktop.work.issued_papers import OpenPaper

LONGEST = 20_000


class AnswerPanel(BesideLetter):
    """Says `answered(words, whether they see it so: yes, partly, no)`. What is typed stays until it is sent."""

    answered = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.due = label("", "strong", wrap=True)
        self.note = label("", wrap=True)
        self.to_do = label("", wrap=True)
        self.before = label("", wrap=True)
        self._group, self._choices = QButtonGroup(self), QWidget()
        inner = QVBoxLayout(self._choices)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(S1)
        self.agrees: dict[str, QRadioButton] = {}
        for code, words in AGREEMENT.items():
            choice = QRadioButton(say(words))
            self.agrees[code] = choice
            self._group.addButton(choice)
            inner.addWidget(choice)
            choice.toggled.connect(self._tell)
        self.words = QPlainTextEdit(tabChangesFocus=True)
        self.words.setMinimumHeight(LEAST_LIST)
        self.words.setAccessibleName(self.tr("What do you say to it?"))
        self.words.textChanged.connect(self._tell)
        self.send = PrimaryButton(self.tr("Send the answer"), self._send)
        self._heads = {
            name: label(words, "strong")
            for name, words in (
                ("note", self.tr("A word to you")), ("to_do", self.tr("What you are to do")),
                ("before", self.tr("Answered")),
            )
        }  # fmt: skip
        self._asked = label(self.tr("What do you say to it?"), "strong", buddy=self.words)
        self._hint = label(
            self.tr("Signed in your name and sent to the lead auditor alone; it stands with the record."), "muted",
            wrap=True,
        )  # fmt: skip
        self._lay_out()

    def show_paper(self, paper: OpenPaper, typed: tuple[str, str]) -> None:
        """`typed` is what was begun for this paper and not sent: words, and the choice."""
        line = paper.line
        self.due.setText(self.tr("Please answer by {day}.").format(day=line.answer_by) if line.by else line.state)
        self._part("note", self.note, paper.note)
        self._part("to_do", self.to_do, "\n".join(f"• {one}" for one in paper.to_do))
        said = [f"{one.on}, {one.person}: {one.agrees}.\n{one.words}" for one in paper.answers]
        self._part("before", self.before, "\n\n".join(said))
        self.words.setPlainText(typed[0])
        self._group.setExclusive(False)
        for code, choice in self.agrees.items():
            choice.setChecked(code == typed[1])
        self._group.setExclusive(True)
        for part in (self._asked, self.words, self._choices, self.send, self._hint):
            part.setVisible(paper.may_answer)
        self._tell()

    def typed(self) -> tuple[str, str]:
        """What stands there: words, and the code of the choice ("" for none)."""
        chosen = next((code for code, one in self.agrees.items() if one.isChecked()), "")
        return self.words.toPlainText()[:LONGEST], chosen

    def clear(self) -> None:
        self.words.clear()

    def _part(self, name: str, part: QWidget, words: str) -> None:
        part.setProperty("text", words)
        for one in (part, self._heads[name]):
            one.setVisible(bool(words))

    def _tell(self) -> None:
        words, chosen = self.typed()
        ready = bool(words.strip() and chosen)
        self.send.setEnabled(ready)
        why = "" if ready else self.tr("Choose how you see it, and write a few words.")
        self.send.setToolTip(why)
        self.send.setAccessibleDescription(why)

    def _send(self) -> None:
        self.answered.emit(*self.typed())

    def _lay_out(self) -> None:
        self.column.addWidget(self.due)
        for name, part in (("note", self.note), ("to_do", self.to_do), ("before", self.before)):
            self.column.addWidget(self._heads[name])
            self.column.addWidget(part)
        self.column.addWidget(self._asked)
        self.column.addWidget(self._choices)
        self.column.addWidget(self.words, 1)
        self.column.addWidget(self._hint)
        self.column.addWidget(self.send)
        self.column.addStretch(0)
