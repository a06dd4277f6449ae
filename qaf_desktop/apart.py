"""Work on what strangers made, in a process of its own: a parser that crashes, hangs or eats memory harms nobody.

The other process is no prison: it runs as the same user. It bounds time and memory, and its end is not the program's.
"""

import contextlib
import multiprocessing
import sys
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from threading import Lock
from typing import Any, ParamSpec, Protocol, TypeVar

P = ParamSpec("P")
Result = TypeVar("Result")
MEMORY = 2 * 1024**3
"""Bytes of address space, where the system can bound it (Linux, macOS): a 512 MiB package takes half of it."""
DONE, FAILED = "done", "failed"
OUT_OF_TIME, OUT_OF_MEMORY, CRASHED = "reading-too-long", "reading-too-big", "reading-crashed"


class ApartError(Exception):
    """The work did not come to an end; `code` says why: reading-too-long, reading-too-big or reading-crashed."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Caller(Protocol):
    """Runs work on what cannot be trusted."""

    def call(self, seconds: float, work: Callable[P, Result], *args: P.args, **kwargs: P.kwargs) -> Result:
        """What `work` gives. Raises ApartError where it takes longer than `seconds`, or never ends well."""

    def close(self) -> None:
        """No more calls."""


class InPlace:
    """In this process, with no bounds."""

    def call(self, seconds: float, work: Callable[P, Result], *args: P.args, **kwargs: P.kwargs) -> Result:  # noqa: ARG002
        return work(*args, **kwargs)

    def close(self) -> None:
        """Nothing is held."""


class Apart:
    """In a process that begins with the first call and serves one call at a time; a new one follows one that failed.

    `work` is a function of a module, its arguments and result can be pickled. `memory` is in bytes.
    """

    def __init__(self, memory: int = MEMORY) -> None:
        self._memory = memory
        self._one_at_a_time = Lock()
        self._server: tuple[BaseProcess, Connection] | None = None

    def call(self, seconds: float, work: Callable[P, Result], *args: P.args, **kwargs: P.kwargs) -> Result:
        with self._one_at_a_time:
            kind, result = self._answer(seconds, (work, args, kwargs))
            if kind != DONE:
                self._end()
                raise ApartError(result)
            return result  # type: ignore[no-any-return]

    def close(self) -> None:
        with self._one_at_a_time:
            self._end()

    def _answer(self, seconds: float, call: tuple[Any, ...]) -> tuple[str, Any]:
        _process, line = self._serving()
        try:
            line.send(call)
            return line.recv() if line.poll(seconds) else (FAILED, OUT_OF_TIME)
        except (EOFError, OSError):
            return FAILED, CRASHED

    def _serving(self) -> tuple[BaseProcess, Connection]:
        if self._server is None or not self._server[0].is_alive():
            self._end()
            context = multiprocessing.get_context("spawn")
            ours, theirs = context.Pipe()
            process = context.Process(target=_serve, args=(theirs, self._memory), name="apart", daemon=True)
            process.start()
            theirs.close()
            self._server = (process, ours)
        return self._server

    def _end(self) -> None:
        if self._server is not None:
            process, line = self._server
            self._server = None
            line.close()
            process.kill()
            process.join()
            process.close()


def _serve(line: Connection, memory: int) -> None:
    """Answer calls until the line is closed."""
    _bound(memory)
    with contextlib.suppress(EOFError, OSError, KeyboardInterrupt):
        while True:
            work, args, kwargs = line.recv()
            line.send(_run(work, args, kwargs))


def _run(work: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> tuple[str, Any]:
    try:
        return DONE, work(*args, **kwargs)
    except MemoryError:
        return FAILED, OUT_OF_MEMORY
    except Exception:  # noqa: BLE001 - its words may hold an answer, and none is expected
        return FAILED, CRASHED


def _bound(memory: int) -> None:
    """No more memory than this, and no picture of it on the disk after a crash."""
    if sys.platform != "win32":
        import resource  # not there on Windows

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        with contextlib.suppress(ValueError, OSError):  # macOS lets some limits be set that it does not hold
            resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
