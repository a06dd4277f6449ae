"""USTAR in one form only: a header is what we would have written for that name and size, or it is refused.

So there are no links, devices, paths, owners, times, extensions, sparse files or doubled members to be careful about.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from qaf_desktop.exchange.verdicts import Refusal

BLOCK = 512
TRAILER = bytes(2 * BLOCK)
_LONGEST_NAME = 100
_SIZE_FIELD = slice(124, 136)
_OCTAL_SIZE = re.compile(rb"[0-7]{11}\0\Z")


@dataclass(frozen=True, slots=True)
class Member:
    """One member as it lies in the file: `start` is the offset of its first byte, `size` in bytes."""

    name: str
    start: int
    size: int

    @property
    def end(self) -> int:
        """Where the next header begins."""
        return self.start + -(-self.size // BLOCK) * BLOCK


def header(name: str, size: int) -> bytes:
    """The 512 bytes before a regular file of that ASCII name (100 characters at most) and size."""
    fields = (
        name.encode("ascii").ljust(_LONGEST_NAME, b"\0"),
        b"0000644\0",
        b"0000000\0",
        b"0000000\0",
        b"%011o\0" % size,
        b"%011o\0" % 0,
        b" " * 8,
        b"0",
        bytes(100),
        b"ustar\x0000",
        bytes(32 + 32),
        b"0000000\0",
        b"0000000\0",
        bytes(155 + 12),
    )
    block = b"".join(fields)
    return block[:148] + b"%06o\0 " % sum(block) + block[156:]


def write(members: Sequence[tuple[str, bytes]]) -> bytes:
    """The archive of the members, in the order given."""
    parts: list[bytes] = []
    for name, data in members:
        parts += (header(name, len(data)), data, bytes(-len(data) % BLOCK))
    return b"".join((*parts, TRAILER))


def member_at(data: bytes, offset: int) -> Member:
    """The member whose header begins at `offset`. Raises Refusal: too-short or tar-header."""
    block = data[offset : offset + BLOCK]
    if len(block) < BLOCK:
        raise Refusal("too-short")
    raw_name = block[:_LONGEST_NAME].partition(b"\0")[0]
    if not _OCTAL_SIZE.match(block[_SIZE_FIELD]) or not raw_name or not raw_name.isascii():
        raise Refusal("tar-header")
    member = Member(raw_name.decode("ascii"), offset + BLOCK, int(block[_SIZE_FIELD][:-1], 8))
    if header(member.name, member.size) != block:
        raise Refusal("tar-header")
    return member


def members(data: bytes) -> tuple[Member, ...]:
    """All members of an archive held in memory, none of their bytes copied.

    Raises Refusal: too-short, tar-header, tar-padding or tar-trailer.
    """
    found: list[Member] = []
    offset = 0
    while data[offset : offset + 1] not in (b"\0", b""):
        member = member_at(data, offset)
        if member.end > len(data):
            raise Refusal("too-short")
        if any(data[member.start + member.size : member.end]):
            raise Refusal("tar-padding")
        found.append(member)
        offset = member.end
    _check_trailer(data, offset)
    return tuple(found)


def _check_trailer(data: bytes, offset: int) -> None:
    rest = data[offset : offset + len(TRAILER) + 1]
    if any(rest) or len(rest) > len(TRAILER):
        raise Refusal("tar-trailer")
    if len(rest) < len(TRAILER):
        raise Refusal("too-short")
