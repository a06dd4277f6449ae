"""Is everything in the database as it was written? Pages, structure, and every revision against its digest."""

from dataclasses import dataclass
from typing import Any

from qaf_desktop.progress import Progress, silent
from qaf_desktop.records import canonical
from qaf_desktop.storage.database import Database
from qaf_desktop.words import say


@dataclass(frozen=True, slots=True)
class Damage:
    """Something that is not as it should be: `where` (pages, structure or a revision's number) and what."""

    where: str
    what: str


class Integrity:
    """Checks that read everything and change nothing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def check(self, progress: Progress = silent) -> tuple[Damage, ...]:
        """What is damaged; nothing when all is well. Raises UserFacingError "store-damaged" where it cannot go on."""
        with self._database.reading() as driver:
            progress(say("Checking the database’s pages"), 0.0)
            pages = [Damage("pages", row[0]) for row in driver.execute("PRAGMA cipher_integrity_check")]
            progress(say("Checking the database’s structure"), 0.3)
            found = [row[0] for row in driver.execute("PRAGMA integrity_check(20)")]
            structure = [Damage("structure", text) for text in found if text != "ok"]
            return (*pages, *structure, *_revisions(driver, progress))


def _revisions(driver: Any, progress: Progress) -> list[Damage]:
    """SQLCipher does not see an old page put back in place of a newer one; the digests do."""
    (total,) = driver.execute("SELECT count(*) FROM revisions").fetchone()
    damaged = []
    for place, (number, digest, body) in enumerate(driver.execute("SELECT id, digest, body FROM revisions")):
        if canonical.digest(body) != digest.hex():
            damaged.append(Damage(f"revision {number}", say("its bytes are not those its digest was made of")))
        if place % 1000 == 0:
            progress(say("Checking revisions"), 0.5 + 0.5 * place / max(total, 1))
    return damaged
