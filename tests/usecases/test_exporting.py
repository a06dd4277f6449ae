"""Lists leave as they are shown, but a date is a date, and a grade is its word with its mark."""

from datetime import date, datetime
from io import BytesIO

from openpyxl import load_workbook

from qaf_desktop.reports.tables import workbook
from qaf_desktop.work.exporting import lines_sheet, rows_workbook
from qaf_desktop.work.record_lines import RecordLine
from qaf_desktop.work.work_rows import WorkRow


def test_the_list_of_records_has_real_days_and_marked_grades() -> None:
    line = RecordLine("k", "CFA-1", "Case file audit", "=1+1", "Fell", "Amir Example", "2 Nov 2026", "Finalised",
                      grade_word="Good", grade_shape="disc", grade_colour="good", on="2026-11-02")  # fmt: skip
    bare = RecordLine("k", "CFA-2", "Case file audit", "", "", "", "", "Finalised")
    page = load_workbook(BytesIO(workbook([lines_sheet([line, bare])])))["Records"]
    assert page["F2"].value == datetime(2026, 11, 2)  # noqa: DTZ001 (a sheet knows no zones)
    assert (page["G2"].value, page["G2"].number_format) == ("Good", '"● "@')
    assert page["C2"].data_type == "s"
    assert (page["F3"].value, page["G3"].value) == (None, None)
    assert lines_sheet([line]).rows[0][5] == date(2026, 11, 2)


def test_my_work_has_real_moments() -> None:
    row = WorkRow("k", "CFA-1", "Audit", "CH-1", "Fell", "Draft", "today 14:02", "2026-11-22T14:02:00+00:00", "draft")
    page = load_workbook(BytesIO(rows_workbook([row])))["Records"]
    assert page["G2"].value == datetime(2026, 11, 22, 14, 2)  # noqa: DTZ001 (a sheet knows no zones)
    assert page["E2"].value is None
