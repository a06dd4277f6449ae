"""Flat answers: a row a record, words for codes, repeats apart, nothing an audience may not see."""

from datetime import date

from qaf_desktop.analysis.pictures import Mark
from qaf_desktop.reports.flat import FlatRecord, flat_answers
from qaf_desktop.reports.tables import csv_bytes, workbook
from tests.reports.shipped import FORBIDDEN, REGISTERS, plausible, shipped_form, standards


def sheets(audience="lead", rows=2, name="case-file-audit"):
    form = shipped_form(name)
    records = [FlatRecord(f"CFA-{n}", ("Fell",), plausible(form, rows)) for n in (1, 2)]
    return flat_answers(
        form, records, audience,
        sensitivity=standards().sensitivity.audiences, registers=REGISTERS, scales=standards().scales,
        fact_headers=("Team",),
    )  # fmt: skip


def test_one_row_a_record_with_words_for_codes():
    main = sheets()[0]
    assert main.headers[:3] == ("Record", "Team", "about/child_reference")
    assert [row[0] for row in main.rows] == ["CFA-1", "CFA-2"]
    cell = dict(zip(main.headers, main.rows[0], strict=True))
    assert isinstance(cell["about/audit_date"], date)
    words = {"Outstanding", "Good", "Requires improvement", "Inadequate", "Not applicable"}
    assert isinstance(cell["voice/voice_grade"], Mark)
    assert cell["voice/voice_grade"].word in words
    assert cell["about/team_name"] == "Zofia Łukasiewicz"  # the invented code p-1, worded by its register


def test_each_repeat_has_its_own_sheet():
    actions = next(sheet for sheet in sheets(rows=3) if sheet.name == "Case file audit, Action")
    assert actions.headers[:3] == ("Record", "Row", "actions/action/action_what")
    assert [row[:2] for row in actions.rows] == [(f"CFA-{n}", row) for n in (1, 2) for row in (1, 2, 3)]


def test_columns_are_explained_and_the_same_whatever_is_answered():
    form = shipped_form("case-file-audit")
    known = standards().sensitivity.audiences
    empty = flat_answers(form, [], "lead", sensitivity=known)
    assert (
        empty[0].headers
        == flat_answers(form, [FlatRecord("CFA-1", (), plausible(form))], "lead", sensitivity=known)[0].headers
    )
    explained = {row[0] for row in empty[-1].rows}
    assert {header for header in empty[0].headers if header != "Record"} <= explained


def test_what_an_audience_may_not_see_has_not_even_a_column():
    tables = sheets("practitioner")
    for table in tables:
        assert FORBIDDEN not in csv_bytes(table).decode()
        assert FORBIDDEN.encode() not in workbook([table])
    assert len(tables[0].headers) < len(sheets("lead")[0].headers)


def test_sheets_of_two_forms_tell_which_form_they_are_of():
    names = [table.name for form in ("case-file-audit", "practice-observation") for table in sheets(name=form)]
    assert len(set(names)) == len(names)
    assert "Case file audit, Action" in names
