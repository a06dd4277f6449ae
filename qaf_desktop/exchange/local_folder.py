"""A share that the system shows as a folder: a mapped drive, a UNC path, a synced folder, a memory stick.

The way a file gets there leaves three states only: nothing, the whole file under its name, or a leftover `.tmp-…`
that nobody reads. Written beside its place, flushed to the disk, read back, moved without replacing, folder flushed,
read back again.
"""

import errno
import hashlib
import os
import secrets
import sys
import time
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import BinaryIO, TypeVar

from qaf_desktop.durable_files import flush_folder
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchange.share import CHUNK, Entry, Put
from qaf_desktop.words import say

TEMPORARY = ".tmp-"
LONGEST_WAIT = 60.0
FIRST_PAUSE = 0.05
LONGEST_PAUSE = 5.0
_RETRIED_ERRNO = {errno.EINTR, errno.EBUSY, errno.ESTALE}
_RETRIED_WINERROR = {5, 32, 33}
_NO_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EXDEV}
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_READ_ONLY = {errno.EROFS, errno.EACCES, errno.EPERM}
Result = TypeVar("Result")


class LocalFolder:
    """The transport over a folder. `sleep` takes seconds and is asked between attempts when the file system is busy."""

    def __init__(self, root: Path, sleep: Callable[[float], None] = time.sleep) -> None:
        self._root = root
        self._sleep = sleep

    def list(self, folder: str) -> tuple[Entry, ...]:
        """What lies in a folder, by name, leftovers of broken writes not shown."""
        return self._guarded(lambda: self._list(self._inside(self._path(folder))))

    def open_read(self, name: str) -> BinaryIO:
        return self._guarded(lambda: self._path(name).open("rb"), (OSError,))

    def stat(self, name: str) -> int | None:
        return self._guarded(lambda: _size(self._path(name)))

    def put_if_absent(self, name: str, data: bytes) -> Put:
        if any(sign in name for sign in "\\:"):
            raise ValueError("not a name on the share")
        target = self._path(name)
        return self._guarded(lambda: self._put(target, data))

    def remove(self, name: str) -> None:
        """Take a file away for good, where a signed list of the lead's names it; nothing where there is none."""
        target = self._path(name)

        def take_away() -> None:
            self._inside(target.parent)
            target.unlink(missing_ok=True)

        self._guarded(take_away)

    def _put(self, target: Path, data: bytes) -> Put:
        if not self._root.is_dir():
            raise _not_mounted()
        _make_folders(self._inside(target.parent), self._root)
        if target.exists():
            return _found(target, data)
        temporary = target.with_name(TEMPORARY + secrets.token_hex(8))
        try:
            _write(temporary, data)
            moved = _move_without_replacing(temporary, target)
        finally:
            temporary.unlink(missing_ok=True)
        if not moved:
            return _found(target, data)
        flush_folder(target.parent)
        if not _same(target, data):
            raise OSError(errno.EIO, "read back differently")
        return Put.WRITTEN

    def _list(self, folder: Path) -> tuple[Entry, ...]:
        if not self._root.is_dir():
            raise _not_mounted()
        if not folder.is_dir():
            return ()
        found: list[Entry] = []
        with os.scandir(folder) as entries:
            for entry in entries:
                if not entry.name.startswith(TEMPORARY):
                    found += _entry(entry)
        return tuple(sorted(found))

    def _path(self, name: str) -> Path:
        parts = PurePosixPath(name).parts
        if any(part in ("..", "/") for part in parts):
            raise ValueError("not a name on the share")
        return self._root.joinpath(*parts)

    def _inside(self, folder: Path) -> Path:
        """The folder itself, when no link on the way to it leads out of the share."""
        on_the_way = (one for one in (folder, *folder.parents) if self._root in one.parents)
        if any(_is_link(one) for one in on_the_way):
            raise _link()
        return folder

    def _guarded(self, work: Callable[[], Result], of_one_file: tuple[type[OSError], ...] = ()) -> Result:
        """Work tried again while the file system is only busy; other trouble in words for a person.

        Errors `of_one_file` come out as they are, while the share itself is there.
        """
        waited, pause = 0.0, FIRST_PAUSE
        while True:
            try:
                return work()
            except FileNotFoundError as error:
                raise (error if self._root.is_dir() else _not_mounted()) from None
            except OSError as error:
                if not _is_busy(error) or waited >= LONGEST_WAIT:
                    if isinstance(error, of_one_file) and self._root.is_dir():
                        raise
                    raise _in_words(error) from error
            self._sleep(pause)
            waited, pause = waited + pause, min(pause * 2, LONGEST_PAUSE)


def _entry(entry: os.DirEntry[str]) -> list[Entry]:
    """The entry, or nothing for what is neither file nor folder, or has just vanished."""
    try:
        if entry.is_dir(follow_symlinks=False):
            return [Entry(entry.name, 0, True)]
        if entry.is_file(follow_symlinks=False):
            return [Entry(entry.name, entry.stat(follow_symlinks=False).st_size, False)]
    except FileNotFoundError:
        return []
    return []


def _is_link(path: Path) -> bool:
    return path.is_symlink() or (sys.version_info >= (3, 12) and path.is_junction())


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size if path.is_file() else None
    except FileNotFoundError:
        return None


def _make_folders(folder: Path, root: Path) -> None:
    """The folders between the share's root and `folder`, each flushed into the one above it."""
    missing = [one for one in (folder, *folder.parents) if root in one.parents and not one.is_dir()]
    for one in reversed(missing):
        one.mkdir(exist_ok=True)
        flush_folder(one.parent)


def _write(path: Path, data: bytes) -> None:
    """A new file on the disk itself, read back."""
    with path.open("xb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    if not _same(path, data):
        raise OSError(errno.EIO, "read back differently")


def _found(target: Path, data: bytes) -> Put:
    """What already lies under the name; the same bytes are flushed, for whoever put them may not have come so far."""
    if not _same(target, data):
        return Put.TAKEN
    try:
        with target.open("rb+") as stream:
            os.fsync(stream.fileno())
    except OSError as error:
        if error.errno not in _READ_ONLY:
            raise
    flush_folder(target.parent)
    return Put.ALREADY_THERE


def _same(path: Path, data: bytes) -> bool:
    hashed = hashlib.sha256()
    if path.stat().st_size != len(data):
        return False
    with path.open("rb") as stream:
        while chunk := stream.read(CHUNK):
            hashed.update(chunk)
    return hashed.digest() == hashlib.sha256(data).digest()


def _move_without_replacing(source: Path, target: Path) -> bool:
    """Whether the file now goes under its final name; False when something took that name first."""
    try:
        if sys.platform == "win32":
            _move_on_windows(source, target)
        else:
            _move_on_posix(source, target)
    except FileExistsError:
        return False
    return True


def _move_on_posix(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        if target.exists():
            raise FileExistsError(errno.EEXIST, "taken") from None
        source.rename(target)


def _move_on_windows(source: Path, target: Path) -> None:
    """MoveFileExW with MOVEFILE_WRITE_THROUGH and without MOVEFILE_REPLACE_EXISTING."""
    if sys.platform == "win32":  # pragma: no cover - only there
        import ctypes

        write_through = 0x8
        if not ctypes.windll.kernel32.MoveFileExW(str(source), str(target), write_through):
            raise ctypes.WinError()


def _is_busy(error: OSError) -> bool:
    return error.errno in _RETRIED_ERRNO or getattr(error, "winerror", None) in _RETRIED_WINERROR


def _not_mounted() -> UserFacingError:
    return UserFacingError(
        "not-mounted",
        say("The shared folder is not there."),
        say("Connect the network drive or the stick, or choose the folder again. Nothing is lost: packages wait here."),
    )


def _link() -> UserFacingError:
    return UserFacingError(
        "share-link",
        say("A folder of this project in the shared folder is a link that leads elsewhere."),
        say("Ask whoever looks after the shared folder to take the link away; nothing was read or written through it."),
    )


def _in_words(error: OSError) -> UserFacingError:
    if error.errno in _FULL:
        return UserFacingError(
            "share-full",
            say("The shared folder is full."),
            say("Ask whoever looks after it for room; packages wait here."),
        )
    if error.errno in _READ_ONLY:
        return UserFacingError(
            "read-only",
            say("The shared folder does not let you write there."),
            say("Ask whoever looks after it for the right to add files; packages wait here."),
        )
    return UserFacingError(
        "share-trouble",
        say("The shared folder gave an error."),
        say("Try again when the network is steady; packages wait here and nothing is lost."),
    )
