"""Small numbers by which somebody could be known are withheld in what leaves the service, and as many more as it takes
that they cannot be worked out from the total. Pure."""

from collections.abc import Sequence

SMALL = 5
"""Counts from 1 to below this are withheld; none at all tells of nobody."""


def withheld(counts: Sequence[int], *, adds_up: bool = True) -> frozenset[int]:
    """The places of the counts to withhold. Where they add up to a total that is shown, what is withheld makes at least
    `SMALL` together and is no single cell: the next smallest goes too."""
    hidden = {place for place, n in enumerate(counts) if 0 < n < SMALL}
    if not hidden or not adds_up:
        return frozenset(hidden)
    others = sorted((n, place) for place, n in enumerate(counts) if n >= SMALL)
    while others and (len(hidden) < 2 or sum(counts[place] for place in hidden) < SMALL):
        hidden.add(others.pop(0)[1])
    return frozenset(hidden)


def total_is_small(total: int) -> bool:
    """A total that would be withheld itself, and with it everything below it."""
    return 0 < total < SMALL


def share_is_small(part: int, whole: int) -> bool:
    """Whether a share tells of few: those of whom it holds, those of whom it does not, or all."""
    return any(0 < n < SMALL for n in (part, whole - part, whole))
