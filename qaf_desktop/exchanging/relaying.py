"""Handing on: all work that was received here, sealed anew for another desk that is to hold it too.

What is handed on is each package's own manifest, signature and revisions, so the other desk believes the authors and
not the desk between.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import chain

from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.keepers import keepers_of
from qaf_desktop.desk.rosters import LEAD_ROLES
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchange.delivery import scan_packages
from qaf_desktop.exchange.manifest import PackageKind, read_manifest, tally
from qaf_desktop.exchange.package_reader import Package
from qaf_desktop.exchange.relay import Original
from qaf_desktop.exchange.roster import DeviceStatus
from qaf_desktop.exchange.share import Share
from qaf_desktop.exchange.verdicts import Bad
from qaf_desktop.exchanging.judging import judge_of
from qaf_desktop.exchanging.keeping import Keeping
from qaf_desktop.exchanging.planning import subjects
from qaf_desktop.exchanging.reading_packages import PackageDoor
from qaf_desktop.exchanging.sending import Sending
from qaf_desktop.progress import Progress, silent
from qaf_desktop.records.model import RecordKey
from qaf_desktop.storage.ledger import APPLIED, KeptPackage
from qaf_desktop.storage.outbox import PackageOut
from qaf_desktop.words import say
from qaf_desktop.work.leaving import Act, Leaving, note

LARGEST_RELAY = 8 * 1024 * 1024
MOST_ORIGINALS = 100
AT_ONCE = 200
_HANDED = "handed-on/"
"""Vault name, with the device behind: digests of the packages that were handed on to it."""


@dataclass(frozen=True, slots=True)
class HandedOn:
    """How many packages went into how many relays; `missing` are those that could not be read here any more."""

    originals: int
    relays: int
    missing: int = 0


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What came by a relay: the records that were heard of, and what could not be used."""

    originals: int = 0
    records: tuple[RecordKey, ...] = ()
    bad: tuple[Bad, ...] = ()


@dataclass(frozen=True, slots=True)
class WholeOriginal:
    """An original with the plain bytes of its attachments by id."""

    digest: str
    original: Original
    attachments: Mapping[str, bytes]

    @property
    def size(self) -> int:
        return sum(map(len, (*self.original.lines, *self.attachments.values())))


class Relaying:
    """Both ends of handing on."""

    def __init__(self, desk: Desk, door: PackageDoor | None = None) -> None:
        self._desk = desk
        self._store = desk.store
        self._door = door or PackageDoor(desk)

    def waiting(self, device: str) -> int:
        """How many packages that device has not been handed yet."""
        return len(self._due(device))

    def hand_on(self, device: str, share: Share | None = None, progress: Progress = silent) -> HandedOn:
        """Put everything that device has not been handed yet into relays for it, in the outbox. `share` is where
        packages are read that the store no longer holds whole. Raises UserFacingError("not-a-lead-desk")."""
        recipients = self._recipients(device)
        due = self._due(device)
        Keeping(self._desk).tell_again(recipients)
        note(self._desk, Leaving(Act.HANDED_ON, what=str(len(due))))
        handed, relays = list[str](), 0
        for digests in self._relays(due, recipients, share, progress):
            handed += digests
            relays += 1
            self._keep_handed(device, handed)
        return HandedOn(len(handed), relays, len(due) - len(handed))

    def checkpoint(self, share: Share, progress: Progress = silent) -> frozenset[str]:
        """Everything there is, as it stands after erasures, in new relays for every lead's desk and the recovery key,
        in the outbox; the digests of the packages that they hold."""
        view = self._desk.rosters.view
        recipients = view.recipients(LEAD_ROLES) if view else ()
        return frozenset(chain.from_iterable(self._relays(self._due(""), recipients, share, progress)))

    def _relays(
        self, due: Sequence[str], recipients: tuple[str, ...], share: Share | None, progress: Progress
    ) -> Iterator[tuple[str, ...]]:
        """Puts them into the outbox one by one; the digests of the packages in each."""
        for batch in _batches(self._originals(due, share, progress)):
            documents = tuple(one.original.document() for one in batch)
            files = dict(chain.from_iterable(one.attachments.items() for one in batch))
            Sending(self._desk).relay(documents, files, recipients)
            yield tuple(one.digest for one in batch)

    def take(self, relays: Sequence[Package]) -> TakenIn:
        """Merge the packages in the relays as if each had come by itself. Only a desk that collects takes any."""
        if not self._desk.kind.collects:
            return TakenIn()
        judge, bad = judge_of(self._desk), list[Bad]()
        records: dict[RecordKey, None] = {}
        count = 0
        for relay in relays:
            for package in self._packages_in(relay):
                found = self._door.fitting(package, package.manifest.file_name, 0)
                if isinstance(found, Bad):
                    bad.append(found)
                    continue
                outcome = self._store.merge.apply(found.merge, judge)
                count += not outcome.already
                records.update(dict.fromkeys(() if outcome.already else subjects(found)))
        return TakenIn(count, tuple(records), tuple(bad))

    def _packages_in(self, relay: Package) -> Iterator[Package]:
        """The originals of a relay, each as the package it was; less what is withheld, which has to be erased here."""
        for one in relay.relayed if relay.manifest.kind is PackageKind.RELAY else ():
            if self._store.removals.knows(one.withheld):
                yield replace(
                    relay, manifest=one.manifest, manifest_bytes=one.manifest_bytes, signature=one.signature,
                    member=one.member, revisions=one.revisions, documents=(), relayed=(),
                )  # fmt: skip

    def originals(self, known: Collection[str], share: Share | None = None) -> Iterator[WholeOriginal]:
        """Every package here that is not known there, less what was erased and what keepers alone hold."""
        due = tuple(digest for digest in self._due("") if digest not in known)
        return self._originals(due, share, silent)

    def _recipients(self, device: str) -> tuple[str, ...]:
        view = self._desk.rosters.view
        found = view.device(device) if view else None
        leads = view.recipients(LEAD_ROLES) if view else ()
        if view is None or found is None or found.status is not DeviceStatus.ACTIVE or found.age_recipient not in leads:
            raise UserFacingError(
                "not-a-lead-desk",
                say("Only the laptop of a lead auditor can be given everything that was received."),
                say("Choose a laptop that is let in, and whose owner has the role of lead auditor."),
            )
        own = self._desk.keys.public().age_recipient
        return tuple(sorted({found.age_recipient, own, *view.current.recovery}))

    def _due(self, device: str) -> tuple[str, ...]:
        """Digests of applied packages and of one's own, not handed on and not that device's own."""
        handed = frozenset((self._store.vault.get(_HANDED + device) or b"").decode().split())
        came = (e.package for e in self._store.ledger.list(APPLIED) if e.package.device != device)
        own = (one for one in self._store.outbox.packages() if one.revisions and not self._is_kept(one))
        digests = (*(one.manifest_digest for one in came), *(one.manifest_digest for one in own))
        return tuple(digest for digest in dict.fromkeys(digests) if digest not in handed)

    def _is_kept(self, package: PackageOut) -> bool:
        """Whether it was sealed for keepers, not for leads."""
        found = self._store.revisions.get(package.revisions[0])
        return found is not None and bool(keepers_of(self._desk, found.revision.method))

    def _keep_handed(self, device: str, digests: Sequence[str]) -> None:
        before = (self._store.vault.get(_HANDED + device) or b"").decode().split()
        self._store.vault.put(_HANDED + device, " ".join(sorted({*before, *digests})).encode())

    def _originals(self, due: Sequence[str], share: Share | None, progress: Progress) -> Iterator[WholeOriginal]:
        """Each as the store holds it; else as it lies in the outbox or on the share. What is nowhere is passed over."""
        sent = {one.manifest_digest: one.name for one in self._store.outbox.packages()}
        wanted: list[str] = []
        for start in range(0, len(due), AT_ONCE):
            progress(say("Handing on package {n} of {all}", n=start + 1, all=len(due)), start / len(due))
            some = due[start : start + AT_ONCE]
            kept = self._store.ledger.kept_whole(some)
            for digest in some:
                found = self._kept(digest, kept.get(digest)) or self._sent(sent.get(digest))
                if found is not None:
                    yield found
                else:
                    wanted.append(digest)
        missing = set(wanted)
        for one in chain(self._relayed_before(wanted), self._on_share(wanted, share)):
            if one.digest in missing:
                missing.discard(one.digest)
                yield one

    def _kept(self, digest: str, kept: KeptPackage | None) -> WholeOriginal | None:
        if kept is None:
            return None
        manifest, _break, signature = kept.provenance.partition(b"\n")
        if tally(one.digest for one in kept.revisions) != read_manifest(manifest).revisions:
            return None
        lines = tuple(one.body for one in sorted(kept.revisions, key=lambda one: one.key))
        names = {file.id for one in kept.revisions for file in one.revision.attachments}
        files = {name: data for name in names if (data := self._store.attachments.get(name)) is not None}
        return WholeOriginal(digest, Original(manifest, signature, lines), files) if len(files) == len(names) else None

    def _sent(self, name: str | None) -> WholeOriginal | None:
        if name is None:
            return None
        with suppress(OSError):
            return self._opened((self._desk.folder.outbox / name).read_bytes())
        return None

    def _relayed_before(self, wanted: Sequence[str]) -> Iterator[WholeOriginal]:
        """Out of this desk's own relays, less what was erased since."""
        names = [one.name for one in self._store.outbox.packages() if not one.revisions] if wanted else []
        for name in names:
            with suppress(OSError):
                relay = self._door.read((self._desk.folder.outbox / name).read_bytes())
                before = {} if isinstance(relay, Bad) else {one.digest: one.withheld for one in relay.relayed}
                for package in () if isinstance(relay, Bad) else self._packages_in(relay):
                    whole = self._whole(package, before[package.digest]) if package.digest in wanted else None
                    if whole is not None:
                        yield whole

    def _on_share(self, wanted: Sequence[str], share: Share | None) -> Iterator[WholeOriginal]:
        if not wanted or share is None:
            return
        for found in scan_packages(share, "in", share.senders(), ()):
            if found.digest in wanted:
                data = self._door.fetch(share.transport, found)
                whole = None if isinstance(data, Bad) else self._opened(data)
                if whole is not None:
                    yield whole

    def _opened(self, data: bytes) -> WholeOriginal | None:
        """A package as it was sent, less what was erased since."""
        package = self._door.read(data)
        return None if isinstance(package, Bad) else self._whole(package)

    def _whole(self, package: Package, before: tuple[str, ...] = ()) -> WholeOriginal | None:
        """`before` are digests that were withheld already."""
        files = self._door.attachments(package)
        if isinstance(files, Bad):
            return None
        kept = [one for one in package.revisions if not self._store.removals.knows((one.digest,))]
        withheld = {*before, *(one.digest for one in package.revisions)} - {one.digest for one in kept}
        named = {file.id for one in kept for file in one.revision.attachments}
        original = Original(
            package.manifest_bytes, package.signature, tuple(one.data for one in kept), tuple(sorted(withheld))
        )
        return WholeOriginal(package.digest, original, {name: data for name, data in files.items() if name in named})


def _batches(originals: Iterator[WholeOriginal]) -> Iterator[tuple[WholeOriginal, ...]]:
    """Relays of a size that travels well; one original at least in each."""
    batch: list[WholeOriginal] = []
    for one in originals:
        full = len(batch) == MOST_ORIGINALS or sum(o.size for o in batch) + one.size > LARGEST_RELAY
        if batch and full:
            yield tuple(batch)
            batch = []
        batch.append(one)
    if batch:
        yield tuple(batch)
