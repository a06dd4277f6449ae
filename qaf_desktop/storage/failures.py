"""The one place where errors of the driver and of the disk become sentences for the person, or stay bugs."""

import contextlib
import errno
from collections.abc import Iterator

from sqlcipher3 import dbapi2

from qaf_desktop.errors import UserFacingError
from qaf_desktop.words import say

_BUSY, _LOCKED, _READ_ONLY, _IO, _CORRUPT, _FULL, _CANNOT_OPEN, _NOT_A_DATABASE = 5, 6, 8, 10, 11, 13, 14, 26
_IO_READ_SHORT, _IO_BAD_DATA = 522, 8202
_WITHOUT_CODE = {
    "database or disk is full": _FULL,
    "disk I/O error": _IO,
    "unable to open database file": _CANNOT_OPEN,
    "attempt to write a readonly database": _READ_ONLY,
    "database disk image is malformed": _CORRUPT,
    "file is not a database": _NOT_A_DATABASE,
    "database is locked": _BUSY,
}
"""The driver's backup raises without a code."""
_DISK_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FAILED = frozenset({errno.EIO, errno.ENXIO, errno.ENODEV, errno.ESTALE, errno.EINTR})
_NOT_ALLOWED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def disk_full() -> UserFacingError:
    return UserFacingError(
        "disk-full",
        say("Nothing more could be written to the disk: it is full, or it has failed."),
        say(
            "Everything saved before is safe. Free some space on this disk, check that it is connected, then try again."
        ),
    )


def read_only() -> UserFacingError:
    return UserFacingError(
        "read-only",
        say("The workspace folder cannot be written to."),
        say("Ask IT support for the right to write there, or move the workspace to a folder of your own."),
    )


def disk_failed() -> UserFacingError:
    return UserFacingError(
        "disk-failed",
        say("The disk did not do what it was asked: it may be failing, or not connected."),
        say("Everything saved before is safe. Check that the disk is connected, try again, and tell IT support."),
    )


def unread() -> UserFacingError:
    """SQLCipher has one answer for a page that could not be read and for memory that could not be had."""
    return UserFacingError(
        "store-unread",
        say("A part of the database could not be read: the disk may be failing, or the computer has no memory left."),
        say("Everything saved before is safe. Close other programs, check that the disk is connected, and try again."),
    )


def damaged() -> UserFacingError:
    return UserFacingError(
        "store-damaged",
        say("The workspace’s database is damaged and was left as it is."),
        say(
            "Do not delete anything. Restore the newest backup from the workspace’s backups folder, or ask the "
            "lead auditor: whatever was sent can be collected again."
        ),
    )


def busy() -> UserFacingError:
    return UserFacingError(
        "store-busy",
        say("The workspace’s database is busy with other work."),
        say("Wait a moment and try again. If it goes on, close the program and open it again."),
    )


def _from_driver(code: int) -> UserFacingError | None:
    if code in (_IO_READ_SHORT, _IO_BAD_DATA):
        return damaged()
    known = {
        _FULL: disk_full,
        _IO: disk_full,
        _READ_ONLY: read_only,
        _CANNOT_OPEN: read_only,
        _BUSY: busy,
        _LOCKED: busy,
        _CORRUPT: damaged,
        _NOT_A_DATABASE: damaged,
    }.get(code & 0xFF)
    return None if known is None else known()


@contextlib.contextmanager
def driver_failures() -> Iterator[None]:
    """Turn what a driver or SQLAlchemy raises inside into a UserFacingError where its cause lies outside us."""
    try:
        yield
    except UserFacingError:
        raise
    except MemoryError:
        raise unread() from None
    except Exception as error:
        original = getattr(error, "orig", error)
        code = getattr(original, "sqlite_errorcode", None)
        if code is None and isinstance(original, dbapi2.Error):
            code = _WITHOUT_CODE.get(str(original))
        known = _from_driver(code) if isinstance(code, int) else None
        if known is None:
            raise
        raise known from None


@contextlib.contextmanager
def file_failures() -> Iterator[None]:
    """The same for plain files of the workspace folder."""
    try:
        yield
    except OSError as error:
        if error.errno in _DISK_FULL:
            raise disk_full() from None
        if error.errno in _NOT_ALLOWED:
            raise read_only() from None
        if error.errno in _FAILED:
            raise disk_failed() from None
        raise
