"""An XForm → the workbook it could have come from: survey, choices and settings, as far as XLSForm has words for it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qaf_desktop.forms.definition import FormProblem
from qaf_desktop.forms.references import References
from qaf_desktop.forms.safexml import parse_safely
from qaf_desktop.forms.skeleton import Skeleton
from qaf_desktop.forms.tags import local
from qaf_desktop.forms.tree import Place
from qaf_desktop.forms.unconverting_binds import BindCells
from qaf_desktop.forms.unconverting_lists import ListCells
from qaf_desktop.forms.unconverting_settings import setting_cells
from qaf_desktop.forms.unconverting_texts import Cells, WordCells
from qaf_desktop.forms.workbooks import Rows, Sheets
from qaf_desktop.words import say

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_PULLED = re.compile(r"pulldata\(\s*['\"]([^'\"]+)['\"]")
_FIRST = ("type", "name", "label", "hint", "guidance_hint", "required", "relevant")
_FIRST_CHOICES = ("list_name", "name", "label")
_TYPES = {"select1": "select_one", "select": "select_multiple", "rank": "rank"}
_PLAIN = {
    "int": "integer", "integer": "integer", "decimal": "decimal", "date": "date", "time": "time",
    "dateTime": "dateTime", "geopoint": "geopoint", "geotrace": "geotrace", "geoshape": "geoshape",
    "barcode": "barcode",
}  # fmt: skip
_FILES = {"image": "image", "audio": "audio", "video": "video"}
_KNOWN = frozenset({"ref", "nodeset", "bind", "appearance", "mediatype", "autoplay", "count", "noAddRemove"})
_WORDS = ("label", "hint", "media", "guidance_hint", "calculation")
_LABELS = frozenset({"label", "hint", "repeat"})


@dataclass(frozen=True, slots=True)
class Unconverted:
    """`losses` says what of the form has no place in a workbook."""

    sheets: Sheets
    losses: tuple[str, ...] = ()


def workbook_sheets(xform: bytes) -> Unconverted | FormProblem:
    """The sheets that convert to the same form again. A form that is no XForm is a problem."""
    root = parse_safely(xform)
    if isinstance(root, FormProblem):
        return root
    model, body = next(root.iter("{*}model"), None), next(root.iter("{*}body"), None)
    instances = [child for child in model if local(child) == "instance"] if model is not None else []
    primary = next(iter(instances[0]), None) if instances else None
    if model is None or body is None or primary is None:
        return FormProblem("not-a-form", "form", say("This is no form."), say("Choose another form."))
    return _Back(root, model, body, primary, instances[1:]).sheets()


def _pulled(model: "Element") -> tuple[str, ...]:
    """The lists that expressions ask for by pulldata()."""
    said = (str(value) for element in model for value in element.attrib.values())
    return tuple(dict.fromkeys(name for text in said for name in _PULLED.findall(text)))


class _Back:
    def __init__(
        self, root: "Element", model: "Element", body: "Element", primary: "Element", instances: "list[Element]"
    ) -> None:
        self._root, self._model, self._body, self._primary = root, model, body, primary
        self._skeleton = Skeleton(primary)
        for element in body.iter("{*}repeat"):
            place = self._skeleton.find(element.get("nodeset", ""))
            if place is not None and place.parent is not None:
                self._skeleton.mark_repeat(place)
        self._names = References(self._skeleton.places)
        itext = next((child for child in model if local(child) == "itext"), None)
        self._words = WordCells(itext, self._names)
        self._binds = BindCells(root, model, body, self._skeleton, self._names, self._words)
        self._lists = ListCells(instances, self._words, self._names, self._skeleton.root, _pulled(model))
        self._asked = {place.index for place in self._controls(body)}
        self._losses: list[str] = [
            say("The list “{name}” has to lie beside the workbook as {name}.csv.", name=name)
            for name in self._lists.beside
        ]

    def sheets(self) -> Unconverted:
        rows = [*self._rows(self._body, self._skeleton.root)]
        audit = self._binds.audit_row()
        rows = [audit, *rows] if audit is not None else rows
        self._lists.all_left()
        settings = setting_cells(self._root, self._model, self._primary, self._words.languages, self._binds)
        if _repeated(self._lists.rows):
            settings["allow_choice_duplicates"] = "yes"
        sheets: dict[str, Rows] = {"survey": _table(rows, _FIRST)}
        if self._lists.rows:
            sheets["choices"] = _table(self._lists.rows, _FIRST_CHOICES)
        sheets["settings"] = _table([settings], ())
        return Unconverted(sheets, tuple(self._losses))

    def _controls(self, parent: "Element") -> Iterator[Place]:
        for element in parent.iter():
            place = self._place(element, self._skeleton.root) if local(element) != "setvalue" else None
            if place is not None:
                yield place

    def _place(self, element: "Element", base: Place) -> Place | None:
        by_id = self._binds.named(element.get("bind", ""))
        if by_id is not None:
            return by_id
        reference = element.get("ref") or element.get("nodeset")
        return self._skeleton.find(reference, base) if reference and "itext(" not in reference else None

    def _rows(self, parent: "Element", base: Place) -> Iterator[Cells]:
        """What is in the body, and before each what stands before it in the instance and is never shown."""
        waiting = [place for place in base.children.values() if self._unseen(place)]
        for element in parent:
            place = self._place(element, base)
            own = [row for row in self._item(element, place, base)]
            while place is not None and waiting and waiting[0].index < place.index:
                yield from self._hidden(waiting.pop(0))
            yield from own
        for place in waiting:
            yield from self._hidden(place)

    def _unseen(self, place: Place) -> bool:
        below = {one.index for one in place.descendants()}
        return place.name != "meta" and not self._binds.is_count(place) and not below & self._asked

    def _hidden(self, place: Place) -> Iterator[Cells]:
        if not place.children:
            yield self._binds.hidden_row(place)
            return
        yield {"type": "begin_group", "name": place.name, **self._binds.cells(place)}
        for child in place.children.values():
            yield from self._hidden(child)
        yield {"type": "end_group"}

    def _item(self, element: "Element", place: Place | None, base: Place) -> Iterator[Cells]:
        name = local(element)
        if name == "group":
            yield from self._group(element, place, base)
        elif name == "repeat" and place is not None:
            yield from self._repeat(element, element, place)
        elif place is not None and name not in ("setvalue", "setgeopoint", "label", "hint"):
            yield self._question(element, place)

    def _group(self, element: "Element", place: Place | None, base: Place) -> Iterator[Cells]:
        repeats = [child for child in element if local(child) == "repeat"]
        if len(repeats) == 1 and all(local(child) in _LABELS for child in element):
            at = self._place(repeats[0], base)
            if at is not None:
                yield from self._repeat(repeats[0], element, at)
            return
        if place is None or place is base:
            label = self._words.of_element("label", self._part(element, "label"), base)
            heading = next(iter(label.values()), "")
            self._losses.append(say("A heading that is no group of its own is left out: {words}", words=heading or "–"))
            yield from self._rows_of(element, base)
            return
        yield {"type": "begin_group", "name": place.name, **self._shown(element, place)}
        yield from self._rows(element, place)
        yield {"type": "end_group"}

    def _rows_of(self, element: "Element", base: Place) -> Iterator[Cells]:
        for child in element:
            yield from self._item(child, self._place(child, base), base)

    def _repeat(self, element: "Element", labelled: "Element", place: Place) -> Iterator[Cells]:
        count = next((str(value) for name, value in element.attrib.items() if str(name).endswith("}count")), "")
        cells = {"repeat_count": self._binds.count(count, place)} if count else {}
        if len(self._skeleton.rows(place)) > 1:
            self._losses.append(say("The rows that “{name}” begins with are left out.", name=place.name))
        appearance = {"appearance": element.get("appearance", "")} if element.get("appearance") else {}
        yield {"type": "begin_repeat", "name": place.name, **appearance, **self._shown(labelled, place), **cells}
        yield from self._rows(element, place)
        yield {"type": "end_repeat"}

    def _question(self, element: "Element", place: Place) -> Cells:
        kind, more = self._type(element, place)
        note = kind == "note"
        shown = self._shown(element, place)
        needs_words = local(element) not in _TYPES
        if needs_words and not any(key.startswith(_WORDS) for key in shown):
            shown["label"] = place.name
            self._losses.append(say("“{name}” has no words of its own and gets its name.", name=place.name))
        cells = {"type": kind, "name": place.name, **shown}
        if note:
            cells.pop("readonly", None)
        said = [cells.pop("parameters", ""), more.pop("parameters", "")]
        parameters = " ".join(part for part in said if part)
        return {**cells, **more, **({"parameters": parameters} if parameters else {})}

    def _type(self, element: "Element", place: Place) -> tuple[str, Cells]:
        name, bind = local(element), self._binds.type(place)
        if name in _TYPES:
            chosen, cells = self._lists.select(element, place)
            kind = _TYPES[name]
            return f"{kind}_from_file {chosen}" if "." in chosen and "{" not in chosen else f"{kind} {chosen}", cells
        if name == "upload":
            return _FILES.get(element.get("mediatype", "").partition("/")[0], "file"), {}
        if name == "range":
            said = ((str(key).rpartition("}")[2], str(value)) for key, value in element.attrib.items())
            return "range", {"parameters": " ".join(f"{key}={value}" for key, value in said if key not in _KNOWN)}
        if name == "trigger":
            return "acknowledge", {}
        return self._binds.note(place) or _PLAIN.get(bind, "text"), {}

    def _shown(self, element: "Element", place: Place) -> Cells:
        cells = {
            **self._words.of_element("label", self._part(element, "label"), place),
            **self._words.of_element("hint", self._part(element, "hint"), place),
            **{key: said for key in ("appearance", "autoplay") if (said := element.get(key, ""))},
            **self._binds.cells(place),
        }
        if local(element) not in ("range", "repeat"):
            for key, value in ((str(key), str(value)) for key, value in element.attrib.items()):
                if key not in _KNOWN and "}" not in key:
                    cells[f"body::{key}"] = self._names.spoken_in_words(value, place)
        return cells

    def _part(self, element: "Element", name: str) -> "Element | None":
        return next((child for child in element if local(child) == name), None)


def _table(rows: Sequence[Cells], first: Iterable[str]) -> Rows:
    """Rows under the columns that any of them has, the usual ones first."""
    every = dict.fromkeys(name for row in rows for name in row)
    columns = [name for name in first if name in every] + [name for name in every if name not in first]
    return (tuple(columns), *(tuple(row.get(name, "") for name in columns) for row in rows))


def _repeated(rows: Sequence[Cells]) -> bool:
    names = [(row["list_name"], row["name"]) for row in rows]
    return len(names) > len(set(names))
