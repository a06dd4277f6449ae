"""extract-signed(): a message that carries its Ed25519 signature, as in a QR code, checked before it is believed.

Only checking is done here (RFC 8032 §5.1.7): nothing is secret, so nothing has to take the same time for all inputs.
"""

import base64
import binascii
import hashlib

_P = 2**255 - 19
_ORDER = 2**252 + 27742317777372353535851937790883648493
_D = -121665 * pow(121666, -1, _P) % _P
_ROOT = pow(2, (_P - 1) // 4, _P)
_SIGNATURE, _KEY, _LARGEST = 64, 32, 10_000

Point = tuple[int, int, int, int]
"""Extended homogeneous coordinates (X, Y, Z, T)."""


def extract_signed(content: str, public_key: str) -> str:
    """The message behind the signature's 64 bytes; "" unless this key (both in base64) has signed it."""
    signed, key = _bytes(content), _bytes(public_key)
    if len(key) != _KEY or not _SIGNATURE <= len(signed) <= _LARGEST:
        return ""
    message = signed[_SIGNATURE:]
    try:
        return message.decode() if is_signed(key, message, signed[:_SIGNATURE]) else ""
    except UnicodeDecodeError:
        return ""


def is_signed(key: bytes, message: bytes, signature: bytes) -> bool:
    """Whether the signature (64 bytes) of the message is one of this public key (32 bytes)."""
    point, commitment = _point(key), _point(signature[:32])
    scalar = int.from_bytes(signature[32:], "little")
    if point is None or commitment is None or scalar >= _ORDER:
        return False
    challenge = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % _ORDER
    return _same(_times(scalar, _BASE), _plus(commitment, _times(challenge, point)))


def _bytes(text: str) -> bytes:
    try:
        return base64.b64decode(text.strip(), validate=True)
    except (binascii.Error, ValueError):
        return b""


def _point(encoded: bytes) -> Point | None:
    """RFC 8032 §5.1.3; None for what is no point, or is not written in the one right way."""
    number = int.from_bytes(encoded, "little")
    sign, y = number >> 255, number & (1 << 255) - 1
    if y >= _P:
        return None
    square = (y * y - 1) * pow(_D * y * y + 1, -1, _P) % _P
    x = pow(square, (_P + 3) // 8, _P)
    if x * x % _P != square:
        x = x * _ROOT % _P
    if x * x % _P != square or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = _P - x
    return (x, y, 1, x * y % _P)


def _plus(one: Point, other: Point) -> Point:
    a = (one[1] - one[0]) * (other[1] - other[0]) % _P
    b = (one[1] + one[0]) * (other[1] + other[0]) % _P
    c, d = 2 * one[3] * other[3] * _D % _P, 2 * one[2] * other[2] % _P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % _P, g * h % _P, f * g % _P, e * h % _P)


def _times(number: int, point: Point) -> Point:
    found: Point = (0, 1, 1, 0)
    while number:
        if number & 1:
            found = _plus(found, point)
        point, number = _plus(point, point), number >> 1
    return found


def _same(one: Point, other: Point) -> bool:
    return (one[0] * other[2] - other[0] * one[2]) % _P == 0 and (one[1] * other[2] - other[1] * one[2]) % _P == 0


def _base() -> Point:
    """The generator: y is 4/5, x is even."""
    found = _point((4 * pow(5, -1, _P) % _P).to_bytes(32, "little"))
    assert found is not None
    return found


_BASE = _base()
