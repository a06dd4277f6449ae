"""What a step's clock allows, and what was answered the last time, stand under the question."""

import pytest

from tests.ui.form_page.conftest import form_of

FORM = """
| survey |
| | type | name | label | hint | bind::qaf:clock |
| | begin_group | g | Steps |
| | text | seen | Was the child seen in time? | Count each visit. | cin-visit |
| | text | held | Were the reviews held in time? | | first later |
| | text | plain | Is there a plan? |
| | text | unknown | Is there anything else? | | no-such-clock |
| | end_group |
| settings |
| | namespaces |
| | qaf="urn:qaf-desktop:form:1" |
"""
LIMITS = {
    "cin-visit": ("At most 20 days.", "A visit. At most 20 days."),
    "first": ("At most 3 months.", "The first review. At most 3 months."),
    "later": ("At most 6 months.", "Later reviews. At most 6 months."),
}


@pytest.fixture
def page(open_page):
    return open_page(form_of(FORM), limits=LIMITS)


def hint(page, name):
    return page.stack.card(f"g/{name}").card.view.hint


def test_one_clock_says_its_limit_and_several_say_what_each_limits(page):
    assert hint(page, "seen") == "Count each visit. At most 20 days."
    assert hint(page, "held") == "The first review. At most 3 months. Later reviews. At most 6 months."
    assert (hint(page, "plain"), hint(page, "unknown")) == ("", "")


def test_last_times_answer_comes_under_its_question_and_goes_with_the_child(page):
    page.show_before({"g/plain": "Last time (CFA-1, yesterday, by Zofia Example): Good."})
    assert hint(page, "plain") == "Last time (CFA-1, yesterday, by Zofia Example): Good."
    assert page.state.session.view("g/plain").value == ""
    page.show_before({})
    assert hint(page, "plain") == ""
