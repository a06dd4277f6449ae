"""Nothing typed is lost: when it is handed on, and what happens when keeping it fails."""

from PySide6.QtCore import Qt

from qaf_desktop.ui.form_page.autosave import Autosave
from tests.ui.form_page.conftest import NOW, SaveRecorder


def test_typing_is_handed_on_after_a_short_pause_in_one_piece(pauses):
    save = SaveRecorder()
    autosave = Autosave(save, pauses)
    for text in ("T", "Th", "Thr"):
        autosave.collect({"voice/views": text}, typing=True)
    assert save.handed == []
    pauses.end(400)
    assert save.handed == [{"voice/views": "Thr"}]
    assert autosave.settled


def test_typing_without_a_pause_is_handed_on_every_second(pauses):
    save = SaveRecorder()
    autosave = Autosave(save, pauses)
    autosave.collect({"a": "1"}, typing=True)
    longest = max(milliseconds for milliseconds, _ in pauses.running.values())
    assert longest == 1000
    autosave.collect({"a": "12"}, typing=True)
    next(ring for milliseconds, ring in pauses.running.values() if milliseconds == longest)()
    assert save.handed == [{"a": "12"}]


def test_a_choice_is_handed_on_at_once_with_what_waits(pauses):
    save = SaveRecorder()
    autosave = Autosave(save, pauses)
    autosave.collect({"a": "typed"}, typing=True)
    autosave.collect({"b": "good"})
    assert save.handed == [{"a": "typed", "b": "good"}]


def test_a_failure_is_told_and_tried_again_until_it_is_kept(pauses):
    save = SaveRecorder(at_once=False)
    autosave = Autosave(save, pauses)
    autosave.collect({"a": "1"})
    save.waiting.pop()[1]("The disk is full.")
    assert autosave.state.trouble == "The disk is full."
    assert not autosave.settled
    pauses.end()
    assert save.handed == [{"a": "1"}, {"a": "1"}]
    save.waiting.pop()[0](NOW)
    assert autosave.settled
    assert (autosave.state.trouble, autosave.state.at) == ("", NOW)


def test_an_old_value_that_failed_never_comes_after_a_newer_one(pauses):
    save = SaveRecorder(at_once=False)
    autosave = Autosave(save, pauses)
    autosave.collect({"a": "old", "b": "other"})
    autosave.collect({"a": "new"})
    save.waiting[0][1]("The disk is full.")
    save.waiting[1][0](NOW)
    autosave.flush()
    assert save.handed == [{"a": "old", "b": "other"}, {"a": "new"}, {"b": "other"}]


def test_a_cleared_answer_is_handed_on_as_none(qtbot, audit, save):
    audit.state.set("about/status", "cp")
    audit.state.set("about/status", "")
    assert save.kept()["about/status"] is None


def test_keystrokes_reach_the_store_within_a_second_by_real_timers(qtbot, open_page, audit_form, save):
    page = open_page(audit_form)
    page.state.autosave._typing.stop()
    real = Autosave(save, None, page)
    real.collect({"voice/views_changed": "typed"}, typing=True)
    qtbot.waitUntil(lambda: save.handed != [] and "voice/views_changed" in save.kept(), timeout=1000)


def test_what_is_half_typed_is_handed_on_when_the_page_goes(qtbot, audit, save):
    field = audit.stack.card("about/opened_on").editor.field
    field.setFocus()
    qtbot.keyClicks(field, "3/1/26")
    assert "about/opened_on" not in save.kept()
    audit.hide()
    assert save.kept()["about/opened_on"] == "2026-01-03"


def test_the_foot_tells_of_saving_saved_and_not_saved(qtbot, open_page, audit_form, pauses):
    save = SaveRecorder(at_once=False)
    page = open_page(audit_form, page=save)
    foot = page.frame.bar
    page.state.set("about/status", "cp")
    assert foot.saved.text() == "Saving…"
    save.waiting.pop()[1]("The disk is full.")
    assert foot.saved.text() == "▲ Not saved: The disk is full."
    assert foot.retry_button.isVisible()
    qtbot.mouseClick(foot.retry_button, Qt.MouseButton.LeftButton)
    save.waiting.pop()[0](NOW)
    assert foot.saved.text() == f"✓ Saved {NOW:%H:%M}"
    assert not foot.retry_button.isVisible()
    assert page.settled()


def test_flush_reads_what_is_half_typed_while_the_focus_stays(qtbot, audit, save):
    field = audit.stack.card("about/opened_on").editor.field
    field.setFocus()
    qtbot.keyClicks(field, "3/1/26")
    audit.flush()
    assert save.kept()["about/opened_on"] == "2026-01-03"
    assert field.hasFocus()
