"""Functions that only a form can answer: conditions, selections, repeats, lists, labels."""

import math
from collections.abc import Callable

from qaf_desktop.forms.tree import Node, Place
from qaf_desktop.forms.xpath.calling import check_count, function
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
from qaf_desktop.forms.xpath.expression import Read
from qaf_desktop.forms.xpath.problems import ExpressionError
from qaf_desktop.forms.xpath.syntax import Call, Literal, Path, Syntax
from qaf_desktop.forms.xpath.values import Value, boolean_of, string_of

_LONGEST_ID = 1_000
_PRIME = 2_147_483_647


def _if(compiler: Compiler, call: Call, where: Where) -> Piece:
    check_count(call, 3, 3)
    test = as_boolean(compiler.piece(call.arguments[0], where))
    yes, no = (compiler.piece(argument, where) for argument in call.arguments[1:])
    kind = yes.kind if yes.kind == no.kind else "value"
    first, second = yes.run, no.run
    both = None if yes.where is None or no.where is None else yes.where + no.where
    piece = Piece(kind, lambda c: first(c) if test(c) else second(c), both)
    if kind in ("string", "nodes") and (kind == "string" or yes.text and no.text):
        one, other = as_string(yes), as_string(no)
        return Piece(kind, piece.run, both, lambda c: one(c) if test(c) else other(c))
    return piece


def _coalesce(compiler: Compiler, call: Call, where: Where) -> Piece:
    check_count(call, 1, 10_000)
    texts = [as_string(compiler.piece(argument, where)) for argument in call.arguments]
    return Piece("string", lambda c: next((text for text in (one(c) for one in texts) if text != ""), ""))


def _once(compiler: Compiler, call: Call, where: Where) -> Piece:
    check_count(call, 1, 1)
    compiler.keeps = True
    fresh = as_string(compiler.piece(call.arguments[0], where))
    return Piece("string", lambda c: c.here.text or fresh(c))


def _not(value: bool) -> bool:
    return not value


def _position(compiler: Compiler, call: Call, where: Where) -> Piece:
    check_count(call, 0, 1)
    if not call.arguments:
        return Piece("number", lambda c: float(c.position))
    nodes = as_nodes(compiler.piece(call.arguments[0], where))
    for read in list(compiler.reads):
        if read.place.repeat:
            compiler.reads.add(Read(read.place, read.place.depth - 1))
    return Piece("number", lambda c: _position_of(nodes(c)))


def _position_of(nodes: list[Node]) -> float:
    if not nodes or nodes[0].parent is None:
        return 1.0
    return float(nodes[0].parent.children[nodes[0].name].index(nodes[0]) + 1)


def _last(_compiler: Compiler, call: Call, _where: Where) -> Piece:
    check_count(call, 0, 0)
    return Piece("number", lambda c: float(c.size))


def _current(compiler: Compiler, call: Call, _where: Where) -> Piece:
    check_count(call, 0, 0)
    read = Read(compiler.scope, compiler.scope.depth)
    compiler.reads.add(read)
    return Piece("nodes", lambda c: [c.here], (read,), lambda c: c.here.string())


def _instance(compiler: Compiler, call: Call, where: Where) -> Piece:
    check_count(call, 1, 1)
    name = as_string(compiler.piece(call.arguments[0], where))
    return Piece("nodes", lambda c: [found] if (found := c.env.instance(name(c))) else [], None)


def _pulldata(compiler: Compiler, call: Call, where: Where) -> Piece:
    """pulldata(list, column wanted, column searched, value): the first row that has the value."""
    check_count(call, 4, 4)
    parts = [as_string(compiler.piece(argument, where)) for argument in call.arguments]
    return Piece("string", lambda c: _pulled(c, *[part(c) for part in parts]))


def _pulled(c: Context, name: str, wanted: str, searched: str, value: str) -> str:
    top = c.env.instance(name.removesuffix(".csv"))
    rows = [row for root in top.elements() for row in root.elements()] if top else []
    for row in rows:
        if any(cell.text == value for cell in row.children.get(searched, [])):
            return next((cell.text for cell in row.children.get(wanted, [])), "")
    return ""


def _indexed_repeat(compiler: Compiler, call: Call, where: Where) -> Piece:
    """indexed-repeat(node, repeat, n, …) is node's path with [n] put after each repeat's."""
    check_count(call, 3, 7)
    target = call.arguments[0]
    if not isinstance(target, Path):
        raise ExpressionError("function-arguments", "indexed-repeat() must be given a path.", call.place)
    indexes = [as_number(compiler.piece(index, where)) for index in call.arguments[2::2]]
    target_piece = compiler.piece(target, where)
    repeats = [_place_path(compiler, argument, where) for argument in call.arguments[1::2]]
    place = _place_path(compiler, target, where)
    for repeat in list(compiler.reads):
        compiler.reads.add(Read(repeat.place, 0))
    if place is None or None in repeats:
        return target_piece
    compiler.reads.add(Read(place, 0))
    names = tuple(one.name for one in list(place.ancestors())[::-1][1:])
    at = {repeat.depth: index for repeat, index in zip(repeats, indexes, strict=True) if repeat is not None}
    return Piece("nodes", lambda c: _indexed(c, names, at), (Read(place, 0),))


def _place_path(compiler: Compiler, tree: Syntax, where: Where) -> Place | None:
    piece = compiler.piece(tree, where)
    return piece.where[0].place if piece.where else None


def _indexed(c: Context, names: tuple[str, ...], at: dict[int, Callable[[Context], float]]) -> list[Node]:
    nodes = [c.env.root]
    for depth, name in enumerate(names, 1):
        nodes = [child for node in nodes for child in node.children.get(name, [])]
        if depth in at:
            number = at[depth](c)
            nodes = nodes[int(number) - 1 : int(number)] if number == number and number >= 1 else []
    return [node for node in nodes if node.on]


def _choice_name(compiler: Compiler, call: Call, where: Where) -> Piece:
    """jr:choice-name(value, 'path of the select')."""
    check_count(call, 2, 2)
    value = as_string(compiler.piece(call.arguments[0], where))
    path = call.arguments[1]
    if not isinstance(path, Literal):
        raise ExpressionError("function-arguments", "jr:choice-name() wants the question's path in quotes.", call.place)
    return Piece("string", lambda c: c.env.choice_label(value(c), path.value.strip(), c.here))


def _itext(compiler: Compiler, call: Call, where: Where) -> Piece:
    check_count(call, 1, 1)
    name = as_string(compiler.piece(call.arguments[0], where))
    return Piece("string", lambda c: c.env.text(name(c)))


def _property(compiler: Compiler, call: Call, where: Where) -> Piece:
    check_count(call, 1, 1)
    name = as_string(compiler.piece(call.arguments[0], where))
    return Piece("string", lambda c: c.env.property(name(c)))


def _random(_compiler: Compiler, call: Call, _where: Where) -> Piece:
    check_count(call, 0, 0)
    return Piece("number", lambda c: c.env.chance())


def _uuid(compiler: Compiler, call: Call, where: Where) -> Piece:
    """uuid(): a random one; uuid(n): n random letters and digits."""
    check_count(call, 0, 1)
    if not call.arguments:
        return Piece("string", lambda c: c.env.unique())
    length = as_number(compiler.piece(call.arguments[0], where))
    return Piece("string", lambda c: _letters(length(c), c.env.unique))


def _letters(length: float, unique: Callable[[], str]) -> str:
    wanted = int(min(length, _LONGEST_ID)) if length == length and length > 0 else 0
    letters = ""
    while len(letters) < wanted:
        letters += unique().replace("-", "")
    return letters[:wanted]


def _randomize(compiler: Compiler, call: Call, where: Where) -> Piece:
    """The nodes in an order drawn by the seed, or by chance (kept for the session by the node it is asked for)."""
    check_count(call, 1, 2)
    piece = compiler.piece(call.arguments[0], where)
    nodes = as_nodes(piece)
    seed = as_number(compiler.piece(call.arguments[1], where)) if len(call.arguments) == 2 else None
    return Piece("nodes", lambda c: shuffled(nodes(c), seed(c) if seed else c.env.chance() * _PRIME), piece.where)


def shuffled(nodes: list[Node], seed: float) -> list[Node]:
    """Fisher–Yates “inside out”, fed by the Park–Miller generator (16807), as the ODK specification lays down for
    randomize(); fractions of the seed are dropped, and what is no number is 0, as JavaRosa has it."""
    state = int(seed) if math.isfinite(seed) else 0
    state = int(math.fmod(state, _PRIME))
    state = state + _PRIME - 1 if state <= 0 else state
    found: list[Node] = []
    for at, node in enumerate(nodes):
        state = state * 16807 % _PRIME
        other = int((state - 1) / (_PRIME - 1) * (at + 1))
        found.append(node)
        if other != at:
            found[at] = found[other]
        found[other] = node
    return found


def _selected(text: str, value: str) -> bool:
    return text == value.strip() if " " not in text else value.strip() in text.split()


def _selected_at(text: str, index: float) -> str:
    values = text.split()
    return values[int(index)] if index == index and 0 <= index < len(values) else ""


def _count_non_empty(nodes: list[Node]) -> float:
    return float(sum(node.string() != "" for node in nodes))


def _checklist(least: float, most: float, *values: Value) -> bool:
    ticked = sum(boolean_of(value) for value in values)
    return (least < 0 or ticked >= least) and (most < 0 or ticked <= most)


def _weighted_checklist(least: float, most: float, *values: Value) -> bool:
    pairs = zip(values[::2], values[1::2], strict=False)
    weight = sum(float(string_of(weigh) or 0) for tick, weigh in pairs if boolean_of(tick))
    return (least < 0 or weight >= least) and (most < 0 or weight <= most)


FORMING: dict[str, Builder] = {
    "if": _if,
    "coalesce": _coalesce,
    "once": _once,
    "true": function("", "boolean", lambda: True),
    "false": function("", "boolean", lambda: False),
    "not": function("b", "boolean", _not),
    "boolean": function("v", "boolean", boolean_of),
    "count": function("N", "number", lambda nodes: float(len(nodes))),
    "count-non-empty": function("N", "number", _count_non_empty),
    "position": _position,
    "last": _last,
    "current": _current,
    "instance": _instance,
    "pulldata": _pulldata,
    "indexed-repeat": _indexed_repeat,
    "jr:choice-name": _choice_name,
    "jr:itext": _itext,
    "itext": _itext,
    "property": _property,
    "random": _random,
    "uuid": _uuid,
    "randomize": _randomize,
    "selected": function("ss", "boolean", _selected),
    "is-selected": function("ss", "boolean", _selected),
    "selected-at": function("sn", "string", _selected_at),
    "count-selected": function("s", "number", lambda text: float(len(text.split()))),
    "checklist": function("nnv*", "boolean", _checklist),
    "weighted-checklist": function("nnv*", "boolean", _weighted_checklist),
    "name": function("N", "string", lambda nodes: nodes[0].name if nodes else ""),
    "local-name": function("N", "string", lambda nodes: nodes[0].name if nodes else ""),
    "version": function("", "string", lambda: ""),
}
