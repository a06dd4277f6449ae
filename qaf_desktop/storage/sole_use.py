"""Many may use a thing at once, until one asks to have it alone."""

import contextlib
from collections.abc import Iterator
from threading import Condition


class SoleUse:
    """`shared` uses go on side by side, also one within another; `alone` waits for them to end and keeps new ones out.

    Whoever has a shared use must not ask for it alone.
    """

    def __init__(self) -> None:
        self._changed = Condition()
        self._users = 0
        self._taken = False

    @contextlib.contextmanager
    def shared(self) -> Iterator[None]:
        with self._changed:
            self._changed.wait_for(lambda: not self._taken)
            self._users += 1
        try:
            yield
        finally:
            with self._changed:
                self._users -= 1
                self._changed.notify_all()

    @contextlib.contextmanager
    def alone(self) -> Iterator[None]:
        with self._changed:
            self._changed.wait_for(lambda: not self._taken and not self._users)
            self._taken = True
        try:
            yield
        finally:
            with self._changed:
                self._taken = False
                self._changed.notify_all()
