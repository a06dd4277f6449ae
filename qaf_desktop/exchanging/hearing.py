"""Hearing back: what the lead decided about one's own records, from the lead's packages on the share or as files."""

from collections.abc import Iterable
from dataclasses import dataclass

from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.keepers import receiving_roles
from qaf_desktop.exchange.delivery import Found, scan_packages
from qaf_desktop.exchange.manifest import PackageKind
from qaf_desktop.exchange.package_reader import Package
from qaf_desktop.exchange.share import Share
from qaf_desktop.exchange.verdicts import Bad
from qaf_desktop.exchanging.arrivals import FOR_OTHERS
from qaf_desktop.exchanging.judging import judge_of
from qaf_desktop.exchanging.planning import subjects
from qaf_desktop.exchanging.reading_packages import PackageDoor
from qaf_desktop.progress import Progress, silent
from qaf_desktop.records.model import RecordKey

_SEEN = "heard/seen"
"""Vault name: digests of the lead's packages that were looked into."""


@dataclass(frozen=True, slots=True)
class Heard:
    """The records of which something new was heard, and what could not be used."""

    records: tuple[RecordKey, ...] = ()
    bad: tuple[Bad, ...] = ()


class Hearing:
    """The way back to the desk that is not the lead's. What comes in is judged as the lead judges what is sent."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._door = PackageDoor(desk)

    def on_share(self, share: Share, progress: Progress = silent) -> Heard:
        """Take in what lead devices sent since last time. One that is still being copied is looked at again."""
        known = (self._desk.store.vault.get(_SEEN) or b"").decode().split()
        senders = tuple(device for device in share.senders() if self._is_lead(device))
        found = [one for one in scan_packages(share, "in", senders, known, progress) if one.digest]
        read = {one.digest or "": self._read(share, one) for one in found}
        done = {digest for digest, one in read.items() if not isinstance(one, Bad) or one.code == FOR_OTHERS}
        heard = self.take((_name(one), read[one.digest or ""]) for one in found)
        if done:
            self._desk.store.vault.put(_SEEN, " ".join(sorted({*known, *done})).encode())
        return Heard(heard.records, tuple(one for one in heard.bad if one.code != FOR_OTHERS))

    def take(self, packages: Iterable[tuple[str, Package | Bad]]) -> Heard:
        """Packages of work by file name, read already. Only a lead's are taken in: nobody else sends word back."""
        wanted = [(name, one) for name, one in packages if isinstance(one, Bad) or self.is_word_back(one)]
        if not wanted:
            return Heard()
        records: dict[RecordKey, None] = {}
        bad: list[Bad] = []
        judge = judge_of(self._desk)
        for name, package in wanted:
            found = package if isinstance(package, Bad) else self._door.fitting(package, name, 0)
            if isinstance(found, Bad):
                bad.append(found)
            else:
                outcome = self._desk.store.merge.apply(found.merge, judge)
                told = subjects(found) if outcome.new else outcome.removed
                records.update(dict.fromkeys(told))
        return Heard(tuple(records), tuple(bad))

    def is_word_back(self, package: Package) -> bool:
        """Whether it is work of a lead's, for this desk to hear of."""
        manifest = package.manifest
        return (
            manifest.kind is PackageKind.WORK and not self._desk.kind.collects and self._is_lead(manifest.place.device)
        )

    def _read(self, share: Share, found: Found) -> Package | Bad:
        data = self._door.fetch(share.transport, found)
        return data if isinstance(data, Bad) else self._door.read(data)

    def _is_lead(self, device: str) -> bool:
        view = self._desk.rosters.view
        member = view.member_of(device) if view else None
        return bool(view and member and view.roles_of(member) & receiving_roles(self._desk))


def _name(found: Found) -> str:
    return found.path.rpartition("/")[2]
