"""Receipts: the only proof that a package arrived, signed by the lead's device and as small as can be."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from qaf_desktop.exchange.fields import CUSTODY, Fields
from qaf_desktop.exchange.keys import DeviceKeys
from qaf_desktop.exchange.manifest import PackagePlace
from qaf_desktop.exchange.package_reader import PUBLISHING_ROLES
from qaf_desktop.exchange.roster import RosterView
from qaf_desktop.exchange.signed import seal, unseal
from qaf_desktop.exchange.verdicts import Bad, Refusal, bad
from qaf_desktop.records.custody import Head

FORMAT = "receipt.v1"
EXTENSION = ".receipt"
_FIELDS = {"format", "project", "lead", "number", "manifest", "device", "epoch", "seq", "verdict", "code"}
_CODE = re.compile(r"[a-z0-9-]{0,40}\Z")


class Outcome(StrEnum):
    """What became of a package. Merged is final; held may still become merged."""

    MERGED = "merged"
    HELD = "held"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a lead's device says of a package: `manifest` is its digest; `number` counts that lead's receipts from 1.

    `code` says why a package is held or refused; empty when it was merged. `custody` is where the sender's custody log
    stood, as far as that lead has seen.
    """

    project: str
    lead: str
    number: int
    manifest: str
    place: PackagePlace
    outcome: Outcome
    code: str = ""
    custody: Head = Head()

    @property
    def file_name(self) -> str:
        """Unique within receipts/<lead>/<device>/: place in the sequence, package, number of the receipt."""
        return f"{self.place.epoch:04d}-{self.place.seq:08d}-{self.manifest[:16]}-{self.number:08d}{EXTENSION}"


def make_receipt(receipt: Receipt, keys: DeviceKeys) -> bytes:
    """The receipt's file, signed by the lead's device. Raises ValueError when the keys are another device's."""
    if keys.device != receipt.lead:
        raise ValueError("a receipt is signed by the device it names")
    document = {
        "format": FORMAT,
        "project": receipt.project,
        "lead": receipt.lead,
        "number": receipt.number,
        "manifest": receipt.manifest,
        "device": receipt.place.device,
        "epoch": receipt.place.epoch,
        "seq": receipt.place.seq,
        "verdict": receipt.outcome.value,
        "code": receipt.code,
        **({CUSTODY: receipt.custody.text} if receipt.custody.count else {}),
    }
    return seal(document, keys.seed)


def read_receipt(
    file: bytes, project: str, roster: RosterView, lead_roles: frozenset[str] = PUBLISHING_ROLES
) -> Receipt | Bad:
    """A receipt signed by an active device whose member holds one of the lead roles."""
    try:
        signed = unseal(file, FORMAT)
        device = roster.device_of_key(signed.signer)
        if device is None:
            raise Refusal("unknown-signer")
        receipt = _build(Fields(signed.document, _FIELDS | ({CUSTODY} & signed.document.keys())))
        if receipt.project != project:
            raise Refusal("other-project")
        if receipt.lead != device.device:
            raise Refusal("device-differs")
        if device.status != "active":
            raise Refusal("revoked")
        if not roster.roles_of(device.member) & lead_roles:
            raise Refusal("not-allowed")
    except Refusal as refusal:
        return bad(refusal.code)
    return receipt


def settle(receipts: Iterable[Receipt]) -> dict[str, Receipt]:
    """The receipt that counts for each package (by manifest digest): merged is final, otherwise the latest number."""
    best: dict[str, Receipt] = {}
    for receipt in receipts:
        other = best.get(receipt.manifest)
        if other is None or _weight(receipt) > _weight(other):
            best[receipt.manifest] = receipt
    return best


def _weight(receipt: Receipt) -> tuple[bool, int, str]:
    return receipt.outcome is Outcome.MERGED, receipt.number, receipt.lead


def _build(fields: Fields) -> Receipt:
    if not _CODE.match(fields.text("code")):
        raise Refusal("document-fields")
    return Receipt(
        project=fields.hex("project", 32),
        lead=fields.hex("lead", 32),
        number=fields.count("number", 1),
        manifest=fields.hex("manifest", 64),
        place=PackagePlace(fields.hex("device", 32), fields.count("epoch"), fields.count("seq", 1)),
        outcome=Outcome(fields.one_of("verdict", frozenset(Outcome))),
        code=fields.text("code"),
        custody=fields.head(CUSTODY),
    )
