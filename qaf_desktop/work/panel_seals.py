"""Which audits of a panel are closed to the lead auditor's desk: those of panels where not everybody has finished."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.methods.moderating import FINALISED
from qaf_desktop.records.model import RecordKey, Revision
from qaf_desktop.words import say
from qaf_desktop.work.allocation_way import Allocation, read_allocation
from qaf_desktop.work.giving import ALLOCATION

OPENED_EARLY = "opened_early"
FEWEST = 2
"""Fewer audits than this are nobody to compare with."""


@dataclass(frozen=True, slots=True)
class Seat:
    """One place in a panel: the allocation that gave it, and its audit's first finalising (None: not in yet)."""

    allocation: RecordKey
    said: Allocation
    finalised: Revision | None
    opened: tuple[Revision, ...]


@dataclass(frozen=True, slots=True)
class Seats:
    """A panel as its allocations say it. Whoever's work was taken back unfinished is no longer of it."""

    token: str
    seats: tuple[Seat, ...]

    @property
    def all_in(self) -> bool:
        return len(self.seats) >= FEWEST and all(one.finalised is not None for one in self.seats)

    @property
    def opened(self) -> tuple[Revision, ...]:
        """Who opened it before all were in."""
        return tuple(made for one in self.seats for made in one.opened)


def panels(desk: Desk) -> tuple[Seats, ...]:
    """Every panel of this desk's store, in the order in which they were set up."""
    found: dict[str, list[Seat]] = defaultdict(list)
    for key in sorted(desk.store.records.with_fact(ALLOCATION, "panel")):
        decisions = desk.store.revisions.decisions_about(key)
        said = read_allocation(desk.store.revisions.of_record(key), decisions)
        if said.panel and (said.record or not said.withdrawn):
            opened = tuple(one for one in decisions if one.transition == OPENED_EARLY)
            found[said.panel].append(Seat(key, said, _first_finalised(desk, said.record), opened))
    return tuple(Seats(token, tuple(seats)) for token, seats in found.items())


def sealed(desk: Desk) -> frozenset[RecordKey]:
    """Audits that this person may not look into yet. One's own is never among them; neither is what this person
    opened early: that is told, and cannot be taken back."""
    if not desk.kind.collects:
        return frozenset()
    shut = (one for one in panels(desk) if not one.all_in and not _opened_by(one.opened, desk.person))
    seats = (seat.said for one in shut for seat in one.seats)
    return frozenset(said.record for said in seats if said.record is not None and said.person != desk.person)


def demand_open(desk: Desk, record: RecordKey) -> None:
    """Raises UserFacingError("sealed") for an audit that is closed to this person."""
    if record in sealed(desk):
        raise UserFacingError(
            "sealed",
            say("Others audit the same file and have not finished: this audit is sealed until all are in."),
            say("Wait for them, or open the panel early under Allocation, with a reason that is kept."),
        )


def _opened_by(opened: Iterable[Revision], person: str) -> bool:
    return any(one.author.person == person for one in opened)


def _first_finalised(desk: Desk, record: RecordKey | None) -> Revision | None:
    """The decision by which the audit first came in: what was amended after it is not compared."""
    if record is None or desk.store.records.row(record) is None:
        return None
    made = desk.store.revisions.decisions_about(record)
    return min((one for one in made if one.transition == FINALISED), key=lambda one: one.key, default=None)
