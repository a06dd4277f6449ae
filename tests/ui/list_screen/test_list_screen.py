"""The one list screen: what narrows it, saved filters, columns, the selection, and where one stands."""

from dataclasses import dataclass, replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from staging import click

from qaf_desktop.ui.list_screen.columns_dialog import ColumnsDialog
from qaf_desktop.ui.list_screen.list_view import Act
from qaf_desktop.ui.list_screen.narrowing import Narrowing, narrowing_from
from qaf_desktop.ui.list_screen.whole import ChipKind, ListKind, WholeInputs, by_age, by_word, derive_whole, read_lines
from qaf_desktop.ui.list_screen.whole_list import WholeList
from qaf_desktop.ui.widgets.rows_model import Column

LETTERS = "aZ 7é&=+%./\U0001f600"
TODAY = date(2026, 11, 22)


@dataclass(frozen=True)
class Line:
    key: str
    team: str
    day: str = "2026-11-20"


LINES = tuple(Line(f"k{n:02}", "North" if n % 2 else "Fell", f"2026-{11 - n % 3:02}-10") for n in range(60))
KIND = ListKind[Line](
    chips=(ChipKind("all", "All", lambda line: True), ChipKind("north", "North", lambda line: line.team == "North")),
    filters=(by_word("team", "Team", "All teams", lambda line: line.team),
             by_age("since", "Since", lambda line: line.day, lambda: TODAY)),
    text=lambda line: f"{line.key} {line.team}",
    keys="Enter opens",
    empty=("Nothing here", "It will be.", "Begin"),
    acts=lambda selected: (Act("export", f"Export {len(selected)}"),),
)  # fmt: skip
COLUMNS = (
    Column[Line]("key", "Key", lambda line: line.key, 120),
    Column[Line]("team", "Team", lambda line: line.team, 120, drop=1),
    Column[Line]("day", "Day", lambda line: line.day, 120, drop=2),
)


@given(st.builds(Narrowing, st.text(LETTERS), st.text(LETTERS, min_size=1)),
       st.dictionaries(st.sampled_from(["team", "chip", "search", "since"]), st.text(LETTERS, min_size=1)))  # fmt: skip
def test_what_a_list_is_narrowed_to_is_read_back_from_its_line(narrowing, values):
    for field, value in values.items():
        narrowing = narrowing.having(field, value)
    assert narrowing_from(narrowing.to_text()) == narrowing


def test_a_field_set_to_nothing_is_taken_away():
    assert Narrowing().having("team", "North").having("team", "") == Narrowing()
    assert Narrowing().to_text() == ""


@pytest.mark.parametrize(
    ("values", "count"), [({}, 60), ({"team": "North"}, 30), ({"since": "month"}, 20), ({"since": "no such"}, 60)]
)
def test_fields_narrow(values, count):
    narrowing = Narrowing(values=tuple(values.items()))
    assert len(derive_whole(KIND, WholeInputs(read_lines(KIND, LINES), True, narrowing)).lines) == count


@pytest.fixture
def page(qtbot):
    made = WholeList(KIND, COLUMNS, "Lines", "Search the lines")
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show_lines(LINES)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def keys(page):
    return [line.key for line in page.table.rows_model.rows()]


def menu(page):
    return {action.text(): action for action in page.saved.menu().actions() if action.text()}


def test_a_saved_filter_is_chosen_and_taken_away_piece_by_piece(page, qtbot):
    click(qtbot, page.more)
    assert page.saved.isHidden()
    page.show_saved_filters((("search=k0&team.=North", "Mine & yours"),))
    menu(page)["Mine && yours"].trigger()
    assert keys(page) == ["k01", "k03", "k05", "k07", "k09"]
    assert page.search.text() == "k0"
    assert menu(page)["Mine && yours"].isChecked()
    assert page.more.text() == "Filters · 1"
    click(qtbot, page.active.findChild(QPushButton))
    assert len(keys(page)) == 10
    assert page.filters.boxes["team"].currentText() == "All teams"


def test_only_what_is_narrowed_and_not_yet_saved_can_be_saved(page, qtbot):
    page.filters.show()
    page.show_saved_filters((("team.=North", "North"),))
    assert not menu(page)["Save these filters…"].isEnabled()
    page.filters.boxes["team"].setCurrentText("Fell")
    with qtbot.waitSignal(page.save_asked, check_params_cb=lambda text: text == "team.=Fell"):
        menu(page)["Save these filters…"].trigger()
    with qtbot.waitSignal(page.delete_asked, check_params_cb=lambda name: name == "North"):
        menu(page)["Delete “North”"].trigger()
    page.filters.boxes["team"].setCurrentText("North")
    assert not menu(page)["Save these filters…"].isEnabled()


def test_a_value_that_is_no_longer_there_is_shown_and_can_be_taken_away(page):
    page.narrow(narrowing_from("team.=Gone"))
    assert page.filters.boxes["team"].currentText() == "Gone"
    assert page.empty.isVisible()
    page.empty.acted.emit()
    assert len(keys(page)) == 60


def test_all_can_be_selected_and_the_bar_acts_on_all(page, qtbot):
    page.table.setFocus()
    assert page.bar.isHidden()
    qtbot.keyClick(page.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert page.bar.words.text() == "60 selected"
    assert page.foot.isHidden()
    with qtbot.waitSignal(page.acted, check_params_cb=lambda key, lines: (key, lines) == ("export", LINES)):
        click(qtbot, page.bar.buttons["export"])
    page.table.clearSelection()
    assert page.foot.text() == "60 of 60 shown · Enter opens"


def test_what_is_exported_is_what_is_shown_as_it_is_sorted(page, qtbot):
    page.chips.chosen.emit("north")
    page.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    page.table.arrange_columns(("day", "key", "team"), frozenset({"team"}))
    with qtbot.waitSignal(page.exported) as told:
        click(qtbot, page.export)
    lines, columns = told.args
    assert [line.key for line in lines] == keys(page) == sorted(keys(page), reverse=True)
    assert columns == ("day", "key")


def test_new_lines_move_neither_the_place_nor_the_selection(page):
    bar = page.table.verticalScrollBar()
    page.table.go_to("k30")
    bar.setValue(page.table.rowViewportPosition(30) + bar.value() - 80)
    before = bar.value()
    page.show_lines((*LINES[:-1], Line("zz", "North")))
    assert bar.value() == before
    assert [line.key for line in page.table.selected()] == ["k30"]


def test_nothing_at_all_offers_the_one_thing_to_do(page, qtbot):
    page.show_lines(())
    with qtbot.waitSignal(page.new_asked):
        click(qtbot, page.empty.findChild(QPushButton))


def dialog(page, qtbot):
    table = page.table
    made = ColumnsDialog(table.column_places(), table.arrange_columns, table.reset_columns, page)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_columns_are_moved_hidden_and_put_back_by_keys(page, qtbot):
    made = dialog(page, qtbot)
    click(qtbot, made.down)
    assert page.table.chosen_columns() == ("team", "key", "day")
    made.list.setFocus()
    qtbot.keyClick(made.list, Qt.Key.Key_Space)
    assert page.table.chosen_columns() == ("team", "day")
    assert not made.down.isEnabled() or made.list.currentRow() == 1
    page.table.setColumnWidth(0, 200)
    page.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    click(qtbot, made.as_first)
    assert page.table.chosen_columns() == ("key", "team", "day")
    assert keys(page)[0] == "k00"
    made.close()


def test_the_last_column_cannot_be_hidden(page, qtbot):
    made = dialog(page, qtbot)
    for at in range(3):
        made.list.setCurrentRow(at)
        made.list.setFocus()
        qtbot.keyClick(made.list, Qt.Key.Key_Space)
    assert page.table.chosen_columns() == ("day",)
    made.close()


def test_when_the_list_goes_the_keyboard_goes_to_what_can_be_done(page, qtbot):
    page.table.setFocus()
    page.narrow(narrowing_from("search=zzz"))
    assert page.empty.isAncestorOf(QApplication.focusWidget())
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert len(keys(page)) == 60


def test_words_in_place_of_a_list_take_no_keys(qtbot):
    made = WholeList(replace(KIND, empty=("Nothing here", "It will be.", "")), COLUMNS, "Lines", "Search the lines")
    qtbot.addWidget(made)
    made.show_lines(LINES)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.table.setFocus()
    made.show_lines(())
    assert QApplication.focusWidget() is made.search
