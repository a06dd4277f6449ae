"""Drafting the next version of a roster, and signing it. Pure: each function gives a new roster."""

import secrets
from collections.abc import Sequence
from dataclasses import replace

from qaf_desktop.exchange import age, ed25519, sshsig
from qaf_desktop.exchange.keys import DevicePublic
from qaf_desktop.exchange.project import Project
from qaf_desktop.exchange.roster import (
    CROCKFORD,
    NAMESPACE,
    Device,
    DeviceStatus,
    Member,
    MemberStatus,
    Roster,
    SignedRoster,
)


def first_roster(project: Project, lead: DevicePublic, member: str, roles: Sequence[str], expires: str) -> Roster:
    """Version 1: the lead's own device, under the project's roots. Sign it with the lead's root key."""
    empty = Roster(
        project.id, 1, None, expires, project.roots, project.threshold, (project.recovery_recipient,), (), ()
    )
    return with_device(with_member(empty, member, roles), lead, member)


def next_roster(current: Roster, expires: str | None = None) -> Roster:
    """The draft of the version after `current`; change it with the functions below, then sign it."""
    return replace(current, version=current.version + 1, prev=current.digest, expires=expires or current.expires)


def with_member(
    roster: Roster, member: str, roles: Sequence[str], status: MemberStatus = MemberStatus.ACTIVE
) -> Roster:
    """The roster with that member added, or with other roles or another status."""
    others = (one for one in roster.members if one.member != member)
    changed = Member(member, tuple(sorted(set(roles))), status)
    return replace(roster, members=tuple(sorted((*others, changed))))


def with_device(roster: Roster, public: DevicePublic, member: str) -> Roster:
    """The roster with a new active device of a member, given a code of its own. Raises Refusal("bad-key")."""
    public.checked()
    code = _new_code({device.code for device in roster.devices})
    device = Device(public.device, code, member, public.sign_key, public.age_recipient)
    return replace(roster, devices=tuple(sorted((*roster.devices, device))))


def with_device_revoked(roster: Roster, device: str, last_good_epoch: int, last_good_seq: int) -> Roster:
    """The roster with a device shut out after its last good package (seq 0: no package is). Raises KeyError."""
    found = roster.device(device)
    if found is None:
        raise KeyError(device)
    revoked = replace(found, status=DeviceStatus.REVOKED, last_good_epoch=last_good_epoch, last_good_seq=last_good_seq)
    others = (one for one in roster.devices if one.device != device)
    return replace(roster, devices=tuple(sorted((*others, revoked))))


def with_roots(roster: Roster, roots: Sequence[str], threshold: int, recovery: Sequence[str]) -> Roster:
    """The roster with other root keys; it must be signed by a threshold of the old ones and of the new ones."""
    keys = tuple(sorted(ed25519.check_public_key(key) for key in set(roots)))
    return replace(
        roster, roots=keys, threshold=threshold, recovery=tuple(sorted(age.check_recipient(r) for r in set(recovery)))
    )


def sign_roster(roster: Roster, seeds: Sequence[bytes]) -> SignedRoster:
    """A version's bytes, signed by each of the root seeds."""
    data = roster.to_bytes()
    return SignedRoster(data, tuple(sorted(sshsig.sign(seed, NAMESPACE, data) for seed in seeds)))


def countersign(roster: SignedRoster, seed: bytes) -> SignedRoster:
    """The version with the signature of one root more."""
    signature = sshsig.sign(seed, NAMESPACE, roster.data)
    return SignedRoster(roster.data, tuple(sorted({*roster.signatures, signature})))


def _new_code(taken: set[str]) -> str:
    while True:
        code = "".join(secrets.choice(CROCKFORD) for _ in range(4))
        if code not in taken:
            return code
