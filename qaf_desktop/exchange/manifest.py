"""The manifest: what a package says of itself, in canonical bytes, and what its signature covers."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from qaf_desktop.exchange.fields import Fields, read_document
from qaf_desktop.exchange.verdicts import Refusal
from qaf_desktop.records.canonical import encode

FORMAT = "package.v1"
MANIFEST, SIGNATURE, PAYLOAD = "manifest.json", "manifest.json.sig", "payload.age"
LARGEST_MANIFEST = 1024 * 1024
MOST_MEMBERS = 4096
EXTENSION = ".qafpkg"
BLOB_NAME = re.compile(r"blobs/([0-9a-f]{64})\.age\Z")
_FIELDS = {
    "format", "kind", "project", "roster", "author", "seq", "prev",
    "audience", "members", "revisions", "documents", "created",
}  # fmt: skip


class PackageKind(StrEnum):
    """Work: a device's own revisions. Publication: documents of a lead. Relay: others' work, handed on by a lead."""

    WORK = "work"
    PUBLICATION = "publication"
    RELAY = "relay"


@dataclass(frozen=True, slots=True, order=True)
class PackagePlace:
    """Where a package stands: the `seq`-th (from 1) of a device's epoch."""

    device: str
    epoch: int
    seq: int


@dataclass(frozen=True, slots=True)
class ListedMember:
    """A member the manifest vouches for: `sha256` is of its bytes as they lie in the package (of the ciphertext)."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Tally:
    """How many lines of one sort, and the SHA-256 over their digests (hex, sorted, a line break after each)."""

    count: int
    root: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a package says of itself. `prev` is the digest of the manifest before it in the same epoch, None at seq 1.

    `audience` holds the sorted fingerprints of the recipients; `created` is ISO 8601, for display only.
    """

    kind: PackageKind
    project: str
    roster: int
    place: PackagePlace
    sign_key: str
    prev: str | None
    audience: tuple[str, ...]
    members: tuple[ListedMember, ...]
    revisions: Tally
    documents: Tally
    created: str

    def to_bytes(self) -> bytes:
        return encode(_document(self))

    @property
    def digest(self) -> str:
        """The package's identity: SHA-256 of the manifest's bytes, 64 hex digits."""
        return digest_of(self.to_bytes())

    @property
    def file_name(self) -> str:
        """The name it goes under: "00000042-<first 32 digits of the digest>.qafpkg"."""
        return f"{self.place.seq:08d}-{self.digest[:32]}{EXTENSION}"


def digest_of(manifest: bytes) -> str:
    return hashlib.sha256(manifest).hexdigest()


def tally(digests: Iterable[str]) -> Tally:
    """The tally of lines with these digests (64 hex digits each), whatever their order."""
    ordered = sorted(digests)
    return Tally(len(ordered), hashlib.sha256("".join(f"{one}\n" for one in ordered).encode("ascii")).hexdigest())


def read_manifest(data: bytes) -> Manifest:
    """The manifest in canonical bytes. Raises Refusal: too-large, not-canonical, newer-format or manifest-fields."""
    try:
        document = read_document(data, FORMAT, LARGEST_MANIFEST)
    except Refusal as refusal:
        raise Refusal("manifest-fields" if refusal.code == "document-fields" else refusal.code) from None
    manifest = _build(document)
    if (manifest.place.seq == 1) != (manifest.prev is None):
        raise Refusal("manifest-fields")
    return manifest


def _build(document: dict[str, Any]) -> Manifest:
    fields = Fields(document, _FIELDS, "manifest-fields")
    author = fields.inner("author", {"device", "epoch", "key"})
    audience = fields.texts("audience", 64)
    if not audience:
        raise Refusal("manifest-fields")
    return Manifest(
        kind=PackageKind(fields.one_of("kind", frozenset(PackageKind))),
        project=fields.hex("project", 32),
        roster=fields.count("roster", 1),
        place=PackagePlace(author.hex("device", 32), author.count("epoch"), fields.count("seq", 1)),
        sign_key=author.hex("key", 64),
        prev=fields.hex_or_none("prev", 64),
        audience=audience,
        members=tuple(_member(item) for item in fields.items("members", MOST_MEMBERS)),
        revisions=_tally(fields, "revisions"),
        documents=_tally(fields, "documents"),
        created=fields.text("created", 40),
    )


def _member(item: Any) -> ListedMember:
    fields = Fields(item, {"name", "size", "sha256"}, "manifest-fields")
    return ListedMember(fields.text("name", 100), fields.count("size"), fields.hex("sha256", 64))


def _tally(fields: Fields, name: str) -> Tally:
    inner = fields.inner(name, {"count", "root"})
    return Tally(inner.count("count"), inner.hex("root", 64))


def _document(manifest: Manifest) -> dict[str, Any]:
    place = manifest.place
    return {
        "format": FORMAT,
        "kind": manifest.kind.value,
        "project": manifest.project,
        "roster": manifest.roster,
        "author": {"device": place.device, "epoch": place.epoch, "key": manifest.sign_key},
        "seq": place.seq,
        "prev": manifest.prev,
        "audience": list(manifest.audience),
        "members": [{"name": m.name, "size": m.size, "sha256": m.sha256} for m in manifest.members],
        "revisions": {"count": manifest.revisions.count, "root": manifest.revisions.root},
        "documents": {"count": manifest.documents.count, "root": manifest.documents.root},
        "created": manifest.created,
    }
