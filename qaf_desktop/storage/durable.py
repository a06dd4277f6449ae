"""Writing small files so that after a crash either the old bytes or the new bytes are there, never a mixture."""

import contextlib
import os
import secrets
from pathlib import Path

from qaf_desktop.durable_files import flush_folder
from qaf_desktop.storage.failures import file_failures

PREVIOUS_SUFFIX = ".previous"


def write_atomically(path: Path, data: bytes, *, keep_previous: bool = False) -> None:
    """Put `data` at `path`: temporary file in the same folder, fsync, replace, fsync of the folder.

    With `keep_previous` the bytes there until now stay beside it under `.previous`.
    Raises UserFacingError "disk-full" or "read-only"; then the old bytes are still in place.
    """
    with file_failures():
        if keep_previous and path.exists():
            _replace_with(previous_of(path), path.read_bytes())
        _replace_with(path, data)


def previous_of(path: Path) -> Path:
    return path.with_name(path.name + PREVIOUS_SUFFIX)


def _replace_with(path: Path, data: bytes) -> None:
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    try:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename in `folder` last, where the file system lets itself be asked."""
    with contextlib.suppress(OSError):
        flush_folder(folder)
