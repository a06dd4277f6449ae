"""The list of records: Qt's own model checks, sorting, selection that stays, columns that give way."""

import json
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QSize, Qt

from qaf_desktop.ui.widgets.column_fit import fitting, shared, shrunk
from qaf_desktop.ui.widgets.rows_model import CellMark, Column, RowsModel
from qaf_desktop.ui.widgets.table_view import TableView, runs


@dataclass(frozen=True)
class Row:
    key: str
    team: str
    count: int


COLUMNS = (
    Column[Row]("key", "Record", lambda r: r.key, 120),
    Column[Row]("team", "Team", lambda r: r.team, 200, mark=lambda r: CellMark("disc", "good"), drop=1),
    Column[Row]("count", "Count", lambda r: str(r.count), 100, sort=lambda r: r.count, right=True, drop=2),
)
ROWS = (Row("b", "Two", 10), Row("a", "one", 9), Row("c", "Three", 100))


@pytest.fixture
def table(qtbot):
    view = TableView("Records", COLUMNS, key=lambda r: r.key, many=True)
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.show_rows(ROWS)
    view.show()
    qtbot.waitExposed(view)
    return view


def keys(table):
    return [row.key for row in table.rows_model.rows()]


def test_the_model_keeps_qts_rules(qtmodeltester):
    model = RowsModel(COLUMNS)
    model.set_rows(ROWS)
    qtmodeltester.check(model)


def test_numbers_sort_as_numbers_and_words_without_regard_to_capitals(table):
    table.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    assert keys(table) == ["a", "b", "c"]
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert keys(table) == ["b", "c", "a"]
    table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    assert keys(table) == ["b", "a", "c"]


def test_the_selection_stays_with_its_row_through_sorting_and_new_rows(table):
    assert table.go_to("b")
    table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert [r.key for r in table.selected()] == ["b"]
    table.show_rows((*ROWS[1:], Row("z", "Zed", 1), ROWS[0]))
    assert [r.key for r in table.selected()] == ["b"]
    assert table.rows_model.row(table.currentIndex().row()).key == "b"
    table.show_rows(ROWS[1:])
    assert table.selected() == ()
    assert not table.go_to("b")


def test_enter_opens_the_row_and_escape_goes_back(table, qtbot):
    table.go_to("c")
    with qtbot.waitSignal(table.opened, check_params_cb=lambda row: row == ROWS[2]):
        qtbot.keyClick(table, Qt.Key.Key_Return)
    with qtbot.waitSignal(table.left):
        qtbot.keyClick(table, Qt.Key.Key_Escape)


def test_a_double_click_opens_once(table, qtbot):
    heard = []
    table.opened.connect(heard.append)
    where = table.visualRect(table.rows_model.index(1, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert heard == [ROWS[1]]


@pytest.mark.parametrize(("room", "shown"), [(600, [0, 1, 2]), (420, [0, 1, 2]), (419, [0, 1]), (319, [0]), (40, [0])])
def test_columns_give_way_in_their_order(room, shown):
    assert fitting(COLUMNS, set(), room) == shown


def test_the_widest_column_gives_first():
    assert shrunk([180, 100, 64], 300) == [(0, 136), (1, 100), (2, 64)]


@pytest.mark.parametrize(
    ("widths", "wishes", "room", "given"),
    [
        ([100, 100], [100, 100], 400, [100, 100]),
        ([100, 100], [160, 100], 400, [160, 100]),
        ([100, 200], [160, 120], 300, [160, 140]),
        ([100, 200], [300, 120], 320, [200, 120]),
        ([100, 100], [300, 300], 200, [100, 100]),
        ([100, 100, 200], [110, 300, 200], 440, [110, 130, 200]),
        ([], [], 50, []),
    ],
)
def test_what_one_column_does_not_need_goes_to_those_that_would_be_cut(widths, wishes, room, given):
    assert shared(widths, wishes, room) == given


@pytest.mark.parametrize(
    ("places", "found"), [([], []), ([3], [(3, 3)]), ([0, 1, 2, 5, 7, 8], [(0, 2), (5, 5), (7, 8)])]
)
def test_unbroken_runs(places, found):
    assert runs(places) == found


def test_a_long_name_is_shown_whole_where_another_column_has_room(table, qtbot):
    table.resize(QSize(600, 300))
    narrow = table.columnWidth(0)
    table.show_rows((replace(ROWS[0], key="a-very-long-reference-2026-000417"), *ROWS[1:]))
    assert table.columnWidth(0) > narrow
    assert table.sizeHintForIndex(table.rows_model.index(0, 0)).width() <= table.columnWidth(0)


def test_a_narrow_window_shows_what_matters_and_a_wide_one_all(table, qtbot):
    table.resize(QSize(250, 300))
    qtbot.waitUntil(lambda: table.isColumnHidden(2) and table.isColumnHidden(1))
    table.resize(QSize(700, 300))
    qtbot.waitUntil(lambda: not table.isColumnHidden(2))


def test_columns_are_remembered_and_nonsense_is_passed_over(table, qtbot):
    table.columns_menu().actions()[1].trigger()
    table.setColumnWidth(0, 177)
    table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    kept = table.columns_text()
    other = TableView("Records", COLUMNS, key=lambda r: r.key)
    qtbot.addWidget(other)
    other.resize(600, 300)
    other.show_rows(ROWS)
    other.restore_columns(kept)
    assert other.isColumnHidden(1)
    assert other.columnWidth(0) == 177
    assert keys(other) == ["c", "b", "a"]
    for nonsense in ("", "[]", "{}", '{"order": 3}', json.dumps({"order": ["x"], "widths": {"key": "wide"}})):
        other.restore_columns(nonsense)
    assert keys(other) == ["c", "b", "a"]


def test_a_grade_shows_a_mark_beside_its_word(table):
    index = table.rows_model.index(0, 1)
    assert not table.rows_model.data(index, Qt.ItemDataRole.DecorationRole).isNull()
    assert table.rows_model.data(index) == "Two"


def test_ten_thousand_rows_ask_only_for_what_is_seen(qtbot):
    asked = []

    def text(row):
        asked.append(row)
        return row.key

    view = TableView("Many", (Column[Row]("key", "Record", text, 100),), key=lambda r: r.key)
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.show_rows(tuple(Row(f"{n}", "", n) for n in range(10_000)))
    view.show()
    qtbot.waitExposed(view)
    view.grab()
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    view.grab()
    assert len(set(asked)) < 60
