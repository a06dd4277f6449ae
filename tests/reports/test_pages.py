"""Where things fall on the pages of a letter: margins, what stays together, room to answer."""

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader
from reportlab.lib.units import mm

from qaf_desktop.reports.document import Grades, Response, Rows, Section, Words
from qaf_desktop.reports.pdf import letter_pdf
from tests.reports.letters import SECTIONS, a_letter, mix
from tests.reports.papers import tree

GRADES = Section("Grades by section", (Grades(("Section", "Grade"), SECTIONS, mix(), "What a word means."),))
RESPONSE = Section("Your response", (Words("Say what you think."), Response(4, ("One", "Other"), "Made from it.")))


def after(lines, *sections):
    """A letter whose `sections` begin `lines` lines down its first page."""
    before = Section("Before", (Words("\n".join(["A line."] * lines)),))
    return letter_pdf(replace(a_letter(), sections=(before, *sections)))


def spots(data):
    """(page, left, height above the paper's foot) of every text drawn."""
    found = []
    for number, page in enumerate(PdfReader(BytesIO(data)).pages):

        def visit(text, matrix, place, _font, _size, number=number):
            if text.strip():
                across, up = place[4], place[5]
                found.append((number, across * matrix[0] + matrix[4], up * matrix[3] + matrix[5]))

        page.extract_text(visitor_text=visit)
    return found


def test_the_paper_is_a4_and_nothing_is_set_in_its_margins():
    data = letter_pdf(a_letter(actions=40))
    pages = PdfReader(BytesIO(data)).pages
    assert {(round(page.mediabox.width / mm), round(page.mediabox.height / mm)) for page in pages} == {(210, 297)}
    assert spots(data)
    for _page, left, up in spots(data):
        assert left >= 20 * mm - 0.1
        assert 20 * mm <= up <= 277 * mm


@pytest.mark.parametrize("lines", range(0, 40, 2))
def test_grades_by_section_are_seen_together_with_their_picture(lines):
    found = tree(after(lines, GRADES))
    (table,) = [table for table in found.all("Table") if "Threshold" in table.words()]
    pages = frozenset().union(*(cell.pages for row in table.all("TR") for cell in row.all("TD")))
    (picture,) = found.all("Figure")
    assert picture.pages == pages
    assert len(pages) == 1


@pytest.mark.parametrize("lines", range(0, 48, 3))
def test_the_room_to_respond_stays_with_its_heading(lines):
    found = tree(after(lines, RESPONSE))
    parts = [
        node
        for node in (*found.all("H2"), *found.all("P"))
        if node.text.startswith(("Your resp", "Say", "Signed", "Made"))
    ]
    assert len(parts) == 5
    assert len(frozenset().union(*(node.pages for node in parts))) == 1


def test_the_room_to_respond_grows_into_what_the_page_has_left():
    def signed_at(lines):
        data = after(lines, RESPONSE)
        return min(up for page, _left, up in spots(data) if page == 0 and up > 30 * mm)

    assert abs(signed_at(2) - signed_at(12)) < 26


def test_a_name_with_a_hyphen_is_not_broken_inside_it():
    prose = "Agree dates for every step of the plan"
    headers = ("What", "For", "Who", "Due", "Priority", "How we shall know")
    cells = (prose, "The organisation", "Siân Ŵyn-Llewelyn-Gruffydd", "23 Oct 2026", "Within a month", prose)
    rows = Rows(headers, (34, 13, 18, 15, 14, 26), (cells,))
    data = letter_pdf(replace(a_letter(), sections=(Section("Actions", (rows,)),)))
    assert "Ŵyn-Llewelyn-Gruffydd" in PdfReader(BytesIO(data)).pages[0].extract_text()
