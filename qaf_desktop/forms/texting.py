"""Labels, hints and messages: inline text or itext entries, with `<output>` as computed parts."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from qaf_desktop.forms.definition import NO_TEXT, Part, Text
from qaf_desktop.forms.tags import local
from qaf_desktop.forms.tree import Place
from qaf_desktop.forms.typography import printed
from qaf_desktop.forms.xpath.expression import Expression

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

Compile = Callable[[str, Place, str, str], Expression | None]
"""(expression, scope, wanted, where) → compiled, or None with the problem noted."""

_ITEXT = re.compile(r"\s*jr:itext\(\s*(['\"])(.*?)\1\s*\)\s*")


class Texts:
    """The itext of a form by language, read into `Text` for the place where it is used."""

    def __init__(self, itext: "Element | None", compile_: Compile) -> None:
        self._compile = compile_
        self._entries: dict[str, dict[str, Element]] = {}
        translations = [one for one in itext if local(one) == "translation"] if itext is not None else []
        translations.sort(key=lambda one: one.get("default") is None)
        for translation in translations:
            entries = {entry.get("id", ""): entry for entry in translation}
            self._entries[translation.get("lang", "")] = entries

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(self._entries)

    def element(self, element: "Element | None", scope: Place, form: str = "") -> Text:
        """The text of a label or hint element; `form` chooses among the forms of an itext entry ("" the plain one)."""
        if element is None:
            return NO_TEXT
        reference = element.get("ref")
        match = _ITEXT.fullmatch(reference) if reference else None
        if match:
            return self.entry(match[2], scope, form)
        if form:
            return NO_TEXT
        if reference:
            compiled = self._compile(reference, scope, "string", f"{scope.path} label")
            return Text({"": (compiled,)}) if compiled else NO_TEXT
        parts = self._parts(element, scope)
        return Text({"": parts}) if parts else NO_TEXT

    def message(self, text: str | None, scope: Place) -> Text:
        """A message from an attribute: words, or a reference to an itext entry."""
        if not text:
            return NO_TEXT
        match = _ITEXT.fullmatch(text)
        return self.entry(match[2], scope) if match else Text({"": (printed(text),)})

    def entry(self, name: str, scope: Place, form: str = "") -> Text:
        found: dict[str, tuple[Part, ...]] = {}
        for language, entries in self._entries.items():
            value = _value(entries.get(name), form)
            if value is not None:
                found[language] = self._parts(value, scope)
        return Text(found) if found else NO_TEXT

    def _parts(self, element: "Element", scope: Place) -> tuple[Part, ...]:
        if len(element) == 0:
            text = printed((element.text or "").strip())
            return (text,) if text else ()
        parts: list[Part] = [printed(element.text or "")]
        for child in element:
            parts.append(self._output(child, scope))
            parts.append(printed(child.tail or ""))
        return _trimmed(parts)

    def _output(self, element: "Element", scope: Place) -> Part:
        expression = element.get("value") or element.get("ref")
        if local(element) != "output" or not expression:
            return "".join(str(text) for text in element.itertext())
        return self._compile(expression, scope, "string", f"{scope.path} label") or ""


def _value(entry: "Element | None", form: str) -> "Element | None":
    if entry is None:
        return None
    values = {value.get("form", ""): value for value in entry}
    if form:
        return values.get(form)
    for name in ("", "long", "short"):
        if name in values:
            return values[name]
    return None


def _trimmed(parts: list[Part]) -> tuple[Part, ...]:
    if isinstance(parts[0], str):
        parts[0] = parts[0].lstrip()
    if isinstance(parts[-1], str):
        parts[-1] = parts[-1].rstrip()
    return tuple(part for part in parts if part != "")
