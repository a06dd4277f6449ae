"""Answers typed so far stay where the form still asks the same in the same way."""

from qaf_desktop.forms.carrying import carried
from qaf_desktop.forms.converting import convert_markdown
from qaf_desktop.forms.definition import Form
from qaf_desktop.forms.reading import read_form
from tests.forms.samples import VISIT, session, visit_form


def changed(old: str, new: str) -> Form:
    assert old in VISIT
    xform = convert_markdown(VISIT.replace(old, new), "visit")
    assert isinstance(xform, bytes), xform
    form = read_form(xform)
    assert isinstance(form, Form)
    return form


def answered() -> dict[str, str]:
    visit = session(visit_form())
    visit.set("about/age", "12")
    visit.set("about/why", "because")
    visit.set("about/why#comment", "beside")
    row = visit.add_row("actions").row
    assert row is not None
    visit.set(f"{row}/what", "call")
    return visit.answers()


def test_all_stay_between_a_form_and_itself() -> None:
    answers = answered()
    again = session(visit_form(), carried(answers, visit_form(), visit_form())).answers()
    assert {path: text for path, text in again.items() if not path.startswith("meta")} == {
        path: text for path, text in answers.items() if not path.startswith("meta")
    }


def test_a_question_of_another_kind_begins_anew_and_the_rest_stays() -> None:
    kept = carried(answered(), visit_form(), changed("| integer | age |", "| text | age |"))
    assert "about/age" not in kept
    assert (kept["about/why"], kept["about/why#comment"]) == ("because", "beside")
    assert [text for path, text in kept.items() if path.endswith("/what")] == ["call"]


def test_a_new_questions_default_is_there_beside_what_was_typed() -> None:
    row = "| | text | extra | Extra | | | | | | | | | | | today |"
    form = changed("| | date | seen | Seen on |", f"{row}\n| | date | seen | Seen on |")
    answers = session(form, carried(answered(), visit_form(), form)).answers()
    assert (answers["about/extra"], answers["about/age"]) == ("today", "12")
