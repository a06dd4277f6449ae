"""Which roster may follow which: the rules of The Update Framework, applied to a project's roster."""

import re
from collections.abc import Iterable, Sequence

from qaf_desktop.exchange import sshsig
from qaf_desktop.exchange.project import Project
from qaf_desktop.exchange.roster import (
    NAMESPACE,
    Device,
    DeviceStatus,
    Roster,
    RosterView,
    SignedRoster,
    read_roster,
)
from qaf_desktop.exchange.verdicts import Bad, Refusal, bad

_ONE_SIGNATURE = re.compile(rb"-----BEGIN SSH SIGNATURE-----\n[^-]*-----END SSH SIGNATURE-----\n")
MOST_SIGNATURES = 16


def verify_chain(
    project: Project, versions: Iterable[SignedRoster], known: RosterView | None = None
) -> RosterView | Bad:
    """All versions from the first, each allowed to follow the one before; or the first trouble met.

    `known` is what was verified here before: a chain that is shorter, or differs in a version already known, is
    refused ("roster-rollback"), so that nobody can take a revocation back by bringing old files.
    """
    try:
        verified: list[Roster] = []
        for signed in versions:
            verified.append(_verify_next(project, verified[-1] if verified else None, signed))
        _check_not_older(verified, known)
    except Refusal as refusal:
        return bad(refusal.code)
    return RosterView(verified)


def extend(
    project: Project, known: RosterView | None, versions: Iterable[SignedRoster]
) -> tuple[RosterView | None, Bad | None]:
    """What is known after as many of the further versions as may follow, and why the next may not (None: all did)."""
    verified = list(known.versions) if known else []
    trouble: Bad | None = None
    try:
        for signed in versions:
            verified.append(_verify_next(project, verified[-1] if verified else None, signed))
    except Refusal as refusal:
        trouble = bad(refusal.code)
    return (RosterView(verified) if verified else None), trouble


def split_signatures(file: bytes) -> tuple[bytes, ...]:
    """The signatures in a `.sig` file. Raises Refusal("signature-armour") for anything between or around them."""
    found = tuple(_ONE_SIGNATURE.findall(file))
    if not found or b"".join(found) != file or len(found) > MOST_SIGNATURES:
        raise Refusal("signature-armour")
    return found


def _verify_next(project: Project, before: Roster | None, signed: SignedRoster) -> Roster:
    """The version in `signed`, when it may follow `before`. The signatures are checked before the bytes are parsed."""
    signers = _signers(signed)
    trusted = before or project
    _check_threshold(signers, trusted.roots, trusted.threshold)
    roster = read_roster(signed.data)
    if roster.project != project.id:
        raise Refusal("other-project")
    if roster.version != (before.version + 1 if before else 1):
        older = before is not None and roster.version <= before.version
        raise Refusal("roster-rollback" if older else "roster-version")
    if roster.prev != (before.digest if before else None):
        raise Refusal("roster-prev")
    _check_root_change(trusted.roots, roster, signers)
    if before is not None:
        _check_past_kept(before, roster)
    return roster


def _signers(signed: SignedRoster) -> tuple[str, ...]:
    if len(signed.signatures) > MOST_SIGNATURES:
        raise Refusal("roster-signatures")
    signers = tuple(sshsig.verify(signature, NAMESPACE, signed.data) for signature in signed.signatures)
    if len(set(signers)) != len(signers):
        raise Refusal("roster-signature-twice")
    return signers


def _check_threshold(signers: Iterable[str], roots: Iterable[str], threshold: int) -> None:
    if len(set(signers) & set(roots)) < threshold:
        raise Refusal("roster-signatures")


def _check_root_change(old_roots: Sequence[str], roster: Roster, signers: Sequence[str]) -> None:
    """The new roots must agree to being roots; strangers' signatures are not carried along."""
    try:
        _check_threshold(signers, roster.roots, roster.threshold)
    except Refusal:
        raise Refusal("roster-root-change") from None
    added = set(roster.roots) - set(old_roots)
    if not added <= set(signers):
        raise Refusal("roster-root-change")
    if not set(signers) <= set(old_roots) | set(roster.roots):
        raise Refusal("roster-signatures")


def _check_past_kept(before: Roster, after: Roster) -> None:
    """Members and devices stay for ever (their old work must stay readable), and a revocation is never softened."""
    if not {m.member for m in before.members} <= {m.member for m in after.members}:
        raise Refusal("roster-changed-past")
    for old in before.devices:
        new = after.device(old.device)
        if new is None or _identity(new) != _identity(old) or not _as_strict(old, new):
            raise Refusal("roster-changed-past")


def _identity(device: Device) -> tuple[str, str, str, str]:
    return device.code, device.member, device.sign_key, device.age_recipient


def _as_strict(old: Device, new: Device) -> bool:
    if old.status is DeviceStatus.ACTIVE:
        return True
    return new.status is DeviceStatus.REVOKED and old.allows(new.last_good_epoch or 0, new.last_good_seq or 0)


def _check_not_older(verified: Sequence[Roster], known: RosterView | None) -> None:
    if not verified:
        raise Refusal("roster-version")
    if known is not None and tuple(verified[: len(known.versions)]) != known.versions:
        raise Refusal("roster-rollback")
