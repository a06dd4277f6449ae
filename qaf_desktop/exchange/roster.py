"""The roster: which devices may sign for which members, in which roles. Never a name, never a reason.

A roster is one version in a chain; `roster_changes` drafts the next, `roster_chain` decides
whether a version may follow another.
"""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from qaf_desktop.exchange import age, ed25519, sshsig
from qaf_desktop.exchange.fields import Fields, read_document
from qaf_desktop.exchange.signed import namespace
from qaf_desktop.exchange.verdicts import Refusal
from qaf_desktop.records.canonical import encode

FORMAT = "roster.v1"
NAMESPACE = namespace(FORMAT)
CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_CODE = re.compile(rf"[{CROCKFORD}]{{4}}\Z")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}\Z")
_FIELDS = {"format", "project", "version", "prev", "expires", "roots", "threshold", "recovery", "members", "devices"}
_DEVICE_FIELDS = {"device", "code", "member", "key", "recipient", "status", "last_good_epoch", "last_good_seq"}


class MemberStatus(StrEnum):
    ACTIVE = "active"
    LEFT = "left"


class DeviceStatus(StrEnum):
    ACTIVE = "active"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True, order=True)
class Member:
    """A person, by a random id alone (32 hex digits); `roles` are ids of the role list, sorted."""

    member: str
    roles: tuple[str, ...]
    status: MemberStatus = MemberStatus.ACTIVE


@dataclass(frozen=True, slots=True, order=True)
class Device:
    """An installation and its keys. A revoked one counts up to its last good package: (epoch, seq), seq 0 for none."""

    device: str
    code: str
    member: str
    sign_key: str
    age_recipient: str
    status: DeviceStatus = DeviceStatus.ACTIVE
    last_good_epoch: int | None = None
    last_good_seq: int | None = None

    def allows(self, epoch: int, seq: int) -> bool:
        """Whether its package of that place is to be believed. No clock is asked."""
        if self.status is DeviceStatus.ACTIVE:
            return True
        return (epoch, seq) <= (self.last_good_epoch or 0, self.last_good_seq or 0)

    @property
    def fingerprint(self) -> str:
        return age.fingerprint(self.age_recipient)


@dataclass(frozen=True, slots=True)
class Roster:
    """One version. `roots` are the Ed25519 keys (hex) of which `threshold` must sign the next version;
    `recovery` are the age recipients that every package is encrypted to besides its readers; `expires` is a date."""

    project: str
    version: int
    prev: str | None
    expires: str
    roots: tuple[str, ...]
    threshold: int
    recovery: tuple[str, ...]
    members: tuple[Member, ...]
    devices: tuple[Device, ...]

    def to_bytes(self) -> bytes:
        return encode(_document(self))

    @property
    def digest(self) -> str:
        """SHA-256 of its bytes: what the next version names as `prev`."""
        return hashlib.sha256(self.to_bytes()).hexdigest()

    def device(self, device: str) -> Device | None:
        return next((one for one in self.devices if one.device == device), None)

    def member(self, member: str) -> Member | None:
        return next((one for one in self.members if one.member == member), None)

    def has_expired(self, today: str) -> bool:
        """Whether the date ("2026-11-22") is past `expires`: a reason to warn, never to block."""
        return today > self.expires


@dataclass(frozen=True, slots=True)
class SignedRoster:
    """A version's bytes and its signatures (each armoured), as they travel; believed only by `roster_chain`."""

    data: bytes
    signatures: tuple[bytes, ...]

    @property
    def signature_file(self) -> bytes:
        """All signatures one after the other, the content of `<version:06d>.json.sig`."""
        return b"".join(self.signatures)


class RosterView:
    """Every known version of one project's roster, verified. Built by `roster_chain.verify_chain`."""

    def __init__(self, versions: Sequence[Roster]) -> None:
        self.versions = tuple(versions)
        self.current = self.versions[-1]
        self._devices = {device.device: device for device in self.current.devices}
        self._keys = {device.sign_key: device for device in self.current.devices}
        self._roles = [{m.member: frozenset(m.roles) for m in version.members} for version in self.versions]

    def at(self, version: int) -> Roster | None:
        """The roster of that version number, None when it is not known."""
        return self.versions[version - 1] if 1 <= version <= len(self.versions) else None

    def device(self, device: str) -> Device | None:
        """A device as the newest version has it."""
        return self._devices.get(device)

    def device_of_key(self, sign_key: str) -> Device | None:
        return self._keys.get(sign_key)

    def knows_key(self, sign_key: str) -> bool:
        return sign_key in self._keys

    def member_of(self, device: str) -> str | None:
        found = self.device(device)
        return None if found is None else found.member

    def roles_of(self, member: str, version: int | None = None) -> frozenset[str]:
        """The roles of a member in that version (default: the newest); none for anyone unknown."""
        number = self.current.version if version is None else version
        return self._roles[number - 1].get(member, frozenset()) if 1 <= number <= len(self._roles) else frozenset()

    def recipients(
        self,
        roles: frozenset[str] | None = None,
        besides: frozenset[str] = frozenset(),
        *,
        recovery: bool = True,
    ) -> tuple[str, ...]:
        """The age recipients of all active devices of active members who hold one of the roles (None: any member) or
        are among `besides`, and the recovery recipients, unless told otherwise: the audience of a package."""
        members = {
            m.member
            for m in self.current.members
            if m.status is MemberStatus.ACTIVE and (roles is None or roles & set(m.roles) or m.member in besides)
        }
        active = (d for d in self.current.devices if d.status is DeviceStatus.ACTIVE and d.member in members)
        further = self.current.recovery if recovery else ()
        return tuple(sorted({*(d.age_recipient for d in active), *further}))


def read_roster(data: bytes) -> Roster:
    """A version from its canonical bytes, signatures not looked at. Raises Refusal."""
    fields = Fields(read_document(data, FORMAT), _FIELDS)
    if not _DATE.match(fields.text("expires")):
        raise Refusal("document-fields")
    roster = Roster(
        project=fields.hex("project", 32),
        version=fields.count("version", 1),
        prev=fields.hex_or_none("prev", 64),
        expires=fields.text("expires"),
        roots=tuple(ed25519.check_public_key(key) for key in fields.texts("roots", 64)),
        threshold=fields.count("threshold", 1),
        recovery=tuple(age.check_recipient(recipient) for recipient in fields.texts("recovery")),
        members=tuple(_read_member(item) for item in fields.items("members")),
        devices=tuple(_read_device(item) for item in fields.items("devices")),
    )
    check_consistent(roster)
    return roster


def check_consistent(roster: Roster) -> None:
    """Raises Refusal("roster-inconsistent") for doubled entries or ones that point to nothing."""
    names = [member.member for member in roster.members]
    devices = roster.devices
    unique = (
        [one.device for one in devices],
        [one.code for one in devices],
        [one.sign_key for one in devices],
        [one.age_recipient for one in devices],
        names,
    )
    sound = (
        roster.threshold <= len(roster.roots)
        and all(len(set(column)) == len(column) for column in unique)
        and all(device.member in names for device in devices)
        and list(devices) == sorted(devices, key=lambda one: one.device)
        and names == sorted(names)
        and not {one.sign_key for one in devices} & set(roster.roots)
    )
    if not sound:
        raise Refusal("roster-inconsistent")


def allowed_signers(roster: Roster) -> str:
    """The roster's active devices as an `allowed_signers` file for `ssh-keygen -Y verify` (principal: device id)."""
    namespaces = f'namespaces="{namespace("package.v1")},{namespace("receipt.v1")}"'
    active = (device for device in roster.devices if device.status is DeviceStatus.ACTIVE)
    return "".join(f"{one.device} {namespaces} {sshsig.public_key_line(one.sign_key)}\n" for one in active)


def _read_member(item: Any) -> Member:
    fields = Fields(item, {"member", "roles", "status"})
    status = MemberStatus(fields.one_of("status", frozenset(MemberStatus)))
    return Member(fields.hex("member", 32), fields.texts("roles"), status)


def _read_device(item: Any) -> Device:
    fields = Fields(item, _DEVICE_FIELDS)
    status = DeviceStatus(fields.one_of("status", frozenset(DeviceStatus)))
    revoked = status is DeviceStatus.REVOKED
    good = (fields.count("last_good_epoch"), fields.count("last_good_seq")) if revoked else (None, None)
    if not revoked and not (item["last_good_epoch"] is None and item["last_good_seq"] is None):
        raise Refusal("document-fields")
    if not _CODE.match(fields.text("code")):
        raise Refusal("document-fields")
    return Device(
        fields.hex("device", 32), fields.text("code"), fields.hex("member", 32),
        ed25519.check_public_key(fields.text("key")), age.check_recipient(fields.text("recipient")),
        status, *good,
    )  # fmt: skip


def _document(roster: Roster) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "project": roster.project,
        "version": roster.version,
        "prev": roster.prev,
        "expires": roster.expires,
        "roots": list(roster.roots),
        "threshold": roster.threshold,
        "recovery": list(roster.recovery),
        "members": [{"member": m.member, "roles": list(m.roles), "status": m.status.value} for m in roster.members],
        "devices": [_device_document(device) for device in roster.devices],
    }


def _device_document(device: Device) -> dict[str, Any]:
    return {
        "device": device.device,
        "code": device.code,
        "member": device.member,
        "key": device.sign_key,
        "recipient": device.age_recipient,
        "status": device.status.value,
        "last_good_epoch": device.last_good_epoch,
        "last_good_seq": device.last_good_seq,
    }
