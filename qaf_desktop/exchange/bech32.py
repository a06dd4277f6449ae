"""Bech32 as age uses it for recipients: enough to see the 32 bytes behind a recipient (BIP 173, constant 1)."""

ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
CHECKSUM_LETTERS = 6


def decode(text: str, prefix: str) -> bytes:
    """The bytes in a lower-case Bech32 text with that prefix. Raises ValueError for anything else."""
    head, _one, tail = text.rpartition("1")
    if head != prefix or any(letter not in ALPHABET for letter in tail):
        raise ValueError("not Bech32 of that kind")
    digits = [ALPHABET.index(letter) for letter in tail]
    expanded = [ord(c) >> 5 for c in prefix] + [0] + [ord(c) & 31 for c in prefix]
    if len(digits) < CHECKSUM_LETTERS or _polymod(expanded + digits) != 1:
        raise ValueError("checksum")
    return _to_bytes(digits[:-CHECKSUM_LETTERS])


def _polymod(values: list[int]) -> int:
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for place, generator in enumerate(GENERATOR):
            check ^= generator if (top >> place) & 1 else 0
    return check


def _to_bytes(digits: list[int]) -> bytes:
    number = 0
    for digit in digits:
        number = number << 5 | digit
    spare = len(digits) * 5 % 8
    if spare >= 5 or number & ((1 << spare) - 1):
        raise ValueError("padding")
    return (number >> spare).to_bytes(len(digits) * 5 // 8, "big")
