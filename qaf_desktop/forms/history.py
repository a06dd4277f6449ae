"""Undo and redo over flat answers: each step is what the paths held before."""

from collections.abc import Callable

Before = dict[str, str | None]
_MOST = 1_000


class History:
    """Two stacks of steps. Typing on in the same text is one step."""

    def __init__(self) -> None:
        self._done: list[Before] = []
        self._undone: list[Before] = []
        self._typing = ""

    def note(self, before: Before, typing: str = "") -> None:
        """A step was made. `typing` is the path of a text being typed, "" for anything else."""
        self._undone.clear()
        if typing and typing == self._typing and self._done:
            for path, old in before.items():
                self._done[-1].setdefault(path, old)
        elif before:
            self._done.append(before)
            del self._done[:-_MOST]
        self._typing = typing

    def end_typing(self) -> None:
        self._typing = ""

    def undo(self, restore: Callable[[Before], Before]) -> bool:
        """`restore` puts values back and returns what they replaced. False when nothing is left."""
        return self._swap(self._done, self._undone, restore)

    def redo(self, restore: Callable[[Before], Before]) -> bool:
        return self._swap(self._undone, self._done, restore)

    def _swap(self, source: list[Before], target: list[Before], restore: Callable[[Before], Before]) -> bool:
        if not source:
            return False
        target.append(restore(source.pop()))
        self._typing = ""
        return True
