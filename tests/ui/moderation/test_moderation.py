"""The lead's list of audits to grade: what somebody waits for first, taken in hand by keys, opened with a warning."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from staging import click, nameless, present

from qaf_desktop.ui.list_screen.narrowing import Narrowing
from qaf_desktop.ui.list_screen.whole import WholeInputs, derive_whole, read_lines
from qaf_desktop.ui.moderation.view import READ, RETURN, SETTLE, acts, band, may_begin, moderation_kind, stands
from qaf_desktop.wiring.figures_screen import FiguresScreen
from qaf_desktop.wiring.moderation_screen import ModerationScreen
from qaf_desktop.wiring.record_screen import RecordScreen
from qaf_desktop.work.moderating import Moderating
from qaf_desktop.work.moderation_lines import ModerationLine
from qaf_desktop.work.remarks import Remarks
from tests.usecases.moderated import moderate


def line(key, stage="due", **more):
    return ModerationLine(
        key, f"CFA-{key}", f"CH-{key}", "Case file audit", "North", "Ann", "1 Nov 2026", "2026-11-01", stage, stage,
        "drawn by chance", **more,
    )  # fmt: skip


LINES = (
    line("1", "disputed"), line("2", "resubmitted"), line("3", "asked"), line("4", "in", mine=True), line("5"),
    line("6", "returned"), line("7", "agreed"), line("8", "apart"), line("9", "settled"),
)  # fmt: skip


def shown(chip, lines=LINES):
    kind = moderation_kind(lambda: date(2026, 11, 22))
    return derive_whole(kind, WholeInputs(read_lines(kind, lines), True, Narrowing("", chip)))


@pytest.mark.parametrize(
    ("chip", "keys"),
    [("all", "123456789"), ("due", "35"), ("back", "2"), ("in", "4"), ("mine", "4"), ("returned", "6"),
     ("disputed", "18"), ("agreed", "79")],
)  # fmt: skip
def test_chips(chip, keys):
    assert "".join(one.key for one in shown(chip).lines) == keys


def test_the_band_says_what_waits_for_a_moderator_and_what_is_not_shown():
    assert band(LINES, {}) == "2 grades are disputed. 1 audit came back from its auditor."
    assert band((), {"due": 12}) == "12 more wait than are shown: those that wait longest are."
    assert band(LINES[4:5], {}) == ""


@pytest.mark.parametrize(
    ("selected", "offered"),
    [
        ((line("1"),), {READ}),
        ((line("1", "resubmitted"),), {READ, RETURN}),
        ((line("1", "disputed"),), {READ, SETTLE}),
        ((line("1", "disputed", own=True),), {READ}),
        ((line("1"), line("2")), set()),
    ],
)
def test_what_is_offered_fits_what_is_selected(selected, offered):
    assert {act.key for act in acts(selected)} - {"export"} == offered


def test_who_has_it_and_what_was_said_stand_in_the_line():
    assert stands(line("1", "in", by="Ann, Ben")) == "in · by Ann, Ben"
    assert stands(line("1", "returned", by="Ann", remarks=2, said="Why?")) == "returned · by Ann · 2 remarks · “Why?”"
    assert "somebody else" in stands(line("1", own=True))
    assert not may_begin(line("1", own=True))


def test_nothing_to_moderate_is_said_with_what_would_stand_here():
    assert "drawn by chance" in shown("all", ()).around.empty[1]


@pytest.fixture
def screen(lead, room_of, qtbot, executor):
    made = ModerationScreen(room_of(lead.desk))
    present(qtbot, made.page, executor)
    return made


def key_of(screen, about):
    [one] = [one for one in screen.page.table.rows_model.rows() if one.about == about]
    return one.key


def test_an_audit_is_taken_in_hand_and_graded_blind(screen, lead, visited, qtbot, executor):
    subject = lead.row("plain").subject
    screen.page.table.go_to(key_of(screen, subject))
    click(qtbot, screen.page.take)
    executor.drain()
    [(where, draft)] = visited.places
    assert where == "form"
    assert lead.desk.store.drafts.load(int(draft)).about == lead.plain
    [one] = [one for one in Moderating(lead.desk).board().lines if one.key == str(lead.plain)]
    assert (one.stage, one.mine, one.grade) == ("in", True, "")


def test_enter_takes_in_hand_and_never_opens_the_audit_unasked(screen, lead, visited, qtbot, executor):
    screen.page.table.go_to(str(lead.plain))
    qtbot.keyClick(screen.page.table, Qt.Key.Key_Return)
    executor.drain()
    assert visited.places[-1][0] == "form"


def test_opening_the_audit_first_is_warned_of(screen, lead, visited, messages, executor):
    [one] = [one for one in screen.page.table.rows_model.rows() if one.key == str(lead.plain)]
    screen.page.acted.emit(READ, one)
    executor.drain()
    assert messages.questions[-1].title == "Open the audit before you have graded it?"
    assert visited.places == []
    messages.answer_confirm = True
    screen.page.acted.emit(READ, one)
    executor.drain()
    assert visited.places == [("record", str(lead.plain))]


def test_every_control_has_a_name(screen):
    assert nameless(screen.page) == []


@pytest.fixture
def record(lead, room_of, qtbot, executor):
    made = RecordScreen(room_of(lead.desk))
    Remarks(lead.desk).add(lead.plain, "voice/voice_grade", "Where is this on the file?")
    present(qtbot, made.page, executor)
    made.page.enter(str(lead.plain))
    executor.drain()
    return made


def test_remarks_stand_beside_the_answer_and_in_a_tab_of_their_own(record, lead, messages, qtbot, executor):
    record.page.show_remarks()
    assert record.page._tabs.button(4).text() == "Remarks (1)"
    [reply] = [one for one in record.page.remarks.buttons if one.text() == "Reply…"]
    messages.answer_text = "In the visit of 3 March."
    click(qtbot, reply)
    executor.drain()
    [thread] = Remarks(lead.desk).threads(lead.plain)
    assert [one.words for one in thread.remarks] == ["Where is this on the file?", "In the visit of 3 March."]
    record.page.beside.answer_asked.emit("voice/voice_grade")
    executor.drain()
    assert record.form.place().section == "voice"
    assert record.form.side.shows("Remarks")
    assert nameless(record.page) == []


def test_a_remark_is_made_on_the_answer_in_hand(record, lead, messages, executor):
    record.form.state.go_to_question("voice/voice_grade")
    record.form.state.be_at("voice/voice_grade")  # as the focus tells where the window has it
    messages.answer_text = "And here?"
    record.page.remarks.begin_asked.emit()
    executor.drain()
    assert messages.asked[-1].startswith("Remark on “")
    assert [one.path for one in Remarks(lead.desk).threads(lead.plain)] == ["voice/voice_grade"] * 2


def test_figures_turn_to_the_grades_as_agreed(lead, room_of, qtbot, executor):
    moderate(lead.desk, lead.plain, "inadequate")
    page = FiguresScreen(room_of(lead.desk)).page
    present(qtbot, page, executor)
    share = page.cards["overall"].accessibleName()
    assert not page.agreed.isChecked()
    click(qtbot, page.agreed)
    executor.drain()
    assert page.agreed.isChecked()
    assert "as agreed" in page.cards["overall"].accessibleName()
    assert page.cards["overall"].accessibleName() != share
