"""Who audits what: everybody a fair load, nobody a file they may not read."""

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Auditor:
    """`room` is how many pieces of work this person can take in all, `load` how many of them are taken already."""

    id: str
    room: int
    load: int = 0


@dataclass(frozen=True, slots=True)
class Balanced:
    """Each piece of work with its auditor, and those that nobody may or can take."""

    given: Mapping[str, str]
    left_over: tuple[str, ...]


def balanced(work: Mapping[str, Sequence[str]], auditors: Sequence[Auditor]) -> Balanced:
    """`work` names for each piece the auditors who may take it, the fittest first.

    As much is given as can be at all; of the ways to do so one in which the fullest is as little full as can be.
    Semi-matching by cost-reducing paths (Harvey, Ladner, Lovász and Tamir, 2006): what is hardest to place goes first.
    The same input gives the same answer.
    """
    table = _Table({one.id: one for one in auditors})
    left_over = []
    for piece in sorted(work, key=lambda name: (len(work[name]), name)):
        table.may[piece] = tuple(dict.fromkeys(name for name in work[piece] if name in table.auditors))
        if not table.place(piece):
            left_over.append(piece)
    return Balanced(dict(sorted(table.given.items())), tuple(sorted(left_over)))


class _Table:
    def __init__(self, auditors: Mapping[str, Auditor]) -> None:
        self.auditors = auditors
        self.may: dict[str, tuple[str, ...]] = {}
        self.given: dict[str, str] = {}
        self._pieces: dict[str, dict[str, None]] = {name: {} for name in auditors}

    def place(self, piece: str) -> bool:
        """Gives the piece away, others moving along where that makes the fullest less full."""
        came_from, reached = self._reach(piece)
        able = [name for name in reached if self._count(name) < self.auditors[name].room]
        if not able:
            return False
        self._move_along(min(able, key=self._fullness), came_from)
        return True

    def _reach(self, piece: str) -> tuple[Mapping[str, tuple[str, str | None]], Sequence[str]]:
        """Every auditor to whom the piece leads, by pieces that could move on; each with the piece that led there."""
        came_from: dict[str, tuple[str, str | None]] = {}
        order: list[str] = []
        waiting: deque[tuple[str, str | None]] = deque([(piece, None)])
        while waiting:
            moving, holder = waiting.popleft()
            for name in self.may[moving]:
                if name not in came_from:
                    came_from[name] = (moving, holder)
                    order.append(name)
                    waiting.extend((held, name) for held in self._pieces[name])
        return came_from, order

    def _move_along(self, taker: str, came_from: Mapping[str, tuple[str, str | None]]) -> None:
        to: str | None = taker
        while to is not None:
            moving, holder = came_from[to]
            if holder is not None:
                del self._pieces[holder][moving]
            self._pieces[to][moving] = None
            self.given[moving] = to
            to = holder

    def _count(self, name: str) -> int:
        return self.auditors[name].load + len(self._pieces[name])

    def _fullness(self, name: str) -> tuple[Fraction, int]:
        room = self.auditors[name].room
        return Fraction(self._count(name) + 1, room) if room else Fraction(1), self._count(name)
