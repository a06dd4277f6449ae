"""The small tables behind the first page of figures: for each month, team, method and plan, how many records there are
and, packed into one value, how often each graded field has each grade; and how often each overall grade is given.
"""

import struct
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from qaf_desktop.records.summaries import CONFLICTING_GRADE, OTHER_GRADE, SummaryPlan
from qaf_desktop.storage.plans import PlanBook

NO_PLAN = 0
_Cell = tuple[str, str, str, int]
_Overall = tuple[str, str, str, str]
_ADD_OVERALL = """INSERT INTO overall_grades (month, team, method, overall, n) VALUES (?, ?, ?, ?, ?)
                  ON CONFLICT (month, team, method, overall) DO UPDATE SET n = overall_grades.n + excluded.n"""
_WHERE = "month = ? AND team = ? AND method = ? AND plan = ?"


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one record adds to the figures."""

    month: str
    team: str
    method: str
    plan: int | None
    grades: bytes
    overall: str = ""


class Tally:
    """Contributions added and taken away in one transaction, written together at its end."""

    def __init__(self, plans: PlanBook) -> None:
        self._plans = plans
        self._cells: dict[_Cell, list[int]] = {}
        self._overall: Counter[_Overall] = Counter()
        self._widths: dict[int, tuple[int, int]] = {NO_PLAN: (0, 0)}

    def add(self, given: Contribution, sign: int = 1) -> None:
        number = given.plan or NO_PLAN
        width, size = self._width(number)
        cell = (given.month, given.team, given.method, number)
        counts = self._cells.get(cell)
        if counts is None:
            counts = self._cells[cell] = [0] * (size + 1)
        counts[0] += sign
        if given.overall:
            self._overall[given.month, given.team, given.method, given.overall] += sign
        start = 1
        for code in given.grades:
            counts[start + (code if code < OTHER_GRADE else code - OTHER_GRADE + width - 2)] += sign
            start += width

    def write(self, driver: Any) -> None:
        gone, kept = [], []
        for cell, change in self._cells.items():
            row = driver.execute(f"SELECT n, counts FROM summary WHERE {_WHERE}", cell).fetchone()
            n = change[0] + (row[0] if row else 0)
            if n:
                kept.append((*cell, n, _added(row[1], change[1:]) if row else pack(change[1:])))
            else:
                gone.append(cell)
        driver.executemany(f"DELETE FROM summary WHERE {_WHERE}", gone)
        statement = "INSERT OR REPLACE INTO summary (month, team, method, plan, n, counts) VALUES (?, ?, ?, ?, ?, ?)"
        driver.executemany(statement, kept)
        self._write_overall(driver)

    def _write_overall(self, driver: Any) -> None:
        changes = [(*cell, change) for cell, change in self._overall.items() if change]
        driver.executemany(_ADD_OVERALL, changes)
        if any(change < 0 for *_, change in changes):
            driver.execute("DELETE FROM overall_grades WHERE n = 0")

    def _width(self, number: int) -> tuple[int, int]:
        if number not in self._widths:
            plan = self._plans.numbered(number)
            self._widths[number] = (width_of(plan), width_of(plan) * len(plan.graded))
        return self._widths[number]


def width_of(plan: SummaryPlan) -> int:
    """How many counts a graded field has: none, each grade of the longest scale, another value, in conflict."""
    return 3 + max((len(words) for words in plan.grade_words.values()), default=0)


def grade_counts(plan: SummaryPlan, counts: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """(place, grade code, n) of the counts that are not zero, grades not given left out."""
    width = width_of(plan)
    for index, n in enumerate(counts):
        place, slot = divmod(index, width)
        if n and slot:
            yield place, {width - 2: OTHER_GRADE, width - 1: CONFLICTING_GRADE}.get(slot, slot), n


def pack(counts: Sequence[int]) -> bytes:
    return struct.pack(f"<{len(counts)}I", *counts)


def _added(packed: bytes, change: Sequence[int]) -> bytes:
    """Packed counts with the change added to each: as one large number where nothing is taken away."""
    if min(change, default=0) < 0:
        return pack([old + new for old, new in zip(unpack(packed), change, strict=True)])
    total = int.from_bytes(packed, "little") + int.from_bytes(pack(change), "little")
    return total.to_bytes(len(packed), "little")


def unpack(data: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(data) // 4}I", data)
