"""The time by which a clock counts: never earlier than a time already seen at this desk."""

import contextlib
from datetime import datetime, timedelta

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError

_LATEST = "clock/latest"
_STEP = timedelta(minutes=1)


def latest_time(desk: Desk) -> datetime:
    """Now, on the person's own clock; a clock that was set back makes nothing due later than it was.

    The latest time seen is kept in the workspace, so that a start of the program in between changes nothing.
    """
    now, kept = desk.clock.now(), desk.store.vault.get(_LATEST)
    latest = datetime.fromisoformat(kept.decode()) if kept else None
    if latest is None or now - latest > _STEP:
        with contextlib.suppress(UserFacingError):  # a full disk must not hide what is due
            desk.store.vault.put(_LATEST, now.isoformat().encode())
    return max(now, latest or now).astimezone()
