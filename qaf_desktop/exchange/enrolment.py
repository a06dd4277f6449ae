"""Joining: a device asks in writing, signed by its new key; both sides read the same six words on the telephone."""

import base64
import binascii
import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from qaf_desktop.exchange import age
from qaf_desktop.exchange.fields import Fields
from qaf_desktop.exchange.keys import DeviceKeys, DevicePublic
from qaf_desktop.exchange.project import Project
from qaf_desktop.exchange.signed import seal, unseal
from qaf_desktop.exchange.verdicts import Bad, Refusal, bad
from qaf_desktop.records.canonical import NotCanonical, decode, encode

FORMAT = "enrol-request.v1"
PHRASE_WORDS = 6
_BITS_A_WORD = 11
_FIELDS = {"format", "project", "device", "key", "recipient", "nonce", "details"}


@dataclass(frozen=True, slots=True)
class EnrolRequest:
    """A device that wants to join. `details` (who it is) is encrypted to the lead and the recovery key."""

    project: str
    device: DevicePublic
    nonce: str
    details: bytes


def make_request(project: Project, keys: DeviceKeys, details: Mapping[str, str]) -> bytes:
    """The bytes of an `enrol-request` file; `details` (name, role, team, laptop …) is readable by the lead alone."""
    public = keys.public()
    locked = age.encrypt(encode(dict(details)), [project.lead_recipient, project.recovery_recipient])
    document = {
        "format": FORMAT,
        "project": project.id,
        "device": public.device,
        "key": public.sign_key,
        "recipient": public.age_recipient,
        "nonce": secrets.token_hex(16),
        "details": base64.b64encode(locked).decode("ascii"),
    }
    return seal(document, keys.seed)


def read_request(file: bytes, project: Project) -> EnrolRequest | Bad:
    """A request for this project, signed by the very key it asks for (so nobody can enrol another's key)."""
    try:
        signed = unseal(file, FORMAT)
        fields = Fields(signed.document, _FIELDS)
        public = DevicePublic(fields.hex("device", 32), fields.hex("key", 64), fields.text("recipient")).checked()
        if public.sign_key != signed.signer:
            raise Refusal("device-differs")
        if fields.hex("project", 32) != project.id:
            raise Refusal("other-project")
        locked = base64.b64decode(fields.text("details", 100_000), validate=True)
        return EnrolRequest(project.id, public, fields.hex("nonce", 32), locked)
    except Refusal as refusal:
        return bad(refusal.code)
    except (binascii.Error, ValueError):
        return bad("document-fields")


def read_details(request: EnrolRequest, identity: str) -> dict[str, str] | Bad:
    """Who asks, decrypted with the lead's (or the recovery) identity."""
    try:
        details = decode(age.decrypt(request.details, [identity]))
    except Refusal as refusal:
        return bad(refusal.code)
    except (NotCanonical, RecursionError):
        return bad("not-canonical")
    if not isinstance(details, dict) or not all(isinstance(value, str) for value in details.values()):
        return bad("document-fields")
    return details


def phrase(project: Project, device: DevicePublic) -> tuple[str, ...]:
    """Six words (66 bits) that both sides compute from all the keys exchanged: equal if nobody stood between."""
    exchanged = {
        "project": project.id,
        "roots": list(project.roots),
        "lead": project.lead_recipient,
        "recovery": project.recovery_recipient,
        "device": device.device,
        "key": device.sign_key,
        "recipient": device.age_recipient,
    }
    hashed = hashlib.sha256(b"enrol-phrase/1\0" + encode(exchanged)).digest()
    number = int.from_bytes(hashed, "big") >> (256 - PHRASE_WORDS * _BITS_A_WORD)
    places = [number >> (_BITS_A_WORD * place) & (2**_BITS_A_WORD - 1) for place in reversed(range(PHRASE_WORDS))]
    return tuple(_word_list()[place] for place in places)


@cache
def _word_list() -> tuple[str, ...]:
    from mnemonic import Mnemonic

    return tuple(Mnemonic("english").wordlist)
