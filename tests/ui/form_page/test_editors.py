"""Every kind of question has an editor, and each does what a person's hands ask of it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

from qaf_desktop.forms.definition import Kind
from qaf_desktop.ui.form_page.editors.choice_list import ChoiceListEditor
from qaf_desktop.ui.form_page.editors.choice_row import ChoiceRowEditor
from qaf_desktop.ui.form_page.editors.choice_search import ChoiceSearchEditor
from qaf_desktop.ui.form_page.editors.grade import GradeEditor
from qaf_desktop.ui.form_page.editors.growing_area import LONGEST
from qaf_desktop.ui.form_page.editors.line import LineEditor
from qaf_desktop.ui.form_page.editors.registry import EDITORS
from qaf_desktop.ui.form_page.editors.text import TextEditor
from tests.ui.form_page.conftest import form_of

ALL = """
| survey |
| | type | name | label | appearance | parameters | bind::qaf:minwords | bind::qaf:scale |
| | begin_group | a | Everything |
| | text | line | A line |
| | text | prose | Prose | multiline | | 3 |
| | integer | whole | A whole number |
| | decimal | part | A number |
| | date | day | A day |
| | time | hour | A time |
| | datetime | moment | A moment |
| | select_one c | few | One of few |
| | select_one long | list | One of long words |
| | select_one c | fold | Folded | minimal |
| | select_one c | grade | A grade | | | | case-grade |
| | select_multiple c | many | Many |
| | rank c | order | In order |
| | range | scale | How much | | start=0 end=10 step=2 |
| | note | words | Only words |
| | acknowledge | agreed | Agreed |
| | file | paper | A file |
| | image | picture | A picture |
| | geopoint | where | Where |
| | barcode | code | Code |
| | end_group |
| choices |
| | list_name | name | label |
| | c | good | Good |
| | c | inadequate | Inadequate |
| | c | not-applicable | Not applicable |
| | long | x | A choice with so many words that it cannot be a button |
| | long | y | Another |
| settings |
| | form_id | namespaces |
| | all | qaf="urn:qaf-desktop:form:1" |
"""


POPUP = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""What the offscreen platform says of a list that folds open."""


@pytest.fixture(scope="module")
def everything():
    return form_of(ALL)


@pytest.fixture
def page(open_page, everything):
    return open_page(everything)


def editor(page, name):
    return page.stack.card(f"a/{name}").editor


def type_in(qtbot, page, name, text):
    field = editor(page, name).targets()[0]
    field.setFocus()
    qtbot.keyClicks(field, text)
    return field


def test_every_kind_of_question_has_an_editor():
    assert set(EDITORS) == set(Kind)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("line", LineEditor),
        ("prose", TextEditor),
        ("few", ChoiceRowEditor),
        ("list", ChoiceListEditor),
        ("grade", GradeEditor),
    ],
)
def test_looks_and_choices_decide_the_editor(page, name, kind):
    assert type(editor(page, name)) is kind


@pytest.mark.parametrize(
    ("name", "typed", "answer", "shown"),
    [
        ("whole", "1 200", "1200", "1200"),
        ("part", "01.50", "1.50", "1.50"),
        ("part", ".5", "0.5", "0.5"),
        ("day", "3 nov", "2026-11-03", "03/11/2026"),
        ("day", "yesterday", "2026-11-21", "21/11/2026"),
        ("hour", "2.30pm", "14:30:00.000", "14:30"),
        ("moment", "yesterday 2pm", "2026-11-21T14:00:00.000", "21/11/2026 14:00"),
    ],
)
def test_what_is_typed_becomes_the_answer_when_the_field_is_left(qtbot, page, save, name, typed, answer, shown):
    field = type_in(qtbot, page, name, typed)
    assert page.state.session.view(f"a/{name}").value == ""
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert page.state.session.view(f"a/{name}").value == answer
    assert save.kept()[f"a/{name}"] == answer
    assert field.text() == shown


def test_a_pause_in_typing_is_enough(qtbot, page, pauses, save):
    type_in(qtbot, page, "day", "3/11/26")
    pauses.end()
    assert save.kept()["a/day"] == "2026-11-03"
    assert editor(page, "day").words.text() == "Tuesday 3 November 2026"


@pytest.mark.parametrize(("name", "typed", "word"), [("whole", "many", "whole number"), ("day", "soon", "not a day")])
def test_what_cannot_be_read_is_said_and_stands(qtbot, page, name, typed, word):
    field = type_in(qtbot, page, name, typed)
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    card = page.stack.card(f"a/{name}")
    assert field.text() == typed
    assert word in card._trouble.text()
    assert word in field.accessibleDescription()
    field.setFocus()
    field.clear()
    qtbot.keyClicks(field, "7" if name == "whole" else "today")
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert card._trouble is None


def test_a_click_chooses_and_a_second_click_clears(qtbot, page):
    good = editor(page, "few").buttons["good"]
    qtbot.mouseClick(good, Qt.MouseButton.LeftButton)
    assert page.state.session.view("a/few").value == "good"
    qtbot.mouseClick(good, Qt.MouseButton.LeftButton)
    assert page.state.session.view("a/few").value == ""
    assert not good.isChecked()


def test_arrows_move_a_choice_and_delete_clears_it(qtbot, page):
    buttons = editor(page, "few").buttons
    qtbot.mouseClick(buttons["good"], Qt.MouseButton.LeftButton)
    qtbot.keyClick(buttons["good"], Qt.Key.Key_Right)
    assert page.state.session.view("a/few").value == "inadequate"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Delete)
    assert page.state.session.view("a/few").value == ""


@pytest.mark.parametrize(("key", "answer"), [("1", "good"), ("2", "inadequate"), ("0", "not-applicable"), ("4", "")])
def test_number_keys_grade_in_the_order_shown_and_nought_is_not_applicable(qtbot, page, key, answer):
    grade = editor(page, "grade")
    grade.take_focus()
    qtbot.keyClicks(QApplication.focusWidget(), key)
    assert page.state.session.view("a/grade").value == answer


def test_a_digit_in_a_text_is_a_digit(qtbot, page):
    type_in(qtbot, page, "line", "14")
    assert page.state.session.view("a/line").value == "14"


def test_ticks_are_listed_in_the_order_of_the_form(qtbot, page):
    boxes = editor(page, "many").boxes
    for value in ("inadequate", "good"):
        qtbot.mouseClick(boxes[value], Qt.MouseButton.LeftButton)
    assert page.state.session.view("a/many").value == "good inadequate"


def test_a_number_ticks_the_box_that_stands_there_and_takes_its_tick_away(qtbot, page):
    editor(page, "many").take_focus()
    for key, answer in (("2", "inadequate"), ("1", "good inadequate"), ("2", "good"), ("9", "good"), ("0", "good")):
        qtbot.keyClicks(QApplication.focusWidget(), key)
        assert page.state.session.view("a/many").value == answer


def test_a_folded_list_is_chosen_from_by_letters(qtbot, page):
    combo = editor(page, "fold").combo
    combo.setFocus()
    qtbot.keyClicks(combo, "ina")
    assert page.state.session.view("a/fold").value == "inadequate"


@POPUP
def test_a_long_list_is_searched_by_any_part_of_the_name(qtbot, audit):
    card = audit.stack.card("about/team")
    assert isinstance(card.editor, ChoiceSearchEditor)
    field = card.editor.field
    field.setFocus()
    qtbot.keyClicks(field, "team 17")
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert audit.state.session.view("about/team").value == "t17"
    assert field.text() == "Assessment team 17"


@POPUP
def test_letters_that_fit_no_name_or_several_are_no_answer(qtbot, audit):
    card = audit.stack.card("about/team")
    card.editor.field.setFocus()
    qtbot.keyClicks(card.editor.field, "team 1")
    qtbot.keyClick(card.editor.field, Qt.Key.Key_Tab)
    assert audit.state.session.view("about/team").value == ""
    assert "Choose one from the list" in card._trouble.text()
    card.editor.field.setFocus()
    card.editor.field.clear()
    qtbot.keyClicks(card.editor.field, "nowhere")
    qtbot.keyClick(card.editor.field, Qt.Key.Key_Tab)
    assert "Choose one from the list" in card._trouble.text()


def test_rank_moves_lines_by_the_keyboard(qtbot, page):
    ranking = editor(page, "order")
    ranking.list.setFocus()
    qtbot.keyClick(ranking.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert page.state.session.view("a/order").value == "inadequate good not-applicable"


def test_a_range_is_unanswered_until_it_is_moved(qtbot, page):
    ranging = editor(page, "scale")
    assert ranging.value() == ""
    ranging.slider.setFocus()
    qtbot.keyClick(ranging.slider, Qt.Key.Key_Right)
    assert page.state.session.view("a/scale").value == "2"
    qtbot.mouseClick(ranging.clear, Qt.MouseButton.LeftButton)
    assert page.state.session.view("a/scale").value == ""


def test_acknowledging_is_one_tick(qtbot, page):
    qtbot.mouseClick(editor(page, "agreed").box, Qt.MouseButton.LeftButton)
    assert page.state.session.view("a/agreed").value == "OK"


def test_a_note_and_nothing_else_takes_no_focus(page):
    assert [card.path for card in page.stack.section.shown_cards() if not card.targets()] == ["a/words"]


def test_a_place_is_typed_with_a_word_that_says_so(qtbot, page):
    type_in(qtbot, page, "where", "51.5 -0.1 0 0")
    assert page.state.session.view("a/where").value == "51.5 -0.1 0 0"
    assert "type latitude and longitude" in page.stack.card("a/where")._note.text()


def test_a_dropped_file_is_asked_to_be_kept_and_shown_with_name_and_size(qtbot, page, tmp_path):
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(tmp_path / "drawing.png"))])
    filing = editor(page, "paper")
    with qtbot.waitSignal(page.attach_asked) as asked:
        drop = QDropEvent(
            QPoint(5, 5), Qt.DropAction.CopyAction, dropped, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
        filing.dropEvent(drop)
    assert asked.args == ["a/paper", Path(tmp_path / "drawing.png")]
    page.attached("a/paper", "0123")
    assert filing.words.text() == "drawing.png  ·  341 kB"
    with qtbot.waitSignal(page.attachment_open_asked) as opened:
        qtbot.mouseClick(filing.open, Qt.MouseButton.LeftButton)
    assert opened.args == ["a/paper", "0123"]
    qtbot.mouseClick(filing.remove, Qt.MouseButton.LeftButton)
    assert page.state.session.view("a/paper").value == ""


def test_once_a_file_is_kept_the_keyboard_is_on_opening_it_and_once_removed_on_adding_one(qtbot, page):
    filing = editor(page, "paper")
    filing.add.setFocus()
    page.attached("a/paper", "0123")
    assert filing.open.hasFocus(), "a key pressed too many must remove nothing"
    filing.remove.setFocus()
    qtbot.keyClick(filing.remove, Qt.Key.Key_Space)
    assert filing.add.hasFocus()


def test_a_file_that_could_not_be_kept_is_said_under_its_question(page, tmp_path):
    editor(page, "paper").attach(tmp_path / "film.mov")
    page.attach_failed("a/paper", "The file is larger than 20 MB.")
    assert "larger than 20 MB" in page.stack.card("a/paper")._trouble.text()
    assert editor(page, "paper").words.text() == "or drop it here"


def test_text_grows_with_what_is_typed_and_counts_words(qtbot, page):
    area = editor(page, "prose").area
    before = area.height()
    area.setFocus()
    for _ in range(6):
        qtbot.keyClicks(area, "two words")
        qtbot.keyClick(area, Qt.Key.Key_Return)
    assert area.height() > before
    assert page.stack.card("a/prose")._note.text() == "12 words · at least 3"


def test_pasted_text_comes_plain(page):
    area = editor(page, "prose").area
    pasted = QMimeData()
    pasted.setHtml("<b>Bold</b>")
    pasted.setText("Bold\r\nand a bell\x07")
    area.insertFromMimeData(pasted)
    assert page.state.session.view("a/prose").value == "Bold\nand a bell"


def test_a_very_long_paste_is_taken_and_one_too_long_is_refused_in_words(page):
    area = editor(page, "prose").area
    pasted = QMimeData()
    pasted.setText("word " * 30_000)
    area.insertFromMimeData(pasted)
    assert len(page.state.session.view("a/prose").value) == 150_000
    pasted.setText("x" * LONGEST)
    area.insertFromMimeData(pasted)
    assert len(page.state.session.view("a/prose").value) == 150_000
    assert "Nothing was pasted" in page.stack.card("a/prose")._trouble.text()
