"""An open workspace: everything the use cases of one person on one machine stand on."""

import contextlib
from dataclasses import dataclass, field

from qaf_desktop.apart import Caller
from qaf_desktop.clock import Clock
from qaf_desktop.desk.identity import Identity
from qaf_desktop.desk.library import Library
from qaf_desktop.desk.rosters import RosterShelf
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchange.keys import DeviceKeys
from qaf_desktop.exchange.places import Connections
from qaf_desktop.exchange.project import Project
from qaf_desktop.methods.desks import DeskKind
from qaf_desktop.methods.standards import CASE_GRADE, GradeScale
from qaf_desktop.storage.store import Store
from qaf_desktop.storage.workspace import Hold, WorkspaceFolder

OPEN_SINCE = "open-since"


@dataclass(frozen=True, slots=True)
class Desk:
    """A workspace that is unlocked and held. Closing it releases the store and the hold.

    `apart` runs work on what came from elsewhere. `left_open` is when it was opened last time (ISO 8601), where that
    time never ended by closing it: a crash, an empty battery. `connections` are those to servers, while it is open.
    """

    folder: WorkspaceFolder
    store: Store
    hold: Hold
    library: Library
    rosters: RosterShelf
    project: Project
    keys: DeviceKeys
    identity: Identity
    kind: DeskKind
    clock: Clock
    apart: Caller
    left_open: str = ""
    connections: Connections = field(default_factory=Connections)

    @property
    def case_scale(self) -> GradeScale:
        """What the project grades cases by; the usual scale where this version does not know the project's."""
        scales = self.library.standards.scales
        return scales.get(self.project.grade_scale) or scales[CASE_GRADE]

    @property
    def person(self) -> str:
        """The member who works here; empty until the lead has confirmed this device."""
        return self.rosters.person()

    def close(self) -> None:
        """Close the store and let others in, whatever else may fail: on a full disk the mark of being open stays."""
        try:
            with contextlib.suppress(UserFacingError):
                self.store.vault.delete(OPEN_SINCE)
        finally:
            self.connections.close()
            self.apart.close()
            self.store.close()
            self.hold.release()
