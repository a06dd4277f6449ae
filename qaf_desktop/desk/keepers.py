"""Keepers: who holds the records of a restricted method in the leads' place."""

from collections.abc import Collection

from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.rosters import LEAD_ROLES
from qaf_desktop.exchange.roster import MemberStatus, RosterView


def keepers_of(desk: Desk, method: str) -> frozenset[str]:
    """The roles whose desks alone are to hold records of a method; none where the project has nobody who holds one:
    then they go to the leads, as any other record does."""
    known, view = desk.library.methods.get(method), desk.rosters.view
    if known is None or view is None or not known.keepers:
        return frozenset()
    return known.keepers if _has_one(view, known.keepers) else frozenset()


def receiving_roles(desk: Desk) -> frozenset[str]:
    """Everybody whose receipts count: leads, and the keepers of any method."""
    return LEAD_ROLES.union(*(method.keepers for method in desk.library.methods.values()))


def _has_one(view: RosterView, roles: Collection[str]) -> bool:
    return any(one.status is MemberStatus.ACTIVE and set(roles) & set(one.roles) for one in view.current.members)
