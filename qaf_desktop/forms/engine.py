"""The live tree of one session: answers go in, and only what depends on them is worked out again."""

from heapq import heapify, heappop, heappush

from qaf_desktop.forms.definition import Form
from qaf_desktop.forms.planning import CALCULATE, COUNT, LOOK, RELEVANT, Dependent
from qaf_desktop.forms.surroundings import Surroundings
from qaf_desktop.forms.tree import Node, Place
from qaf_desktop.forms.typed import Typed
from qaf_desktop.forms.xpath.context import Context

MOST_ROWS, MOST_COUNTED = 2_000, 10_000
"""Rows that one count may ask for, and rows that all counts of a form together make."""
_ROUNDS = 200

Task = tuple[int, int, str, Node, Place]


class Engine:
    """Keeps relevance and calculations true. `touched` gathers the paths whose look may have changed."""

    def __init__(self, form: Form, around: Surroundings, typed: Typed) -> None:
        self._form = form
        self._plan = form.plan
        self._around = around
        self._typed = typed
        self._queue: list[Task] = []
        self._queued: set[tuple[int, str, int]] = set()
        self._made = 0
        self._counted = 0
        self.by_path: dict[str, Node] = {}
        self.touched: set[str] = set()
        self.structure = False
        self.short: dict[str, int] = {}
        """Repeats that have fewer rows than their count asks for, with the rows they have."""
        self._fill(around.root)
        heapify(self._queue)
        self.settle()

    def take(self) -> tuple[frozenset[str], bool]:
        """What was touched since last asked, and whether nodes came, went or moved."""
        taken = frozenset(self.touched), self.structure
        self.touched, self.structure = set(), False
        return taken

    def put(self, node: Node, text: str) -> None:
        """Give a leaf its text; nothing else is worked out before `settle`."""
        if node.text != text:
            node.text = text
            self._changed(node)
            if self._plan.growing:
                self._grow(node)

    def _grow(self, node: Node) -> None:
        """An answer in the last row of a repeat that counts by its own rows may bring the next one."""
        above: Node | None = node
        while above is not None and above.place is not None:
            if above.place.index in self._plan.growing and above.parent is not None:
                self._push(COUNT, above.parent, above.place)
            above = above.parent

    def settle(self) -> None:
        """Work out all that is waiting, each after what it reads."""
        queue, queued = self._queue, self._queued
        left = _ROUNDS * (len(self.by_path) + 50)
        while queue and left:
            left -= 1
            _, _, aspect, node, place = heappop(queue)
            queued.discard((id(node), aspect, place.index))
            if aspect == CALCULATE:
                self._calculate(node, place)
            elif aspect == RELEVANT:
                self._relevant(node, place)
            else:
                self._count(node, place)
        queue.clear()
        queued.clear()

    def refresh_rows(self, parent: Node, place: Place) -> None:
        """Make the rows under `parent` those that the answers name, in their order."""
        path = f"{parent.path}/{place.name}" if parent.path else place.name
        self._set_rows(parent, place, path, self._typed.rows(path))

    def phantom(self, parent: Node, place: Place) -> Node:
        """A row that is not there, to ask of a repeat what holds of its rows."""
        node = Node(place.name, parent, "", place)
        node.on = parent.on
        return node

    def repeat_wanted(self, parent: Node, place: Place) -> bool:
        expression = self._plan.relevant.get(place.index)
        return parent.on and (
            expression is None or expression.boolean(Context(self.phantom(parent, place), self._around))
        )

    def nodes_of(self, place: Place, above: Node | None = None) -> list[Node]:
        """Every node of a place, or those under one node (under its nearest parent that has any)."""
        if place.single:
            return [self._around.singles[place.index]]
        start = above or self._around.root
        names: list[str] = []
        up: Place | None = place
        while up is not None and up is not start.place:
            names.append(up.name)
            up = up.parent
        if up is None:
            return self.nodes_of(place, start.parent)
        nodes = [start]
        for name in reversed(names):
            nodes = [child for node in nodes for child in node.children.get(name, [])]
        return nodes

    def _fill(self, node: Node) -> None:
        """Build what stands under a node, and put its evaluations in the queue."""
        place = node.place
        if place is None:
            return
        if place.single:
            self._around.singles[place.index] = node
        self.by_path[node.path] = node
        if place.attributes:
            node.attributes = place.attributes
        if place.index in self._plan.relevant:
            self._push(RELEVANT, node, place)
        if not place.children:
            node.text = self._typed.get(node.path)
            if place.index in self._plan.calculate:
                self._push(CALCULATE, node, place)
            return
        self._fill_children(node, place)

    def _fill_children(self, node: Node, place: Place) -> None:
        prefix = f"{node.path}/" if node.path else ""
        for child in place.children.values():
            if child.repeat:
                self._fill_repeat(node, child, prefix + child.name)
            else:
                below = Node(child.name, node, "", child, prefix + child.name)
                node.add(below)
                below.on = node.on
                self._fill(below)

    def _fill_repeat(self, node: Node, child: Place, path: str) -> None:
        rows = node.named(child.name)
        if child.index in self._plan.count:
            self._push(COUNT, node, child)
            return
        for row in self._typed.rows(path):
            rows.append(self._new_row(node, child, path, row))

    def _new_row(self, parent: Node, place: Place, path: str, row: str) -> Node:
        node = Node(place.name, parent, "", place, f"{path}[{row}]")
        node.row = row
        node.on = parent.on
        self._fill(node)
        return node

    def _set_rows(self, parent: Node, place: Place, path: str, ids: list[str]) -> None:
        rows = parent.children[place.name]
        if [row.row for row in rows] == ids:
            return
        had = {row.row: row for row in rows}
        parent.children[place.name] = [
            had.pop(row) if row in had else self._new_row(parent, place, path, row) for row in ids
        ]
        for row in had.values():
            for node in row.walk():
                self.by_path.pop(node.path, None)
                self.touched.add(node.path)
                self._counted -= node is not row and self._is_counted_row(node)
        self.structure = True
        self.touched.add(path)
        for row in parent.children[place.name]:
            self.touched.update(node.path for node in row.walk())
        self._rows_changed(parent, place)

    def _is_counted_row(self, node: Node) -> bool:
        return node.row != "" and node.place is not None and node.place.index in self._plan.count

    def _rows_changed(self, parent: Node, place: Place) -> None:
        anchor = self.phantom(parent, place)
        for below in place.descendants():
            for dependent in self._plan.readers[below.index]:
                if dependent.depth < place.depth:
                    self._wake(dependent, anchor)

    def _changed(self, node: Node) -> None:
        self.touched.add(node.path)
        if node.place is not None:
            for dependent in self._plan.readers[node.place.index]:
                self._wake(dependent, node)

    def _wake(self, dependent: Dependent, node: Node) -> None:
        """Queue what reads `node`, wherever it stands under the ancestor they share."""
        for found in self._affected(dependent, node):
            if dependent.aspect == LOOK:
                self.touched.add(found.path)
            else:
                self._push(dependent.aspect, found, dependent.place)
        if dependent.place.repeat and dependent.aspect == RELEVANT:
            self.structure = True

    def _affected(self, dependent: Dependent, node: Node) -> list[Node]:
        if dependent.place.single and dependent.aspect != COUNT:
            return [self._around.singles[dependent.place.index]]
        depth = node.place.depth if node.place else 0
        for _ in range(depth - dependent.depth):
            node = node.parent or node
        nodes = [node]
        for name in dependent.names[:-1] if dependent.aspect == COUNT else dependent.names:
            nodes = [child for one in nodes for child in one.children.get(name, [])]
        return nodes

    def _push(self, aspect: str, node: Node, place: Place) -> None:
        key = (id(node), aspect, place.index)
        if key not in self._queued:
            self._queued.add(key)
            self._made += 1
            heappush(self._queue, (self._plan.ranks[(place.index, aspect)], self._made, aspect, node, place))

    def _calculate(self, node: Node, place: Place) -> None:
        if not node.on:
            return
        expression = self._plan.calculate[place.index]
        text = expression.string(Context(node, self._around))
        if text in ("NaN", "Infinity", "-Infinity"):
            text = ""
        if text != node.text:
            node.text = text
            self._changed(node)
        if expression.keeps and text != self._typed.get(node.path):
            self._typed.store(node.path, text)

    def _relevant(self, node: Node, place: Place) -> None:
        wanted = self._plan.relevant[place.index].boolean(Context(node, self._around))
        if wanted != node.wanted:
            node.wanted = wanted
            self._switch(node, (node.parent is None or node.parent.on) and wanted)

    def _switch(self, node: Node, on: bool) -> None:
        """Turn a node on or off, and all below it that follows."""
        if node.on == on:
            return
        node.on = on
        self.structure = True
        self._changed(node)
        if on and node.place is not None and node.place.index in self._plan.calculate:
            self._push(CALCULATE, node, node.place)
        for child in node.elements():
            self._switch(child, on and child.wanted)

    def _count(self, parent: Node, place: Place) -> None:
        number = self._plan.count[place.index].run(Context(self.phantom(parent, place), self._around))
        rows = int(min(number, MOST_ROWS)) if isinstance(number, float) and number == number and number > 0 else 0
        path = f"{parent.path}/{place.name}" if parent.path else place.name
        if place.index in self._plan.growing:
            rows = min(rows, 1 + self._last_answered(path))
        had = len(parent.children[place.name])
        rows = min(rows, max(had, had + MOST_COUNTED - self._counted))
        self._counted += rows - had
        self._note_short(path, rows, number if place.index not in self._plan.growing else 0.0)
        self._set_rows(parent, place, path, [f"n{at}" for at in range(1, rows + 1)])

    def _note_short(self, path: str, rows: int, wanted: object) -> None:
        if isinstance(wanted, float) and wanted >= rows + 1:
            self.short[path] = rows
        else:
            self.short.pop(path, None)

    def _last_answered(self, path: str) -> int:
        return max((int(row[1:]) for row in self._typed.rows(path) if row[1:].isdecimal()), default=0)
