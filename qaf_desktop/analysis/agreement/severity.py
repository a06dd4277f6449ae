"""How strict each auditor grades beside those who moderate, drawn towards all where little is known of one."""

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from statistics import NormalDist, fmean

from qaf_desktop.analysis.intervals import LEVEL


@dataclass(frozen=True, slots=True)
class Severity:
    """In grades, moderated less original: above nought the auditor was stricter than the moderators.

    `raw` is the auditor's own mean of `n` files, `drawn` what may be believed, between `low` and `high`.
    """

    auditor: str
    n: int
    raw: float
    drawn: float
    low: float
    high: float


def severities(shifts: Mapping[str, Sequence[int]]) -> tuple[Severity, ...]:
    """By auditor, the strictest first. Auditors without a moderated file are left out.

    Normal means with a common spread within auditors, drawn towards the mean of all: Efron and Morris, "Data analysis
    using Stein's estimator" (1975); the spread between auditors by DerSimonian and Laird (1986).
    """
    known = {auditor: tuple(moved) for auditor, moved in shifts.items() if moved}
    if not known:
        return ()
    within = _spread_within(known.values())
    means = {auditor: (fmean(moved), within / len(moved)) for auditor, moved in known.items()}
    spread = spread_between(tuple(means.values()))
    found = (_drawn(auditor, len(known[auditor]), *means[auditor], spread) for auditor in known)
    return tuple(sorted(found, key=lambda one: (-one.drawn, one.auditor)))


@dataclass(frozen=True, slots=True)
class Spread:
    """Between auditors: variance `between`, around `centre`, which is itself known to the variance `unsure`."""

    between: float
    centre: float
    unsure: float


def spread_between(means: Sequence[tuple[float, float]]) -> Spread:
    """Of (mean, variance of that mean, above nought), by the moments of DerSimonian and Laird.

    Raises ValueError of nothing.
    """
    if not means:
        raise ValueError("nothing has no centre")
    fixed, weights = _centre(means, 0.0)
    total = sum(weights)
    uneven = sum(weight * (mean - fixed) ** 2 for weight, (mean, _) in zip(weights, means, strict=True))
    scale = total - sum(weight * weight for weight in weights) / total
    between = max(0.0, (uneven - (len(means) - 1)) / scale) if len(means) > 1 else 0.0
    centre, weights = _centre(means, between)
    return Spread(between, centre, 1 / sum(weights))


def _centre(means: Sequence[tuple[float, float]], between: float) -> tuple[float, Sequence[float]]:
    weights = [1 / (variance + between) for _, variance in means]
    weighted = sum(weight * mean for weight, (mean, _) in zip(weights, means, strict=True))
    return weighted / sum(weights), weights


def _spread_within(groups: Collection[tuple[int, ...]]) -> float:
    """Variance of one file's shift, from all auditors together; at least that of a grade moved in one file of twenty,
    so that a few files without a change prove nothing."""
    free = sum(len(moved) - 1 for moved in groups)
    around = sum((shift - fmean(moved)) ** 2 for moved in groups for shift in moved)
    return max(around / free if free else 0.25, 0.05)


def _drawn(auditor: str, n: int, mean: float, variance: float, spread: Spread) -> Severity:
    trust = spread.between / (spread.between + variance)
    drawn = spread.centre + trust * (mean - spread.centre)
    half = NormalDist().inv_cdf(0.5 + LEVEL / 2) * math.sqrt(trust * variance + (1 - trust) ** 2 * spread.unsure)
    return Severity(auditor, n, mean, drawn, drawn - half, drawn + half)
