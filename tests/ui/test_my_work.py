"""My work: what is derived, and that a person reaches all of it by mouse and keys."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton

from qaf_desktop.ui.list_screen.narrowing import Narrowing
from qaf_desktop.ui.list_screen.whole import WholeInputs, derive_whole, read_lines
from qaf_desktop.ui.my_work.my_work_page import MyWorkPage
from qaf_desktop.ui.my_work.view import Inputs, derive, work_kind
from qaf_desktop.work.work_rows import OpenEscalation, WorkRow

TODAY = date(2026, 11, 22)


def row(key, delivery, **more):
    day = "2026-11-20"
    base = WorkRow(key, f"CFA-{key}", "Case file audit", f"CH-{key}", "Team 1", "words", "today", day, delivery)
    return replace(base, **more)


ROWS = (
    row("1", "draft", is_draft=True, due=True),
    row("2", "to-send", grade_word="Good", grade_shape="disc", grade_colour="good", grade_order=2),
    row("3", "to-send", team="Team 2", changed_at="2026-01-02", state="held"),
    row("4", "received", method="Practice observation", about="Worker W-31", person="Wren Example"),
)
KIND = work_kind(lambda: TODAY)


def around(search="", chip="all", rows=ROWS, **values):
    narrowing = Narrowing(search, chip, tuple(sorted(values.items())))
    return derive_whole(KIND, WholeInputs(read_lines(KIND, rows), True, narrowing))


def shown(**changed):
    return [r.key for r in around(**changed).lines]


@pytest.mark.parametrize(
    ("changed", "keys"),
    [
        ({}, ["1", "2", "3", "4"]),
        ({"chip": "drafts"}, ["1"]),
        ({"chip": "to-send"}, ["2", "3"]),
        ({"chip": "finalised"}, ["2", "3", "4"]),
        ({"state": "held"}, ["3"]),
        ({"state": "held", "chip": "drafts"}, []),
        ({"chip": "due"}, ["1"]),
        ({"search": "good cfa"}, ["2"]),
        ({"search": "w-31"}, ["4"]),
        ({"method": "Practice observation"}, ["4"]),
        ({"team": "Team 2"}, ["3"]),
        ({"person": "Wren Example"}, ["4"]),
        ({"search": "wren"}, ["4"]),
        ({"grade": "Good"}, ["2"]),
        ({"since": "week"}, ["1", "2", "4"]),
        ({"chip": "to-send", "since": "month"}, ["2"]),
        ({"search": "nothing like it"}, []),
    ],
)
def test_filters(changed, keys):
    assert shown(**changed) == keys


def test_counts_on_chips_are_what_each_chip_would_show():
    for chip in around(team="Team 1").around.chips:
        assert chip.count == len(around(team="Team 1", chip=chip.key).lines)


def test_chips_that_would_always_be_empty_are_left_out_and_search_moves_none():
    everything = [chip.key for chip in around().around.chips]
    assert everything == ["all", "drafts", "finalised", "to-send", "received", "due"]
    assert [chip.key for chip in around("zzz").around.chips] == everything


@pytest.mark.parametrize(("count", "words"), [(0, "Nothing to send"), (1, "Send 1 record"), (2, "Send 2 records")])
def test_the_send_button_says_how_many(count, words):
    rows = tuple(row(str(n), "to-send") for n in range(count))
    assert derive(Inputs(rows)).send == words


def test_the_first_escalation_is_said_and_the_others_counted():
    told = tuple(OpenEscalation(f"E{n}", f"Escalation {n} is open.") for n in range(3))
    view = derive(Inputs(ROWS, told))
    assert (view.notice, view.notice_act) == ("Escalation 0 is open. And 2 more.", "Open")


def test_nothing_is_called_empty_before_it_was_looked_for():
    assert derive_whole(KIND, WholeInputs()).around.empty is None
    assert around(rows=()).around.empty[0] == "No work here yet"
    assert around("zzz").around.empty[2] == "Show everything"


@pytest.fixture
def page(qtbot):
    made = MyWorkPage(lambda: TODAY)
    qtbot.addWidget(made)
    made.resize(1170, 716)
    made.show_work(ROWS, (OpenEscalation("E1", "Escalation on CH-0391 is open."),))
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_typing_narrows_and_down_walks_into_the_list_where_enter_opens(page, qtbot):
    qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.list.search.hasFocus()
    qtbot.keyClicks(page.list.search, "w-31")
    qtbot.keyClick(page.list.search, Qt.Key.Key_Down)
    assert page.table.hasFocus()
    with qtbot.waitSignal(page.opened, check_params_cb=lambda r: r.key == "4"):
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    qtbot.keyClick(page.table, Qt.Key.Key_Escape)
    assert page.list.search.hasFocus()


def test_the_one_open_escalation_is_opened_from_the_band(page, qtbot):
    with qtbot.waitSignal(page.escalation_opened, check_params_cb=lambda urgent: urgent.key == "E1"):
        qtbot.mouseClick(page.notice.findChild(QPushButton), Qt.MouseButton.LeftButton)


def test_intents(page, qtbot):
    asked = (
        (page.new_asked, page.new), (page.observation_asked, page.new_observation), (page.send_asked, page.send),
        (page.export_asked, page.list.export),
    )  # fmt: skip
    for signal, widget in asked:
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.new_asked):
        qtbot.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)


def test_finer_filters_appear_when_asked_for_and_are_counted(page, qtbot):
    qtbot.mouseClick(page.list.more, Qt.MouseButton.LeftButton)
    page.list.filters.boxes["team"].setCurrentText("Team 2")
    assert [r.key for r in page.table.rows_model.rows()] == ["3"]
    assert page.list.more.text() == "Filters · 1"
    page.list.filters.boxes["state"].setCurrentText("words")
    assert page.list.empty.isVisible()
    assert page.list.more.text() == "Filters · 2"


def test_an_empty_result_offers_everything_again(page, qtbot):
    qtbot.keyClicks(page.list.search, "zzz")
    qtbot.waitUntil(lambda: page.list.empty.isVisible())
    qtbot.mouseClick(page.list.empty.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert len(page.table.rows_model.rows()) == 4
    assert page.list.search.text() == ""


def test_columns_are_told_on_leaving_and_worn_again(page, qtbot):
    page.table.setColumnWidth(0, 151)
    with qtbot.waitSignal(page.columns_changed) as told:
        page.leave()
    again = MyWorkPage(lambda: TODAY, told.args[0])
    qtbot.addWidget(again)
    assert again.table.columnWidth(0) == 151


def test_new_rows_leave_the_selection_where_it_was(page):
    page.enter("3")
    page.show_work((row("9", "draft"), *ROWS), ())
    assert [r.key for r in page.table.selected()] == ["3"]
    assert page.notice.isHidden()


def test_a_row_that_comes_later_is_stood_on_when_it_comes(page):
    page.enter("9")
    assert page.table.selected() == ()
    page.show_work((row("9", "to-send"), *ROWS), ())
    assert [r.key for r in page.table.selected()] == ["9"]


def test_once_all_is_sent_the_focus_is_in_the_list_and_not_on_another_button(page):
    page.send.setFocus()
    page.show_work((row("1", "sent"),), ())
    assert page.table.hasFocus()


def test_every_control_has_a_name(page):
    for box in page.findChildren(QComboBox):
        assert box.accessibleName()
    for one in page.findChildren(QPushButton):
        assert one.text() or one.accessibleName() or one.isHidden()
    assert page.table.accessibleName()
    assert page.list.search.accessibleName()
