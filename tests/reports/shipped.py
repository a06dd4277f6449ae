"""Shipped forms with plausible answers by invented people, and the standards that letters need."""

from functools import cache

from pyxform.xls2xform import convert

from qaf_desktop.forms.definition import Form, Kind
from qaf_desktop.forms.reading import read_form
from qaf_desktop.methods.standards import Standards, load_standards
from qaf_desktop.paths import resources
from qaf_desktop.reports.contents import LetterFacts

REGISTERS = {
    "people": ({"name": "p-1", "label": "Zofia Łukasiewicz"}, {"name": "p-2", "label": "Émile O’Brien"}),
    "teams": ({"name": "t-1", "label": "Fell Team"},),
}
FORBIDDEN = "Forbidden-Words-Of-"
"""Begins every answer that a practitioner must never see, and goes on with the answer's class."""

PROSE = "Visits are regular and warm, and what the child says is written in their own words and changes the plan."


@cache
def form_of(markdown: str, name: str = "shipped") -> Form:
    lines = (line for line in markdown.splitlines() if not line.startswith("#"))
    form = read_form(convert(xlsform="\n".join(lines), file_type=".md", form_name=name).xform.encode())
    assert isinstance(form, Form), form
    return form


def shipped_form(name: str) -> Form:
    return form_of((resources() / "forms" / f"{name}.md").read_text(encoding="utf-8"), name)


@cache
def standards() -> Standards:
    return load_standards(resources() / "standards")


def plausible(form: Form, rows: int = 3) -> dict[str, str]:
    """Every question of the form answered: codes in turn, forbidden words where the class is not for practitioners."""
    seen = standards().sensitivity.audiences["practitioner"]
    values = {}
    for number, question in enumerate(form.questions.values()):
        hidden = question.extras.get("sensitivity", "open") not in seen
        value = FORBIDDEN + question.extras.get("sensitivity", "") if hidden else _value(question, number)
        for path in _instances(question.path, rows):
            values[path] = value
    return values


def _instances(path: str, rows: int) -> list[str]:
    repeat = "actions/action/"
    if not path.startswith(repeat):
        return [path]
    return [f"actions/action[r{row}]/{path.removeprefix(repeat)}" for row in range(1, rows + 1)]


def _value(question, number):
    if question.kind is Kind.SELECT_ONE and question.choices:
        return question.choices[number % len(question.choices)].value
    if question.kind is Kind.SELECT_MULTIPLE:
        return " ".join(choice.value for choice in question.choices[:3])
    plain = {Kind.DATE: f"2026-10-{number % 28 + 1:02d}", Kind.INTEGER: "45", Kind.ACKNOWLEDGE: "OK", Kind.NOTE: "",
             Kind.HIDDEN: "p-1", Kind.SELECT_ONE: "p-2"}  # fmt: skip
    return plain.get(question.kind, PROSE)


def some_facts(method: str = "Case file audit", reference: str = "CFA-2026-0142") -> LetterFacts:
    return LetterFacts(
        reference=reference,
        digest="3f9a61c2d4e8b07715aa90fe" * 2 + "3f9a61c2d4e8b077",
        method=method,
        organisation="Borrowdale Council · Children’s Services",
        to="Zofia Łukasiewicz",
        sender="Émile O’Brien, auditor",
        issued="2026-11-22",
        team="Fell Team",
        filing="Do not file on the child’s record.",
        respond_by="2026-12-04",
    )
