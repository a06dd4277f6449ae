"""The words of an XForm as cells of a workbook: labels, hints, guidance, media, in one language or several."""

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from qaf_desktop.forms.references import References
from qaf_desktop.forms.tags import local
from qaf_desktop.forms.tree import Place
from qaf_desktop.forms.typography import printed

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_ITEXT = re.compile(r"\s*jr:itext\(\s*(['\"])(.*?)\1\s*\)\s*")
_MEDIA = ("image", "big-image", "audio", "video")
_SCHEME = re.compile(r"^jr://[\w\-]+/")
DEFAULT = "default"

Cells = dict[str, str]


class WordCells:
    """Reads texts into cells. `languages` are those of the form's itext, the default one first."""

    def __init__(self, itext: "Element | None", names: References) -> None:
        self._names = names
        found = [one for one in itext if local(one) == "translation"] if itext is not None else []
        found.sort(key=lambda one: one.get("default") is None)
        self.languages = tuple(one.get("lang", DEFAULT) for one in found)
        self._entries: dict[str, dict[str, Element]] = {
            one.get("lang", DEFAULT): {entry.get("id", ""): entry for entry in one} for one in found
        }

    def of_element(self, column: str, element: "Element | None", at: Place) -> Cells:
        """The cells of a label or hint element, under `column` and beside it."""
        if element is None:
            return {}
        match = _ITEXT.fullmatch(element.get("ref") or "")
        if match:
            return self.of_entry(column, match[2], at)
        text = self._text(element, at)
        return {column: text} if text else {}

    def of_message(self, column: str, text: str, at: Place) -> Cells:
        match = _ITEXT.fullmatch(text)
        if match:
            return self.of_entry(column, match[2], at)
        return {column: printed(text)} if text else {}

    def of_entry(self, column: str, name: str, at: Place) -> Cells:
        cells: Cells = {}
        for language, entries in self._entries.items():
            entry = entries.get(name)
            for value in entry if entry is not None else ():
                form, text = value.get("form", ""), self._text(value, at)
                if text and text != "-":
                    cells[self._column(_named(column, form), language)] = _SCHEME.sub("", text)
        return cells

    def _column(self, column: str, language: str) -> str:
        return f"{column}::{language}" if len(self.languages) > 1 else column

    def _text(self, element: "Element", at: Place) -> str:
        return printed("".join(self._parts(element, at)).strip())

    def _parts(self, element: "Element", at: Place) -> Iterator[str]:
        yield element.text or ""
        for child in element:
            value = child.get("value") or child.get("ref")
            yield self._names.spoken(value, at) if value else "".join(str(text) for text in child.itertext())
            yield child.tail or ""


def _named(column: str, form: str) -> str:
    if form == "guidance":
        return "guidance_hint"
    return f"media::{form}" if form in _MEDIA else column


def itemset_label(refs: Mapping[str, str]) -> tuple[str, bool]:
    """The child that holds a list's labels, and whether it names an itext entry rather than holding the words."""
    match = re.fullmatch(r"\s*jr:itext\(\s*([\w.\-]+)\s*\)\s*", refs.get("label", "label"))
    return (match[1], True) if match else (refs.get("label", "label"), False)
