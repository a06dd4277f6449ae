"""From a package's bytes to what the store can take in, with everything checked on the way."""

from collections.abc import Mapping
from dataclasses import dataclass

from qaf_desktop.apart import ApartError
from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.rosters import LEAD_ROLES
from qaf_desktop.exchange.attachments import attachment_digest
from qaf_desktop.exchange.delivery import Found, fetch
from qaf_desktop.exchange.manifest import Manifest, PackagePlace
from qaf_desktop.exchange.package_reader import Package, Reader, open_attachment, read_original, read_package
from qaf_desktop.exchange.sequence import KnownPackage, standing
from qaf_desktop.exchange.share import Transport
from qaf_desktop.exchange.verdicts import Bad, Verdict, bad
from qaf_desktop.records.custody import NO_LINES, Head
from qaf_desktop.records.model import Attachment
from qaf_desktop.storage.ledger import PackageIn
from qaf_desktop.storage.merge import MergePackage
from qaf_desktop.storage.sealing import SealedRevision
from qaf_desktop.words import mark, say

LEAST_SECONDS, BYTES_A_SECOND = 20.0, 1_000_000
NO_ROSTER = mark("This laptop has no list of people and devices yet, so nobody’s signature can be checked.")


@dataclass(frozen=True, slots=True)
class ReadWork:
    """A sound package of work, ready to be merged."""

    manifest: Manifest
    member: str
    merge: MergePackage
    custody: Head = NO_LINES


class PackageDoor:
    """Where packages come in at a desk. Nothing of a package is believed before this has passed it."""

    def __init__(self, desk: Desk, further: tuple[str, ...] = ()) -> None:
        """`further` are age identities held besides the desk's own, such as the recovery key's."""
        self._desk = desk
        self.further = further
        self._identities = (desk.keys.identity, *further)

    def read(self, data: bytes) -> Package | Bad:
        """The package, sound in itself. Never raises for anything the bytes may be."""
        view = self._desk.rosters.view
        if view is None:
            return Bad(Verdict.HELD, "no-roster", say(NO_ROSTER))
        reader = Reader(self._desk.project.id, view, self._identities, LEAD_ROLES)
        try:
            found = self._desk.apart.call(time_for(len(data)), read_package, data, reader)
        except ApartError as error:
            return bad(error.code)
        return found if isinstance(found, Bad) else found.package

    def fetch(self, transport: Transport, found: Found) -> bytes | Bad:
        """A found package's bytes: where several files claim to be it, those of the first that is sound."""
        data = fetch(transport, found)
        for copy in found.copies:
            if not isinstance(data, Bad) and not isinstance(self.read(data), Bad):
                return data
            other = fetch(transport, copy)
            data = data if isinstance(other, Bad) or isinstance(self.read(other), Bad) else other
        return data

    def work(self, data: bytes, name: str) -> ReadWork | Bad:
        """A package of work whose place in its device's sequence is free, with its attachments decrypted."""
        package = self.read(data)
        return package if isinstance(package, Bad) else self.fitting(package, name, len(data))

    def fitting(self, package: Package, name: str, size: int) -> ReadWork | Bad:
        """The same for a package that was read already: its place is looked up now."""
        trouble = standing(package.manifest, self._neighbours(package.manifest.place))
        if trouble is not None:
            return trouble
        attachments = self.attachments(package)
        if isinstance(attachments, Bad):
            return attachments
        merge = _merge_package(package, attachments, name, size)
        return ReadWork(package.manifest, package.member, merge, package.custody)

    def in_the_clear(self, document: Mapping[str, object], files: Mapping[str, bytes]) -> ReadWork | Bad:
        """A package that lies unsealed in a place of the council's, with the plain bytes of its attachments by id. Of
        what is withheld the caller has to know why."""
        view = self._desk.rosters.view
        if view is None:
            return Bad(Verdict.HELD, "no-roster", say(NO_ROSTER))
        found = read_original(document, Reader(self._desk.project.id, view, (), LEAD_ROLES))
        if isinstance(found, Bad):
            return found
        trouble = standing(found.manifest, self._neighbours(found.manifest.place))
        if trouble is not None:
            return trouble
        for one in (file for read in found.revisions for file in read.revision.attachments):
            plain = files.get(one.id)
            if plain is None:
                return bad("attachment-missing", found.manifest)
            if attachment_digest(one.salt, plain) != one.digest or len(plain) != one.size:
                return bad("attachment-differs", found.manifest)
        package = Package(found.manifest, found.manifest_bytes, found.signature, found.member, found.revisions, (), {})
        merge = _merge_package(package, dict(files), found.manifest.file_name, 0)
        return ReadWork(found.manifest, found.member, merge)

    def _neighbours(self, place: PackagePlace) -> dict[PackagePlace, KnownPackage]:
        around = [PackagePlace(place.device, place.epoch, place.seq + step) for step in (-1, 0, 1)]
        entries = [e for p in around for e in self._desk.store.ledger.get(p.device, p.epoch, p.seq)]
        applied = [entry.package for entry in entries if entry.state == "applied"]
        places = {p.seq: PackagePlace(p.device, p.epoch, p.seq) for p in applied}
        return {places[p.seq]: KnownPackage(places[p.seq], p.manifest_digest, p.prev or None) for p in applied}

    def attachments(self, package: Package) -> dict[str, bytes] | Bad:
        """Plain bytes by id. One that did not come is waited for with its package; one that differs refuses it."""
        named: dict[str, Attachment] = {a.id: a for one in package.revisions for a in one.revision.attachments}
        plain: dict[str, bytes] = {}
        for name, attachment in named.items():
            opened = self._opened(package.blobs.get(attachment.id), attachment)
            if isinstance(opened, Bad):
                return bad(opened.code, package.manifest)
            plain[name] = opened
        return plain

    def _opened(self, blob: bytes | None, attachment: Attachment) -> bytes | Bad:
        seconds = time_for(len(blob or b""))
        try:
            return self._desk.apart.call(seconds, open_attachment, blob, attachment, self._identities)
        except ApartError as error:
            return bad(error.code)


def time_for(size: int) -> float:
    """Seconds that reading so many bytes may take on a slow laptop: twenty times what a usual one needs."""
    return LEAST_SECONDS + size / BYTES_A_SECOND


def _merge_package(package: Package, attachments: dict[str, bytes], name: str, size: int) -> MergePackage:
    manifest = package.manifest
    place = manifest.place
    return MergePackage(
        package=PackageIn(place.device, place.epoch, place.seq, manifest.prev or "", package.digest, name, size),
        revisions=tuple(SealedRevision(one.revision, one.data, one.digest) for one in package.revisions),
        attachments=attachments,
        provenance=package.manifest_bytes + b"\n" + package.signature,
    )
