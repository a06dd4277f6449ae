"""Emoji, marks of direction, other scripts, forty pages in text questions: kept as typed, sent, merged, printed."""

import re

import pytest

from qaf_desktop.demo.demonstration import close_parts
from qaf_desktop.forms.definition import Kind
from qaf_desktop.methods.reading import load_methods
from qaf_desktop.paths import resources
from qaf_desktop.records.merging import view
from qaf_desktop.reports.form_paper import PaperFacts, completed_form
from qaf_desktop.reports.pdf import letter_pdf
from qaf_desktop.ui.form_page.editors.growing_area import plain
from qaf_desktop.work.form_papers import FormPapers
from qaf_desktop.work.recording import Recording
from tests.reports.papers import complaints, tree
from tests.usecases.test_every_method import GO_ON
from tests.usecases.world import collect, filled_draft, project, send

TYPED = (
    "Amal said \u200fشكراً\u200e, "
    "\u202egnirts\u202c שלום 👩‍👧 and 家;\x07\x00 naïve Łódź\u2028می‌خواهم <b>&amp;</b> =1+1 {n} %s"
)
KEPT = plain(TYPED) + " and the plan is clear enough to be read by anybody who comes after" * 4
"""What an editor lets through of it."""

ON_PAPER = ("Amal said", "شكراً", "שלום", "می‌خواهم", "Łódź", "<b>&amp;</b> =1+1 {n} %s")
PAGES = 40
METHODS = sorted(load_methods(resources() / "methods"))


@pytest.fixture(scope="module")
def desks(tmp_path_factory):
    with project(tmp_path_factory.mktemp("odd")) as (_where, lead, (auditor,)):
        yield lead, auditor


def text_questions(draft):
    """The paths of all free texts that are answered, rows of repeats among them."""
    free = {path for path, question in draft.form.questions.items()
            if question.kind is Kind.TEXT and question.constraint is None and question.readonly is None}  # fmt: skip
    return [path for path in draft.session.answers() if re.sub(r"\[[^]]*\]", "", path) in free]


def written(desk, name, text):
    """A whole draft with this text in every free text, and the paths of these."""
    recording, draft = Recording(desk), filled_draft(desk, name, seed=len(name), **GO_ON)
    paths = text_questions(draft)
    assert paths
    recording.save(draft.id, dict.fromkeys(paths, text))
    close_parts(desk, draft.id)
    return recording.open(draft.id), paths


@pytest.mark.parametrize("name", METHODS)
def test_every_text_question_keeps_what_was_typed(desks, name):
    _lead, auditor = desks
    draft, paths = written(auditor, name, KEPT)
    assert {path: draft.session.answers()[path] for path in paths} == dict.fromkeys(paths, KEPT)
    for path in paths:
        assert draft.session.view(path).value == KEPT


@pytest.mark.parametrize("name", ["case-file-audit", "practice-observation"])
def test_it_is_finalised_sent_merged_and_printed_the_same(desks, name, tmp_path):
    lead, auditor = desks
    draft, paths = written(auditor, name, KEPT)
    assert draft.session.problems() == ()
    asked = [path for path in paths if path in draft.session.output()]
    assert len(asked) > len(paths) / 2
    record = Recording(auditor).finalise(draft)
    send(auditor)
    collect(lead)
    theirs = view(lead.store.revisions.of_record(record)).values
    ours = view(auditor.store.revisions.of_record(record)).values
    assert theirs == ours
    assert sum(value == KEPT for value in theirs.values()) >= len(asked)
    path = tmp_path / "record.pdf"
    path.write_bytes(FormPapers(auditor).completed(record).data)
    assert complaints(path) == []
    said = tree(path.read_bytes()).words()
    for words in ON_PAPER:
        assert said.count(words) >= len(asked)
    assert "could not be set on this paper" in said


def test_forty_pages_in_one_box_stand_whole_and_in_order_on_paper(desks):
    _lead, auditor = desks
    paragraphs = [f"Paragraph {n}. " + "What the child says is written down. الطفل يقول " * 9 for n in range(PAGES * 6)]
    draft, paths = written(auditor, "case-file-audit", "Short.")
    draft.session.set(paths[0], "\n\n".join(paragraphs).strip())
    facts, values = PaperFacts("CFA-1", "Council", "OFFICIAL", "", ()), draft.session.output()
    everything = {"author": frozenset(auditor.library.standards.sensitivity.classes)}
    data = letter_pdf(completed_form(draft.form, values, facts, "author", sensitivity=everything, registers={}))
    said = tree(data).words()
    places = [said.index(f"Paragraph {n}. What the child") for n in range(PAGES * 6)]
    assert places == sorted(places)
    assert said.count("الطفل يقول") == PAGES * 6 * 9
