"""Where a form asks for more rows than are made, a notice over the section says so and names the rows."""

from tests.ui.form_page.conftest import form_of

FORM = """
| survey |
| | type | name | label | repeat_count |
| | begin_group | about | About | |
| | integer | n | How many visits? | |
| | end_group | | | |
| | begin_repeat | visit | Visit | ${n} |
| | text | seen | Who was seen? | |
| | end_repeat | | | |
"""


def test_a_notice_names_what_is_short_in_the_section_where_it_is(open_page, monkeypatch):
    monkeypatch.setattr("qaf_desktop.forms.engine.MOST_ROWS", 3)  # two thousand cards would be drawn else
    page = open_page(form_of(FORM))
    page.state.set("about/n", "5")
    assert page.frame.bounds.isHidden()
    line = page.frame.list.buttons["visit"].line
    assert line.word == "1 to look at"
    page.state.go("visit")
    assert page.frame.bounds.isVisible()
    assert "“Visit” asks for more rows than are made: 3 are here." in page.frame.bounds.accessibleName()
    page.state.set("about/n", "2")
    assert page.frame.bounds.isHidden()
