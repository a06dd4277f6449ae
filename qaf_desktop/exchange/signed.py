"""A small signed document in one file: its canonical JSON, a line break, its signature."""

from dataclasses import dataclass
from typing import Any

from qaf_desktop.exchange import sshsig
from qaf_desktop.exchange.fields import LARGEST_DOCUMENT, read_document
from qaf_desktop.exchange.verdicts import Refusal
from qaf_desktop.records.canonical import encode

DOMAIN = "qaf-desktop"


@dataclass(frozen=True, slots=True)
class SignedDocument:
    """A document whose signature fits; `signer` (64 hex digits) is still to be judged by the caller."""

    document: dict[str, Any]
    signer: str
    data: bytes


def namespace(form: str) -> str:
    """The signature namespace of a format: "receipt.v1" gives "receipt.v1@qaf-desktop"."""
    return f"{form}@{DOMAIN}"


def seal(document: dict[str, Any], seed: bytes) -> bytes:
    """The file of a document, signed under the namespace of its "format"."""
    data = encode(document)
    return data + b"\n" + sshsig.sign(seed, namespace(document["format"]), data)


def unseal(file: bytes, form: str) -> SignedDocument:
    """A file written by `seal`. Raises Refusal; the signature is checked before the document is parsed."""
    if len(file) > LARGEST_DOCUMENT:
        raise Refusal("too-large")
    data, _break, armoured = file.partition(b"\n")
    if not armoured:
        raise Refusal("too-short")
    signer = sshsig.verify(armoured, namespace(form), data)
    return SignedDocument(read_document(data, form), signer, data)
