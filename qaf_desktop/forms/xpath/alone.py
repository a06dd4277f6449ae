"""One expression on one instance, with no form around it: what `qaf form eval` and the public oracles ask for."""

import random
import uuid
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from qaf_desktop.forms.skeleton import Skeleton
from qaf_desktop.forms.tags import local
from qaf_desktop.forms.tree import Node
from qaf_desktop.forms.xpath.compiling import Compiler
from qaf_desktop.forms.xpath.context import Allowance, Context, TooMuchError
from qaf_desktop.forms.xpath.expression import Read
from qaf_desktop.forms.xpath.functions import compiler_for
from qaf_desktop.forms.xpath.problems import ExpressionError
from qaf_desktop.forms.xpath.syntax import parse
from qaf_desktop.forms.xpath.values import Value

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


class WholeNode(Node):
    """A node whose text is all the text below it, white space between its elements included (XPath 1.0 §5.2)."""

    __slots__ = ()

    def string(self) -> str:
        return self.text


class Alone:
    """An instance as it stands, everything in it relevant; the environment of its expressions (`context.Environment`).

    `lists` are secondary instances by name. There are no registers, texts, choices or properties.
    """

    def __init__(
        self, instance: "Element", now: Callable[[], datetime], lists: Mapping[str, Node] | None = None
    ) -> None:
        self._now = now
        self._lists = dict(lists or {})
        self.allowance = Allowance()
        self._skeleton = Skeleton(instance)
        for path in _repeated(instance):
            self._skeleton.mark_repeat(self._skeleton.by_path[path])
        top = Node("", None)
        self.root = top.add(WholeNode(local(instance), top, "", self._skeleton.root))
        self.singles: list[Node] = [self.root] * len(self._skeleton.places)
        self._fill(self.root, instance)

    def run(self, expression: str, at: str = "") -> Value:
        """The value at the root, or at the node of the path `at` (`/data/rows[2]/what`, or the same without `/data`).

        Raises ExpressionError for an expression that cannot be run, and with the code `no-context` for a path that
        leads to no node.
        """
        node = self._node(at)
        assert node.place is not None
        compiler: Compiler = compiler_for(self._skeleton.root)
        compiler.scope = node.place
        piece = compiler.piece(parse(expression), (Read(node.place, node.place.depth),))
        self.allowance.left = Allowance.FULL
        try:
            return piece.run(Context(node, self))
        except TooMuchError:
            raise ExpressionError("expression-too-much", "The expression looks at too many nodes.") from None

    def moment(self) -> datetime:
        return self._now()

    def chance(self) -> float:
        return random.random()  # a form's random() draws lots; it guards nothing

    def unique(self) -> str:
        return str(uuid.uuid4())

    def instance(self, name: str) -> Node | None:
        return self._lists.get(name)

    def text(self, _name: str) -> str:
        return ""

    def choice_label(self, value: str, _path: str, _here: Node) -> str:
        return value

    def property(self, _name: str) -> str:
        return ""

    def _node(self, at: str) -> Node:
        steps = [step for step in at.split("/") if step]
        if at.startswith("/") and steps:
            first, *steps = steps
            if first != self.root.name:
                raise ExpressionError("no-context", f"There is no node at {at}.")
        node = self.root
        for step in steps:
            name, _, number = step.rstrip("]").partition("[")
            found = node.children.get(name, [])
            wanted = int(number) if number.isdecimal() else 1
            if not 0 < wanted <= len(found):
                raise ExpressionError("no-context", f"There is no node at {at}.")
            node = found[wanted - 1]
        return node

    def _fill(self, node: Node, element: "Element") -> None:
        place = node.place
        assert place is not None
        if place.single:
            self.singles[place.index] = node
        node.attributes = {local_name(str(name)): str(value) for name, value in element.attrib.items()}
        node.text = "".join(str(text) for text in element.itertext())
        for child in element:
            name = local(child)
            self._fill(node.add(WholeNode(name, node, "", place.children[name])), child)


def local_name(name: str) -> str:
    """An attribute's name without its namespace."""
    return name.rpartition("}")[2]


def texts(value: Value) -> list[str]:
    """The texts of a node-set's nodes; of any other value, none."""
    return [node.string() for node in value] if isinstance(value, list) else []


def _repeated(element: "Element", path: str = "") -> "list[str]":
    """Paths, without the root, of elements that stand more than once below one parent."""
    counted = Counter(local(child) for child in element)
    found = [f"{path}/{name}".lstrip("/") for name, number in counted.items() if number > 1]
    for child in element:
        found += _repeated(child, f"{path}/{local(child)}")
    return found
