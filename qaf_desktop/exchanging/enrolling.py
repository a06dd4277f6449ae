"""Enrolling: the lead reads a laptop's request, compares the six words, and signs the next roster."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.rosters import LEAD_ROLES
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchange.enrolment import EnrolRequest, phrase, read_details, read_request
from qaf_desktop.exchange.keys import new_id
from qaf_desktop.exchange.project import Project, read_join_file
from qaf_desktop.exchange.roster import DeviceStatus, MemberStatus, Roster, RosterView
from qaf_desktop.exchange.roster_changes import with_device, with_device_revoked, with_member
from qaf_desktop.exchange.roster_file import pack_rosters
from qaf_desktop.exchange.share import Share, create_share, put_roster, read_small
from qaf_desktop.exchange.verdicts import Bad, bad
from qaf_desktop.exchanging.publishing import Publishing
from qaf_desktop.exchanging.signing_list import next_list, sign_list
from qaf_desktop.words import say

REQUESTS = "enrol"
LARGEST_REQUEST = 64 * 1024
_FITS = re.compile("[0-9a-f]{32}")
"""A name that a roster can hold for a member."""


@dataclass(frozen=True, slots=True)
class Applicant:
    """A laptop that asks to join, in its owner's words, and the six words its screen shows too."""

    request: EnrolRequest
    name: str
    role: str
    team: str
    laptop: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DeviceRow:
    """A device of the roster, with the person's name from the register. `custody` counts the lines of its custody log
    as far as its packages told; `cut`: a later one told of fewer, or of others. `left`: the person has left; `lead`: it
    is a lead auditor's."""

    device: str
    code: str
    member: str
    name: str
    roles: tuple[str, ...]
    active: bool
    own: bool
    custody: int = 0
    cut: bool = False
    left: bool = False
    lead: bool = False


class Enrolling:
    """The lead's list of people and devices. Only the desk that holds the roster pen can change it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def read(self, file: bytes) -> Applicant:
        """The applicant in an enrol-request file. Raises UserFacingError with the reason's code otherwise."""
        request = read_request(file, self._desk.project)
        if isinstance(request, Bad):
            raise UserFacingError(request.code, request.sentence, say("Ask for the request file again."))
        applicant = self._applicant(request)
        if isinstance(applicant, Bad):
            raise UserFacingError(applicant.code, applicant.sentence, say("Ask for the request file again."))
        return applicant

    def confirm(self, applicant: Applicant, roles: Sequence[str], member: str | None = None) -> int:
        """Let the laptop in, for a person of the lists (`member`: their row) or a new one; the new roster's version.

        The person enters the register, or keeps the row there, and a new set is published, so that the name reaches
        every desk encrypted. A row from before names were made to fit the roster gets a new one.
        """
        listed = member or new_id()
        member = listed if _FITS.fullmatch(listed) else new_id()
        roster = next_list(self._desk)
        if roster.member(member) is None:
            roster = with_member(roster, member, roles)
        version = sign_list(self._desk, with_device(roster, applicant.request.device, member))
        self._register(listed, member, applicant, next(iter(roles), ""))
        Publishing(self._desk).publish()
        return version

    def revoke(self, device: str) -> int:
        """Shut a device out after its last package merged here without a gap before it; the new roster's version.

        A number beyond a gap is only the device's word: a thief could have sent it to keep all numbers below it open.
        """
        return sign_list(self._desk, self.shut_out(next_list(self._desk), device))

    def leaves(self, member: str) -> int:
        """A person leaves: all their laptops are shut out as `revoke` does, and nothing is sent to them any more; the
        new roster's version. What they wrote stays theirs."""
        roster = next_list(self._desk)
        found = roster.member(member)
        for device in roster.devices if found else ():
            if device.member == member and device.status is DeviceStatus.ACTIVE:
                roster = self.shut_out(roster, device.device)
        roster = with_member(roster, member, found.roles if found else (), MemberStatus.LEFT)
        return sign_list(self._desk, roster)

    def shut_out(self, roster: Roster, device: str) -> Roster:
        """The roster with a device shut out after its last package merged here without a gap before it."""
        epoch = self._desk.store.ledger.newest_epoch(device)
        cursor = self._desk.store.ledger.cursor(device, epoch)
        return with_device_revoked(roster, device, epoch, cursor.contiguous)

    def devices(self) -> tuple[DeviceRow, ...]:
        view = self._desk.rosters.view
        registers = self._desk.store.registers
        people = (*registers.rows("people", registers.number()), *registers.rows("people", 0))
        names = {row["name"]: row["label"] for row in people}
        if view is None:
            return ()
        custody = self._desk.store.custody
        cut = custody.cut()
        return tuple(
            DeviceRow(
                device=one.device,
                code=one.code,
                member=one.member,
                name=names.get(one.member, ""),
                roles=tuple(sorted(view.roles_of(one.member))),
                active=one.status == "active",
                own=one.device == self._desk.keys.device,
                custody=custody.seen(one.device).count,
                cut=one.device in cut,
                left=_has_left(view, one.member),
                lead=bool(view.roles_of(one.member) & LEAD_ROLES),
            )
            for one in view.current.devices
        )

    def join_file(self) -> bytes:
        """The bytes of `project.join`, for whoever is to join."""
        return self._desk.store.vault.get("project") or b""

    def roster_file(self) -> bytes:
        """Every version of the roster in one file, for laptops without the share."""
        return pack_rosters(list(self._desk.rosters.signed()))

    def put_on(self, share: Share) -> None:
        """Bring the project's description and every roster version onto the share."""
        create_share(share.transport, self._desk.project, self.join_file())
        for version, signed in enumerate(self._desk.rosters.signed(), 1):
            put_roster(share, version, signed)

    def requests_on(self, share: Share) -> tuple[Applicant, ...]:
        """Requests that laptops left on the share and that are not in the roster yet."""
        known = {row.device for row in self.devices()}
        found = []
        for entry in share.transport.list(share.path(REQUESTS)):
            if entry.is_folder or entry.name.split(".")[0] in known:
                continue
            file = read_small(share.transport, share.path(REQUESTS, entry.name), LARGEST_REQUEST)
            request = bad("too-large") if file is None else read_request(file, self._desk.project)
            if not isinstance(request, Bad) and request.device.device not in known:
                found.append(request)
        applicants = [self._applicant(request) for request in found]
        return tuple(applicant for applicant in applicants if isinstance(applicant, Applicant))

    def _applicant(self, request: EnrolRequest) -> Applicant | Bad:
        details = read_details(request, self._desk.keys.identity)
        if isinstance(details, Bad):
            return details
        given = [details.get(name, "") for name in ("name", "role", "team", "laptop")]
        return Applicant(request, given[0], given[1], given[2], given[3], phrase(self._described(), request.device))

    def _described(self) -> Project:
        """The project as its join file tells it now: another lead may have signed a newer one."""
        found = read_join_file(self.join_file())
        return self._desk.project if isinstance(found, Bad) else found

    def _register(self, listed: str, member: str, applicant: Applicant, role: str) -> None:
        """What the lead's list says of the person stays; what it leaves open is taken from the request."""
        tables = self._desk.store.registers.tables(0)
        people = tables.get("people", ())
        known = next((row for row in people if row["name"] == listed), {})
        teams = {team["label"].casefold(): team["name"] for team in tables.get("teams", ())}
        asked = {"label": applicant.name, "role": role, "team": teams.get(applicant.team.casefold(), applicant.team)}
        row = {**asked, **{key: value for key, value in known.items() if value}, "name": member}
        others = tuple(row for row in people if row["name"] not in (listed, member))
        self._desk.store.registers.put(0, {**tables, "people": (*others, row)})


def _has_left(view: RosterView, member: str) -> bool:
    found = view.current.member(member)
    return found is not None and found.status is MemberStatus.LEFT


def leave_request(share: Share, device: str, request: bytes) -> None:
    """Put a laptop's enrol-request where the lead looks for it."""
    share.transport.put_if_absent(share.path(REQUESTS, f"{device}.request"), request)
