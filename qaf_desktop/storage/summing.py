"""The small table behind the first page of figures: (month, team, method, field, grade) → how many records."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from qaf_desktop.records.summaries import NO_GRADE, grade_word
from qaf_desktop.storage.plans import PlanBook

RECORDS = 0
"""The field number of the cells that count records rather than grades."""

_ADD = """INSERT INTO summary (month, team, method, field, grade, n) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (month, team, method, field, grade) DO UPDATE SET n = n + excluded.n"""
_DROP_EMPTY = "DELETE FROM summary WHERE month = ? AND team = ? AND method = ? AND field = ? AND grade = ? AND n = 0"


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one record adds to the figures."""

    month: str
    team: str
    method: str
    plan: int | None
    grades: bytes


class Tally:
    """Contributions added and taken away in one transaction, written together at its end."""

    def __init__(self) -> None:
        self._records: Counter[tuple[str, str, str]] = Counter()
        self._grades: Counter[tuple[str, str, str, int, int, int]] = Counter()

    def add(self, given: Contribution, sign: int = 1) -> None:
        month, team, method, plan = given.month, given.team, given.method, given.plan
        self._records[month, team, method] += sign
        if plan is None:
            return
        grades = self._grades
        for place, code in enumerate(given.grades):
            if code != NO_GRADE:
                grades[month, team, method, plan, place, code] += sign

    def write(self, driver: Any, plans: PlanBook) -> None:
        cells = self._cells(_Labels(driver), plans)
        changed = sorted((*cell, n) for cell, n in cells.items() if n)
        driver.executemany(_ADD, changed)
        driver.executemany(_DROP_EMPTY, [row[:5] for row in changed if row[5] < 0])

    def _cells(self, labels: "_Labels", plans: PlanBook) -> Counter[tuple[str, int, int, int, int]]:
        cells: Counter[tuple[str, int, int, int, int]] = Counter()
        for (month, team, method), n in self._records.items():
            cells[month, labels.number(team), labels.number(method), RECORDS, RECORDS] += n
        for (month, team, method, number, place, code), n in self._grades.items():
            plan = plans.numbered(number)
            field, word = labels.number(plan.graded[place].path), labels.number(grade_word(plan, place, code))
            cells[month, labels.number(team), labels.number(method), field, word] += n
        return cells


class _Labels:
    """Numbers for the words of the summary's columns."""

    def __init__(self, driver: Any) -> None:
        self._driver = driver
        self._numbers: dict[str, int] = {text: number for number, text in driver.execute("SELECT id, text FROM labels")}

    def number(self, text: str) -> int:
        if text not in self._numbers:
            self._numbers[text] = self._driver.execute("INSERT INTO labels (text) VALUES (?)", (text,)).lastrowid
        return self._numbers[text]
