"""Ed25519 by libsodium, which refuses low-order keys and loose encodings that other verifiers let pass."""

import re

from nacl import bindings
from nacl.exceptions import CryptoError

from qaf_desktop.exchange.verdicts import Refusal

SEED_BYTES = 32
_UNIVERSAL = bytes([1]) + bytes(63)
"""For a public key of low order this one signature fits every message (in verifiers that allow such keys)."""
_HEX_KEY = re.compile(r"[0-9a-f]{64}\Z")


def public_key(seed: bytes) -> str:
    """The public key of a 32-byte seed, 64 hex digits."""
    return bindings.crypto_sign_seed_keypair(seed)[0].hex()


def sign(seed: bytes, message: bytes) -> bytes:
    """The 64-byte signature of a message."""
    _public, secret = bindings.crypto_sign_seed_keypair(seed)
    return bindings.crypto_sign(message, secret)[: bindings.crypto_sign_BYTES]


def fits(key: bytes, signature: bytes, message: bytes) -> bool:
    """Whether `signature` (64 bytes) over `message` was made by the holder of `key` (32 bytes)."""
    if len(key) != bindings.crypto_sign_PUBLICKEYBYTES or len(signature) != bindings.crypto_sign_BYTES:
        return False
    try:
        bindings.crypto_sign_open(signature + message, key)
    except CryptoError:
        return False
    return True


def check_public_key(key: str) -> str:
    """The key itself, when it is one that a person may be trusted by. Raises Refusal("bad-key") otherwise."""
    if not (isinstance(key, str) and _HEX_KEY.match(key)):
        raise Refusal("bad-key")
    raw = bytes.fromhex(key)
    if not bindings.crypto_core_ed25519_is_valid_point(raw) or fits(raw, _UNIVERSAL, b"any message"):
        raise Refusal("bad-key")
    return key
