"""Files for a person or another program, written whole or not at all."""

import contextlib
import errno
import os
import secrets
from pathlib import Path

from qaf_desktop.errors import UserFacingError

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def write_new_file(path: Path, data: bytes) -> Path:
    """The file with exactly these bytes, durable, replacing an older one of that name only once it is whole.

    Raises UserFacingError disk-full, read-only or not-written; then nothing is left behind.
    """
    temporary = path.with_name(f".tmp-{secrets.token_hex(8)}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(temporary, data)
        temporary.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise _in_words(error) from None
    return path


def _write(path: Path, data: bytes) -> None:
    with path.open("xb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _in_words(error: OSError) -> UserFacingError:
    if error.errno in _FULL:
        return UserFacingError("disk-full", "There is no room left there.", "Make room or choose another place.")
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return UserFacingError("read-only", "That place does not let you write.", "Choose another place.")
    return UserFacingError("not-written", "The file could not be written.", "Check the place and try again.")
