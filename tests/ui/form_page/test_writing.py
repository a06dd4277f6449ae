"""Writing: spelling, phrases, what is pasted, and long texts."""

import time
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication

from qaf_desktop.paths import resources
from qaf_desktop.ui.form_page.spelling.spelling import Spelling
from qaf_desktop.ui.form_page.spelling.word_list import read_words
from qaf_desktop.ui.form_page.writing import Phrase, Writing

WORDS = read_words(resources() / "spelling")
WAVY = QTextCharFormat.UnderlineStyle.SpellCheckUnderline
QUESTION = "story/who"


@dataclass
class Kept:
    """Phrases of the test, and the words that were learnt."""

    phrases: dict[str, str] = field(default_factory=lambda: {"school": "Ring the school and agree who visits."})
    words: list[str] = field(default_factory=list)

    def all(self):
        return [Phrase(name, text) for name, text in self.phrases.items()]

    def keep(self, text):
        self.phrases["new"] = text

    def forget(self, name):
        del self.phrases[name]


@pytest.fixture
def kept():
    return Kept()


@pytest.fixture
def writer(open_page, audit_form, kept):
    """The text area of a question of a form that helps to write."""
    spelling = Spelling(kept.words.append)
    page = open_page(audit_form, writing=Writing(spelling, kept))
    spelling.take(WORDS, kept.words, ["Zofia Examplowa", "Fell Team"])
    page.state.go_to_question(QUESTION)
    area = page.stack.card(QUESTION).editor.area
    area.page, area.spelling = page, spelling
    return area


def underlined(area):
    found = []
    block = area.document().begin()
    while block.isValid():
        wavy = [one for one in block.layout().formats() if one.format.underlineStyle() == WAVY]
        found += [block.text()[part.start : part.start + part.length] for part in wavy]
        block = block.next()
    return found


def titles(menu):
    return [action.text() for action in menu.actions()]


def test_slips_are_underlined_but_not_the_word_being_typed_nor_names_of_the_registers(qtbot, writer):
    qtbot.keyClicks(writer, "Zofia Examplowa recieved a lettr")
    assert underlined(writer) == ["recieved"]
    qtbot.keyClicks(writer, " ")
    assert underlined(writer) == ["recieved", "lettr"]


def test_the_word_typed_last_is_looked_at_when_the_field_is_left(qtbot, writer):
    qtbot.keyClicks(writer, "A lettr")
    assert underlined(writer) == []
    writer.page.frame.bar.check_button.setFocus()
    assert underlined(writer) == ["lettr"]


def test_a_suggestion_of_the_menu_is_put_in_and_becomes_the_answer(qtbot, writer):
    qtbot.keyClicks(writer, "She recieved it ")
    writer.setTextCursor(_at(writer, 6))
    menu = writer.menu()
    assert titles(menu)[0] == "received"
    assert not any("ndo" in title for title in titles(menu))
    menu.actions()[0].trigger()
    assert writer.page.state.session.view(QUESTION).value == "She received it "
    assert underlined(writer) == []


def test_a_word_of_ones_own_is_kept_and_right_from_then_on(qtbot, writer, kept):
    qtbot.keyClicks(writer, "The Kuddlewick group ")
    assert underlined(writer) == ["Kuddlewick"]
    writer.setTextCursor(_at(writer, 6))
    menu = writer.menu()
    next(action for action in menu.actions() if "my words" in action.text()).trigger()
    assert kept.words == ["Kuddlewick"]
    assert underlined(writer) == []


def test_a_phrase_is_put_in_by_its_name(qtbot, writer):
    qtbot.keyClicks(writer, "Next: /school")
    qtbot.keyClick(writer, Qt.Key.Key_Space)
    assert writer.toPlainText() == "Next: Ring the school and agree who visits."
    assert writer.page.state.session.view(QUESTION).value.endswith("who visits.")
    qtbot.keyClicks(writer, " and/or /nothing ")
    assert writer.toPlainText().endswith("visits. and/or /nothing ")


def test_phrases_are_put_in_kept_and_forgotten_by_the_menu(qtbot, writer, kept):
    phrases = lambda: next(a for a in writer.menu().actions() if a.text() == "My phrases").menu()  # noqa: E731
    phrases().actions()[0].trigger()
    assert writer.toPlainText() == kept.phrases["school"]
    writer.selectAll()
    next(action for action in phrases().actions() if "Keep the selected" in action.text()).trigger()
    assert kept.phrases["new"] == kept.phrases["school"]
    forget = next(action for action in phrases().actions() if action.text() == "Forget a phrase")
    forget.menu().actions()[0].trigger()
    assert "school" not in kept.phrases


def test_dictation_and_input_methods_write_into_the_area(writer):
    event = QInputMethodEvent()
    event.setCommitString("Spoken words, and more.")
    QApplication.sendEvent(writer, event)
    assert writer.page.state.session.view(QUESTION).value == "Spoken words, and more."


def paste(area, text):
    data = QMimeData()
    data.setText(text)
    area.insertFromMimeData(data)


def test_characters_that_no_text_can_hold_are_left_out_with_a_word(writer):
    paste(writer, "A bell\x07 and a \x00null, 👩‍👧 and שלום‏ stay.")
    assert writer.toPlainText() == "A bell and a null, 👩‍👧 and שלום‏ stay."
    assert "left out" in writer.page.stack.card(QUESTION)._trouble.text()
    assert writer.page.state.session.view(QUESTION).value == writer.toPlainText()


@pytest.mark.parametrize("paragraph", [80, 100_000], ids=["in paragraphs", "as one paragraph"])
def test_typing_stays_quick_after_forty_pages_were_pasted(qtbot, writer, paragraph):
    words = "Every sentence here is invented, and a few wrods are mispelt. " * 1_900
    paste(writer, "\n".join(words[at : at + paragraph] for at in range(0, len(words), paragraph)))
    assert len(writer.toPlainText()) > 110_000
    QApplication.processEvents()
    taken = []
    for letter in "a few more":
        begun = time.process_time()
        qtbot.keyClicks(writer, letter)
        QApplication.processEvents()
        taken.append(time.process_time() - begun)
    assert sorted(taken)[len(taken) // 2] < 0.1


def _at(area, position):
    cursor = area.textCursor()
    cursor.setPosition(position)
    return cursor
