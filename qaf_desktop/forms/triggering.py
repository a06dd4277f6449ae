"""Runs a form's actions: on load, on a new row, and when an answer they wait for changes."""

from collections.abc import Collection

from qaf_desktop.forms.acting import CHANGED, NEW_ROW
from qaf_desktop.forms.definition import Action, Form
from qaf_desktop.forms.engine import Engine
from qaf_desktop.forms.surroundings import Surroundings
from qaf_desktop.forms.tree import Node
from qaf_desktop.forms.typed import Typed
from qaf_desktop.forms.xpath.context import Context

_CHAIN = 20


class Triggering:
    """Actions write answers like a person does; what they change may trigger others, up to 20 deep."""

    def __init__(self, form: Form, engine: Engine, around: Surroundings, typed: Typed) -> None:
        self._form = form
        self._engine = engine
        self._around = around
        self._typed = typed

    def loaded(self, event: str, given: Collection[str] = ()) -> None:
        """Run what waits for this load; answers at the paths `given` were brought along and stay."""
        for action in self._form.actions:
            if action.event == event:
                for target in self._engine.nodes_of(action.target):
                    if target.path not in given:
                        self._act(action, target)
                self._engine.settle()

    def row_added(self, repeat: str, row: str) -> None:
        """`repeat` is the template path, `row` the new row's instance path."""
        for action in self._form.actions:
            if action.event == NEW_ROW and action.source == repeat:
                for target in self._engine.nodes_of(action.target):
                    if target.path.startswith(row + "/") and self._act(action, target):
                        self.changed(target)

    def changed(self, node: Node, depth: int = 0) -> None:
        """Settle, then run what this change triggers, and what that triggers."""
        self._engine.settle()
        path = node.place.path if node.place else ""
        for action in self._form.actions:
            if action.event == CHANGED and action.source == path and depth < _CHAIN:
                for target in self._targets(action, node):
                    if self._act(action, target):
                        self.changed(target, depth + 1)

    def _targets(self, action: Action, node: Node) -> list[Node]:
        above = node.parent
        while above is not None and above.place is not None and above.place not in action.target.ancestors():
            above = above.parent
        return self._engine.nodes_of(action.target, above)

    def _act(self, action: Action, target: Node) -> bool:
        text = action.value.string(Context(target, self._around)) if action.value else action.text
        text = "" if text == "NaN" else text
        if text == target.text:
            return False
        self._typed.store(target.path, text)
        self._engine.put(target, text)
        return True
