"""Arrivals: which packages lie on the shared folder and are not merged yet, and whether one holds an escalation.

Each package is opened once, in the background, by the lead's own key: so nothing about its content has to be written on
its outside. Nothing is taken in.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from qaf_desktop.desk.desk import Desk
from qaf_desktop.exchange.delivery import Found, scan
from qaf_desktop.exchange.manifest import PackageKind
from qaf_desktop.exchange.share import Share
from qaf_desktop.exchange.verdicts import Bad
from qaf_desktop.exchanging.reading_packages import PackageDoor
from qaf_desktop.progress import Progress, silent
from qaf_desktop.records.model import RecordKey, Revision
from qaf_desktop.storage.ledger import ELSEWHERE, LedgerEntry, PackageIn

FOR_OTHERS = "not-for-us"
"""The code of a package for other readers: nothing to worry about on the share."""
_SEEN = "arrivals/seen"
"""Vault name: the packages seen, a line each: manifest digest, and how many escalations lie in it."""
LARGEST_OPENED = 8 * 1024 * 1024
"""Escalations travel in packages of their own, which are small; a larger one waits for the plan."""


@dataclass(frozen=True, slots=True)
class Arrived:
    """How many packages wait to be merged, and how many escalations are known to be in them."""

    packages: int = 0
    escalations: int = 0


class Arrivals:
    """The lead's look at what has come, cheap enough for every minute."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._store = desk.store
        self._door = PackageDoor(desk)

    def look(self, share: Share, progress: Progress = silent) -> Arrived:
        """Look into packages not seen before; those under a known name are not even opened."""
        seen, dealt_with = self._seen(), self._dealt_with()
        senders = tuple(device for device in share.senders() if device != self._desk.keys.device)
        found = scan(share, "in", senders, {*seen, *dealt_with}, progress).found
        counted = {one.digest: self._escalations(share, one) for one in found if one.digest}
        fresh = {digest: count for digest, count in counted.items() if count is not None}
        still = {digest: count for digest, count in {**seen, **fresh}.items() if digest not in dealt_with}
        if still != seen:
            self._keep(still)
        return _sum(still)

    def waiting(self) -> Arrived:
        """What the last look found, less what has been dealt with since."""
        seen = self._seen()
        if not seen:
            return Arrived()
        dealt_with = self._dealt_with()
        return _sum({digest: count for digest, count in seen.items() if digest not in dealt_with})

    def _escalations(self, share: Share, found: Found) -> int | None:
        """How many escalations lie in it; None for what is no sound package of work (yet): the plan will say why."""
        if found.size > LARGEST_OPENED:
            return 0
        data = self._door.fetch(share.transport, found)
        package = data if isinstance(data, Bad) else self._door.read(data)
        if isinstance(package, Bad) and package.code == FOR_OTHERS and package.manifest is not None:
            place = package.manifest.place
            prev, digest = package.manifest.prev or "", package.manifest.digest
            noted = PackageIn(place.device, place.epoch, place.seq, prev, digest, size=found.size)
            self._store.ledger.note(LedgerEntry(noted, ELSEWHERE, noted=self._desk.clock.stamp()))
        if isinstance(package, Bad) or package.manifest.kind is not PackageKind.WORK:
            return None
        return len(escalations_in((one.revision for one in package.revisions), self._desk.library.escalations))

    def _dealt_with(self) -> frozenset[str]:
        return frozenset(entry.package.manifest_digest for entry in self._store.ledger.list())

    def _seen(self) -> dict[str, int]:
        lines = (self._store.vault.get(_SEEN) or b"").decode().splitlines()
        return {digest: int(count) for digest, _, count in (line.partition(" ") for line in lines)}

    def _keep(self, seen: Mapping[str, int]) -> None:
        self._store.vault.put(_SEEN, "\n".join(f"{digest} {count}" for digest, count in sorted(seen.items())).encode())


def escalations_in(revisions: Iterable[Revision], escalations: Collection[str]) -> frozenset[RecordKey]:
    """The escalations that these revisions speak of; `escalations` are the methods whose records are such."""
    return frozenset(one.about or one.record for one in revisions if one.method in escalations)


def _sum(seen: Mapping[str, int]) -> Arrived:
    return Arrived(len(seen), sum(seen.values()))
