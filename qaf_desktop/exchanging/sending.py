"""Sending: own revisions into signed packages, packages to the shared folder or a file, receipts back."""

import contextlib
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.keepers import keepers_of, receiving_roles
from qaf_desktop.desk.playground import refuse_in_example
from qaf_desktop.desk.rosters import LEAD_ROLES
from qaf_desktop.durable_files import write_new_file
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchange.delivery import Parcel, deliver, scan_receipts
from qaf_desktop.exchange.manifest import PackageKind
from qaf_desktop.exchange.package_writer import BuiltPackage, PackageContents, build_package
from qaf_desktop.exchange.receipts import Outcome, Receipt, read_receipt, settle
from qaf_desktop.exchange.roster import RosterView
from qaf_desktop.exchange.share import Share
from qaf_desktop.exchange.verdicts import Bad
from qaf_desktop.methods.authority import RECALLED
from qaf_desktop.progress import Progress, part, silent
from qaf_desktop.records.model import RecordKey, Revision, RevisionKey
from qaf_desktop.storage.failures import file_failures
from qaf_desktop.storage.outbox import PackageOut
from qaf_desktop.storage.sealing import SealedRevision
from qaf_desktop.words import say
from qaf_desktop.work.giving import ALLOCATION, ANSWERS, ISSUED_PAPER, PAPER_ANSWERS
from qaf_desktop.work.leaving import Act, Leaving, leave

RECORDS_A_PACKAGE = 50
MADE, RECEIPTED = "made/", "receipted/"
"""Vault names, with epoch/seq behind: when a package was made here, and when its receipt was read (ISO 8601)."""
RELAYS = "relays"
"""Vault name: the file names of the relays that this desk made."""
RECEIVED = {Outcome.MERGED: "received", Outcome.HELD: "held", Outcome.REFUSED: "refused"}


Readers = tuple[frozenset[str], frozenset[str]]
"""The roles of keepers, and the members it concerns besides."""


@dataclass(frozen=True, slots=True)
class Sent:
    """How a send went: packages made now, packages delivered now, packages that still wait."""

    made: int
    delivered: int
    waiting: int


class Sending:
    """The way out of one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._outbox = desk.store.outbox

    def make_packages(self, progress: Progress = silent) -> int:
        """Put all waiting revisions into packages in the outbox, escalations first; how many packages."""
        return self._pack(self.waiting(), progress)

    def pack_answers(self) -> int:
        """The same with nothing but answers to allocations and papers: they go by themselves, the work when it is
        sent."""
        return self._pack(tuple(one for one in self.waiting() if _is_answer(one.revision)), silent)

    def _pack(self, waiting: Sequence[SealedRevision], progress: Progress) -> int:
        batches = tuple(batches_of(waiting, self._desk.library.escalations, self._readers))
        for number, batch in enumerate(batches):
            progress(say("Packing {n} of {all}", n=number + 1, all=len(batches)), number / len(batches))
            self._make(batch)
        return len(batches)

    def waiting(self) -> tuple[SealedRevision, ...]:
        """Own revisions in no package yet that are to go: what was recalled before any of it was packed stays here."""
        waiting = self._outbox.waiting()
        keys = {sealed.key for sealed in waiting}
        subjects = {sealed.revision.subject for sealed in waiting}
        kept = {record for record in subjects if self._taken_back(record, keys)}
        return tuple(s for s in waiting if s.revision.subject not in kept)

    def _taken_back(self, record: RecordKey, waiting: Collection[RevisionKey]) -> bool:
        row = self._desk.store.records.row(record)
        recalled = row is not None and row.state == RECALLED
        return recalled and all(entry.key in waiting for entry in self._desk.store.revisions.of_record(record))

    def _readers(self, revision: Revision) -> Readers:
        """Whom a package is for: the keepers of its method, where there are any, in the leads' place; and whom it
        concerns besides. The project's recovery key does not open what keepers hold."""
        return keepers_of(self._desk, revision.method), self._concerned(revision)

    def _concerned(self, revision: Revision) -> frozenset[str]:
        """Whom a lead's revision concerns besides the leads: everybody who wrote in the record, and whom it was given
        to. An auditor sends to the leads alone."""
        if not self._desk.kind.collects:
            return frozenset()
        entries = self._desk.store.revisions.of_record(revision.subject)
        method = self._desk.library.methods.get(revision.method)
        given = {entry.fields.get(method.summary.assignee) for entry in entries} if method else set()
        people = {entry.author.person for entry in entries} | {person for person in given if person}
        return frozenset(people) - {self._desk.person}

    def deliver(self, share: Share, progress: Progress = silent) -> int:
        """Take every built package to the share. Raises UserFacingError where the share fails; packages then wait."""
        built = self._outbox.packages("built")
        for number, package in enumerate(built):
            progress(say("Sending package {n} of {all}", n=number + 1, all=len(built)), number / len(built))
            deliver(share.transport, [self._parcel(share, package)])
            self._outbox.delivered(package.seq, package.epoch)
        return len(built)

    def send(self, share: Share | None, progress: Progress = silent) -> Sent:
        """Make packages and, where the share is there, deliver them; otherwise they wait.

        Raises UserFacingError("example") in the example project.
        """
        refuse_in_example(self._desk)
        made = self.make_packages(part(progress, 0.0, 0.5))
        delivered = self.deliver(share, part(progress, 0.5, 1.0)) if share else 0
        return Sent(made, delivered, len(self._outbox.packages("built")))

    def save_to(self, folder: Path, progress: Progress = silent) -> tuple[Path, ...]:
        """Every package the lead has not receipted, as files in a folder (a memory stick): what was written.

        Raises UserFacingError("example") in the example project.
        """
        refuse_in_example(self._desk)
        self.make_packages(part(progress, 0.0, 0.5))
        due = (*self._outbox.packages("built"), *self._outbox.packages("delivered"))
        written = []
        for number, package in enumerate(due):
            progress(say("Saving {n} of {all}", n=number + 1, all=len(due)), 0.5 + number / len(due) / 2)
            path = folder / package.name
            leave(self._desk, {path: self._bytes(package)}, Leaving(Act.PACKAGES, partial(self._records, package)))
            written.append(path)
        return tuple(written)

    def _records(self, package: PackageOut) -> tuple[RecordKey, ...]:
        found = (self._desk.store.revisions.get(key) for key in package.revisions)
        return tuple(one.revision.subject for one in found if one is not None)

    def collect_receipts(self, share: Share) -> int:
        """Read what leads have signed for since last time; how many packages changed their state."""
        known = frozenset(name.decode() for name in (self._desk.store.vault.get("receipts/seen") or b"").split(b"\n"))
        found = scan_receipts(share, self._desk.keys.device, known)
        sound = self._sound([data for _name, data in found])
        changed = self._settle(sound)
        there = {f"{receipt.lead}/{receipt.file_name}" for receipt in sound}
        names = known | {name for name, data in found if name in there and data in sound.values()}
        self._desk.store.vault.put("receipts/seen", "\n".join(sorted(names)).encode())
        return changed

    def take_receipts(self, files: Sequence[bytes]) -> int:
        """Receipts from anywhere (the share, a file); those that are not sound change nothing."""
        return self._settle(self._sound(files))

    def _sound(self, files: Sequence[bytes]) -> dict[Receipt, bytes]:
        """Those that can be believed now: one still being copied, or of a lead not known yet, may be later."""
        view = self._desk.rosters.view
        if view is None:
            return {}
        read = {data: read_receipt(data, self._desk.project.id, view, receiving_roles(self._desk)) for data in files}
        return {receipt: data for data, receipt in read.items() if not isinstance(receipt, Bad)}

    def _settle(self, sound: Mapping[Receipt, bytes]) -> int:
        own = {receipt: data for receipt, data in sound.items() if receipt.place.device == self._desk.keys.device}
        for receipt in settle(own).values():
            verdict, place = RECEIVED[receipt.outcome], receipt.place
            with contextlib.suppress(LookupError):  # sent after the backup that this store was restored from
                self._outbox.receipt(place.seq, verdict, receipt.code, own[receipt], place.epoch)
                self._note(RECEIPTED, place.epoch, place.seq)
            self._desk.store.custody.told(receipt.custody)
        return len(own)

    def publish(self, documents: Sequence[Mapping[str, object]], recipients: tuple[str, ...] = ()) -> str:
        """A publication of the lead's for every member, or for these recipients, into the outbox; its manifest's
        digest."""
        readers = recipients or self._roster().recipients()
        contents = replace(self._contents(readers), documents=tuple(documents), kind=PackageKind.PUBLICATION)
        built = build_package(contents, self._desk.keys)
        self._keep(built, ())
        return built.digest

    def relay(
        self,
        documents: Sequence[Mapping[str, object]],
        attachments: Mapping[str, bytes],
        recipients: tuple[str, ...],
    ) -> str:
        """Others' packages for these recipients, into the outbox; its manifest's digest."""
        contents = replace(
            self._contents(recipients),
            documents=tuple(documents),
            attachments=attachments,
            kind=PackageKind.RELAY,
        )
        built = build_package(contents, self._desk.keys)
        self._keep(built, ())
        made = (self._desk.store.vault.get(RELAYS) or b"").decode().split()
        self._desk.store.vault.put(RELAYS, " ".join((*made, built.name)).encode())
        return built.digest

    def _make(self, batch: Sequence[SealedRevision]) -> None:
        revisions = tuple(sealed.revision for sealed in batch)
        keepers, concerned = self._readers(revisions[0])
        view = self._roster()
        readers = view.recipients(keepers or LEAD_ROLES, concerned, recovery=not keepers)
        contents = replace(
            self._contents(readers),
            revisions=revisions,
            attachments=self._attachments(revisions),
        )
        self._keep(build_package(contents, self._desk.keys), tuple(sealed.key for sealed in batch))

    def _keep(self, built: BuiltPackage, revisions: tuple[RevisionKey, ...]) -> None:
        place = built.manifest.place
        write_new_file(self._desk.folder.outbox / built.name, built.data)
        self._outbox.built(
            PackageOut(
                device=place.device,
                epoch=place.epoch,
                seq=place.seq,
                prev=built.manifest.prev or "",
                manifest_digest=built.digest,
                name=built.name,
                revisions=revisions,
                size=len(built.data),
            )
        )
        self._note(MADE, place.epoch, place.seq)

    def _note(self, what: str, epoch: int, seq: int) -> None:
        self._desk.store.vault.put(f"{what}{epoch}/{seq}", self._desk.clock.stamp().encode())

    def _contents(self, recipients: tuple[str, ...]) -> PackageContents:
        last, own = self._outbox.last(), self._desk.store.revisions.own_device()
        return PackageContents(
            project=self._desk.project.id,
            roster=self._desk.rosters.version(),
            epoch=own[1] if own else 0,
            seq=self._outbox.next_seq(),
            prev=last.manifest_digest if last else None,
            recipients=recipients,
            created=self._desk.clock.stamp(),
            custody=self._desk.store.custody.head(),
        )

    def _roster(self) -> RosterView:
        view = self._desk.rosters.view
        if view is None or not self._desk.person:
            raise UserFacingError(
                "not-confirmed",
                say("The lead auditor has not confirmed this laptop yet."),
                say("Your work is safe here and goes when the confirmation has arrived."),
            )
        return view

    def _attachments(self, revisions: Sequence[Revision]) -> dict[str, bytes]:
        named = {attachment.id for revision in revisions for attachment in revision.attachments}
        found = {name: self._desk.store.attachments.get(name) for name in named}
        return {name: data for name, data in found.items() if data is not None}

    def _parcel(self, share: Share, package: PackageOut) -> Parcel:
        device = self._desk.keys.device
        folder = share.inbox(device) if package.revisions else share.outbox(device)
        return Parcel(folder, package.name, self._bytes(package))

    def _bytes(self, package: PackageOut) -> bytes:
        try:
            with file_failures():
                return (self._desk.folder.outbox / package.name).read_bytes()
        except FileNotFoundError:
            raise UserFacingError(
                "outbox-damaged",
                say("A package that waits to be sent is no longer in the outbox folder."),
                say("Your records are safe in the workspace. Ask the lead auditor which package is missing."),
            ) from None


def _is_answer(revision: Revision) -> bool:
    allocated = revision.method == ALLOCATION and revision.transition in ANSWERS
    return allocated or (revision.method == ISSUED_PAPER and revision.transition in PAPER_ANSWERS)


def batches_of(
    waiting: Sequence[SealedRevision],
    urgent: Collection[str],
    readers: Callable[[Revision], Readers] = lambda _revision: (frozenset(), frozenset()),
) -> Iterator[tuple[SealedRevision, ...]]:
    """Packages of at most fifty records each, each for the same readers; everything of an `urgent` method goes before
    all else."""
    groups: dict[tuple[bool, Readers], list[SealedRevision]] = {}
    for sealed in waiting:
        groups.setdefault((sealed.revision.method not in urgent, readers(sealed.revision)), []).append(sealed)
    for usual, _readers in sorted(groups, key=lambda group: group[0]):
        yield from _by_records(groups[usual, _readers])


def _by_records(revisions: Sequence[SealedRevision]) -> Iterator[tuple[SealedRevision, ...]]:
    batch: list[SealedRevision] = []
    records: set[object] = set()
    for sealed in revisions:
        subject = sealed.revision.subject
        if subject not in records and len(records) == RECORDS_A_PACKAGE:
            yield tuple(batch)
            batch, records = [], set()
        batch.append(sealed)
        records.add(subject)
    if batch:
        yield tuple(batch)
