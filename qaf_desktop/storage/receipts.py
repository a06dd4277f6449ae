"""Receipts the lead owes: written down with the verdict, in the same transaction, until they are signed and put out."""

from dataclasses import dataclass

from qaf_desktop.storage import ledger
from qaf_desktop.storage.database import Database
from qaf_desktop.storage.ledger import LedgerEntry, PackageIn
from qaf_desktop.storage.localkeys import Keys


@dataclass(frozen=True, slots=True)
class ReceiptDue:
    """A receipt to sign. `verdict`: received, held or refused."""

    id: int
    package: PackageIn
    verdict: str
    code: str


class Receipts:
    """Receipts due and written."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def note_due(self, package: PackageIn, verdict: str, code: str) -> None:
        """Owe a receipt for a package that was not applied: held or refused, which the ledger notes too."""
        with self._database.writing() as driver:
            keys = Keys(driver)
            number = ledger.note(driver, keys, LedgerEntry(package, verdict, verdict, code))
            latest = driver.execute(
                "SELECT verdict, code FROM receipts_due WHERE package = ? ORDER BY id DESC LIMIT 1", (number,)
            ).fetchone()
            if latest != (verdict, code):
                ledger.owe_receipt(driver, number, verdict, code)

    def due(self) -> tuple[ReceiptDue, ...]:
        """Receipts not written yet, in the order they fell due."""
        query = """SELECT receipts_due.id, devices.device, epoch, seq, prev, manifest_digest, name, size,
                   receipts_due.verdict, receipts_due.code
                   FROM receipts_due JOIN packages_in ON packages_in.id = package
                   JOIN devices ON devices.id = packages_in.device
                   WHERE written IS NULL ORDER BY receipts_due.id"""
        with self._database.reading() as driver:
            rows = driver.execute(query).fetchall()
        return tuple(ReceiptDue(row[0], PackageIn(*row[1:8]), row[8], row[9]) for row in rows)

    def written(self, number: int, data: bytes) -> None:
        """The signed receipt was put out; `data` is kept so that it can be put out again."""
        with self._database.writing() as driver:
            driver.execute("UPDATE receipts_due SET written = ? WHERE id = ?", (data, number))

    def written_for(self, manifest_digest: str) -> bytes | None:
        """The latest receipt put out for a package."""
        query = """SELECT written FROM receipts_due JOIN packages_in ON packages_in.id = package
                   WHERE manifest_digest = ? AND written IS NOT NULL ORDER BY receipts_due.id DESC LIMIT 1"""
        with self._database.reading() as driver:
            row = driver.execute(query, (manifest_digest,)).fetchone()
        return row[0] if row else None

    def all_written(self) -> tuple[bytes, ...]:
        with self._database.reading() as driver:
            rows = driver.execute("SELECT written FROM receipts_due WHERE written IS NOT NULL ORDER BY id")
            return tuple(data for (data,) in rows)
