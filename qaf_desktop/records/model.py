"""What a record is made of: immutable, signed-for revisions, each known by its device's own count."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

_KEY = re.compile(r"([0-9a-f]{32})\.(0|[1-9][0-9]{0,14})\.([1-9][0-9]{0,14})")


class Kind(StrEnum):
    """An entry holds answers; a decision judges the exact heads of another record."""

    ENTRY = "entry"
    DECISION = "decision"


@dataclass(frozen=True, slots=True, order=True)
class RevisionKey:
    """One revision among all: `device` (32 hex digits), `epoch` (0 until a backup was restored), `seq` (1, 2, 3 …)."""

    device: str
    epoch: int
    seq: int

    def __str__(self) -> str:
        return f"{self.device}.{self.epoch}.{self.seq}"

    @classmethod
    def parse(cls, text: str) -> "RevisionKey":
        """The key written by `str`. Raises ValueError for anything else."""
        found = _KEY.fullmatch(text)
        if found is None:
            raise ValueError("not a revision's key")
        return cls(found[1], int(found[2]), int(found[3]))


RecordKey = RevisionKey
"""A record is named by the key of its first revision, so that no random id has to be indexed."""


@dataclass(frozen=True, slots=True, order=True)
class RevisionRef:
    """A revision's key together with the digest of its bytes: what a parent or a judged head is named by."""

    key: RevisionKey
    digest: str


@dataclass(frozen=True, slots=True, order=True)
class FormRef:
    """The exact form a revision was written on; `digest` is the SHA-256 of the XForm's bytes."""

    id: str
    version: str
    digest: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file named by a revision: random id, and the SHA-256 of `salt` + plaintext (both hex)."""

    id: str
    name: str
    media_type: str
    size: int
    salt: str
    digest: str


@dataclass(frozen=True, slots=True)
class Authorship:
    """Who wrote a revision, in which role, under which published roster and set."""

    person: str
    role: str
    roster: int
    publication: int


@dataclass(frozen=True, slots=True)
class Revision:
    """A change to one record: a set of field → value over its parents. Never changed once made.

    `fields` maps an answer's path (`voice/grade`, `actions[k3f9]/what`; suffix `#because`, `#comment`, `#order`,
    `#gone` for what belongs to it) to its text in ODK's canonical form, or to None where the answer was cleared.
    `made_at` is ISO 8601 in UTC and for display only: no rule reads it.
    """

    key: RevisionKey
    record: RecordKey
    kind: Kind
    method: str
    transition: str
    parents: tuple[RevisionRef, ...]
    author: Authorship
    made_at: str
    nonce: str
    form: FormRef | None = None
    about: RecordKey | None = None
    judged: tuple[RevisionRef, ...] = ()
    fields: Mapping[str, str | None] = field(default_factory=dict)
    attachments: tuple[Attachment, ...] = ()
    reason: str = ""

    @property
    def founds_record(self) -> bool:
        return self.key == self.record

    @property
    def subject(self) -> RecordKey:
        """The record that it speaks of: a decision of the one it judges, an entry of its own, whatever it is about."""
        return self.about if self.kind is Kind.DECISION and self.about else self.record
