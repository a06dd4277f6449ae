"""The list of all actions on screen: late first, narrowed in the store, carried forward and given, opened by keys."""

from io import BytesIO

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from staging import click, nameless, present

from qaf_desktop.records.actions import ActionCounts, ActionsWanted
from qaf_desktop.ui.actions.view import (
    BEGIN,
    CARRY,
    GIVE,
    REMIND,
    Inputs,
    acts,
    derive,
    total,
    wanted_of,
)
from qaf_desktop.ui.list_screen.narrowing import Narrowing, narrowing_from
from qaf_desktop.wiring.actions_screen import ActionsScreen
from qaf_desktop.work.action_exports import reminders_workbook
from qaf_desktop.work.action_lines import ActionLine
from qaf_desktop.work.actions import Actions, ActionsPart
from tests.usecases.acting import audit_with_action, day, later, lines


def line(key="a", stage="agreed", row="k1", **more):
    said = {"late": 0, "look": "", "flags": "", "owner": "Ann", "on": "2026-12-01", **more}
    return ActionLine(
        key=key, record=key, row=row, what=f"Action {key}", owner_code="ann", team="North", due="1 Dec 2026",
        state=stage, stage=stage, priority="Later", source="CFA-1", method="Case file audit", about="CH-1", **said,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("chip", "asked"),
    [
        ("all", ActionsWanted()),
        ("late", ActionsWanted(before="2026-11-27")),
        ("waiting", ActionsWanted(open=False, stage="done")),
        ("ended", ActionsWanted(open=False)),
        ("mine", ActionsWanted(owner="me")),
        ("no-day", ActionsWanted(no_day=True)),
    ],
)
def test_each_chip_asks_the_store_for_its_part(chip, asked):
    assert wanted_of(Narrowing(chip=chip), "2026-11-27") == asked


def test_the_foot_says_how_many_there_are_beyond_those_shown():
    part, counts = ActionsPart(ActionsWanted(), (line(),)), ActionCounts(1234, 7, 2, 3, 9)
    assert derive(Inputs(part=part)).foot.startswith("1 of 1 shown")
    inputs = Inputs(part=part, counts=counts)
    assert derive(inputs).foot.startswith("1 of 1,234 shown")
    assert total(Inputs(Narrowing(chip="ended"), part=part, counts=counts)) == 9
    assert [chip.count for chip in derive(inputs).chips] == [1234, 7, 3, None, 9, 2]
    assert derive(Inputs(part=ActionsPart(ActionsWanted(), ()))).empty[2] == "New action"


def test_what_is_offered_fits_what_is_selected():
    def keys(*selected, leads=True):
        return {act.key for act in acts(selected, leads=leads)} - {"export", REMIND}

    assert keys(line()) == {BEGIN, CARRY, GIVE}
    assert keys(line(row="")) == {CARRY, GIVE}
    assert keys(line(), line("b")) == {CARRY}
    assert keys(line(), line("b", "done")) == set()
    assert keys(line(), leads=False) == {BEGIN}


def test_each_owner_gets_a_sheet_of_what_is_theirs():
    made = reminders_workbook((line("a"), line("b", owner="Ben / North"), line("c")))
    book = load_workbook(BytesIO(made))
    assert book.sheetnames[:2] == ["1 Ann", "2 Ben   North"]
    assert [row[0].value for row in book["1 Ann"].iter_rows(min_row=2)] == ["Action a", "Action c"]


@pytest.fixture
def lead(theatre):
    return theatre.lead()


@pytest.fixture
def screen(qtbot, room_of, executor, lead):
    for child, due in (("CH-1", 5), ("CH-2", 25)):
        audit_with_action(lead, child, action_due=day(lead, due).isoformat())
    made = ActionsScreen(room_of(later(lead, 10)))
    present(qtbot, made.page, executor)
    made.page.enter("")
    executor.drain()
    return made


def rows(screen):
    return [(one.about, one.late) for one in screen.page.table.rows_model.rows()]


def act(screen, key, executor, at=0):
    screen.page.acted.emit(key, (screen.page.table.rows_model.rows()[at],))
    executor.drain()


def test_what_is_late_stands_first_and_enter_opens_the_record_it_stands_in(screen, visited, qtbot):
    assert rows(screen) == [("CH-1", 5), ("CH-2", 0)]
    assert "5 days late: for the team manager" in screen.page.table.rows_model.rows()[0].state
    assert screen.page.figures.text().startswith("2 open, 1 of them late.")
    qtbot.keyClick(screen.page.list.search, Qt.Key.Key_Down)
    qtbot.keyClick(screen.page.table, Qt.Key.Key_Return)
    first = screen.page.table.rows_model.rows()[0]
    assert visited.places == [("record", first.record)]
    assert nameless(screen.page) == []


def test_it_is_narrowed_by_chip_search_and_a_saved_filter(screen, executor):
    page = screen.page
    page.list.chip_chosen.emit("late")
    executor.drain()
    assert rows(screen) == [("CH-1", 5)]
    page.narrow(narrowing_from("search=CH-2"))
    executor.drain()
    assert rows(screen) == [("CH-2", 0)]
    page.narrow(narrowing_from("search=nothing"))
    executor.drain()
    assert page.list.empty.isVisibleTo(page)
    page.list.empty_acted.emit()
    executor.drain()
    assert len(rows(screen)) == 2


def test_an_action_is_followed_up_from_its_row(screen, visited, lead, executor):
    act(screen, BEGIN, executor)
    ((where, draft),) = visited.places
    assert where == "form"
    assert lead.store.drafts.load(int(draft)).answers["task/title"] == "Ring the school."


def test_several_are_carried_forward_and_what_is_missing_is_said_first(screen, messages, executor, qtbot, lead):
    page, card = screen.page, screen.page.carry
    page.acted.emit(CARRY, page.table.rows_model.rows())
    assert "2 actions get a new day" in card.which.text()
    click(qtbot, card.carry)
    assert "Write a day" in card._day_field.problem()
    assert "Say why" in card._reason_field.problem()
    card.day.setText(f"{day(lead, 20):%d/%m/%Y}")
    card.reason.setPlainText("The holidays.")
    click(qtbot, card.carry)
    executor.drain()
    assert messages.told[-1].startswith("1 carried forward. 1 left as they were.")
    assert rows(screen) == [("CH-1", 0), ("CH-2", 0)]


def test_one_is_given_to_somebody_of_the_lists(screen, executor, qtbot, lead):
    act(screen, GIVE, executor)
    card = screen.page.give
    card.person.setCurrentIndex(card.person.findData(lead.person))
    click(qtbot, card.give)
    executor.drain()
    assert {one.owner_code for one in lines(lead) if one.about == "CH-1"} == {lead.person}
    assert [one.what for one in Actions(lead).mine()] == ["Ring the school."]


def test_a_list_for_each_owner_and_what_is_shown_are_saved_and_noted(screen, messages, executor, qtbot, lead, tmp_path):
    messages.answer_path = tmp_path / "owners.xlsx"
    act(screen, REMIND, executor)
    messages.answer_path = tmp_path / "list.xlsx"
    click(qtbot, screen.page.list.export)
    executor.drain()
    for name in ("owners.xlsx", "list.xlsx"):
        assert (tmp_path / name).read_bytes().startswith(b"PK")
    first = screen.page.table.rows_model.rows()[0]
    assert len(lead.store.custody.lines(first.record)) == 2
