"""Revisions: this device's own are appended here; all can be read by the key people and packages use."""

import hashlib
from collections.abc import Sequence
from typing import Any

from qaf_desktop.records.model import RecordKey, Revision, RevisionKey
from qaf_desktop.storage import drafts
from qaf_desktop.storage.absorbing import Absorber, Origin
from qaf_desktop.storage.database import Database
from qaf_desktop.storage.localkeys import Keys
from qaf_desktop.storage.plans import PlanCache
from qaf_desktop.storage.reading import RevisionReader, revisions_of, sealed_row
from qaf_desktop.storage.sealing import SealedRevision, seal


class Revisions:
    """The grow-only set of revisions."""

    def __init__(self, database: Database, plans: PlanCache) -> None:
        self._database = database
        self._plans = plans

    def use_device(self, device: str, epoch: int = 0) -> None:
        """Whose revisions `next_key` counts; a higher epoch begins a new count (after a restored backup)."""
        with self._database.writing() as driver:
            number = Keys(driver).number(device)
            driver.execute("UPDATE devices SET own_epoch = CASE WHEN id = ? THEN ? END", (number, epoch))

    def own_device(self) -> tuple[str, int] | None:
        """The device and epoch given to `use_device`, None before."""
        with self._database.reading() as driver:
            row = driver.execute("SELECT device, own_epoch FROM devices WHERE own_epoch IS NOT NULL").fetchone()
        return None if row is None else (str(row[0]), int(row[1]))

    def next_key(self) -> RevisionKey:
        """The key of this device's next revision: never one that was given before, though it was removed since.

        Raises LookupError before `use_device`.
        """
        with self._database.reading() as driver:
            row = driver.execute(_NEXT_KEY).fetchone()
        if row is None:
            raise LookupError("this workspace has no device yet")
        return RevisionKey(*row)

    def append(self, revisions: Sequence[Revision], finishes_draft: int | None = None) -> tuple[SealedRevision, ...]:
        """Add this device's own new revisions, and take away the draft they came from, in one transaction.

        Raises ValueError where a key is taken: then nothing was added.
        """
        sealed = tuple(seal(revision) for revision in revisions)
        with self._database.writing() as driver:
            absorber = Absorber(driver, self._plans, Keys(driver))
            if any(absorber.reader.digest(one.key) is not None for one in sealed):
                raise ValueError("a revision of this key is there already")
            absorber.absorb(sealed, Origin(own=True))
            if finishes_draft is not None:
                drafts.discard(driver, finishes_draft)
        return sealed

    def get(self, key: RevisionKey) -> SealedRevision | None:
        with self._database.reading() as driver:
            return _reader(driver).get(key)

    def of_record(self, key: RecordKey) -> tuple[Revision, ...]:
        """A record's revisions by key; none where the record is not here."""
        return revisions_of(self.sealed_of_record(key))

    def sealed_of_record(self, key: RecordKey) -> tuple[SealedRevision, ...]:
        with self._database.reading() as driver:
            return _reader(driver).of_record(key)

    def decisions_about(self, key: RecordKey) -> tuple[Revision, ...]:
        with self._database.reading() as driver:
            return revisions_of(_reader(driver).decisions_about(key))

    def after(self, device: str, epoch: int, seq: int, limit: int) -> tuple[SealedRevision, ...]:
        """A device's revisions that follow one of its numbers, in order."""
        query = """SELECT digest, body FROM revisions
                   WHERE device = (SELECT id FROM devices WHERE device = ?) AND epoch = ? AND seq > ?
                   ORDER BY seq LIMIT ?"""
        with self._database.reading() as driver:
            return tuple(sealed_row(*row) for row in driver.execute(query, (device, epoch, seq, limit)))

    def state_digest(self) -> str:
        """SHA-256 (64 hex digits) over the key and digest of every revision here, removed and held ones too, in the
        order of keys: two stores that hold the same work say the same, whatever way it came."""
        query = """SELECT devices.device AS name, epoch, seq, lower(hex(digest)) FROM revisions
                   JOIN devices ON devices.id = revisions.device
                   UNION SELECT devices.device, epoch, seq, lower(hex(digest)) FROM removed_revisions
                   JOIN devices ON devices.id = removed_revisions.device
                   UNION SELECT devices.device, epoch, seq, digest FROM held
                   JOIN devices ON devices.id = held.device WHERE kind = 'revision' ORDER BY name, epoch, seq"""
        found = hashlib.sha256()
        with self._database.reading() as driver:
            for device, epoch, seq, digest in driver.execute(query):
                found.update(f"{device}/{epoch}/{seq} {digest}\n".encode("ascii"))
        return found.hexdigest()

    def records_with_file(self, attachment: str) -> tuple[RecordKey, ...]:
        """The records of the revisions that name an attachment. Reads every revision's bytes."""
        query = "SELECT digest, body FROM revisions WHERE instr(body, CAST(? AS BLOB)) > 0"
        with self._database.reading() as driver:
            found = [sealed_row(*row).revision for row in driver.execute(query, (f'"{attachment}"',))]
        named = (one.record for one in found if any(file.id == attachment for file in one.attachments))
        return tuple(dict.fromkeys(named))


_NEXT_KEY = """SELECT devices.device, own_epoch, coalesce((
    SELECT max(seq) FROM (SELECT device, epoch, seq FROM revisions UNION ALL
                          SELECT device, epoch, seq FROM removed_revisions) AS given
    WHERE given.device = devices.id AND epoch = own_epoch), 0) + 1
FROM devices WHERE own_epoch IS NOT NULL"""


def _reader(driver: Any) -> RevisionReader:
    return RevisionReader(driver, Keys(driver))
