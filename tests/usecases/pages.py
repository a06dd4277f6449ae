"""What lies in a workspace's files, decrypted page by page: also what no table leads to any more."""

from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from qaf_desktop.storage.wrapping import DataKey

PAGE, RESERVED, SALT = 4096, 80, 16
WAL_HEADER, FRAME_HEADER = 32, 24


def found_in(folder: Path, needle: bytes, key: DataKey) -> list[str]:
    """The names of the files that hold it, in the clear or in a page of a database or its journal."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return [str(path.relative_to(folder)) for path in files if _holds(path, needle, key)]


def _holds(path: Path, needle: bytes, key: DataKey) -> bool:
    data = path.read_bytes()
    pages = _frames(data) if path.name.endswith("-wal") else _pages(data) if ".db" in path.name else ()
    return needle in data or any(needle in _opened(number, page, key) for number, page in pages)


def _pages(data: bytes) -> Iterator[tuple[int, bytes]]:
    for number in range(len(data) // PAGE):
        yield number + 1, data[number * PAGE : (number + 1) * PAGE]


def _frames(data: bytes) -> Iterator[tuple[int, bytes]]:
    for at in range(WAL_HEADER, len(data) - PAGE, FRAME_HEADER + PAGE):
        yield int.from_bytes(data[at : at + 4]), data[at + FRAME_HEADER : at + FRAME_HEADER + PAGE]


def _opened(number: int, page: bytes, key: DataKey) -> bytes:
    """SQLCipher's page: AES-256-CBC, its vector and authentication code at its end; page 1 begins with the salt."""
    start = SALT if number == 1 else 0
    body, vector = page[start : PAGE - RESERVED], page[PAGE - RESERVED : PAGE - RESERVED + 16]
    reader = Cipher(algorithms.AES(key.raw[:32]), modes.CBC(vector)).decryptor()
    return reader.update(body) + reader.finalize()
