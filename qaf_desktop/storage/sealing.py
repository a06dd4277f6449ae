"""Revisions together with the bytes they are signed for, and the local numbers their keys are kept under."""

from dataclasses import dataclass

from qaf_desktop.records import canonical
from qaf_desktop.records.model import Revision, RevisionKey, RevisionRef


@dataclass(frozen=True, slots=True)
class SealedRevision:
    """A revision, its canonical bytes as made by its author, and their digest (64 hex digits)."""

    revision: Revision
    body: bytes
    digest: str

    @property
    def key(self) -> RevisionKey:
        return self.revision.key

    @property
    def reference(self) -> RevisionRef:
        return RevisionRef(self.revision.key, self.digest)


def seal(revision: Revision) -> SealedRevision:
    body = canonical.revision_bytes(revision)
    return SealedRevision(revision, body, canonical.digest(body))


def sealed_from(body: bytes) -> SealedRevision:
    """The revision in bytes that came from elsewhere. Raises canonical.NotCanonical unless they are canonical."""
    return SealedRevision(canonical.from_document(canonical.decode(body)), body, canonical.digest(body))
