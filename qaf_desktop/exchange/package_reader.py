"""Reading packages: everything about the file is checked before anything in it is believed.

The order is fixed: lengths, headers, signature, signer, and only then the manifest's meaning; hashes of every member
before any decryption; size before unpacking; the inner header before the first revision.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, BinaryIO

from qaf_desktop.exchange import age, payload, sshsig, tar
from qaf_desktop.exchange.attachments import attachment_digest
from qaf_desktop.exchange.manifest import (
    BLOB_NAME,
    FORMAT,
    LARGEST_MANIFEST,
    MANIFEST,
    MOST_MEMBERS,
    PAYLOAD,
    SIGNATURE,
    Manifest,
    PackageKind,
    digest_of,
    read_manifest,
    tally,
)
from qaf_desktop.exchange.relay import Relayed, read_relayed
from qaf_desktop.exchange.revision_lines import ReadRevision, read_lines
from qaf_desktop.exchange.roster import RosterView
from qaf_desktop.exchange.signed import namespace
from qaf_desktop.exchange.verdicts import Bad, Refusal, bad
from qaf_desktop.records.custody import Head
from qaf_desktop.records.model import Attachment

LARGEST_FILE = 512 * 1024 * 1024
LARGEST_PAYLOAD = 64 * 1024 * 1024
LARGEST_BLOB = 128 * 1024 * 1024
_LIMITS = (LARGEST_MANIFEST, sshsig.LARGEST_SIGNATURE, LARGEST_PAYLOAD)
PUBLISHING_ROLES = frozenset({"lead-auditor"})


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads: the project, the roster known here, the age identities held here, and which roles may publish."""

    project: str
    roster: RosterView
    identities: tuple[str, ...] = ()
    publishing_roles: frozenset[str] = PUBLISHING_ROLES


@dataclass(frozen=True, slots=True)
class Verified:
    """A package whose outside is sound: signed by a device of the roster, complete and unchanged; not yet decrypted."""

    manifest: Manifest
    manifest_bytes: bytes
    signature: bytes
    member: str
    members: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Package:
    """A package read to the end. `member` wrote it; `blobs` maps an attachment's id to its ciphertext; `custody` is
    where the custody log of its device stood; `relayed` are the packages of others that a relay hands on."""

    manifest: Manifest
    manifest_bytes: bytes
    signature: bytes
    member: str
    revisions: tuple[ReadRevision, ...]
    documents: tuple[Mapping[str, Any], ...]
    blobs: Mapping[str, bytes]
    custody: Head = Head()
    relayed: tuple[Relayed, ...] = ()

    @property
    def digest(self) -> str:
        return digest_of(self.manifest_bytes)


@dataclass(frozen=True, slots=True)
class Sound:
    """The good end of reading."""

    package: Package


def read_package(data: bytes, reader: Reader) -> Sound | Bad:
    """A package from its file's bytes. Never raises for anything the bytes may be."""
    verified = verify_package(data, reader)
    return verified if isinstance(verified, Bad) else open_package(verified, reader)


def verify_package(data: bytes, reader: Reader) -> Verified | Bad:
    """All that can be checked without a key to decrypt: container, signature, signer, hashes."""
    try:
        return _verify(data, reader)
    except Refusal as refusal:
        return bad(refusal.code)


def open_package(verified: Verified, reader: Reader) -> Sound | Bad:
    """The inside of a verified package."""
    try:
        return Sound(_open(verified, reader))
    except Refusal as refusal:
        return bad(refusal.code, verified.manifest)


def read_original(document: Mapping[str, Any], reader: Reader) -> Relayed | Bad:
    """A package of work that lies somewhere in the clear, with its author's manifest and signature: checked as if it
    had come sealed. Never raises for anything the document may be."""
    try:
        return read_relayed(document, partial(_check_original, reader))
    except Refusal as refusal:
        return bad(refusal.code)


def open_attachment(blob: bytes | None, attachment: Attachment, identities: tuple[str, ...]) -> bytes | Bad:
    """The plain bytes of an attachment that a revision names, from the package's blob of its id; a missing one is held,
    others are compared."""
    if blob is None:
        return bad("attachment-missing")
    try:
        plain = age.decrypt(blob, identities)
    except Refusal as refusal:
        return bad(refusal.code)
    same = attachment_digest(attachment.salt, plain) == attachment.digest and len(plain) == attachment.size
    return plain if same else bad("attachment-differs")


def peek_digest(stream: BinaryIO) -> str | Bad:
    """The digest a package claims, from its first bytes alone: enough to know one that is already here, no more."""
    try:
        member = tar.member_at(stream.read(tar.BLOCK), 0)
        _expect(member.name == MANIFEST, "member-order")
        _expect(member.size <= LARGEST_MANIFEST, "too-large")
        data = stream.read(member.size)
        _expect(len(data) == member.size, "too-short")
    except Refusal as refusal:
        return bad(refusal.code)
    return digest_of(data)


def _verify(data: bytes, reader: Reader) -> Verified:
    members = _members(data)
    raw = {member.name: data[member.start : member.start + member.size] for member in members[:2]}
    signer = sshsig.verify(raw[SIGNATURE], namespace(FORMAT), raw[MANIFEST])
    _check_known(signer, reader)
    manifest = read_manifest(raw[MANIFEST])
    member = _check_trust(manifest, signer, reader)
    rest = {member.name: data[member.start : member.start + member.size] for member in members[2:]}
    _check_members(manifest, rest)
    _expect(age.recipient_count(rest[PAYLOAD]) == len(manifest.audience), "audience-differs")
    return Verified(manifest, raw[MANIFEST], raw[SIGNATURE], member, rest)


def _members(data: bytes) -> tuple[tar.Member, ...]:
    """The members, in their fixed order and within their sizes; none of their content looked at."""
    _expect(len(data) <= LARGEST_FILE, "too-large")
    members = tar.members(data)
    names = [member.name for member in members]
    known = {MANIFEST, SIGNATURE, PAYLOAD}
    _expect(all(name in known or BLOB_NAME.match(name) for name in names), "member-name")
    _expect(names[:3] == [MANIFEST, SIGNATURE, PAYLOAD], "member-order")
    _expect(names[3:] == sorted(set(names[3:]) - known), "member-order")
    _expect(len(names) <= MOST_MEMBERS, "too-large")
    for position, member in enumerate(members):
        _expect(member.size <= (_LIMITS[position] if position < 3 else LARGEST_BLOB), "too-large")
    return members


def _check_known(signer: str, reader: Reader) -> None:
    _expect(reader.roster.knows_key(signer), "unknown-signer")


def _check_trust(manifest: Manifest, signer: str, reader: Reader) -> str:
    """The member whose device signed, when it may send this package."""
    _expect(manifest.project == reader.project, "other-project")
    _expect(manifest.roster <= reader.roster.current.version, "newer-roster")
    device = reader.roster.device(manifest.place.device)
    _expect(manifest.sign_key == signer and device is not None and device.sign_key == signer, "device-differs")
    assert device is not None
    _expect(device.allows(manifest.place.epoch, manifest.place.seq), "revoked")
    roles = reader.roster.roles_of(device.member, manifest.roster)
    _expect(manifest.kind is PackageKind.WORK or bool(roles & reader.publishing_roles), "not-allowed")
    return device.member


def _check_members(manifest: Manifest, members: Mapping[str, bytes]) -> None:
    _expect([listed.name for listed in manifest.members] == list(members), "member-list")
    for listed in manifest.members:
        data = members[listed.name]
        _expect(len(data) == listed.size, "member-size")
        _expect(hashlib.sha256(data).hexdigest() == listed.sha256, "member-hash")
        blob = BLOB_NAME.match(listed.name)
        _expect(blob is None or blob[1] == listed.sha256, "member-list")


def _open(verified: Verified, reader: Reader) -> Package:
    manifest = verified.manifest
    ours = {age.fingerprint(age.recipient_of(identity)) for identity in reader.identities}
    _expect(bool(ours.intersection(manifest.audience)), "not-for-us")
    inside = payload.unpack(_decrypt(verified.members[PAYLOAD], reader), manifest)
    revisions = read_lines(inside.revision_lines, manifest, verified.member)
    documents = tuple(payload.read_document_line(line) for line in inside.document_lines)
    _check_kind(manifest)
    _expect(tally(one.digest for one in revisions) == manifest.revisions, "revision-root")
    _expect(tally(map(payload.document_digest, inside.document_lines)) == manifest.documents, "revision-root")
    blobs = _blobs(verified.members, inside.attachments)
    relays = documents if manifest.kind is PackageKind.RELAY else ()
    relayed = tuple(read_relayed(one, partial(_check_original, reader)) for one in relays)
    return Package(
        manifest, verified.manifest_bytes, verified.signature, verified.member, revisions, documents, blobs,
        inside.custody, relayed,
    )  # fmt: skip


def _check_original(reader: Reader, manifest: Manifest, signer: str) -> str:
    """What is asked of a package that came by itself is asked of one in a relay."""
    _check_known(signer, reader)
    return _check_trust(manifest, signer, reader)


def _decrypt(data: bytes, reader: Reader) -> bytes:
    try:
        return age.decrypt(data, reader.identities)
    except Refusal as refusal:
        raise Refusal("audience-differs" if refusal.code == "not-for-us" else refusal.code) from None


def _check_kind(manifest: Manifest) -> None:
    strange = manifest.documents if manifest.kind is PackageKind.WORK else manifest.revisions
    _expect(strange.count == 0, "revision-count")


def _blobs(members: Mapping[str, bytes], attachments: Mapping[str, str]) -> Mapping[str, bytes]:
    names = {f"blobs/{digest}.age": identifier for identifier, digest in attachments.items()}
    _expect(len(names) == len(attachments) and set(names) == set(members) - {PAYLOAD}, "attachment-list")
    return {names[name]: data for name, data in members.items() if name != PAYLOAD}


def _expect(condition: bool, code: str) -> None:
    if not condition:
        raise Refusal(code)
