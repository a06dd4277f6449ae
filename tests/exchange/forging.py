"""Making packages that no honest program makes: each step of the writer, open to change."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from qaf_desktop.exchange import age, payload, sshsig, tar
from qaf_desktop.exchange.manifest import MANIFEST, PAYLOAD, SIGNATURE, tally
from qaf_desktop.exchange.package_writer import NAMESPACE
from qaf_desktop.records.canonical import decode, digest, encode, revision_bytes, to_document
from qaf_desktop.records.model import Revision
from tests.exchange.world import Person, World, revision

Change = Callable[[Any], Any]


def same(value):
    return value


@dataclass(frozen=True)
class Parts:
    """A package taken apart: members in order, by name."""

    members: tuple[tuple[str, bytes], ...]

    @classmethod
    def of(cls, data: bytes) -> "Parts":
        found = tar.members(data)
        return cls(tuple((one.name, data[one.start : one.start + one.size]) for one in found))

    def __getitem__(self, name: str) -> bytes:
        return dict(self.members)[name]

    def write(self) -> bytes:
        return tar.write(self.members)

    def having(self, name: str, data: bytes) -> "Parts":
        return Parts(tuple((one, data if one == name else old) for one, old in self.members))


@dataclass(frozen=True)
class Forge:
    """Packages of `author`, each stage of which may be changed on its way; without changes they are sound."""

    world: World
    author: Person

    def revisions(self) -> list[Revision]:
        return [revision(self.author, number) for number in (1, 2)]

    def sealed(
        self, manifest: Mapping[str, Any] | bytes, members: Sequence[tuple[str, bytes]], **signing: Any
    ) -> bytes:
        """Manifest and members, properly signed (`seed`, `namespace` and `message` may be others)."""
        data = manifest if isinstance(manifest, bytes) else encode(manifest)
        seed = signing.get("seed", self.author.keys.seed)
        signature = sshsig.sign(seed, signing.get("namespace", NAMESPACE), signing.get("message", data))
        return tar.write([(MANIFEST, data), (SIGNATURE, signing.get("signature", signature)), *members])

    def remade(self, change: Change = same, members: Change = same, **signing: Any) -> bytes:
        """A sound package, its manifest's document and its members changed, then signed again."""
        parts = Parts.of(self.world.package(self.author).data)
        return self.sealed(change(decode(parts[MANIFEST])), members(list(parts.members[2:])), **signing)

    def filled(
        self,
        lines: Sequence[bytes] | None = None,
        header: Change = same,
        plain: Change = same,
        packed: Change = same,
        locked: Change = same,
        manifest: Change = same,
        recipients: Sequence[str] | None = None,
    ) -> bytes:
        """A package around these lines, each layer changed as told and everything outside it made to fit."""
        body = [revision_bytes(one) for one in self.revisions()] if lines is None else list(lines)
        document = decode(Parts.of(self.world.package(self.author).data)[MANIFEST])
        counted = tally(digest(line) for line in body)
        document["revisions"] = {"count": counted.count, "root": counted.root}
        document = manifest(document)
        first = {
            "format": payload.FORMAT,
            "project": document["project"],
            "device": document["author"]["device"],
            "epoch": document["author"]["epoch"],
            "seq": document["seq"],
            "prev": document["prev"],
            "audience": document["audience"],
            "attachments": {},
        }
        text = plain(b"".join(line + b"\n" for line in (encode(header(first)), *body)))
        squeezed = packed(payload.zstandard.ZstdCompressor(level=3).compress(text))
        to = self.world.view.recipients(frozenset({"lead-auditor"})) if recipients is None else recipients
        inside = locked(age.encrypt(squeezed, to))
        listed = {"name": PAYLOAD, "size": len(inside), "sha256": hashlib.sha256(inside).hexdigest()}
        return self.sealed(document | {"members": [listed]}, [(PAYLOAD, inside)])

    def of_revisions(self, *changed: Revision) -> bytes:
        return self.filled([revision_bytes(one) for one in changed])

    def of_document(self, change: Change) -> bytes:
        """A package whose first revision's document was changed."""
        first, second = self.revisions()
        return self.filled([encode(change(to_document(first))), revision_bytes(second)])


def listed(name: str, data: bytes) -> dict[str, object]:
    return {"name": name, "size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
