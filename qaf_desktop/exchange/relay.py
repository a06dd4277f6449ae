"""Relayed packages: other devices' work, handed on by a lead just as its authors signed it.

A relay vouches for nothing. Each original keeps the manifest and the signature it came with, and is believed by these
alone: what the relay adds is only that it could be decrypted.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from qaf_desktop.exchange import sshsig
from qaf_desktop.exchange.fields import Fields
from qaf_desktop.exchange.manifest import FORMAT, Manifest, PackageKind, digest_of, read_manifest, tally
from qaf_desktop.exchange.revision_lines import ReadRevision, read_lines
from qaf_desktop.exchange.signed import namespace
from qaf_desktop.exchange.verdicts import Refusal

TYPE = "relayed"
_FIELDS = {"type", "manifest", "signature", "lines", "withheld"}
LONGEST_MANIFEST, LONGEST_SIGNATURE, LONGEST_LINE = 1024 * 1024, 4096, 16 * 1024 * 1024
CheckTrust = Callable[[Manifest, str], str]
"""The member whose device signed the manifest with that key, when it may send it; raises Refusal otherwise."""


@dataclass(frozen=True, slots=True)
class Original:
    """A package of work as it once came: its manifest's bytes, its signature, and its revisions' canonical bytes.

    `withheld` are the digests (64 hex digits) of revisions of it that are not handed on.
    """

    manifest: bytes
    signature: bytes
    lines: tuple[bytes, ...]
    withheld: tuple[str, ...] = ()

    def document(self) -> Mapping[str, object]:
        """The document that a relay carries for it."""
        return {
            "type": TYPE,
            "manifest": self.manifest.decode("utf-8"),
            "signature": self.signature.decode("ascii"),
            "lines": [line.decode("utf-8") for line in self.lines],
            "withheld": sorted(self.withheld),
        }


@dataclass(frozen=True, slots=True)
class Relayed:
    """A package of work read out of a relay; `member` wrote it. `withheld` are digests of what is not handed on."""

    manifest: Manifest
    manifest_bytes: bytes
    signature: bytes
    member: str
    revisions: tuple[ReadRevision, ...]
    withheld: tuple[str, ...] = ()

    @property
    def digest(self) -> str:
        return digest_of(self.manifest_bytes)


def read_relayed(document: Mapping[str, Any], check_trust: CheckTrust) -> Relayed:
    """The original in a relay's document, checked as if it had come by itself.

    Raises Refusal with the code that the original would have been refused by, or document-fields.
    """
    fields = Fields(document, _FIELDS)
    if fields.text("type") != TYPE:
        raise Refusal("document-fields")
    manifest_bytes = fields.text("manifest", LONGEST_MANIFEST).encode("utf-8")
    signature = fields.text("signature", LONGEST_SIGNATURE).encode("utf-8")
    signer = sshsig.verify(signature, namespace(FORMAT), manifest_bytes)
    manifest = read_manifest(manifest_bytes)
    if manifest.kind is not PackageKind.WORK:
        raise Refusal("not-allowed")
    member = check_trust(manifest, signer)
    revisions = read_lines(_lines(fields), manifest, member)
    withheld = fields.texts("withheld", 64)
    if tally((*(one.digest for one in revisions), *withheld)) != manifest.revisions:
        raise Refusal("revision-root")
    return Relayed(manifest, manifest_bytes, signature, member, revisions, withheld)


def _lines(fields: Fields) -> tuple[bytes, ...]:
    lines = fields.items("lines")
    if not all(isinstance(line, str) and len(line) <= LONGEST_LINE for line in lines):
        raise Refusal("document-fields")
    return tuple(line.encode("utf-8") for line in lines)
