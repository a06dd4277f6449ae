"""Time and chance, handed in from outside so that every use case can be played again."""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime


def _utc_now() -> datetime:
    return datetime.now(UTC)


def _random_hex(size: int) -> str:
    return os.urandom(size).hex()


@dataclass(frozen=True, slots=True)
class Clock:
    """`now` gives an aware UTC time, for display only: no rule reads it; `token(n)` gives n random bytes as hex;
    `elapsed` counts seconds from no matter where, and nobody can set it back."""

    now: Callable[[], datetime] = _utc_now
    token: Callable[[int], str] = _random_hex
    elapsed: Callable[[], float] = time.monotonic

    def local(self) -> datetime:
        """The time on the person's own clock, as forms ask for it (`today()`, `now()`)."""
        return self.now().astimezone()

    def stamp(self) -> str:
        return self.now().strftime("%Y-%m-%dT%H:%M:%SZ")
