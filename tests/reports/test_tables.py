"""Workbooks and CSV files are read back as a spreadsheet would read them."""

import csv
from datetime import UTC, date, datetime
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from qaf_desktop.analysis.pictures import Mark
from qaf_desktop.reports.inks import glyph
from qaf_desktop.reports.marks import SHAPES
from qaf_desktop.reports.tables import LONGEST_TEXT, Sheet, csv_bytes, csv_files, real_day, workbook
from tests.reports.shipped import standards

DANGEROUS = ("=1+1", "+44 20", "-3", "@SUM(A1)", "\tx", "\rx", '=HYPERLINK("http://x")')


def read(data: bytes):
    return load_workbook(BytesIO(data))


def test_headers_stand_in_one_frozen_row_with_no_merged_cells():
    page = read(workbook([Sheet("Audits", ("Record", "Team"), (("CFA-1", "Fell"), ("CFA-2", "Tarn")))]))["Audits"]
    assert [[cell.value for cell in row] for row in page.iter_rows()] == [
        ["Record", "Team"], ["CFA-1", "Fell"], ["CFA-2", "Tarn"],
    ]  # fmt: skip
    assert page.freeze_panes == "B2"
    assert page["A1"].font.bold
    assert not page.merged_cells.ranges


@pytest.mark.parametrize("text", DANGEROUS)
def test_text_that_looks_like_a_formula_stays_text_in_excel(text):
    data = workbook([Sheet("A", (text,), ((text,),))])
    page = read(data)["A"]
    for cell in (page["A1"], page["A2"]):
        assert cell.data_type == "s"
        assert cell.quotePrefix
        assert cell.value.strip() == text.strip()
    with ZipFile(BytesIO(data)) as parts:
        assert b"<f>" not in parts.read("xl/worksheets/sheet1.xml")


@pytest.mark.parametrize("text", [*DANGEROUS, "  =1+1"])
def test_text_that_looks_like_a_formula_is_defused_in_csv(text):
    rows = list(csv.reader(StringIO(csv_bytes(Sheet("A", ("x",), ((text,),))).decode("utf-8-sig"), newline="")))
    assert rows[1][0] == "'" + text


@given(st.text(min_size=1))
def test_no_csv_cell_starts_like_a_formula(text):
    rows = list(
        csv.reader(StringIO(csv_bytes(Sheet("A", ("x", "y"), ((text, "end"),))).decode("utf-8-sig"), newline=""))
    )
    assert not rows[1][0].startswith(("=", "+", "-", "@", "\t", "\r"))
    assert rows[1][1] == "end"


@given(st.lists(st.one_of(st.text(), st.integers(-(10**9), 10**9), st.dates(), st.none()), min_size=1, max_size=6))
def test_any_row_can_be_written_and_read(values):
    page = read(workbook([Sheet("A", tuple("h" for _ in values), (tuple(values),))]))["A"]
    assert page.max_column == len(values)
    assert all(cell.data_type != "f" for row in page.iter_rows() for cell in row)


def test_dates_and_numbers_are_real_ones():
    row = (date(2026, 11, 22), datetime(2026, 11, 22, 9, 30, tzinfo=UTC), 7, 1.5, None)
    page = read(workbook([Sheet("A", ("a", "b", "c", "d", "e"), (row,))]))["A"]
    assert [page["A2"].is_date, page["B2"].is_date, page["C2"].value, page["D2"].value] == [True, True, 7, 1.5]
    assert page["A2"].value.date() == date(2026, 11, 22)
    assert page["B2"].value == datetime(2026, 11, 22, 9, 30)  # noqa: DTZ001 - a sheet knows no zones
    assert page["E2"].value is None


def test_negative_numbers_are_numbers_not_text_in_csv():
    assert csv_bytes(Sheet("A", ("x",), ((-3,),))).decode("utf-8-sig") == "x\r\n-3\r\n"


def test_csv_opens_with_accents_in_excel():
    assert csv_bytes(Sheet("A", ("Wörker",), (("Łucja",),))) == "\ufeffWörker\r\nŁucja\r\n".encode()


def test_a_date_before_spreadsheets_count_goes_as_text():
    assert read(workbook([Sheet("A", ("x",), ((date(1850, 1, 2),),))]))["A"]["A2"].value == "1850-01-02"


def test_overlong_text_is_cut_and_says_so():
    value = read(workbook([Sheet("A", ("x",), (("y" * 40_000,),))]))["A"]["A2"].value
    assert len(value) == LONGEST_TEXT
    assert value.endswith("(cut here; the record holds the rest)")


def test_sheet_names_are_made_fit_and_unlike():
    names = read(
        workbook([Sheet("Audits: [all]/2026 " + "x" * 40, (), ()), Sheet("A", (), ()), Sheet("a", (), ())])
    ).sheetnames
    assert len(names[0]) <= 31
    assert names[1:] == ["A", "a 2"]


def test_notes_stand_on_a_sheet_of_their_own():
    book = read(workbook([Sheet("Audits", ("x",), (), "All audits of this year.")]))
    assert book["About"]["B2"].value == "All audits of this year."


def test_a_workbook_names_nobody_as_its_author():
    assert read(workbook([Sheet("A", ("x",), ())])).properties.creator == "QAF Desktop"


def test_a_grade_is_its_word_and_is_shown_with_its_shape_and_colour():
    good = Mark("Good", "disc", "good")
    data = workbook([Sheet("A", ("Record", good), (("CFA-1", good), ("CFA-2", Mark("Odd", "", ""))))])
    page = read(data)["A"]
    assert [page[at].value for at in ("B1", "B2", "B3")] == ["Good", "Good", "Odd"]
    assert [page[at].number_format for at in ("B1", "B2", "B3")] == ['"● "@', '"● "@', '"– "@']
    assert page["B2"].font.color.rgb.endswith("0B6B50")
    assert page["B1"].font.bold
    assert csv_bytes(Sheet("A", ("Grade",), ((good,),))).decode("utf-8-sig") == "Grade\r\nGood\r\n"


def test_every_shape_of_the_shipped_scales_has_a_glyph_of_its_own():
    for scale in standards().scales.values():
        shapes = [grade.shape for grade in scale.grades]
        assert set(shapes) <= SHAPES
        assert len({glyph(Mark("", shape, "")) for shape in shapes}) == len(set(shapes))


def test_files_of_tables_never_replace_each_other():
    files = csv_files([Sheet("Action", ("a",), ()), Sheet("action", ("b",), ()), Sheet('Why? "A/B": <x>', ("c",), ())])
    assert list(files) == ["Action.csv", "action 2.csv", "Why   A B    x.csv"]
    assert [data.decode("utf-8-sig").strip() for data in files.values()] == ["a", "b", "c"]
    assert list(csv_files([Sheet(" .. ", (), ())])) == ["Table.csv"]


def test_a_day_is_a_date_and_other_text_stays():
    assert real_day("2026-11-22") == date(2026, 11, 22)
    assert [real_day(text) for text in ("", "=1", "22 Nov")] == ["", "=1", "22 Nov"]
