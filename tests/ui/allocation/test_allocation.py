"""The lead's list of work given out: what is late first, what was declined given again, what is done noted."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from staging import allocate, click, nameless, present

from qaf_desktop.changes import Changes
from qaf_desktop.ui.allocation.view import AGAIN, DONE, OPEN_EARLY, PANEL, WITHDRAW, acts, allocation_kind, band, state
from qaf_desktop.ui.list_screen.narrowing import Narrowing
from qaf_desktop.ui.list_screen.whole import WholeInputs, derive_whole, read_lines
from qaf_desktop.wiring.allocation_screen import AllocationScreen
from qaf_desktop.work.allocating import Allocating
from qaf_desktop.work.listing import Listing
from qaf_desktop.work.record_lines import AllocationLine
from qaf_desktop.work.recording import Recording


def line(key, stands="allocated", late=0, **more):
    open_ = stands in ("allocated", "accepted", "begun", "gone")
    return AllocationLine(
        key, f"ALC-{key}", f"CH-{key}", "Case file audit", "North", "Ann", "1 Nov 2026", "2026-11-01", stands, stands,
        late, stands in ("declined", "gone"), open_, **more,
    )  # fmt: skip


LINES = (line("1", late=3), line("2", "declined"), line("3", "accepted"), line("4", "received"), line("5"))


def shown(chip, lines=LINES):
    kind = allocation_kind(lambda: date(2026, 11, 22))
    return derive_whole(kind, WholeInputs(read_lines(kind, lines), True, Narrowing("", chip)))


@pytest.mark.parametrize(
    ("chip", "keys"),
    [("all", "12345"), ("late", "1"), ("again", "2"), ("unanswered", "15"), ("taken", "3"), ("received", "4")],
)
def test_chips(chip, keys):
    assert "".join(one.key for one in shown(chip).lines) == keys


def test_the_band_says_what_waits_for_the_lead():
    assert band(LINES) == "1 piece of work is late. 1 has to be given to somebody else."
    assert band((line("1", late=3), line("2", late=1))) == "2 pieces of work are late."
    assert band(LINES[2:]) == ""


@pytest.mark.parametrize(
    ("selected", "offered"),
    [
        ((line("1"),), {AGAIN, DONE, WITHDRAW}),
        ((line("1"), line("2", "declined")), {DONE, WITHDRAW}),
        ((line("1", "received"),), set()),
        ((line("1", "withdrawn"),), {AGAIN}),
        ((line("1"), line("2", "received")), set()),
    ],
)
def test_what_is_offered_fits_all_that_is_selected(selected, offered):
    assert {act.key for act in acts(selected)} - {"export"} == offered


def test_who_else_has_the_same_work_stands_in_the_line():
    assert state(line("1", doubled="Ben")) == "allocated · also given to Ben"


def test_nothing_given_out_is_said_with_what_would_stand_here():
    assert "next exchange" in shown("all", ()).around.empty[1]


@pytest.fixture
def records(lead):
    """Work for the auditor whose laptop is in the project: one in time, one two days late."""
    desk = lead.desk
    person = lead.desk.store.records.row(lead.plain).author
    return {"in time": allocate(desk, person, "CH-90"), "late": allocate(desk, person, "CH-91", days=-2)}


@pytest.fixture
def screen(lead, records, room_of, qtbot, executor):
    made = AllocationScreen(room_of(lead.desk))
    present(qtbot, made.page, executor)
    return made


def rows(screen):
    return [(one.about, one.state) for one in screen.page.table.rows_model.rows()]


def act(screen, key, child, executor):
    """Choose the line of a child, and what is offered for it."""
    [one] = [one for one in screen.page.table.rows_model.rows() if one.about == child]
    screen.page.table.go_to(one.key)
    screen.page.list.acted.emit(key, (one,))
    executor.drain()


def test_late_work_stands_first_and_is_opened_by_keys(screen, visited, records, qtbot):
    assert rows(screen) == [("CH-91", "No answer yet · 2 days late"), ("CH-90", "No answer yet")]
    assert "1 piece of work is late." in screen.page.band._words.text()
    qtbot.keyClick(screen.page.list.search, Qt.Key.Key_Down)
    qtbot.keyClick(screen.page.table, Qt.Key.Key_Return)
    assert visited.places == [("record", str(records["late"]))]


def test_work_is_allocated_with_a_draft(screen, visited, lead, qtbot, executor):
    click(qtbot, screen.page.new)
    executor.drain()
    [(where, draft)] = visited.places
    assert where == "form"
    assert lead.desk.store.drafts.load(int(draft)).method == "allocation"


def test_a_draft_stands_in_the_list_and_is_opened_to_go_on(screen, visited, lead, qtbot, executor):
    recording = Recording(lead.desk)
    draft = Allocating(lead.desk).start()
    person = lead.desk.person
    recording.save(draft, {"work/method": "case-file-audit", "work/child_reference": "CH-77", "work/auditor": person})
    screen.load()
    executor.drain()
    [one] = [one for one in screen.page.table.rows_model.rows() if one.stands == "draft"]
    assert (one.about, one.work, one.state) == ("CH-77", "Case file audit", "Draft, not given yet")
    assert one.person == lead.desk.identity.name
    screen.page.table.opened.emit(one)
    assert visited.places[-1] == ("form", str(draft))
    assert {act.key for act in acts((one,))} == {"export"}
    [row] = [row for row in Listing(lead.desk).my_work() if row.key == f"draft:{draft}"]
    assert row.about == f"CH-77, for {lead.desk.identity.name}"


def test_work_is_withdrawn_with_a_reason(screen, messages, executor):
    messages.answer_text = "The family has moved."
    act(screen, WITHDRAW, "CH-91", executor)
    assert messages.asked == ["Withdraw the work on CH-91?"]
    assert ("CH-91", "Withdrawn: The family has moved.") in rows(screen)


def test_without_a_reason_nothing_is_withdrawn(screen, messages, executor):
    messages.answer_text = " "
    act(screen, WITHDRAW, "CH-91", executor)
    assert ("CH-91", "No answer yet · 2 days late") in rows(screen)
    assert messages.told == ["Nothing was changed: a reason is needed."]


def test_work_still_with_somebody_is_taken_back_before_it_is_given_again(
    screen, messages, visited, lead, records, executor
):
    messages.answer_text = "Ann is on leave."
    act(screen, AGAIN, "CH-90", executor)
    assert lead.desk.store.records.row(records["in time"]).withdrawn
    [(where, draft)] = visited.places
    answers = Recording(lead.desk).open(int(draft)).session.answers()
    assert (where, answers["work/child_reference"]) == ("form", "CH-90")
    assert "work/auditor" not in answers


def test_work_done_in_another_way_is_asked_for_no_more(screen, messages, executor):
    messages.answer_confirm = True
    act(screen, DONE, "CH-91", executor)
    assert ("CH-91", "Done in another way") in rows(screen)
    assert "late" not in screen.page.band._words.text()


def test_the_list_follows_what_changes(screen, lead, records, executor):
    Allocating(lead.desk).withdraw(records["late"], "Given in error.")
    screen._room.feed.publish(Changes(records=frozenset({str(records["late"])})))
    executor.drain()
    assert ("CH-91", "Withdrawn: Given in error.") in rows(screen)


def test_every_control_has_a_name(screen):
    assert nameless(screen.page) == []


def test_the_same_work_for_two_becomes_a_panel_and_is_opened_with_a_reason(screen, lead, messages, executor):
    twice = allocate(lead.desk, lead.desk.person, "CH-90")
    screen.load()
    executor.drain()
    same = tuple(one for one in screen.page.table.rows_model.rows() if one.about == "CH-90")
    assert PANEL in {act.key for act in acts(same)}
    messages.answer_confirm = True
    screen.page.list.acted.emit(PANEL, same)
    executor.drain()
    screen.load()
    executor.drain()
    made = [one for one in screen.page.table.rows_model.rows() if one.panel]
    assert {one.person for one in made} == {one.person for one in same}
    assert str(twice) not in {one.key for one in made}
    assert state(made[0]).endswith("of a panel, blind")
    assert OPEN_EARLY in {act.key for act in acts(made[:1])}
