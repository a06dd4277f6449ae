"""The keyboard alone goes everywhere: round and back on every screen, in reading order, and one sees where one is."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from qaf_desktop.changes import Changes
from qaf_desktop.ui.frame.desk_frame import DeskFrame
from tests.ui.accessible.ring import missed, named, out_of_order, ring, unseen
from tests.ui.accessible.walking import along


@pytest.fixture
def windows_shown(qapp):
    """Names of windows that came up, the desk's own apart."""

    class Watch(QObject):
        def eventFilter(self, thing, event):
            shows = event.type() == QEvent.Type.Show and isinstance(thing, QWidget) and thing.isWindow()
            if shows and not isinstance(thing, DeskFrame):
                shown.append(named(thing))
            return False

    shown, watch = [], Watch()
    qapp.installEventFilter(watch)
    yield shown
    qapp.removeEventFilter(watch)


SOME = ("about", "safety", "actions", "agreement")


def test_tab_goes_round_every_screen_and_back_one_sees_where_one_is_and_no_window_takes_the_keyboard(
    merged, open_desk, windows_shown
):
    _window, tour = open_desk(merged)
    tour.sections, tour.own_only = SOME, True
    kinds = set()

    def look(root):
        try:
            forward = ring(root)
            back = ring(root, Qt.Key.Key_Backtab)
        except AssertionError as trap:
            return [str(trap)]
        wrong = [*missed(root, forward), *out_of_order(root, forward), *unseen(root, forward, kinds)]
        return wrong if set(back) == set(forward) else [*wrong, "back is another way"]

    assert along((stop for stop in tour.stops() if stop[0] != "palette"), look) == ""
    assert windows_shown == []


def test_a_record_behind_the_form_takes_no_keys_when_it_is_read_anew(author, open_desk, settle):
    window, tour = open_desk(author)
    window.frame.go("record", str(author.keys["issued"]))
    settle()
    form = tour.form("case-file-audit")
    asked = QApplication.focusWidget()
    assert form.isAncestorOf(asked)
    window.feed.publish(Changes(drafts=frozenset({"1"})))
    settle()
    assert QApplication.focusWidget() is asked


@pytest.mark.parametrize("in_form", [True, False])
def test_a_record_read_anew_leaves_the_keyboard_where_it_is(author, open_desk, settle, in_form):
    window, _tour = open_desk(author)
    window.frame.go("record", str(author.keys["issued"]))
    settle()
    page = window.frame.page("record")
    tab = page._tabs.button(0)
    if not in_form:
        tab.setFocus()
    window.feed.publish(Changes(drafts=frozenset({"1"})))
    settle()
    here = QApplication.focusWidget()
    assert page._answers.isAncestorOf(here) if in_form else here is tab
