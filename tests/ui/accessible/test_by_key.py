"""What a mouse can do, keys can do; and the page of keys tells those that there are, and no others."""

import re

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from qaf_desktop.paths import resources
from qaf_desktop.ui.form_page import keys
from tests.ui.accessible.by_key import by_mouse_alone
from tests.ui.accessible.walking import along

ELSEWHERE = {
    "Tab", "Shift+Tab", "Up", "Down", "Space", "Enter", "Esc", "1–4", "0", "Shift+F10", "/name", "space", "Ctrl+V",
    "Left", "Right", "Ctrl++", "Ctrl+−", "Ctrl+0", "1", "2", "3 …", "Y", "N",
}  # fmt: skip
"""Keys that belong to a control, not to the window or to the form; each has a test of its control."""
NAMES = {"PgDown": "PgDn", "Return": "Enter"}
OF_CONTROLS = {"Del", "Ctrl+Shift+Z"}
"""Del is told where it acts; a second way to redo is not told."""
POPUP = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_everything_on_every_screen_can_be_done_by_keys(merged, open_desk):
    _window, tour = open_desk(merged)
    tour.sections, tour.own_only = ("about", "safety", "actions", "agreement"), True
    assert along((stop for stop in tour.stops() if stop[0] != "palette"), by_mouse_alone) == ""


def told() -> set[str]:
    """The keys of the help page."""
    page = (resources() / "help" / "10-keys.md").read_text("utf-8")
    rows = re.findall(r"^\| ([^|]+?) \|", page, re.MULTILINE)[1:]
    return {key for row in rows for key in row.split(", ")} - {"---"}


def called(sequence: QKeySequence) -> str:
    words = sequence.toString(QKeySequence.SequenceFormat.PortableText)
    for name, ours in NAMES.items():
        words = words.replace(name, ours)
    return words


def test_the_page_of_keys_tells_the_keys_that_there_are(lead, open_desk):
    window, tour = open_desk(lead)
    tour.form("case-file-audit")
    for screen in ("my-work", "records"):
        window.frame.go(screen)
    shortcuts = {called(one.key()) for one in window.frame.findChildren(QShortcut)}
    of_form = {called(QKeySequence(modifier.value | key.value)) for key, modifier in keys._COMMANDS}
    there = shortcuts | of_form
    assert there - told() - OF_CONTROLS == set(), "keys that nobody is told of"
    assert told() - there - ELSEWHERE == set(), "keys that do nothing"


def test_the_edges_of_the_form_are_moved_by_arrows(author, open_desk, qtbot):
    _window, tour = open_desk(author)
    page = tour.form("case-file-audit")
    before = page.frame.list.width()
    handle = page.frame.across.handles()[0]
    handle.setFocus()
    with qtbot.waitSignal(page.widths_changed):
        qtbot.keyClick(handle, Qt.Key.Key_Right)
    assert page.frame.list.width() == before + 16
    qtbot.keyClick(handle, Qt.Key.Key_Left)
    assert page.frame.list.width() == before


@POPUP
def test_a_list_is_sorted_by_keys(lead, open_desk):
    window, _tour = open_desk(lead)
    window.frame.go("my-work")
    table = window.frame.page("my-work").table
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), table.mapToGlobal(QPoint()))
    QApplication.sendEvent(table, asked)
    menu = QApplication.activePopupWidget()
    acts = {action.text(): action for action in menu.actions()}
    for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
        acts["Sort by About"].trigger()
        assert table.horizontalHeader().sortIndicatorOrder() == order
        assert table.rows_model.columns[table.horizontalHeader().sortIndicatorSection()].key == "about"
    menu.close()
