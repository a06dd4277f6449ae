"""Enrolling: the lead reads a laptop's request, compares the six words, and signs the next roster."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchange.enrolment import EnrolRequest, phrase, read_details, read_request
from qaf_desktop.exchange.keys import new_id
from qaf_desktop.exchange.project import RootKey
from qaf_desktop.exchange.roster import Roster
from qaf_desktop.exchange.roster_changes import next_roster, sign_roster, with_device, with_device_revoked, with_member
from qaf_desktop.exchange.roster_file import pack_rosters
from qaf_desktop.exchange.share import Share, create_share, put_roster, read_small
from qaf_desktop.exchange.verdicts import Bad, bad
from qaf_desktop.exchanging.publishing import Publishing
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
    as far as its packages told; `cut`: a later one told of fewer, or of others."""

    device: str
    code: str
    member: str
    name: str
    roles: tuple[str, ...]
    active: bool
    own: bool
    custody: int = 0
    cut: bool = False


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
        roster = self._next()
        if roster.member(member) is None:
            roster = with_member(roster, member, roles)
        version = self._sign(with_device(roster, applicant.request.device, member))
        self._register(listed, member, applicant, next(iter(roles), ""))
        Publishing(self._desk).publish()
        return version

    def revoke(self, device: str) -> int:
        """Shut a device out after its last package merged here without a gap before it; the new roster's version.

        A number beyond a gap is only the device's word: a thief could have sent it to keep all numbers below it open.
        """
        epoch = self._desk.store.ledger.newest_epoch(device)
        cursor = self._desk.store.ledger.cursor(device, epoch)
        return self._sign(with_device_revoked(self._next(), device, epoch, cursor.contiguous))

    def devices(self) -> tuple[DeviceRow, ...]:
        view = self._desk.rosters.view
        names = {row["name"]: row["label"] for row in self._desk.store.registers.rows("people", 0)}
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
        return Applicant(request, given[0], given[1], given[2], given[3], phrase(self._desk.project, request.device))

    def _next(self) -> Roster:
        view = self._desk.rosters.view
        if view is None or self._desk.store.vault.get("root") is None:
            raise UserFacingError(
                "no-pen",
                say("This laptop cannot change the list of people and devices."),
                say("Ask the lead auditor who created the project."),
            )
        return next_roster(view.current)

    def _sign(self, roster: Roster) -> int:
        seed = self._desk.store.vault.get("root")
        assert seed is not None
        _added, trouble = self._desk.rosters.add([sign_roster(roster, [RootKey(seed).seed])])
        if trouble is not None:
            raise UserFacingError(
                trouble.code, trouble.sentence, say("The list of people and devices was not changed.")
            )
        return roster.version

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


def leave_request(share: Share, device: str, request: bytes) -> None:
    """Put a laptop's enrol-request where the lead looks for it."""
    share.transport.put_if_absent(share.path(REQUESTS, f"{device}.request"), request)
