"""A form put into another scale of grades: its lists, its rules and its words, and nothing else."""

from datetime import UTC, datetime

import pytest

from qaf_desktop.forms.converting import convert_xlsx
from qaf_desktop.forms.definition import Form
from qaf_desktop.forms.reading import read_form
from qaf_desktop.forms.regrading import NewGrade, Regrading, regraded
from qaf_desktop.forms.session import FormSession
from qaf_desktop.forms.workbooks import workbook_of

WORDS = (("top", "Top"), ("fine", "Fine"), ("poor", "Poor work"), ("na", "Not asked"))
BANDS = Regrading(
    "old", "bands", WORDS,
    (
        NewGrade("yes", "Met", ("fine", "top")),
        NewGrade("no", "Not met", ("poor",)),
        NewGrade("na", "Not asked", ("na",)),
    ),
    "At its best",
)  # fmt: skip
SURVEY = (
    ("type", "name", "label", "guidance_hint", "relevant", "bind::qaf:scale", "constraint", "constraint_message"),
    ("select_one marks", "grade", "How fine?", "Fine: it is. Top: more so. Poor work: it is not.", "", "old", "", ""),
    ("select_one marks", "before", "Before?", "", "", "", "", ""),
    ("text", "why", "Why Top?", "Fine weather is none.", "${grade} = 'poor'", "", ". != 'poor'", "Graded Poor work."),
    ("select_one because", "cause", "Because?", "The same: Fine means well.", "", "", "", ""),
    ("text", "more", "More", "", "${cause} = 'poor'", "", "", ""),
    ("select_one other", "also", "And?", "", "${grade} = 'na' or ${grade} = 'fine'", "", "", ""),
)
CHOICES = (
    ("list_name", "name", "label", "note"),
    ("marks", "top", "Top", "a"), ("marks", "fine", "Fine", "b"), ("marks", "poor", "Poor work", "c"),
    ("other", "fine", "Fine", ""), ("other", "top", "Top", ""),
    ("because", "poor", "It was graded Poor work", ""), ("because", "asked", "Somebody asked", ""),
)  # fmt: skip
SETTINGS = (("form_id", "version", "namespaces"), ("f", "3", 'qaf="urn:qaf-desktop:form:1"'))
SHEETS = {"survey": SURVEY, "choices": CHOICES, "settings": SETTINGS}


@pytest.fixture(scope="module")
def form():
    found = read_form(convert_xlsx(workbook_of(regraded(SHEETS, BANDS)), "f"))
    assert isinstance(found, Form)
    return found


def choices(form, path):
    return [(choice.value, choice.label) for choice in form.questions[path].choices]


def test_graded_lists_hold_the_new_grades_in_the_old_order_and_other_lists_are_left_alone(form):
    assert choices(form, "grade") == choices(form, "before") == [("yes", "Met"), ("no", "Not met")]
    assert choices(form, "also") == [("fine", "Fine"), ("top", "Top")]
    assert form.questions["grade"].extras["scale"] == "bands"
    assert (form.id, form.version) == ("f", "3-bands")


def test_rules_compare_with_the_new_grades(form):
    session = FormSession(form, now=lambda: datetime(2026, 11, 3, 9, tzinfo=UTC))
    session.set("grade", "no")
    assert session.view("why").relevant
    session.set("why", "no")
    assert session.view("why").problem == "Graded Not met."
    session.set("grade", "yes")
    assert (session.view("why").relevant, session.view("also").relevant) == (False, True)


def test_a_list_that_only_speaks_of_a_grade_speaks_of_the_new_one_and_rules_still_find_it(form):
    assert choices(form, "cause") == [("no", "It was graded Not met"), ("asked", "Somebody asked")]
    assert form.questions["cause"].guidance == "The same: Met means well."
    session = FormSession(form, now=lambda: datetime(2026, 11, 3, 9, tzinfo=UTC))
    session.set("cause", "no")
    assert session.view("more").relevant


def test_guidance_says_what_each_new_word_means_and_a_word_of_the_language_stays(form):
    assert form.questions["grade"].guidance == "Met: it is. At its best: more so. Not met: it is not."
    assert form.questions["grade"].label == "How fine?"
    assert form.questions["why"].guidance == "Fine weather is none."


def test_a_form_without_grades_comes_back_as_it_is():
    plain = {**SHEETS, "survey": (SURVEY[0], SURVEY[2])}
    assert regraded(plain, BANDS) is plain
