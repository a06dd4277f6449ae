"""The expressions of a form, run by ours and by libxml2 through lxml (XPath 1.0, compiled), on the same answers."""

import re
from collections.abc import Callable, Iterator

from lxml import etree

from qaf_desktop.forms.definition import Form
from qaf_desktop.forms.session import FormSession
from qaf_desktop.forms.tree import Place
from qaf_desktop.forms.xpath.context import Context
from qaf_desktop.forms.xpath.expression import Expression

_COALESCE = re.compile(r"coalesce\(([^,()]+), (\d+)\)")


def expressions_of(form: Form, visit: FormSession) -> tuple[Callable[[], object], int]:
    """Everything that the form can ask to be worked out, and how many that is."""
    surroundings = visit._around  # noqa: SLF001 - the bench runs what the session runs, without the session
    pairs = [(expression.run, surroundings.singles[place.index]) for place, expression in _all(form)]

    def run() -> None:
        for work, node in pairs:
            work(Context(node, surroundings))

    return run, len(pairs)


def their_like(form: Form, visit: FormSession) -> Callable[[], object]:
    """The same texts compiled by libxml2 on the submission; coalesce(), which it lacks, by what is like it."""
    root = etree.fromstring(visit.submission())
    pairs = [(etree.XPath(_like(expression.text)), _element(root, place)) for place, expression in _all(form)]

    def run() -> None:
        for work, element in pairs:
            work(element)

    return run


def _all(form: Form) -> Iterator[tuple[Place, Expression]]:
    for eager in (form.plan.relevant, form.plan.calculate):
        yield from ((form.places[index], expression) for index, expression in eager.items())
    for question in form.questions.values():
        for found in (question.required, question.constraint, question.source and question.source.nodes):
            if found is not None:
                yield question.place, found
        yield from ((question.place, expression) for expression in question.label_text.expressions)


def _like(text: str) -> str:
    return _COALESCE.sub(r"sum(\1[. != ''])", text)


def _element(root: etree._Element, place: Place) -> etree._Element:
    found = root.find(place.path) if place.path else root
    return root if found is None else found
