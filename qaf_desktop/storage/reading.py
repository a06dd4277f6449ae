"""Reading revisions out of the store, inside a transaction that others own."""

from collections.abc import Iterable
from itertools import chain
from typing import Any

import orjson

from qaf_desktop.records import canonical
from qaf_desktop.records.model import RecordKey, Revision, RevisionKey
from qaf_desktop.storage.localkeys import AMONG, Keys
from qaf_desktop.storage.sealing import SealedRevision

_BODIES = "SELECT digest, body FROM revisions WHERE "
_PLACE = "device = ? AND epoch = ? AND seq = ?"
_DIGEST = f"""SELECT digest FROM revisions WHERE {_PLACE} UNION ALL
SELECT digest FROM removed_revisions WHERE {_PLACE}"""
_DECIDED = """SELECT about_seq, id FROM records WHERE about_device = ? AND about_epoch = ?
AND about_seq IN (SELECT value FROM json_each(?)) AND kind = 'decision'"""


def sealed_row(digest: bytes, body: bytes) -> SealedRevision:
    return SealedRevision(canonical.from_document(orjson.loads(body)), body, digest.hex())


def sorted_by_key(revisions: Iterable[SealedRevision]) -> tuple[SealedRevision, ...]:
    return tuple(sorted(revisions, key=lambda sealed: sealed.key))


class RevisionReader:
    """Looks revisions up by the keys people and packages use."""

    def __init__(self, driver: Any, keys: Keys) -> None:
        self._driver = driver
        self._keys = keys

    def get(self, key: RevisionKey) -> SealedRevision | None:
        local = self._keys.find(key)
        if local is None:
            return None
        row = self._driver.execute(_BODIES + "device = ? AND epoch = ? AND seq = ?", local).fetchone()
        return None if row is None else sealed_row(*row)

    def digest(self, key: RevisionKey) -> str | None:
        """Of a removed revision too."""
        local = self._keys.find(key)
        if local is None:
            return None
        row = self._driver.execute(_DIGEST, (*local, *local)).fetchone()
        return None if row is None else str(row[0].hex())

    def digests(self, keys: Iterable[RevisionKey]) -> dict[RevisionKey, str]:
        """The digests of those revisions that are here, or were and are removed."""
        wanted = tuple(keys)
        tables = ("revisions", "removed_revisions")
        found = (self._keys.matching(f"SELECT seq, digest FROM {table} WHERE {AMONG}", wanted) for table in tables)
        return {key: digest.hex() for key, digest in chain.from_iterable(found)}

    def of_record(self, key: RecordKey) -> tuple[SealedRevision, ...]:
        number = self._keys.record_number(key)
        return () if number is None else self.of_number(number)

    def of_number(self, number: int) -> tuple[SealedRevision, ...]:
        rows = self._driver.execute(_BODIES + "record = ?", (number,)).fetchall()
        return sorted_by_key(sealed_row(*row) for row in rows)

    def decisions_about(self, key: RecordKey) -> tuple[SealedRevision, ...]:
        return sorted_by_key(
            sealed for number in self.numbers_about(key, "decision") for sealed in self.of_number(number)
        )

    def decided(self, keys: Iterable[RecordKey]) -> frozenset[RecordKey]:
        """Those records that a decision is about."""
        return frozenset(key for key, _ in self._keys.matching(_DECIDED, keys))

    def numbers_about(self, key: RecordKey, kind: str) -> tuple[int, ...]:
        """Local numbers of the records of a kind that are about another record."""
        local = self._keys.find(key)
        if local is None:
            return ()
        query = """SELECT id FROM records WHERE about_device = ? AND about_epoch = ? AND about_seq = ? AND kind = ?
                   ORDER BY id"""
        return tuple(number for (number,) in self._driver.execute(query, (*local, kind)))


def revisions_of(sealed: Iterable[SealedRevision]) -> tuple[Revision, ...]:
    return tuple(one.revision for one in sealed)
