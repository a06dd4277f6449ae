"""What the store has to be told, because it knows neither methods nor forms: what answers mean, who may do what."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from qaf_desktop.records.merging import RecordView
from qaf_desktop.records.model import FormRef, RecordKey, Revision, RevisionKey
from qaf_desktop.records.summaries import RecordSummary, SummaryPlan


@dataclass(frozen=True, slots=True)
class ModerationBrief:
    """What lists show of a record's moderation: codes of `methods.moderating`, `why` separated by blanks, and the word
    of the grade that was agreed; "" for none."""

    stage: str = ""
    why: str = ""
    agreed: str = ""


class Meaning(Protocol):
    """Asked while revisions are taken in. Each answer depends on its arguments only, and is given quickly."""

    def edition(self, publication: int) -> int:
        """Sets of the same edition have the same methods and standards."""
        ...

    def plan(self, method: str, form: FormRef, xform: bytes | None, publication: int) -> SummaryPlan | None:
        """Where this form keeps what lists need, by the set named; None where method or form is unknown (asked again
        once it is put)."""
        ...

    def state(self, method: str, view: RecordView, decisions: tuple[Revision, ...], publication: int) -> str:
        """The code of the state that a record's heads and the decisions about it give it."""
        ...

    def problems(self, method: str, form: FormRef, xform: bytes | None, values: Mapping[str, str]) -> int:
        """How many checks the answers fail that several revisions give together."""
        ...

    def moderation(
        self, record: RecordKey, plan: SummaryPlan, brief: RecordSummary, view: RecordView,
        decisions: tuple[Revision, ...], publication: int,
    ) -> ModerationBrief:  # fmt: skip
        """Where its moderation stands, by the rules of the set named."""
        ...


class NoMeaning:
    """For stores whose records need no lists."""

    def edition(self, publication: int) -> int:
        return 0

    def plan(self, method: str, form: FormRef, xform: bytes | None, publication: int) -> SummaryPlan | None:
        return None

    def state(self, method: str, view: RecordView, decisions: tuple[Revision, ...], publication: int) -> str:
        return ""

    def problems(self, method: str, form: FormRef, xform: bytes | None, values: Mapping[str, str]) -> int:
        return 0

    def moderation(
        self, record: RecordKey, plan: SummaryPlan, brief: RecordSummary, view: RecordView,
        decisions: tuple[Revision, ...], publication: int,
    ) -> ModerationBrief:  # fmt: skip
        return ModerationBrief()


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a revision may stand. `waits_for` names what has to arrive before it can be judged."""

    allowed: bool
    code: str = ""
    sentence: str = ""
    waits_for: tuple[RevisionKey, ...] = ()


ALLOWED = Verdict(True)


class History(Protocol):
    """What stands so far, for a judge to look at."""

    def get(self, key: RevisionKey) -> Revision | None: ...

    def digest(self, key: RevisionKey) -> str | None: ...

    def of_record(self, key: RecordKey) -> tuple[Revision, ...]: ...

    def decisions_about(self, key: RecordKey) -> tuple[Revision, ...]: ...


Judge = Callable[[Revision, History], Verdict]
"""Must depend only on the revision and on what it names (founder, parents, judged): then order cannot matter."""


def allow_all(_revision: Revision, _history: History) -> Verdict:
    """The judge of one's own work, which was judged when it was made."""
    return ALLOWED
