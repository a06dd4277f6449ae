"""Building packages: content in, one file's bytes out. The only way in which work leaves a device."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from qaf_desktop.exchange import age, payload, sshsig, tar
from qaf_desktop.exchange.keys import DeviceKeys
from qaf_desktop.exchange.manifest import (
    FORMAT,
    MANIFEST,
    PAYLOAD,
    SIGNATURE,
    ListedMember,
    Manifest,
    PackageKind,
    PackagePlace,
    tally,
)
from qaf_desktop.exchange.signed import namespace
from qaf_desktop.records.canonical import digest, encode, revision_bytes
from qaf_desktop.records.custody import Head
from qaf_desktop.records.model import Revision

NAMESPACE = namespace(FORMAT)


@dataclass(frozen=True, slots=True)
class PackageContents:
    """What goes into one package, and where in its device's sequence it stands.

    `seq` counts packages from 1 within `epoch`; `prev` is the digest of the package before it (None at 1).
    `recipients` are age recipients; `attachments` maps an attachment's id to its plain bytes. `created` is ISO 8601
    in UTC, for display only. `custody` is where the device's custody log stands.
    """

    project: str
    roster: int
    epoch: int
    seq: int
    prev: str | None
    recipients: tuple[str, ...]
    created: str
    revisions: tuple[Revision, ...] = ()
    attachments: Mapping[str, bytes] = field(default_factory=dict)
    documents: tuple[Mapping[str, object], ...] = ()
    kind: PackageKind = PackageKind.WORK
    custody: Head = Head()


@dataclass(frozen=True, slots=True)
class BuiltPackage:
    """A finished package: the file's bytes, what it says of itself, and the name it goes under."""

    data: bytes
    manifest: Manifest
    name: str
    digest: str


def build_package(contents: PackageContents, keys: DeviceKeys) -> BuiltPackage:
    """The package of these contents, encrypted to the recipients and signed by the device.

    Raises ValueError for a package without content or recipients, and Refusal("bad-key") for a bad recipient.
    """
    if not (contents.revisions or contents.documents) or not contents.recipients:
        raise ValueError("a package needs content and recipients")
    recipients = sorted(set(contents.recipients))
    blobs = {name: age.encrypt(data, recipients) for name, data in sorted(contents.attachments.items())}
    hashes = {name: hashlib.sha256(blob).hexdigest() for name, blob in blobs.items()}
    revision_lines = [revision_bytes(r) for r in sorted(contents.revisions, key=lambda one: one.key)]
    document_lines = [encode(document) for document in contents.documents]
    draft = _manifest(contents, keys, recipients, revision_lines, document_lines)
    header = payload.header_document(draft, hashes, contents.custody)
    locked = age.encrypt(payload.pack(header, [*revision_lines, *document_lines]), recipients)
    members = [(PAYLOAD, locked), *sorted((f"blobs/{hashes[name]}.age", blob) for name, blob in blobs.items())]
    return seal_package(draft, members, keys.seed)


def seal_package(draft: Manifest, members: Sequence[tuple[str, bytes]], seed: bytes) -> BuiltPackage:
    """The package of a manifest (its list of members is filled in here) and its encrypted members, signed."""
    listed = tuple(ListedMember(name, len(data), hashlib.sha256(data).hexdigest()) for name, data in members)
    manifest = Manifest(
        draft.kind, draft.project, draft.roster, draft.place, draft.sign_key, draft.prev,
        draft.audience, listed, draft.revisions, draft.documents, draft.created,
    )  # fmt: skip
    data = manifest.to_bytes()
    signature = sshsig.sign(seed, NAMESPACE, data)
    file = tar.write([(MANIFEST, data), (SIGNATURE, signature), *members])
    return BuiltPackage(file, manifest, manifest.file_name, manifest.digest)


def _manifest(
    contents: PackageContents,
    keys: DeviceKeys,
    recipients: Sequence[str],
    revision_lines: Sequence[bytes],
    document_lines: Sequence[bytes],
) -> Manifest:
    return Manifest(
        kind=contents.kind,
        project=contents.project,
        roster=contents.roster,
        place=PackagePlace(keys.device, contents.epoch, contents.seq),
        sign_key=keys.public().sign_key,
        prev=contents.prev,
        audience=tuple(sorted(age.fingerprint(recipient) for recipient in recipients)),
        members=(),
        revisions=tally(digest(line) for line in revision_lines),
        documents=tally(payload.document_digest(line) for line in document_lines),
        created=contents.created,
    )
