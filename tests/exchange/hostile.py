"""Shares that misbehave as real ones do, by a seed: late listings, partial files, vanished ones, lost replies."""

import errno
import io
import os
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from qaf_desktop.exchange.local_folder import LocalFolder
from qaf_desktop.exchange.share import Entry, Put

Trouble = Callable[[str, str], None]
"""Called with the name of the call and of the file before it is done; may raise OSError."""


class Troubled:
    """A folder on which a chosen trouble strikes before, or after, the work is done."""

    def __init__(self, inner: LocalFolder, before: Trouble, after: Trouble = lambda _call, _name: None) -> None:
        self._inner = inner
        self._before = before
        self._after = after

    def list(self, folder: str) -> tuple[Entry, ...]:
        self._before("list", folder)
        return self._inner.list(folder)

    def open_read(self, name: str) -> BinaryIO:
        self._before("open_read", name)
        return self._inner.open_read(name)

    def put_if_absent(self, name: str, data: bytes) -> Put:
        self._before("put_if_absent", name)
        done = self._inner.put_if_absent(name, data)
        self._after("put_if_absent", name)
        return done

    def stat(self, name: str) -> int | None:
        self._before("stat", name)
        return self._inner.stat(name)


class Halved:
    """A folder that shows every file cut in half, as a sync tool does while it copies."""

    def __init__(self, inner: LocalFolder) -> None:
        self._inner = inner

    def list(self, folder: str) -> tuple[Entry, ...]:
        return tuple(Entry(one.name, one.size // 2, one.is_folder) for one in self._inner.list(folder))

    def open_read(self, name: str) -> BinaryIO:
        with self._inner.open_read(name) as stream:
            data = stream.read()
        return io.BytesIO(data[: len(data) // 2])

    def put_if_absent(self, name: str, data: bytes) -> Put:
        return self._inner.put_if_absent(name, data)

    def stat(self, name: str) -> int | None:
        return self._inner.stat(name)


def errors_of(function: str, error: int, times: int, only: str = "") -> Callable[..., object]:
    """`os.<function>` that fails so many times with that error, then works; `only` narrows it to paths holding it."""
    real = getattr(os, function)
    left = [times]

    def failing(*args: object, **named: object) -> object:
        if left[0] > 0 and (not only or only in str(args[0])):
            left[0] -= 1
            raise OSError(error, os.strerror(error))
        return real(*args, **named)

    return failing


def files_below(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its path."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def final_files(folder: Path) -> dict[str, bytes]:
    """The files that a reader of the share is shown: leftovers of broken writes are not."""
    return {name: data for name, data in files_below(folder).items() if "/.tmp-" not in f"/{name}"}


ERRORS = {"full": errno.ENOSPC, "read-only": errno.EROFS, "forbidden": errno.EACCES, "broken": errno.EIO}
