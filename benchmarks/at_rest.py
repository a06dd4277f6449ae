"""What encryption costs: the slowest queries against the same store in plain, a package of 100 MB against its three
algorithms alone, and unlocking with a passphrase against its limit."""

import hashlib
import os
import secrets
import statistics
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import sqlcipher3
import zstandard

from benchmarks.figures import fill
from benchmarks.making import NOW, Pair, audits, new_pair, new_store
from benchmarks.yardsticks import Pairs, Row, in_turn, measured, seconds
from qaf_desktop.exchange import age
from qaf_desktop.exchange.attachments import attachment_digest
from qaf_desktop.exchange.package_reader import Sound, open_attachment, read_package
from qaf_desktop.exchange.package_writer import PackageContents, build_package
from qaf_desktop.exchange.payload import LEVEL
from qaf_desktop.records.canonical import revision_bytes
from qaf_desktop.records.model import Attachment
from qaf_desktop.storage import database, keyslots
from qaf_desktop.storage.database import open_driver
from qaf_desktop.storage.keyslots import DataKey
from qaf_desktop.storage.record_filters import Filters
from qaf_desktop.storage.store import Store
from qaf_desktop.storage.workspace import WorkspaceFolder

AUDITS = int(os.environ.get("QAF_BENCH_AUDITS", "10000"))
SLOWEST, MOST = 10, 2.0
MEGABYTES, EACH, LEAST_SPEED = 100, 50, 0.5
UNLOCK_SECONDS, PASSPHRASE = 1.5, "invented words for a measured door"
RULES = ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA cache_size = -65536")
Query = tuple[str, Any]


def rows() -> Iterable[Row]:
    with tempfile.TemporaryDirectory() as folder:
        yield from _queries(Path(folder))
        yield from _packages()
        yield _unlocking(Path(folder))


def _queries(folder: Path) -> Iterator[Row]:
    """Each of the ten is asked over open connections, as the app keeps them; beside it the store read cold."""
    with traced() as asked:
        store, key = new_store(folder / "store")
        fill(store, AUDITS)
        asked.clear()
        work(store)
        store.close()
    encrypted = folder / "store" / "store.db"
    plain = in_plain(encrypted, key, folder / "plain.db")
    with closing(open_driver(encrypted, key)) as ours, closing(plain_driver(plain)) as theirs:
        slowest = sorted(set(asked), key=lambda sql: -_time(ours, sql))[:SLOWEST]
        pairs = [in_turn(_asking(ours, sql), _asking(theirs, sql)) for sql in slowest]
    worst = max(pair.ratio for pair in pairs)
    all_ten = Pairs(sum(pair.ours for pair in pairs), sum(pair.yardstick for pair in pairs), worst)
    cold = measured(
        [(_cold(lambda: open_driver(encrypted, key)), _cold(lambda: plain_driver(plain))) for _ in range(5)]
    )
    note = (
        f"ratio of the worst; median {statistics.median(pair.ratio for pair in pairs):.2f}; read cold {cold.ratio:.2f}"
    )
    yield all_ten.row(f"ten slowest queries at {AUDITS:,} audits, SQLCipher / plain SQLite", MOST, note)


@contextmanager
def traced() -> Iterator[list[str]]:
    """What every connection of the app is asked meanwhile, its values filled in; reading only."""
    asked: list[str] = []
    real = database.open_driver

    def note(sql: str) -> None:
        if sql.lstrip().upper().startswith(("SELECT", "WITH")):
            asked.append(sql)

    def opened(path: Path, data_key: DataKey, *, may_create: bool = False) -> Any:
        driver = real(path, data_key, may_create=may_create)
        driver.set_trace_callback(note)
        return driver

    database.open_driver = opened
    try:
        yield asked
    finally:
        database.open_driver = real


def work(store: Store) -> None:
    """What the screens ask of a large store."""
    store.records.list(limit=200)
    store.records.list(search="Child 7", limit=200)
    store.records.list(Filters(teams=("team-3",)), limit=200)
    store.records.count()
    store.records.count(search="team-3")
    store.records.counts()
    store.figures.first_page("2026-11-22")
    store.figures.full_recount("2026-11-22")
    store.figures.packed()
    store.figures.overdue("2026-12-22")
    store.integrity.check()
    store.custody.lines()
    store.outbox.packages()
    store.held.list()
    store.ledger.list()
    store.drafts.list()


def in_plain(encrypted: Path, key: DataKey, target: Path) -> Path:
    """The same rows and indexes, in a file that anybody can read: invented ones."""
    with closing(open_driver(encrypted, key)) as driver:
        driver.execute("ATTACH ? AS plain KEY ''", (str(target),))
        driver.execute("SELECT sqlcipher_export('plain')")
        driver.execute("DETACH plain")
    return target


def plain_driver(path: Path) -> Any:
    driver = sqlcipher3.connect(str(path), isolation_level=None)
    for rule in RULES:
        driver.execute(rule).fetchall()
    return driver


def _asking(driver: Any, sql: str) -> Callable[[], object]:
    return lambda: driver.execute(sql).fetchall()


def _time(driver: Any, sql: str) -> float:
    driver.execute(sql).fetchall()
    return seconds(_asking(driver, sql))


def _cold(connect: Callable[[], Any]) -> float:
    """Every revision read once over a connection that has seen no page yet."""
    with closing(connect()) as driver:
        return seconds(_asking(driver, "SELECT sum(length(body)) FROM revisions"))


def _packages() -> Iterator[Row]:
    pair = new_pair()
    yield from _package(pair, "100 MB of evidence", *evidence(pair))
    yield from _package(pair, "100 MB of answers", *answers_only(pair))


def _package(pair: Pair, name: str, contents: PackageContents, plain: bytes) -> Iterator[Row]:
    """`plain` are the same bytes as they go into the three algorithms."""
    recipients, identities = list(contents.recipients), [pair.lead.identity]
    locked = age.encrypt(zstandard.ZstdCompressor(level=LEVEL).compress(plain), recipients)
    built = build_package(contents, pair.auditor)

    def in_alone() -> None:
        sent = age.encrypt(zstandard.ZstdCompressor(level=LEVEL).compress(plain), recipients)
        hashlib.sha256(sent).hexdigest()

    def out_alone() -> None:
        hashlib.sha256(locked).hexdigest()
        zstandard.ZstdDecompressor().decompress(age.decrypt(locked, identities))

    writing = in_turn(lambda: build_package(contents, pair.auditor), in_alone, pairs=3)
    reading = in_turn(lambda: read_whole(pair, built.data), out_alone, pairs=3)
    for how, pairs in (("written", writing), ("read", reading)):
        speed = Pairs(MEGABYTES / pairs.ours, MEGABYTES / pairs.yardstick, 1 / pairs.ratio)
        title = f"package of {name} {how} / sha256, zstd and age alone"
        yield replace(speed.row(title, LEAST_SPEED, scale=1, unit="MB/s"), at_most=False)


def evidence(pair: Pair) -> tuple[PackageContents, bytes]:
    """Fifty audits and as many scans, which are not compressed again."""
    scans = [secrets.token_bytes(MEGABYTES * 2**20 // EACH) for _ in range(EACH)]
    revisions = [
        replace(revision, attachments=(_attachment(number, scan),))
        for number, (revision, scan) in enumerate(
            zip(audits(pair.auditor.device, pair.member, EACH, 250), scans, strict=True)
        )
    ]
    found = {revision.attachments[0].id: scan for revision, scan in zip(revisions, scans, strict=True)}
    return replace(_empty(pair), revisions=tuple(revisions), attachments=found), b"".join(scans)


def answers_only(pair: Pair) -> tuple[PackageContents, bytes]:
    """Audits of 20 KB, far more of them than ever go into one package."""
    revisions = tuple(audits(pair.auditor.device, pair.member, MEGABYTES * 1_000_000 // 20_500, 250))
    return replace(_empty(pair), revisions=revisions), b"\n".join(map(revision_bytes, revisions))


def _empty(pair: Pair) -> PackageContents:
    recipients = pair.roster.recipients(frozenset({"lead-auditor"}))
    return PackageContents(pair.project.project.id, pair.roster.current.version, 0, 1, None, recipients, NOW)


def _attachment(number: int, scan: bytes) -> Attachment:
    salt = secrets.token_hex(16)
    return Attachment(f"{number:032x}", "scan.pdf", "application/pdf", len(scan), salt, attachment_digest(salt, scan))


def read_whole(pair: Pair, data: bytes) -> None:
    """To the end: verified, decrypted, parsed, every digest compared, every scan opened."""
    read = read_package(data, pair.desk)
    assert isinstance(read, Sound), read
    for revision in read.package.revisions:
        for attachment in revision.revision.attachments:
            found = open_attachment(read.package.blobs[attachment.id], attachment, (pair.lead.identity,))
            assert isinstance(found, bytes), found


def _unlocking(folder: Path) -> Row:
    """From the passphrase to the key, its cost calibrated on this machine as for a new workspace."""
    workspace = WorkspaceFolder(folder / "unlock")
    workspace.prepare()
    keyslots.create(workspace.path, PASSPHRASE)
    took = [seconds(lambda: keyslots.unlock_with_passphrase(workspace.path, PASSPHRASE)) for _ in range(5)]
    typical = statistics.median(took)
    note = f"slowest of five {max(took):.2f} s"
    row = Pairs(typical, UNLOCK_SECONDS, typical / UNLOCK_SECONDS)
    return row.row("unlocking by a passphrase, calibrated / its limit", 1.0, note)
