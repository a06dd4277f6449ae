"""Canonical bytes (RFC 8785) of revisions and other signed documents, and the digests made of them."""

import hashlib
from collections.abc import Mapping
from typing import Any, cast

import orjson

from qaf_desktop.records.model import (
    Attachment,
    Authorship,
    FormRef,
    Kind,
    Revision,
    RevisionKey,
    RevisionRef,
)

DIGEST_DOMAIN = b"rev/1\0"
LARGEST_INTEGER = 2**53 - 1


class NotCanonical(ValueError):
    """The bytes are not the one canonical form of a document we write."""


def encode(document: object) -> bytes:
    """RFC 8785 bytes of a document of str-keyed mappings, lists, strings, integers, booleans and None.

    Keys must be ASCII: then ordering by UTF-8 bytes (what the encoder does) and by UTF-16 units (what the RFC asks)
    are the same. Raises NotCanonical for floats, other keys, integers beyond 2**53 - 1, or lone surrogates.
    """
    _refuse_what_differs(document)
    try:
        return orjson.dumps(document, option=orjson.OPT_SORT_KEYS)
    except (TypeError, ValueError) as error:
        raise NotCanonical(str(error)) from None


def decode(data: bytes) -> Any:
    """The document in canonical bytes. Raises NotCanonical unless encoding it again gives the same bytes."""
    try:
        document = orjson.loads(data)
    except ValueError:
        raise NotCanonical("not JSON") from None
    if encode(document) != data:
        raise NotCanonical("not in canonical form")
    return document


def _refuse_what_differs(value: object) -> None:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            if not (isinstance(key, str) and key.isascii()):
                raise NotCanonical("a key is not ASCII text")
            _refuse_what_differs(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            _refuse_what_differs(inner)
    elif isinstance(value, float):
        raise NotCanonical("a floating-point number")
    elif isinstance(value, int) and abs(value) > LARGEST_INTEGER:
        raise NotCanonical("an integer too large")


def digest(data: bytes) -> str:
    """The name of a revision's content: SHA-256 over the domain and its canonical bytes, 64 hex digits."""
    return hashlib.sha256(DIGEST_DOMAIN + data).hexdigest()


def revision_bytes(revision: Revision) -> bytes:
    return encode(to_document(revision))


def reference(revision: Revision) -> RevisionRef:
    return RevisionRef(revision.key, digest(revision_bytes(revision)))


def to_document(revision: Revision) -> dict[str, object]:
    """The revision as the plain document that is hashed, stored and sent."""
    author, form = revision.author, revision.form
    return {
        "key": str(revision.key),
        "record": str(revision.record),
        "kind": revision.kind.value,
        "method": revision.method,
        "transition": revision.transition,
        "parents": [_ref_document(ref) for ref in revision.parents],
        "author": {
            "person": author.person,
            "role": author.role,
            "roster": author.roster,
            "publication": author.publication,
        },
        "made_at": revision.made_at,
        "nonce": revision.nonce,
        "form": None if form is None else {"id": form.id, "version": form.version, "digest": form.digest},
        "about": None if revision.about is None else str(revision.about),
        "judged": [_ref_document(ref) for ref in revision.judged],
        "fields": dict(revision.fields),
        "attachments": [_attachment_document(attachment) for attachment in revision.attachments],
        "reason": revision.reason,
    }


def from_document(document: Mapping[str, Any]) -> Revision:
    """The revision a document describes. Raises NotCanonical where a part is missing, unknown or of another type."""
    try:
        revision = _build(document)
    except (KeyError, TypeError, ValueError, AttributeError):
        raise NotCanonical("not a revision") from None
    if to_document(revision) != document:
        raise NotCanonical("a revision with missing or unknown parts")
    return revision


def _build(document: Mapping[str, Any]) -> Revision:
    form, about = document["form"], document["about"]
    return Revision(
        key=RevisionKey.parse(document["key"]),
        record=RevisionKey.parse(document["record"]),
        kind=Kind(document["kind"]),
        method=_text(document["method"]),
        transition=_text(document["transition"]),
        parents=tuple(_ref(item) for item in document["parents"]),
        author=Authorship(**document["author"]),
        made_at=_text(document["made_at"]),
        nonce=_text(document["nonce"]),
        form=None if form is None else FormRef(**form),
        about=None if about is None else RevisionKey.parse(about),
        judged=tuple(_ref(item) for item in document["judged"]),
        fields=_fields(document["fields"]),
        attachments=tuple(Attachment(**item) for item in document["attachments"]),
        reason=_text(document["reason"]),
    )


def _fields(value: Mapping[str, Any]) -> dict[str, str | None]:
    if not all(inner is None or isinstance(inner, str) for inner in value.values()):
        raise TypeError("an answer is text or nothing")
    return dict(value)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("text expected")
    return value


def _ref(item: Mapping[str, Any]) -> RevisionRef:
    return RevisionRef(RevisionKey.parse(item["key"]), _text(item["digest"]))


def _ref_document(ref: RevisionRef) -> dict[str, str]:
    return {"key": str(ref.key), "digest": ref.digest}


def _attachment_document(attachment: Attachment) -> dict[str, object]:
    return cast(
        "dict[str, object]",
        {name: getattr(attachment, name) for name in ("id", "name", "media_type", "size", "salt", "digest")},
    )
