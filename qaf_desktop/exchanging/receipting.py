"""Receipting: a signed receipt for every package dealt with, onto the share or into a folder."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.keepers import receiving_roles
from qaf_desktop.durable_files import write_new_file
from qaf_desktop.exchange.delivery import Parcel, deliver
from qaf_desktop.exchange.manifest import PackagePlace
from qaf_desktop.exchange.receipts import EXTENSION, Outcome, Receipt, make_receipt, read_receipt
from qaf_desktop.exchange.share import Share
from qaf_desktop.exchanging.collect_plan import CollectPlan, Source
from qaf_desktop.storage.ledger import PackageIn
from qaf_desktop.storage.receipts import ReceiptDue

OUTCOMES = {"received": Outcome.MERGED, "held": Outcome.HELD, "refused": Outcome.REFUSED}
_NUMBER = "receipts/number"
_BY_HAND = "receipts/by-hand"
"""Vault name: digests of packages that somebody brought as files, until their receipts are handed out."""


class Receipting:
    """The lead's signature under what arrived: the only proof a sender has."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._store = desk.store

    def receipts_due(self) -> int:
        """Packages dealt with whose senders have no receipt yet."""
        return len(self._store.receipts.due())

    def receipts_by_hand(self) -> bool:
        """Whether a receipt is owed for a package that came as a file: its sender may never see the share."""
        return any(one.package.manifest_digest in self._brought() for one in self._store.receipts.due())

    def put_on(self, share: Share) -> int:
        """Receipts onto the share, by themselves: not those of packages that came as files; how many."""
        brought = self._brought()
        due = [one for one in self._store.receipts.due() if one.package.manifest_digest not in brought]
        self._write(due, share, None)
        return len(due)

    def write_receipts(self, share: Share | None, folder: Path | None = None) -> int:
        """Sign a receipt for every package dealt with, onto the share or into a folder; how many. Neither: none."""
        due = self._store.receipts.due() if share is not None or folder is not None else ()
        self._write(due, share, folder)
        self._store.vault.put(_BY_HAND, b"")
        return len(due)

    def save_again(self, plan: CollectPlan, folder: Path) -> int:
        """The receipts of packages that were brought again, as they were signed before; how many."""
        signed = (self._store.receipts.written_for(row.digest) for row in plan.brought_again)
        files = [data for data in signed if data is not None]
        for data in files:
            write_new_file(folder / self._file_name(data), data)
        return len(files)

    def _file_name(self, data: bytes) -> str:
        view = self._desk.rosters.view
        found = read_receipt(data, self._desk.project.id, view, receiving_roles(self._desk)) if view else None
        return found.file_name if isinstance(found, Receipt) else f"{hashlib.sha256(data).hexdigest()[:16]}{EXTENSION}"

    def _by_hand(self, source: Source, package: PackageIn) -> None:
        """Note that the package came as a file."""
        if source.by_hand:
            self._store.vault.put(_BY_HAND, " ".join(sorted({*self._brought(), package.manifest_digest})).encode())

    def _brought(self) -> frozenset[str]:
        return frozenset((self._store.vault.get(_BY_HAND) or b"").decode().split())

    def _write(self, due: Sequence[ReceiptDue], share: Share | None, folder: Path | None) -> None:
        for one in due:
            receipt = self._receipt(one.package, one.verdict, one.code)
            data = make_receipt(receipt, self._desk.keys)
            if share is not None:
                target = share.receipts(self._desk.keys.device, one.package.device)
                deliver(share.transport, [Parcel(target, receipt.file_name, data)])
            if folder is not None:
                write_new_file(folder / receipt.file_name, data)
            self._store.receipts.written(one.id, data)

    def _receipt(self, package: PackageIn, verdict: str, code: str) -> Receipt:
        number = int((self._store.vault.get(_NUMBER) or b"0").decode()) + 1
        self._store.vault.put(_NUMBER, str(number).encode())
        return Receipt(
            project=self._desk.project.id,
            lead=self._desk.keys.device,
            number=number,
            manifest=package.manifest_digest,
            place=PackagePlace(package.device, package.epoch, package.seq),
            outcome=OUTCOMES[verdict],
            code=code,
            custody=self._store.custody.seen(package.device),
        )
