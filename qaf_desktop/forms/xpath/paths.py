"""Location paths → closures. Where the form's skeleton tells which single node is meant, no walking is left to do."""

from collections.abc import Callable

from qaf_desktop.forms.tree import Node, Place
from qaf_desktop.forms.xpath.axes import move, static_moves
from qaf_desktop.forms.xpath.compiling import Compiler, Piece, Where, as_boolean, as_nodes
from qaf_desktop.forms.xpath.context import Context
from qaf_desktop.forms.xpath.expression import Read
from qaf_desktop.forms.xpath.syntax import Call, Path, Step, Syntax
from qaf_desktop.forms.xpath.values import Value

Nodes = Callable[[Context], list[Node]]


def compile_path(compiler: Compiler, path: Path, where: Where) -> Piece:
    """A path from the root, the context node, or the nodes of an expression."""
    if isinstance(path.start, Call) and path.start.name == "current" and not path.predicates:
        origin: Where = (Read(compiler.scope, compiler.scope.depth),)
        return _plain(compiler, path, origin, from_here=True) or _walk(compiler, path, lambda c: [c.here], origin)
    if path.start == "/":
        return _from_root(compiler, path, where)
    if path.start == ".":
        return _plain(compiler, path, where, from_here=False) or _walk(compiler, path, lambda c: [c.node], where)
    if isinstance(path.start, str):
        raise AssertionError("a path starts at the root, here, or at an expression")
    return _from_expression(compiler, path, path.start, where)


def _from_expression(compiler: Compiler, path: Path, start: Syntax, where: Where) -> Piece:
    base = compiler.piece(start, where)
    begin = as_nodes(base)
    if path.predicates:
        begin = _filtered(begin, [_predicate(compiler, one, base.where) for one in path.predicates])
    return _walk(compiler, path, begin, base.where)


def _from_root(compiler: Compiler, path: Path, where: Where) -> Piece:
    if path.steps and path.steps[0].axis == "child" and path.steps[0].test not in (compiler.root.name, "*"):
        return Piece("nodes", lambda _: [], ())
    if not path.steps or path.steps[0].axis != "child" or path.steps[0].predicates:
        return _walk(
            compiler, path, lambda c: [c.env.root.parent or c.env.root], (Read(compiler.root, 0),), from_document=True
        )
    bound, rest = _bind(compiler, path.steps[1:])
    ups = compiler.scope.depth - bound.depth
    relative = Path(".", tuple([Step("parent", "node()")] * ups) + rest)
    origin: Where = (Read(compiler.scope, compiler.scope.depth),)
    return _plain(compiler, relative, origin, from_here=True) or _walk(compiler, relative, lambda c: [c.here], origin)


def _bind(compiler: Compiler, steps: tuple[Step, ...]) -> tuple[Place, tuple[Step, ...]]:
    """The deepest ancestor of the expression's own node that the path names on its way, and the steps that remain.

    This is how ODK binds `/data/rows/x` to the row it is asked from. The last step is never bound, so that
    `count(/data/rows)` counts all rows from within one as well.
    """
    chain = list(compiler.scope.ancestors())[::-1]
    bound = chain[0]
    for at, step in enumerate(steps[:-1]):
        following = chain[at + 1] if at + 1 < len(chain) else None
        if following is None or step.axis != "child" or step.predicates or step.test != following.name:
            return bound, steps[at:]
        bound = following
    return bound, steps[-1:]


def _plain(compiler: Compiler, path: Path, where: Where, *, from_here: bool) -> Piece | None:
    """The quick way, for steps up and down by name that can only lead to one node."""
    if where is None or len(where) != 1 or any(not _is_plain(step) for step in path.steps):
        return None
    start, depth = where[0]
    place, top, missing = _target(start, path.steps)
    if place is None:
        return Piece("nodes", lambda _: [], (), lambda _: "") if missing else None
    read = Read(place, min(depth, top.depth))
    if place.single:
        compiler.reads.add(read)
        return _single(place, read)
    names = _names_down(top, place)
    if any(step.repeat for step in list(place.ancestors())[: place.depth - top.depth]):
        return None
    compiler.reads.add(read)
    return _climb(start.depth - top.depth, names, read, bool(place.children), from_here)


def _is_plain(step: Step) -> bool:
    if step.predicates:
        return False
    return (
        step.axis in ("parent", "self")
        and step.test == "node()"
        or step.axis == "child"
        and step.test not in ("*", "node()")
    )


def _target(start: Place, steps: tuple[Step, ...]) -> tuple[Place | None, Place, bool]:
    """Where the steps lead, the highest place on the way, and whether they lead nowhere."""
    place, top = start, start
    for step in steps:
        if step.axis == "parent":
            if place.parent is None:
                return None, top, True
            place = place.parent
            top = place if place.depth < top.depth else top
        elif step.axis == "child":
            following = place.children.get(step.test)
            if following is None:
                return None, top, True
            place = following
    return place, top, False


def _names_down(top: Place, place: Place) -> tuple[str, ...]:
    return tuple(one.name for one in list(place.ancestors())[: place.depth - top.depth][::-1])


def _single(place: Place, read: Read) -> Piece:
    index = place.index

    def nodes(c: Context) -> Value:
        node = c.env.singles[index]
        return [node] if node.on else []

    def text(c: Context) -> str:
        node = c.env.singles[index]
        return node.text if node.on else ""

    return Piece("nodes", nodes, (read,), text if not place.children else None)


def _climb(ups: int, names: tuple[str, ...], read: Read, inner: bool, from_here: bool) -> Piece:
    def find(c: Context) -> Node:
        node = c.here if from_here else c.node
        for _ in range(ups):
            node = node.parent or node
        for name in names:
            node = node.children[name][0]
        return node

    def nodes(c: Context) -> Value:
        node = find(c)
        return [node] if node.on else []

    def text(c: Context) -> str:
        node = find(c)
        return node.text if node.on else ""

    return Piece("nodes", nodes, (read,), None if inner else text)


def _walk(compiler: Compiler, path: Path, begin: Nodes, where: Where, *, from_document: bool = False) -> Piece:
    """The general way: step by step over lists of nodes; what is not relevant falls out at the end."""
    run = begin
    compiler.walks = True
    for at, step in enumerate(path.steps):
        where = _static(step, where, compiler.root, from_document and at == 0)
        run = _stepped(run, step)
        if step.predicates:
            run = _filtered_by_parent(run, [_predicate(compiler, one, where) for one in step.predicates])
    compiler.reads.update(where or ())
    return Piece("nodes", lambda c: [node for node in run(c) if node.on], where)


def _stepped(before: Nodes, step: Step) -> Nodes:
    go = move(step)

    def run(c: Context) -> list[Node]:
        nodes = before(c)
        if len(nodes) == 1:
            found = go(nodes[0])
            c.env.allowance.spend(len(found))
            return found
        found = [following for node in nodes for following in go(node)]
        c.env.allowance.spend(len(found))
        return found if len(nodes) == 0 or step.axis == "child" else list({id(node): node for node in found}.values())

    return run


def _predicate(compiler: Compiler, tree: Syntax, where: Where) -> Callable[[Context], bool]:
    piece = compiler.piece(tree, where)
    run = piece.run
    if piece.kind == "number":
        return lambda c: run(c) == c.position
    if piece.kind == "value":
        return lambda c: _holds(run(c), c.position)
    return as_boolean(piece)


def _holds(value: Value, position: int) -> bool:
    if isinstance(value, float):
        return value == position
    return bool(value)


def _filtered(before: Nodes, tests: list[Callable[[Context], bool]]) -> Nodes:
    def run(c: Context) -> list[Node]:
        nodes = before(c)
        for test in tests:
            nodes = _passing(nodes, test, c)
        return nodes

    return run


def _filtered_by_parent(before: Nodes, tests: list[Callable[[Context], bool]]) -> Nodes:
    """Predicates of a step count positions anew under each parent."""
    plain = _filtered(lambda c: before(c), tests)

    def run(c: Context) -> list[Node]:
        nodes = before(c)
        parents = {id(node.parent) for node in nodes}
        if len(parents) < 2:
            return plain(c)
        families: dict[int, list[Node]] = {}
        for node in nodes:
            families.setdefault(id(node.parent), []).append(node)
        found: list[Node] = []
        for family in families.values():
            for test in tests:
                family = _passing(family, test, c)
            found += family
        return found

    return run


def _passing(nodes: list[Node], test: Callable[[Context], bool], c: Context) -> list[Node]:
    c.env.allowance.spend(len(nodes))
    inner = Context(c.node, c.env, c.here, 1, len(nodes))
    found: list[Node] = []
    for inner.position, inner.node in enumerate(nodes, 1):
        if test(inner):
            found.append(inner.node)
    return found


def _static(step: Step, where: Where, root: Place, document: bool) -> Where:
    """The places a step may lead to from the places known; None once outside the form's own instance."""
    if where is None:
        return None
    if document:
        places = list(root.descendants()) if step.axis.startswith("descendant") else [root]
        return tuple(Read(place, 0) for place in places if step.test in ("*", "node()", place.name))
    found: dict[Place, int] = {}
    for place, depth in where:
        for following in static_moves(step, place):
            reached = min(depth, following.depth, _sideways(step, place))
            found[following] = min(found.get(following, reached), reached)
    return tuple(Read(place, depth) for place, depth in found.items())


def _sideways(step: Step, place: Place) -> int:
    return place.depth - 1 if step.axis.endswith("sibling") else place.depth
