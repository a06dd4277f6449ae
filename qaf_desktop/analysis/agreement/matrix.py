"""Two graders of the same files, counted against each other; and what can be read off such a table at once."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from qaf_desktop.analysis.figures import Share
from qaf_desktop.words import say

Scale = tuple[str, ...]
"""Grades in their order, the worst first."""

Weights = tuple[tuple[float, ...], ...]
"""By grade and grade: how far the two agree, from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """`counts[i][j]` files were graded `scale[i]` by the first grader and `scale[j]` by the second."""

    scale: Scale
    counts: tuple[tuple[int, ...], ...]

    @property
    def n(self) -> int:
        return sum(map(sum, self.counts))

    def exact(self) -> Share:
        return self._share(lambda first, second: first == second)

    def within_one(self) -> Share:
        return self._share(lambda first, second: abs(first - second) <= 1)

    def shift(self) -> float | None:
        """Mean of second less first, in grades: below nought the first was the more generous. None of nothing."""
        if not self.n:
            return None
        moved = sum(count * (j - i) for i, row in enumerate(self.counts) for j, count in enumerate(row))
        return moved / self.n

    def crossings(self, line: str) -> "Crossings":
        """Files that the second grader moved over a line; `line` is the lowest grade above it."""
        at = self.scale.index(line)
        up = sum(sum(row[at:]) for row in self.counts[:at])
        down = sum(sum(row[:at]) for row in self.counts[at:])
        return Crossings(line, up, down, self.n)

    def _share(self, agree: Callable[[int, int], bool]) -> Share:
        cells = ((i, j, count) for i, row in enumerate(self.counts) for j, count in enumerate(row))
        return Share(sum(count for i, j, count in cells if agree(i, j)), self.n, say("files"))


@dataclass(frozen=True, slots=True)
class Crossings:
    """Over the line below `line`: so many moved up, so many down, of so many."""

    line: str
    up: int
    down: int
    n: int


def tally(pairs: Iterable[tuple[str, str]], scale: Sequence[str]) -> Matrix:
    """Pairs (first, second); one with a grade that is not of the scale ("not applicable") is left out."""
    at = {grade: place for place, grade in enumerate(scale)}
    counts = [[0] * len(at) for _ in at]
    for first, second in pairs:
        if first in at and second in at:
            counts[at[first]][at[second]] += 1
    return Matrix(tuple(scale), tuple(map(tuple, counts)))


def identity_weights(size: int) -> Weights:
    """Only the same grade agrees."""
    return _weights(size, lambda apart: float(apart == 0))


def linear_weights(size: int) -> Weights:
    """One grade apart costs the same wherever it is: Cicchetti and Allison (1971)."""
    return _weights(size, lambda apart: 1 - apart / (size - 1))


def quadratic_weights(size: int) -> Weights:
    """What lies further apart costs more: Fleiss and Cohen (1973)."""
    return _weights(size, lambda apart: 1 - (apart / (size - 1)) ** 2)


def _weights(size: int, weight: Callable[[int], float]) -> Weights:
    if size < 2:
        raise ValueError("a scale has at least two grades")
    return tuple(tuple(weight(abs(i - j)) for j in range(size)) for i in range(size))
