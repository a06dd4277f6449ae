"""How the form stands on the screen: dense where answers are short, nothing cut, widths as the person drew them."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QTextDocument
from PySide6.QtWidgets import QApplication, QLabel

from qaf_desktop.ui.form_page.ports import AttachmentView, Place
from qaf_desktop.ui.form_page.section_list import WRAP


def side_words(page):
    QApplication.processEvents()
    return [made.text() for made in page.side.findChildren(QLabel) if made.isVisible()]


def test_short_answers_stand_beside_their_question_and_below_it_where_there_is_no_room(audit):
    audit.state.go("voice")
    card = audit.stack.card("voice/seen_often")
    QApplication.processEvents()
    assert card.editor.geometry().top() < card._words.geometry().bottom()
    assert card.editor.geometry().left() > card._words.geometry().right()
    assert card.height() < 70
    audit.resize(520, 500)
    QApplication.processEvents()
    assert card.editor.geometry().top() > card._words.geometry().bottom()


@pytest.mark.parametrize(
    ("key", "value"),
    [(Qt.Key.Key_1, "yes"), (Qt.Key.Key_2, "partly"), (Qt.Key.Key_3, "no"), (Qt.Key.Key_0, "not-applicable")],
)
def test_a_compliance_question_is_answered_with_one_key(qtbot, audit, key, value):
    audit.state.go_to_question("voice/seen_often")
    qtbot.keyClick(QApplication.focusWidget(), key)
    assert audit.state.session.view("voice/seen_often").value == value


def test_no_section_title_is_cut(audit):
    for button in audit.frame.list.buttons.values():
        room = QRect(0, 0, button._room(button.width()), 1000)
        needed = QFontMetrics(button.font()).boundingRect(room, WRAP, button.text())
        assert needed.height() <= button.height(), button.text()
        assert needed.width() <= room.width(), button.text()


def test_a_prose_area_never_scrolls_sideways(audit):
    audit.state.go("story")
    area = audit.stack.card("story/who").editor.area
    area.setPlainText("antidisestablishmentarianism " * 40)
    assert not area.horizontalScrollBar().isVisible()


def test_widths_drawn_by_the_person_are_told_and_come_back(qtbot, audit, open_page, audit_form):
    splitter = audit.frame.across
    with qtbot.waitSignal(audit.widths_changed) as told:
        splitter.moveSplitter(330, 1)
    again = open_page(audit_form)
    again.show_widths(told.args[0])
    assert again.frame.list.width() == audit.frame.list.width() == 330
    again.show_widths("nonsense")
    assert again.frame.list.width() == 330


def test_the_first_question_of_a_section_is_in_hand_so_that_its_guidance_shows(qtbot, audit):
    qtbot.mouseClick(audit.frame.list.buttons["safety"], Qt.MouseButton.LeftButton)
    assert audit.state.place.question == "safety/unsafe_now"
    assert any("ring 999" in words for words in side_words(audit))


def test_a_question_without_guidance_shows_what_the_grades_of_its_section_mean(qtbot, audit):
    qtbot.mouseClick(audit.frame.list.buttons["voice"], Qt.MouseButton.LeftButton)
    assert audit.state.place.question == "voice/seen_often"
    assert "What the answers to “How well is the child heard?” mean" in side_words(audit)
    assert any(words.startswith("Inadequate: ") for words in side_words(audit))


def test_a_criterion_is_said_in_words(qtbot, open_page, audit_form):
    page = open_page(audit_form, criteria={"CL1": "Personal adviser: known early."})
    page.state.go_to_question("voice/voice_grade")
    assert "Personal adviser: known early." in side_words(page)
    assert not any("HP6" in words for words in side_words(page))


def test_ctrl_down_from_the_list_goes_to_the_question_in_hand(qtbot, audit):
    qtbot.mouseClick(audit.frame.list.buttons["voice"], Qt.MouseButton.LeftButton)
    qtbot.keyClick(audit, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert audit.stack.card("voice/seen_often").isAncestorOf(QApplication.focusWidget())


def test_a_question_left_in_the_first_section_is_the_one_that_is_opened(open_page, audit_form):
    page = open_page(audit_form)
    page.restore(Place("about", "about/status"))
    assert page.state.place == Place("about", "about/status")
    assert page.stack.card("about/status").isAncestorOf(QApplication.focusWidget())


def test_a_long_file_name_keeps_its_ending_and_widens_nothing(open_page, audit_form):
    name = "A letter from the school about attendance in the spring term, second copy with the answer.pdf"
    page = open_page(audit_form, attachment=lambda _id: AttachmentView(name, 1000))
    page.state.set("files/files_wanted", "yes")
    page.state.go("files")
    path = next(path for path in page.stack.section.cards if path.endswith("_kept"))
    page.state.set(path, "0a")
    QApplication.processEvents()
    words = page.stack.card(path).editor.words
    assert words.text().startswith("A letter from")
    assert words.text().endswith("answer.pdf  ·  1 kB")
    assert words.toolTip() == name
    assert page.stack.section.widget().width() <= page.stack.section.viewport().width()


def test_a_file_name_that_looks_like_markup_is_shown_as_it_stands(open_page, audit_form):
    """Else a name in somebody's package could make this machine fetch what it names."""
    name = '<img src="//elsewhere.invalid/x.png">.pdf'
    page = open_page(audit_form, attachment=lambda _id: AttachmentView(name, 1000))
    page.state.set("files/files_wanted", "yes")
    page.state.go("files")
    path = next(path for path in page.stack.section.cards if path.endswith("_kept"))
    page.state.set(path, "0a")
    QApplication.processEvents()
    words = page.stack.card(path).editor.words
    assert words.textFormat() is Qt.TextFormat.PlainText
    assert words.text().startswith("<img")
    shown = QTextDocument()
    shown.setHtml(words.toolTip())
    assert shown.toPlainText() == name
