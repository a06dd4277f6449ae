"""A form filled in as somebody does who goes from question to question by keyboard and answers what is asked."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

from qaf_desktop.ui.form_page.editors.grade import GradeEditor
from qaf_desktop.ui.form_page.question_card import QuestionCard
from tests.journeys.driving import Program

CTRL = Qt.KeyboardModifier.ControlModifier
WORDS = "We saw her at home in May and she told us in her own way how it is, as the note of the day has it"
SKIP = ""
NOTHING: Mapping[str, Callable[[Program], None]] = MappingProxyType({})
DAY, NAME = "day/month/year", "Type part of the name"


class Filling:
    """Answers by the words of the question; what is not in `answers` gets a grade of Good, the first choice or a
    sentence. An answer of SKIP leaves the question alone."""

    def __init__(self, person: Program, answers: Mapping[str, str]) -> None:
        self._person = person
        self._answers = answers

    def whole(self, photographs: Mapping[str, str], after: Mapping[str, Callable[[Program], None]] = NOTHING) -> None:
        """Every section to the last, with a picture of those named (section: name of the picture). `after` says what
        else is done when a section is filled in."""
        section = ""
        while section != (section := _card(self._person.focus()).path.split("/")[0]):
            self._section()
            if section in photographs:
                self._person.photograph(photographs[section])
            if section in after:
                after[section](self._person)
            self._person.key(Qt.Key.Key_PageDown, CTRL)

    def _section(self) -> None:
        """From the question that has the focus to the last of its section."""
        asked = ""
        while asked != (asked := _question(self._person.focus())):
            self.answer(asked)
            self._person.key(Qt.Key.Key_Down, CTRL)

    def answer(self, asked: str) -> None:
        """The question that has the focus, known by its words."""
        answer = next((answer for words, answer in self._answers.items() if words in asked), None)
        if answer == SKIP:
            return
        focused = self._person.focus()
        if isinstance(focused, QLineEdit):
            self._line(focused, answer)
        elif isinstance(focused, QPlainTextEdit):
            self._person.type_in(answer or _sentence(_card(focused)))
        elif isinstance(focused, QCheckBox):
            self._person.key(Qt.Key.Key_Space)
        else:
            self._choice(_card(focused), answer)

    def _line(self, field: QLineEdit, answer: str | None) -> None:
        self._person.key(Qt.Key.Key_A, CTRL)
        self._person.type_in(answer or ("today" if field.placeholderText() == DAY else "Invented"))
        if field.placeholderText() == NAME:
            self._person.pick_first()

    def _choice(self, card: QuestionCard, answer: str | None) -> None:
        if answer is not None:
            [wanted] = [one for one in card.findChildren(QAbstractButton) if one.text() == answer and one.isVisible()]
            self._person.choose_answer(wanted)
        elif isinstance(card.editor, GradeEditor):
            self._person.key(Qt.Key.Key_2)
        else:
            self._person.key(Qt.Key.Key_Space)


def card_of(widget: QWidget | None) -> QuestionCard | None:
    """The question that this belongs to; None for what belongs to none, such as the buttons of a row."""
    while widget is not None and not isinstance(widget, QuestionCard):
        widget = widget.parentWidget()
    return widget


def _card(widget: QWidget) -> QuestionCard:
    card = card_of(widget)
    assert card is not None, "the focus is at no question"
    return card


def _question(widget: QWidget) -> str:
    """The words of the question that has the focus, with its number; of a question in a row, with the row's place."""
    return words_of(_card(widget))


def words_of(card: QuestionCard) -> str:
    return f"{card.path} {card.card.name}"


def _sentence(card: QuestionCard) -> str:
    """As many words as the card asks for, and at least six."""
    asked = (re.search(r"at least (\d+)", one.text()) for one in card.findChildren(QLabel) if one.isVisible())
    wanted = max([6, *(int(found[1]) for found in asked if found)])
    words = WORDS.split()
    return " ".join((words * (1 + wanted // len(words)))[:wanted]) + "."
