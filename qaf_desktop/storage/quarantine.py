"""What was held back, bytes and reason: packages, revisions that may not stand (yet), and keys used twice."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from qaf_desktop.records.model import RecordKey, RevisionKey
from qaf_desktop.storage.database import Database
from qaf_desktop.storage.localkeys import Keys
from qaf_desktop.storage.meaning import Verdict
from qaf_desktop.storage.sealing import SealedRevision, sealed_from
from qaf_desktop.words import mark

REVISION, FORK, PACKAGE = "revision", "fork", "package"
FORK_SENTENCE = mark("The same device used this number for something else. Both were kept; the first stands.")
_COLUMNS = """held.id, kind, devices.device, epoch, seq, digest, record, code, sentence, noted
FROM held JOIN devices ON devices.id = held.device"""


@dataclass(frozen=True, slots=True)
class HeldRevision:
    """A revision of a package that does not stand, and why."""

    key: RevisionKey
    record: RecordKey
    code: str
    sentence: str


@dataclass(frozen=True, slots=True)
class NewHeld:
    """Something to hold back: a whole package (`seq` its package number), its bytes and the reason."""

    kind: str
    device: str
    epoch: int
    seq: int
    digest: str
    code: str
    sentence: str
    data: bytes
    noted: str = ""


@dataclass(frozen=True, slots=True)
class HeldItem:
    """Something held back, without its bytes. `record` is "" for packages."""

    id: int
    kind: str
    device: str
    epoch: int
    seq: int
    digest: str
    record: str
    code: str
    sentence: str
    noted: str


@dataclass(frozen=True, slots=True)
class WaitingRevision:
    """A held revision and the keys it waits for."""

    id: int
    waits_for: frozenset[RevisionKey]


class Quarantine:
    """Nothing leaves here by itself except revisions that are judged anew and allowed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, new: NewHeld) -> int:
        """Hold something back; the same thing twice is one item. Returns its number."""
        place = (new.kind, new.device, new.epoch, new.seq, new.digest)
        with self._database.writing() as driver:
            _insert(driver, Keys(driver), place, "", Verdict(False, new.code, new.sentence), new.data, None, new.noted)
            query = """SELECT held.id FROM held JOIN devices ON devices.id = held.device
                       WHERE kind = ? AND devices.device = ? AND epoch = ? AND seq = ? AND digest = ?"""
            return int(driver.execute(query, place).fetchone()[0])

    def list(self, kind: str | None = None) -> tuple[HeldItem, ...]:
        query = f"SELECT {_COLUMNS} WHERE ? IS NULL OR kind = ? ORDER BY held.id"
        with self._database.reading() as driver:
            return tuple(HeldItem(*row) for row in driver.execute(query, (kind, kind)))

    def data(self, number: int) -> bytes:
        """The bytes held. Raises LookupError where there is no such item."""
        with self._database.reading() as driver:
            row = driver.execute("SELECT data FROM held WHERE id = ?", (number,)).fetchone()
        if row is None:
            raise LookupError("nothing is held under this number")
        return bytes(row[0])

    def drop(self, number: int) -> None:
        """Let a held package go (it was applied, or the lead refused it for good)."""
        with self._database.writing() as driver:
            driver.execute("DELETE FROM held WHERE id = ? AND kind = ?", (number, PACKAGE))


def hold(driver: Any, keys: Keys, kind: str, sealed: SealedRevision, verdict: Verdict, package: int | None) -> None:
    """Hold a revision back inside a transaction; again is no harm."""
    key = sealed.key
    place = (kind, key.device, key.epoch, key.seq, sealed.digest)
    _insert(driver, keys, place, str(sealed.revision.record), verdict, sealed.body, package, "")


def revisions(driver: Any) -> tuple[WaitingRevision, ...]:
    """Held revisions in the order they came."""
    rows = driver.execute("SELECT id, waits_for FROM held WHERE kind = ? ORDER BY id", (REVISION,)).fetchall()
    return tuple(
        WaitingRevision(number, frozenset(RevisionKey.parse(key) for key in waits_for.split()))
        for number, waits_for in rows
    )


def held_revision(driver: Any, number: int) -> SealedRevision:
    return sealed_from(driver.execute("SELECT data FROM held WHERE id = ?", (number,)).fetchone()[0])


def package_of(driver: Any, number: int) -> int | None:
    """The local number of the package that brought a held revision."""
    row = driver.execute("SELECT package_in FROM held WHERE id = ?", (number,)).fetchone()
    return None if row is None or row[0] is None else int(row[0])


def judged_again(driver: Any, number: int, verdict: Verdict) -> None:
    """Still held, perhaps for another reason."""
    waits_for = " ".join(str(key) for key in verdict.waits_for)
    statement = "UPDATE held SET code = ?, sentence = ?, waits_for = ? WHERE id = ?"
    driver.execute(statement, (verdict.code, verdict.sentence, waits_for, number))


def release(driver: Any, number: int) -> None:
    driver.execute("DELETE FROM held WHERE id = ?", (number,))


def forget(driver: Any, keys: Keys, revisions: Sequence[SealedRevision]) -> None:
    """Take out held copies of revisions that stand now."""
    statement = "DELETE FROM held WHERE kind = ? AND device = ? AND epoch = ? AND seq = ? AND digest = ?"
    driver.executemany(statement, [(REVISION, *keys.local(one.key), one.digest) for one in revisions])


def _insert(
    driver: Any,
    keys: Keys,
    place: Sequence[Any],
    record: str,
    verdict: Verdict,
    data: bytes,
    package: int | None,
    noted: str,
) -> None:
    kind, device, epoch, seq, digest = place
    waits_for = " ".join(str(key) for key in verdict.waits_for)
    driver.execute(
        """INSERT INTO held
        (kind, device, epoch, seq, digest, record, code, sentence, waits_for, noted, package_in, data)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (kind, device, epoch, seq, digest) DO NOTHING""",
        (
            *(kind, keys.number(device), epoch, seq, digest, record),
            *(verdict.code, verdict.sentence, waits_for, noted, package, data),
        ),
    )
