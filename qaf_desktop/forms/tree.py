"""The tree that expressions walk: nodes of a form being filled in, and of the lists (secondary instances) beside it."""

from collections.abc import Iterator

_NO_CHILDREN: "dict[str, list[Node]]" = {}
"""What every leaf holds, never written to: a list of 100,000 choices is 200,000 leaves."""


class Place:
    """Where a node stands in the form's own instance: the form's skeleton, one Place for all rows of a repeat.

    `path` leaves out the root; `depth` of the root is 0; `index` counts places in document order; `single` says that no
    repeat is above or here, so that there is exactly one node of it.
    """

    __slots__ = ("attributes", "children", "default", "depth", "index", "name", "parent", "path", "repeat", "single")

    def __init__(self, name: str, parent: "Place | None", index: int, default: str, attributes: dict[str, str]) -> None:
        self.name = name
        self.parent = parent
        self.index = index
        self.default = default
        self.attributes = attributes
        self.children: dict[str, Place] = {}
        self.repeat = False
        self.single = True
        self.depth: int = parent.depth + 1 if parent else 0
        self.path: str = f"{parent.path}/{name}" if parent and parent.path else (name if parent else "")

    def descendants(self) -> Iterator["Place"]:
        """This place and all below it, in document order."""
        yield self
        for child in self.children.values():
            yield from child.descendants()

    def ancestors(self) -> Iterator["Place"]:
        """This place and all above it, the root last."""
        place: Place | None = self
        while place is not None:
            yield place
            place = place.parent


class Node:
    """One element (or attribute, named `@name`). `on` is False while it or something above it is not relevant."""

    __slots__ = ("attributes", "children", "name", "on", "parent", "path", "place", "row", "text", "wanted")

    def __init__(
        self, name: str, parent: "Node | None", text: str = "", place: Place | None = None, path: str = ""
    ) -> None:
        self.name = name
        self.parent = parent
        self.text = text
        self.place = place
        self.path = path
        self.children: dict[str, list[Node]] = _NO_CHILDREN
        self.attributes: dict[str, str] | None = None
        self.on = True
        self.wanted = True
        self.row = ""

    def add(self, child: "Node") -> "Node":
        self.named(child.name).append(child)
        return child

    def named(self, name: str) -> list["Node"]:
        """The children of this name, to add to or to empty; nobody else may write into `children`."""
        if self.children is _NO_CHILDREN:
            self.children = {}
        return self.children.setdefault(name, [])

    def string(self) -> str:
        """The text of a leaf; of anything else, the texts of its leaves one after another."""
        if not self.children:
            return self.text
        return "".join(child.string() for child in self.elements())

    def elements(self) -> Iterator["Node"]:
        for nodes in self.children.values():
            yield from nodes

    def walk(self) -> Iterator["Node"]:
        """This node and all below it."""
        yield self
        for nodes in self.children.values():
            for node in nodes:
                yield from node.walk()

    def attribute_nodes(self) -> list["Node"]:
        return [Node(f"@{name}", self, text) for name, text in (self.attributes or {}).items()]
