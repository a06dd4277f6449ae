"""Audits, packages and stores of any number for the benchmarks: sizes as in life, content without meaning."""

import hashlib
import random
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from qaf_desktop.exchange.keys import DeviceKeys, new_id
from qaf_desktop.exchange.package_reader import Reader
from qaf_desktop.exchange.package_writer import BuiltPackage, PackageContents, build_package
from qaf_desktop.exchange.project import NewProject, create_project
from qaf_desktop.exchange.roster import RosterView
from qaf_desktop.exchange.roster_chain import verify_chain
from qaf_desktop.exchange.roster_changes import first_roster, next_roster, sign_roster, with_device, with_member
from qaf_desktop.records.merging import RecordView
from qaf_desktop.records.model import Authorship, FormRef, Kind, RecordKey, Revision, RevisionKey
from qaf_desktop.records.summaries import ActionPaths, GradedField, GradeWord, RecordSummary, SummaryPlan
from qaf_desktop.storage.keyslots import DataKey
from qaf_desktop.storage.meaning import ModerationBrief
from qaf_desktop.storage.store import Store
from qaf_desktop.storage.workspace import WorkspaceFolder

METHOD = "case-file-audit"
FORM = FormRef(METHOD, "1", hashlib.sha256(b"benchmark form").hexdigest())
GRADES = ("outstanding", "good", "requires-improvement", "inadequate")
GRADED = tuple(f"section{number // 3}/grade{number}" for number in range(30))
TEAMS = tuple(f"team-{number}" for number in range(12))
WORDS = ("visit", "plan", "review", "child", "seen", "alone", "record", "risk", "chronology", "supervision", "reason")
NOW = "2026-11-22T09:00:00Z"

PLAN = SummaryPlan(
    method=METHOD,
    prefix="CFA",
    subject="about/child",
    team="about/team",
    worker="about/worker",
    date="about/date",
    overall="overall/grade",
    overall_scale="case-grade",
    graded=tuple(GradedField(path, path.split("/")[0], "case-grade") for path in GRADED),
    grade_words={"case-grade": tuple(GradeWord(grade, grade.replace("-", " ").capitalize()) for grade in GRADES)},
    actions=ActionPaths("actions", "what", "owner", "due", "done"),
)


class PlainMeaning:
    """One method, one form, one state: nothing that costs time beside the store itself."""

    def edition(self, publication: int) -> int:
        return 0

    def plan(self, method: str, form: FormRef, xform: bytes | None, publication: int) -> SummaryPlan | None:
        return PLAN

    def state(self, method: str, view: RecordView, decisions: tuple[Revision, ...], publication: int) -> str:
        return "finalised"

    def problems(self, method: str, form: FormRef, xform: bytes | None, values: object) -> int:
        return 0

    def moderation(
        self, record: RecordKey, plan: SummaryPlan, brief: RecordSummary, view: RecordView,
        decisions: tuple[Revision, ...], publication: int,
    ) -> ModerationBrief:  # fmt: skip
        return ModerationBrief()


def new_store(folder: Path) -> tuple[Store, DataKey]:
    workspace, key = WorkspaceFolder(folder), DataKey.random()
    return Store.create(workspace, key, PlainMeaning()), key


def answers(random_: random.Random, texts: int) -> dict[str, str | None]:
    """One audit's answers: 30 grades, the facts, two actions, and `texts` short written answers (250 are 20 KB)."""
    fields: dict[str, str | None] = {path: random_.choice(GRADES) for path in GRADED}
    for number in range(texts):
        fields[f"section{number % 14}/why{number}"] = " ".join(random_.choices(WORDS, k=8))
    fields |= {
        "about/child": f"Child {random_.randrange(10**6)}",
        "about/team": random_.choice(TEAMS),
        "about/worker": f"worker-{random_.randrange(80)}",
        "about/date": f"2026-{random_.randrange(1, 13):02d}-{random_.randrange(1, 29):02d}",
        "overall/grade": random_.choice(GRADES),
    }
    for row in ("k1", "k2"):
        action = {"what": "Visit", "due": "2026-12-01", "owner": "worker-1"}
        fields |= {f"actions[{row}]/{name}": value for name, value in action.items()}
    return fields


def audits(device: str, member: str, count: int, texts: int, start: int = 1) -> Iterator[Revision]:
    """Founding revisions of as many audits, numbered from `start` on one device."""
    random_ = random.Random(f"{count} {texts} {start}")
    for seq in range(start, start + count):
        key = RevisionKey(device, 0, seq)
        author = Authorship(member, "auditor", roster=1, publication=1)
        yield Revision(
            key=key,
            record=key,
            kind=Kind.ENTRY,
            method=METHOD,
            transition="recorded",
            parents=(),
            author=author,
            made_at=NOW,
            nonce=secrets.token_hex(16),
            form=FORM,
            fields=answers(random_, texts),
        )


@dataclass(frozen=True, slots=True)
class Pair:
    """A lead and one auditor of a project, and the roster both know."""

    project: NewProject
    lead: DeviceKeys
    auditor: DeviceKeys
    member: str
    roster: RosterView

    @property
    def desk(self) -> Reader:
        return Reader(self.project.project.id, self.roster, (self.lead.identity,))

    def packages(self, revisions: Sequence[Revision], each: int) -> Iterator[BuiltPackage]:
        prev: str | None = None
        for number, start in enumerate(range(0, len(revisions), each), 1):
            contents = PackageContents(
                self.project.project.id,
                self.roster.current.version,
                0,
                number,
                prev,
                self.roster.recipients(frozenset({"lead-auditor"})),
                NOW,
                revisions=tuple(revisions[start : start + each]),
            )
            built = build_package(contents, self.auditor)
            prev = built.digest
            yield built


def new_pair() -> Pair:
    lead, auditor, member = DeviceKeys.generate(), DeviceKeys.generate(), new_id()
    project = create_project(lead.public().age_recipient)
    first = first_roster(project.project, lead.public(), new_id(), ["lead-auditor"], "2027-11-22")
    second = with_device(with_member(next_roster(first), member, ["auditor"]), auditor.public(), member)
    chain = [sign_roster(roster, [project.root.seed]) for roster in (first, second)]
    roster = verify_chain(project.project, chain)
    assert isinstance(roster, RosterView), roster
    return Pair(project, lead, auditor, member, roster)
