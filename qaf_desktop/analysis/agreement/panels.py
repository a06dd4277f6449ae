"""Two or more graders of the same files, of whom some may have left a file out."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from qaf_desktop.analysis.agreement.matrix import Scale, Weights
from qaf_desktop.analysis.intervals import Estimate, estimate


@dataclass(frozen=True, slots=True)
class Panel:
    """`files` counts how often each pattern occurs; a pattern says, grade by grade, how many graders gave it."""

    scale: Scale
    files: Mapping[tuple[int, ...], int]

    @property
    def n(self) -> int:
        """Files that at least two graded: of one alone, nothing can be said about agreement."""
        return sum(count for pattern, count in self.files.items() if sum(pattern) > 1)


def panel(files: Iterable[Sequence[str | None]], scale: Sequence[str]) -> Panel:
    """Each file's grades, one a grader; None or a grade that is not of the scale is a grade not given."""
    at = {grade: place for place, grade in enumerate(scale)}
    patterns: Counter[tuple[int, ...]] = Counter()
    for grades in files:
        given = Counter(at[grade] for grade in grades if grade in at)
        if given:
            patterns[tuple(given[place] for place in range(len(at)))] += 1
    return Panel(tuple(scale), dict(patterns))


def gwet_ac2(panel: Panel, weights: Weights) -> Estimate | None:
    """Gwet's AC2 (AC1 by identity weights), which stays steady where one grade is by far the most common.

    Gwet, "Handbook of Inter-Rater Reliability" (4th edition, 2014), chapters 4 and 5, variance for any files of many;
    AC1 in Gwet, "Computing inter-rater reliability and its variance in the presence of high agreement" (2008).
    """
    pairs, n, grades = panel.n, sum(panel.files.values()), range(len(panel.scale))
    if not pairs:
        return None
    common = [sum(count * pattern[k] / sum(pattern) for pattern, count in panel.files.items()) / n for k in grades]
    scale = sum(map(sum, weights)) / (len(grades) * (len(grades) - 1))
    chance = scale * sum(share * (1 - share) for share in common)
    if 1 - chance < 1e-12:
        return None
    agreed = {pattern: _agreed(pattern, weights) for pattern in panel.files if sum(pattern) > 1}
    seen = sum(panel.files[pattern] * value for pattern, value in agreed.items()) / pairs
    coefficient = (seen - chance) / (1 - chance)

    def part(pattern: tuple[int, ...]) -> float:
        own = n / pairs * (agreed[pattern] - chance) / (1 - chance) if pattern in agreed else 0.0
        by_chance = scale * sum(pattern[k] / sum(pattern) * (1 - common[k]) for k in grades)
        return own - 2 * (1 - coefficient) * (by_chance - chance) / (1 - chance)

    spread = sum(count * (part(pattern) - coefficient) ** 2 for pattern, count in panel.files.items())
    return estimate(coefficient, spread / (n * (n - 1)) if n > 1 else 0.0, n)


def _agreed(pattern: tuple[int, ...], weights: Weights) -> float:
    """Of the pairs of graders of one file, the weighted share that agrees."""
    graders = sum(pattern)
    agreeing = sum(
        given * (sum(weight * other for weight, other in zip(weights[k], pattern, strict=True)) - 1)
        for k, given in enumerate(pattern)
    )
    return agreeing / (graders * (graders - 1))


def krippendorff_alpha(panel: Panel) -> Estimate | None:
    """Krippendorff's alpha with his ordinal metric: two grades lie apart by how many grades were given between them.

    Krippendorff, "Content Analysis" (4th edition, 2019), chapter 12, and "Computing Krippendorff's
    Alpha-Reliability" (2011). Other programs name other metrics ordinal: figures agree only where the metric does.
    The interval is by the jackknife over files (Efron and Tibshirani, "An Introduction to the Bootstrap", 1993, 11).
    """
    files = {pattern: count for pattern, count in panel.files.items() if sum(pattern) > 1}
    n = sum(files.values())
    value = _alpha(files, len(panel.scale))
    if value is None:
        return None
    without = [(count, _alpha(_one_less(files, pattern), len(panel.scale))) for pattern, count in files.items()]
    known = [(count, other) for count, other in without if other is not None]
    if n < 2 or not known:
        return estimate(value, 0.0, 1)
    total = sum(count for count, _ in known)
    mean = sum(count * other for count, other in known) / total
    variance = (total - 1) / total * sum(count * (other - mean) ** 2 for count, other in known)
    return estimate(value, variance, n)


def _one_less(files: Mapping[tuple[int, ...], int], pattern: tuple[int, ...]) -> Mapping[tuple[int, ...], int]:
    return {**files, pattern: files[pattern] - 1}


def _alpha(files: Mapping[tuple[int, ...], int], size: int) -> float | None:
    given = [sum(count * pattern[k] for pattern, count in files.items()) for k in range(size)]
    total = sum(given)
    apart = _ordinal(given)
    seen = sum(count * _apart(pattern, apart) / (sum(pattern) - 1) for pattern, count in files.items())
    chance = sum(given[i] * given[j] * apart[i][j] for i, j in _grade_pairs(size))
    if total < 2 or chance == 0:
        return None
    return 1 - (total - 1) * seen / chance


def _apart(pattern: tuple[int, ...], apart: Sequence[Sequence[float]]) -> float:
    return sum(
        pattern[i] * pattern[j] * apart[i][j] for i, j in _grade_pairs(len(pattern)) if pattern[i] and pattern[j]
    )


def _ordinal(given: Sequence[int]) -> list[list[float]]:
    up_to = [0, *accumulate(given)]
    size = range(len(given))

    def apart(i: int, j: int) -> float:
        low, high = min(i, j), max(i, j)
        return float(up_to[high + 1] - up_to[low] - (given[low] + given[high]) / 2) ** 2

    return [[apart(i, j) for j in size] for i in size]


def _grade_pairs(size: int) -> Iterator[tuple[int, int]]:
    return ((i, j) for i in range(size) for j in range(i + 1, size))
