"""What a figure from some says about all: intervals and margins, each with the place its formula is from."""

import math
from dataclasses import dataclass
from statistics import NormalDist

LEVEL = 0.95


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure with its confidence interval, from `n` units; the interval is cut to where such a figure can lie."""

    value: float
    low: float
    high: float
    n: int


def estimate(value: float, variance: float, n: int, *, within: tuple[float, float] = (-math.inf, 1.0)) -> Estimate:
    """By Student's t on n − 1 degrees of freedom."""
    half = student_quantile(0.5 + LEVEL / 2, n - 1) * math.sqrt(max(0.0, variance)) if n > 1 else math.inf
    return Estimate(value, max(within[0], value - half), min(within[1], value + half), n)


def student_quantile(probability: float, degrees: int) -> float:
    """Abramowitz and Stegun (1964), 26.7.5: right to three digits from five degrees of freedom."""
    x = NormalDist().inv_cdf(probability)
    terms = (
        (x**3 + x) / 4,
        (5 * x**5 + 16 * x**3 + 3 * x) / 96,
        (3 * x**7 + 19 * x**5 + 17 * x**3 - 15 * x) / 384,
        (79 * x**9 + 776 * x**7 + 1482 * x**5 - 1920 * x**3 - 945 * x) / 92160,
    )
    return x + math.fsum(term / float(degrees) ** power for power, term in enumerate(terms, start=1))


def wilson(part: int, whole: int) -> Estimate:
    """A share of a sample. Wilson, "Probable inference" (Journal of the American Statistical Association, 1927).

    Raises ValueError for a share of nothing.
    """
    if whole < 1:
        raise ValueError("a share of nothing has no interval")
    z = NormalDist().inv_cdf(0.5 + LEVEL / 2)
    share = part / whole
    middle = (share + z * z / (2 * whole)) / (1 + z * z / whole)
    half = z * math.sqrt(share * (1 - share) / whole + z * z / (4 * whole * whole)) / (1 + z * z / whole)
    return Estimate(share, max(0.0, middle - half), min(1.0, middle + half), whole)


def margin(size: int, population: int) -> float:
    """How far a share found in a sample of `size` may lie from the share in all, at worst (a half).

    With the correction for a finite population: Cochran, "Sampling Techniques" (1977), 2.6 and 4.4.
    """
    if not 0 < size <= population:
        raise ValueError("a sample is at least one and at most all")
    if size == population:
        return 0.0
    z = NormalDist().inv_cdf(0.5 + LEVEL / 2)
    return z * math.sqrt(0.25 / size * (population - size) / (population - 1))


def size_for(wanted: float, population: int) -> int:
    """The smallest sample whose margin is at most `wanted`."""
    if population < 1 or wanted <= 0:
        raise ValueError("a margin is above nought, and a population at least one")
    z = NormalDist().inv_cdf(0.5 + LEVEL / 2)
    endless = 0.25 * z * z / (wanted * wanted)
    size = math.ceil(endless * population / (population - 1 + endless) - 1e-9)
    return max(1, min(population, size))
