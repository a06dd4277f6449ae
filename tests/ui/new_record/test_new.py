"""New: what may be begun, found by typing, begun by keys, printed blank."""

import pytest
from PySide6.QtCore import Qt
from staging import click, nameless, present

from qaf_desktop.ui.new_record.view import Inputs, derive
from qaf_desktop.wiring.new_screen import NewScreen
from qaf_desktop.work.beginnings import Beginning

ROWS = (
    Beginning("a", "Case file audit", "Read one child’s file.", "Audits"),
    Beginning("b", "Closure audit", "Before the work ends.", "Audits"),
    Beginning("c", "Child’s feedback", "Ask a child.", "Voice"),
    Beginning("d", "Complaint learning", "What it teaches us.", "Complaints", "For: Complaints manager."),
)


def shown(search=""):
    view = derive(Inputs(ROWS, search))
    return "".join(one.method for group in view.groups for one in group.entries), "".join(o.method for o in view.others)


@pytest.mark.parametrize(
    ("search", "mine", "others"),
    [("", "abc", "d"), ("audit", "ab", ""), ("clos", "b", ""), ("child's", "ac", ""), ("voice", "c", ""),
     ("complaint", "", "d"), ("zzz", "", "")],
)  # fmt: skip
def test_every_word_typed_begins_a_word_of_what_is_found(search, mine, others):
    assert shown(search) == (mine, others)


def test_nothing_found_is_said_and_nothing_is_said_before_it_is_known():
    assert derive(Inputs(ROWS, "zzz")).empty[0] == "Nothing is called “zzz”."
    assert derive(Inputs()).empty == ("", "")
    assert "Fetch" in derive(Inputs(())).empty[1]


@pytest.fixture
def begun():
    return []


@pytest.fixture
def screen(author, room_of, qtbot, executor, begun):
    made = NewScreen(room_of(author.desk), begun.append)
    present(qtbot, made.page, executor)
    made.page.enter("")
    return made


def search(screen, qtbot, text):
    screen.page.search.setText(text)
    qtbot.keyClick(screen.page.search, Qt.Key.Key_Return)


def test_typed_found_and_begun_without_a_mouse(screen, begun, qtbot):
    search(screen, qtbot, "closure")
    assert [row.beginning.method for row in screen.page.rows] == ["closure-audit"]
    qtbot.keyClick(screen.page.rows[0].begin, Qt.Key.Key_Return)
    assert begun == ["closure-audit"]


def test_arrows_walk_from_the_search_through_all_and_back(screen, qtbot):
    page = screen.page
    begins = [row.begin for row in page.rows if row.begin]
    qtbot.keyClick(page.search, Qt.Key.Key_Down)
    assert begins[0].hasFocus()
    qtbot.keyClick(begins[0], Qt.Key.Key_Down)
    assert begins[1].hasFocus()
    for made in (begins[1], begins[0]):
        qtbot.keyClick(made, Qt.Key.Key_Up)
    assert page.search.hasFocus()
    begins[-1].setFocus()
    qtbot.keyClick(begins[-1], Qt.Key.Key_Down)
    assert begins[-1].hasFocus()


def test_a_blank_form_is_printed_from_here_even_of_what_others_begin(screen, visited, qtbot):
    search(screen, qtbot, "complaint")
    (row,) = screen.page.rows
    assert row.begin is None
    click(qtbot, row.blank)
    assert visited.places == [("paper", "blank complaint-learning")]


def test_nothing_found_leads_back_to_everything(screen, qtbot):
    everything = len(screen.page.rows)
    search(screen, qtbot, "zzz")
    assert screen.page.empty.isVisible()
    screen.page.empty.acted.emit()
    assert len(screen.page.rows) == everything
    assert screen.page.search.hasFocus()


def test_every_control_has_a_name(screen):
    assert nameless(screen.page) == []
