"""The lists of an XForm as rows of the choices sheet, and what each select says of the list it takes."""

import re
from typing import TYPE_CHECKING

from qaf_desktop.forms.references import References
from qaf_desktop.forms.tags import local
from qaf_desktop.forms.tree import Place
from qaf_desktop.forms.unconverting_texts import Cells, WordCells, itemset_label

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_INSTANCE = re.compile(r"\s*instance\(\s*['\"]([^'\"]+)['\"]\s*\)\s*/\s*root\s*/\s*item\s*(\[.*\])?\s*", re.DOTALL)
_RANDOM = re.compile(r"\s*randomize\((.*?)(?:,([^,()]*(?:\([^()]*\))?[^,()]*))?\)\s*", re.DOTALL)
_NODES = re.compile(r"\s*([^\[]+?)\s*(\[.*\])?\s*", re.DOTALL)
_FILE = re.compile(r"([^/]+\.(?:csv|xml|geojson))$")
_VALUE, _LABEL = "name", "label"


class ListCells:
    """`rows` holds the choices found so far, in the order in which questions first ask for them.

    `pulled` are the lists that pulldata() asks for; those that the form holds have to lie `beside` the workbook.
    """

    def __init__(
        self, instances: "list[Element]", words: WordCells, names: References, root: Place, pulled: tuple[str, ...]
    ) -> None:
        self._words, self._names, self._root = words, names, root
        self._inner = {one.get("id", ""): one for one in instances if not one.get("src")}
        self._files = {one.get("id", ""): one.get("src", "") for one in instances if one.get("src")}
        self.beside = tuple(name for name in pulled if name in self._inner)
        for name in self.beside:
            del self._inner[name]
            self._files[name] = f"jr://file-csv/{name}.csv"
        self._done: set[str] = set()
        self._written: dict[tuple[tuple[tuple[str, str], ...], ...], str] = {}
        self.rows: list[Cells] = []

    def all_left(self) -> None:
        """The lists that no question asks for by itself but an expression may."""
        for name in self._inner:
            self._list(name, {})

    def select(self, control: "Element", at: Place) -> tuple[str, Cells]:
        """What follows `select_one` in the type cell, and further cells of the question's row."""
        itemset = next((child for child in control if local(child) == "itemset"), None)
        if itemset is None:
            return self._written_out(control, at), {}
        nodeset = itemset.get("nodeset", "")
        refs = {local(child): child.get("ref", "").strip() for child in itemset}
        random = _RANDOM.fullmatch(nodeset)
        cells: Cells = {}
        if random:
            seed = f" seed={self._names.spoken(random[2], at)}" if random[2] else ""
            nodeset, cells = random[1], {"parameters": f"randomize=true{seed}"}
        inner = _INSTANCE.fullmatch(nodeset)
        name = self._named(inner[1], refs, cells) if inner else self._of_repeat(nodeset, refs, at)
        bracket = inner[2] if inner else (_NODES.fullmatch(nodeset) or [None, None, None])[2]
        condition = self._filter(bracket or "", at, refs if not inner else {})
        return name, {**cells, **({"choice_filter": condition} if condition else {})}

    def _named(self, name: str, refs: Cells, cells: Cells) -> str:
        file = _FILE.search(self._files.get(name, ""))
        if file is None:
            self._list(name, refs)
            return name
        given = {"value": refs.get("value", _VALUE), "label": refs.get("label", _LABEL)}
        usual = {"value": "id", "label": "title"} if file[1].endswith("geojson") else {"value": _VALUE, "label": _LABEL}
        said = " ".join(f"{key}={value}" for key, value in given.items() if value != usual[key])
        if said:
            cells["parameters"] = f"{cells.get('parameters', '')} {said}".strip()
        return file[1]

    def _of_repeat(self, nodeset: str, refs: Cells, at: Place) -> str:
        nodes = _NODES.fullmatch(nodeset)
        return self._names.spoken(f"{nodes[1]}/{refs.get('value', '')}", at) if nodes else nodeset

    def _filter(self, bracket: str, at: Place, refs: Cells) -> str:
        inner = bracket[1:-1].strip() if bracket else ""
        usual = refs.get("value", "")
        if usual and re.fullmatch(rf"\./{re.escape(usual)}\s*!=\s*''", inner):
            return ""
        return self._names.spoken(inner, at, inside=True)

    def _list(self, name: str, refs: Cells) -> None:
        if name in self._done:
            return
        self._done.add(name)
        value, (label, by_entry) = refs.get("value", _VALUE), itemset_label(refs)
        for item in self._inner[name].iter("{*}item"):
            cells = {local(child): (child.text or "").strip() for child in item}
            entry = cells.pop(label, "") if by_entry or label == _LABEL else cells.get(label, "")
            if "itextId" in cells:
                entry, by_entry = cells.pop("itextId"), True
            words = self._words.of_entry("label", entry, self._root) if by_entry else {"label": entry} if entry else {}
            self.rows.append({"list_name": name, "name": cells.pop(value, ""), **words, **cells})

    def _written_out(self, control: "Element", at: Place) -> str:
        """Items that stand in the question itself make a list, one for all questions with the same items."""
        items: list[Cells] = []
        for child in control:
            if local(child) == "item":
                parts = {local(part): part for part in child}
                value = parts.get("value")
                name = (value.text or "").strip() if value is not None else ""
                items.append({"name": name, **self._words.of_element("label", parts.get("label"), at)})
        key = tuple(tuple(sorted(item.items())) for item in items)
        if key not in self._written:
            self._written[key] = name = f"{at.name}_list"
            while any(row["list_name"] == name for row in self.rows):
                name += "_"
            self._written[key] = name
            self.rows += [{"list_name": name, **item} for item in items]
        return self._written[key]
