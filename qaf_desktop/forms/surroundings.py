"""What the expressions of one session may look at around their nodes: clock, chance, registers, labels."""

import random
import uuid
from collections.abc import Callable, Mapping
from datetime import datetime
from types import MappingProxyType

from qaf_desktop.forms.definition import Choice, Form, ItemSource, ItemText, Question, Text
from qaf_desktop.forms.last_saved import tree_of
from qaf_desktop.forms.lists import Register, node_of_register
from qaf_desktop.forms.tree import Node
from qaf_desktop.forms.xpath.context import Allowance, Context

_NOTHING: Mapping[str, str] = MappingProxyType({})


class Surroundings:
    """The environment of a session (`xpath.context.Environment`), in one of the form's languages."""

    def __init__(
        self,
        form: Form,
        now: Callable[[], datetime],
        registers: Mapping[str, Register],
        language: str,
        last_saved: Mapping[str, str] = _NOTHING,
    ) -> None:
        self._form = form
        self._last_saved = last_saved
        self._now = now
        self._registers = registers
        self._language = language
        self._built: dict[str, Node] = {}
        self._choices: dict[int, tuple[Choice, ...]] = {}
        self._labelled: dict[int, Choice] = {}
        self.allowance = Allowance()
        top = Node("", None)
        self.root = top.add(Node(form.places[0].name, top, "", form.places[0]))
        self.singles: list[Node] = [self.root] * len(form.places)

    def moment(self) -> datetime:
        return self._now()

    def chance(self) -> float:
        return random.random()  # a form's random() draws lots; it guards nothing

    def unique(self) -> str:
        return str(uuid.uuid4())

    def property(self, _name: str) -> str:
        return ""

    def instance(self, name: str) -> Node | None:
        if self._form.lists.is_last_saved(name):
            return self._last(name)
        register = self._form.lists.register(name)
        if register is None:
            return self._form.lists.inner(name)
        if name not in self._built:
            self._built[name] = node_of_register(self._registers.get(register, ()))
        return self._built[name]

    def _last(self, name: str) -> Node:
        if name not in self._built:
            self._built[name] = tree_of(self._form.places[0], self._last_saved)
        return self._built[name]

    def knows(self, source: ItemSource) -> bool:
        """Whether the list behind a select is at hand (a register may not have been given)."""
        return not source.register or source.register in self._registers

    def text(self, name: str) -> str:
        return self.words(self._form.texts.entry(name, self._form.places[0]), self.root)

    def words(self, text: Text, node: Node) -> str:
        """A text in the session's language, its computed parts as they stand at `node`."""
        parts = text.parts(self._language)
        if len(parts) == 1 and isinstance(parts[0], str):
            return parts[0]
        context = Context(node, self)
        return "".join(part if isinstance(part, str) else part.string(context) for part in parts)

    def choices(self, question: Question, node: Node) -> tuple[Choice, ...]:
        """The choices that the filter now lets through."""
        source = question.source
        if source is None:
            return ()
        if source.nodes is None:
            return self._fixed(source)
        found = source.nodes.run(Context(node, self))
        return tuple(self._choice(one, source) for one in found) if isinstance(found, list) else ()

    def choice_label(self, value: str, path: str, here: Node) -> str:
        question = self._question(path, here)
        source = question.source if question else None
        if source is None:
            return ""
        if source.items:
            return next((choice.label for choice in self._fixed(source) if choice.value == value), "")
        rows = self._rows_of(source)
        return next((one.label for one in (self._choice(row, source) for row in rows) if one.value == value), "")

    def _rows_of(self, source: ItemSource) -> list[Node]:
        names = [name for name in self._form.lists.names if self._form.lists.register(name) == source.register]
        top = self.instance(names[0]) if source.register and names else None
        return [row for root in top.elements() for row in root.elements()] if top else []

    def _question(self, path: str, here: Node) -> Question | None:
        if path.startswith("/"):
            return self._form.questions.get(path[1:].partition("/")[2])
        place = here.place
        for name in path.split("/"):
            if place is not None and name not in (".", "current()"):
                place = place.parent if name == ".." else place.children.get(name)
        return self._form.questions.get(place.path) if place else None

    def _fixed(self, source: ItemSource) -> tuple[Choice, ...]:
        if id(source) not in self._choices:
            self._choices[id(source)] = tuple(self._labelled_item(item) for item in source.items)
        return self._choices[id(source)]

    def _labelled_item(self, item: ItemText) -> Choice:
        if id(item) not in self._labelled:
            self._labelled[id(item)] = Choice(item.value, self.words(item.label, self.root), item.extra)
        return self._labelled[id(item)]

    def _choice(self, node: Node, source: ItemSource) -> Choice:
        item = source.by_node.get(id(node))
        if item is not None:
            return self._labelled_item(item)
        if id(node) not in self._labelled or node.place is not None:
            cells = {name: found[0].text for name, found in node.children.items() if found}
            extra = {name: text for name, text in cells.items() if name not in (source.value, source.label)}
            value = cells.get(source.value, "")
            choice = Choice(value, cells.get(source.label, value), extra)
            if node.place is not None:
                return choice
            self._labelled[id(node)] = choice
        return self._labelled[id(node)]
