"""Forms by the digest of their XForm bytes: every version a record was ever written on."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from qaf_desktop.storage.absorbing import Absorber
from qaf_desktop.storage.database import Database
from qaf_desktop.storage.localkeys import Keys
from qaf_desktop.storage.plans import PlanCache
from qaf_desktop.storage.summing import Tally

_COLUMNS = "SELECT id, version, digest, xform, publication, archived FROM forms"
_NEWEST = " WHERE id = ? AND (publication > 0 OR NOT archived) ORDER BY publication DESC, put_no DESC LIMIT 1"

_DISCARD = """DELETE FROM forms WHERE digest = ? AND publication = 0
              AND digest NOT IN (SELECT form_digest FROM records) AND digest NOT IN (SELECT form_digest FROM drafts)"""
_RECORDS_ON = """SELECT form_digest, count(*) FROM records WHERE kind = 'entry' AND form_digest <> ''
                 GROUP BY form_digest"""
_CURRENT = """SELECT id FROM forms GROUP BY id HAVING min(archived) = 0
              AND max(CASE WHEN archived THEN 0 ELSE publication END) = max(publication)"""
_DRAFTS_ON = "SELECT form_digest, count(*) FROM drafts GROUP BY form_digest"


@dataclass(frozen=True, slots=True)
class StoredForm:
    """A form as published. `digest` is the SHA-256 of `xform`, hex. No new records begin on an `archived` one."""

    id: str
    version: str
    digest: str
    xform: bytes
    publication: int = 0
    archived: bool = False


@dataclass(frozen=True, slots=True)
class FormUse:
    """How many records and drafts of this workspace are written on a form."""

    records: int = 0
    drafts: int = 0


class Forms:
    """Forms are added, never changed; whether one is archived is said beside it."""

    def __init__(self, database: Database, plans: PlanCache) -> None:
        self._database = database
        self._plans = plans

    def put(self, form: StoredForm) -> None:
        """Keep a form; records that came before it and could not be read are read now. Again is no harm."""
        self.put_all((form,))

    def put_all(self, forms: Iterable[StoredForm]) -> None:
        """Keep several, all or none."""
        statement = """INSERT INTO forms (id, version, digest, xform, publication, archived) VALUES (?, ?, ?, ?, ?, ?)
                       ON CONFLICT (digest) DO UPDATE SET publication = max(publication, excluded.publication),
                       archived = excluded.archived"""
        with self._database.writing() as driver:
            for form in forms:
                row = (form.id, form.version, form.digest, form.xform, form.publication, int(form.archived))
                driver.execute(statement, row)
                _read_what_waited(driver, self._plans, form.digest)

    def get(self, digest: str) -> StoredForm | None:
        return self._one(" WHERE digest = ?", digest)

    def current(self, form_id: str) -> StoredForm | None:
        """What new records begin on: the newest version, None where that is archived."""
        newest = self.newest(form_id)
        return None if newest is None or newest.archived else newest

    def newest(self, form_id: str) -> StoredForm | None:
        """The version of the highest publication, the last put among equals, archived or not. A version that was
        archived before it was ever published is passed over."""
        return self._one(_NEWEST, form_id)

    def archive(self, digests: Collection[str], *, archived: bool) -> None:
        """Archive these versions, or bring them back, all at once."""
        with self._database.writing() as driver:
            rows = [(int(archived), digest) for digest in digests]
            driver.executemany("UPDATE forms SET archived = ? WHERE digest = ?", rows)

    def discard(self, digests: Collection[str]) -> None:
        """Delete these versions, all at once, but for those that a set holds or anything is written on."""
        with self._database.writing() as driver:
            driver.executemany(_DISCARD, [(digest,) for digest in digests])

    def use(self) -> Mapping[str, FormUse]:
        """By digest, of every form that something here is written on; what was withdrawn counts too."""
        with self._database.reading() as driver:
            records = dict(driver.execute(_RECORDS_ON).fetchall())
            drafts = dict(driver.execute(_DRAFTS_ON).fetchall())
        return {digest: FormUse(records.get(digest, 0), drafts.get(digest, 0)) for digest in {*records, *drafts}}

    def ids(self) -> frozenset[str]:
        """Of every form that is here in some version."""
        with self._database.reading() as driver:
            return frozenset(form_id for (form_id,) in driver.execute("SELECT DISTINCT id FROM forms"))

    def current_ids(self) -> frozenset[str]:
        """Of every form that new records can begin on: those that `current` finds."""
        with self._database.reading() as driver:
            return frozenset(form_id for (form_id,) in driver.execute(_CURRENT))

    def list(self) -> tuple[StoredForm, ...]:
        with self._database.reading() as driver:
            return tuple(_stored(row) for row in driver.execute(_COLUMNS + " ORDER BY put_no"))

    def _one(self, condition: str, value: str) -> StoredForm | None:
        with self._database.reading() as driver:
            row = driver.execute(_COLUMNS + condition, (value,)).fetchone()
        return None if row is None else _stored(row)


def _stored(row: tuple[Any, ...]) -> StoredForm:
    form_id, version, digest, xform, publication, archived = row
    return StoredForm(form_id, version, digest, xform, publication, bool(archived))


def _read_what_waited(driver: Any, plans: PlanCache, digest: str) -> None:
    query = """SELECT id, device, epoch, seq FROM records
               WHERE plan IS NULL AND form_digest <> '' AND form_digest = ? AND kind = 'entry'"""
    keys = Keys(driver)
    waiting = {keys.key(*key): number for number, *key in driver.execute(query, (digest,)).fetchall()}
    absorber = Absorber(driver, plans, keys)
    tally = Tally(absorber.plans)
    absorber.project_again(waiting, tally)
    tally.write(driver)
