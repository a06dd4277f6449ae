"""Lists from outside: every mess of real workbooks is read, or said."""

import csv
import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from qaf_desktop.lists.cells import day_of, number_of, plain, reference_of
from qaf_desktop.lists.mapping import guess, headed
from qaf_desktop.lists.model import Kind, Refused, Sheet, Wanted
from qaf_desktop.lists.reading import read_sheets
from qaf_desktop.lists.taking import take

CHILD = Wanted("child", "Child Unique ID", Kind.REFERENCE, ("Child ID",), required=True)
SEEN = Wanted("seen", "Date Child Was Last Seen", Kind.DATE, ("last seen",))
ALONE = Wanted("alone", "Was the Child Seen Alone?", Kind.CHOICE, choices={"yes": ("a) Yes",), "no": ("b) No",)})
TEAM = Wanted("team", "Allocated Team")
ALL = (CHILD, SEEN, ALONE, TEAM)


def book(*rows, title="List 6", formula=None):
    made = Workbook()
    sheet = made.active
    sheet.title = title
    for row in rows:
        sheet.append(row)
    if formula:
        sheet[formula[0]] = formula[1]
    packed = io.BytesIO()
    made.save(packed)
    return packed.getvalue()


def sheets(data, suffix=".xlsx"):
    found = read_sheets(data, suffix)
    assert not isinstance(found, Refused), found
    return found


def taken(data, suffix=".xlsx", wanted=ALL, **more):
    whole = headed(sheets(data, suffix)[0], wanted)
    return take(whole, guess(whole.headers, wanted).columns, wanted, **more)


def test_a_title_above_the_headers_and_rows_between_keep_their_numbers():
    data = book(
        ["List 6: Children in Need"],
        ["Child Unique ID", "Date Child Was Last Seen "],
        [],
        [100234.0, date(2026, 11, 3)],
    )
    found = taken(data)
    assert list(found.rows()) == [(4, {"child": "100234", "seen": "2026-11-03"})]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("3/11/26", "2026-11-03"), ("03-11-2026", "2026-11-03"), ("3 Nov 2026", "2026-11-03"),
        ("3rd November 26", "2026-11-03"), ("2026-11-03", "2026-11-03"), ("2026-11-03 14:30", "2026-11-03"),
        ("46329", "2026-11-03"), ("1.2.99", "1999-02-01"),
        ("31/02/2026", None), ("11/31/2026", None), ("soon", None), ("=H2+5", None), ("3/11", None), ("1/1/1850", None),
    ],
)  # fmt: skip
def test_days_are_read_as_they_are_typed_here(typed, meant):
    assert day_of(typed) == meant


@given(st.dates(date(1961, 1, 1), date(2060, 12, 31)))
def test_a_day_is_the_same_however_it_is_written(day):
    named = f"{day.day} {day:%B} {day.year}"
    for text in (day.isoformat(), f"{day:%d/%m/%Y}", f"{day.day}/{day.month}/{day:%y}", named, f"{day:%d-%b-%y}"):
        assert day_of(text) == day.isoformat()


def test_references_are_one_however_they_are_formatted():
    ways = ("100234", " 100 234", "100234.0", "１００２３４", "100234.00", "100\u200b234", "100\u00a0234")
    assert {reference_of(text) for text in ways} == {"100234"}
    assert reference_of("ch-12a") == "CH-12A"


def test_what_is_not_understood_is_said_and_nothing_is_lost_without_a_word():
    data = book(
        ["Child ID", "last seen", "Was the Child Seen Alone?", "Allocated Team"],
        ["1", "3/11/26", "a) Yes", "North"],
        ["", "3/11/26", "no", "North"],
        ["2", "some day", "maybe", "South"],
        [" 1 ", "4/11/26", "Yes", "North"],
    )
    found = taken(data, once="child")
    assert list(found.rows()) == [
        (2, {"child": "1", "seen": "2026-11-03", "alone": "yes", "team": "North"}),
        (4, {"child": "2", "seen": "", "alone": "", "team": "South"}),
    ]
    told = {(one.place, one.code, one.left_out) for one in found.troubles}
    assert told == {(3, "missing", True), (4, "not-a-date", False), (4, "not-a-choice", False), (5, "doubled", True)}
    assert found.left_out == 2


def test_words_of_a_choice_can_be_kept_as_they_stand():
    data = book(["Child ID", "Was the Child Seen Alone?"], ["1", "maybe"])
    assert taken(data, keep_words=True).columns["alone"] == ("maybe",)


def test_formulas_give_their_value_and_those_without_are_counted():
    data = book(["Child ID", "last seen"], ["1", "x"], formula=("B2", "=H2+5"))
    [sheet] = sheets(data)
    assert sheet.bare == 1
    assert taken(data).columns["seen"] == ("",)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_text_files_are_read_whatever_wrote_them(encoding, mark):
    words = io.StringIO()
    writer = csv.writer(words, delimiter=mark)
    writer.writerows(
        [["Child ID", "Allocated Team", "last seen"], ["1", "Nørth, one; two", "3/11/26"], ["2", "South", ""]]
    )
    found = taken(words.getvalue().encode(encoding), ".csv")
    assert [row["team"] for _place, row in found.rows()] == ["Nørth, one; two", "South"]


def test_headers_are_known_by_their_words_and_never_guessed_between_two():
    headers = ("CHILD  unique id", "Date child was last seen (Y/N))", "Team", "team", "Something else")
    found = guess(headers, (CHILD, SEEN, Wanted("team", "Allocated Team", also=("team",))))
    assert found.columns == {"child": 0, "seen": 1}
    assert found.unclear == {"team": (2, 3)}
    assert found.unknown == ("Team", "team", "Something else")
    chosen = guess(headers, (CHILD, Wanted("team", "Allocated Team", also=("team",))), {"team": "Something else"})
    assert chosen.columns["team"] == 4
    assert guess(("Team",), ALL).missing == ("child",)


@pytest.mark.parametrize(
    ("data", "suffix", "code"),
    [
        (b"hello", ".xlsx", "not-a-list"), (b"PK\x03\x04nothing", ".xlsx", "not-a-list"), (b"", ".csv", "empty"),
        (b"%PDF-1.7", ".pdf", "not-a-list"), (b"", ".xls", "not-a-list"),
    ],
)  # fmt: skip
def test_what_is_no_list_says_so(data, suffix, code):
    found = read_sheets(data, suffix)
    assert isinstance(found, Refused)
    assert found.code == code
    assert all(found.words())


def test_an_empty_workbook_says_so():
    found = read_sheets(book(), ".xlsx")
    assert isinstance(found, Refused)
    assert found.code == "empty"


def test_a_workbook_that_unpacks_without_end_is_refused(monkeypatch):
    monkeypatch.setattr("qaf_desktop.lists.reading.UNPACKED", 1000)
    found = read_sheets(book(["Child ID"], ["1"]), ".xlsx")
    assert isinstance(found, Refused)
    assert found.code == "too-large"


@given(
    st.lists(
        st.lists(st.one_of(st.none(), st.text(max_size=8), st.integers(-10, 99999), st.dates()), max_size=6), max_size=8
    )
)
def test_every_row_is_taken_or_said(rows):
    made = Sheet("x", tuple((n, tuple("" if c is None else str(c) for c in row)) for n, row in enumerate(rows, 1)))
    whole = headed(made, ALL)
    found = take(whole, guess(whole.headers, ALL).columns, ALL, once="child")
    said = {one.place for one in found.troubles if one.left_out}
    assert {*found.places} | said == {number for number, _cells in whole.rows}
    assert not {*found.places} & said
    assert all(len(column) == len(found.places) for column in found.columns.values())


def test_numbers_and_headers_are_compared_plainly():
    assert number_of("1,204") == "1204"
    assert number_of("0.849") == "0.849"
    assert number_of("nan") is None
    assert plain("Child’s  Légal-Status?") == "child s legal status"


def test_ofsteds_own_workbooks_and_the_messy_one_are_read(vectors):
    for name in ("messy_sample.xlsx", "example-A-2005.xls", "example-B-2004.xlsx", "2016-02-sample.xlsx"):
        path = vectors / "annex-a" / name
        found = sheets(path.read_bytes(), path.suffix)
        assert len([sheet for sheet in found if plain(sheet.name).startswith("list")]) >= 3, name
