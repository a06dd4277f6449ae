"""Child-level lists: what is wrong with them is said, nothing is lost, and flags go from month to month."""

import io
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from qaf_desktop.demo.invented_children import as_csv, invented_month, month_days
from qaf_desktop.errors import UserFacingError
from qaf_desktop.lists.report_lines import Weight, ranges
from qaf_desktop.paths import resources
from qaf_desktop.work.child_data import ChildData
from qaf_desktop.work.child_flags import CARRIED, CLEARED, GONE, NEW, ChildFlags
from tests.usecases.world import project

CP_HEADERS = (
    "Child Unique ID", "Date of Birth", "Age", "Child Protection Plan Start Date", "Date of the Last Statutory Visit",
    "Was the Child Seen Alone?", "Date of latest review conference", "Child Protection Plan End Date",
    "Number of Previous Child Protection Plans", "Allocated Team", "Allocated Worker",
)  # fmt: skip


def cp(child, visited="20/09/2026", born="1/2/2015", alone="a) Yes", started="01/08/2026", worker="Ann Example"):
    return [child, born, "11.6", started, visited, alone, "", "", "0", "Example Team", worker]


def book(path: Path, *sheets, formula="") -> Path:
    made = Workbook()
    made.remove(made.active)
    for name, rows in sheets:
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
        if formula:
            sheet[formula] = "=D2+5"
    packed = io.BytesIO()
    made.save(packed)
    path.write_bytes(packed.getvalue())
    return path


def month(folder: Path, *rows) -> Path:
    return book(folder / "annex-a.xlsx", ("List_7", [CP_HEADERS, *rows]))


def taken_in(desk, path: Path, as_of: str) -> int:
    data = ChildData(desk)
    read = data.read([path])
    return data.keep(read, data.look(read, as_of))


def code(act) -> str:
    with pytest.raises(UserFacingError) as caught:
        act()
    return caught.value.code


def test_every_row_and_cell_that_is_odd_is_told_with_its_number(tmp_path):
    rows = [
        cp("1"), cp("", visited="1/9/2026"), cp("2", visited="soon"), cp("2", born="3/3/2016"),
        cp("3", born="1/12/2026"), cp("4", born="1/2/2026", visited="2/3/2024"), cp("5", alone="perhaps"),
        cp("6", visited="1/11/2026"),
    ]  # fmt: skip
    with project(tmp_path, 0) as (_stage, lead, _nobody):
        data = ChildData(lead)
        read = data.read([month(tmp_path, *rows)])
        found = data.look(read, "2026-10-01")
        told = {(one.code, one.rows, one.weight) for one in found.lines if one.list == "List 7: Child protection"}
        assert {
            ("missing", "3", Weight.LEFT_OUT), ("not-a-date", "4", Weight.LOOK), ("two-children", "4–5", Weight.LOOK),
            ("child-twice", "4–5", Weight.LOOK), ("before-birth", "7", Weight.LOOK), ("unborn", "6", Weight.NOTE),
            ("before-birth-unborn", "6", Weight.NOTE), ("other-words", "", Weight.LOOK),
            ("after-day", "9", Weight.LOOK),
        } <= told  # fmt: skip
        assert read.taken.read["cp"] == 8
        assert (len(read.taken.lists["cp"].places), found.left_out) == (7, 1), "seven are kept and one is told"
        assert {one.code for one in found.lines if one.list == "List 8: Children in care"} == {"list-missing"}


def test_a_wrong_month_half_a_list_and_formulas_are_asked_about_and_the_last_data_stays(tmp_path):
    with project(tmp_path, 0) as (_stage, lead, _nobody):
        data = ChildData(lead)
        first = taken_in(lead, month(tmp_path, *(cp(str(n)) for n in range(30))), "2026-09-30")
        again = data.read([tmp_path / "annex-a.xlsx"])
        assert code(lambda: data.look(again, "2026-10-31")) == "same-lists"
        assert code(lambda: data.look(again, "2090-10-31")) == "day-to-come"
        half = data.read([month(tmp_path, *(cp(str(n)) for n in range(9)))])
        assert any("Half of it may be missing" in one for one in data.look(half, "2026-10-31").asks)
        assert any("in their place" in one for one in data.look(half, "2026-09-30").asks)
        assert any("look older" in one for one in data.look(half, "2026-11-20").asks)
        bare = data.read([book(tmp_path / "f.xlsx", ("List 7", [CP_HEADERS, cp("1")]), formula="E2")])
        assert any("1 formulas have no value" in one for one in data.look(bare, "2026-10-31").asks)
        assert [one.id for one in data.months()] == [first], "looking keeps nothing"
        taken = data.keep(half, data.look(half, "2026-09-30"))
        assert [(one.id, one.heights["cp"]) for one in data.months()] == [(taken, 9)]
        assert {one.code for one in data.report(taken)} >= {"list-missing", "other-header"}
        data.remove([taken])
        assert data.months() == ()


def test_files_that_are_no_lists_are_refused_in_words(tmp_path):
    with project(tmp_path, 0) as (_stage, lead, _nobody):
        data = ChildData(lead)
        other = book(tmp_path / "other.xlsx", ("Front_Sheet", [["About these lists"], ["Text"]]))
        blank = book(tmp_path / "blank.xlsx", ("List 7", [CP_HEADERS]))
        (tmp_path / "letter.pdf").write_bytes(b"%PDF-1.7")
        assert code(lambda: data.read([other])) == "no-lists"
        assert code(lambda: data.read([blank])) == "empty-lists"
        assert code(lambda: data.read([tmp_path / "letter.pdf"])) == "not-a-list"
        named = tmp_path / "child protection.csv"
        named.write_bytes(as_csv([list(CP_HEADERS), cp("1")]))
        assert set(data.read([named]).taken.lists) == {"cp"}, "a text file is known by its name"


def test_flags_say_rule_dates_and_row_and_go_from_month_to_month(tmp_path):
    with project(tmp_path, 0) as (_stage, lead, _nobody):
        flags = ChildFlags(lead)
        first = taken_in(
            lead, month(tmp_path, cp("1", "1/9/2026"), cp("2", "2/9/2026"), cp("3", "1/9/2026")), "2026-09-30"
        )
        found = flags.month(first)
        assert {(one.child, one.rule, one.standing) for one in found.lines} == {(n, "D3", NEW) for n in "123"}
        one = next(line for line in found.lines if line.child == "2")
        assert (one.since, one.due, one.row, one.list, one.team) == (
            "2026-09-02", "2026-09-16", 3, "List 7: Child protection", "Example Team",
        )  # fmt: skip
        assert "at most 10 working days, until 16 September 2026" in one.why
        assert "local agreement" in one.basis
        second = taken_in(
            lead, month(tmp_path, cp("1", "1/9/2026"), cp("2", "30/10/2026"), cp("4", "1/10/2026")), "2026-10-31"
        )
        found = flags.month(second)
        standing = {(one.child, one.rule): (one.standing, one.months) for one in found.lines if one.rule == "D3"}
        assert standing == {
            ("1", "D3"): (CARRIED, 2), ("2", "D3"): (CLEARED, 1), ("3", "D3"): (GONE, 1), ("4", "D3"): (NEW, 1),
        }  # fmt: skip
        ChildData(lead).remove([second])
        assert flags.month(second) is None


def test_invented_children_are_the_same_for_a_seed_and_are_taken_in_whole(tmp_path):
    days = month_days(date(2026, 9, 30), 2)
    assert [day.isoformat() for day in days] == ["2026-08-31", "2026-09-30"]
    made = invented_month(resources(), 40, 7, days[1], days[0])
    assert made == invented_month(resources(), 40, 7, days[1], days[0])
    assert made != invented_month(resources(), 40, 8, days[1], days[0])
    paths = []
    for one, rows in made.lists:
        paths.append(tmp_path / f"List {one.number}.csv")
        paths[-1].write_bytes(as_csv(rows))
    with project(tmp_path, 0) as (_stage, lead, _nobody):
        data = ChildData(lead)
        read = data.read(paths)
        assert {name: len(one.places) for name, one in read.taken.lists.items()} == {
            one.id: len(rows) - 1 for one, rows in made.lists
        }
        assert not [one for one in data.look(read, "2026-09-30").lines if one.weight is Weight.LEFT_OUT]
        number = data.keep(read, data.look(read, "2026-09-30"))
        assert ChildFlags(lead).month(number).lines


def test_numbers_of_rows_are_told_in_runs():
    assert ranges([9, 4, 5, 6, 4]) == "4–6, 9"
