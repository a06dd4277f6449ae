"""Making all projections again from the revisions: after a doubt, or when methods have changed what they mean."""

from typing import Any

from qaf_desktop.progress import Progress
from qaf_desktop.storage.absorbing import Absorber
from qaf_desktop.storage.database import Database
from qaf_desktop.storage.localkeys import Keys
from qaf_desktop.storage.plans import PlanCache
from qaf_desktop.storage.summing import Tally
from qaf_desktop.words import say

_AT_ONCE = 500


def rebuild(database: Database, plans: PlanCache, progress: Progress) -> None:
    """One transaction: cancelled or failed, everything is as it was."""
    with database.writing() as driver:
        keys = Keys(driver)
        records = driver.execute("SELECT id, device, epoch, seq FROM records ORDER BY id").fetchall()
        _forget_figures(driver)
        absorber = Absorber(driver, plans, keys)
        tally = Tally(absorber.plans)
        for start in range(0, len(records), _AT_ONCE):
            progress(say("Reading every record again"), start / len(records))
            some = {keys.key(*key): number for number, *key in records[start : start + _AT_ONCE]}
            absorber.project_again(some, tally, keep_order=True)
        tally.write(driver)


def _forget_figures(driver: Any) -> None:
    """Rows give up their part in the figures, so that projecting them again adds it anew."""
    driver.execute("DELETE FROM summary")
    driver.execute("DELETE FROM overall_grades")
    driver.execute("DELETE FROM actions")
    driver.execute("UPDATE records SET withdrawn = 1")
