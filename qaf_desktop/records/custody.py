"""The custody log: what left the workspace, was printed or was opened by a way round the passphrase, each line holding
the digest of the line before, so that none can be changed or taken away from the middle without all later ones.

Taking lines from the end shows only beside a head that somebody else keeps: heads travel in packages.
"""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from qaf_desktop.records.canonical import NotCanonical, decode, encode

DOMAIN = b"custody/1\0"
_HEAD = re.compile("([1-9][0-9]{0,8}):([0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class Head:
    """Where a log stands: how many lines it has, and the digest (hex) of the last; "" before the first."""

    count: int = 0
    digest: str = ""

    @property
    def text(self) -> str:
        """As documents carry it: "12:3f0c…"; "" before the first line."""
        return f"{self.count}:{self.digest}" if self.count else ""

    def cut_by(self, later: "Head") -> bool:
        """Whether a head told later cannot be of the same log: lines are missing, or another stands in their place."""
        return later.count < self.count or (later.count == self.count and later.digest != self.digest)


@dataclass(frozen=True, slots=True)
class Line:
    """One line. `at` is ISO 8601, for display; `act` what was done (a code); `person` the member who did it; `records`
    the keys it was done with; `what` tells more in a word or two, never an answer."""

    number: int
    at: str
    act: str
    person: str
    records: tuple[str, ...] = ()
    what: str = ""


NO_LINES = Head()


def head_of(text: str) -> Head:
    """The head in a document. Raises ValueError for what is none."""
    if not text:
        return Head()
    found = _HEAD.fullmatch(text)
    if found is None:
        raise ValueError("not where a log stands")
    return Head(int(found[1]), found[2])


def line_bytes(line: Line, before: Head) -> bytes:
    """The line as it is kept, tied to the one before it. Raises ValueError where it is not the next."""
    if line.number != before.count + 1:
        raise ValueError("not the next line of this log")
    return encode({
        "number": line.number, "at": line.at, "act": line.act, "person": line.person, "records": list(line.records),
        "what": line.what, "before": before.digest,
    })  # fmt: skip


def head_after(number: int, data: bytes) -> Head:
    return Head(number, hashlib.sha256(DOMAIN + data).hexdigest())


def read_line(data: bytes) -> Line:
    """Raises NotCanonical, KeyError or TypeError for what is no line."""
    said: dict[str, Any] = decode(data)
    records = tuple(map(str, said["records"]))
    return Line(said["number"], said["at"], said["act"], said["person"], records, said["what"])


def first_broken(lines: Iterable[bytes]) -> int:
    """The number of the first line that does not follow the one before it; 0 where the whole log is sound."""
    head = Head()
    for data in lines:
        try:
            follows = line_bytes(read_line(data), head) == data
        except (NotCanonical, KeyError, TypeError, ValueError):
            follows = False
        if not follows:
            return head.count + 1
        head = head_after(head.count + 1, data)
    return 0
