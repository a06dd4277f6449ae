"""Removing a record, from this laptop or for good: what was written goes, its numbers and its reference stay."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from qaf_desktop.records.model import RecordKey, Revision, RevisionKey, RevisionRef
from qaf_desktop.storage import record_rows, searching
from qaf_desktop.storage.attachments import drop_unnamed
from qaf_desktop.storage.backups import Backups
from qaf_desktop.storage.database import Database
from qaf_desktop.storage.drafts import discard
from qaf_desktop.storage.localkeys import Keys
from qaf_desktop.storage.plans import PlanBook, PlanCache
from qaf_desktop.storage.reading import RevisionReader
from qaf_desktop.storage.sealing import SealedRevision
from qaf_desktop.storage.summing import Tally

TO_SWEEP = "removed/to-sweep"
"""Vault name: something was removed, and its last traces (freed pages, journal, backups) are still to go."""
_COLUMNS = """devices.device, epoch, seq, reference, method, removed, later, reason
FROM removed_records JOIN devices ON devices.id = removed_records.device"""


@dataclass(frozen=True, slots=True)
class RemovedRecord:
    """What is left of a record: no name, no answer. `removed` is when (ISO 8601); `later` the step of which the lead
    sent word since, "" for none; `reason` why it was erased everywhere, "" where it left this laptop alone."""

    key: RecordKey
    reference: str
    method: str
    removed: str
    later: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Erasure:
    """What is to be erased everywhere: records, each with its method, and the revisions of them and of the decisions
    about them, of which keys and digests stay. `reason` is a code."""

    reason: str
    records: tuple[tuple[RecordKey, str], ...]
    revisions: tuple[RevisionRef, ...]


class Removals:
    """Records removed here: those the lead has, and those erased everywhere."""

    def __init__(self, database: Database, plans: PlanCache, backups: Backups) -> None:
        self._database = database
        self._plans = plans
        self._backups = backups

    def remove(self, records: Collection[RecordKey], stamp: str) -> None:
        """Remove records that hang together, with the decisions about them and their files, in one transaction.

        `sweep` is due afterwards. Raises ValueError where something of them was not received, or a draft is of one of
        them: then nothing was removed. Whether they may go besides is for the caller to know.
        """
        with self._database.writing() as driver:
            keys = Keys(driver)
            reader, tally = RevisionReader(driver, keys), Tally(PlanBook(driver, self._plans))
            for key in records:
                if (number := keys.record_number(key)) is not None:
                    decisions = reader.numbers_about(key, "decision")
                    _refuse_needed(driver, key, (number, *decisions))
                    _remove_record(driver, number, decisions, stamp, tally)
            tally.write(driver)
            driver.execute("INSERT OR REPLACE INTO vault (name, data) VALUES (?, ?)", (TO_SWEEP, stamp.encode()))

    def erasure(self, records: Iterable[RecordKey], reason: str) -> Erasure:
        """What an erasure of these has to say; records that are not here are left out."""
        found: list[tuple[RecordKey, str]] = []
        revisions: list[RevisionRef] = []
        with self._database.reading() as driver:
            reader = RevisionReader(driver, Keys(driver))
            for key in records:
                own = reader.of_record(key)
                if own:
                    found.append((key, own[0].revision.method))
                    revisions += [one.reference for one in (*own, *reader.decisions_about(key))]
        return Erasure(reason, tuple(found), tuple(sorted(revisions)))

    def erased_so_far(self) -> tuple[Erasure, ...]:
        """Every erasure, by reason, for a desk that was not there; the revisions are told with the first."""
        query = """SELECT devices.device, epoch, seq, digest FROM removed_revisions
                   JOIN devices ON devices.id = removed_revisions.device ORDER BY devices.device, epoch, seq"""
        with self._database.reading() as driver:
            rows = driver.execute(query).fetchall()
        left = tuple(RevisionRef(RevisionKey(device, epoch, seq), digest.hex()) for device, epoch, seq, digest in rows)
        records = [one for one in self.list() if one.reason]
        reasons = dict.fromkeys(one.reason for one in records)
        found = [
            (reason, tuple((one.key, one.method) for one in records if one.reason == reason)) for reason in reasons
        ]
        return tuple(Erasure(reason, keys, () if at else left) for at, (reason, keys) in enumerate(found))

    def erase(self, erasure: Erasure, stamp: str) -> None:
        """Take the records out for good, in one transaction: with the decisions about them, their files, drafts of
        them, and what of them is held back. What comes of them later is not kept. `sweep` is due afterwards."""
        with self._database.writing() as driver:
            keys = Keys(driver)
            reader, tally = RevisionReader(driver, keys), Tally(PlanBook(driver, self._plans))
            for key, method in erasure.records:
                number = keys.record_number(key)
                if number is not None:
                    _remove_record(driver, number, reader.numbers_about(key, "decision"), stamp, tally)
                _mark_erased(driver, keys, (key, method), erasure.reason, stamp)
                _forget_unfinished(driver, key)
            _forget_revisions(driver, keys, erasure.revisions)
            tally.write(driver)
            driver.execute("INSERT OR REPLACE INTO vault (name, data) VALUES (?, ?)", (TO_SWEEP, stamp.encode()))

    def knows(self, digests: Collection[str]) -> bool:
        """Whether each of these digests is of a revision that was removed here."""
        query = "SELECT 1 FROM removed_revisions WHERE digest = ?"
        with self._database.reading() as driver:
            return all(driver.execute(query, (bytes.fromhex(one),)).fetchone() for one in digests)

    def list(self) -> tuple[RemovedRecord, ...]:
        """The last removed first."""
        with self._database.reading() as driver:
            rows = driver.execute(f"SELECT {_COLUMNS} ORDER BY removed DESC, removed_records.id DESC").fetchall()
            return tuple(_removed(row) for row in rows)

    def get(self, key: RecordKey) -> RemovedRecord | None:
        return next((one for one in self.list() if one.key == key), None)

    def sweep(self, stamp: str) -> bool:
        """Overwrite what removals left behind: freed pages, the journal, and every backup made before, for which one
        new one is made under `stamp`. False where a reader kept the journal open: then it is due again.

        Raises UserFacingError disk-full or read-only; then the old backups stay, and it is due again.
        """
        self._database.compact()
        if not self._database.empty_journal():
            return False
        self._backups.replace_all(stamp)
        with self._database.writing() as driver:
            driver.execute("DELETE FROM vault WHERE name = ?", (TO_SWEEP,))
        return self._database.empty_journal()


class Gone:
    """What a merge asks about removed records, inside its transaction."""

    def __init__(self, driver: Any, keys: Keys) -> None:
        self._driver = driver
        self._keys = keys
        (self._any,) = driver.execute("SELECT EXISTS (SELECT 1 FROM removed_records)").fetchone()

    def take(self, revisions: Sequence[SealedRevision]) -> tuple[SealedRevision, ...]:
        """Those that are to be judged. The others speak of a removed record: that they came is noted, and the last step
        taken; what they say is not kept."""
        if not self._any:
            return tuple(revisions)
        return tuple(sealed for sealed in revisions if not self._note(sealed))

    def _note(self, sealed: SealedRevision) -> bool:
        local = self._keys.find(_subject(sealed.revision))
        found = local and self._driver.execute(f"SELECT id FROM removed_records WHERE {_PLACE}", local).fetchone()
        if not found:
            return False
        place = (*self._keys.local(sealed.key), bytes.fromhex(sealed.digest))
        self._driver.execute("INSERT INTO removed_revisions (device, epoch, seq, digest) VALUES (?, ?, ?, ?)", place)
        self._driver.execute(
            "UPDATE removed_records SET later = ? WHERE id = ?", (sealed.revision.transition, found[0])
        )
        return True


def gone_of(all_new: Iterable[SealedRevision], judged: Collection[SealedRevision]) -> tuple[RecordKey, ...]:
    """The removed records of which word came."""
    kept = {sealed.key for sealed in judged}
    return tuple(dict.fromkeys(_subject(one.revision) for one in all_new if one.key not in kept))


_PLACE = "device = ? AND epoch = ? AND seq = ?"


def _subject(revision: Revision) -> RecordKey:
    decides = revision.kind == "decision" and revision.about is not None
    return revision.about if decides and revision.about else revision.record


def _refuse_needed(driver: Any, key: RecordKey, numbers: Iterable[int]) -> None:
    drafts = driver.execute("SELECT 1 FROM drafts WHERE ? IN (record, about)", (str(key),)).fetchone()
    waiting = any(driver.execute(_NOT_RECEIVED, (number,)).fetchone() for number in numbers)
    if drafts or waiting:
        raise ValueError("something of the record is nowhere else")


_NOT_RECEIVED = """SELECT 1 FROM revisions LEFT JOIN packages_out ON packages_out.id = package_out
WHERE record = ? AND own = 1 AND coalesce(state, '') <> 'received'"""


def _remove_record(driver: Any, number: int, decisions: Sequence[int], stamp: str, tally: Tally) -> None:
    driver.execute(
        """INSERT INTO removed_records (device, epoch, seq, reference, method, removed)
        SELECT device, epoch, seq, reference, method, ? FROM records WHERE id = ?""",
        (stamp, number),
    )
    if (counted := record_rows.contribution_so_far(driver, number)) is not None:
        tally.add(counted, -1)
    files = _files_of(driver, (number, *decisions))
    for one in (*decisions, number):
        _forget_rows(driver, one)
    searching.stand_back(driver)
    for name in files:
        drop_unnamed(driver, name)


def _forget_rows(driver: Any, number: int) -> None:
    driver.execute(
        """INSERT INTO removed_revisions (device, epoch, seq, digest)
        SELECT device, epoch, seq, digest FROM revisions WHERE record = ?""",
        (number,),
    )
    searching.forget(driver, (number,))
    driver.execute("DELETE FROM actions WHERE record = ?", (number,))
    record_rows.join_actions(driver, (number,))
    driver.execute("DELETE FROM revisions WHERE record = ?", (number,))
    driver.execute("DELETE FROM records WHERE id = ?", (number,))


def _files_of(driver: Any, numbers: Iterable[int]) -> frozenset[str]:
    reader = RevisionReader(driver, Keys(driver))
    sealed = (one for number in numbers for one in reader.of_number(number))
    return frozenset(file.id for one in sealed for file in one.revision.attachments)


def _removed(row: Sequence[Any]) -> RemovedRecord:
    device, epoch, seq, reference, method, removed, later, reason = row
    return RemovedRecord(RevisionKey(device, epoch, seq), reference, method, removed, later, reason)


def _mark_erased(driver: Any, keys: Keys, record: tuple[RecordKey, str], reason: str, stamp: str) -> None:
    driver.execute(
        """INSERT INTO removed_records (device, epoch, seq, method, removed, reason) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (device, epoch, seq) DO UPDATE SET reason = excluded.reason, removed = excluded.removed""",
        (*keys.local(record[0]), record[1], stamp, reason),
    )


def _forget_revisions(driver: Any, keys: Keys, revisions: Iterable[RevisionRef]) -> None:
    places = [(*keys.local(ref.key), bytes.fromhex(ref.digest)) for ref in revisions]
    driver.executemany(
        """INSERT INTO removed_revisions (device, epoch, seq, digest) VALUES (?, ?, ?, ?)
        ON CONFLICT (device, epoch, seq) DO NOTHING""",
        places,
    )
    driver.executemany(f"DELETE FROM revisions WHERE {_PLACE} AND digest = ?", places)


def _forget_unfinished(driver: Any, key: RecordKey) -> None:
    """What of a record is held back, and drafts of it."""
    driver.execute("DELETE FROM held WHERE record = ?", (str(key),))
    drafts = driver.execute("SELECT id FROM drafts WHERE ? IN (record, about)", (str(key),)).fetchall()
    for (draft,) in drafts:
        discard(driver, draft)
