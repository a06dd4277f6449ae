"""XML from anywhere → an element tree: no entities, no document types, no network, no tree too deep or too large."""

from typing import TYPE_CHECKING

from qaf_desktop.forms.definition import FormProblem
from qaf_desktop.forms.tags import local
from qaf_desktop.words import say

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["DEEPEST", "LARGEST", "local", "parse_safely"]

LARGEST = 32 * 1024 * 1024
DEEPEST = 100


def parse_safely(xml: bytes) -> "Element | FormProblem":
    """The root element; or the problem `form-too-large`, `xml-broken`, `xml-doctype` or `xml-too-deep`."""
    from lxml import etree

    if len(xml) > LARGEST:
        return FormProblem(
            "form-too-large", "form", say("The form is larger than 32 MB."), say("Keep large lists in files beside it.")
        )
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(xml, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        line = getattr(error, "lineno", 0) or 0
        return FormProblem(
            "xml-broken", f"line {line}", say("The form is not well-formed XML."), say("Convert the workbook again.")
        )
    info = root.getroottree().docinfo
    if info.internalDTD is not None or info.externalDTD is not None:
        return FormProblem(
            "xml-doctype", "line 1", say("The form declares a document type."), say("Remove the DOCTYPE declaration.")
        )
    return _depth_problem(root) or root


def _depth_problem(root: "Element") -> FormProblem | None:
    level = list(root)
    for _ in range(DEEPEST):
        level = [child for element in level for child in element]
        if not level:
            return None
    return FormProblem(
        "xml-too-deep", "form", say("The form is nested more than 100 deep."), say("Use fewer groups within groups.")
    )
