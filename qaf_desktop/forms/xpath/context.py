"""What an expression is evaluated in: a node, and the filled-in form around it."""

from datetime import datetime
from typing import Protocol

from qaf_desktop.forms.tree import Node


class TooMuchError(Exception):
    """An expression has looked at more nodes than any form needs."""


class Allowance:
    """How many nodes one expression may still look at, so that no form can keep a machine busy for minutes.

    `over` holds (expression, path) of those that had to stop and have not come to an end since.
    """

    __slots__ = ("left", "over")
    FULL = 1_000_000

    def __init__(self) -> None:
        self.left = self.FULL
        self.over: dict[tuple[int, str], None] = {}

    def spend(self, nodes: int) -> None:
        self.left -= nodes
        if self.left < 0:
            raise TooMuchError


class Environment(Protocol):
    """The world of one session, as far as expressions may look at it."""

    root: Node
    singles: list[Node]
    allowance: Allowance

    def moment(self) -> datetime: ...

    def chance(self) -> float: ...

    def unique(self) -> str: ...

    def instance(self, name: str) -> Node | None: ...

    def text(self, name: str) -> str: ...

    def choice_label(self, value: str, path: str, here: Node) -> str: ...

    def property(self, name: str) -> str: ...


class Context:
    """`node` is the context node, `here` the node the whole expression belongs to (`current()`)."""

    __slots__ = ("env", "here", "node", "position", "size")

    def __init__(
        self, node: Node, env: Environment, here: Node | None = None, position: int = 1, size: int = 1
    ) -> None:
        self.node = node
        self.env = env
        self.here = here or node
        self.position = position
        self.size = size
