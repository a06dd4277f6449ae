"""From the passphrase to a My work that is painted: a store with nothing in it, and one of 100,000 records."""

import os
import random
import secrets
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import islice
from pathlib import Path

from PySide6.QtWidgets import QApplication

from benchmarks.yardsticks import Pairs, Row, in_turn
from qaf_desktop.clock import Clock
from qaf_desktop.demo.demonstration import PASSPHRASE, Stage, found_lead
from qaf_desktop.demo.plausible import read_bank
from qaf_desktop.desk.desk import Desk
from qaf_desktop.paths import resources
from qaf_desktop.records.canonical import reference
from qaf_desktop.records.model import Authorship, FormRef, Kind, Revision, RevisionKey
from qaf_desktop.records.summaries import SummaryPlan
from qaf_desktop.storage.keyslots import KdfCost, KeyCosts
from qaf_desktop.storage.ledger import PackageIn
from qaf_desktop.storage.meaning import allow_all
from qaf_desktop.storage.merge import MergePackage
from qaf_desktop.storage.record_filters import Filters
from qaf_desktop.storage.sealing import seal
from qaf_desktop.storage.workspace import WorkspaceFolder
from qaf_desktop.ui.my_work.my_work_page import MyWorkPage
from qaf_desktop.ui.theme import apply_theme
from qaf_desktop.ui.tokens import LIGHT
from qaf_desktop.work.listing import CLOSED, Listing

RECORDS = int(os.environ.get("QAF_BENCH_AUDITS", "100000"))
OWN, ESCALATIONS, AT_ONCE = 40, 500, 1000
LIMIT_SECONDS = 0.05
AUDIT, ESCALATION = "case-file-audit", "escalation"
OTHER_DEVICE = "cd" * 16
NOW = "2026-11-22T09:00:00Z"


def rows() -> Iterable[Row]:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    apply_theme(app, LIGHT, resources())
    with tempfile.TemporaryDirectory() as folder:
        stage = Stage(Path(folder), resources(), Clock(), costs=KeyCosts(new=KdfCost(1, 8, 1), least=KdfCost(1, 8, 1)))
        stage.share.mkdir()
        desk = found_lead(stage, read_bank(resources()))
        empty = desk.folder.path
        few, full = empty.with_name("few"), empty.with_name("full")
        desk.close()
        shutil.copytree(empty, few)
        desk = _opened(stage, few)
        _own_work(desk)
        desk.close()
        shutil.copytree(few, full)
        desk = _opened(stage, full)
        fill(desk, RECORDS - OWN)
        found = [_search(desk, words) for words in ("invented child 4711", "invented child 99", "nothing like it")]
        desk.close()
        grown = in_turn(lambda: _my_work(app, stage, full), lambda: _my_work(app, stage, few), pairs=15)
        bare = in_turn(lambda: _my_work(app, stage, full), lambda: _my_work(app, stage, empty), pairs=15)
    note = f"an empty store paints no lines; {RECORDS:,} records paint {OWN} of one's own"
    yield bare.row(f"unlocked to My work painted, {RECORDS:,} records / an empty store", 1.25, note)
    yield grown.row(f"the same / one's own {OWN} alone", 1.25, "what everybody else's records cost")
    slowest = max(found, key=lambda pair: pair.ours)
    note = "the slowest of three searches: one record, many, none"
    yield slowest.row(f"search as one types, {RECORDS:,} records / its limit", 1.0, note)


def _opened(stage: Stage, folder: Path) -> Desk:
    return stage.opening("lead").unlock(WorkspaceFolder(folder), PASSPHRASE)


def _my_work(app: QApplication, stage: Stage, folder: Path) -> None:
    desk = _opened(stage, folder)
    listing = Listing(desk)
    page = MyWorkPage(lambda: date(2026, 11, 22))
    page.resize(1170, 716)
    page.show_work(listing.my_work(), listing.open_escalations())
    page.show()
    app.processEvents()
    page.close()
    page.deleteLater()
    app.processEvents()
    desk.close()


def _search(desk: Desk, words: str) -> Pairs:
    found = in_turn(lambda: desk.store.records.list(Filters(), words, limit=200), lambda: None, pairs=5).ours
    return Pairs(found, LIMIT_SECONDS, found / LIMIT_SECONDS)


def fill(desk: Desk, count: int) -> None:
    """As many records merged from another device, a few of them escalations that were closed."""
    others = _audits(*_form(desk), OTHER_DEVICE, count - ESCALATIONS, 1)
    escalations = _closed_escalations(count)
    for seq, some in enumerate(iter(lambda: tuple(islice(others, AT_ONCE)), ()), 1):
        _merge(desk, seq, some)
    _merge(desk, 10**6, tuple(escalations))


def _own_work(desk: Desk) -> None:
    own, _ = desk.store.revisions.own_device() or ("", 0)
    desk.store.revisions.append(list(_audits(*_form(desk), own, OWN, desk.store.revisions.next_key().seq)))


def _form(desk: Desk) -> tuple[SummaryPlan, FormRef]:
    form = desk.store.forms.current(AUDIT)
    assert form is not None
    ref = FormRef(form.id, form.version, form.digest)
    plan = desk.library.plan(AUDIT, ref, form.xform)
    assert plan is not None
    return plan, ref


def _merge(desk: Desk, seq: int, revisions: tuple[Revision, ...]) -> None:
    package = PackageIn(OTHER_DEVICE, 0, seq, "", secrets.token_hex(32))
    desk.store.merge.apply(MergePackage(package, tuple(map(seal, revisions))), allow_all)


def _audits(plan: SummaryPlan, form: FormRef, device: str, count: int, start: int) -> Iterator[Revision]:
    random_ = random.Random(start)
    scales = [(field.path, [grade.value for grade in plan.grade_words[field.scale]]) for field in plan.graded]
    for seq in range(start, start + count):
        fields: dict[str, str | None] = {path: random_.choice(values) for path, values in scales}
        fields[plan.subject] = f"Invented child {seq}"
        fields[plan.team] = f"team-{random_.randrange(12)}"
        fields[plan.date] = f"2026-{random_.randrange(1, 12):02d}-{random_.randrange(1, 29):02d}"
        yield _revision(device, seq, AUDIT, form, fields)


def _closed_escalations(start: int) -> Iterator[Revision]:
    for seq in range(start, start + 2 * ESCALATIONS, 2):
        entry = _revision(OTHER_DEVICE, seq, ESCALATION, None, {})
        yield entry
        decision = _revision(OTHER_DEVICE, seq + 1, ESCALATION, None, {})
        yield replace(decision, kind=Kind.DECISION, transition=CLOSED, about=entry.key, judged=(reference(entry),))


def _revision(device: str, seq: int, method: str, form: FormRef | None, fields: dict[str, str | None]) -> Revision:
    key = RevisionKey(device, 0, seq)
    return Revision(
        key=key,
        record=key,
        kind=Kind.ENTRY,
        method=method,
        transition="recorded",
        parents=(),
        author=Authorship("member", "auditor", roster=1, publication=1),
        made_at=NOW,
        nonce=secrets.token_hex(16),
        form=form,
        fields=fields,
    )
