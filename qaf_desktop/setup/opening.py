"""Opening a desk: make a new workspace, or unlock one that is there."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import count
from pathlib import Path

from qaf_desktop.apart import Caller, InPlace
from qaf_desktop.clock import Clock
from qaf_desktop.desk.desk import OPEN_SINCE, Desk
from qaf_desktop.desk.identity import Identity
from qaf_desktop.desk.kept_editions import work_by_kept
from qaf_desktop.desk.library import Library
from qaf_desktop.desk.rosters import RosterShelf
from qaf_desktop.desk.setup_details import JoinSetup, LeadSetup, PersonDetails, Secret, Way
from qaf_desktop.durable_files import write_new_file
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchange.enrolment import make_request, phrase
from qaf_desktop.exchange.keys import DeviceKeys, new_id
from qaf_desktop.exchange.project import NewProject, create_project, join_file, proves_recovery, read_join_file
from qaf_desktop.exchange.roster_changes import first_roster, sign_roster
from qaf_desktop.exchange.verdicts import Bad
from qaf_desktop.exchanging.publishing import Publishing
from qaf_desktop.methods.desks import DeskKind, load_desk_kinds
from qaf_desktop.progress import Progress, silent
from qaf_desktop.setup.grading import regrading
from qaf_desktop.setup.register_editing import Entry, RegisterEditing, role_rows
from qaf_desktop.setup.registers_import import PEOPLE
from qaf_desktop.setup.shipped_forms import install_missing_forms, install_shipped_forms
from qaf_desktop.setup.shipped_parts import shipped_parts
from qaf_desktop.setup.unlocking import check_length, data_key, lock_anew
from qaf_desktop.setup.workspace_list import LABEL, WorkspaceEntry, label_bytes, workspaces_in
from qaf_desktop.storage import keyslots
from qaf_desktop.storage.keyslots import DataKey, KeyCosts
from qaf_desktop.storage.rekeying import settle_quietly
from qaf_desktop.storage.store import Store
from qaf_desktop.storage.workspace import Hold, WorkspaceFolder
from qaf_desktop.words import say
from qaf_desktop.work.leaving import Act, Leaving, note

ROSTER_YEARS = 1
LEAD_ROLE = "lead-auditor"
WAYS_ROUND = {Way.PAPER: Act.PAPER_CODE, Way.RECOVERY: Act.RECOVERY_KEY}


@dataclass(frozen=True, slots=True)
class Begun:
    """A workspace being made: locked with the passphrase already, of no use until it is finished."""

    folder: WorkspaceFolder
    hold: Hold
    data_key: DataKey
    paper_code: str
    keys: DeviceKeys
    new_project: NewProject | None

    def recovery_file(self, passphrase: str = "") -> bytes:
        """The project's offline recovery key, to be saved apart from this machine; locked by the passphrase, if any.

        Raises UserFacingError("passphrase-short").
        """
        if passphrase:
            check_length(passphrase)
        return self.new_project.recovery.to_file(passphrase) if self.new_project else b""

    def proves_recovery(self, saved: bytes, passphrase: str = "") -> bool:
        """Whether the file read back holds this project's recovery key."""
        return self.new_project is not None and proves_recovery(self.new_project.project, saved, passphrase)


@dataclass(frozen=True, slots=True)
class Joined:
    """A desk that asks to join: the request to hand to the lead, and the six words to compare."""

    desk: Desk
    request: bytes
    words: tuple[str, ...]


class Opening:
    """All ways to a desk on this machine. `costs` are the passphrase's costs (tests use small ones); `apart` makes what
    a desk reads strangers' files with: in a program that people use, a process of its own."""

    def __init__(
        self,
        workspaces: Path,
        resources: Path,
        clock: Clock,
        costs: KeyCosts = keyslots.PRODUCTION,
        apart: Callable[[], Caller] = InPlace,
    ) -> None:
        self._workspaces = workspaces
        self._resources = resources
        self.clock = clock
        self.costs = costs
        self._apart = apart

    def workspaces(self) -> tuple[WorkspaceEntry, ...]:
        return workspaces_in(self._workspaces)

    def begin(self, passphrase: str, *, founds: bool) -> Begun:
        """Start a workspace: folder, keys and paper code; `founds`: with a project of its own. Finish it, or call
        `abandon`."""
        check_length(passphrase)
        folder = WorkspaceFolder(self._workspaces / self.clock.token(8))
        hold = folder.hold(self.clock.stamp())
        keys = DeviceKeys.generate()
        project = create_project(keys.public().age_recipient) if founds else None
        recipients = (project.recovery.recipient,) if project else ()
        created = keyslots.create(folder.path, passphrase, recipients, self.costs)
        return Begun(folder, hold, created.data_key, created.paper_code, keys, project)

    def abandon(self, begun: Begun) -> None:
        """Take back a workspace that was never finished."""
        begun.hold.release()
        shutil.rmtree(begun.folder.path, ignore_errors=True)

    def found_project(self, begun: Begun, setup: LeadSetup, progress: Progress = silent) -> Desk:
        """The lead's desk with its new project: registers, first roster and first published set."""
        assert begun.new_project is not None
        new, library = begun.new_project, self.library()
        change = regrading(library.standards, setup.project.grade_scale)
        project = replace(new.project, grade_scale=change.into if change else "")
        store = self._new_store(begun, join_file(project, new.root), setup.person, setup.kind, library)
        store.vault.put("root", new.root.seed)
        progress(say("Making the forms ready"), 0.3)
        install_shipped_forms(store, self._resources, change)
        member = new_id()
        _fill_registers(store, setup, member, library)
        desk = self._desk(begun.folder, store, begun.hold, library)
        editing = RegisterEditing(desk)
        editing.take(setup.project.lists)
        editing.put(PEOPLE, Entry(member, setup.person.name, setup.person.role, setup.person.team))
        expires = (self.clock.now() + timedelta(days=365 * ROSTER_YEARS)).date().isoformat()
        roles = tuple({LEAD_ROLE, setup.person.role})
        roster = first_roster(project, begun.keys.public(), member, roles, expires)
        desk.rosters.add([sign_roster(roster, [new.root.seed])])
        progress(say("Publishing the first set"), 0.8)
        Publishing(desk).publish()
        self._label(begun, setup.kind)
        return desk

    def join_project(self, begun: Begun, setup: JoinSetup, progress: Progress = silent) -> Joined:
        """A desk that may draft at once, and finalise and send once the lead has confirmed it.

        Raises UserFacingError("join-file") for a file that is not a project's.
        """
        project = read_join_file(setup.join_file)
        if isinstance(project, Bad):
            raise UserFacingError(
                "join-file", say("This is not a project’s join file."), say("Ask the lead auditor for it.")
            )
        if not self._kind(setup.kind).keeps:
            keyslots.set_recovery(begun.folder.path, begun.data_key, (project.recovery_recipient,))
        library = self.library()
        store = self._new_store(begun, setup.join_file, setup.person, setup.kind, library)
        progress(say("Making the forms ready"), 0.5)
        install_shipped_forms(store, self._resources, regrading(library.standards, project.grade_scale))
        request = make_request(project, begun.keys, _details(setup.person))
        store.vault.put("enrol-request", request)
        desk = self._desk(begun.folder, store, begun.hold, library)
        self._label(begun, setup.kind)
        return Joined(desk, request, phrase(project, begun.keys.public()))

    def unlock(self, folder: WorkspaceFolder, passphrase: str) -> Desk:
        """Raises UserFacingError: wrong-passphrase, store-in-use, desk-missing, and what can be wrong with a store."""
        return self._open(folder, lambda: keyslots.unlock_with_passphrase(folder.path, passphrase, self.costs))

    def unlock_with(self, folder: WorkspaceFolder, secret: Secret) -> Desk:
        """By any way in. A new passphrase, where one is given, locks the workspace once it is open. Raises as `unlock`
        does, and wrong-paper-code, wrong-recovery-key, no-recovery, passphrase-short."""
        key = data_key(folder.path, secret, self.costs)
        desk = self._open(folder, lambda: key)
        try:
            self._renew(desk, key, secret)
        except BaseException:
            desk.close()
            raise
        return desk

    def open_with(self, folder: WorkspaceFolder, key: DataKey) -> Desk:
        """By its key, which some way in has given. Raises as `unlock` does."""
        return self._open(folder, lambda: key)

    def prove(self, desk: Desk, secret: Secret) -> None:
        """Whether the secret opens this workspace, which is open and only covered. Raises as `unlock_with` does."""
        self._renew(desk, data_key(desk.folder.path, secret, self.costs), secret)

    def change_passphrase(self, desk: Desk, current: str, new: str) -> None:
        """Raises UserFacingError("wrong-passphrase") where the current one does not open the workspace."""
        key = keyslots.unlock_with_passphrase(desk.folder.path, current, self.costs)
        check_length(new)
        note(desk, Leaving(Act.PASSPHRASE))
        lock_anew(desk.folder.path, key, new, self.costs)

    def _renew(self, desk: Desk, key: DataKey, secret: Secret) -> None:
        """A way round the passphrase is noted before anything is shown."""
        if secret.new_passphrase:
            check_length(secret.new_passphrase)
        if secret.way in WAYS_ROUND:
            note(desk, Leaving(WAYS_ROUND[secret.way]), nobody=True)
        if secret.new_passphrase:
            note(desk, Leaving(Act.PASSPHRASE), nobody=True)
            lock_anew(desk.folder.path, key, secret.new_passphrase, self.costs)

    def _open(self, folder: WorkspaceFolder, unlocking: Callable[[], DataKey]) -> Desk:
        key = unlocking()
        hold = folder.hold(self.clock.stamp())
        try:
            settle_quietly(folder)
            library = self.library()
            desk = self._desk(folder, Store.open(folder, key, library), hold, library)
            if desk.kind.collects:
                change = regrading(library.standards, desk.project.grade_scale)
                install_missing_forms(desk.store, library.shipped, self._resources, change)
            desk.store.datasets.purge(self.clock.local().date().isoformat())
            return desk
        except BaseException:
            hold.release()
            raise

    def _new_store(self, begun: Begun, project: bytes, person: PersonDetails, kind: str, library: Library) -> Store:
        store = Store.create(begun.folder, begun.data_key, library)
        store.vault.put("project", project)
        store.vault.put("keys", begun.keys.to_bytes())
        identity = Identity(person.name, person.role, person.team, person.laptop, kind)
        store.vault.put("identity", identity.to_bytes())
        store.revisions.use_device(begun.keys.device)
        return store

    def _desk(self, folder: WorkspaceFolder, store: Store, hold: Hold, library: Library) -> Desk:
        keys = DeviceKeys.from_bytes(_kept(store, "keys"))
        project = read_join_file(_kept(store, "project"))
        if isinstance(project, Bad):
            raise UserFacingError(
                "project-damaged", say("The workspace has lost its project."), say("Restore it from a backup.")
            )
        work_by_kept(library, store)
        rosters = RosterShelf(store.vault, project, keys.device)
        identity = Identity.from_bytes(_kept(store, "identity"))
        left_open = (store.vault.get(OPEN_SINCE) or b"").decode()
        store.vault.put(OPEN_SINCE, self.clock.stamp().encode())
        kind, apart = self._kind(identity.kind), self._apart()
        return Desk(folder, store, hold, library, rosters, project, keys, identity, kind, self.clock, apart, left_open)

    def _kind(self, name: str) -> DeskKind:
        kind = load_desk_kinds(self._resources / "desks").get(name)
        if kind is None:
            raise UserFacingError(
                "desk-missing",
                say("This version of the program does not have this kind of desk."),
                say("Your work is safe. Install the version it was made with, or a newer one."),
            )
        return kind

    def library(self) -> Library:
        """Methods and standards, as they ship."""
        return Library(shipped_parts(self._resources), self.clock)

    def _label(self, begun: Begun, kind: str) -> None:
        taken = {entry.label for entry in self.workspaces()}
        name = self._kind(kind).name
        label = next(label for number in count(1) if (label := f"{name} {number}") not in taken)
        write_new_file(begun.folder.path / LABEL, label_bytes(label, kind))


def _kept(store: Store, name: str) -> bytes:
    data = store.vault.get(name)
    if data is None:
        raise UserFacingError(
            "workspace-unfinished",
            say("This workspace was never finished."),
            say("Make a new one; nothing was recorded in it."),
        )
    return data


def _details(person: PersonDetails) -> dict[str, str]:
    return {"name": person.name, "role": person.role, "team": person.team, "laptop": person.laptop}


def _fill_registers(store: Store, setup: LeadSetup, member: str, library: Library) -> None:
    """The lead's working registers, with the lead as the first person in them."""
    project, person = setup.project, setup.person
    me = {"name": member, "label": person.name, "role": person.role, "team": person.team}
    services = tuple({"name": f"service-{n}", "label": name} for n, name in enumerate(project.services, 1))
    settings = ({"name": "council", "label": project.council}, {"name": "grade-scale", "label": project.grade_scale})
    people, roles = (me, *project.people), role_rows(library.standards)
    tables = {"people": people, "roles": roles, "teams": project.teams, "services": services, "settings": settings}
    store.registers.put(0, tables)
