"""The first page of figures at 100,000 audits: against its limit in time, and against a full recount for its truth."""

import os
import random
import secrets
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

from benchmarks.making import answers, audits, new_store
from benchmarks.yardsticks import Pairs, Row, in_turn, seconds
from qaf_desktop.records.model import Revision, RevisionKey
from qaf_desktop.storage.ledger import PackageIn
from qaf_desktop.storage.meaning import allow_all
from qaf_desktop.storage.merge import MergePackage
from qaf_desktop.storage.sealing import seal
from qaf_desktop.storage.store import Store

AUDITS = int(os.environ.get("QAF_BENCH_AUDITS", "100000"))
LIMIT_SECONDS = 0.2
TODAY = "2026-11-22"
DEVICE = "ab" * 16


def rows() -> Iterable[Row]:
    with tempfile.TemporaryDirectory() as folder:
        store, _ = new_store(Path(folder, "store"))
        fill(store, AUDITS)
        page = store.figures.first_page(TODAY)
        recounting = seconds(lambda: store.figures.full_recount(TODAY))
        equal = page == store.figures.full_recount(TODAY)
        took = in_turn(lambda: store.figures.first_page(TODAY), lambda: None, pairs=7).ours
        listed = in_turn(lambda: store.records.list(limit=200), lambda: None, pairs=7).ours
        store.close()
    truth = f"{'equal' if equal else 'NOT EQUAL'} to a full recount, which took {recounting:.1f} s"
    limit = Pairs(took, LIMIT_SECONDS, took / LIMIT_SECONDS if equal else float("inf"))
    yield limit.row(f"first page of figures, {AUDITS:,} audits / its limit", 1.0, truth)
    yield Pairs(listed, 0.05, listed / 0.05).row(f"first 200 lines of My work, {AUDITS:,} audits / its limit", 1.0)


def fill(store: Store, count: int) -> None:
    """As many audits, grades and facts only, merged like any other package, a thousand at a time."""
    revisions = _many(count)
    for seq in range(1, count // 1000 + 2):
        sealed = tuple(seal(revision) for revision in islice(revisions, 1000))
        if sealed:
            package = PackageIn(DEVICE, 0, seq, "", secrets.token_hex(32))
            store.merge.apply(MergePackage(package, sealed), allow_all)


def _many(count: int) -> Iterator[Revision]:
    (pattern,) = audits(DEVICE, "member", 1, 0)
    random_ = random.Random(7)
    for seq in range(1, count + 1):
        key = RevisionKey(DEVICE, 0, seq)
        yield replace(pattern, key=key, record=key, fields=answers(random_, 0))
