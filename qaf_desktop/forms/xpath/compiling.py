"""Syntax tree → closures, each of a known kind of value so that nothing is converted that need not be."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from qaf_desktop.forms.tree import Node, Place
from qaf_desktop.forms.xpath.context import Allowance, Context, TooMuchError
from qaf_desktop.forms.xpath.expression import Expression, Read, Run
from qaf_desktop.forms.xpath.problems import ExpressionError
from qaf_desktop.forms.xpath.syntax import Binary, Call, Literal, Negation, Number, Path, Syntax, parse
from qaf_desktop.forms.xpath.values import Value, boolean_of, equal, number_of, ordered, string_of, unequal

Where = tuple[Read, ...] | None
"""Where in the form's own instance a sub-expression's context node may stand; None: in a list beside it."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A compiled sub-expression. `kind` is nodes, string, number, boolean, or value where only running tells.

    For nodes, `where` says which places they may be of; `text` is a quicker way to the text of the first of them.
    """

    kind: str
    run: Run
    where: Where = ()
    text: Callable[[Context], str] | None = None


Builder = Callable[["Compiler", Call, Where], Piece]
PathBuilder = Callable[["Compiler", Path, Where], Piece]

MOST_IN_CHAIN, MOST_NESTED, _FEW = 5_000, 100, 8
_ALWAYS = frozenset({"true()", "false()"})
_parse = lru_cache(maxsize=4096)(parse)


class Compiler:
    """Compiles the expressions of one form. `root` is the form's own instance, `functions` what may be called."""

    def __init__(self, root: Place, functions: Mapping[str, Builder], paths: PathBuilder) -> None:
        self.root = root
        self._functions = functions
        self._paths = paths
        self.scope = root
        self.reads: set[Read] = set()
        self.keeps = False
        self.walks = False
        self._constants: dict[tuple[str, str], Expression] = {}

    def expression(self, text: str, scope: Place, wanted: str) -> Expression:
        """`wanted` is string, number, boolean or nodes. Raises ExpressionError."""
        known = self._constants.get((text, wanted))
        if known is not None:
            return known
        self.scope, self.reads, self.keeps, self.walks = scope, set(), False, False
        try:
            piece = self.piece(_parse(text), (Read(scope, scope.depth),))
        except RecursionError:
            raise ExpressionError("expression-too-deep", "The expression is nested too deeply.") from None
        run = _WANTED[wanted](piece)
        if self.walks:
            run = _allowed(run, _NOTHING[wanted])
        expression = Expression(text, run, tuple(self.reads), self.keeps)
        if text in _ALWAYS:
            self._constants[(text, wanted)] = expression
        return expression

    def piece(self, tree: Syntax, where: Where) -> Piece:
        if isinstance(tree, Path):
            return self._paths(self, tree, where)
        if isinstance(tree, Call):
            return self._call(tree, where)
        if isinstance(tree, Binary):
            return self._binary(tree, where)
        if isinstance(tree, Negation):
            number = as_number(self.piece(tree.operand, where))
            return Piece("number", lambda c: -number(c))
        return _constant(tree)

    def _call(self, call: Call, where: Where) -> Piece:
        builder = self._functions.get(call.name)
        if builder is None:
            raise ExpressionError("function-unknown", f"There is no function {call.name}().", call.place)
        return builder(self, call, where)

    def _binary(self, tree: Binary, where: Where) -> Piece:
        """Long chains (`a + b + c …`, `a or b or c …`) lean to the left: they are gone along, never down."""
        chain: list[Binary] = []
        first: Syntax = tree
        while isinstance(first, Binary):
            chain.append(first)
            first = first.left
        if len(chain) > MOST_IN_CHAIN:
            raise ExpressionError("expression-too-long", f"An expression has more than {MOST_IN_CHAIN} parts in a row.")
        piece = self.piece(first, where)
        for operator, run in groupby(reversed(chain), lambda one: _alike(one.operator)):
            rights = [(one.operator, self.piece(one.right, where)) for one in run]
            piece = self._combined(operator, piece, rights)
        return piece

    def _combined(self, alike: str, left: Piece, rights: list[tuple[str, Piece]]) -> Piece:
        if len(rights) > _FEW and alike in ("and", "or"):
            return _all_or_any(alike, [as_boolean(one) for one in (left, *(right for _, right in rights))])
        if len(rights) > _FEW and alike == "sum":
            return _running(as_number(left), [(_SUMS[operator], as_number(right)) for operator, right in rights])
        if len(rights) > MOST_NESTED:
            raise ExpressionError("expression-too-deep", "The expression is nested too deeply.")
        for operator, right in rights:
            left = self._two(operator, left, right)
        return left

    def _two(self, operator: str, left: Piece, right: Piece) -> Piece:
        if operator in ("and", "or"):
            return _logic(operator, as_boolean(left), as_boolean(right))
        if operator in ("=", "!="):
            return _equality(operator, left, right)
        if operator == "|":
            return _union(left, right)
        if operator in _ORDERS:
            return _order(_ORDERS[operator], left, right)
        return _arithmetic(_SUMS[operator], as_number(left), as_number(right))


def as_string(piece: Piece) -> Callable[[Context], str]:
    run = piece.run
    if piece.text is not None:
        return piece.text
    if piece.kind == "string":
        return run  # type: ignore[return-value]
    return lambda c: string_of(run(c))


def as_number(piece: Piece) -> Callable[[Context], float]:
    run = piece.run
    if piece.kind == "number":
        return run  # type: ignore[return-value]
    if piece.text is not None:
        text = piece.text
        return lambda c: number_of(text(c))
    return lambda c: number_of(run(c))


def as_boolean(piece: Piece) -> Callable[[Context], bool]:
    run = piece.run
    if piece.kind == "boolean":
        return run  # type: ignore[return-value]
    if piece.text is not None:
        text = piece.text
        return lambda c: text(c) != ""
    return lambda c: boolean_of(run(c))


def as_nodes(piece: Piece) -> Callable[[Context], list[Node]]:
    run = piece.run
    if piece.kind == "nodes":
        return run  # type: ignore[return-value]
    return lambda c: _nodes(run(c))


_WANTED: dict[str, Callable[[Piece], Run]] = {
    "string": as_string,
    "number": as_number,
    "boolean": as_boolean,
    "nodes": as_nodes,
}


_NOTHING: dict[str, Value] = {"string": "", "number": float("nan"), "boolean": False, "nodes": []}


def _allowed(run: Run, nothing: Value) -> Run:
    """The same within its allowance of nodes; beyond it, nothing."""

    def bounded(c: Context) -> Value:
        allowance = c.env.allowance
        allowance.left = Allowance.FULL
        try:
            found = run(c)
        except TooMuchError:
            allowance.over[id(run), _where(c)] = None
            return nothing
        if allowance.over:
            allowance.over.pop((id(run), _where(c)), None)
        return found

    return bounded


def _where(c: Context) -> str:
    """The path that the expression belongs to; of what counts rows, the repeat's."""
    here = c.here
    return here.path or (here.place.path if here.place else "")


def _nodes(value: Value) -> list[Node]:
    return value if isinstance(value, list) else []


def _constant(tree: Number | Literal) -> Piece:
    value = tree.value
    if isinstance(value, str):
        return Piece("string", lambda _: value, text=lambda _: value)
    return Piece("number", lambda _: value)


def _logic(operator: str, left: Callable[[Context], bool], right: Callable[[Context], bool]) -> Piece:
    if operator == "and":
        return Piece("boolean", lambda c: left(c) and right(c))
    return Piece("boolean", lambda c: left(c) or right(c))


def _equality(operator: str, left: Piece, right: Piece) -> Piece:
    if left.text is not None and right.text is not None:
        one, other = left.text, right.text
        if operator == "=":
            return Piece("boolean", lambda c: one(c) == other(c))
        return Piece("boolean", lambda c: one(c) != other(c))
    if "boolean" not in (left.kind, right.kind) and "number" in (left.kind, right.kind) and _one(left) and _one(right):
        return _numeric_equality(operator, as_number(left), as_number(right))
    first, second = left.run, right.run
    test = equal if operator == "=" else unequal
    return Piece("boolean", lambda c: test(first(c), second(c)))


def _numeric_equality(operator: str, left: Callable[[Context], float], right: Callable[[Context], float]) -> Piece:
    if operator == "=":
        return Piece("boolean", lambda c: left(c) == right(c))
    return Piece("boolean", lambda c: left(c) != right(c))


def _one(piece: Piece) -> bool:
    """Whether it is one value, never several nodes."""
    return piece.kind in ("number", "string") or piece.text is not None


_ORDERS: dict[str, Callable[[float, float], bool]] = {
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
}


def _order(test: Callable[[float, float], bool], left: Piece, right: Piece) -> Piece:
    if _one(left) and _one(right):
        one, other = as_number(left), as_number(right)
        return Piece("boolean", lambda c: test(one(c), other(c)))
    first, second = left.run, right.run
    return Piece("boolean", lambda c: ordered(first(c), second(c), test))


def _quotient(a: float, b: float) -> float:
    if b != 0:
        return a / b
    return float("nan") if a == 0 or a != a else float("inf") if (a > 0) == (str(b)[0] != "-") else float("-inf")


def _remainder(a: float, b: float) -> float:
    if b == 0 or a != a or b != b or a in (float("inf"), float("-inf")):
        return float("nan")
    return a - b * int(a / b) if abs(b) != float("inf") else a


_SUMS: dict[str, Callable[[float, float], float]] = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "div": _quotient,
    "mod": _remainder,
}


def _alike(operator: str) -> str:
    """Operators of one name can be run one after another without nesting."""
    return "sum" if operator in _SUMS else operator


def _all_or_any(operator: str, tests: list[Callable[[Context], bool]]) -> Piece:
    if operator == "and":
        return Piece("boolean", lambda c: all(test(c) for test in tests))
    return Piece("boolean", lambda c: any(test(c) for test in tests))


def _running(
    first: Callable[[Context], float],
    rest: list[tuple[Callable[[float, float], float], Callable[[Context], float]]],
) -> Piece:
    def run(c: Context) -> float:
        found = first(c)
        for step, number in rest:
            found = step(found, number(c))
        return found

    return Piece("number", run)


def _arithmetic(
    step: Callable[[float, float], float], left: Callable[[Context], float], right: Callable[[Context], float]
) -> Piece:
    return Piece("number", lambda c: step(left(c), right(c)))


def _union(left: Piece, right: Piece) -> Piece:
    first, second = as_nodes(left), as_nodes(right)
    where = None if left.where is None or right.where is None else left.where + right.where
    return Piece("nodes", lambda c: list({id(node): node for node in [*first(c), *second(c)]}.values()), where)
