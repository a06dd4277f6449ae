"""Forms by the digest of their XForm bytes: every version a record was ever written on."""

from dataclasses import dataclass
from typing import Any

from qaf_desktop.storage.absorbing import Absorber
from qaf_desktop.storage.database import Database
from qaf_desktop.storage.localkeys import Keys
from qaf_desktop.storage.plans import PlanCache
from qaf_desktop.storage.summing import Tally

_COLUMNS = "SELECT id, version, digest, xform, publication FROM forms"


@dataclass(frozen=True, slots=True)
class StoredForm:
    """A form as published. `digest` is the SHA-256 of `xform`, hex."""

    id: str
    version: str
    digest: str
    xform: bytes
    publication: int = 0


class Forms:
    """Forms are added, never changed."""

    def __init__(self, database: Database, plans: PlanCache) -> None:
        self._database = database
        self._plans = plans

    def put(self, form: StoredForm) -> None:
        """Keep a form; records that came before it and could not be read are read now. Again is no harm."""
        statement = """INSERT INTO forms (id, version, digest, xform, publication) VALUES (?, ?, ?, ?, ?)
                       ON CONFLICT (digest) DO UPDATE SET publication = max(publication, excluded.publication)"""
        row = (form.id, form.version, form.digest, form.xform, form.publication)
        with self._database.writing() as driver:
            driver.execute(statement, row)
            _read_what_waited(driver, self._plans, form.digest)

    def get(self, digest: str) -> StoredForm | None:
        return self._one(" WHERE digest = ?", digest)

    def current(self, form_id: str) -> StoredForm | None:
        """The version of the highest publication, the last put among equals."""
        return self._one(" WHERE id = ? ORDER BY publication DESC, put_no DESC LIMIT 1", form_id)

    def list(self) -> tuple[StoredForm, ...]:
        with self._database.reading() as driver:
            return tuple(StoredForm(*row) for row in driver.execute(_COLUMNS + " ORDER BY put_no"))

    def _one(self, condition: str, value: str) -> StoredForm | None:
        with self._database.reading() as driver:
            row = driver.execute(_COLUMNS + condition, (value,)).fetchone()
        return None if row is None else StoredForm(*row)


def _read_what_waited(driver: Any, plans: PlanCache, digest: str) -> None:
    query = """SELECT id, device, epoch, seq FROM records
               WHERE plan IS NULL AND form_digest <> '' AND form_digest = ? AND kind = 'entry'"""
    keys = Keys(driver)
    waiting = {keys.key(*key): number for number, *key in driver.execute(query, (digest,)).fetchall()}
    absorber = Absorber(driver, plans, keys)
    tally = Tally(absorber.plans)
    absorber.project_again(waiting, tally)
    tally.write(driver)
