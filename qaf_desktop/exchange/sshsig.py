"""Signatures as `ssh-keygen -Y sign` makes and `ssh-keygen -Y verify` checks (OpenSSH PROTOCOL.sshsig), Ed25519 only.

One message and one key have one signature text: what is read is written again and must be the same bytes.
"""

import base64
import binascii
import hashlib
import struct
from dataclasses import dataclass

from qaf_desktop.exchange import ed25519
from qaf_desktop.exchange.verdicts import Refusal

LARGEST_SIGNATURE = 4096
_MAGIC = b"SSHSIG"
_VERSION = 1
_HASH = "sha512"
_ALGORITHM = b"ssh-ed25519"
_BEGIN, _END = b"-----BEGIN SSH SIGNATURE-----\n", b"-----END SSH SIGNATURE-----\n"
_COLUMNS = 70


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature taken apart; `key` is 64 hex digits, `raw` the 64 bytes of Ed25519."""

    key: str
    namespace: str
    raw: bytes


def sign(seed: bytes, namespace: str, message: bytes) -> bytes:
    """The armoured signature of a message under a namespace (like "package.v1@qaf-desktop")."""
    raw = ed25519.sign(seed, _signed_data(namespace, message))
    return _armour(Signature(ed25519.public_key(seed), namespace, raw))


def verify(armoured: bytes, namespace: str, message: bytes) -> str:
    """The public key (64 hex digits) that signed the message. Raises Refusal with a signature-… code or bad-key.

    Whether that key is to be trusted is for the caller to decide, before anything in the message is believed.
    """
    signature = read(armoured)
    if signature.namespace != namespace:
        raise Refusal("signature-namespace")
    ed25519.check_public_key(signature.key)
    if not ed25519.fits(bytes.fromhex(signature.key), signature.raw, _signed_data(namespace, message)):
        raise Refusal("signature-wrong")
    return signature.key


def read(armoured: bytes) -> Signature:
    """A signature's parts, not yet checked against any message. Raises Refusal with a signature-… code."""
    if len(armoured) > LARGEST_SIGNATURE or not (armoured.startswith(_BEGIN) and armoured.endswith(_END)):
        raise Refusal("signature-armour")
    try:
        blob = base64.b64decode(armoured[len(_BEGIN) : -len(_END)].replace(b"\n", b""), validate=True)
    except binascii.Error:
        raise Refusal("signature-armour") from None
    signature = _parse(blob)
    if _blob(signature) != blob:
        raise Refusal("signature-format")
    if _armour(signature) != armoured:
        raise Refusal("signature-armour")
    return signature


def public_key_line(key: str) -> str:
    """A key as OpenSSH writes it: "ssh-ed25519 AAAA…"."""
    return "ssh-ed25519 " + base64.b64encode(_key_blob(key)).decode("ascii")


def _signed_data(namespace: str, message: bytes) -> bytes:
    hashed = hashlib.sha512(message).digest()
    return _MAGIC + _string(namespace.encode()) + _string(b"") + _string(_HASH.encode()) + _string(hashed)


def _key_blob(key: str) -> bytes:
    return _string(_ALGORITHM) + _string(bytes.fromhex(key))


def _blob(signature: Signature) -> bytes:
    return b"".join(
        (
            _MAGIC,
            struct.pack(">I", _VERSION),
            _string(_key_blob(signature.key)),
            _string(signature.namespace.encode()),
            _string(b""),
            _string(_HASH.encode()),
            _string(_string(_ALGORITHM) + _string(signature.raw)),
        )
    )


def _armour(signature: Signature) -> bytes:
    text = base64.b64encode(_blob(signature))
    lines = [text[start : start + _COLUMNS] + b"\n" for start in range(0, len(text), _COLUMNS)]
    return _BEGIN + b"".join(lines) + _END


def _parse(blob: bytes) -> Signature:
    if blob[:10] != _MAGIC + struct.pack(">I", _VERSION):
        raise Refusal("signature-format")
    key_blob, rest = _take(blob[10:])
    namespace, rest = _take(rest)
    _reserved, rest = _take(rest)
    hash_name, rest = _take(rest)
    signature_blob, _rest = _take(rest)
    if hash_name != _HASH.encode():
        raise Refusal("signature-algorithm")
    raw = _of_ed25519(signature_blob, 64)
    try:
        return Signature(_of_ed25519(key_blob, 32).hex(), namespace.decode(), raw)
    except UnicodeDecodeError:
        raise Refusal("signature-format") from None


def _of_ed25519(blob: bytes, size: int) -> bytes:
    algorithm, rest = _take(blob)
    if algorithm != _ALGORITHM:
        raise Refusal("signature-algorithm")
    value, _rest = _take(rest)
    if len(value) != size:
        raise Refusal("signature-format")
    return value


def _string(value: bytes) -> bytes:
    return struct.pack(">I", len(value)) + value


def _take(data: bytes) -> tuple[bytes, bytes]:
    """An SSH string and what follows it."""
    if len(data) < 4:
        raise Refusal("signature-format")
    end = 4 + int(struct.unpack(">I", data[:4])[0])
    if end > len(data):
        raise Refusal("signature-format")
    return data[4:end], data[end:]
