"""A form filled in is written as ODK's submission XML and comes back as the same form filled in."""

import random
import re
from pathlib import Path

import pytest
from lxml import etree

from qaf_desktop.forms.definition import Form, FormProblem
from qaf_desktop.forms.reading import read_form
from qaf_desktop.forms.session import FormSession
from qaf_desktop.forms.submission import read_submission
from tests.forms.samples import session, visit_form
from tests.forms.test_vectors import answered

DRAWN = re.compile(rb"uuid:[0-9a-f-]{36}")


def again(visit: FormSession) -> FormSession:
    answers = read_submission(visit.form, visit.submission())
    assert not isinstance(answers, FormProblem)
    return session(visit.form, answers, fresh=False)


def lasting(visit: FormSession) -> bytes:
    """Without what a form draws anew whenever it is opened."""
    return DRAWN.sub(b"drawn", visit.submission())


def test_every_public_form_comes_back_as_it_went(vectors: Path) -> None:
    for path in sorted((vectors / "xforms").rglob("*.xml")):
        form = read_form(path.read_bytes())
        if isinstance(form, Form):
            visit = session(form)
            answered(visit, random.Random(path.name))
            assert lasting(again(visit)) == lasting(visit), path.name


def test_rows_keep_their_order_and_what_is_not_relevant_stays_out() -> None:
    visit = session(visit_form())
    for path, value in {"about/age": "1", "about/unsafe": "yes", "voice/size": "small"}.items():
        visit.set(path, value)
    first = visit.add_row("actions").row or ""
    second = visit.add_row("actions").row or ""
    visit.set(f"{first}/what", "first")
    visit.set(f"{second}/what", "second")
    visit.move_row(first, 1)
    written = etree.fromstring(visit.submission())
    assert [element.text for element in written.iter("what")] == [None, "second", "first"]
    assert written.find("voice") is None
    assert (written.get("id"), written.get("version")) == ("visit", "7")
    assert lasting(again(visit)) == lasting(visit)


@pytest.mark.parametrize(
    ("xml", "code"),
    [
        (b"<data id='another'/>", "another-form"),
        (b"<data", "xml-broken"),
        (b"<!DOCTYPE data [<!ENTITY a 'b'>]><data id='visit'>&a;</data>", "xml-doctype"),
    ],
)
def test_what_is_no_submission_of_the_form_is_refused(xml: bytes, code: str) -> None:
    problem = read_submission(visit_form(), xml)
    assert isinstance(problem, FormProblem)
    assert problem.code == code


def test_what_the_form_does_not_ask_is_left_out() -> None:
    xml = b"<data id='visit'><about><age>4</age><shoe>38</shoe></about><other/></data>"
    assert read_submission(visit_form(), xml) == {"about/age": "4"}
