"""Questions are numbered so that no number is missing while a follow-up is not asked, and none changes when it is."""

from qaf_desktop.ui.form_page.numbering import ordinals, plan_of
from tests.ui.form_page.conftest import form_of

FORM = """
| survey |
| | type | name | label | relevant |
| | begin_group | one | One | |
| | text | plain | Plain | |
| | select_one yn | asked | Asked? | |
| | text | why | Why? | ${asked} = 'no' |
| | note | told | Told | ${asked} = 'no' |
| | text | more | More? | ${why} != '' |
| | text | last | Last | ${plain} != '' |
| | begin_repeat | rows | Rows | |
| | text | inside | Inside | |
| | end_repeat | | | |
| | end_group | | | |
| | begin_group | two | Two | |
| | text | far | Far | ${asked} = 'yes' |
| | text | near | Near | |
| | end_group | | | |
| choices |
| | list_name | name | label |
| | yn | yes | Yes |
| | yn | no | No |
"""


def numbers(section, *, asked):
    return ordinals(plan_of(form_of(FORM))[section], lambda _path: asked)


def test_a_follow_up_has_its_questions_number_and_a_letter():
    found = {"one/plain": "1", "one/asked": "2", "one/why": "2a", "one/more": "2b", "one/last": "3"}
    assert numbers("one", asked=False) == found


def test_what_another_section_decides_is_counted_only_where_it_is_asked():
    assert numbers("two", asked=False) == {"two/near": "1"}
    assert numbers("two", asked=True) == {"two/far": "1", "two/near": "2"}


def test_the_audit_shows_no_gap_when_it_is_begun(audit):
    for section in audit.state._sections:
        audit.state.go(section.path)
        shown = [audit.state.number(card.path) for card in audit.stack.section.shown_cards() if card.path]
        numbers = [int(number.split(".")[1]) for number in shown if number and number[-1].isdigit()]
        assert numbers == list(range(1, len(numbers) + 1)), section.path
