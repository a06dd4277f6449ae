"""Taking a project over with its recovery key: the lead's disk is lost, or the lead left without notice.

Everything is built anew from the share: the lists, the sets, every package, each believed by its own signature; the
recovery key only opens what was sealed. Then the recovery root signs the list on which this desk holds the pen.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace

from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.rosters import LEAD_ROLES
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchange.delivery import scan_packages
from qaf_desktop.exchange.keys import new_id
from qaf_desktop.exchange.package_reader import Package
from qaf_desktop.exchange.project import RecoveryKey, RootKey, join_file
from qaf_desktop.exchange.roster import RosterView
from qaf_desktop.exchange.roster_changes import next_roster, sign_roster, with_device, with_member, with_roots
from qaf_desktop.exchange.share import Share, put_roster, read_rosters
from qaf_desktop.exchange.verdicts import Bad
from qaf_desktop.exchanging.collect_plan import Collected
from qaf_desktop.exchanging.collecting import Collecting
from qaf_desktop.exchanging.enrolling import Enrolling
from qaf_desktop.exchanging.keeping import Keeping
from qaf_desktop.exchanging.pen import Pen
from qaf_desktop.exchanging.publishing import Publishing
from qaf_desktop.exchanging.reading_packages import PackageDoor
from qaf_desktop.exchanging.relaying import Relaying
from qaf_desktop.exchanging.sending import Sending
from qaf_desktop.exchanging.signing_list import ROOT, next_expiry
from qaf_desktop.progress import Progress, part, silent
from qaf_desktop.words import say
from qaf_desktop.work.leaving import Act, Leaving, note


@dataclass(frozen=True, slots=True)
class TakenOver:
    """The version of the list that names this desk, the number of the set published after it, and what was built."""

    version: int
    set_number: int
    collected: Collected


class TakingOver:
    """The last way back into a project, for a desk that collects and has not been let in by anybody."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._pen = Pen(desk)

    def take_over(
        self,
        file: bytes,
        passphrase: str,
        share: Share,
        shut_out: Collection[str] = (),
        progress: Progress = silent,
    ) -> TakenOver:
        """Build everything from the share, then put this desk in the lead's place. `shut_out` are devices that count
        no more from their last package on the share.

        Raises UserFacingError not-a-lead-desk, no-roster, wrong-recovery-key; nothing is changed then. Safe to repeat.
        """
        self._check_kind()
        progress(say("Reading the list of people and devices"), 0.0)
        self._desk.rosters.add(read_rosters(share))
        key = self._key(file, passphrase, self._view())
        note(self._desk, Leaving(Act.TAKEN_OVER), nobody=True)
        self._take_sets(share, key, part(progress, 0.1, 0.3))
        collected = self._collect(share, key, part(progress, 0.3, 0.9))
        progress(say("Signing the list of people and devices"), 0.9)
        version = self._sign(key, shut_out)
        put_roster(share, version, self._desk.rosters.signed()[-1])
        number = self._publish(share)
        return TakenOver(version, number, collected)

    def likely_lost(self) -> frozenset[str]:
        """The laptop that requests to join are sealed for: the lead's of whom this desk has the join file."""
        view, lead = self._desk.rosters.view, self._desk.project.lead_recipient
        return frozenset(one.device for one in (view.current.devices if view else ()) if one.age_recipient == lead)

    def _check_kind(self) -> None:
        if not self._desk.kind.collects:
            raise UserFacingError(
                "not-a-lead-desk",
                say("A project can only be taken over on a lead auditor’s desk."),
                say("Make a workspace of that kind with the project’s join file, then come back here."),
            )

    def _view(self) -> RosterView:
        view = self._desk.rosters.view
        if view is None:
            raise UserFacingError(
                "no-roster",
                say("The shared folder holds no list of people and devices."),
                say("Check that it is the right folder and that it has been copied to the end."),
            )
        return view

    def _key(self, file: bytes, passphrase: str, view: RosterView) -> RecoveryKey:
        key = RecoveryKey.from_file(file, passphrase)
        if isinstance(key, Bad):
            raise UserFacingError(key.code, key.sentence, say("Try the saved recovery key and its passphrase again."))
        if key.project != self._desk.project.id or key.root.public not in view.current.roots:
            raise UserFacingError(
                "wrong-recovery-key",
                say("This is not the recovery key of this project."),
                say("Look for the file that was saved when the project was made."),
            )
        return key

    def _take_sets(self, share: Share, key: RecoveryKey, progress: Progress) -> None:
        door = PackageDoor(self._desk, (key.identity,))
        found = scan_packages(share, "out", share.leads(), (), progress)
        fetched = (door.fetch(share.transport, one) for one in found)
        read = [door.read(data) for data in fetched if not isinstance(data, Bad)]
        sound = [one for one in read if isinstance(one, Package)]
        for package in sound:
            Publishing(self._desk).take(package)
        Keeping(self._desk).take(sound)
        Relaying(self._desk, door).take([one for one in sound if one.relayed])

    def _collect(self, share: Share, key: RecoveryKey, progress: Progress) -> Collected:
        collecting = Collecting(self._desk, PackageDoor(self._desk, (key.identity,)))
        plan = collecting.plan(collecting.look_on_share(share), part(progress, 0.0, 0.4))
        return collecting.merge(plan, part(progress, 0.4, 1.0))

    def _sign(self, key: RecoveryKey, shut_out: Collection[str]) -> int:
        """The list with this desk on it and this desk's root in the place of the one that is lost."""
        view, kept = self._view(), self._desk.store.vault.get(ROOT)
        root = RootKey(kept) if kept else RootKey.generate()
        if root.public in view.current.roots:
            return view.current.version
        self._desk.store.vault.put(ROOT, root.seed)
        roster = replace(next_roster(view.current), expires=next_expiry(self._desk))
        public = self._desk.keys.public()
        if roster.device(public.device) is None:
            member = new_id()
            roles = {*LEAD_ROLES, self._desk.identity.role}
            roster = with_device(with_member(roster, member, tuple(roles)), public, member)
        for device in shut_out:
            roster = Enrolling(self._desk).shut_out(roster, device)
        roots = (root.public, key.root.public)
        roster = with_roots(roster, roots, view.current.threshold, view.current.recovery)
        signed = sign_roster(roster, [key.root.seed, root.seed])
        _added, trouble = self._desk.rosters.add([signed])
        if trouble is not None:
            raise UserFacingError(trouble.code, trouble.sentence, say("Nothing was changed. Fetch, and try again."))
        described = replace(self._desk.project, lead_recipient=public.age_recipient)
        self._pen.describe(join_file(described, key.root))
        return roster.version

    def _publish(self, share: Share) -> int:
        self._pen.work_from_published()
        registers, identity = self._desk.store.registers, self._desk.identity
        tables = registers.tables(0)
        person = self._desk.person
        rows = tables.get("people", ())
        if not any(row["name"] == person for row in rows):
            own = {"name": person, "label": identity.name, "role": identity.role, "team": identity.team}
            registers.put(0, {**tables, "people": (*rows, own)})
        number = Publishing(self._desk).publish()
        Sending(self._desk).deliver(share)
        return number
