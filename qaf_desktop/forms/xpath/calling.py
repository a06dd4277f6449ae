"""How a call is compiled: arguments turned to what the function takes, in the order they were written."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from qaf_desktop.forms.xpath.compiling import (
    Builder,
    Compiler,
    Piece,
    Where,
    as_boolean,
    as_nodes,
    as_number,
    as_string,
)
from qaf_desktop.forms.xpath.context import Context
from qaf_desktop.forms.xpath.problems import ExpressionError
from qaf_desktop.forms.xpath.syntax import Call, Path, Step

_TURNS: dict[str, Callable[[Piece], Callable[[Context], Any]]] = {
    "s": as_string,
    "n": as_number,
    "b": as_boolean,
    "N": as_nodes,
    "v": lambda piece: piece.run,
}


def function(takes: str, kind: str, work: Callable[..., Any]) -> Builder:
    """A function of its arguments alone. `takes` has a letter for each: s(tring) n(umber) b(oolean) N(odes) v(alue);
    those after `?` may be left out; a last `*` repeats the letter before it. `kind` is what it gives."""
    letters = takes.replace("?", "").replace("*", "")
    fewest = len(takes.partition("?")[0].replace("*", ""))
    if takes.endswith("*"):
        fewest = len(letters) - 1
    most = 10_000 if takes.endswith("*") else len(letters)

    def build(compiler: Compiler, call: Call, where: Where) -> Piece:
        check_count(call, fewest, most)
        padded = letters + letters[-1:] * (len(call.arguments) - len(letters))
        turned = [
            _TURNS[letter](compiler.piece(argument, where))
            for letter, argument in zip(padded, call.arguments, strict=False)
        ]
        return Piece(kind, _applied(work, turned), None if kind == "nodes" else ())

    return build


def of_here(build: Builder) -> Builder:
    """The same function where its one argument may be left out: it is then the context node."""

    def built(compiler: Compiler, call: Call, where: Where) -> Piece:
        here = Path(".", (Step("self", "node()"),))
        return build(compiler, call if call.arguments else replace(call, arguments=(here,)), where)

    return built


def check_count(call: Call, fewest: int, most: int) -> None:
    if not fewest <= len(call.arguments) <= most:
        raise ExpressionError(
            "function-arguments", f"{call.name}() was given {len(call.arguments)} arguments.", call.place
        )


def _applied(work: Callable[..., Any], turned: list[Callable[[Context], Any]]) -> Callable[[Context], Any]:
    if not turned:
        return lambda _: work()
    if len(turned) == 1:
        only = turned[0]
        return lambda c: work(only(c))
    if len(turned) == 2:
        first, second = turned
        return lambda c: work(first(c), second(c))
    return lambda c: work(*[one(c) for one in turned])
