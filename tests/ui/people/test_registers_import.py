"""Registers out of real workbooks: columns by their headers, trouble by row."""

import pytest
from openpyxl import Workbook

from qaf_desktop.desk.setup_details import ReadRegisters
from qaf_desktop.errors import UserFacingError
from qaf_desktop.setup.registers_import import read_registers

ROLES = {"auditor": "Auditor", "team-manager": "Team manager"}


def book(path, **sheets):
    made = Workbook()
    made.remove(made.active)
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    made.save(path)
    return path


def test_columns_in_any_order_and_case(tmp_path):
    path = book(tmp_path / "r.xlsx", Staff=[
        ["TEAM", "Payroll", "Full name", "Job role"],
        ["North", 17, "Una Example", "team manager"],
        ["South", 18, "  Ugo   Example ", "Auditor"],
    ])  # fmt: skip
    found = read_registers(path, ROLES)
    assert found.people == (("Una Example", "team-manager", "North"), ("Ugo Example", "auditor", "South"))
    assert found.teams == ("North", "South")
    assert found.problems == ()


def test_sheets_of_names_go_by_their_title(tmp_path):
    path = book(
        tmp_path / "r.xlsx", Teams=[["Name"], ["North"], ["north"]], Services=[["Name"], ["Care"]],
        Roles=[["Role"], ["Auditor"], ["Cook"]],
    )  # fmt: skip
    assert read_registers(path, ROLES) == ReadRegisters(("North",), ("Care",), roles=("Cook",))


def test_trouble_is_told_by_row_and_stops_no_other(tmp_path):
    path = book(
        tmp_path / "r.xlsx",
        People=[["Name", "Role"], ["", "Auditor"], ["Una", "Wizard"], [None, None], ["una", "Auditor"], ["Ugo", ""]],
        Notes=[["Remember", "the milk"]],
    )
    found = read_registers(path, ROLES)
    assert found.people == (("Una", "Wizard", ""), ("Ugo", "", ""))
    assert found.roles == ("Wizard",)
    assert [problem.where for problem in found.problems] == ["People, row 2", "People, row 3", "People, row 5", "Notes"]


@pytest.mark.parametrize("data", [b"", b"Name,Role\nUna,Auditor\n", b"PK\x03\x04 broken"])
def test_no_workbook(tmp_path, data):
    (tmp_path / "r.xlsx").write_bytes(data)
    with pytest.raises(UserFacingError) as told:
        read_registers(tmp_path / "r.xlsx", ROLES)
    assert told.value.code == "not-a-workbook"


def test_an_empty_workbook_holds_nothing(tmp_path):
    assert not read_registers(book(tmp_path / "r.xlsx", Empty=[]), ROLES).anything
