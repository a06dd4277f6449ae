"""A draw that anybody can repeat from the seed and the list, with a pencil or `sha256sum`."""

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from qaf_desktop.analysis.sampling.frame import Frame, Row


@dataclass(frozen=True, slots=True)
class Replacement:
    """A child drawn in place of another, and why."""

    instead_of: str
    reference: str
    reason: str


@dataclass(frozen=True, slots=True)
class Draw:
    """References drawn from the list of that hash; `shares` says how many of each stratum were to be drawn.

    `short` is how many fewer than asked for the list could give.
    """

    seed: str
    list_hash: str
    size: int
    shares: Mapping[str, int]
    drawn: tuple[str, ...]
    replacements: tuple[Replacement, ...] = ()

    @property
    def short(self) -> int:
        return self.size - sum(self.shares.values())

    def current(self) -> tuple[str, ...]:
        """Who is in the sample now, each replaced by the last one drawn for it."""
        instead = {one.instead_of: one.reference for one in self.replacements}
        return tuple(_last(reference, instead) for reference in self.drawn)


def draw(frame: Frame, size: int, seed: str) -> Draw:
    """In each stratum the first ones in the order of `ticket`; strata by their part of the list (largest remainders).

    Raises ValueError for a size below one or an empty seed.
    """
    if size < 1 or not seed:
        raise ValueError("a draw has a seed and at least one")
    strata = frame.strata()
    shares = proportional(strata, min(size, len(frame.rows)))
    drawn = tuple(row.reference for stratum, share in shares.items() for row in in_order(frame, stratum, seed)[:share])
    return Draw(seed, frame.hash, size, shares, drawn)


def ticket(seed: str, reference: str) -> str:
    """SHA-256 of the seed and the reference, each a line: `printf '%s\\n' SEED REFERENCE | sha256sum`."""
    return hashlib.sha256(f"{seed}\n{reference}\n".encode()).hexdigest()


def in_order(frame: Frame, stratum: str, seed: str) -> tuple[Row, ...]:
    """One stratum in the order in which it is drawn."""
    rows = (row for row in frame.rows if row.stratum == stratum)
    return tuple(sorted(rows, key=lambda row: ticket(seed, row.reference)))


def proportional(strata: Mapping[str, int], size: int) -> Mapping[str, int]:
    """Hare's quota with the largest remainders, the larger stratum first and then the earlier name.

    Raises ValueError for more than there is.
    """
    whole = sum(strata.values())
    if size > whole:
        raise ValueError("more than the list holds")
    if not whole:
        return {}
    shares = {name: size * count // whole for name, count in strata.items()}
    rest = size - sum(shares.values())
    by_remainder = sorted(strata, key=lambda name: (-(size * strata[name] % whole), -strata[name], name))
    return {name: share + (name in by_remainder[:rest]) for name, share in shares.items()}


def replaced(draw: Draw, frame: Frame, reference: str, reason: str, *, never: Collection[str] = ()) -> Draw | None:
    """With the next of the same stratum instead of `reference`; None where the stratum is used up.

    `never` names further references that may not be drawn. Raises ValueError where `reference` is not in the sample,
    the list is not the one that was drawn from, or no reason is given.
    """
    if reference not in draw.current() or frame.hash != draw.list_hash or not reason.strip():
        raise ValueError("only a child of this sample is replaced, from its own list, for a reason")
    used = {*draw.drawn, *(one.reference for one in draw.replacements), *never}
    stratum = next(row.stratum for row in frame.rows if row.reference == reference)
    free = (row.reference for row in in_order(frame, stratum, draw.seed) if row.reference not in used)
    following = next(free, None)
    if following is None:
        return None
    return replace(draw, replacements=(*draw.replacements, Replacement(reference, following, reason)))


def _last(reference: str, instead: Mapping[str, str]) -> str:
    while reference in instead:
        reference = instead[reference]
    return reference
