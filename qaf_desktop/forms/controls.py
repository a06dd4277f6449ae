"""The body of an XForm → questions, groups and repeats in the order in which they are asked."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from qaf_desktop.forms.appearances import is_head_of_table
from qaf_desktop.forms.binding import NO_BIND, Bind
from qaf_desktop.forms.choosing import Choosing
from qaf_desktop.forms.definition import SELECTS, FormProblem, Group, Item, Kind, Question, Repeat, Text
from qaf_desktop.forms.skeleton import Skeleton
from qaf_desktop.forms.tags import local
from qaf_desktop.forms.texting import Texts
from qaf_desktop.forms.tree import Place
from qaf_desktop.words import say

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from qaf_desktop.forms.texting import Compile

_PLAIN = frozenset(
    {"label", "hint", "help", "alert", "itemset", "item", "value", "setvalue", "setgeopoint", "copy", "extension"}
)
_CONTROLS = {
    "select1": Kind.SELECT_ONE,
    "select": Kind.SELECT_MULTIPLE,
    "rank": Kind.RANK,
    "range": Kind.RANGE,
    "trigger": Kind.ACKNOWLEDGE,
    "upload": Kind.FILE,
    "input": Kind.TEXT,
    "secret": Kind.TEXT,
}
_INPUTS = {
    "integer": Kind.INTEGER,
    "decimal": Kind.DECIMAL,
    "date": Kind.DATE,
    "time": Kind.TIME,
    "dateTime": Kind.DATETIME,
    "geopoint": Kind.GEOPOINT,
    "geotrace": Kind.GEOTRACE,
    "geoshape": Kind.GEOSHAPE,
    "barcode": Kind.BARCODE,
    "binary": Kind.FILE,
}
_MEDIA = {"image": Kind.IMAGE, "audio": Kind.AUDIO, "video": Kind.VIDEO}
_NOT_PARAMETERS = frozenset({"ref", "bind", "nodeset", "appearance", "class", "query"})


class Controls:
    """Reads body elements; what cannot be used is noted in `problems`."""

    def __init__(
        self,
        skeleton: Skeleton,
        binds: Mapping[int, Bind],
        by_id: Mapping[str, Place],
        texts: Texts,
        choosing: Choosing,
        compile_: "Compile",
        problems: list[FormProblem],
    ) -> None:
        self._skeleton = skeleton
        self._binds = binds
        self._by_id = by_id
        self._texts = texts
        self._choosing = choosing
        self._compile = compile_
        self._problems = problems
        self._headings = 0
        self.questions: dict[str, Question] = {}
        self.groups: dict[str, Group | Repeat] = {}

    def items(self, parent: "Element", base: Place) -> tuple[Item, ...]:
        found: list[Item] = []
        for element in parent:
            item = self._item(element, base)
            if item is not None:
                found.append(item)
        return tuple(found)

    def hidden(self, place: Place) -> Question:
        """A leaf that has no control."""
        question = self._question_of(place, Kind.HIDDEN, None)
        self.questions[place.path] = question
        return question

    def _item(self, element: "Element", base: Place) -> Item | None:
        name = local(element)
        if name == "group":
            return self._group(element, base)
        if name == "repeat":
            return self._repeat(element, None, base)
        if name in _CONTROLS:
            return self._question(element, base)
        if name and name not in _PLAIN and not element.get("ref"):
            return None
        if name not in _PLAIN:
            self._problem(
                "control-unknown", name, say("The form uses “{name}”, which this program does not know.", name=name)
            )
        return None

    def _place(self, element: "Element", base: Place) -> Place | None:
        if element.get("bind") in self._by_id:
            return self._by_id[element.get("bind", "")]
        reference = element.get("ref") or element.get("nodeset")
        return self._skeleton.find(reference, base) if reference else None

    def _group(self, element: "Element", base: Place) -> Item | None:
        place = self._place(element, base)
        repeats = [child for child in element if local(child) == "repeat"]
        if len(repeats) == 1 and all(local(child) in ("label", "hint", "repeat") for child in element):
            return self._repeat(repeats[0], element, base)
        bind = self._binds.get(place.index, NO_BIND) if place else NO_BIND
        path = place.path if place else self._heading_path(base)
        group = Group(
            place=place,
            path=path,
            name=path.rpartition("/")[2],
            label_text=self._label(element, place or base),
            appearance=_words(element.get("appearance")),
            extras=bind.extras,
            children=self.items(element, place or base),
            relevant=bind.relevant,
        )
        self.groups[group.path] = group
        return group

    def _heading_path(self, base: Place) -> str:
        self._headings += 1
        return f"{base.path}/@{self._headings}" if base.path else f"@{self._headings}"

    def _repeat(self, element: "Element", wrapper: "Element | None", base: Place) -> Item | None:
        place = self._place(element, base)
        if place is None or place.parent is None:
            self._problem(
                "repeat-without-node", element.get("nodeset", "?"), say("A repeat stands for a node that is not there.")
            )
            return None
        bind = self._binds.get(place.index, NO_BIND)
        said = {str(name).rpartition("}")[2]: str(value) for name, value in element.attrib.items()}
        count = said.get("count")
        labelled = element if wrapper is None else wrapper
        repeat = Repeat(
            place=place,
            path=place.path,
            name=place.name,
            label_text=self._label(labelled, place.parent),
            appearance=_words(labelled.get("appearance")) | _words(element.get("appearance")),
            extras=bind.extras,
            children=self.items(element, place),
            relevant=bind.relevant,
            count=self._compile(count, place, "number", f"{place.path} count") if count else None,
            fixed="true" in said.get("noAddRemove", ""),
            rows=() if count else self._skeleton.rows(place),
        )
        self.groups[repeat.path] = repeat
        return repeat

    def _question(self, element: "Element", base: Place) -> Question | None:
        place = self._place(element, base)
        if place is None:
            where = element.get("ref") or element.get("bind") or "?"
            self._problem(
                "question-without-node", where, say("A question stands for a node that is not in the form’s instance.")
            )
            return None
        question = self._question_of(place, self._kind(element, place), element)
        if place.path not in self.questions:
            self.questions[place.path] = question
        silent = question.kind is Kind.NOTE and "label" in question.appearance and not question.label.strip()
        return None if silent else question

    def _kind(self, element: "Element", place: Place) -> Kind:
        kind = _CONTROLS[local(element)]
        if is_head_of_table(kind, _words(element.get("appearance"))):
            return Kind.NOTE
        bind = self._binds.get(place.index, NO_BIND)
        if kind is Kind.FILE:
            return _MEDIA.get(element.get("mediatype", "").partition("/")[0], Kind.FILE)
        if kind is not Kind.TEXT:
            return kind
        if bind.type in _INPUTS:
            return _INPUTS[bind.type]
        note = bind.always_readonly and bind.calculate is None and place.default == ""
        return Kind.NOTE if note else Kind.TEXT

    def _question_of(self, place: Place, kind: Kind, element: "Element | None") -> Question:
        bind = self._binds.get(place.index, NO_BIND)
        parts = {local(child): child for child in element} if element is not None else {}
        source = self._choosing.source(element, place) if element is not None and kind in SELECTS else None
        return Question(
            place=place,
            path=place.path,
            name=place.name,
            kind=kind,
            type=bind.type,
            appearance=_words(element.get("appearance")) if element is not None else frozenset(),
            extras=bind.extras,
            parameters=_parameters(element),
            label_text=self._texts.element(parts.get("label"), place),
            hint_text=self._texts.element(parts.get("hint"), place),
            guidance_text=self._texts.element(parts.get("hint"), place, "guidance"),
            required_text=self._texts.message(bind.required_message, place),
            constraint_text=self._texts.message(bind.constraint_message, place),
            relevant=bind.relevant,
            required=bind.required,
            readonly=bind.readonly,
            constraint=bind.constraint,
            calculate=bind.calculate,
            soft=bind.soft,
            source=source,
            preload=bind.preload,
        )

    def _label(self, element: "Element", scope: Place) -> Text:
        return self._texts.element(next((child for child in element if local(child) == "label"), None), scope)

    def _problem(self, code: str, where: str, message: str) -> None:
        self._problems.append(FormProblem(code, where, message, say("Convert the form again from its workbook.")))


def _words(text: str | None) -> frozenset[str]:
    return frozenset((text or "").split())


def _parameters(element: "Element | None") -> dict[str, str]:
    if element is None:
        return {}
    names = {str(name).rpartition("}")[2]: str(value) for name, value in element.attrib.items()}
    return {name: value for name, value in names.items() if name not in _NOT_PARAMETERS}
