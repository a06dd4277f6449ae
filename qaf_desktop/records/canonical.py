"""Canonical bytes (RFC 8785) of revisions and other signed documents, and the digests made of them."""

import hashlib
import re
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
DIGEST = re.compile("[0-9a-f]{64}")


class NotCanonical(ValueError):
    """The bytes are not the one canonical form of a document we write."""


def encode(document: object) -> bytes:
    """RFC 8785 bytes of a document of str-keyed dicts, lists, strings, integers, booleans and None.

    Keys must be ASCII: then ordering by UTF-8 bytes (what the encoder does) and by UTF-16 units (what the RFC asks)
    are the same. Raises NotCanonical for floats, other keys, other types, integers beyond 2**53 - 1, lone surrogates,
    and more than 250 levels.
    """
    data = _dumps(document)
    _refuse_what_differs(document)
    return data


def decode(data: bytes) -> Any:
    """The document in canonical bytes. Raises NotCanonical unless encoding it again gives the same bytes."""
    try:
        document = orjson.loads(data)
    except ValueError:
        raise NotCanonical("not JSON") from None
    if encode(document) != data:
        raise NotCanonical("not in canonical form")
    return document


def _dumps(document: object) -> bytes:
    try:
        return orjson.dumps(document, option=orjson.OPT_SORT_KEYS)
    except (TypeError, ValueError):
        raise NotCanonical("not text, or not of the types a document may hold") from None


def _refuse_what_differs(document: object) -> None:
    """What the encoder takes but the RFC writes otherwise, or not at all. The encoder has refused cycles before."""
    waiting = [document]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            _refuse_keys(value)
            waiting += [inner for inner in value.values() if inner.__class__ is not str]
        elif isinstance(value, (list, tuple)):
            waiting += [inner for inner in value if inner.__class__ is not str]
        elif isinstance(value, int):
            _refuse_large(value)
        elif not (value is None or isinstance(value, str)):
            raise NotCanonical(f"a value of type {type(value).__name__}")


def _refuse_keys(value: Mapping[str, object]) -> None:
    if not "".join(value).isascii():
        raise NotCanonical("a key is not ASCII text")


def _refuse_large(value: int) -> None:
    if abs(value) > LARGEST_INTEGER:
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
    """The revision a document describes. Raises NotCanonical where a part is missing, unknown or of another type,
    where a parent is named twice, or where a revision names itself as its parent."""
    try:
        revision = _build(document)
    except (KeyError, TypeError, ValueError, AttributeError):
        raise NotCanonical("not a revision") from None
    if to_document(revision) != document:
        raise NotCanonical("a revision with missing or unknown parts")
    before = {revision.key, *(ref.key for ref in revision.parents)}
    if len(before) != 1 + len(revision.parents):
        raise NotCanonical("a revision after itself, or twice after another")
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
        author=_author(document["author"]),
        made_at=_text(document["made_at"]),
        nonce=_text(document["nonce"]),
        form=None if form is None else FormRef(**_texts(form)),
        about=None if about is None else RevisionKey.parse(about),
        judged=tuple(_ref(item) for item in document["judged"]),
        fields=_fields(document["fields"]),
        attachments=tuple(_attachment(item) for item in document["attachments"]),
        reason=_text(document["reason"]),
    )


def _author(item: Mapping[str, Any]) -> Authorship:
    person, role = _text(item["person"]), _text(item["role"])
    return Authorship(person, role, _count(item["roster"]), _count(item["publication"]))


def _attachment(item: Mapping[str, Any]) -> Attachment:
    texts = _texts({name: value for name, value in item.items() if name != "size"})
    return Attachment(**texts, size=_count(item["size"]))


def _fields(value: Mapping[str, Any]) -> dict[str, str | None]:
    if not set(map(type, value.values())) <= {str, type(None)}:
        raise TypeError("an answer is text or nothing")
    return dict(value)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("text expected")
    return value


def _texts(item: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _text(value) for name, value in item.items()}


def _count(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise TypeError("a count expected")
    return value


def _ref(item: Mapping[str, Any]) -> RevisionRef:
    name = _text(item["digest"])
    if not DIGEST.fullmatch(name):
        raise ValueError("a digest is 64 hex digits")
    return RevisionRef(RevisionKey.parse(item["key"]), name)


def _ref_document(ref: RevisionRef) -> dict[str, str]:
    return {"key": str(ref.key), "digest": ref.digest}


def _attachment_document(attachment: Attachment) -> dict[str, object]:
    return cast(
        "dict[str, object]",
        {name: getattr(attachment, name) for name in ("id", "name", "media_type", "size", "salt", "digest")},
    )
