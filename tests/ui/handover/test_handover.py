"""The laptop in somebody else's hands: their questions, nothing else, and no way out but the owner's passphrase."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget

from qaf_desktop.demo.plausible import PlausibleAuthor, read_bank
from qaf_desktop.forms.parts import FAMILY, PRACTITIONER
from qaf_desktop.paths import resources
from qaf_desktop.records.hands import Way, hand_field
from qaf_desktop.ui.form_page.page import FormPage
from qaf_desktop.ui.form_page.ports import Place
from qaf_desktop.ui.frame.desk_frame import DeskFrame
from qaf_desktop.ui.handover.handover_page import END, REFUSING, THANKS, HandoverPage
from qaf_desktop.ui.handover.panes import QuestionPane, ThanksPane
from qaf_desktop.ui.handover.tile import LEAST
from qaf_desktop.work.handing_over import HandingOver
from qaf_desktop.work.recording import Recording
from tests.ui.accessible.tree import faults
from tests.ui.handover.conftest import SECRET

WENT_WELL, DIFFERENTLY = "reflection/went_well", "reflection/differently"
LISTENED = "family/family_listened"
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def reflect(program):
    """The worker writes the whole of their reflection by keyboard, up to the end of the questions."""
    page = program.page
    page.next.click()
    while isinstance(page.pane, QuestionPane):
        program.type_in("We agreed who does what until Friday.")
        page.next.click()
    program.run()


def said(page):
    return " ".join(made.text() for made in page.findChildren(QLabel) if made.isVisible())


def test_the_worker_writes_and_the_observer_finds_it_closed(program):
    draft = program.observe()
    program.hand_over(PRACTITIONER, "reflection")
    assert isinstance(program.page, HandoverPage)
    reflect(program)
    program.page.next.click()
    program.run()
    assert isinstance(program.page.pane, ThanksPane)
    ways = [made.text() for made in program.page.findChildren(QPushButton) if made.isVisible()]
    assert ways == ["Show", "Take the laptop back"], "no way back into the questions"
    program.take_back()
    assert program.page is program.frame
    assert program.frame.place().argument == str(draft)
    assert program.form.place().section == "reflection", "what was written is read first"
    opened = Recording(program.desk).open(draft)
    assert opened.session.answers()[WENT_WELL] == "We agreed who does what until Friday."
    assert opened.hands[hand_field("reflection", PRACTITIONER)].way is Way.WORKER
    assert program.form.state.session.view(WENT_WELL).readonly
    program.form.state.go("reflection")
    QApplication.processEvents()
    assert "Written by" in said(program.form)
    program.form.state.go("discussion")
    assert program.form.stack.card("discussion/strengths") is not None


def test_the_discussion_is_not_shown_before_the_reflection(program):
    program.observe()
    program.form.state.go("discussion")
    QApplication.processEvents()
    assert program.form.stack.card("discussion/strengths") is None
    assert "This waits until “The worker’s own reflection” is finished" in said(program.form)


def test_no_answer_of_the_observer_is_held_by_the_page_or_reached_by_tab_or_by_a_screen_reader(program):
    program.observe()
    program.hand_over(PRACTITIONER, "reflection")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    page = program.page
    page.next.click()
    held = page._given.session.answers()
    assert set(held) <= {"agreement/consent", "reflection/reflection_given"}
    frames = [w for w in program.window.findChildren(QWidget) if isinstance(w, (DeskFrame, FormPage))]
    assert frames == [], "the desk is out of the window"
    assert not [w for w in QApplication.allWidgets() if isinstance(w, FormPage)], "the form itself was put away"
    visited = set()
    for _press in range(40):
        visited.add(QApplication.focusWidget())
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert all(page.isAncestorOf(widget) for widget in visited)
    assert {page.next, page.back, page.skip, page.give} <= visited
    assert SECRET not in " ".join(spoken(QAccessible.queryAccessibleInterface(program.window)))


def spoken(interface):
    for kind in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value):
        yield interface.text(kind)
    for at in range(interface.childCount()):
        child = interface.child(at)
        if child is not None:
            yield from spoken(child)


NONE = Qt.KeyboardModifier.NoModifier
LEADING_AWAY = (
    (Qt.Key.Key_K, CTRL), (Qt.Key.Key_N, CTRL), (Qt.Key.Key_L, CTRL), (Qt.Key.Key_F, CTRL), (Qt.Key.Key_Left, ALT),
    (Qt.Key.Key_Escape, NONE), (Qt.Key.Key_F1, NONE), (Qt.Key.Key_PageDown, CTRL), (Qt.Key.Key_Z, CTRL),
    (Qt.Key.Key_F8, NONE), (Qt.Key.Key_Menu, NONE), (Qt.Key.Key_F10, NONE), (Qt.Key.Key_Alt, ALT),
)  # fmt: skip


def test_no_key_leads_away(program):
    program.observe()
    program.hand_over(FAMILY, "family")
    page = program.page
    for step in ("greeting", "tiles", "tiles", "words"):
        for key, modifier in LEADING_AWAY:
            program.key(key, modifier)
            assert program.page is page, (step, key)
            assert QApplication.activePopupWidget() is None, (step, key)
            assert not [menu for menu in program.window.findChildren(QMenu) if menu.isVisible()], (step, key)
        page.next.click()


def test_what_the_observer_copied_cannot_be_pasted(program):
    program.observe()
    QGuiApplication.clipboard().setText(SECRET)
    program.hand_over(PRACTITIONER, "reflection")
    program.page.next.click()
    program.key(Qt.Key.Key_V, CTRL)
    assert SECRET not in program.page.pane.editor.area.toPlainText()


def test_a_wrong_passphrase_takes_nothing_back(program):
    program.observe()
    program.hand_over(FAMILY, "family")
    program.take_back("let me in please, it is me")
    assert isinstance(program.page, HandoverPage)
    assert "not the passphrase" in program.page.pane.notice.text()
    program.page.pane.passphrase.line.clear()
    program.take_back()
    assert program.page is program.frame


def test_a_laptop_given_back_half_way_can_be_handed_over_again_where_they_were(program):
    draft = program.observe()
    program.hand_over(PRACTITIONER, "reflection")
    program.page.next.click()
    program.type_in("It began well.")
    program.take_back()
    assert program.answers(draft)[WENT_WELL] == "It began well."
    assert not program.form.state.session.view(WENT_WELL).readonly
    program.hand_over(PRACTITIONER, "reflection")
    program.page.next.click()
    assert program.page.pane.editor.area.toPlainText() == "It began well."


def test_a_lock_in_between_comes_back_to_their_page(program):
    draft = program.observe()
    program.hand_over(PRACTITIONER, "reflection")
    program.page.next.click()
    program.type_in("Half a sent")
    program.shell.idle_watch().idle.emit()
    program.run()
    assert not isinstance(program.page, HandoverPage)
    assert program.frame.window() is not program.window
    assert "The laptop is with somebody else" in said(program.page)
    program.unlock()
    assert isinstance(program.page, HandoverPage)
    assert program.page.pane.editor.area.toPlainText() == "Half a sent"
    program.take_back()
    assert program.answers(draft)[WENT_WELL] == "Half a sent"


def test_the_idle_lock_watches_their_page_too(program):
    program.observe()
    program.hand_over(FAMILY, "family")
    assert program.shell.idle_watch().remaining_ms() > 0


@pytest.mark.parametrize("killed", [False, True])
def test_a_closed_or_killed_program_comes_back_to_their_page(start, folder, program, killed):
    draft = program.observe()
    program.hand_over(FAMILY, "family")
    page = program.page
    page.next.click()
    page.pane.editor.tiles[1].click()
    page.next.click()
    page.next.click()
    program.type_in("She lis")
    page.flush()
    program.run()
    if killed:
        program.desk.store.close()
        program.desk.hold.release()
        program.shell._desk = None
    program.window.close()
    again = start(folder)
    assert isinstance(again.page, HandoverPage)
    assert again.window.findChildren(DeskFrame) == []
    assert again.page.pane.editor.area.toPlainText() == "She lis"
    again.take_back()
    assert again.answers(draft)[LISTENED] == "4"


def test_a_finished_part_asks_for_nothing_but_the_laptop_after_a_restart(start, folder, program):
    program.observe()
    program.hand_over(PRACTITIONER, "reflection")
    reflect(program)
    program.page.next.click()
    program.run()
    program.window.close()
    again = start(folder)
    assert isinstance(again.page.pane, ThanksPane)
    again.take_back()
    assert again.page is again.frame


def test_a_child_answers_by_clicks_by_keys_and_by_digits(program):
    draft = program.observe()
    program.hand_over(FAMILY, "family")
    page = program.page
    page.next.click()
    words = ["Very much", "Mostly", "In part", "Not much", "Not at all"]
    assert [tile.words for tile in page.pane.editor.tiles] == words
    assert QApplication.focusWidget() is page.pane.editor.tiles[0]
    program.key(Qt.Key.Key_Right)
    program.key(Qt.Key.Key_Space)
    assert program.answers(draft)[LISTENED] == "4"
    program.key(Qt.Key.Key_5)
    assert program.answers(draft)[LISTENED] == "1"
    QTest.mouseClick(page.pane.editor.tiles[0], Qt.MouseButton.LeftButton)
    program.run()
    assert program.answers(draft)[LISTENED] == "5"
    assert [tile.isChecked() for tile in page.pane.editor.tiles] == [True, False, False, False, False]


def test_skip_back_and_finish_ask_nothing_of_a_child(program):
    draft = program.observe()
    program.hand_over(FAMILY, "family")
    page = program.page
    page.next.click()
    while isinstance(page.pane, QuestionPane):
        page.skip.click()
    page.back.click()
    assert isinstance(page.pane, QuestionPane)
    page.skip.click()
    page.next.click()
    program.run()
    assert isinstance(page.pane, ThanksPane)
    assert "Thank you" in said(page)
    hand = Recording(program.desk).open(draft).hands[hand_field("family", FAMILY)]
    assert (hand.way, hand.person) == (Way.FAMILY, "child")


def test_a_child_who_would_rather_not_leaves_nothing(program):
    draft = program.observe()
    program.hand_over(FAMILY, "family")
    page = program.page
    page.next.click()
    page.pane.editor.tiles[4].click()
    page.refuse.click()
    throw = next(b for b in page.pane.findChildren(type(page.back)) if "throw away" in b.text())
    throw.click()
    program.run()
    assert "Nothing you told us is kept" in said(page)
    program.take_back()
    answers = program.answers(draft)
    assert LISTENED not in answers
    assert answers["family/family_asked"] == "declined"


def test_a_day_is_chosen_by_steps_and_said_in_words(program):
    draft = program.observe()
    program.hand_over(PRACTITIONER, "acknowledgement")
    page = program.page
    page.next.click()
    page.next.click()
    page.pane.editor.tile.click()
    page.next.click()
    day = page.pane.editor
    assert "acknowledgement/worker_read_on" not in program.answers(draft)
    for step in (day.today, day.earlier, day.earlier, day.later):
        step.click()
    program.run()
    wanted = program.desk.clock.local().date() - timedelta(days=1)
    assert program.answers(draft)["acknowledgement/worker_read_on"] == wanted.isoformat()
    assert str(wanted.year) in day.shown.text()
    assert wanted.strftime("%B") in day.shown.text()


def test_the_worker_is_told_what_is_still_to_be_answered(program):
    program.observe()
    program.hand_over(PRACTITIONER, "reflection")
    page = program.page
    page.next.click()
    while isinstance(page.pane, QuestionPane):
        page.skip.click()
    assert not page.next.isVisible()
    ways = [b.text() for b in page.pane.findChildren(type(page.back))]
    assert ways == ["What went well?", "What would you do differently?"]


def test_a_part_that_asks_nothing_yet_cannot_be_given(program):
    program.observe(family__family_asked="")
    program.form.state.go("family")
    program.frame.page("form")._bar.buttons[FAMILY].click()
    program.run()
    page = program.frame.page("hand-over")
    assert not page.give.isEnabled()
    assert "it depends on another answer" in said(page)
    name = "Go to that question: Were the child or family asked how it was for them?"
    way = next(b for b in page.findChildren(QPushButton) if b.accessibleName().startswith(name))
    way.click()
    program.run()
    assert program.form.state.place == Place("family", "family/family_asked")


def test_coming_again_leaves_no_room_of_the_parts_shown_before(program):
    program.observe(family__family_asked="")
    shown = []
    for _again in range(3):
        program.frame.page("form")._bar.buttons[FAMILY].click()
        program.run()
        page = program.frame.page("hand-over")
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        shown.append(page._which.body.count())
        page.back.click()
        program.run()
    assert shown[0] == shown[1] == shown[2]


@pytest.mark.parametrize("way", ["told", "paper"])
def test_what_was_told_or_came_on_paper_is_closed_by_the_observer(program, way):
    draft = program.observe(reflection__went_well="They listened.", reflection__differently="Come earlier.")
    program.form.state.go("reflection")
    program.frame.page("form")._bar.buttons[PRACTITIONER].click()
    program.run()
    program.messages.answer_confirm = True
    getattr(program.frame.page("hand-over"), way).click()
    program.run()
    assert program.frame.place().screen == "form"
    hand = Recording(program.desk).open(draft).hands[hand_field("reflection", PRACTITIONER)]
    assert hand.way is (Way.TOLD if way == "told" else Way.PAPER)
    program.form.state.go("reflection")
    assert program.form.state.session.view(WENT_WELL).readonly


def test_everything_is_large_enough_to_be_hit(program):
    program.observe()
    program.hand_over(FAMILY, "family")
    page = program.page
    page.next.click()
    QApplication.processEvents()
    for part in (*page.pane.editor.tiles, page.next, page.back, page.skip, page.refuse, page.give):
        assert part.height() >= LEAST, part.text()
        assert part.width() >= LEAST, part.text()
    for made in page.findChildren(QLabel):
        if made.isVisible() and made.text() != "✓":
            assert made.font().pointSize() >= 22 or made.fontInfo().pointSize() >= 22, made.text()


@pytest.mark.parametrize(
    "text",
    ["שלום 🙂 مرحبا — “said so”", "a\u0000b\u0007c\u202ed", "They come. " * 9_000],
    ids=["emoji and right-to-left", "control characters", "forty pages"],
)
def test_whatever_they_write_is_kept(program, text):
    draft = program.observe()
    program.hand_over(PRACTITIONER, "reflection")
    program.page.next.click()
    QGuiApplication.clipboard().setText(text)
    program.page.pane.editor.area.paste()
    written = program.page.pane.editor.area.toPlainText()
    program.take_back()
    assert program.answers(draft)[WENT_WELL] == written
    assert len(written) > 2


def test_nothing_stays_handed_over_once_it_is_back(program):
    program.observe()
    program.hand_over(FAMILY, "family")
    program.take_back()
    assert HandingOver(program.desk).now() is None
    assert program.frame.window() is program.window


def test_the_record_says_whose_hand_wrote_each_part(program):
    draft = program.observe(discussion__organisation="")
    opened = Recording(program.desk).open(draft)
    known = {path: value for path, value in opened.session.answers().items() if "[" not in path and "#" not in path}
    PlausibleAuthor(read_bank(resources()), 5, program.desk.clock.local().date(), known).fill(opened.session)
    Recording(program.desk).save(draft, {**opened.session.answers(), "files/files_wanted": "no"})
    program.frame.go("form", str(draft))
    program.hand_over(PRACTITIONER, "reflection")
    while isinstance(program.page.pane, QuestionPane) or program.page.next.text() in ("Start", "Next"):
        program.page.next.click()
    program.page.next.click()
    program.run()
    program.take_back()
    record = Recording(program.desk).finalise(Recording(program.desk).open(draft))
    program.frame.go("record", str(record))
    program.run()
    form = program.shell.desk._screens._wired[-1].form
    form.state.go("reflection")
    QApplication.processEvents()
    assert "on Ann Archer (invented)’s laptop" in said(form)
    history = program.frame.page("record").history
    assert any("on Ann Archer (invented)’s laptop" in made.text() for made in history.findChildren(QLabel))


# The family's no, on the form.


def test_a_no_is_asked_about_once_and_throws_away_what_was_written(program):
    draft = program.observe(family__family_words="They come when they say they will.")
    program.messages.answer_confirm = True
    program.form.state.set("agreement/consent", "withdrawn")
    program.run()
    [question] = program.messages.questions
    assert "Child’s local reference" in question.loss
    assert "What the child and family say" in question.loss
    answers = program.answers(draft)
    assert answers["agreement/consent"] == "withdrawn"
    assert not [p for p in answers if p.startswith(("family/", "practice/")) or "child_reference" in p]
    program.form.state.undo()
    program.run()
    assert not [p for p in program.answers(draft) if p.startswith("family/")]
    program.form.state.set("agreement/consent", "given")
    program.run()
    assert not program.answers(draft).get("about/child_reference")
    assert len(program.messages.questions) == 1


def test_a_no_that_is_taken_back_changes_nothing(program):
    draft = program.observe(family__family_words="They come when they say they will.")
    before = program.answers(draft)
    program.form.state.set("agreement/consent", "declined")
    program.run()
    assert len(program.messages.questions) == 1
    assert program.answers(draft) == before
    assert program.form.state.session.view("agreement/consent").value == "given"


def test_a_screen_reader_can_name_everything_on_the_large_page(program):
    program.observe()
    program.hand_over(FAMILY, "family")
    page, found = program.page, {}
    page.next.click()
    for step in ("faces", "faces again", "words"):
        found[step] = faults(page)
        page.next.click()
    for step in (REFUSING, END, THANKS):
        page._show(step)
        found[step] = faults(page)
    assert not any(found.values()), found
