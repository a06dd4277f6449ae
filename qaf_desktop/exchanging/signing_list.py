"""Signing the next list of people and devices, on the desk that holds the pen."""

from datetime import timedelta

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchange.project import RootKey
from qaf_desktop.exchange.roster import Roster
from qaf_desktop.exchange.roster_changes import next_roster, sign_roster
from qaf_desktop.words import say

ROOT = "root"
"""Vault name: the seed of the root key that this desk signs with."""
GIVEN = "root-given"
"""Vault name: the device that the pen was handed to, and the version of the list that says so, until it is taken."""
YEARS = 1


def holds_pen(desk: Desk) -> bool:
    """Whether this desk has a root key, and the list names it."""
    seed, view = desk.store.vault.get(ROOT), desk.rosters.view
    return view is not None and seed is not None and RootKey(seed).public in view.current.roots


def next_expiry(desk: Desk) -> str:
    """The day until which a list signed today is not warned of (ISO 8601)."""
    return (desk.clock.now() + timedelta(days=365 * YEARS)).date().isoformat()


def next_list(desk: Desk) -> Roster:
    """The draft of the next list. Raises UserFacingError no-pen or pen-given."""
    view = desk.rosters.view
    if view is None or not holds_pen(desk):
        raise no_pen()
    if desk.store.vault.get(GIVEN) is not None:
        raise UserFacingError(
            "pen-given",
            say("The pen was handed over and is not taken yet, so this laptop cannot change the list."),
            say("Wait until the other laptop has fetched, or take the pen back."),
        )
    return next_roster(view.current, next_expiry(desk))


def sign_list(desk: Desk, roster: Roster) -> int:
    """Sign the list with this desk's root and work from it; its version."""
    seed = desk.store.vault.get(ROOT)
    if seed is None:
        raise no_pen()
    _added, trouble = desk.rosters.add([sign_roster(roster, [RootKey(seed).seed])])
    if trouble is not None:
        raise UserFacingError(trouble.code, trouble.sentence, say("The list of people and devices was not changed."))
    return roster.version


def no_pen() -> UserFacingError:
    return UserFacingError(
        "no-pen",
        say("This laptop cannot change the list of people and devices."),
        say("Ask the lead auditor whose laptop holds the pen."),
    )
