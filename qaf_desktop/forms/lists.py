"""The lists beside a form's answers (secondary instances): kept inside the form, or fed from registers by name."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from qaf_desktop.forms.tags import local
from qaf_desktop.forms.tree import Node

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

Register = Sequence[Mapping[str, str]]


class Lists:
    """`inside` are instance elements by id; `outside` maps the id of an external instance to its register's name;
    `last_saved` are the ids under which the form asks for what was saved last.

    Trees are built when first asked for.
    """

    def __init__(
        self, inside: "Mapping[str, Element]", outside: Mapping[str, str], last_saved: frozenset[str] = frozenset()
    ) -> None:
        self._inside = inside
        self._outside = outside
        self._last_saved = last_saved
        self._built: dict[str, Node] = {}

    def inner(self, name: str) -> Node | None:
        """The document node of a list kept in the form."""
        if name not in self._built and name in self._inside:
            self._built[name] = node_of(self._inside[name])
        return self._built.get(name)

    def register(self, name: str) -> str | None:
        """Which register feeds this list; None for a list kept in the form or unknown."""
        return self._outside.get(name)

    def is_last_saved(self, name: str) -> bool:
        return name in self._last_saved

    @property
    def asks_last_saved(self) -> bool:
        """Whether the form looks at the answers of the record before (ODK's `last-saved`)."""
        return bool(self._last_saved)

    @property
    def names(self) -> tuple[str, ...]:
        """Every list, those of the form first."""
        return (*self._inside, *self._outside)

    @property
    def registers(self) -> frozenset[str]:
        """The names of all registers the form draws on."""
        return frozenset(self._outside.values())


def node_of(element: "Element", parent: Node | None = None) -> Node:
    """An element and all below it as nodes."""
    node = Node(local(element), parent)
    if element.attrib:
        node.attributes = {str(name).rpartition("}")[2]: str(text) for name, text in element.attrib.items()}
    if len(element) == 0:
        node.text = element.text or ""
        return node
    for child in element:
        node.named(local(child)).append(node_of(child, node))
    return node


def node_of_register(rows: Register) -> Node:
    """Rows of a register as `root/item/column`, the shape ODK gives a CSV file."""
    top = Node("instance", None)
    root = top.add(Node("root", top))
    items = root.named("item")
    for row in rows:
        item = Node("item", root)
        item.children = {name: [Node(name, item, text)] for name, text in row.items()}
        items.append(item)
    return top


def register_name(source: str) -> str:
    """`jr://file-csv/teams.csv` → `teams`."""
    return source.rpartition("/")[2].rpartition(".")[0] or source.rpartition("/")[2]
