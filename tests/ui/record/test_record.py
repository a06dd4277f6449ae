"""A finished record: how it stands, its story, and every step a person may take with it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit
from staging import click, nameless, present

from qaf_desktop.ui.record.view import derive
from qaf_desktop.wiring.record_screen import RecordScreen
from qaf_desktop.work.deciding import Deciding
from qaf_desktop.work.record_history import RecordHistory
from qaf_desktop.work.recording import Recording


@pytest.fixture
def open_record(room_of, qtbot, executor):
    def open_(merged, name):
        screen = RecordScreen(room_of(merged.desk))
        present(qtbot, screen.page, executor)
        screen.page.enter(str(merged.keys[name]) if name in merged.keys else name)
        executor.drain()
        return screen

    return open_


def steps(screen):
    return list(screen.page.buttons)


def words(screen):
    return [label.text() for label in screen.page.history.widget().findChildren(QLabel)]


def test_a_lead_may_issue_amend_and_withdraw_and_issuing_is_the_way_on(lead):
    view = derive(RecordHistory(lead.desk).read(lead.plain))
    assert [(b.step, b.words, b.look) for b in view.buttons] == [
        ("withdrawn", "Withdraw…", "danger"),
        ("amended", "Amend…", "plain"),
        ("in_moderation", "Moderate…", "plain"),
        ("paper", "Print the record…", "plain"),
        ("issued", "Issue the feedback…", "primary"),
    ]
    assert view.title == lead.row("plain").reference
    assert view.grade[0] == lead.row("plain").overall


def test_an_author_may_not_issue_the_feedback_of_an_audit_but_of_an_observation(author):
    history = RecordHistory(author.desk)
    assert "issued" not in [rule.id for rule in history.read(author.plain).steps]
    assert "issued" in [rule.id for rule in history.read(author.observation).steps]


def test_answers_can_be_read_and_not_changed(lead, open_record):
    screen = open_record(lead, "plain")
    assert screen.form.state.read_only
    assert screen.form.isVisible()
    assert not screen.form.frame.bar.finalise_button.isVisible()
    assert screen.page.state.text() == "Finalised"


def test_issuing_begins_with_looking_at_the_letter(lead, open_record, visited, qtbot):
    screen = open_record(lead, "plain")
    click(qtbot, screen.page.buttons["issued"])
    assert visited.places == [("feedback", str(lead.plain))]


def test_amending_asks_why_and_opens_a_draft_which_is_then_gone_on_with(
    lead, open_record, visited, messages, qtbot, executor
):
    screen = open_record(lead, "plain")
    messages.answer_text = "  "
    click(qtbot, screen.page.buttons["amended"])
    executor.drain()
    assert visited.places == []
    assert messages.told == ["Nothing was changed: a reason is needed."]
    messages.answer_text = "A date was wrong"
    click(qtbot, screen.page.buttons["amended"])
    executor.drain()
    draft = lead.desk.store.drafts.list()[0]
    assert visited.places == [("form", str(draft.id))]
    assert lead.desk.store.drafts.load(draft.id).reason == "A date was wrong"
    assert screen.page.buttons["amended"].text() == "Go on amending"
    click(qtbot, screen.page.buttons["amended"])
    assert visited.places[-1] == ("form", str(draft.id))
    assert len(lead.desk.store.drafts.list()) == 1


def test_withdrawing_says_what_is_lost_and_can_be_taken_back(lead, open_record, messages, qtbot, executor):
    screen = open_record(lead, "plain")
    click(qtbot, screen.page.buttons["withdrawn"])
    assert "It stays in history" in messages.questions[0].loss
    assert lead.row("plain").withdrawn is False
    messages.answer_confirm, messages.answer_text = True, "Entered twice"
    click(qtbot, screen.page.buttons["withdrawn"])
    executor.drain()
    assert lead.row("plain").withdrawn
    assert screen.page.state.text() == "Withdrawn"
    assert "withdrawn" in screen.page.band.text()
    assert steps(screen) == ["restored"]
    click(qtbot, screen.page.buttons["restored"])
    executor.drain()
    assert not lead.row("plain").withdrawn


def test_the_story_says_who_changed_what_from_what(lead, open_record, qtbot, executor):
    recording = Recording(lead.desk)
    draft = recording.open(recording.amend(lead.plain, "The reference was mistyped"))
    before = draft.session.answers()["about/child_reference"]
    recording.save(draft.id, {"about/child_reference": "CH-9999"})
    recording.finalise(recording.open(draft.id))
    screen = open_record(lead, "plain")
    qtbot.mouseClick(screen.page._tabs.button(1), Qt.MouseButton.LeftButton)
    assert screen.page.history.isVisible()
    said = words(screen)
    assert said[0] == "Amended"
    assert "Why: The reference was mistyped" in said
    at = said.index("Child’s local reference")
    assert said[at + 1 : at + 3] == [before, "CH-9999"]
    assert any("Came in a package" in text for text in said)
    lines = screen.form.side._beside.history("about/child_reference")
    assert [line.value for line in lines] == ["CH-9999", before]


def test_a_package_on_its_way_is_told_in_the_story(author):
    story = RecordHistory(author.desk).read(author.plain).story
    assert {step.sent.partition(" (")[0] for step in story} == {"Sent, not received yet"}


def test_two_versions_are_said_and_lead_to_settling(lead, open_record, visited, qtbot):
    screen = open_record(lead, "conflict")
    assert "changed in two ways" in screen.page.band.text()
    assert steps(screen)[-1] == "resolved"
    click(qtbot, screen.page.buttons["resolved"])
    assert visited.places == [("settle", str(lead.conflict))]


def test_an_escalation_shows_its_way_and_its_text_goes_to_the_childs_own_record(
    lead, open_record, messages, qtbot, executor
):
    screen = open_record(lead, "escalation")
    way = [part.text() for part in screen.page.way.findChildren(QLabel)]
    assert way[::2][:3] == ["Seen", "Told", "Head of service knows"]
    assert way[-2:] == ["Closed", "Not yet"]
    messages.answer_confirm = True
    click(qtbot, screen.page.buttons["copy-text"])
    executor.drain()
    assert QGuiApplication.clipboard().text().startswith("Safety escalation ESC-")
    assert "case system" in messages.questions[-1].loss
    assert messages.told == ["Noted: it is in the child’s own record."]
    assert lead.desk.store.revisions.of_record(lead.escalation)[-1].fields["outcome/copied_on"]
    assert open_record(lead, "plain").page.way.isHidden()


def test_an_escalation_is_acknowledged_and_what_closing_waits_for_is_said(lead, open_record, messages, qtbot, executor):
    screen = open_record(lead, "escalation")
    click(qtbot, screen.page.buttons["acknowledged"])
    executor.drain()
    assert messages.told == ["Acknowledged."]
    assert screen.page.state.text() == "Taken on"
    recording = Recording(lead.desk)
    draft = recording.open(recording.amend(lead.escalation, "What became of it"))
    settled = {"outcome/resolved": "yes", "outcome/resolved_date": "2026-11-20"}
    recording.save(draft.id, {path: value for path, value in settled.items() if path in draft.form.questions})
    opened = recording.open(draft.id)
    if not [problem for problem in opened.session.problems() if problem.severity == "stop"]:
        recording.finalise(opened)
        assert "closed" in [rule.id for rule in Deciding(lead.desk).steps(lead.escalation)]


def test_a_dangerous_answer_leads_to_its_escalation(lead, open_record, visited, qtbot):
    screen = open_record(lead, "danger")
    assert "escalated" in screen.form.frame.band.text()
    screen.form.open_escalation.emit("safety/unsafe_now")
    assert visited.places == [("record", str(lead.escalation))]


@pytest.mark.parametrize("name", ["nonsense", f"{'ab' * 16}.0.7"])
def test_a_record_that_is_not_here_is_said_so(lead, open_record, visited, qtbot, name):
    screen = open_record(lead, name)
    assert screen.page.empty.isVisible()
    screen.page.empty.acted.emit()
    assert visited.went_back == 1


def test_esc_goes_back_from_the_answers_and_from_the_story(lead, open_record, visited, qtbot):
    screen = open_record(lead, "plain")
    qtbot.keyClick(screen.form, Qt.Key.Key_Escape)
    screen.page.show_history(True)
    qtbot.keyClick(screen.page.history, Qt.Key.Key_Escape)
    assert visited.went_back == 2


def test_the_next_record_leaves_the_keyboard_with_its_answers_and_on_no_step(lead, open_record, executor):
    screen = open_record(lead, "plain")
    screen.page.setFocus()
    assert screen.form.has_keyboard()
    screen.page.enter(str(lead.escalation))
    executor.drain()
    assert screen.form.has_keyboard()
    screen.page.buttons[next(iter(screen.page.buttons))].setFocus()
    screen.page.enter(str(lead.plain))
    executor.drain()
    assert screen.form.has_keyboard()


def test_where_there_is_little_room_the_other_steps_fold_into_one_button(lead, open_record):
    screen = open_record(lead, "plain")
    screen.page.resize(683, 332)
    assert screen.page.more.isVisible()
    assert [action.text() for action in screen.page.more.menu().actions()][:2] == ["Withdraw…", "Amend…"]
    assert screen.page.buttons["issued"].isVisible()
    assert not screen.page.buttons["amended"].isVisible()
    assert screen.page.width() == 683


def test_every_control_has_a_name(lead, open_record):
    found = nameless(open_record(lead, "plain").page)
    assert [control for control in found if not isinstance(control.parent(), QLineEdit)] == []
