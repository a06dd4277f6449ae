"""Settle: choosing and writing what holds, and a record made whole by one revision."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPlainTextEdit
from staging import click, nameless, present

from qaf_desktop.records.merging import view as view_of
from qaf_desktop.ui.settle.view import COMMON, OTHER, SIDE, Choice, Inputs, all_from, derive
from qaf_desktop.wiring.settle_screen import SettleScreen
from qaf_desktop.work.listing import Listing
from qaf_desktop.work.settling import SideWords, ToSettle, Unsettled

ANN, LENA = SideWords("a", "a", "Ann", "today", "1"), SideWords("b", "b", "Lena", "today", "2")
FIELDS = tuple(Unsettled(name, "S", name, "c", "c", (ANN, LENA), "write") for name in ("x", "y", "z"))
RECORD = ToSettle(None, "Case file audit", "CFA-1", FIELDS)


@pytest.mark.parametrize(
    ("chosen", "left"),
    [
        ({}, 3),
        ({"x": Choice(SIDE, "a", "1")}, 2),
        ({"x": Choice(COMMON, None), "y": Choice(SIDE, "a", "1"), "z": Choice(OTHER, "new")}, 0),
        ({"x": Choice(COMMON, None), "y": Choice(SIDE, "a", "1"), "z": Choice(OTHER, None)}, 1),
        ({"x": Choice(COMMON, None), "y": Choice(SIDE, "a", "1"), "z": Choice(OTHER, "5", problem="No")}, 1),
    ],
)
def test_what_is_left_to_choose(chosen, left):
    view = derive(Inputs(RECORD, chosen))
    assert (view.left, view.can_settle) == (left, left == 0)


def test_all_of_one_person():
    taken = all_from(RECORD, "2", {"x": Choice(SIDE, "a", "1")})
    assert {choice.value for choice in taken.values()} == {"b"}
    assert [origin.words for origin in derive(Inputs(RECORD)).origins] == ["All as Ann has it", "All as Lena has it"]


def test_a_single_answer_offers_no_all():
    assert derive(Inputs(ToSettle(None, "t", "a", FIELDS[:1]))).origins == ()


@pytest.fixture
def scene(theatre, room_of, qtbot, executor):
    """(screen, lead, record) with three answers in conflict."""
    lead = theatre.lead()
    record = theatre.conflict(lead, theatre.joined(lead, "ann"))
    screen = SettleScreen(room_of(lead))
    screen.enter(str(record))
    present(qtbot, screen, executor)
    return screen, lead, record


def values(lead, record):
    found = view_of(lead.store.revisions.of_record(record))
    assert not found.conflicts
    return found.values


def test_choose_field_by_field_and_write_one_anew(scene, executor, qtbot, messages, visited):
    screen, lead, record = scene
    better, learning, grade = screen.page.cards.values()
    author, lead_side = (side for side in better.unsettled.sides)
    click(qtbot, better.radios[SIDE, author.origin])
    assert not screen.page.settle.isEnabled()
    click(qtbot, learning.radios[OTHER, ""])
    assert isinstance(learning.other, QPlainTextEdit)
    assert learning.other.hasFocus()
    qtbot.keyClicks(learning.other, "Both are right: the plan is clear and late.")
    executor.drain()
    click(qtbot, grade.radios[OTHER, ""])
    assert isinstance(grade.other, QComboBox)
    grade.other.setFocus()
    qtbot.keyClick(grade.other, Qt.Key.Key_Down)
    grade.other.activated.emit(grade.other.currentIndex())
    executor.drain()
    before = len(lead.store.revisions.of_record(record))
    click(qtbot, screen.page.settle)
    executor.drain()
    found = values(lead, record)
    assert found[better.unsettled.field] == author.value
    assert found[learning.unsettled.field] == "Both are right: the plan is clear and late."
    assert found[grade.unsettled.field] == "outstanding"
    assert len(lead.store.revisions.of_record(record)) == before + 1
    assert visited.went_back == 1
    assert not messages.failures


def test_everything_as_one_person_has_it_with_a_reason(scene, executor, qtbot, messages):
    screen, lead, record = scene
    origin = screen.page.view().origins[0]
    screen.page._take_all(origin.key)
    screen.page.reason.setFocus()
    qtbot.keyClicks(screen.page.reason, "Agreed on the phone")
    qtbot.keyClick(screen.page.reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    executor.drain()
    reasons = {one.reason for one in lead.store.revisions.of_record(record) if one.transition == "resolved"}
    assert reasons == {"Agreed on the phone"}
    rows = [row for row in Listing(lead).my_work() if row.state == "Two versions to settle"]
    assert not rows
    assert not messages.failures


def test_as_it_was_before_both_is_offered(scene, executor, qtbot):
    screen, lead, record = scene
    for card in screen.page.cards.values():
        click(qtbot, card.radios[COMMON, ""])
    click(qtbot, screen.page.settle)
    executor.drain()
    found = values(lead, record)
    assert all(found[name] == card.unsettled.common_value for name, card in screen.page.cards.items())


def test_a_settled_record_says_so(scene, executor, qtbot, visited):
    screen, _lead, record = scene
    screen.page._take_all(screen.page.view().origins[0].key)
    click(qtbot, screen.page.settle)
    executor.drain()
    screen.enter(str(record))
    executor.drain()
    assert screen.page.empty.isVisible()
    screen.page.empty.acted.emit()
    assert visited.went_back == 2


def test_escape_goes_back_and_settles_nothing(scene, qtbot, visited):
    screen, lead, record = scene
    qtbot.keyClick(screen.page, Qt.Key.Key_Escape)
    assert visited.went_back == 1
    assert view_of(lead.store.revisions.of_record(record)).conflicts


def test_a_row_removed_by_one_and_changed_by_the_other(theatre, room_of, qtbot, executor, messages):
    lead = theatre.lead()
    record, row = theatre.row_conflict(lead, theatre.joined(lead, "ann"))
    screen = SettleScreen(room_of(lead))
    screen.enter(str(record))
    present(qtbot, screen, executor)
    labels = [card.unsettled.label for card in screen.page.cards.values()]
    assert labels[0].startswith("Action")
    assert labels[0].endswith(": keep it or remove it")
    assert "_" not in "".join(labels), "questions are said as the form asks them"
    gone = screen.page.cards[row + "#gone"]
    origins = {side.words: side.origin for side in gone.unsettled.sides}
    assert set(origins) == {"Remove the row", "Keep the row"}
    assert (COMMON, "") not in gone.radios, "keeping it is what it was before, said once"
    screen.page._take_all(origins["Keep the row"])
    click(qtbot, screen.page.settle)
    executor.drain()
    assert row + "#gone" not in values(lead, record)
    assert not messages.failures


def test_every_control_has_a_name(scene):
    assert not nameless(scene[0])
