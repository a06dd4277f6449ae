"""`last-saved`: a new form looks at the answers of the record before, as ODK has it."""

from collections.abc import Mapping

import pytest

from qaf_desktop.forms.converting import convert_markdown
from qaf_desktop.forms.definition import Form
from qaf_desktop.forms.reading import read_form
from qaf_desktop.forms.session import FormSession, RowView
from tests.forms.samples import NOW

FORM = """
| survey |
| | type | name | label | default | calculation |
| | text | team | Team | ${last-saved#team} | |
| | calculate | visit | | | if(${last-saved#visit} = '', 1, ${last-saved#visit} + 1) |
| | calculate | before | | | join(' and ', instance('__last-saved')/data/seen/name) |
| | begin_repeat | seen | Seen | | |
| | text | name | Who | | |
| | end_repeat | | | | |
"""


@pytest.fixture(scope="module")
def form() -> Form:
    content = convert_markdown(FORM, "visits")
    assert isinstance(content, bytes), content
    found = read_form(content)
    assert isinstance(found, Form), found
    return found


def visit(form: Form, last: Mapping[str, str] | None = None) -> FormSession:
    return FormSession(form, now=lambda: NOW, last_saved=last)


def test_a_first_record_finds_nothing(form: Form) -> None:
    first = visit(form)
    assert first.view("team").value == ""
    assert first.output()["visit"] == "1"
    assert "before" not in first.output()


def test_the_next_begins_with_what_the_one_before_said(form: Form) -> None:
    first = visit(form)
    first.set("team", "North")
    rows = [node.path for node in first.nodes("seen") if isinstance(node, RowView)]
    first.set(f"{rows[0]}/name", "Ada")
    other = first.add_row("seen").row
    first.set(f"{other}/name", "Bo")
    last = first.output()
    second = visit(form, last)
    assert second.view("team").value == second.answers()["team"] == "North"
    assert (second.output()["visit"], second.output()["before"]) == ("2", "Ada and Bo")


def test_a_register_of_that_name_is_not_asked_for(form: Form) -> None:
    assert form.lists.registers == frozenset()
    assert form.lists.asks_last_saved


def test_what_is_answered_already_stays(form: Form) -> None:
    again = FormSession(form, {"team": "South"}, now=lambda: NOW, last_saved={"team": "North"})
    assert again.view("team").value == "South"
