"""Files for a person or another program, written whole or not at all, and files a person named, read."""

import contextlib
import errno
import os
import stat
from pathlib import Path

from qaf_desktop.errors import UserFacingError
from qaf_desktop.words import say

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_CANNOT_FLUSH = frozenset({errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS})


def write_new_file(path: Path, data: bytes, *, private: bool = False) -> Path:
    """The file with exactly these bytes, durable, replacing an older one of that name only once it is whole.

    A `private` file can be read by its owner alone, where the file system knows of owners.
    Raises UserFacingError disk-full, read-only or not-written; then nothing is left behind.
    """
    temporary = path.with_name(f".tmp-{os.urandom(8).hex()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(temporary, data, 0o600 if private else 0o666)
        temporary.replace(path)
        flush_folder(path.parent)
    except OSError as error:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise _in_words(error) from None
    return path


def flush_folder(folder: Path) -> None:
    """The folder's own list of names on the disk, so that a loss of power takes no file from it. Raises OSError.

    Windows has no such call and needs none; some file systems (SMB) have none, nor has a folder that one may not list.
    """
    if os.name == "nt":
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
    except PermissionError:
        return
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _CANNOT_FLUSH:
            raise
    finally:
        os.close(handle)


def make_folder(path: Path) -> None:
    """The folder, and those above it. Raises UserFacingError disk-full, read-only or not-made."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        said = _in_words(error)
        if said.code != "not-written":
            raise said from None
        raise UserFacingError(
            "not-made", say("The folder could not be made."), say("Check its name and place.")
        ) from None


def read_named_file(path: Path, most: int = -1) -> bytes:
    """The bytes of a file somebody named, `most` of them at most (-1: all).

    Raises UserFacingError("no-file") where there is none to read: nothing, a folder, a pipe or a device.
    """
    size_of_named_file(path)
    try:
        with path.open("rb") as stream:
            return stream.read(most)
    except OSError:
        raise no_file(path) from None


def size_of_named_file(path: Path) -> int:
    """Its size in bytes, asked before it is read. Raises UserFacingError("no-file")."""
    try:
        found = path.stat()
    except OSError:
        raise no_file(path) from None
    if not stat.S_ISREG(found.st_mode):
        raise no_file(path)
    return found.st_size


def no_file(path: Path) -> UserFacingError:
    name = printable(path.name)
    return UserFacingError("no-file", say("“{name}” cannot be read.", name=name), say("Check its name and place."))


def printable(name: str) -> str:
    """A file's name as it can be shown: what is no character, and what turns writing round, stands as a mark."""
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in name)


def _write(path: Path, data: bytes, mode: int) -> None:
    with open(path, "xb", opener=lambda name, flags: os.open(name, flags, mode)) as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _in_words(error: OSError) -> UserFacingError:
    if error.errno in _FULL:
        return UserFacingError(
            "disk-full", say("There is no room left there."), say("Make room or choose another place.")
        )
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return UserFacingError("read-only", say("That place does not let you write."), say("Choose another place."))
    return UserFacingError("not-written", say("The file could not be written."), say("Check the place and try again."))
