"""A copy of the workspace each day it is used, so that a bad day costs a day at most."""

from pathlib import Path

from qaf_desktop.desk.desk import Desk

KEPT = 7


def back_up_today(desk: Desk, keep: int = KEPT) -> Path | None:
    """Make today's copy, encrypted as the store is, unless there is one; older ones go but for `keep` in all.

    Raises UserFacingError disk-full or read-only; the store and the older copies stay as they are.
    """
    stamp = f"daily-{desk.clock.local():%Y-%m-%d}"
    backups = desk.store.backups
    if any(path.stem == f"store-{stamp}" for path in backups.list()):
        return None
    made = backups.make(stamp)
    backups.prune(keep)
    return made
