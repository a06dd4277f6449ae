"""The form screen as a person uses it: sections, keys, rows, warnings, check, safety, undo, and its place."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from qaf_desktop.ui.form_page.keys import Command
from qaf_desktop.ui.form_page.ports import EscalationTold, Place
from tests.ui.form_page.conftest import form_of

CTRL = Qt.KeyboardModifier.ControlModifier


def press(qtbot, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def focus(page, path):
    page.state.go_to_question(path)
    return page.stack.card(path)


def titles(page):
    return page.frame.title.text()


def test_it_opens_at_the_first_section_with_nothing_shouted(audit):
    assert titles(audit) == "1  About this audit"
    assert audit.frame.bar.look_at.isHidden()
    assert audit.frame.drawer.isHidden()
    assert all(card._trouble is None for card in audit.stack.section.cards.values())


def test_sections_are_gone_through_by_the_keyboard(qtbot, audit):
    focus(audit, "about/child_reference")
    press(qtbot, Qt.Key.Key_PageDown, CTRL)
    assert titles(audit) == "2  The child’s story"
    assert audit.state.place.question == "story/who"
    press(qtbot, Qt.Key.Key_PageUp, CTRL)
    assert titles(audit) == "1  About this audit"


def test_a_section_is_built_only_when_it_is_first_shown(qtbot, audit):
    assert list(audit.stack._built) == ["about"]
    qtbot.mouseClick(audit.frame.list.buttons["voice"], Qt.MouseButton.LeftButton)
    assert list(audit.stack._built) == ["about", "voice"]


def test_ctrl_down_and_up_go_from_question_to_question(qtbot, audit):
    focus(audit, "voice/seen_often")
    press(qtbot, Qt.Key.Key_Down, CTRL)
    assert audit.state.place.question == "voice/seen_alone"
    press(qtbot, Qt.Key.Key_Up, CTRL)
    assert audit.state.place.question == "voice/seen_often"


def test_tab_goes_in_reading_order_and_leaves_a_text(qtbot, audit):
    focus(audit, "voice/advocate")
    press(qtbot, Qt.Key.Key_Space)
    seen = []
    for _ in range(3):
        press(qtbot, Qt.Key.Key_Tab)
        seen.append(audit.state.place.question)
    assert seen == ["voice/views_changed", "voice/voice_evidence", "voice/voice_grade"]


def test_questions_appear_by_the_status_and_the_place_stays(qtbot, audit):
    audit.state.go("about")
    card = focus(audit, "about/status")
    bar = audit.stack.section.verticalScrollBar()
    before = card.mapTo(audit, card.rect().topLeft()).y()
    qtbot.mouseClick(card.editor.buttons["care-leaver"], Qt.MouseButton.LeftButton)
    assert card.mapTo(audit, card.rect().topLeft()).y() == before
    assert bar.value() > 0
    assert QApplication.focusWidget() is card.editor.buttons["care-leaver"]


def test_what_was_typed_comes_back_when_its_question_comes_back(qtbot, audit):
    audit.state.set("about/audit_type", "thematic")
    card = audit.stack.card("about/audit_theme")
    assert card.isVisibleTo(audit)
    audit.state.set("about/audit_theme", "Neglect")
    audit.state.set("about/audit_type", "routine")
    assert card.isHidden()
    audit.state.set("about/audit_type", "thematic")
    assert audit.stack.card("about/audit_theme") is card
    assert (card.isHidden(), card.editor.value()) == (False, "Neglect")


def test_numbers_of_questions_stay_when_others_come_and_go(audit):
    number = audit.state.number("about/status")
    audit.state.set("about/audit_type", "thematic")
    assert audit.state.number("about/status") == number
    assert number.startswith("1.")


def test_undo_goes_across_sections_to_what_changed_and_redo_too(qtbot, audit):
    focus(audit, "voice/seen_often")
    qtbot.mouseClick(audit.stack.card("voice/seen_often").editor.buttons["yes"], Qt.MouseButton.LeftButton)
    focus(audit, "story/who")
    qtbot.keyClicks(QApplication.focusWidget(), "A lively child")
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert audit.stack.card("story/who").editor.value() == ""
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert audit.state.place == Place("voice", "voice/seen_often")
    assert audit.stack.card("voice/seen_often").editor.value() == ""
    press(qtbot, Qt.Key.Key_Y, CTRL)
    assert audit.stack.card("voice/seen_often").editor.value() == "yes"
    press(qtbot, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert audit.state.session.view("story/who").value == "A lively child"


def test_a_doubtful_answer_is_kept_with_a_reason(qtbot, audit, save, pauses):
    audit.state.set("about/status", "cp")
    months = focus(audit, "status_work/child_protection/cp_months")
    qtbot.keyClicks(QApplication.focusWidget(), "17")
    pauses.end(400)
    assert "fifteen months" in months._notice.text()
    assert months._trouble is None
    assert audit.frame.bar.look_at.text() == "1 to look at"
    qtbot.mouseClick(months._notice._button, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(QApplication.focusWidget(), "The conference set an end date.")
    pauses.end(400)
    assert save.kept()["status_work/child_protection/cp_months#because"] == "The conference set an end date."
    assert audit.frame.bar.look_at.isHidden()
    assert months._notice._button.isHidden()


def test_a_comment_is_written_by_the_keyboard_and_gathered_beside(qtbot, audit, save, pauses):
    focus(audit, "voice/seen_often")
    press(qtbot, Qt.Key.Key_M, CTRL)
    qtbot.keyClicks(QApplication.focusWidget(), "Ask the worker.")
    pauses.end(400)
    assert save.kept()["voice/seen_often#comment"] == "Ask the worker."
    question = "4.1 Is the child seen as often as the plan says?"
    assert audit._comments() == [("voice/seen_often", question, "Ask the worker.")]


def rows(page):
    return [path.partition("/action_what")[0] for path in page.stack.section.cards if path.endswith("/action_what")]


@pytest.fixture
def actions(qtbot, audit):
    audit.state.set("actions/actions_needed", "yes")
    audit.state.go("actions")
    if not rows(audit):
        add = next(w for key, w in audit.stack.section._widgets.items() if key.startswith("AddRowView"))
        qtbot.mouseClick(add, Qt.MouseButton.LeftButton)
    return audit


def row_button(page, row, act):
    return page.stack.section._widgets[f"RowView:{row}"].buttons[act]


def test_rows_are_duplicated_moved_and_removed_with_a_way_back(qtbot, actions, save):
    (first,) = rows(actions)
    actions.state.set(f"{first}/action_what", "Ring the school")
    qtbot.mouseClick(row_button(actions, first, "duplicate"), Qt.MouseButton.LeftButton)
    second = next(row for row in rows(actions) if row != first)
    assert actions.stack.card(f"{second}/action_what").editor.value() == "Ring the school"
    assert actions.state.place.question == f"{second}/action_what"
    assert not row_button(actions, first, "up").isEnabled()
    qtbot.mouseClick(row_button(actions, second, "up"), Qt.MouseButton.LeftButton)
    assert [card.path for card in actions.stack.section.shown_cards() if "what" in card.path][0].startswith(second)
    qtbot.mouseClick(row_button(actions, second, "remove"), Qt.MouseButton.LeftButton)
    assert rows(actions) == [first]
    assert save.kept()[f"{second}#gone"] == "yes"
    notice = actions.stack.section._removed
    assert notice.text() == "Action 1 was removed."
    qtbot.mouseClick(notice._button, Qt.MouseButton.LeftButton)
    assert set(rows(actions)) == {first, second}
    assert actions.stack.card(f"{second}/action_what").editor.value() == "Ring the school"
    assert notice.isHidden()


def test_check_says_what_is_missing_and_f8_goes_from_one_to_the_next(qtbot, audit):
    focus(audit, "voice/seen_often")
    press(qtbot, Qt.Key.Key_F8)
    problems = audit.state.view.problems
    assert len(problems) > 50
    assert audit.state.place.question == problems[0].path
    assert audit.stack.card(problems[0].path)._trouble.text().startswith("▲ ")
    assert audit.frame.drawer.words.text() == f"{len(problems)} to put right before it can be finalised"
    press(qtbot, Qt.Key.Key_F8)
    assert audit.state.place.question == problems[1].path


def test_an_answer_takes_its_line_out_of_the_list_and_escape_puts_the_list_away(qtbot, audit):
    focus(audit, "about/status")
    press(qtbot, Qt.Key.Key_F8)
    before = {problem.path for problem in audit.state.view.problems}
    audit.state.set("about/status", "cin")
    assert before - {problem.path for problem in audit.state.view.problems} == {"about/status"}
    assert audit.stack.card("about/status")._trouble is None or audit.stack.card("about/status")._trouble.isHidden()
    press(qtbot, Qt.Key.Key_Escape)
    assert audit.frame.drawer.isHidden()
    with qtbot.waitSignal(audit.back_asked):
        press(qtbot, Qt.Key.Key_Escape)


def test_finalising_a_form_with_gaps_leads_to_the_first_gap(qtbot, audit):
    focus(audit, "voice/seen_often")
    with qtbot.assertNotEmitted(audit.finalise_asked):
        press(qtbot, Qt.Key.Key_Return, CTRL)
    assert audit.frame.drawer.isVisible()
    assert audit.state.place.section == "about"


def test_an_unsafe_child_shows_a_band_and_finalise_waits_until_it_is_told(qtbot, audit):
    card = focus(audit, "safety/unsafe_now")
    qtbot.mouseClick(card.editor.buttons["yes"], Qt.MouseButton.LeftButton)
    band, foot = audit.frame.band, audit.frame.bar
    assert band.isVisible()
    assert band.text().startswith("A child may be unsafe now.")
    assert not foot.finalise_button.isEnabled()
    assert "it can be finalised" in foot.blocked.text()
    with qtbot.waitSignal(audit.open_escalation) as opened:
        qtbot.mouseClick(band._button, Qt.MouseButton.LeftButton)
    assert opened.args == ["safety/unsafe_now"]
    audit.told({"safety/unsafe_now": EscalationTold("Told: head of service, 13:40, by telephone.", complete=True)})
    assert foot.finalise_button.isEnabled()
    assert "head of service" in band.text()
    audit.state.set("safety/unsafe_now", "no")
    assert band.isHidden()


def test_the_place_is_told_and_found_again(qtbot, audit, open_page, audit_form):
    seen = []
    audit.place_changed.connect(seen.append)
    focus(audit, "voice/own_words")
    assert seen[-1] == audit.place() == Place("voice", "voice/own_words")
    again = open_page(audit_form, audit.state.session.answers())
    again.restore(audit.place())
    assert again.state.place == Place("voice", "voice/own_words")
    assert again.stack.card("voice/own_words").isAncestorOf(QApplication.focusWidget())
    again.restore(Place("voice", "voice/no_longer_there"))
    assert again.state.place.question == "voice/seen_often"
    again.restore(Place("nowhere"))
    assert again.state.place.section == "voice"


def test_the_focus_given_to_the_page_goes_to_the_question_left(qtbot, audit):
    audit.restore(Place("voice", "voice/own_words"))
    audit.frame.bar.check_button.setFocus()
    audit.setFocus()
    assert audit.stack.card("voice/own_words").isAncestorOf(QApplication.focusWidget())


def test_f1_shows_the_guidance_beside_or_under_the_question_where_there_is_no_room(qtbot, audit):
    focus(audit, "safety/unsafe_now")
    audit.frame.toggle_side()
    press(qtbot, Qt.Key.Key_F1)
    assert audit.side.isVisible()
    audit.resize(700, 500)
    assert audit.side.isHidden()
    press(qtbot, Qt.Key.Key_F1)
    assert "If you are not sure" in audit.stack.card("safety/unsafe_now")._guidance.text()


def test_a_small_window_needs_no_sideways_scroll(qtbot, audit):
    audit.resize(560, 384)
    assert audit.width() == 560
    for section in ("about", "voice", "actions"):
        audit.state.go(section)
        QApplication.processEvents()
        area = audit.stack.section
        assert area.widget().width() <= area.viewport().width(), section


def test_a_finalised_record_is_read_and_not_changed(qtbot, open_page, audit_form, save):
    page = open_page(audit_form, {"voice/seen_often": "yes", "voice/views_changed": "They did."}, read_only=True)
    page.state.go("voice")
    page.stack.focus_question("voice/views_changed")
    qtbot.keyClicks(page.stack.card("voice/views_changed").editor.area, "x")
    qtbot.mouseClick(page.stack.card("voice/seen_often").editor.buttons["no"], Qt.MouseButton.LeftButton)
    page.run_undo = page.state.undo()
    assert save.handed == []
    assert page.state.session.view("voice/seen_often").value == "yes"
    assert page.frame.bar.check_button.isHidden()
    with qtbot.waitSignal(page.amend_asked):
        qtbot.mouseClick(page.frame.bar.finalise_button, Qt.MouseButton.LeftButton)


def test_what_is_missing_in_a_row_is_named_by_its_row(qtbot, actions):
    actions.check()
    listed = [actions.frame.drawer.list.item(n).text() for n in range(actions.frame.drawer.list.count())]
    assert "Action 1: What will be done?  ·  This question needs an answer." in listed


def test_a_text_too_short_to_finalise_ticks_nothing_once_check_is_closed(qtbot, audit):
    for question, words in (("who", 15), ("matters", 5), ("involved", 10), ("today", 3)):
        audit.state.set(f"story/{question}", "invented " * words)
    word = lambda: next(line.word for line in audit.state.view.lines if line.path == "story")  # noqa: E731
    assert word() == "3/4"
    audit.check()
    assert word() == "1 to look at"
    audit.state.stop_checking()
    assert word() == "3/4"
    audit.state.set("story/today", "invented " * 20)
    assert word() == "✓"


def test_what_may_be_left_empty_says_so_and_only_while_it_may(audit):
    words = lambda name: audit.stack.card(f"about/{name}")._words.text()  # noqa: E731
    assert words("file_reference").endswith("(optional)")
    assert not words("child_reference").endswith("(optional)")
    assert not words("team").endswith("(optional)")
    audit.state.set("about/team_written", "A team of another council")
    assert words("team").endswith("(optional)")


def test_check_asks_for_the_choice_of_the_list_and_not_for_what_is_written_instead(audit):
    audit.check()
    paths = {problem.path for problem in audit.state.view.problems}
    assert {"about/team", "about/worker", "about/manager"} <= paths
    assert not [path for path in paths if path.endswith("_written")]
    audit.state.set("about/team_written", "A team of another council")
    assert "about/team" not in {problem.path for problem in audit.state.view.problems}


def test_a_day_that_does_not_fit_how_soon_is_asked_about(qtbot, actions, pauses):
    (row,) = rows(actions)
    actions.state.set(f"{row}/action_priority", "now")
    focus(actions, f"{row}/action_due")
    qtbot.keyClicks(QApplication.focusWidget(), "15/12")
    pauses.end(400)
    assert actions.state.session.view(f"{row}/action_due").value == "2026-12-15"
    assert "How soon?" in actions.stack.card(f"{row}/action_due")._notice.text()
    actions.state.set(f"{row}/action_priority", "later")
    assert actions.stack.card(f"{row}/action_due")._notice.isHidden()


def test_a_day_that_cannot_be_read_is_counted_and_stands_against_finishing(qtbot, audit):
    field = focus(audit, "about/audit_date").editor.field
    field.setFocus()
    field.clear()
    qtbot.keyClicks(field, "sometime")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert audit.state.view.look_at == "1 to look at"
    assert not audit.check()
    assert [p.message[:18] for p in audit.state.view.problems if p.path == "about/audit_date"] == ["That is not a day."]
    audit.state.stop_checking()
    field.clear()
    qtbot.keyClicks(field, "3 Nov")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert audit.state.view.look_at == ""


def test_y_and_n_answer_yes_and_no_and_a_letter_in_a_text_is_a_letter(qtbot, audit):
    focus(audit, "voice/seen_often")
    qtbot.keyClicks(QApplication.focusWidget(), "y")
    assert audit.state.session.view("voice/seen_often").value == "yes"
    qtbot.keyClicks(QApplication.focusWidget(), "n")
    assert audit.state.session.view("voice/seen_often").value == "no"
    qtbot.keyClicks(QApplication.focusWidget(), "a")
    assert audit.state.session.view("voice/seen_often").value == "no"
    audit.state.set("about/child_reference", "")
    focus(audit, "about/child_reference")
    qtbot.keyClicks(QApplication.focusWidget(), "y2")
    audit.flush()
    assert audit.state.session.view("about/child_reference").value == "y2"


def test_the_button_to_the_next_section_leads_to_its_first_question(qtbot, audit):
    audit.frame.bar.next_button.setFocus()
    qtbot.keyClick(audit.frame.bar.next_button, Qt.Key.Key_Space)
    assert audit.stack.card("story/who").isAncestorOf(QApplication.focusWidget())


CLOSED = """
| survey |
| | type | name | label | relevant |
| | begin_group | first | First | |
| | select_one yn | go | Shall we go on? | |
| | end_group | | | |
| | begin_group | second | Second | ${go} = 'yes' |
| | text | words | Words | |
| | end_group | | | |
| choices |
| | list_name | name | label |
| | yn | yes | Yes |
| | yn | no | No |
"""


def test_a_section_that_asks_nothing_says_what_opens_it_and_leads_there(qtbot, open_page):
    page = open_page(form_of(CLOSED))
    page.state.go("second")
    closed = page.stack.section._closed
    assert "depends on the answer to “1.1 Shall we go on?”" in closed.words.text()
    assert closed.button in page.stack.section.stops()
    assert page.state.view.previous == "first"
    qtbot.mouseClick(closed.button, Qt.MouseButton.LeftButton)
    assert page.state.place == Place("first", "first/go")
    page.state.set("first/go", "yes")
    page.run(Command.NEXT_SECTION)
    assert closed.isHidden()
    assert [card.path for card in page.stack.section.shown_cards()] == ["second/words"]
    page.state.set("first/go", "no")
    assert closed.isVisible()


def test_the_room_of_words_that_are_mended_is_given_up_when_one_goes_on(qtbot, open_page):
    page = open_page(form_of(CLOSED.replace("text | words", "date | words").replace("${go} = 'yes'", "")))
    page.state.go("second")
    card = page.stack.card("second/words")
    field = card.editor.targets()[0]
    field.setFocus()
    low = card.height()
    qtbot.keyClicks(field, "soon")
    page.state.go_to_question("first/go")
    page.state.go_to_question("second/words")
    assert card._trouble.text()
    field.selectAll()
    qtbot.keyClicks(field, "1/11/2026")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert not card._trouble.text()
    page.state.go_to_question("first/go")
    page.state.go_to_question("second/words")
    assert card._trouble is None
    qtbot.waitUntil(lambda: card.height() == low)
