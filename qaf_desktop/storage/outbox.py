"""Own work on its way: revisions waiting to be packed, packages built, and what the lead's receipts said of them."""

from dataclasses import dataclass
from typing import Any

from qaf_desktop.records.model import RevisionKey
from qaf_desktop.storage.absorbing import refresh_delivery
from qaf_desktop.storage.database import Database
from qaf_desktop.storage.localkeys import Keys
from qaf_desktop.storage.reading import sealed_row
from qaf_desktop.storage.sealing import SealedRevision

BUILT, DELIVERED = "built", "delivered"
_COLUMNS = """packages_out.id, devices.device, epoch, seq, prev, manifest_digest, name, state, code, size
FROM packages_out JOIN devices ON devices.id = packages_out.device"""


@dataclass(frozen=True, slots=True)
class PackageOut:
    """A package of this device. `state`: built, delivered (in the share), received, held or refused (by receipt)."""

    device: str
    epoch: int
    seq: int
    prev: str
    manifest_digest: str
    name: str
    revisions: tuple[RevisionKey, ...]
    size: int = 0
    state: str = BUILT
    code: str = ""


class Outbox:
    """Nothing leaves here: a package's state only moves on."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def waiting(self, limit: int | None = None) -> tuple[SealedRevision, ...]:
        """Own revisions in no package yet, oldest first."""
        query = """SELECT digest, body FROM revisions WHERE own = 1 AND package_out IS NULL ORDER BY id LIMIT ?"""
        with self._database.reading() as driver:
            return tuple(sealed_row(*row) for row in driver.execute(query, (-1 if limit is None else limit,)))

    def next_seq(self) -> int:
        """The number of this device's next package in its present epoch. Raises LookupError before `use_device`."""
        query = """SELECT coalesce((SELECT max(seq) FROM packages_out
                   WHERE packages_out.device = devices.id AND epoch = own_epoch), 0) + 1
                   FROM devices WHERE own_epoch IS NOT NULL"""
        with self._database.reading() as driver:
            row = driver.execute(query).fetchone()
        if row is None:
            raise LookupError("this workspace has no device yet")
        return int(row[0])

    def last(self) -> PackageOut | None:
        """The package before the next, in the present epoch."""
        query = f"""SELECT {_COLUMNS} WHERE own_epoch = epoch ORDER BY seq DESC LIMIT 1"""
        with self._database.reading() as driver:
            row = driver.execute(query).fetchone()
            return None if row is None else _package(driver, Keys(driver), row)

    def built(self, package: PackageOut) -> None:
        """Note a package whose file is written: its revisions wait no longer. Raises ValueError for a number taken."""
        row = (package.epoch, package.seq, package.prev, package.manifest_digest, package.name, package.size, BUILT)
        with self._database.writing() as driver:
            keys = Keys(driver)
            device = keys.number(package.device)
            taken = "SELECT 1 FROM packages_out WHERE device = ? AND epoch = ? AND seq = ?"
            if driver.execute(taken, (device, package.epoch, package.seq)).fetchone():
                raise ValueError("a package of this number is there already")
            statement = """INSERT INTO packages_out (device, epoch, seq, prev, manifest_digest, name, size, state)
                           VALUES (?, ?, ?, ?, ?, ?, ?, ?)"""
            number = driver.execute(statement, (device, *row)).lastrowid
            pack = "UPDATE revisions SET package_out = ? WHERE device = ? AND epoch = ? AND seq = ?"
            driver.executemany(pack, [(number, *keys.local(key)) for key in package.revisions])
            _refresh(driver, number)

    def delivered(self, seq: int, epoch: int | None = None) -> None:
        """The file lies in the share, read back and found whole. Does nothing to a package with a receipt."""
        self._move(seq, epoch, "UPDATE packages_out SET state = ? WHERE id = ? AND state = 'built'", (DELIVERED,))

    def receipt(self, seq: int, verdict: str, code: str, data: bytes, epoch: int | None = None) -> None:
        """The lead's verified receipt: `verdict` is received, held or refused. Received stays received."""
        statement = """UPDATE packages_out SET state = ?, code = ?, receipt = ? WHERE id = ? AND state <> 'received'"""
        self._move(seq, epoch, statement, (verdict, code, data))

    def packages(self, state: str | None = None) -> tuple[PackageOut, ...]:
        """In the order they were built."""
        query = f"SELECT {_COLUMNS} WHERE ? IS NULL OR state = ? ORDER BY packages_out.id"
        with self._database.reading() as driver:
            keys = Keys(driver)
            rows = driver.execute(query, (state, state)).fetchall()
            return tuple(_package(driver, keys, row) for row in rows)

    def receipts(self) -> tuple[bytes, ...]:
        """Every receipt that is kept, as it was signed."""
        with self._database.reading() as driver:
            rows = driver.execute("SELECT receipt FROM packages_out WHERE receipt IS NOT NULL ORDER BY id")
            return tuple(bytes(data) for (data,) in rows)

    def _move(self, seq: int, epoch: int | None, statement: str, values: tuple[object, ...]) -> None:
        query = """SELECT packages_out.id FROM packages_out JOIN devices ON devices.id = packages_out.device
                   WHERE own_epoch IS NOT NULL AND seq = ? AND epoch = coalesce(?, own_epoch)"""
        with self._database.writing() as driver:
            row = driver.execute(query, (seq, epoch)).fetchone()
            if row is None:
                raise LookupError("no package of this number")
            driver.execute(statement, (*values, row[0]))
            _refresh(driver, row[0])


def _refresh(driver: Any, package: int) -> None:
    query = "SELECT DISTINCT record FROM revisions WHERE package_out = ?"
    refresh_delivery(driver, [record for (record,) in driver.execute(query, (package,)).fetchall()])


def _package(driver: Any, keys: Keys, row: tuple[Any, ...]) -> PackageOut:
    number, device, epoch, seq, prev, digest, name, state, code, size = row
    query = "SELECT device, epoch, seq FROM revisions WHERE package_out = ? ORDER BY id"
    inside = tuple(keys.key(*key) for key in driver.execute(query, (number,)).fetchall())
    return PackageOut(device, epoch, seq, prev, digest, name, inside, size, state, code)
