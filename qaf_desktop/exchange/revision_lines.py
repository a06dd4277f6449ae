"""Revisions as they come out of a package: canonical to the byte, and truly its signer's own."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import orjson

from qaf_desktop.exchange.manifest import Manifest
from qaf_desktop.exchange.verdicts import Refusal
from qaf_desktop.records.canonical import LARGEST_INTEGER, NotCanonical, digest, from_document
from qaf_desktop.records.model import Kind, Revision, RevisionKey

_SALT = re.compile(r"([0-9a-f]{2}){8,64}\Z")
_DIGEST = re.compile(r"[0-9a-f]{64}\Z")
_STAMP = re.compile(r"(19|20|21)\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ\Z", re.ASCII)


@dataclass(frozen=True, slots=True)
class ReadRevision:
    """A revision, its canonical bytes as received, and their digest."""

    revision: Revision
    data: bytes
    digest: str


def read_lines(lines: Sequence[bytes], manifest: Manifest, member: str) -> tuple[ReadRevision, ...]:
    """The revisions of a package, by `member` and on the manifest's device.

    Raises Refusal: revision-form, revision-device, revision-author, revision-order or revision-parents.
    """
    found = tuple(_read(line) for line in lines)
    last: RevisionKey | None = None
    for one in found:
        _check_ownership(one.revision, manifest, member)
        if last is not None and one.revision.key <= last:
            raise Refusal("revision-order")
        last = one.revision.key
    return found


def _read(line: bytes) -> ReadRevision:
    """One revision. Encoding the parsed document again settles order, spacing, escapes and doubled keys at once;
    floats and nesting cannot pass the types of a revision, so no walk through the document is needed."""
    try:
        document = orjson.loads(line)
        if not isinstance(document, dict) or orjson.dumps(document, option=orjson.OPT_SORT_KEYS) != line:
            raise Refusal("revision-form")
        revision = from_document(document)
    except (ValueError, TypeError, RecursionError, NotCanonical):
        raise Refusal("revision-form") from None
    if not _well_formed(revision):
        raise Refusal("revision-form")
    return ReadRevision(revision, line, digest(line))


def _well_formed(revision: Revision) -> bool:
    """What the plain reading of a revision leaves open: key names, digests, salts, times, and the size of numbers."""
    author, form, files = revision.author, revision.form, revision.attachments
    numbers = (author.roster, author.publication, *(one.size for one in files))
    digests = (*(() if form is None else (form.digest,)), *(one.digest for one in files))
    return (
        max(numbers) <= LARGEST_INTEGER
        and all(_DIGEST.match(name) for name in digests)
        and all(_SALT.match(one.salt) for one in files)
        and "".join(revision.fields).isascii()
        and _is_time(revision.made_at)
    )


def _is_time(stamp: str) -> bool:
    """Whether it can be shown as a time. However wrong the clock that gave it, nothing is decided by it."""
    try:
        return bool(_STAMP.match(stamp) and datetime.fromisoformat(stamp))
    except ValueError:
        return False


def _check_ownership(revision: Revision, manifest: Manifest, member: str) -> None:
    key = revision.key
    if key.device != manifest.place.device or key.epoch > manifest.place.epoch:
        raise Refusal("revision-device")
    if revision.author.person != member or revision.author.roster > manifest.roster:
        raise Refusal("revision-author")
    own = (ref.key for ref in revision.parents if ref.key.device == key.device)
    first_entry = revision.founds_record and revision.kind is Kind.ENTRY
    if any(parent >= key for parent in own) or (first_entry and revision.parents):
        raise Refusal("revision-parents")
    if revision.record.device == key.device and revision.record > key:
        raise Refusal("revision-parents")
