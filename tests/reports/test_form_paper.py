"""Forms on paper: every question can be answered by hand; a completed one holds only what its reader may see."""

from itertools import pairwise

import pytest

from qaf_desktop.forms.converting import convert_markdown
from qaf_desktop.forms.definition import Kind
from qaf_desktop.forms.reading import read_form
from qaf_desktop.paths import resources
from qaf_desktop.reports.document import ToFill, Words
from qaf_desktop.reports.form_paper import PaperFacts, blank_form, completed_form
from qaf_desktop.reports.pdf import letter_pdf
from tests.reports.papers import complaints, qpdf_says, tree, unpacked
from tests.reports.shipped import FORBIDDEN, PROSE, REGISTERS, plausible, shipped_form, standards

FACTS = PaperFacts("CFA-1", "Borrowdale Council", "OFFICIAL-SENSITIVE", "", (("About", "CH-1"),))
SHIPPED = ("case-file-audit", "practice-observation", "escalation")


def completed(form, audience):
    known = {**standards().sensitivity.audiences, "author": frozenset(standards().sensitivity.classes)}
    return completed_form(form, plausible(form), FACTS, audience, sensitivity=known, registers=REGISTERS)


@pytest.mark.parametrize("name", SHIPPED)
def test_a_blank_form_has_room_for_every_question_and_passes_the_checkers(name, tmp_path):
    form = shipped_form(name)
    paper = blank_form(form, PaperFacts("", "Borrowdale Council", "OFFICIAL-SENSITIVE"))
    asked = [part for section in paper.sections for part in section.parts if isinstance(part, ToFill)]
    assert all(part.lines or part.boxes for part in asked)
    shown = {part.asked.rpartition(": ")[2] for part in asked} | {part.asked for part in asked}
    kinds = (Kind.HIDDEN, Kind.NOTE, Kind.FILE, Kind.IMAGE, Kind.AUDIO, Kind.VIDEO)
    wanted = [q for q in form.questions.values() if q.kind not in kinds and q.calculate is None and q.label]
    assert [q.label for q in wanted if q.label.strip().rpartition(": ")[2] not in shown and q.label not in shown] == []
    path = tmp_path / "blank.pdf"
    path.write_bytes(letter_pdf(paper))
    assert complaints(path) == []
    assert qpdf_says(path) == ""
    said = tree(path.read_bytes()).words()
    assert "☐" in said
    assert "Page 1 of" in unpacked(path.read_bytes())


@pytest.mark.parametrize("name", SHIPPED)
def test_a_completed_form_is_whole_for_its_author(name, tmp_path):
    path = tmp_path / "whole.pdf"
    path.write_bytes(letter_pdf(completed(shipped_form(name), "author")))
    assert complaints(path) == []
    said = tree(path.read_bytes()).words()
    assert PROSE in said
    assert FORBIDDEN in said


def test_other_readers_see_only_their_classes():
    form = shipped_form("case-file-audit")
    said = tree(letter_pdf(completed(form, "practitioner"))).words()
    assert PROSE in said
    assert FORBIDDEN not in said
    assert completed(form, "nobody").sections == ()


def example():
    path = resources().parent / "docs" / "guide" / "own-columns-example.md"
    content = convert_markdown(path.read_text(encoding="utf-8"), "own-columns-example")
    assert isinstance(content, bytes), content
    return read_form(content)


def said_of(paper):
    return [part for section in paper.sections for part in section.parts]


def test_a_blank_form_says_what_its_clocks_allow():
    limits = {"cin-visit": ("At most 20 days.", "A visit: at most 20 days.")}
    asked = {
        part.asked: part.note for part in said_of(blank_form(example(), FACTS, limits)) if isinstance(part, ToFill)
    }
    assert asked["Was every visit in time?"] == "At most 20 days."
    assert "At most" not in asked["Was it written up in time?"]


def test_the_sources_of_an_answer_stand_under_it_for_whoever_may_read_them():
    values = {"safety/safety_grade": "good", "safety/safety_source": "file family"}
    known = {"author": {"open", "practitioner"}, "others": {"open"}}
    papers = [
        completed_form(example(), values, FACTS, reader, sensitivity=known, registers=REGISTERS)
        for reader in ("author", "others")
    ]
    notes = [[part.text for part in said_of(paper) if isinstance(part, Words)] for paper in papers]
    assert notes == [["Sources: The file, The child or family."], []]


def test_on_paper_a_group_stands_under_its_title():
    parts = said_of(blank_form(shipped_form("child-feedback"), FACTS))
    titles = ("If you are about 4 to 7", "If you are 8 or older", "If you are 13 or older")
    followed = {
        part.text: after.asked for part, after in pairwise(parts) if isinstance(part, Words) and part.text in titles
    }
    assert list(followed) == list(titles)
    assert followed[titles[1]] == "Do you know why you have a worker?"
