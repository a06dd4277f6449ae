"""Records: the list as the store has it, fetched as it is looked at, filtered, sorted, opened and exported."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from staging import click, nameless, present

from qaf_desktop.changes import Changes
from qaf_desktop.records.model import RevisionKey
from qaf_desktop.ui.records.columns import record_columns
from qaf_desktop.ui.records.paged import PAGE, PagedTable
from qaf_desktop.ui.records.view import Inputs, chosen, derive, everything, without
from qaf_desktop.wiring.records_screen import RecordsScreen
from qaf_desktop.work.browsing import Browsing
from qaf_desktop.work.deciding import Deciding
from qaf_desktop.work.record_lines import RecordLine, RecordsChoices, RecordsPart, RecordsWanted, wanted_from

LETTERS = "aZ 7é&=+%./\U0001f600"
CHOICES = RecordsChoices(
    methods=(("case-file-audit", "Case file audit"),),
    teams=(("team-1", "North"),),
    months=(("2026-10", "October 2026"), ("2026-11", "November 2026")),
    sections=(("voice/grade", "Voice"),),
    counts={"": 19, "conflicts": 2, "needs-review": 0, "held": 0},
)


PARTS = {name: st.text(LETTERS, max_size=8) for name in ("search", "team", "state", "word", "month_from")}


@given(st.fixed_dictionaries(PARTS), st.booleans())
def test_a_filter_written_down_is_read_back(parts, newest):
    wanted = RecordsWanted(**parts, sort="date", newest_first=newest)
    assert wanted_from(wanted.to_text()) == wanted


def test_what_is_unknown_in_a_filter_is_passed_over():
    assert wanted_from("team=a&colour=red&=&x") == RecordsWanted(team="a")


def test_filters_in_force_are_said_in_words_and_can_be_taken_away():
    wanted = RecordsWanted(method="case-file-audit", team="team-1", month_from="2026-10", month_to="2026-11",
                           field="voice/grade", word="Good")  # fmt: skip
    active = derive(Inputs(wanted, CHOICES, 4)).active
    assert [words for _, words in active] == [
        "Method: Case file audit", "Team: North", "October 2026 – November 2026", "Voice: Good",
    ]  # fmt: skip
    for field, _ in active:
        wanted = without(wanted, field)
    assert wanted == RecordsWanted() == everything(wanted)
    assert chosen(wanted, "month", "2026-10").month_to == "2026-10"


def test_nothing_is_called_empty_before_the_store_has_answered():
    assert derive(Inputs()).empty is None
    assert derive(Inputs(total=0)).empty[2] == "Collect"
    assert derive(Inputs(RecordsWanted(search="zzz"), CHOICES, 0)).empty[2] == "Show everything"


def line(number):
    return RecordLine(f"k{number}", f"CFA-{number}", "Case file audit", f"CH-{number}", "", "", "", "Finalised")


def part(offset, total=100_000):
    lines = tuple(line(n) for n in range(offset, min(offset + PAGE, total)))
    return RecordsPart(RecordsWanted(), offset, lines, total)


@pytest.fixture
def table(qtbot):
    made = PagedTable("Records", record_columns())
    qtbot.addWidget(made)
    made.asked = []
    made.paged.page_wanted.connect(made.asked.append)
    made.paged.page_wanted.connect(lambda offset: made.paged.take(part(offset)), Qt.ConnectionType.QueuedConnection)
    made.resize(900, 500)
    made.begin(part(0), keep_place=False)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_a_hundred_thousand_lines_are_fetched_only_where_they_are_looked_at(table, qtbot):
    assert table.paged.rowCount() == 100_000
    assert table.asked == []
    table.scrollToBottom()
    qtbot.waitUntil(lambda: table.paged.row(99_999).key == "k99999")
    assert len(table.asked) <= 2
    assert len(table.paged.rows()) <= 3 * PAGE


def test_parts_long_unseen_are_given_up(table):
    for offset in range(0, 80 * PAGE, PAGE):
        table.paged.take(part(offset))
    assert len(table.paged.rows()) == 60 * PAGE


def test_a_list_come_anew_keeps_the_line_one_stood_on(table):
    table.selectRow(7)
    table.begin(RecordsPart(RecordsWanted(), 0, (line(500), *part(0).lines[:-1]), 100_001), keep_place=True)
    assert [row.key for row in table.selected()] == ["k7"]


@pytest.fixture
def screen(lead, room_of, qtbot, executor):
    made = RecordsScreen(room_of(lead.desk))
    present(qtbot, made.page, executor)
    return made


def shown(screen):
    return {row.reference for row in screen.page.table.paged.rows()}


def test_everybodys_records_are_there_and_found_by_typing(screen, lead, qtbot, executor):
    assert len(shown(screen)) == lead.desk.store.records.counts().records == 6
    qtbot.keyClick(screen.page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(screen.page.list.search, lead.row("danger").reference)
    qtbot.keyClick(screen.page.list.search, Qt.Key.Key_Return)
    executor.drain()
    assert shown(screen) == {lead.row("danger").reference}


def test_chips_and_filters_narrow_as_the_store_counts(screen, lead, qtbot, executor):
    chips = {chip.key: chip for chip in screen.page.list.chips.findChildren(QPushButton)}
    assert chips["conflicts"].text() == "Two versions 1"
    click(qtbot, chips["conflicts"])
    executor.drain()
    assert shown(screen) == {lead.row("conflict").reference}
    click(qtbot, chips[""])
    click(qtbot, screen.page.list.more)
    box = screen.page.list.filters.boxes["method"]
    box.setCurrentIndex(box.findText("Practice observation"))
    executor.drain()
    assert shown(screen) == {lead.row("observation").reference}
    click(qtbot, screen.page.list.active.findChildren(QPushButton)[-1])
    executor.drain()
    assert len(shown(screen)) == 6


def test_enter_opens_and_coming_back_stands_on_the_same_line(screen, visited, qtbot, executor):
    screen.page.enter("method=case-file-audit&sort=date")
    executor.drain()
    qtbot.keyClick(screen.page.list.search, Qt.Key.Key_Down)
    qtbot.keyClick(screen.page.table, Qt.Key.Key_Down)
    stood = screen.page.table.selected()[0]
    qtbot.keyClick(screen.page.table, Qt.Key.Key_Return)
    assert visited.places == [("record", stood.key)]
    screen.page.leave()
    screen.page.enter("method=case-file-audit&sort=date")
    assert screen.page.table.selected() == (stood,)
    screen.page.enter("method=practice-observation")
    executor.drain()
    assert len(shown(screen)) == 1


@pytest.mark.parametrize("newest", [True, False])
@pytest.mark.parametrize("sort", [column.key for column in record_columns()] + ["changed"])
def test_parts_put_together_are_the_whole_list_in_every_order(lead, sort, newest):
    browsing, wanted = Browsing(lead.desk), RecordsWanted(sort=sort, newest_first=newest)
    whole = [row.key for row in browsing.part(wanted).lines]
    assert len(set(whole)) == 6
    assert [browsing.part(wanted, at, 1).lines[0].key for at in range(6)] == whole
    if sort == "grade":
        assert [row.key for row in browsing.part(replace(wanted, grade="Good")).lines] == [
            row.key for row in browsing.part(wanted).lines if row.grade_word == "Good"
        ]


def test_a_heading_sorts_the_whole_list_and_not_what_happens_to_be_here(screen, lead, executor):
    column = [c.key for c in screen.page.table.rows_model.columns].index("date")
    screen.page.table.sortByColumn(column, Qt.SortOrder.AscendingOrder)
    executor.drain()
    dates = [lead.desk.store.records.row(RevisionKey.parse(row.key)).date for row in screen.page.table.paged.rows()]
    assert dates == sorted(dates)
    assert screen.page.wanted().sort == "date"


def test_the_list_follows_what_happens_elsewhere(screen, lead, executor):
    Deciding(lead.desk).withdraw(lead.plain, "entered twice")
    screen._room.feed.publish(Changes(records=frozenset({str(lead.plain)})))
    executor.drain()
    assert len(shown(screen)) == 5
    screen.page.list.chips.chosen.emit("withdrawn")
    executor.drain()
    assert len(shown(screen)) == 6


def test_the_list_shown_is_exported(screen, messages, tmp_path, executor):
    screen.page.enter("method=case-file-audit")
    executor.drain()
    messages.answer_path = tmp_path / "records.xlsx"
    actions = {action.text(): action for action in screen.page.list.export.menu().actions()}
    actions["The list, to Excel"].trigger()
    executor.drain()
    rows = list(load_workbook(tmp_path / "records.xlsx").active.iter_rows(values_only=True))
    assert len([row for row in rows if row[0] and str(row[0]).startswith("CFA-")]) == 4
    messages.answer_path = tmp_path / "records.csv"
    actions["The list, to CSV"].trigger()
    executor.drain()
    assert (tmp_path / "records.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert messages.told == ["Saved. The file is not encrypted: keep it where it belongs."] * 2
    assert not messages.failures


def test_all_answers_of_what_is_shown_are_exported(screen, messages, tmp_path, executor):
    screen.page.enter("method=practice-observation")
    executor.drain()
    actions = {action.text(): action for action in screen.page.list.export.menu().actions()}
    messages.answer_path = tmp_path
    actions["All answers, to CSV files"].trigger()
    executor.drain()
    assert list(tmp_path.glob("*.csv"))
    messages.answer_path = tmp_path / "answers.xlsx"
    actions["All answers, to Excel"].trigger()
    executor.drain()
    assert load_workbook(tmp_path / "answers.xlsx").sheetnames
    assert not messages.failures


def test_every_control_has_a_name(screen):
    screen.page.list.filters.show()
    assert nameless(screen.page) == []
