"""What a reader says of bytes it will not take in: a verdict, a stable code, and a sentence for a person.

The table below is the whole list; `docs/package-format.md` repeats it and a test compares the two.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from qaf_desktop.words import say

if TYPE_CHECKING:
    from qaf_desktop.exchange.manifest import Manifest


class Verdict(StrEnum):
    """Refused: never taken in. Held: kept, may become readable. Incomplete: too short, look again later."""

    REFUSED = "refused"
    HELD = "held"
    INCOMPLETE = "incomplete"


_REFUSED, _HELD, _INCOMPLETE = Verdict.REFUSED, Verdict.HELD, Verdict.INCOMPLETE

CODES: dict[str, tuple[Verdict, str]] = {
    # the container
    "too-short": (_INCOMPLETE, "The file ends early: it is still being copied, or the copy broke off."),
    "unreadable": (_INCOMPLETE, "The file cannot be read: it is locked, or reading it broke off."),
    "too-large": (_REFUSED, "The file, or a part of it, is larger than any package may be."),
    "tar-header": (_REFUSED, "The file is not a package: a header inside it is not written as ours are."),
    "tar-padding": (_REFUSED, "The file holds bytes where a package has only zeros."),
    "tar-trailer": (_REFUSED, "The file goes on after the end of the package."),
    "member-name": (_REFUSED, "The package holds a part with a name that no package has."),
    "member-order": (_REFUSED, "The parts of the package are missing, doubled or in the wrong order."),
    "member-list": (_REFUSED, "The parts of the package are not those its manifest lists."),
    "member-size": (_REFUSED, "A part of the package is not as long as its manifest says."),
    "member-hash": (_REFUSED, "A part of the package was changed after it was signed, or was damaged on the way."),
    # what reading it does
    "reading-too-long": (_HELD, "Reading the file takes longer than it may. Nothing of it was used."),
    "reading-too-big": (_HELD, "Reading the file takes more memory than it may. Nothing of it was used."),
    "reading-crashed": (_HELD, "Reading the file broke off without an answer. Nothing of it was used."),
    # the signature
    "signature-armour": (_REFUSED, "The signature is not written in its one allowed form."),
    "signature-format": (_REFUSED, "The signature is damaged."),
    "signature-algorithm": (_REFUSED, "The signature is of a kind that is not accepted."),
    "signature-namespace": (_REFUSED, "The signature was made for another purpose."),
    "signature-wrong": (_REFUSED, "The signature does not fit: the file was changed after it was signed."),
    "wrong-key-passphrase": (_REFUSED, "The passphrase does not open the file of the recovery key."),
    "bad-key": (_REFUSED, "A key in the file is of a kind that would accept any signature, or is not a key."),
    # trust
    "unknown-signer": (_HELD, "The sender is not on this project’s list of people and devices, or not yet."),
    "revoked": (_REFUSED, "The signing device was revoked before this package was made."),
    "not-allowed": (_REFUSED, "The signer has no role that may send this kind of package."),
    "newer-roster": (_HELD, "The package was made under a newer list of people and devices than the one here."),
    "device-differs": (_REFUSED, "The package names a device whose key did not sign it."),
    # the manifest and other signed documents
    "not-canonical": (_REFUSED, "A document in the file is not written in its one canonical form."),
    "newer-format": (_HELD, "The file was made by a newer version of the program."),
    "manifest-fields": (_REFUSED, "The manifest lacks a part, has one too many, or one of the wrong kind."),
    "document-fields": (_REFUSED, "The document lacks a part, has one too many, or one of the wrong kind."),
    "other-project": (_REFUSED, "The file belongs to another project."),
    # encryption
    "not-for-us": (_HELD, "The package is encrypted for somebody else."),
    "age-format": (_REFUSED, "The encrypted part is not written as ours are."),
    "audience-differs": (_REFUSED, "The package is not encrypted for those it names as its readers."),
    "age-damaged": (_REFUSED, "The encrypted part does not decrypt to what was encrypted."),
    # the payload
    "payload-compression": (_REFUSED, "The content of the package cannot be unpacked."),
    "payload-too-large": (_REFUSED, "The content of the package unpacks to more than any package may hold."),
    "payload-lines": (_REFUSED, "The content of the package is not a list of lines as ours are."),
    "payload-header": (_REFUSED, "The content of the package does not belong to its manifest."),
    "payload-empty": (_REFUSED, "The package holds nothing."),
    "revision-form": (_REFUSED, "A revision in the package is not written as ours are."),
    "revision-device": (_REFUSED, "The package holds a revision made by another device than its signer."),
    "revision-author": (_REFUSED, "The package holds a revision in the name of somebody else."),
    "revision-order": (_REFUSED, "The revisions in the package are doubled or out of order."),
    "revision-parents": (_REFUSED, "A revision in the package names itself or a later one as its parent."),
    "revision-count": (_REFUSED, "The package holds more or fewer revisions or documents than its manifest says."),
    "revision-root": (_REFUSED, "The revisions or documents in the package are not those its manifest stands for."),
    "attachment-list": (_REFUSED, "The attachments in the package are not those its content lists."),
    "attachment-differs": (_REFUSED, "An attachment is not the file that its record names."),
    "attachment-missing": (_HELD, "An attachment that a record names did not come with the package."),
    # sequence
    "fork": (_HELD, "The device sent two different packages under one number."),
    "chain-broken": (_HELD, "The package follows another one than the package known here under that number."),
    # roster
    "roster-version": (_REFUSED, "The list of people and devices is not the next version after the one known here."),
    "roster-prev": (_REFUSED, "The list of people and devices does not follow the one known here."),
    "roster-rollback": (_REFUSED, "The list of people and devices is older than one already seen here."),
    "roster-signatures": (_REFUSED, "The list of people and devices is not signed by enough of those who may sign it."),
    "roster-signature-twice": (_REFUSED, "The list of people and devices is signed twice by one key."),
    "roster-root-change": (
        _REFUSED,
        "The list of people and devices changes its root keys without the signature of the old and new ones.",
    ),
    "roster-inconsistent": (
        _REFUSED,
        "The list of people and devices contradicts itself: an entry is doubled or points to nothing.",
    ),
    "roster-changed-past": (
        _REFUSED,
        "The list of people and devices takes away or rewrites an entry of an earlier version.",
    ),
}


@dataclass(frozen=True, slots=True)
class Bad:
    """Bytes not taken in. `manifest` is there once it was verified (signature, signer), None before."""

    verdict: Verdict
    code: str
    sentence: str
    manifest: "Manifest | None" = None

    @property
    def may_heal(self) -> bool:
        """Whether reading again some minutes later can help: copies under way look short or changed."""
        return self.code in {"too-short", "unreadable", "member-hash", "tar-header", "tar-padding", "member-order"}


class Refusal(Exception):
    """Carries a code from deep inside a reader to its public edge, where it becomes a `Bad`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def bad(code: str, manifest: "Manifest | None" = None) -> Bad:
    """The `Bad` of a code. Raises KeyError for a code that the table lacks."""
    verdict, sentence = CODES[code]
    return Bad(verdict, code, say(sentence), manifest)
