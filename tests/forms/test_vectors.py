"""Forms and expressions that others wrote: every one is run or refused with a code, none raises."""

import random
import re
from pathlib import Path

import pytest

from qaf_desktop.forms.book_rows import placed
from qaf_desktop.forms.definition import Form, Kind
from qaf_desktop.forms.reading import open_form, read_form
from qaf_desktop.forms.session import AddRowView, FormSession, QuestionView
from tests.forms.expressions import compared
from tests.forms.public import converted
from tests.forms.reasons import WHY
from tests.forms.samples import session

LOADED_AT_LEAST = 62
CONVERTED_AT_LEAST = 57
A_ROW = re.compile(r"(survey|choices|settings|[\w.\-]+) row \d+")
DRAWN = re.compile(r"\b(uuid|random)\(")


def answered(visit: FormSession, draw: random.Random) -> None:
    """Answers everything once with what might fit, adds and removes a row of each repeat, and takes some back."""
    for section in visit.sections():
        for node in visit.nodes(section.path):
            if isinstance(node, AddRowView):
                visit.add_row(node.repeat)
            elif isinstance(node, QuestionView) and not node.readonly:
                visit.set(node.path, value_for(node, draw))
    for row in [path for path in visit.answers() if path.endswith("#order")][:3]:
        visit.remove_row(row.removesuffix("#order"))
    visit.undo()
    visit.problems()
    visit.output()


def _lasting(visit: FormSession) -> dict[str, str]:
    """What is put out, without what a form draws anew each time it is opened (uuid() and random() calculated)."""
    questions = visit.form.questions.values()
    drawn = {question.path for question in questions if question.calculate and DRAWN.search(question.calculate.text)}
    return {path: text for path, text in visit.output().items() if path not in drawn}


def value_for(view: QuestionView, draw: random.Random) -> str:
    if view.choices:
        return draw.choice(view.choices).value
    values = {Kind.INTEGER: "7", Kind.DECIMAL: "1.5", Kind.DATE: "2020-02-29", Kind.RANGE: "3", Kind.ACKNOWLEDGE: "OK"}
    return values.get(view.question.kind, "text")


def test_every_xform_is_read_and_filled_in_or_refused_with_a_code(vectors: Path) -> None:
    loaded = 0
    for path in sorted((vectors / "xforms").rglob("*.xml")):
        form = read_form(path.read_bytes())
        if isinstance(form, Form):
            loaded += 1
            visit = session(form)
            answered(visit, random.Random(path.name))
            again = session(form, visit.answers(), fresh=False)
            assert _lasting(again) == _lasting(visit), path.name
        else:
            assert all(problem.code and problem.where for problem in form)
    assert loaded >= LOADED_AT_LEAST


@pytest.mark.slow
def test_every_xlsform_loads_or_is_refused_with_code_sheet_and_row(vectors: Path) -> None:
    loaded = 0
    for path in sorted((vectors / "xlsforms").iterdir()):
        content = converted(path)
        form = open_form(content) if isinstance(content, bytes) else content
        loaded += isinstance(form, Form)
        problems = placed(form.faults, path) if isinstance(form, Form) else form
        assert all(problem.code and problem.mend and A_ROW.match(problem.where) for problem in problems), path.name
    assert loaded >= CONVERTED_AT_LEAST


def test_where_two_engines_agree_on_an_expression_this_one_says_the_same(vectors: Path) -> None:
    rows = compared(vectors / "xpath-oracle")
    assert len(rows) > 120
    assert [row.text for row in rows if row.engines_agree and not row.is_enketo] == []


def test_where_two_engines_differ_this_one_says_what_one_of_them_says(vectors: Path) -> None:
    rows = compared(vectors / "xpath-oracle")
    assert [row.text for row in rows if not row.is_enketo and not row.is_javarosa] == []
    assert [row.text for row in rows if not row.engines_agree and not WHY.get(row.text)] == []
