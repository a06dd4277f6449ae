"""The papers by which the pen changes hands: the offer of a new root key, and the roster that the old one signed."""

from dataclasses import dataclass

from qaf_desktop.exchange import ed25519
from qaf_desktop.exchange.fields import Fields
from qaf_desktop.exchange.keys import DeviceKeys
from qaf_desktop.exchange.roster import Device, DeviceStatus, RosterView, SignedRoster
from qaf_desktop.exchange.roster_chain import split_signatures
from qaf_desktop.exchange.signed import SignedDocument, seal, unseal
from qaf_desktop.exchange.verdicts import Bad, Refusal, bad

OFFER, HANDOVER = "pen-offer.v1", "pen-handover.v1"
LONGEST_ROSTER = 3 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class PenOffer:
    """A device asks for the pen: its id, and the public root key (64 hex digits) that it made for this."""

    device: str
    root: str


@dataclass(frozen=True, slots=True)
class PenHandover:
    """The next roster, signed by the old root alone: of no force until the new root has signed it too.

    `device` signed the paper; `join_file` is the project's description for whoever joins from now on, b"" where the
    old root cannot sign one.
    """

    device: str
    roster: SignedRoster
    join_file: bytes


def make_offer(project: str, root: str, keys: DeviceKeys) -> bytes:
    return seal({"format": OFFER, "project": project, "device": keys.device, "root": root}, keys.seed)


def read_offer(file: bytes, project: str, view: RosterView) -> PenOffer | Bad:
    """An offer signed by the device it names, which the roster has to know as active."""
    try:
        signed = unseal(file, OFFER)
        fields = Fields(signed.document, {"format", "project", "device", "root"})
        device = _signer(signed, fields, project, view)
        return PenOffer(device.device, ed25519.check_public_key(fields.hex("root", 64)))
    except Refusal as refusal:
        return bad(refusal.code)


def make_handover(project: str, roster: SignedRoster, join_file: bytes, keys: DeviceKeys) -> bytes:
    document = {
        "format": HANDOVER,
        "project": project,
        "device": keys.device,
        "roster": roster.data.decode("utf-8"),
        "signatures": roster.signature_file.decode("ascii"),
        "join": join_file.decode("utf-8"),
    }
    return seal(document, keys.seed)


def read_handover(file: bytes, project: str, view: RosterView) -> PenHandover | Bad:
    """A handover signed by an active device; whether its roster may follow is for the roster's own rules."""
    try:
        signed = unseal(file, HANDOVER)
        fields = Fields(signed.document, {"format", "project", "device", "roster", "signatures", "join"})
        device = _signer(signed, fields, project, view)
        signatures = split_signatures(fields.text("signatures", 100_000).encode("utf-8"))
        roster = SignedRoster(fields.text("roster", LONGEST_ROSTER).encode("utf-8"), signatures)
        return PenHandover(device.device, roster, fields.text("join", 100_000).encode("utf-8"))
    except Refusal as refusal:
        return bad(refusal.code)


def _signer(signed: SignedDocument, fields: Fields, project: str, view: RosterView) -> Device:
    if fields.hex("project", 32) != project:
        raise Refusal("other-project")
    device = view.device(fields.hex("device", 32))
    if device is None:
        raise Refusal("unknown-signer")
    if device.sign_key != signed.signer:
        raise Refusal("device-differs")
    if device.status is not DeviceStatus.ACTIVE:
        raise Refusal("revoked")
    return device
