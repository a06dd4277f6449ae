"""The paper recovery code: 160 random bits in Crockford's base 32 with a check sign, grouped for reading aloud."""

import hashlib

from qaf_desktop.code_signs import signs_of
from qaf_desktop.errors import UserFacingError
from qaf_desktop.words import say

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
SECRET_BYTES = 20
_DATA_SIGNS = 32
_CHECK_SIGNS = 2
_GROUP = 5


def write(secret: bytes) -> str:
    """The code for 20 secret bytes, in groups of five signs: 32 signs of data and 2 of check."""
    signs = _signs(int.from_bytes(secret, "big"), _DATA_SIGNS) + _check(secret)
    return "-".join(signs[i : i + _GROUP] for i in range(0, len(signs), _GROUP))


def read(code: str) -> bytes:
    """The secret in a code as a person typed it (case, spaces, dashes, O for 0, I or L for 1 do not matter).

    Raises UserFacingError "wrong-paper-code" for a code with a slip in it.
    """
    signs = signs_of(code)
    if len(signs) != _DATA_SIGNS + _CHECK_SIGNS or any(sign not in ALPHABET for sign in signs):
        raise wrong_code()
    number = 0
    for sign in signs[:_DATA_SIGNS]:
        number = number * 32 + ALPHABET.index(sign)
    secret = number.to_bytes(SECRET_BYTES, "big")
    if signs[_DATA_SIGNS:] != _check(secret):
        raise wrong_code()
    return secret


def wrong_code() -> UserFacingError:
    return UserFacingError(
        "wrong-paper-code",
        say("This is not the paper recovery code of this workspace."),
        say("Compare it sign by sign with the paper. It has 34 signs in groups of five."),
    )


def _signs(number: int, count: int) -> str:
    return "".join(ALPHABET[(number >> (5 * place)) & 31] for place in reversed(range(count)))


def _check(secret: bytes) -> str:
    return _signs(int.from_bytes(hashlib.sha256(b"paper-code/1\0" + secret).digest()[:2], "big") >> 6, _CHECK_SIGNS)
