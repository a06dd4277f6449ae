"""Merging: packages of audits from bytes to figures, against bare inserts of the same rows and a naive import.

QAF_BENCH_FULL=1 measures with 10,000 audits of 20 KB and the curve up to 5 million revisions; else shorter ones stand
for them.
"""

import os
import statistics
import tempfile
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks import naive
from benchmarks.making import Pair, audits, new_pair, new_store
from benchmarks.yardsticks import Pairs, Row, measured, raw_store, seconds
from qaf_desktop.exchange.package_reader import Sound, read_package
from qaf_desktop.exchanging.reading_ahead import ReadingAhead
from qaf_desktop.records.model import Revision
from qaf_desktop.storage.database import open_driver
from qaf_desktop.storage.ledger import PackageIn
from qaf_desktop.storage.meaning import allow_all
from qaf_desktop.storage.merge import MergePackage
from qaf_desktop.storage.sealing import SealedRevision
from qaf_desktop.storage.store import Store

FULL = os.environ.get("QAF_BENCH_FULL") == "1"
AUDITS, TEXTS, EACH, ROUNDS = (10_000 if FULL else 2_000), 250, 50, 5
PROBES = 3
CURVE = (100_000, 5_000_000) if FULL else (10_000, 300_000)
PROBE, PROBE_TEXTS = 2_000, 20
NAIVE = 300


def rows() -> Iterable[Row]:
    pair = new_pair()
    revisions = list(audits(pair.auditor.device, pair.member, AUDITS, TEXTS))
    packages = [built.data for built in pair.packages(revisions, EACH)]
    with tempfile.TemporaryDirectory() as folder:
        times = [_against_bare_rows(Path(folder, str(turn)), pair, packages) for turn in range(ROUNDS)]
        whole = measured(times)
        name = f"merge of {AUDITS:,} audits of 20 KB / bare inserts of the same rows"
        yield _per_audit(whole, AUDITS).row(name, 2.5, _small_packages(pair, Path(folder)))
        yield _against_naive(Path(folder), pair, packages, revisions)
        yield _curve(pair, Path(folder))


def merge(store: Store, pair: Pair, packages: Sequence[bytes]) -> None:
    """What collecting does: read each package to the end, then apply it, the next being read during the commit."""
    with ReadingAhead(lambda data: read_package(data, pair.desk), packages) as ahead:
        for _ in packages:
            read = ahead.take()
            assert isinstance(read, Sound), read
            package, place = read.package, read.package.manifest.place
            sealed = tuple(SealedRevision(one.revision, one.data, one.digest) for one in package.revisions)
            named = PackageIn(place.device, place.epoch, place.seq, package.manifest.prev or "", package.digest)
            provenance = package.manifest_bytes + package.signature
            store.merge.apply(MergePackage(named, sealed, provenance=provenance), allow_all, ahead.start_next)


def _against_bare_rows(folder: Path, pair: Pair, packages: Sequence[bytes]) -> tuple[float, float]:
    store, key = new_store(folder)
    ours = seconds(lambda: merge(store, pair, packages))
    store.close()
    filled = open_driver(folder / "store.db", key)
    schema = [sql for (sql,) in filled.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid")]
    tables = [name for (name,) in filled.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid")]
    content = {name: filled.execute(f"SELECT * FROM {name}").fetchall() for name in tables if name != "sqlite_sequence"}
    filled.close()
    return ours, _bare_inserts(folder / "raw.db", schema, content)


def _against_naive(folder: Path, pair: Pair, packages: Sequence[bytes], revisions: Sequence[Revision]) -> Row:
    """In turn, some packages each: ours, an ORM row for every answer, an ORM row for every grade only."""
    times, lighter = [], []
    for turn in range(ROUNDS):
        store, _ = new_store(folder / f"beside{turn}")
        some = packages[: NAIVE // EACH]
        ours = seconds(partial(merge, store, pair, some)) / NAIVE
        store.close()
        times.append((ours, naive.seconds_each(folder / f"naive{turn}", revisions[:NAIVE])))
        lighter.append((ours, naive.seconds_each(folder / f"lighter{turn}", revisions[:NAIVE], graded_only=True)))
    light = measured(lighter)
    note = f"rows for the 30 grades only: {light.yardstick * 1000:.2f} ms, {light.ratio:.2f}×"
    name = "merge of an audit / naive import (zip, ORM, every answer a row, a commit each)"
    return measured(times).row(name, 0.1, note)


def _bare_inserts(path: Path, schema: Sequence[str], content: dict[str, list[tuple[Any, ...]]]) -> float:
    """Seconds to put the same rows into the same tables and indexes, by executemany in one transaction."""
    raw = raw_store(path)
    for statement in schema:
        raw.execute(statement)

    def insert() -> None:
        raw.execute("BEGIN IMMEDIATE")
        for name, found in content.items():
            if found:
                raw.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(found[0]))})", found)
        raw.execute("COMMIT")

    took = seconds(insert)
    raw.close()
    return took


def _per_audit(pairs: Pairs, count: int) -> Pairs:
    return Pairs(pairs.ours / count, pairs.yardstick / count, pairs.ratio)


def _small_packages(pair: Pair, folder: Path) -> str:
    """The figure for a day's work sent at once: two records a package."""
    revisions = list(audits(pair.auditor.device, pair.member, 300, TEXTS))
    packages = [built.data for built in pair.packages(revisions, 2)]
    store, _ = new_store(folder / "small")
    took = seconds(lambda: merge(store, pair, packages))
    store.close()
    return f"two audits a package: {took / 300 * 1000:.2f} ms an audit"


def _curve(pair: Pair, folder: Path) -> Row:
    """The rate into a store that holds few revisions, and into one that holds many."""
    store, key = new_store(folder / "curve")
    revisions = list(audits(pair.auditor.device, pair.member, PROBE * 2 * PROBES, PROBE_TEXTS))
    packages = [built.data for built in pair.packages(revisions, EACH)]
    share = len(packages) // (2 * PROBES)
    parts = [packages[start : start + share] for start in range(0, len(packages), share)]
    rates = []
    for size, probes in zip(CURVE, (parts[:PROBES], parts[PROBES:]), strict=True):
        _fill(folder / "curve" / "store.db", key, size)
        times = [seconds(partial(merge, store, pair, part)) for part in probes]
        rates.append(PROBE / statistics.median(times))
    store.close()
    few, many = rates
    name = f"merge rate into {CURVE[1]:,} revisions / into {CURVE[0]:,}"
    return Row(name, many, few, many / few, 0.6, "audits/s", at_most=False)


def _fill(path: Path, key: Any, size: int) -> None:
    """Revisions and records of other devices up to `size`, straight into the tables: what merging made long ago."""
    driver = open_driver(path, key)
    (held,) = driver.execute("SELECT count(*) FROM revisions").fetchone()
    (last,) = driver.execute("SELECT coalesce(max(id), 0) FROM records").fetchone()
    driver.execute("BEGIN IMMEDIATE")
    driver.executemany(
        "INSERT OR IGNORE INTO devices (device) VALUES (?)", [(f"{number:032x}",) for number in range(40)]
    )
    numbers = [number for (number,) in driver.execute("SELECT id FROM devices WHERE device < ?", (f"{40:032x}",))]
    todo = range(held, size)
    driver.executemany(
        "INSERT INTO records (id, device, epoch, seq, kind, method, date) VALUES (?, ?, 0, ?, 'entry', 'x', ?)",
        ((last + 1 + place, numbers[place % 40], 10**6 + place, f"2026-{place % 12 + 1:02d}-01") for place in todo),
    )
    driver.executemany(
        "INSERT INTO revisions (device, epoch, seq, record, kind, digest, body) VALUES (?, 0, ?, ?, 'entry', ?, ?)",
        ((numbers[place % 40], 10**6 + place, last + 1 + place, bytes(32), bytes(200)) for place in todo),
    )
    driver.execute("COMMIT")
    driver.close()
