"""A whole roster chain as one file, for those whom the share does not reach, and for the vault."""

import base64
import binascii
from collections.abc import Sequence

from qaf_desktop.exchange.fields import Fields, read_document
from qaf_desktop.exchange.roster import SignedRoster
from qaf_desktop.exchange.roster_chain import split_signatures
from qaf_desktop.exchange.verdicts import Bad, Refusal, bad
from qaf_desktop.records.canonical import encode

FORMAT = "roster-file.v1"
LARGEST_FILE = 64 * 1024 * 1024


def pack_rosters(versions: Sequence[SignedRoster]) -> bytes:
    """The versions, each with its signatures; the file itself needs none."""
    entries = [{"roster": _text(one.data), "signatures": one.signature_file.decode("ascii")} for one in versions]
    return encode({"format": FORMAT, "versions": entries})


def unpack_rosters(file: bytes) -> tuple[SignedRoster, ...] | Bad:
    """The versions in such a file, not verified: give them to `roster_chain`."""
    try:
        items = Fields(read_document(file, FORMAT, LARGEST_FILE), {"format", "versions"}).items("versions")
        return tuple(_one(Fields(item, {"roster", "signatures"})) for item in items)
    except Refusal as refusal:
        return bad(refusal.code)
    except (binascii.Error, ValueError):
        return bad("document-fields")


def _one(fields: Fields) -> SignedRoster:
    data = base64.b64decode(fields.text("roster", LARGEST_FILE), validate=True)
    return SignedRoster(data, split_signatures(fields.text("signatures", 100_000).encode("ascii")))


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")
