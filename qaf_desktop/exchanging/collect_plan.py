"""What Collect finds and means to do, before anything is done, and what a merge brought."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from qaf_desktop.exchange.verdicts import Bad
from qaf_desktop.records.model import RecordKey
from qaf_desktop.storage.ledger import PackageIn
from qaf_desktop.words import say

NEW, HERE, HELD, REFUSED, LATER = "new", "here", "held", "refused", "later"


@dataclass(frozen=True, slots=True)
class Source:
    """A package somewhere: a name to show, and how to get its bytes.

    `folder` is the device in whose folder on the share it lies; `by_hand`: somebody brought it as a file.
    """

    name: str
    size: int
    read: Callable[[], bytes | Bad]
    folder: str = ""
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class Looked:
    """What lies on the share. `before` counts packages there that were merged earlier and are not among `sources`."""

    sources: tuple[Source, ...]
    before: int = 0


@dataclass(frozen=True, slots=True)
class PlanRow:
    """What would become of one package. `verdict`: new, here, held, refused or later; `sentence` says why.

    `made` says when it was made, by the sender's clock. `lies_with` is whose folder on the share it lies in, where
    nobody is certain to have sent it. `conflicts` counts what comes to those of the packages before (below nought where
    it brings versions together). `noted`: merging the plan would do nothing further about it. `digest` is its
    manifest's, where that can be believed. `escalations` counts those among its records.
    """

    source: Source
    verdict: str
    code: str
    sentence: str
    device: str
    sender: str
    seq: int
    records: int
    revisions: int
    had: int
    conflicts: int = 0
    made: str = ""
    lies_with: str = ""
    noted: bool = False
    digest: str = ""
    escalations: int = 0


@dataclass(frozen=True, slots=True)
class CollectPlan:
    """Everything that was found, before anything is done. `gaps` says in words which packages are missing; `before`
    counts packages that lie there and were merged earlier; `elsewhere` are those sealed for other desks."""

    rows: tuple[PlanRow, ...]
    gaps: tuple[str, ...]
    before: int = 0
    elsewhere: tuple[PackageIn, ...] = ()

    @property
    def to_merge(self) -> tuple[PlanRow, ...]:
        return tuple(row for row in self.rows if row.verdict == NEW)

    @property
    def to_note(self) -> tuple[PlanRow, ...]:
        """Held and refused ones whose senders are to be told still."""
        return tuple(row for row in self.rows if row.verdict in (HELD, REFUSED) and not row.noted)

    @property
    def brought_again(self) -> tuple[PlanRow, ...]:
        """Files of packages that were merged before: their senders may still wait for a receipt."""
        return tuple(row for row in self.rows if row.source.by_hand and row.verdict == HERE and row.had)

    @property
    def escalations(self) -> int:
        """Escalations in what can be merged."""
        return sum(row.escalations for row in self.to_merge)

    @property
    def conflicts(self) -> int:
        """Answers that will have two versions once these packages are merged."""
        return max(0, sum(row.conflicts for row in self.to_merge))

    def counts(self) -> Counter[str]:
        return Counter(row.verdict for row in self.rows)


@dataclass(frozen=True, slots=True)
class Collected:
    """What a merge brought. `records` are those that the merged packages speak of; `left` is what was not taken in.

    `by_method` counts the records that count (not withdrawn, not recalled), by what a method calls
    them, escalations first.
    """

    merged: int
    new: int
    had: int
    held: int
    refused: int
    conflicts: int
    records: tuple[RecordKey, ...]
    left: CollectPlan = CollectPlan((), ())
    by_method: tuple[tuple[str, int], ...] = ()


def conflict_words(count: int) -> str:
    """How many answers will have two versions, in a sentence; nothing for none."""
    if count <= 0:
        return ""
    return say("One answer will have two versions.") if count == 1 else f"{count} answers will have two versions."
