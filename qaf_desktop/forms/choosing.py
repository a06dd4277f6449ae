"""The choices of a select: items written out, or an itemset over a list of the form, a register, or answers."""

import re
from typing import TYPE_CHECKING

from qaf_desktop.forms.definition import ItemSource, ItemText, Text
from qaf_desktop.forms.lists import Lists
from qaf_desktop.forms.tags import local
from qaf_desktop.forms.tree import Node, Place
from qaf_desktop.forms.typography import printed

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from qaf_desktop.forms.texting import Compile, Texts

_LIST = re.compile(r"instance\(\s*['\"]([^'\"]*)['\"]\s*\)((?:\s*/\s*[\w.\-]+)*)\s*(\[)?")
_LABEL_ENTRY = re.compile(r"\s*jr:itext\(\s*([\w.\-/]+)\s*\)\s*")


class Choosing:
    """Reads the sources of choices of one form; lists used by several questions are read once."""

    def __init__(self, texts: "Texts", lists: Lists, compile_: "Compile", root: Place) -> None:
        self._texts = texts
        self._lists = lists
        self._compile = compile_
        self._root = root
        self._read: dict[tuple[str, str, str, str], ItemSource] = {}

    def source(self, control: "Element", place: Place) -> ItemSource:
        """Of a select, select1 or rank element that stands for `place`."""
        itemset = next((child for child in control if local(child) == "itemset"), None)
        if itemset is None:
            return ItemSource(items=tuple(self._item(child, place) for child in control if local(child) == "item"))
        nodeset = itemset.get("nodeset", "")
        refs = {local(child): child.get("ref", "").strip() for child in itemset}
        value, label = refs.get("value", "name"), refs.get("label", "label")
        match = _LIST.search(nodeset)
        whole = self._list(match, value, label) if match else ItemSource(value=value, label=label)
        if (
            whole.items
            and match
            and not match[3]
            and match.span() == (len(nodeset) - len(nodeset.lstrip()), len(nodeset.rstrip()))
        ):
            return whole
        nodes = self._compile(nodeset, place, "nodes", f"{place.path} choices")
        return ItemSource(whole.items, nodes, value, label, whole.register, whole.by_node)

    def _item(self, element: "Element", place: Place) -> ItemText:
        parts = {local(child): child for child in element}
        value = parts.get("value")
        text = (value.text or "").strip() if value is not None else ""
        return ItemText(text, self._texts.element(parts.get("label"), place), {})

    def _list(self, match: "re.Match[str]", value: str, label: str) -> ItemSource:
        name, steps = match[1], match[2]
        key = (name, steps, value, label)
        if key not in self._read:
            self._read[key] = self._read_list(name, [step.strip() for step in steps.split("/")[1:]], value, label)
        return self._read[key]

    def _read_list(self, name: str, steps: list[str], value: str, label: str) -> ItemSource:
        register = self._lists.register(name)
        top = self._lists.inner(name) if register is None else None
        nodes = [top] if top else []
        for step in steps:
            nodes = [child for node in nodes for child in node.children.get(step, [])]
        entry = _LABEL_ENTRY.fullmatch(label)
        items = [self._item_of(node, value, entry[1] if entry else "", label) for node in nodes]
        by_node = {id(node): item for node, item in zip(nodes, items, strict=True)}
        return ItemSource(tuple(items), None, value, label, register or "", by_node)

    def _item_of(self, node: Node, value: str, entry: str, label: str) -> ItemText:
        cells = {name: found[0].text for name, found in node.children.items()}
        plain = Text({"": (printed(cells.get(label, "")),)})
        words = self._texts.entry(cells.get(entry, ""), self._root) if entry else plain
        extra = {name: text for name, text in cells.items() if name not in (value, label, entry)}
        return ItemText(cells.get(value, ""), words, extra)
