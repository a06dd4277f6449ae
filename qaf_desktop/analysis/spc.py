"""Statistical process control by NHS England's "Making Data Count": the XmR chart, its four rules and two icons.

Shewhart's chart for single values: limits lie 2.66 mean moving ranges from the mean (3 / d2 with d2 = 1.128 for ranges
of two; Wheeler, "Understanding Variation", 1993).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import fmean

LIMIT, CLOSE, SCREEN = 2.66, 2 / 3 * 2.66, 3.267
"""In mean moving ranges: the limits; what is close to them (two sigma); above what a moving range is no part of a
stable process (D4 of ranges of two)."""
RUN, TREND, FEW = 7, 7, 12
"""Points on one side, points in one direction, and the least from which limits say much."""


class Rule(StrEnum):
    """What is no chance: a point outside, seven on one side, seven in one direction, two of three close to a limit."""

    OUTSIDE = "outside"
    SHIFT = "shift"
    TREND = "trend"
    TWO_OF_THREE = "two-of-three"


class Variation(StrEnum):
    """Of the latest point: chance alone, or a cause that makes it better, worse, or neither (none is better)."""

    COMMON = "common"
    IMPROVING = "improving"
    WORSENING = "worsening"
    CHANGING = "changing"


class Assurance(StrEnum):
    """Whether the process as it is will meet the target: always, never, now and then, or there is none."""

    PASSES = "passes"
    FAILS = "fails"
    HIT_OR_MISS = "hit-or-miss"
    NO_TARGET = "no-target"


class Better(StrEnum):
    UP = "up"
    DOWN = "down"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class Point:
    """A value with the rules that speak of it; `above`: it lies over the mean."""

    value: float
    rules: frozenset[Rule] = frozenset()
    above: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """Mean and limits of the process; `screened` says that moving ranges too large for it were left out of them, and
    `few` that there are fewer than twelve points."""

    points: tuple[Point, ...]
    mean: float
    upper: float
    lower: float
    screened: bool

    @property
    def few(self) -> bool:
        return len(self.points) < FEW

    def variation(self, better: Better) -> Variation:
        last = self.points[-1]
        if not last.rules:
            return Variation.COMMON
        if better is Better.NEITHER:
            return Variation.CHANGING
        return Variation.IMPROVING if last.above == (better is Better.UP) else Variation.WORSENING

    def assurance(self, target: float | None, better: Better) -> Assurance:
        if target is None or better is Better.NEITHER:
            return Assurance.NO_TARGET
        worst, best = (self.lower, self.upper) if better is Better.UP else (-self.upper, -self.lower)
        wanted = target if better is Better.UP else -target
        if wanted <= worst:
            return Assurance.PASSES
        return Assurance.FAILS if wanted > best else Assurance.HIT_OR_MISS


def xmr(values: Sequence[float], *, screened: bool = True) -> Chart:
    """The chart of values in the order of time, at least one.

    `screened` leaves moving ranges beyond 3.267 mean ranges out of the limits once, as NHS England's R package does;
    its workbook does not. Raises ValueError for no value.
    """
    if not values:
        raise ValueError("a chart has at least one value")
    ranges = [abs(after - before) for before, after in zip(values, values[1:], strict=False)]
    spread = fmean(ranges) if ranges else 0.0
    if screened and ranges:
        spread = fmean([one for one in ranges if one <= SCREEN * spread] or ranges)
    mean = fmean(values)
    found = dict(_rules(values, mean, spread))
    points = tuple(Point(value, found.get(at, frozenset()), value > mean) for at, value in enumerate(values))
    return Chart(points, mean, mean + LIMIT * spread, mean - LIMIT * spread, screened)


def _rules(values: Sequence[float], mean: float, spread: float) -> Iterator[tuple[int, frozenset[Rule]]]:
    sides = [(value > mean) - (value < mean) for value in values]
    outside = {at for at, value in enumerate(values) if abs(value - mean) > LIMIT * spread + 1e-12}
    shift = _runs(sides, RUN)
    steps = [(after > before) - (after < before) for before, after in zip(values, values[1:], strict=False)]
    trend = {at + more for at in _starts(steps, TREND - 1) for more in range(TREND)}
    close = _two_of_three(values, mean, spread) - outside
    for at in range(len(values)):
        told = ((Rule.OUTSIDE, outside), (Rule.SHIFT, shift), (Rule.TREND, trend), (Rule.TWO_OF_THREE, close))
        yield at, frozenset(rule for rule, where in told if at in where)


def _runs(signs: Sequence[int], length: int) -> set[int]:
    return {at + more for at in _starts(signs, length) for more in range(length)}


def _starts(signs: Sequence[int], length: int) -> Iterator[int]:
    """Where as many of the same sign, not nought, begin."""
    for at in range(len(signs) - length + 1):
        if signs[at] and len(set(signs[at : at + length])) == 1:
            yield at


def _two_of_three(values: Sequence[float], mean: float, spread: float) -> set[int]:
    """Points beyond two sigma, at least two of three in a row on the same side, all within the limits."""
    found: set[int] = set()
    for at in range(len(values) - 2):
        for side in (1, -1):
            apart = [side * (value - mean) for value in values[at : at + 3]]
            near = {at + n for n, one in enumerate(apart) if CLOSE * spread < one <= LIMIT * spread + 1e-12}
            if len(near) >= 2:  # noqa: PLR2004 (two of three)
                found |= near
    return found
