"""XPath 1.0 text → syntax tree, by operator precedence."""

from dataclasses import dataclass

from qaf_desktop.forms.xpath.problems import ExpressionError
from qaf_desktop.forms.xpath.tokens import Token, tokenise

DEEPEST = 200
_LEVELS = (("or",), ("and",), ("=", "!="), ("<", "<=", ">", ">="), ("+", "-"), ("*", "div", "mod"), (), ("|",))
_STRENGTH = {operator: strength for strength, level in enumerate(_LEVELS, 1) for operator in level}
_NEGATION = 7
AXES = frozenset(
    {"child", "parent", "self", "descendant", "descendant-or-self", "ancestor", "ancestor-or-self", "attribute",
     "following-sibling", "preceding-sibling"}
)  # fmt: skip
_MISSING = {")": "A closing bracket “)”", "]": "A closing bracket “]”", ",": "A comma or a closing bracket"}
_NODE_TESTS = frozenset({"node", "text", "comment", "processing-instruction"})


@dataclass(frozen=True, slots=True)
class Number:
    value: float


@dataclass(frozen=True, slots=True)
class Literal:
    value: str


@dataclass(frozen=True, slots=True)
class Negation:
    operand: "Syntax"


@dataclass(frozen=True, slots=True)
class Binary:
    operator: str
    left: "Syntax"
    right: "Syntax"


@dataclass(frozen=True, slots=True)
class Call:
    name: str
    arguments: tuple["Syntax", ...]
    place: int


@dataclass(frozen=True, slots=True)
class Step:
    """`test` is a local name, `*`, or `node()`."""

    axis: str
    test: str
    predicates: tuple["Syntax", ...] = ()


@dataclass(frozen=True, slots=True)
class Path:
    """`start` is "/" (root), "." (the context node) or the expression whose nodes the steps begin at."""

    start: "Syntax | str"
    steps: tuple[Step, ...]
    predicates: tuple["Syntax", ...] = ()


Syntax = Number | Literal | Negation | Binary | Call | Path


def parse(text: str) -> Syntax:
    """The tree of an expression. Raises ExpressionError with the place of the trouble."""
    parser = _Parser(tokenise(text))
    tree = parser.expression(0)
    parser.must_end()
    return tree


class _Parser:
    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = tokens
        self._at = 0
        self._depth = 0

    def must_end(self) -> None:
        if self._now.kind != "end":
            raise self._unexpected()

    def expression(self, strength: int) -> Syntax:
        self._depth += 1
        if self._depth > DEEPEST:
            raise ExpressionError("expression-too-deep", "The expression is nested too deeply.", self._now.place)
        left = self._unary()
        while self._now.kind == "operator" and _STRENGTH[self._now.text] > strength:
            operator = self._take().text
            left = Binary(operator, left, self.expression(_STRENGTH[operator]))
        self._depth -= 1
        return left

    @property
    def _now(self) -> Token:
        return self._tokens[self._at]

    def _take(self) -> Token:
        self._at += 1
        return self._tokens[self._at - 1]

    def _accept(self, text: str) -> bool:
        found = self._now.text == text and self._now.kind in ("symbol", "operator")
        self._at += found
        return found

    def _expect(self, text: str) -> None:
        if not self._accept(text):
            raise self._unexpected(f"{_MISSING.get(text, f'“{text}”')} is missing")

    def _unexpected(self, why: str = "") -> ExpressionError:
        seen = f"before “{self._now.text}”" if self._now.text else "at the end"
        return ExpressionError(
            "expression-unreadable", f"{why or 'The expression does not make sense'} {seen}.", self._now.place
        )

    def _unary(self) -> Syntax:
        if self._now.kind == "operator" and self._now.text == "-":
            self._take()
            return Negation(self.expression(_NEGATION))
        return self._path()

    def _path(self) -> Syntax:
        token = self._now
        if token.kind == "symbol" and token.text in ("/", "//"):
            return self._rooted()
        if token.kind in ("number", "literal") or token.text == "(" or self._is_call():
            return self._from_primary(self._primary())
        return Path(".", tuple(self._steps([self._step()])))

    def _is_call(self) -> bool:
        following = self._tokens[self._at + 1] if self._now.kind == "name" else None
        return following is not None and following.text == "(" and self._now.text not in _NODE_TESTS

    def _rooted(self) -> Path:
        if self._take().text == "//":
            return Path("/", tuple(self._steps([Step("descendant-or-self", "node()"), self._step()])))
        starts_step = self._now.kind == "name" or self._now.text in (".", "..", "@", "*") and self._now.kind == "symbol"
        return Path("/", tuple(self._steps([self._step()])) if starts_step else ())

    def _from_primary(self, primary: Syntax) -> Syntax:
        predicates = self._predicates()
        steps: list[Step] = []
        if self._now.kind == "symbol" and self._now.text in ("/", "//"):
            steps = self._steps([])
        return Path(primary, tuple(steps), predicates) if predicates or steps else primary

    def _primary(self) -> Syntax:
        token = self._take()
        if token.kind == "number":
            return Number(float(token.text))
        if token.kind == "literal":
            return Literal(token.text[1:-1])
        if token.kind == "name":
            return self._call(token)
        inner = self.expression(0)
        self._expect(")")
        return inner

    def _call(self, name: Token) -> Call:
        self._expect("(")
        arguments: list[Syntax] = []
        while not self._accept(")"):
            if arguments:
                self._expect("," if self._now.kind != "end" else ")")
            arguments.append(self.expression(0))
        return Call(name.text, tuple(arguments), name.place)

    def _steps(self, steps: list[Step]) -> list[Step]:
        while self._now.kind == "symbol" and self._now.text in ("/", "//"):
            if self._take().text == "//":
                steps.append(Step("descendant-or-self", "node()"))
            steps.append(self._step())
        return steps

    def _step(self) -> Step:
        if self._accept("."):
            return Step("self", "node()", self._predicates())
        if self._accept(".."):
            return Step("parent", "node()", self._predicates())
        axis = "attribute" if self._accept("@") else "child"
        if self._now.kind == "name" and self._tokens[self._at + 1].text == "::":
            axis = self._axis(self._take())
        return Step(axis, self._test(), self._predicates())

    def _axis(self, token: Token) -> str:
        self._take()
        if token.text not in AXES:
            raise ExpressionError("axis-unknown", f"The axis “{token.text}” is not supported.", token.place)
        return token.text

    def _test(self) -> str:
        if self._accept("*"):
            return "*"
        if self._now.kind != "name":
            raise self._unexpected()
        name = self._take().text
        if name in _NODE_TESTS and self._accept("("):
            self._expect(")")
            return "node()"
        return name.rpartition(":")[2]

    def _predicates(self) -> tuple[Syntax, ...]:
        found: list[Syntax] = []
        while self._accept("["):
            found.append(self.expression(0))
            self._expect("]")
        return tuple(found)
