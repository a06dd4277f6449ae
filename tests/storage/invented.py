"""Invented material: a method on a form with three grades, and authors that never were."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from qaf_desktop.records.canonical import reference
from qaf_desktop.records.merging import RecordView
from qaf_desktop.records.model import Authorship, FormRef, Kind, RecordKey, Revision, RevisionKey, RevisionRef
from qaf_desktop.records.summaries import ActionPaths, GradedField, GradeWord, RecordSummary, SummaryPlan
from qaf_desktop.storage import keyslots
from qaf_desktop.storage.keyslots import DataKey, KdfCost, KeyCosts
from qaf_desktop.storage.ledger import PackageIn
from qaf_desktop.storage.meaning import ModerationBrief
from qaf_desktop.storage.merge import MergePackage
from qaf_desktop.storage.sealing import SealedRevision, seal
from qaf_desktop.storage.store import Store
from qaf_desktop.storage.workspace import WorkspaceFolder

TINY = KeyCosts(new=KdfCost(1, 8, 1), least=KdfCost(1, 8, 1))
PASSPHRASE = "nine invented herons"
FORM = FormRef("invented-audit", "1", hashlib.sha256(b"an invented form").hexdigest())
WORDS = tuple(
    GradeWord(word.lower().replace(" ", "-"), word)
    for word in ("Outstanding", "Good", "Requires improvement", "Inadequate")
)
PLAN = SummaryPlan(
    method="case-file-audit",
    prefix="CFA",
    subject="about/child",
    team="about/team",
    worker="about/worker",
    date="about/date",
    overall="overall/grade",
    overall_scale="case-grade",
    graded=tuple(GradedField(f"{name}/grade", name.title(), "case-grade") for name in ("voice", "plan", "overall")),
    grade_words={"case-grade": WORDS},
    actions=ActionPaths("actions", "what", "who", "due", "done"),
)


class InventedMeaning:
    """A meaning for the invented method: an audit is "open" until the last decision about it names its heads."""

    def edition(self, publication: int) -> int:
        return 0

    def plan(self, method: str, form: FormRef, xform: bytes | None, publication: int) -> SummaryPlan | None:
        return PLAN if method == PLAN.method and form == FORM else None

    def state(self, method: str, view: RecordView, decisions: tuple[Revision, ...], publication: int) -> str:
        heads = set(view.heads)
        return max((d.transition for d in decisions if set(d.judged) == heads), default="open")

    def moderation(
        self, record: RecordKey, plan: SummaryPlan, brief: RecordSummary, view: RecordView,
        decisions: tuple[Revision, ...], publication: int,
    ) -> ModerationBrief:  # fmt: skip
        return ModerationBrief()

    def problems(self, method: str, form: FormRef, xform: bytes | None, values: Mapping[str, str]) -> int:
        return 0 if "overall/grade" in values else 1


def device(number: int) -> str:
    return hashlib.sha256(f"invented device {number}".encode()).hexdigest()[:32]


def new_store(folder: Path, own: int | None = None) -> Store:
    """A fresh store under `folder`, made with tiny costs."""
    workspace = WorkspaceFolder(folder)
    workspace.prepare()
    keys = keyslots.create(folder, PASSPHRASE, costs=TINY)
    store = Store.create(workspace, keys.data_key, InventedMeaning())
    if own is not None:
        store.revisions.use_device(device(own))
    return store


def open_again(folder: Path, key: DataKey | None = None) -> Store:
    data_key = key or keyslots.unlock_with_passphrase(folder, PASSPHRASE, TINY)
    return Store.open(WorkspaceFolder(folder), data_key, InventedMeaning())


def answers(
    child: str = "child-1", team: str = "north", grade: str = "good", date: str = "2026-11-03"
) -> dict[str, str]:
    return {
        "about/child": child,
        "about/team": team,
        "about/worker": "worker-1",
        "about/date": date,
        "voice/grade": grade,
        "overall/grade": grade,
        "actions[a1]/what": "Ring the invented school",
        "actions[a1]/due": "2026-11-10",
    }


@dataclass
class Author:
    """One device that writes revisions by the book; `written` holds them all."""

    number: int
    epoch: int = 0
    seq: int = 0
    packages: int = 0
    written: list[SealedRevision] = field(default_factory=list)

    def _key(self) -> RevisionKey:
        self.seq += 1
        return RevisionKey(device(self.number), self.epoch, self.seq)

    def write(
        self,
        fields: Mapping[str, str | None],
        after: Sequence[RevisionRef] = (),
        record: RecordKey | None = None,
        transition: str = "recorded",
        kind: Kind = Kind.ENTRY,
        method: str = PLAN.method,
        about: RecordKey | None = None,
        judged: Sequence[RevisionRef] = (),
    ) -> Revision:
        key = self._key()
        revision = Revision(
            key=key,
            record=record or key,
            kind=kind,
            method=method,
            transition=transition,
            parents=tuple(after),
            author=Authorship(f"person-{self.number}", "auditor", 1, 1),
            made_at="2026-11-03T09:00:00Z",
            nonce=f"{self.number:016x}{key.seq:016x}",
            form=FORM if kind == Kind.ENTRY else None,
            about=about,
            judged=tuple(judged),
            fields=dict(fields),
        )
        self.written.append(seal(revision))
        return revision

    def amend(self, revision: Revision, fields: Mapping[str, str | None], *others: Revision) -> Revision:
        parents = [reference(one) for one in (revision, *others)]
        return self.write(fields, parents, revision.record, "amended")

    def decide(self, revision: Revision, transition: str) -> Revision:
        return self.write(
            {}, kind=Kind.DECISION, transition=transition, about=revision.record, judged=[reference(revision)]
        )

    def package(self, *revisions: Revision) -> MergePackage:
        """The next package, of these revisions, or of all written since the last."""
        self.packages += 1
        sealed = tuple(seal(one) for one in revisions) if revisions else tuple(self.written)
        self.written.clear()
        return MergePackage(package_in(self.number, self.packages, self.epoch), sealed)


def package_in(number: int, seq: int, epoch: int = 0, salt: str = "") -> PackageIn:
    digest = hashlib.sha256(f"manifest {number} {epoch} {seq} {salt}".encode()).hexdigest()
    return PackageIn(device(number), epoch, seq, "", digest, f"{seq:08d}.qafpkg", 100)
