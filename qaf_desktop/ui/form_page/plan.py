"""What stands in a section, in order: flat nodes from the session → a tree of blocks with stable keys. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from qaf_desktop.forms.views import AddRowView, HeadingView, NodeView, QuestionView, RowView


@dataclass(frozen=True, slots=True)
class Block:
    """One thing on the page. `key` stays the same as long as it is the same thing; rows hold blocks."""

    key: str
    node: NodeView
    children: tuple["Block", ...] = ()


@dataclass(slots=True)
class _Open:
    row: RowView | None
    blocks: list[Block] = field(default_factory=list)


def blocks(nodes: Sequence[NodeView]) -> tuple[Block, ...]:
    """The blocks of a section. What lies under a row's path belongs to the row."""
    stack = [_Open(None)]
    for node in nodes:
        while (row := stack[-1].row) is not None and not _path(node).startswith(f"{row.path}/"):
            _close(stack)
        if isinstance(node, RowView):
            stack.append(_Open(node))
        else:
            stack[-1].blocks.append(Block(key(node), node))
    while len(stack) > 1:
        _close(stack)
    return tuple(stack[0].blocks)


def key(node: NodeView) -> str:
    """A name for the node that no other node of the form has."""
    return f"{type(node).__name__}:{_path(node)}"


def _path(node: NodeView) -> str:
    return node.repeat if isinstance(node, AddRowView) else node.path


def _close(stack: list[_Open]) -> None:
    done = stack.pop()
    assert done.row is not None
    stack[-1].blocks.append(Block(key(done.row), done.row, tuple(done.blocks)))


__all__ = ["AddRowView", "Block", "HeadingView", "QuestionView", "RowView", "blocks", "key"]
