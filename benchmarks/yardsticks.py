"""What every benchmark measures with: pairs of runs side by side, and one row of the table."""

import gc
import secrets
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlcipher3

Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table. `ours` and `yardstick` are in `unit`; `target` bounds their `ratio`.

    `at_most` False means that the ratio must reach the target (rates) instead of staying below it (times).
    """

    name: str
    ours: float
    yardstick: float
    ratio: float
    target: float
    unit: str = "ms"
    at_most: bool = True
    note: str = ""

    @property
    def met(self) -> bool:
        return self.ratio <= self.target if self.at_most else self.ratio >= self.target


@dataclass(frozen=True, slots=True)
class Pairs:
    """Medians of runs done in turn: ours, the yardstick, ours … (seconds); `ratio` is the median of the pairs' own."""

    ours: float
    yardstick: float
    ratio: float

    def row(self, name: str, target: float, note: str = "", scale: float = 1000, unit: str = "ms") -> Row:
        return Row(name, self.ours * scale, self.yardstick * scale, self.ratio, target, unit, note=note)


def seconds(work: Work) -> float:
    """How long the work takes; what the benchmark itself holds is kept out of the garbage collector's rounds."""
    gc.collect()
    gc.freeze()
    started = time.perf_counter()
    work()
    took = time.perf_counter() - started
    gc.unfreeze()
    return took


def in_turn(ours: Work, yardstick: Work, pairs: int = 5) -> Pairs:
    """Runs both once unmeasured, then `pairs` times in turn, so that a noisy minute hits both alike."""
    ours()
    yardstick()
    return measured([(seconds(ours), seconds(yardstick)) for _ in range(pairs)])


def measured(times: list[tuple[float, float]]) -> Pairs:
    """Pairs timed by the caller, (ours, yardstick) in seconds."""
    ratios = [ours / yardstick for ours, yardstick in times]
    ours, yardstick = (statistics.median(column) for column in zip(*times, strict=True))
    return Pairs(ours, yardstick, statistics.median(ratios))


def raw_store(path: Path, encrypted: bool = True) -> Any:
    """A bare connection with the app's encryption and durability: raw key, WAL, FULL, transactions begun by hand."""
    connection = sqlcipher3.connect(str(path), isolation_level=None)
    if encrypted:
        connection.execute(f"PRAGMA key = \"x'{secrets.token_hex(32)}'\"")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    return connection
