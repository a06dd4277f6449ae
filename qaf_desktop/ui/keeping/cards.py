"""What is asked before records are erased everywhere, and before they are given to the person they are about."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPlainTextEdit, QRadioButton, QVBoxLayout, QWidget

from qaf_desktop.exchanging.keeping import REASONS
from qaf_desktop.ui.text_size import scaled
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.field import Field
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.screen_body import ButtonFlow
from qaf_desktop.words import say
from qaf_desktop.work.held_on import HeldLine

NAMES_HEIGHT = 140


class Choosing(QWidget):
    """One of a few words to choose."""

    def __init__(self, words: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, QRadioButton] = {}
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for key, text in words.items():
            self.buttons[key] = QRadioButton(text)
            self._group.addButton(self.buttons[key])
            column.addWidget(self.buttons[key])

    def choose(self, key: str) -> None:
        """Choose one; "" for none."""
        self._group.setExclusive(False)
        for name, one in self.buttons.items():
            one.setChecked(name == key)
        self._group.setExclusive(True)

    def chosen(self) -> str:
        return next((key for key, one in self.buttons.items() if one.isChecked()), "")


class EraseCard(Card):
    """`confirmed(lines, reason)`; `left`: not now."""

    confirmed = Signal(tuple, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Erase everywhere"), parent)
        self._lines: tuple[HeldLine, ...] = ()
        self.words = label("", wrap=True)
        self.reasons = Choosing({key: say(words) for key, words in REASONS.items()})
        self.field = Field(self.tr("Why?"), self.reasons)
        self.erase = button("", self._confirm, look="danger")
        self.back = button(self.tr("Keep them"), self.left.emit)
        loss = self.tr(
            "Every answer, comment, file and decision of them goes: here, from every backup, and from each laptop when "
            "it next fetches. The fact that there was a record, and why it went, stays. It cannot be undone. Letters "
            "already given out, printed or saved are not reached. Clean the shared folder afterwards."
        )
        for part in (self.words, label(loss, wrap=True), self.field, ButtonFlow(self.erase, self.back)):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def ask(self, lines: tuple[HeldLine, ...]) -> None:
        self._lines = lines
        named = ", ".join(line.reference for line in lines[:8])
        more = "" if len(lines) <= 8 else self.tr(" and {n} more").format(n=len(lines) - 8)
        self.words.setText(f"{named}{more}")
        one, many = self.tr("Erase 1 record"), self.tr("Erase {n} records")
        self.erase.setText(one if len(lines) == 1 else many.format(n=len(lines)))
        self.reasons.choose("")
        self.field.say_problem("")
        self.back.setFocus()

    def _confirm(self) -> None:
        reason = self.reasons.chosen()
        self.field.say_problem("" if reason else self.tr("Choose why."))
        if reason:
            self.confirmed.emit(self._lines, reason)


class AnswerCard(Card):
    """`confirmed(lines, audience, words to black out)`; `left`: not now."""

    confirmed = Signal(tuple, str, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Save for the person who asks"), parent)
        self._lines: tuple[HeldLine, ...] = ()
        words = self.tr(
            "Each record becomes PDFs and files for machines in one zip: as it stands, as it stood before, and what "
            "was done with it. They hold only the kinds of answers that the person may see; what others told in "
            "confidence, and what is about others, stays out. Names within answers are for you to black out: read "
            "the papers before you give them away. Evidence files are named in the list, not added: look at each."
        )
        self.who = Choosing(
            {
                "subject-child": self.tr("The child, or somebody who speaks for them"),
                "subject-worker": self.tr("The worker whose practice it is about"),
            }
        )
        self.names = QPlainTextEdit(tabChangesFocus=True)
        self.names.setFixedHeight(scaled(NAMES_HEIGHT))
        hint = self.tr(
            "One a line: names, addresses, schools of anybody else. Names from your lists are there already."
        )
        self.take = PrimaryButton(self.tr("Save…"), self._confirm)
        self.back = button(self.tr("Not now"), self.left.emit)
        self.body.addWidget(label(words, wrap=True))
        self.body.addWidget(Field(self.tr("Who asks?"), self.who))
        self.body.addWidget(Field(self.tr("&Black out wherever it stands"), self.names, hint))
        self.body.addWidget(ButtonFlow(self.take, self.back))
        self.body.addStretch(1)

    def ask(self, lines: tuple[HeldLine, ...], suggested: tuple[str, ...]) -> None:
        self._lines = lines
        self.who.choose("subject-child")
        self.names.setPlainText("\n".join(suggested))
        self.names.setFocus()

    def _confirm(self) -> None:
        self.confirmed.emit(self._lines, self.who.chosen(), self.names.toPlainText())
