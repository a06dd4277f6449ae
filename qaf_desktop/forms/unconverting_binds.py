"""What binds and actions of an XForm say of its nodes, as cells of a workbook's survey."""

from typing import TYPE_CHECKING

from qaf_desktop.forms.references import References
from qaf_desktop.forms.skeleton import Skeleton
from qaf_desktop.forms.tags import local
from qaf_desktop.forms.tree import Place
from qaf_desktop.forms.unconverting_texts import Cells, WordCells

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_RULES = ("relevant", "constraint", "calculate", "required", "readonly")
_COLUMNS = {"calculate": "calculation"}
_FIXED = {"true()": "yes", "false()": ""}
_PRELOADS = {
    "timestamp start": "start", "timestamp end": "end", "date today": "today", "property deviceid": "deviceid",
    "property username": "username", "property email": "email", "property phonenumber": "phonenumber",
    "property simserial": "simserial", "property subscriberid": "subscriberid",
}  # fmt: skip
_JAVAROSA = "{http://openrosa.org/javarosa}"
_OF_PARAMETERS = ("{http://openrosa.org/xforms}", "{http://www.opendatakit.org/xforms}")
"""The namespaces of what the parameters column says."""
_XFORMS_TYPES = {"start": "dateTime", "end": "dateTime", "today": "date", "background-audio": "binary"}


class BindCells:
    """Binds by place, with the values that events set."""

    def __init__(
        self,
        root: "Element",
        model: "Element",
        body: "Element",
        skeleton: Skeleton,
        names: References,
        words: WordCells,
    ) -> None:
        self._names, self._words, self._skeleton = names, words, skeleton
        self._prefixes = {uri: prefix for prefix, uri in root.nsmap.items() if prefix}
        self._binds: dict[int, Element] = {}
        self._by_id: dict[str, Place] = {}
        for element in (child for child in model if local(child) == "bind"):
            place = skeleton.find(element.get("nodeset") or element.get("ref") or "")
            if place is not None:
                self._binds[place.index] = element
                self._by_id[element.get("id", "")] = place
        self._defaults: dict[int, str] = {}
        self._triggers: dict[int, tuple[list[str], str]] = {}
        self._counts = {
            counted.index
            for element in body.iter("{*}repeat")
            for name, value in element.attrib.items()
            if str(name).endswith("}count") and (counted := self._made_for_count(str(value), element)) is not None
        }
        for element in (*model.iter("{*}setvalue"), *body.iter("{*}setvalue")):
            self._note_setvalue(element)

    def named(self, bind_id: str) -> Place | None:
        return self._by_id.get(bind_id) if bind_id else None

    def type(self, place: Place) -> str:
        bind = self._binds.get(place.index)
        return bind.get("type", "string").rpartition(":")[2] if bind is not None else "string"

    def note(self, place: Place) -> str:
        """ "note" where the node is only read, else ""."""
        bind = self._binds.get(place.index)
        said = bind is not None and bind.get("readonly", "").strip() == "true()" and bind.get("calculate") is None
        return "note" if said and self.type(place) == "string" and place.default == "" else ""

    def cells(self, place: Place) -> Cells:
        found: Cells = {}
        bind = self._binds.get(place.index)
        for key, value in bind.attrib.items() if bind is not None else ():
            self._attribute(str(key), str(value), place, found)
        default = self._defaults.get(place.index, place.default if not place.children else "")
        if default:
            found["default"] = default
        if place.index in self._triggers:
            sources, value = self._triggers[place.index]
            found |= {"trigger": ", ".join(dict.fromkeys(sources)), "calculation": value}
        return {key: value for key, value in found.items() if value}

    def hidden_row(self, place: Place) -> Cells:
        """A row for a node that has no control."""
        bind = self._binds.get(place.index)
        cells = {"type": "", "name": place.name, **self.cells(place)}
        preload = " ".join((bind.get(f"{_JAVAROSA}preload", ""), bind.get(f"{_JAVAROSA}preloadParams", ""))) if (
            bind is not None
        ) else ""  # fmt: skip
        kind = _PRELOADS.get(preload.strip(), "calculate" if "calculation" in cells else "hidden")
        if bind is not None and self.type(place) not in ("string", _XFORMS_TYPES.get(kind, "string")):
            cells["bind::type"] = bind.get("type", "")
        if preload.strip() and preload.strip() not in _PRELOADS and bind is not None:
            cells |= {f"bind::jr:{key}": bind.get(_JAVAROSA + key, "") for key in ("preload", "preloadParams")}
        return {**cells, "type": kind}

    def audit_row(self) -> Cells | None:
        """The row by which a form asks for an entry log; None where it asks for none."""
        place = self._skeleton.by_path.get("meta/audit")
        return {"type": "audit", "name": "audit", **self.cells(place)} if place is not None else None

    def is_count(self, place: Place) -> bool:
        """Whether the node is there only to hold the number of a repeat's rows."""
        return place.index in self._counts

    def count(self, text: str, place: Place) -> str:
        held = self._skeleton.find(text.strip(), place)
        bind = self._binds.get(held.index) if held is not None and held.index in self._counts else None
        return self._names.spoken(bind.get("calculate", "") if bind is not None else text, place)

    def instance_name(self) -> str:
        place = self._skeleton.by_path.get("meta/instanceName")
        bind = self._binds.get(place.index) if place is not None else None
        return self._names.spoken(bind.get("calculate", ""), self._skeleton.root) if bind is not None else ""

    def namespaces(self) -> str:
        """Those that columns of the survey use, as the settings sheet writes them."""
        used = {
            uri: prefix
            for bind in self._binds.values()
            for key in bind.attrib
            if "}" in str(key) and (prefix := self._own_prefix(uri := str(key)[1:].partition("}")[0]))
        }
        return " ".join(f'{prefix}="{uri}"' for uri, prefix in used.items())

    def _own_prefix(self, uri: str) -> str:
        return "" if f"{{{uri}}}" in (_JAVAROSA, *_OF_PARAMETERS) else self._prefixes.get(uri, "")

    def _attribute(self, key: str, value: str, place: Place, found: Cells) -> None:
        namespace, _, name = key.rpartition("}")
        if key in _RULES:
            column = _COLUMNS.get(key, key)
            fixed = _FIXED.get(value.strip()) if key in ("required", "readonly") else None
            found[column] = self._names.spoken(value, place) if fixed is None else fixed
        elif namespace + "}" == _JAVAROSA and name in ("constraintMsg", "requiredMsg"):
            column = "constraint_message" if name == "constraintMsg" else "required_message"
            found |= self._words.of_message(column, value, place)
        elif namespace + "}" in _OF_PARAMETERS:
            found["parameters"] = f"{found.get('parameters', '')} {name}={value}".strip()
        elif namespace and self._own_prefix(namespace[1:]):
            found[f"bind::{self._own_prefix(namespace[1:])}:{name}"] = self._names.spoken_in_words(value, place)
        elif not namespace and key == "saveIncomplete":
            found["bind::saveIncomplete"] = value

    def _made_for_count(self, text: str, repeat: "Element") -> Place | None:
        """The node that pyxform makes for a count that is an expression, beside the repeat and named after it."""
        base = self._skeleton.find(repeat.get("nodeset", ""))
        place = self._skeleton.find(text.strip(), base)
        bind = self._binds.get(place.index) if place is not None else None
        made = place is not None and base is not None and place.name == f"{base.name}_count"
        return place if made and bind is not None and bind.get("calculate") is not None else None

    def _note_setvalue(self, element: "Element") -> None:
        parent = element.getparent()
        base = self._skeleton.find(parent.get("nodeset") or parent.get("ref") or "") if parent is not None else None
        target = self._skeleton.find(element.get("ref", ""), base)
        if target is None:
            return
        value = self._names.spoken(element.get("value") or element.text or "", target)
        events = element.get("event", "")
        if "first-load" in events or "new-repeat" in events:
            self._defaults[target.index] = value
        elif "value-changed" in events and base is not None:
            sources = self._triggers.setdefault(target.index, ([], value))[0]
            sources.append(f"${{{base.name}}}")
