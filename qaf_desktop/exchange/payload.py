"""What lies inside `payload.age`: zstd of lines, the first a header that repeats the manifest, then the content."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import zstandard

from qaf_desktop.exchange.fields import CUSTODY, Fields, read_document
from qaf_desktop.exchange.manifest import Manifest
from qaf_desktop.exchange.verdicts import Refusal
from qaf_desktop.records.canonical import NotCanonical, decode, encode
from qaf_desktop.records.custody import NO_LINES, Head

FORMAT = "payload.v1"
LEVEL = 3
LARGEST_PLAIN = 256 * 1024 * 1024
HIGHEST_RATIO = 400
ALWAYS_ALLOWED = 1024 * 1024
LARGEST_LINE = 16 * 1024 * 1024
_DOCUMENT_DOMAIN = b"doc/1\0"
_HEADER_FIELDS = {"format", "project", "device", "epoch", "seq", "prev", "audience", "attachments"}


@dataclass(frozen=True, slots=True)
class Payload:
    """The lines after the header, still as bytes, where each attachment lies (id → SHA-256 of its ciphertext), and
    where the sender's custody log stood."""

    revision_lines: tuple[bytes, ...]
    document_lines: tuple[bytes, ...]
    attachments: Mapping[str, str]
    custody: Head = Head()


def document_digest(line: bytes) -> str:
    """The digest of a published document: SHA-256 over its own domain and its canonical bytes."""
    return hashlib.sha256(_DOCUMENT_DOMAIN + line).hexdigest()


def pack(header: Mapping[str, object], lines: Sequence[bytes]) -> bytes:
    """The compressed payload. The same header and lines give the same bytes."""
    plain = b"".join(line + b"\n" for line in (encode(header), *lines))
    return zstandard.ZstdCompressor(level=LEVEL, write_content_size=True).compress(plain)


def header_document(manifest: Manifest, attachments: Mapping[str, str], custody: Head = NO_LINES) -> dict[str, object]:
    """What the first line repeats of the manifest, where the attachments lie, and where the custody log stands."""
    stands = {"custody": custody.text} if custody.count else {}
    return {
        **stands,
        "format": FORMAT,
        "project": manifest.project,
        "device": manifest.place.device,
        "epoch": manifest.place.epoch,
        "seq": manifest.place.seq,
        "prev": manifest.prev,
        "audience": list(manifest.audience),
        "attachments": dict(attachments),
    }


def unpack(compressed: bytes, manifest: Manifest) -> Payload:
    """The lines of a decrypted payload, when its header belongs to the manifest. Raises Refusal: payload-…"""
    plain = _decompress(compressed)
    if not plain.endswith(b"\n"):
        raise Refusal("payload-lines")
    first, *lines = plain[:-1].split(b"\n")
    attachments, custody = _header(first)
    if header_document(manifest, attachments, custody) != decode(first):
        raise Refusal("payload-header")
    if not lines:
        raise Refusal("payload-empty")
    count = manifest.revisions.count
    if len(lines) != count + manifest.documents.count:
        raise Refusal("revision-count")
    if max(map(len, lines)) > LARGEST_LINE:
        raise Refusal("payload-too-large")
    return Payload(tuple(lines[:count]), tuple(lines[count:]), attachments, custody)


def read_document_line(line: bytes) -> dict[str, Any]:
    """A published document. Raises Refusal("document-fields") unless it is an object in canonical form."""
    try:
        document = decode(line)
    except (NotCanonical, RecursionError):
        raise Refusal("document-fields") from None
    if not isinstance(document, dict):
        raise Refusal("document-fields")
    return document


def _header(first: bytes) -> tuple[Mapping[str, str], Head]:
    try:
        document = read_document(first, FORMAT)
        fields = Fields(document, _HEADER_FIELDS | ({CUSTODY} & document.keys()))
        return fields.mapping("attachments"), fields.head(CUSTODY)
    except Refusal as refusal:
        raise Refusal("newer-format" if refusal.code == "newer-format" else "payload-header") from None


def _decompress(compressed: bytes) -> bytes:
    """The plain bytes; the frame must state its size, so that it can be capped before any memory is taken."""
    try:
        size = zstandard.get_frame_parameters(compressed).content_size
        if size in (zstandard.CONTENTSIZE_UNKNOWN, zstandard.CONTENTSIZE_ERROR):
            raise Refusal("payload-compression")
        if size > min(LARGEST_PLAIN, max(ALWAYS_ALLOWED, HIGHEST_RATIO * len(compressed))):
            raise Refusal("payload-too-large")
        plain = zstandard.ZstdDecompressor().decompress(compressed, max_output_size=size, allow_extra_data=False)
    except zstandard.ZstdError:
        raise Refusal("payload-compression") from None
    if len(plain) != size:
        raise Refusal("payload-compression")
    return plain
