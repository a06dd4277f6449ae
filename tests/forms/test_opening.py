"""Whoever meets a closed place is led to the answer that opens it."""

import pytest

from qaf_desktop.forms.converting import convert_markdown
from qaf_desktop.forms.opening import opened_by
from qaf_desktop.forms.reading import read_form
from qaf_desktop.paths import resources
from tests.forms.samples import session, visit_form


def opener(visit, *paths):
    view = opened_by(visit.form, visit, paths)
    return view.path if view else None


def test_a_section_is_opened_by_what_its_relevance_reads():
    visit = session(visit_form(), {"about/unsafe": "yes"})
    assert opener(visit, "voice") == "about/unsafe"


def test_what_is_worked_out_leads_on_to_what_it_reads():
    """`ending` reads a sum over rows, which nobody answers in one place."""
    form = visit_form()
    assert opener(session(form), "ending") is None


def test_a_question_inside_a_group_is_opened_by_the_groups_answer_too():
    assert opener(session(visit_form()), "voice/inner/words") == "voice/both"


def test_what_is_not_answered_yet_comes_first_and_then_the_nearest():
    form = visit_form()
    assert opener(session(form), "about/why") == "about/age"
    assert opener(session(form, {"about/age": "9"}), "about/why") == "about/age"


def test_a_closed_question_is_no_way_in():
    """`voice/both` decides, but is itself closed: what closed it is the way."""
    assert opener(session(visit_form(), {"about/unsafe": "yes"}), "voice/inner/words") == "about/unsafe"


@pytest.mark.parametrize("section", ["before", "practice", "family", "reflection", "acknowledgement"])
def test_the_observations_sections_open_by_the_familys_agreement(section):
    text = (resources() / "forms" / "practice-observation.md").read_text("utf-8")
    form = read_form(convert_markdown(text, "practice-observation"))
    assert opener(session(form), section) == "agreement/consent"


def test_what_depends_on_nothing_and_what_is_unknown_has_no_opener():
    assert opener(session(visit_form()), "about/team", "nowhere") is None
