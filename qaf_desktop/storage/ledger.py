"""The ledger of packages from other devices: what came, how far it got, what is missing in between."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from qaf_desktop.storage.database import Database
from qaf_desktop.storage.localkeys import Keys
from qaf_desktop.storage.reading import sealed_row
from qaf_desktop.storage.sealing import SealedRevision, sealed_from

APPLIED, ELSEWHERE = "applied", "elsewhere"
_COLUMNS = """devices.device, epoch, seq, prev, manifest_digest, name, size, state, verdict, code, noted
FROM packages_in JOIN devices ON devices.id = packages_in.device"""
_WHOLE = """SELECT id, manifest_digest, provenance FROM packages_in
WHERE manifest_digest IN (SELECT value FROM json_each(?)) AND state = 'applied' AND length(provenance) > 0"""
_BROUGHT = "SELECT package_in, digest, body FROM revisions WHERE package_in IN (SELECT value FROM json_each(?))"
_HELD = """SELECT package_in, data FROM held
WHERE kind = 'revision' AND package_in IN (SELECT value FROM json_each(?))"""
_PLACE = "packages_in.device = ? AND epoch = ? AND seq = ?"


@dataclass(frozen=True, slots=True)
class PackageIn:
    """A package's place: its device's count, the digests (hex) of its manifest and the one before, its file's name."""

    device: str
    epoch: int
    seq: int
    prev: str
    manifest_digest: str
    name: str = ""
    size: int = 0


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """How far a package got. `state`: seen, copied, verified, decrypted, staged, applied, held, refused, or
    elsewhere: sealed for other desks. `noted`: ISO 8601, for display.
    """

    package: PackageIn
    state: str
    verdict: str = ""
    code: str = ""
    noted: str = ""


@dataclass(frozen=True, slots=True)
class Cursor:
    """Which of a device's packages were applied, or are other desks': their numbers, and without a gap all up to
    `contiguous`."""

    numbers: tuple[int, ...]

    @property
    def contiguous(self) -> int:
        gaps = gaps_in(self.numbers)
        return gaps[0].start - 1 if gaps else self.highest

    @property
    def highest(self) -> int:
        return self.numbers[-1] if self.numbers else 0


@dataclass(frozen=True, slots=True)
class KeptPackage:
    """An applied package as the store holds it: manifest and signature, and the revisions that it brought."""

    provenance: bytes
    revisions: tuple[SealedRevision, ...]


def gaps_in(numbers: Iterable[int]) -> tuple[range, ...]:
    """What is missing of a count from 1, as ranges: a device may claim any number it likes."""
    known = sorted({0, *numbers})
    return tuple(range(one + 1, next_) for one, next_ in pairwise(known) if next_ > one + 1)


class Ledger:
    """Packages in."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def note(self, entry: LedgerEntry) -> None:
        """Record how far a package got; an applied one stays applied."""
        with self._database.writing() as driver:
            note(driver, Keys(driver), entry)

    def get(self, device: str, epoch: int, seq: int) -> tuple[LedgerEntry, ...]:
        """What is known under one number; two entries mean that the number was used twice."""
        query = f"SELECT {_COLUMNS} WHERE devices.device = ? AND epoch = ? AND seq = ? ORDER BY packages_in.id"
        with self._database.reading() as driver:
            return tuple(_entry(row) for row in driver.execute(query, (device, epoch, seq)))

    def known(self, package: PackageIn) -> LedgerEntry | None:
        """The entry of exactly this manifest."""
        entries = self.get(package.device, package.epoch, package.seq)
        return next((e for e in entries if e.package.manifest_digest == package.manifest_digest), None)

    def list(self, state: str | None = None) -> tuple[LedgerEntry, ...]:
        query = f"SELECT {_COLUMNS} WHERE ? IS NULL OR state = ? ORDER BY packages_in.id"
        with self._database.reading() as driver:
            return tuple(_entry(row) for row in driver.execute(query, (state, state)))

    def newest_epoch(self, device: str) -> int:
        """The last epoch of which a package of this device was applied here; 0 before any."""
        query = """SELECT coalesce(max(epoch), 0) FROM packages_in
                   WHERE device = (SELECT id FROM devices WHERE device = ?) AND state = ?"""
        with self._database.reading() as driver:
            return int(driver.execute(query, (device, APPLIED)).fetchone()[0])

    def cursor(self, device: str, epoch: int) -> Cursor:
        numbers = {*self.numbers(device, epoch, APPLIED), *self.numbers(device, epoch, ELSEWHERE)}
        return Cursor(tuple(sorted(numbers)))

    def numbers(self, device: str, epoch: int, state: str | None = None) -> tuple[int, ...]:
        """The numbers of a device's packages noted here, whatever became of them or in one state; ascending."""
        query = """SELECT DISTINCT seq FROM packages_in WHERE device = (SELECT id FROM devices WHERE device = ?)
                   AND epoch = ? AND (? IS NULL OR state = ?) ORDER BY seq"""
        with self._database.reading() as driver:
            return tuple(seq for (seq,) in driver.execute(query, (device, epoch, state, state)))

    def provenance(self, package: PackageIn) -> bytes | None:
        """The manifest and signature kept with an applied package."""
        query = f"SELECT provenance FROM packages_in WHERE {_PLACE} AND manifest_digest = ?"
        with self._database.reading() as driver:
            local = Keys(driver).find_place(package.device, package.epoch, package.seq)
            row = local and driver.execute(query, (*local, package.manifest_digest)).fetchone()
        return row[0] if row else None

    def kept_whole(self, manifest_digests: Sequence[str]) -> dict[str, KeptPackage]:
        """What the store holds of these applied packages, by manifest digest. Reads the revisions once, so ask for
        many together. Revisions that had come before with another package are not among them."""
        wanted = json.dumps(list(manifest_digests))
        with self._database.reading() as driver:
            rows = driver.execute(_WHOLE, (wanted,)).fetchall()
            numbers = json.dumps([number for number, _digest, _provenance in rows])
            found: dict[int, list[SealedRevision]] = {number: [] for number, _digest, _provenance in rows}
            for number, digest, body in driver.execute(_BROUGHT, (numbers,)):
                found[number].append(sealed_row(digest, body))
            for number, data in driver.execute(_HELD, (numbers,)):
                found[number].append(sealed_from(bytes(data)))
        return {digest: KeptPackage(bytes(kept), tuple(found[number])) for number, digest, kept in rows}


def applied(driver: Any, package: PackageIn) -> bool:
    return package.manifest_digest in _digests_applied(driver, package)


def another_applied(driver: Any, package: PackageIn) -> bool:
    """Whether another package was applied under the same number."""
    return bool(_digests_applied(driver, package) - {package.manifest_digest})


def note_applied(driver: Any, keys: Keys, package: PackageIn, provenance: bytes) -> int:
    """The package's row, made or moved on to "applied"; returns its local number."""
    number = note(driver, keys, LedgerEntry(package, APPLIED))
    driver.execute("UPDATE packages_in SET provenance = ? WHERE id = ?", (provenance, number))
    return number


def close(driver: Any, number: int, verdict: str, code: str) -> None:
    """Write the verdict and that a receipt for it is due."""
    driver.execute("UPDATE packages_in SET verdict = ?, code = ? WHERE id = ?", (verdict, code, number))
    owe_receipt(driver, number, verdict, code)


def owe_receipt(driver: Any, number: int, verdict: str, code: str) -> None:
    driver.execute("INSERT INTO receipts_due (package, verdict, code) VALUES (?, ?, ?)", (number, verdict, code))


def number_of(driver: Any, keys: Keys, package: PackageIn) -> int | None:
    local = keys.find_place(package.device, package.epoch, package.seq)
    if local is None:
        return None
    query = f"SELECT id FROM packages_in WHERE {_PLACE} AND manifest_digest = ?"
    row = driver.execute(query, (*local, package.manifest_digest)).fetchone()
    return None if row is None else int(row[0])


def _digests_applied(driver: Any, package: PackageIn) -> set[str]:
    query = """SELECT manifest_digest FROM packages_in WHERE device = (SELECT id FROM devices WHERE device = ?)
               AND epoch = ? AND seq = ? AND state = 'applied'"""
    return {digest for (digest,) in driver.execute(query, (package.device, package.epoch, package.seq))}


def note(driver: Any, keys: Keys, entry: LedgerEntry) -> int:
    package = entry.package
    driver.execute(
        """INSERT INTO packages_in (device, epoch, seq, manifest_digest, prev, name, size, state, verdict, code, noted)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (device, epoch, seq, manifest_digest) DO UPDATE SET state = excluded.state,
        verdict = excluded.verdict, code = excluded.code, noted = excluded.noted WHERE state <> 'applied'""",
        (
            keys.number(package.device),
            package.epoch,
            package.seq,
            package.manifest_digest,
            package.prev,
            package.name,
            package.size,
            entry.state,
            entry.verdict,
            entry.code,
            entry.noted,
        ),
    )
    number = number_of(driver, keys, package)
    assert number is not None
    return number


def _entry(row: tuple[Any, ...]) -> LedgerEntry:
    device, epoch, seq, prev, digest, name, size, state, verdict, code, noted = row
    return LedgerEntry(PackageIn(device, epoch, seq, prev, digest, name, size), state, verdict, code, noted)
