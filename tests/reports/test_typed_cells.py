"""Numbers, days and moments reach Excel as what they are, those that a form works out too; codes stay text."""

from datetime import datetime
from io import BytesIO

import pytest
from openpyxl import load_workbook

from qaf_desktop.forms.converting import convert_markdown
from qaf_desktop.forms.definition import Form
from qaf_desktop.forms.reading import read_form
from qaf_desktop.reports.flat import FlatRecord, flat_answers
from qaf_desktop.reports.tables import csv_bytes, workbook

FORM = """
| survey |
| | type | name | label | calculation | parameters |
| | integer | n | N | | |
| | decimal | d | D | | |
| | range | slid | Slid | | start=0 end=10 step=1 |
| | date | on | On | | |
| | datetime | at | At | | |
| | text | ref | Ref | | |
| | select_one s | one | One | | |
| | calculate | twice | | ${n} * 2 | |
| | calculate | copy | | ${ref} | |
| | calculate | due | | date(${on} + 7) | |
| | calculate | who | | concat(${ref}, '') | |
| choices |
| | list_name | name | label |
| | s | 1 | 1 |
"""


def cells(answers: dict[str, str]) -> tuple[dict[str, object], str]:
    """What an Excel file of one record holds, by column, and its CSV."""
    form = read_form(convert_markdown(FORM, "typed"))  # type: ignore[arg-type]  # it converts
    assert isinstance(form, Form)
    sheet = flat_answers(
        form, [FlatRecord("A-1", (), answers)], "lead",
        sensitivity={"lead": ("open",)}, registers={"people": [{"name": "12", "label": "Ann"}]},
    )[0]  # fmt: skip
    page = load_workbook(BytesIO(workbook([sheet]))).worksheets[0]
    heads, row = ([cell.value for cell in line] for line in page.iter_rows())
    return dict(zip(map(str, heads), row, strict=True)), csv_bytes(sheet).decode("utf-8-sig")


@pytest.mark.parametrize(
    ("column", "answer", "cell"),
    [
        ("n", "7", 7),
        ("n", "-3", -3),
        ("n", "seven", "seven"),
        ("n", "1" * 16, "1" * 16),
        ("d", "2.50", 2.5),
        ("d", "nan", "nan"),
        ("slid", "4", 4),
        ("on", "2026-11-22", datetime.fromisoformat("2026-11-22")),
        ("at", "2026-11-22T10:30:00.000+01:00", datetime.fromisoformat("2026-11-22T10:30")),
        ("ref", "100", "100"),
        ("one", "1", "1"),
        ("twice", "14", 14),
        ("twice", "0.5", 0.5),
        ("twice", "NaN", "NaN"),
        ("twice", "007", "007"),
        ("copy", "100", "100"),
        ("due", "2026-11-29", datetime.fromisoformat("2026-11-29")),
        ("due", "2026-19-29", "2026-19-29"),
        ("who", "12", "Ann"),
    ],
)
def test_an_answer_is_what_it_is_in_excel(column: str, answer: str, cell: object) -> None:
    found, _ = cells({column: answer})
    assert (found[column], type(found[column])) == (cell, type(cell))


def test_csv_says_moments_in_the_same_way_everywhere() -> None:
    _, text = cells({"on": "2026-11-22", "at": "2026-11-22T10:30:00.000+01:00", "twice": "14"})
    assert "2026-11-22,2026-11-22T10:30:00," in text
