"""What a form's `last-saved` list holds (ODK's `jr://instance/last-saved`): an earlier record's answers as a tree.

Without such a record the tree is there and every leaf is blank, as ODK has it for a first record.
"""

from collections.abc import Mapping

from qaf_desktop.forms.tree import Node, Place
from qaf_desktop.forms.typed import ORDER, Typed

SOURCE = "jr://instance/last-saved"


def tree_of(root: Place, answers: Mapping[str, str]) -> Node:
    """The document node over the form's own shape, filled with `answers` by instance path."""
    top = Node("instance", None)
    _fill(top.add(Node(root.name, top)), root, "", Typed(answers))
    return top


def _fill(node: Node, place: Place, path: str, typed: Typed) -> None:
    for child in place.children.values():
        at = f"{path}/{child.name}" if path else child.name
        for one in _rows(typed, at) if child.repeat else (at,):
            below = node.add(Node(child.name, node, "" if child.children else typed.get(one)))
            _fill(below, child, one, typed)


def _rows(typed: Typed, repeat: str) -> list[str]:
    """Row paths in their order; counted rows, which have no order key, by their number."""
    ids = typed.rows(repeat)
    ids.sort(key=lambda row: (typed.get(f"{repeat}[{row}]{ORDER}"), len(row), row))
    return [f"{repeat}[{row}]" for row in ids]
