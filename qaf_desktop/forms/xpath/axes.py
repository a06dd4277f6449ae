"""The axes of location steps: over the nodes of a filled-in form, and over the places of its skeleton."""

from collections.abc import Callable

from qaf_desktop.forms.tree import Node, Place
from qaf_desktop.forms.xpath.syntax import Step


def move(step: Step) -> Callable[[Node], list[Node]]:
    """From one node to those the step leads to."""
    test, any_name = step.test, step.test in ("*", "node()")
    if step.axis == "child" and not any_name:
        return lambda node: node.children.get(test, [])
    if step.axis == "attribute":
        return lambda node: [one for one in node.attribute_nodes() if any_name or one.name == f"@{test}"]
    axis = _AXES[step.axis]
    return lambda node: [one for one in axis(node) if any_name or one.name == test]


def _ancestors(node: Node, with_self: bool) -> list[Node]:
    found = [node] if with_self else []
    while node.parent is not None:
        node = node.parent
        found.append(node)
    return found


def _siblings(node: Node, after: bool) -> list[Node]:
    if node.parent is None:
        return []
    family = list(node.parent.elements())
    at = family.index(node)
    return family[at + 1 :] if after else family[:at][::-1]


_AXES: dict[str, Callable[[Node], list[Node]]] = {
    "child": lambda node: list(node.elements()),
    "self": lambda node: [node],
    "parent": lambda node: [node.parent] if node.parent else [],
    "descendant": lambda node: list(node.walk())[1:],
    "descendant-or-self": lambda node: list(node.walk()),
    "ancestor": lambda node: _ancestors(node, False),
    "ancestor-or-self": lambda node: _ancestors(node, True),
    "following-sibling": lambda node: _siblings(node, True),
    "preceding-sibling": lambda node: _siblings(node, False),
}


def static_moves(step: Step, place: Place) -> list[Place]:
    """From one place to those that nodes reached by the step may be of."""
    moves: dict[str, list[Place]] = {
        "child": list(place.children.values()),
        "self": [place],
        "parent": [place.parent] if place.parent else [],
        "attribute": [],
    }
    if step.axis in moves:
        found = moves[step.axis]
    elif step.axis.startswith("descendant"):
        found = list(place.descendants())[0 if step.axis.endswith("self") else 1 :]
    elif step.axis.startswith("ancestor"):
        found = list(place.ancestors())[0 if step.axis.endswith("self") else 1 :]
    else:
        found = list(place.parent.children.values()) if place.parent else []
    return [one for one in found if step.test in ("*", "node()", one.name)]
