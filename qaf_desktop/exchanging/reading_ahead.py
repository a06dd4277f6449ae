"""The next package is read while the one before it is being written to the disk."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


class ReadingAhead(Generic[Item, Result]):
    """`take` gives the result of each item in turn; `start_next` lets another thread begin with the next one already.

    What `work` raises is raised by the `take` of that item. Leaving the block waits for at most one item.
    """

    def __init__(self, work: Callable[[Item], Result], items: Sequence[Item]) -> None:
        self._work = work
        self._waiting: Iterator[Item] = iter(items)
        self._begun: Future[Result] | None = None
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="reading-ahead")

    def __enter__(self) -> "ReadingAhead[Item, Result]":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._thread.shutdown(cancel_futures=True)

    def start_next(self) -> None:
        """Begin with the next item unless it is begun, or there is none."""
        if self._begun is None:
            for item in self._waiting:
                self._begun = self._thread.submit(self._work, item)
                return

    def take(self) -> Result:
        """The next item's result. Raises LookupError where there is none."""
        self.start_next()
        if self._begun is None:
            raise LookupError("every item was taken")
        begun, self._begun = self._begun, None
        return begun.result()
