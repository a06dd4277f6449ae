"""ODK's submission XML: what a filled-in form is written as, and read from (https://getodk.github.io/xforms-spec/)."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from qaf_desktop.forms.characters import writable
from qaf_desktop.forms.definition import Form, FormProblem
from qaf_desktop.forms.rowkeys import spread
from qaf_desktop.forms.safexml import parse_safely
from qaf_desktop.forms.tags import local
from qaf_desktop.forms.tree import Node, Place
from qaf_desktop.forms.typed import ORDER
from qaf_desktop.words import say

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


def write_submission(form: Form, root: Node) -> bytes:
    """The instance as UTF-8 XML: what is relevant, empty answers as empty elements, rows in their order."""
    from lxml import etree

    place = form.places[0]
    attributes = {**place.attributes, "id": form.id, **({"version": form.version} if form.version else {})}
    element = etree.Element(place.name, attrib=attributes)
    _write(element, root, place)
    return etree.tostring(element, xml_declaration=True, encoding="UTF-8")


def read_submission(form: Form, xml: bytes) -> dict[str, str] | FormProblem:
    """Answers by path, for `FormSession(form, answers, fresh=False)`; what the form does not ask is left out.

    Problems: those of `parse_safely`; `another-form` where the submission names another form.
    """
    root = parse_safely(xml)
    if isinstance(root, FormProblem):
        return root
    if root.get("id", form.id) != form.id:
        return FormProblem(
            "another-form",
            root.get("id", ""),
            say("The submission was written on another form."),
            say("Choose the form it names."),
        )
    return dict(_Reading(form).below(root, form.places[0], ""))


def _write(element: "Element", node: Node, place: Place) -> None:
    from lxml import etree

    for name, below in place.children.items():
        for child in node.children.get(name, []):
            if child.on:
                inner = etree.SubElement(element, name)
                if below.children:
                    _write(inner, child, below)
                else:
                    inner.text = writable(child.text) or None


class _Reading:
    """Rows are named as a session names them: by their number where they are counted."""

    def __init__(self, form: Form) -> None:
        self._counted = form.plan.count
        self._calculated = form.plan.calculate

    def below(self, element: "Element", place: Place, path: str) -> Iterator[tuple[str, str]]:
        seen: dict[str, list[Element]] = {}
        for child in element:
            if local(child) in place.children:
                seen.setdefault(local(child), []).append(child)
        for name, children in seen.items():
            yield from self._named(children, place.children[name], f"{path}/{name}" if path else name)

    def _named(self, elements: "list[Element]", place: Place, path: str) -> Iterator[tuple[str, str]]:
        if place.repeat:
            yield from self._rows(elements, place, path)
        elif place.children:
            yield from self.below(elements[0], place, path)
        elif elements[0].text and self._is_answer(place):
            yield path, elements[0].text

    def _is_answer(self, place: Place) -> bool:
        """What is calculated is calculated again; a value that is kept (`once()`) counts as an answer."""
        calculated = self._calculated.get(place.index)
        return calculated is None or calculated.keeps

    def _rows(self, rows: "list[Element]", place: Place, path: str) -> Iterator[tuple[str, str]]:
        counted = place.index in self._counted
        for number, (element, key) in enumerate(zip(rows, spread(len(rows)), strict=True), 1):
            row = f"{path}[{'n' if counted else 'r'}{number}]"
            if not counted:
                yield row + ORDER, key
            yield from self.below(element, place, row)
