"""A method and its form fit, or what does not is said."""

from dataclasses import replace

import pytest

from qaf_desktop.forms.converting import convert_markdown
from qaf_desktop.forms.reading import open_form
from qaf_desktop.methods.fitting import missing_answers, missing_words
from qaf_desktop.methods.reading import load_methods
from qaf_desktop.paths import resources

METHODS = load_methods(resources() / "methods")


def form_of(method):
    path = resources() / "forms" / f"{method.form}.md"
    return open_form(convert_markdown(path.read_text(encoding="utf-8"), method.form))


@pytest.mark.parametrize("method", METHODS.values(), ids=lambda method: method.id)
def test_every_method_that_ships_fits_its_form(method):
    assert missing_answers(method, form_of(method)) == ()


def test_what_is_missing_is_said_with_what_does_not_work():
    audit = METHODS["case-file-audit"]
    bent = replace(audit, summary=replace(audit.summary, overall="no/grade", action_due="no_day"))
    assert [(one.slot, one.path) for one in missing_answers(bent, form_of(audit))] == [
        ("overall", "no/grade"),
        ("action_due", "actions/action/no_day"),
    ]
    assert "no overall grade" in missing_words(bent, form_of(audit))[0]
