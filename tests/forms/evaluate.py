"""One expression on one instance, outside any session: for tables of behaviour and the public oracle."""

from datetime import UTC, datetime

from lxml import etree

from qaf_desktop.forms.skeleton import Skeleton
from qaf_desktop.forms.tree import Node, Place
from qaf_desktop.forms.xpath.compiling import Compiler
from qaf_desktop.forms.xpath.context import Context
from qaf_desktop.forms.xpath.expression import Read
from qaf_desktop.forms.xpath.functions import compiler_for
from qaf_desktop.forms.xpath.syntax import parse
from qaf_desktop.forms.xpath.values import Value

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
INSTANCE = """
<data id="visit" version="3">
  <age>42</age><blank/><name>Ada Example</name><ticks>water power</ticks><day>2026-11-22</day>
  <rows><what>one</what><n>1</n></rows>
  <rows><what>two</what><n>20</n></rows>
  <rows><what/><n>300</n></rows>
</data>"""


class World:
    """An environment without registers; lists may be given as nodes by name."""

    def __init__(self, xml: str = INSTANCE) -> None:
        element = etree.fromstring(xml.strip().encode())
        self._skeleton = Skeleton(element)
        for place in self._skeleton.places:
            if len(self._skeleton._elements[place.index]) > 1:
                self._skeleton.mark_repeat(place)
        self.root = Node(element.tag, Node("", None), "", self._skeleton.root)
        self.root.parent.add(self.root)
        self.singles: list[Node] = [self.root] * len(self._skeleton.places)
        self.lists: dict[str, Node] = {}
        self._fill(self.root, element)

    def moment(self) -> datetime:
        return NOW

    def chance(self) -> float:
        return 0.25

    def unique(self) -> str:
        return "b2f0e9c4-0000-4000-8000-000000000000"

    def instance(self, name: str) -> Node | None:
        return self.lists.get(name)

    def text(self, name: str) -> str:
        return f"text of {name}"

    def choice_label(self, value: str, path: str, here: Node) -> str:
        return f"label of {value} in {path}"

    def property(self, name: str) -> str:
        return ""

    def run(self, expression: str, at: str = "") -> Value:
        """The value of an expression at the root, or at the first node of `at` (rows by `rows[2]/what`)."""
        node = self._node(at)
        compiler = compiler_for(self._skeleton.root)
        return _as_it_comes(compiler, expression, node.place)(Context(node, self))

    def _node(self, at: str) -> Node:
        node = self.root
        for step in filter(None, at.split("/")):
            name, _, number = step.rstrip("]").partition("[")
            node = node.children[name][int(number or 1) - 1]
        return node

    def _fill(self, node: Node, element: etree._Element) -> None:
        place: Place = node.place
        if place.single:
            self.singles[place.index] = node
        node.attributes = {str(name): str(value) for name, value in element.attrib.items()}
        node.text = element.text or "" if len(element) == 0 else ""
        for child in element:
            below = node.add(Node(child.tag, node, "", place.children[child.tag]))
            self._fill(below, child)


def _as_it_comes(compiler: Compiler, expression: str, scope: Place):
    compiler.scope = scope
    return compiler.piece(parse(expression), (Read(scope, scope.depth),)).run


def texts(value: Value) -> list[str]:
    return [node.string() for node in value]
