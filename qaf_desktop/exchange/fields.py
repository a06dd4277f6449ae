"""Reading signed documents field by field: exactly the fields named, each of exactly its kind."""

import re
from collections.abc import Mapping
from typing import Any

from qaf_desktop.exchange.verdicts import Refusal
from qaf_desktop.records.canonical import LARGEST_INTEGER, NotCanonical, decode
from qaf_desktop.records.custody import Head, head_of

CUSTODY = "custody"
"""The field of a document that may say where a custody log stands."""
LARGEST_DOCUMENT = 4 * 1024 * 1024
_HEX = re.compile(r"[0-9a-f]*\Z")


def read_document(data: bytes, form: str, largest: int = LARGEST_DOCUMENT) -> dict[str, Any]:
    """The document in canonical bytes whose "format" is `form` (like "receipt.v1").

    Raises Refusal: too-large, not-canonical, newer-format (same name, other version) or document-fields.
    """
    if len(data) > largest:
        raise Refusal("too-large")
    try:
        document = decode(data)
    except (NotCanonical, RecursionError):
        raise Refusal("not-canonical") from None
    if not isinstance(document, dict) or not isinstance(document.get("format"), str):
        raise Refusal("document-fields")
    if document["format"] != form:
        same_name = document["format"].rpartition(".")[0] == form.rpartition(".")[0]
        raise Refusal("newer-format" if same_name else "document-fields")
    return document


class Fields:
    """A mapping with exactly the given keys; each getter raises Refusal(code) where the value is of another kind."""

    def __init__(self, document: Any, names: set[str], code: str = "document-fields") -> None:
        self._code = code
        if not isinstance(document, Mapping) or set(document) != names:
            raise Refusal(code)
        self._document = document

    def text(self, name: str, longest: int = 10_000) -> str:
        value = self._document[name]
        if not isinstance(value, str) or len(value) > longest:
            raise Refusal(self._code)
        return value

    def head(self, name: str) -> Head:
        """Where a custody log stands; a document need not say it."""
        try:
            return head_of(self.text(name)) if name in self._document else Head()
        except ValueError:
            raise Refusal(self._code) from None

    def hex(self, name: str, digits: int) -> str:
        value = self.text(name)
        if len(value) != digits or not _HEX.match(value):
            raise Refusal(self._code)
        return value

    def hex_or_none(self, name: str, digits: int) -> str | None:
        return None if self._document[name] is None else self.hex(name, digits)

    def one_of(self, name: str, allowed: set[str] | frozenset[str]) -> str:
        value = self.text(name)
        if value not in allowed:
            raise Refusal(self._code)
        return value

    def count(self, name: str, lowest: int = 0) -> int:
        value = self._document[name]
        if type(value) is not int or not lowest <= value <= LARGEST_INTEGER:
            raise Refusal(self._code)
        return value

    def items(self, name: str, most: int = 100_000) -> list[Any]:
        value = self._document[name]
        if not isinstance(value, list) or len(value) > most:
            raise Refusal(self._code)
        return value

    def texts(self, name: str, digits: int | None = None) -> tuple[str, ...]:
        """A list of distinct texts in ascending order; of so many hex digits each, when told."""
        values = self.items(name)
        if not all(isinstance(value, str) for value in values) or values != sorted(set(values)):
            raise Refusal(self._code)
        if digits is not None and not all(len(value) == digits and _HEX.match(value) for value in values):
            raise Refusal(self._code)
        return tuple(values)

    def mapping(self, name: str) -> dict[str, str]:
        """A mapping of short texts to SHA-256 digests."""
        value = self._document[name]
        if not isinstance(value, dict):
            raise Refusal(self._code)
        for key, digest in value.items():
            if len(key) > 64 or not (isinstance(digest, str) and len(digest) == 64 and _HEX.match(digest)):
                raise Refusal(self._code)
        return value

    def inner(self, name: str, names: set[str]) -> "Fields":
        return Fields(self._document[name], names, self._code)
