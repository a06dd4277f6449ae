"""Encryption by age (age-encryption.org/v1): binary files for X25519 recipients; and, for a key file, a passphrase."""

import hashlib
import re
from collections.abc import Sequence

import pyrage
from nacl import bindings
from nacl.exceptions import CryptoError

from qaf_desktop.exchange import bech32
from qaf_desktop.exchange.verdicts import Refusal

FIRST_LINE = b"age-encryption.org/v1\n"
ARMOUR = b"-----BEGIN AGE ENCRYPTED FILE-----"
LARGEST_HEADER = 64 * 1024
_STANZA = re.compile(rb"-> ([\x21-\x7e]+)(?: [\x21-\x7e]+)*\Z")
_BODY = re.compile(rb"[A-Za-z0-9+/]{0,64}\Z")
_BODY_COLUMNS = 64
_MAC = re.compile(rb"--- [A-Za-z0-9+/]{43}\Z")
_X25519_PRIME = 2**255 - 19


def encrypt(data: bytes, recipients: Sequence[str]) -> bytes:
    """An age file of `data` for each of the recipients ("age1…"). Raises Refusal("bad-key") for a bad recipient."""
    keys = [pyrage.x25519.Recipient.from_str(check_recipient(recipient)) for recipient in recipients]
    return bytes(pyrage.encrypt(data, keys))


def decrypt(data: bytes, identities: Sequence[str]) -> bytes:
    """What is inside an age file. Raises Refusal: age-format, not-for-us (no identity fits) or age-damaged."""
    recipient_count(data)
    keys = [pyrage.x25519.Identity.from_str(identity) for identity in identities]
    try:
        return bytes(pyrage.decrypt(data, keys))
    except pyrage.DecryptError as error:
        raise Refusal("not-for-us" if "No matching keys" in str(error) else "age-damaged") from None


def lock(data: bytes, passphrase: str) -> bytes:
    """An age file, as text, that the passphrase opens (scrypt, about a second); `age -d` reads it."""
    return bytes(pyrage.passphrase.encrypt(data, passphrase, armored=True))


def unlock(data: bytes, passphrase: str) -> bytes:
    """What `lock` was given. Raises Refusal("wrong-key-passphrase")."""
    try:
        return bytes(pyrage.passphrase.decrypt(data, passphrase))
    except pyrage.DecryptError:
        raise Refusal("wrong-key-passphrase") from None


def is_locked(data: bytes) -> bool:
    """Whether a key file wants its passphrase first."""
    return data.lstrip().startswith(ARMOUR)


def recipient_count(data: bytes) -> int:
    """How many X25519 recipients an age file was made for.

    Stanzas whose name ends in "-grease" say nothing and are passed over, as age prescribes. Raises
    Refusal("age-format") for any other kind of stanza (a passphrase, a key of another kind) or a bent header.
    """
    lines = iter(_header_lines(data))
    names: list[bytes] = []
    for line in lines:
        stanza = _STANZA.match(line)
        if stanza is None:
            raise Refusal("age-format")
        names.append(stanza[1])
        for body in lines:
            if not _BODY.match(body):
                raise Refusal("age-format")
            if len(body) < _BODY_COLUMNS:
                break
    real = [name for name in names if not name.endswith(b"-grease")]
    if not real or any(name != b"X25519" for name in real):
        raise Refusal("age-format")
    return len(real)


def _header_lines(data: bytes) -> list[bytes]:
    """The lines between the first one and the one with the MAC."""
    end = data.find(b"\n--- ", 0, LARGEST_HEADER)
    close = data.find(b"\n", end + 1, LARGEST_HEADER + 64)
    if not data.startswith(FIRST_LINE) or end < 0 or not _MAC.match(data[end + 1 : close]):
        raise Refusal("age-format")
    return data[len(FIRST_LINE) : end].split(b"\n") if end >= len(FIRST_LINE) else []


def new_identity() -> str:
    """A new X25519 identity, "AGE-SECRET-KEY-1…"."""
    return str(pyrage.x25519.Identity.generate())


def recipient_of(identity: str) -> str:
    """The public side of an identity. Raises Refusal("bad-key") for text that is none."""
    try:
        return str(pyrage.x25519.Identity.from_str(identity).to_public())
    except pyrage.IdentityError:
        raise Refusal("bad-key") from None


def check_recipient(recipient: str) -> str:
    """The recipient itself, when it is an X25519 key of full order in its one spelling. Raises Refusal("bad-key")."""
    try:
        key = bech32.decode(recipient, "age")
        if len(key) != 32 or int.from_bytes(key, "little") >= _X25519_PRIME:
            raise Refusal("bad-key")
        bindings.crypto_scalarmult(bytes([64]) + bytes(30) + bytes([64]), key)
        pyrage.x25519.Recipient.from_str(recipient)
    except (ValueError, AttributeError, TypeError, CryptoError, RuntimeError, pyrage.RecipientError):
        raise Refusal("bad-key") from None
    return recipient


def fingerprint(recipient: str) -> str:
    """The name a recipient has in manifests: SHA-256 of its text, 64 hex digits."""
    return hashlib.sha256(recipient.encode("ascii")).hexdigest()
