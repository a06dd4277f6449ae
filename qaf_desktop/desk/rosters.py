"""The roster as one desk knows it: every version verified, kept in the vault, and asked who may do what."""

from collections.abc import Iterable, Iterator
from itertools import chain, islice

from qaf_desktop.exchange.project import Project
from qaf_desktop.exchange.roster import RosterView, SignedRoster
from qaf_desktop.exchange.roster_chain import extend, verify_chain
from qaf_desktop.exchange.roster_file import pack_rosters, unpack_rosters
from qaf_desktop.exchange.verdicts import Bad
from qaf_desktop.storage.vault import Vault

LEAD_ROLES = frozenset({"lead-auditor"})
_ROSTERS = "rosters"


class RosterShelf:
    """The verified versions of a project's roster. Only what follows the rules is ever put on it."""

    def __init__(self, vault: Vault, project: Project, device: str) -> None:
        self._vault = vault
        self._project = project
        self._device = device
        self._view = self._load()

    @property
    def view(self) -> RosterView | None:
        return self._view

    def version(self) -> int:
        return self._view.current.version if self._view else 0

    def signed(self) -> tuple[SignedRoster, ...]:
        """Every version as it travels."""
        kept = self._vault.get(_ROSTERS)
        found = unpack_rosters(kept) if kept else ()
        return () if isinstance(found, Bad) else tuple(found)

    def person(self) -> str:
        """The member this device belongs to; empty until the lead has confirmed it."""
        return (self._view.member_of(self._device) or "") if self._view else ""

    def roles_now(self) -> frozenset[str]:
        return self._view.roles_of(self.person()) if self._view else frozenset()

    def roles_at(self, person: str, device: str, version: int) -> frozenset[str]:
        """Roles of a person in that version; none where the device is not that person's or was not in it yet."""
        roster = self._view.at(version) if self._view else None
        found = roster.device(device) if roster else None
        if self._view is None or found is None or found.member != person:
            return frozenset()
        return self._view.roles_of(person, version)

    def add(self, versions: Iterable[SignedRoster]) -> tuple[int, Bad | None]:
        """Put further versions on the shelf, as far as they may follow: how many, and why the next may not.

        No more of `versions` is asked for than up to the first that may not follow.
        """
        kept, taken = self.signed(), list[SignedRoster]()
        fresh = _noting(taken, _without(kept, versions))
        after, trouble = extend(self._project, self._view, fresh)
        added = (after.current.version if after else 0) - self.version()
        if added:
            self._vault.put(_ROSTERS, pack_rosters([*kept, *taken[:added]]))
            self._view = after
        return added, trouble

    def _load(self) -> RosterView | None:
        found = verify_chain(self._project, self.signed())
        return None if isinstance(found, Bad) else found


def _without(kept: tuple[SignedRoster, ...], versions: Iterable[SignedRoster]) -> Iterator[SignedRoster]:
    """What comes after the versions kept, where these come first; else all of it."""
    coming = iter(versions)
    first = tuple(islice(coming, len(kept)))
    return coming if first == kept else chain(first, coming)


def _noting(taken: list[SignedRoster], versions: Iterable[SignedRoster]) -> Iterator[SignedRoster]:
    for one in versions:
        taken.append(one)
        yield one
