"""The one way to do work off the GUI thread: two lanes, callbacks given before queuing, results on the GUI thread."""

import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Generic, TypeVar, assert_never

from PySide6.QtCore import QObject, Signal, Slot
from shiboken6 import isValid

from qaf_desktop.errors import Cancelled as CancelledError
from qaf_desktop.progress import Progress

T = TypeVar("T")


class Lane(StrEnum):
    """Which queue: the database has one thread, so that its work is in order; files have another."""

    DATABASE = "database"
    FILES = "files"


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    value: T


@dataclass(frozen=True, slots=True)
class Failed:
    error: Exception


@dataclass(frozen=True, slots=True)
class Cancelled:
    pass


Result = Done[Any] | Failed | Cancelled


@dataclass(frozen=True, slots=True)
class Callbacks:
    """Who hears of a job. With an `owner`, nothing is called once the owner is deleted."""

    done: Callable[[Any], object]
    failed: Callable[[Exception], object]
    cancelled: Callable[[], object] | None
    progress: Callable[[str, float], object] | None
    owner: QObject | None


class JobHandle:
    """A job that was started; `cancel` asks it to stop at its next call of progress."""

    def __init__(self, callbacks: Callbacks, label: str, *, must_finish: bool = False) -> None:
        self.callbacks = callbacks
        self.label = label
        self.must_finish = must_finish
        self._stop = threading.Event()
        self._lock = threading.Lock()
        self._latest: tuple[str, float] | None = None

    def cancel(self) -> None:
        self._stop.set()

    def stopping(self) -> bool:
        return self._stop.is_set()

    def report(self, text: str, fraction: float) -> bool:
        """Keep the newest progress; true when the GUI thread has not yet been told of an earlier one."""
        with self._lock:
            first, self._latest = self._latest is None, (text, fraction)
        return first

    def take(self) -> tuple[str, float] | None:
        with self._lock:
            latest, self._latest = self._latest, None
        return latest


class JobRunner(QObject):
    """Starts work and brings its result back. `busy_changed` says whether any job is queued or running."""

    busy_changed = Signal(bool)
    _finished = Signal(object, object)
    _progressed = Signal(object)

    def __init__(
        self,
        executors: Mapping[Lane, Executor],
        on_failed: Callable[[Exception], object],
        parent: QObject | None = None,
    ) -> None:
        """`on_failed` hears of failures which a job's own callbacks do not take."""
        super().__init__(parent)
        self._executors = executors
        self._on_failed = on_failed
        self._running: list[JobHandle] = []
        self._closed = False
        self._finished.connect(self._deliver)
        self._progressed.connect(self._deliver_progress)

    def start(
        self,
        work: Callable[[Progress], T],
        on_done: Callable[[T], object],
        *,
        on_failed: Callable[[Exception], object] | None = None,
        on_cancelled: Callable[[], object] | None = None,
        on_progress: Callable[[str, float], object] | None = None,
        lane: Lane = Lane.DATABASE,
        owner: QObject | None = None,
        label: str = "",
        must_finish: bool = False,
    ) -> JobHandle:
        """Queue `work(progress)`. Exactly one of the first three callbacks is called, on the GUI thread.

        What must finish (keeping what was typed) is not stopped by `shutdown`, which waits for it.
        """
        callbacks = Callbacks(on_done, on_failed or self._on_failed, on_cancelled, on_progress, owner)
        handle = JobHandle(callbacks, label, must_finish=must_finish)
        if self._closed:
            handle.cancel()
            return handle
        self._running.append(handle)
        if len(self._running) == 1:
            self.busy_changed.emit(True)
        self._executors[lane].submit(self._run, handle, work)
        return handle

    def busy(self) -> bool:
        return bool(self._running)

    def shutdown(self) -> None:
        """Refuse new work, ask running work to stop, and wait for it and for what must finish. Nothing is called back
        any more."""
        self._closed = True
        for handle in self._running:
            if not handle.must_finish:
                handle.cancel()
        for executor in self._executors.values():
            executor.shutdown(wait=True)
        self._running.clear()

    def _run(self, handle: JobHandle, work: Callable[[Progress], object]) -> None:
        """On the lane's thread."""
        result: Result
        try:
            if handle.stopping():
                raise CancelledError
            result = Done(work(self._progress_of(handle)))
        except CancelledError:
            result = Cancelled()
        except Exception as error:  # noqa: BLE001 - every failure is carried to the GUI thread, none is lost
            result = Failed(error)
        self._finished.emit(handle, result)

    def _progress_of(self, handle: JobHandle) -> Progress:
        def progress(text: str, fraction: float) -> None:
            if handle.stopping():
                raise CancelledError
            if handle.callbacks.progress is not None and handle.report(text, fraction):
                self._progressed.emit(handle)

        return progress

    @Slot(object)
    def _deliver_progress(self, handle: JobHandle) -> None:
        latest = handle.take()
        if latest and handle in self._running and handle.callbacks.progress and _alive(handle.callbacks.owner):
            handle.callbacks.progress(*latest)

    @Slot(object, object)
    def _deliver(self, handle: JobHandle, result: Result) -> None:
        if handle not in self._running:
            return
        self._running.remove(handle)
        if not self._running:
            self.busy_changed.emit(False)
        if not _alive(handle.callbacks.owner):
            return
        match result:
            case Done(value):
                handle.callbacks.done(value)
            case Failed(error):
                handle.callbacks.failed(error)
            case Cancelled():
                if handle.callbacks.cancelled is not None:
                    handle.callbacks.cancelled()
            case _:
                assert_never(result)


def thread_executors() -> Mapping[Lane, Executor]:
    """One real thread a lane, made when first needed."""
    return {lane: ThreadPoolExecutor(max_workers=1, thread_name_prefix=f"qaf-{lane}") for lane in Lane}


def _alive(owner: QObject | None) -> bool:
    return owner is None or isValid(owner)
