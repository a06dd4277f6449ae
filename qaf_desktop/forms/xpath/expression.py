"""A compiled expression: a closure, and what it reads."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from qaf_desktop.forms.tree import Place
from qaf_desktop.forms.xpath.context import Context
from qaf_desktop.forms.xpath.values import Value

Run = Callable[[Context], Value]


class Read(NamedTuple):
    """A place read. `depth` is that of the ancestor that reader and read have in common, the narrowest known:
    a changed node concerns only the readers under its own ancestor at that depth."""

    place: Place
    depth: int


@dataclass(frozen=True, slots=True, eq=False)
class Expression:
    """`run` gives text, a number, a boolean or nodes, as was asked for when it was compiled.

    `keeps` says that its first value is to be kept (`once()`).
    """

    text: str
    run: Run
    reads: tuple[Read, ...]
    keeps: bool = False

    def boolean(self, context: Context) -> bool:
        return self.run(context) is True

    def string(self, context: Context) -> str:
        value = self.run(context)
        return value if isinstance(value, str) else ""
