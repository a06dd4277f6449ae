"""Letters made and read back: structure, words in reading order, checkers, and pages that break where they should."""

from dataclasses import replace

import pikepdf
import pytest
from pypdf import PdfReader

from qaf_desktop.reports.document import Answer, Facts, Rows, Section, Words
from qaf_desktop.reports.pdf import letter_pdf
from tests.reports.letters import a_letter, an_action
from tests.reports.papers import complaints, qpdf_says, tree, unpacked

IN_ORDER = (
    "Feedback on a case file audit", "To", "Émile O’Brien", "Summary", "Good", "visits are regular",
    "What went well", "three houses", "Grades by section", "Threshold", "What would make it better", "Actions agreed",
    "core group 1", "core group 4", "What the family said", "Your response", "Signed: practitioner", "Made from record",
)  # fmt: skip
LONG = "The visits are regular and warm, and what the child says is written down in their own words. " * 40
LONGEST = "\n\n".join([LONG] * 6)


def variants():
    letter = a_letter()
    nothing = replace(letter, sections=letter.sections[-1:], opening=Facts((("To", "Zofia Łukasiewicz"),)))
    endless = Rows(("What", "Who"), (70, 30), ((LONGEST, "Zofia Łukasiewicz"), ("Small", "Émile O’Brien")))
    foreign = Words("Wrocław, Çelik, Nguyễn, Ελένη, Жанна, שלום, سلام, नमस्ते, 家, 👍 and a\x07 bell")
    return {
        "usual": letter,
        "nothing answered": nothing,
        "forty actions": a_letter(actions=40),
        "pages of rationale": a_letter(rationale=LONGEST),
        "an action longer than a page": replace(letter, sections=(Section("Actions", (endless,)),)),
        "other scripts": replace(letter, sections=(Section("What the family said", (foreign,)), *letter.sections)),
        "long quotation": replace(letter, sections=(Section("Voice", (Answer("What is better?", LONGEST, True),)),)),
    }


@pytest.fixture(params=variants().items(), ids=variants().keys())
def letter(request):
    return request.param[1]


def test_every_kind_of_letter_passes_the_checkers(letter, tmp_path):
    path = tmp_path / letter.file_name
    path.write_bytes(letter_pdf(letter))
    assert complaints(path) == []
    assert qpdf_says(path) == ""


def test_the_same_letter_is_the_same_bytes(letter):
    assert letter_pdf(letter) == letter_pdf(letter)


def test_what_a_screen_reader_says_is_in_the_order_of_the_letter():
    said = tree(letter_pdf(a_letter())).words()
    places = [said.index(words) for words in IN_ORDER]
    assert places == sorted(places)


def test_headings_are_one_title_and_sections_below_it():
    found = tree(letter_pdf(a_letter()))
    assert [node.text for node in found.all("H1")] == ["Feedback on a case file audit"]
    assert [node.text for node in found.all("H2")] == [section.title for section in a_letter().sections]


def test_a_table_over_pages_is_one_table_and_says_its_head_once():
    data = letter_pdf(a_letter(actions=40))
    table = next(t for t in tree(data).all("Table") if "core group 40" in t.words())
    assert [th.text for th in table.all("TH")] == ["What", "Who", "Due", "Priority", "How we shall know"]
    assert {th.scope for th in table.all("TH")} == {"Column"}
    assert len(list(table.all("TR"))) == 41
    assert all(len(list(row.all("TD"))) == 5 for row in list(table.all("TR"))[1:])
    pages = PdfReader(_file(data)).pages
    assert sum("How we shall know" in page.extract_text() for page in pages) >= 3


def test_a_row_is_never_split_over_two_pages():
    table = next(t for t in tree(letter_pdf(a_letter(actions=40))).all("Table") if "core group 40" in t.words())
    for row in table.all("TR"):
        assert len(frozenset().union(*(cell.pages for cell in (*row.all("TD"), *row.all("TH"))))) == 1


@pytest.mark.parametrize("lines", range(0, 60, 3))
def test_a_heading_never_stands_alone_at_the_foot(lines):
    before = Section("Before", (Words("\n".join(["A line."] * lines)),))
    after = (Section("Text", (Words(LONG),)), Section("Table", (Rows(("What",), (1,), (an_action(1)[:1],) * 30),)))
    found = tree(letter_pdf(replace(a_letter(), sections=(before, *after))))
    nodes = [node for node in _flat(found) if node.pages]
    for here, following in zip(nodes, nodes[1:], strict=False):
        if here.role == "H2":
            assert min(here.pages) == min(following.pages)


def test_grades_are_words_in_the_structure_and_the_picture_is_told():
    found = tree(letter_pdf(a_letter()))
    table = next(t for t in found.all("Table") if "Threshold" in t.words())
    assert [cell.text for cell in table.all("TD")][:4] == [
        "Child’s voice and lived experience", "Outstanding", "Threshold and decision-making", "Good",
    ]  # fmt: skip
    (figure,) = found.all("Figure")
    assert figure.alt == "How were the sections graded? All sections: 1 Outstanding, 6 Good, 2 Requires improvement, " \
        "1 Inadequate, 1 Not applicable."  # fmt: skip


def test_every_page_says_which_it_is_and_how_many_there_are():
    pages = PdfReader(_file(letter_pdf(a_letter(actions=40)))).pages
    assert len(pages) >= 4
    for number, page in enumerate(pages, 1):
        text = page.extract_text()
        assert f"Page {number} of {len(pages)}" in text
        assert "OFFICIAL-SENSITIVE" in text
        assert "CFA-2026-0142 · 3f9a61c2d4e8b077" in text


def test_the_file_tells_of_itself_no_more_than_its_reference():
    letter = a_letter()
    with pikepdf.open(_file(letter_pdf(letter))) as pdf:
        info = {str(key): str(value) for key, value in pdf.docinfo.items()}
        xmp = pdf.Root.Metadata.read_bytes().decode()
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert str(pdf.Root.Lang) == "en-GB"
    assert set(info) == {"/Title", "/Subject", "/Author", "/Producer"}
    assert info["/Title"] == letter.title
    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp
    for name in ("Zofia", "Łukasiewicz", "Émile", "O’Brien"):
        assert name not in xmp + "".join(info.values()) + letter.file_name
    assert letter.file_name == "CFA-2026-0142.pdf"


def test_every_font_is_embedded():
    with pikepdf.open(_file(letter_pdf(variants()["other scripts"]))) as pdf:
        fonts = [font for page in pdf.pages for font in page.obj.Resources.Font.values()]
        assert fonts
        assert all("/FontFile2" in font.FontDescriptor for font in fonts)


def test_names_with_accents_and_other_alphabets_can_be_read_back():
    text = unpacked(letter_pdf(variants()["other scripts"]))
    for word in ("Wrocław", "Çelik", "Nguyễn", "Ελένη", "Жанна"):
        assert word in text


def test_a_paper_says_when_letters_could_not_be_set():
    said = tree(letter_pdf(variants()["other scripts"])).words()
    assert "नमस्ते" in said
    assert "家" not in said
    assert "could not be set on this paper" in said
    assert "could not be set on this paper" not in tree(letter_pdf(a_letter())).words()


def test_the_outline_leads_to_each_section():
    outline = PdfReader(_file(letter_pdf(a_letter()))).outline
    assert outline[0].title == "Feedback on a case file audit"
    assert [entry.title for entry in outline[1]] == [section.title for section in a_letter().sections]


def test_nothing_but_the_letter_is_in_the_bytes():
    whole = unpacked(letter_pdf(a_letter()))
    for stray in ("ReportLab", "reportlab", "anonymous", "unspecified", "untitled", "CreationDate", "/home/", "/tmp/"):
        assert stray not in whole


def _flat(node):
    yield node
    for kid in node.kids:
        yield from _flat(kid)


def _file(data):
    from io import BytesIO

    return BytesIO(data)
