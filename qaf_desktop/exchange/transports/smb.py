"""A folder on a Windows or Samba server, spoken to directly: for laptops where the network drive is not connected."""

import contextlib
import io
import logging
import ntpath
import secrets
from collections.abc import Callable
from typing import BinaryIO, TypeVar

import smbclient
from smbprotocol.exceptions import SMBException, SMBOSError

from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchange.share import CHUNK, Entry, Put
from qaf_desktop.exchange.transports import trouble

T = TypeVar("T")
SECONDS = 20
logging.getLogger("smbprotocol").setLevel(logging.CRITICAL)  # what goes wrong is said to the person, in words
_ABSENT = 2
REFUSED = frozenset({0xC000006D, 0xC000006A, 0xC0000064, 0xC0000072, 0xC0000234})
"""STATUS_LOGON_FAILURE, a wrong password, no such user, and accounts that are disabled or locked out."""
FULL = frozenset({0xC0000022, 0xC000007F, 0xC00000A2})
"""STATUS_ACCESS_DENIED, STATUS_DISK_FULL, STATUS_MEDIA_WRITE_PROTECTED."""
SHARED = 0xC0000043
"""STATUS_SHARING_VIOLATION: somebody else has the file open; it passes."""


class SmbFolder:
    """`folder` is "share/path" on the server. What is said is encrypted and signed (SMB 3)."""

    def __init__(
        self,
        host: str,
        port: int,
        user: str,
        secret: str,
        folder: str,
        sleep: Callable[[float], None] = trouble.pause,
    ) -> None:
        self._host, self._port, self._user, self._secret = host, port, user, secret
        self._root = "\\\\" + host + "\\" + folder.strip("/\\").replace("/", "\\")
        self._place, self._sleep = f"smb://{host}", sleep
        self._connections: dict[str, object] = {}

    def list(self, folder: str) -> tuple[Entry, ...]:
        path = self._path(folder)

        def work() -> tuple[Entry, ...]:
            self._root_is_there()
            try:
                found = list(smbclient.scandir(path, **self._login()))
            except SMBOSError as error:
                if error.errno == _ABSENT:
                    return ()
                raise
            kept = (one for one in found if not one.name.startswith(trouble.TEMPORARY) and not one.is_symlink())
            return tuple(sorted(Entry(one.name, _length(one), is_folder=one.is_dir()) for one in kept))

        return self._do(work)

    def open_read(self, name: str) -> BinaryIO:
        return io.BytesIO(self._do(lambda: self._read(self._path(name))))

    def put_if_absent(self, name: str, data: bytes) -> Put:
        path = self._path(name)

        def work() -> Put:
            self._root_is_there()
            smbclient.makedirs(ntpath.dirname(path), exist_ok=True, **self._login())
            return self._found(path, data) or self._put(path, data)

        return self._do(work)

    def stat(self, name: str) -> int | None:
        return self._do(lambda: self._size(self._path(name)))

    def remove(self, name: str) -> None:
        def work() -> None:
            if self._size(self._path(name)) is not None:
                smbclient.remove(self._path(name), **self._login())

        self._do(work)

    def close(self) -> None:
        smbclient.reset_connection_cache(connection_cache=self._connections)

    def _put(self, path: str, data: bytes) -> Put:
        """Whole under a name of its own first; a rename without replacing is one step on the server."""
        temporary = ntpath.join(ntpath.dirname(path), trouble.TEMPORARY + secrets.token_hex(8))
        try:
            with smbclient.open_file(temporary, mode="xb", **self._login()) as stream:
                for start in range(0, len(data), CHUNK):
                    stream.write(data[start : start + CHUNK])
            if self._size(temporary) != len(data):
                raise ConnectionError("written differently")
            try:
                smbclient.rename(temporary, path, **self._login())
            except SMBOSError:
                found = self._found(path, data)
                if found is None:
                    raise ConnectionError from None
                return found
        finally:
            with contextlib.suppress(OSError, SMBException):
                smbclient.remove(temporary, **self._login())
        return Put.WRITTEN

    def _found(self, path: str, data: bytes) -> Put | None:
        size = self._size(path)
        if size is None:
            return None
        return Put.ALREADY_THERE if size == len(data) and self._read(path) == data else Put.TAKEN

    def _read(self, path: str) -> bytes:
        try:
            with smbclient.open_file(path, mode="rb", share_access="r", **self._login()) as stream:
                data: bytes = stream.read()
                return data
        except SMBOSError as error:
            if error.errno == _ABSENT:
                raise FileNotFoundError(path) from None
            raise

    def _size(self, path: str) -> int | None:
        try:
            return int(smbclient.stat(path, **self._login()).st_size)
        except SMBOSError as error:
            if error.errno == _ABSENT:
                return None
            raise

    def _root_is_there(self) -> None:
        if self._size(self._root) is None:
            raise trouble.not_reached(self._place)

    def _path(self, name: str) -> str:
        below = trouble.checked(name).replace("/", "\\")
        return f"{self._root}\\{below}" if below else self._root

    def _login(self) -> dict[str, object]:
        return {
            "username": self._user,
            "password": self._secret,
            "port": self._port,
            "encrypt": True,
            "connection_timeout": SECONDS,
            "connection_cache": self._connections,
        }

    def _do(self, work: Callable[[], T]) -> T:
        def once() -> T:
            try:
                return work()
            except SMBOSError as error:
                if error.ntstatus == SHARED:
                    raise ConnectionError from None
                raise
            except (ConnectionError, TimeoutError, ValueError):
                self.close()
                raise

        try:
            return trouble.trying(once, (ConnectionError, TimeoutError), self._sleep)
        except FileNotFoundError:
            raise
        except SMBOSError as error:
            raise self._in_words(error.ntstatus) from None
        except (SMBException, OSError, ValueError):
            raise trouble.not_reached(self._place) from None

    def _in_words(self, status: int) -> UserFacingError:
        if status in REFUSED:
            return trouble.refused(self._place)
        return trouble.full(self._place) if status in FULL else trouble.not_reached(self._place)


def _length(found: smbclient.SMBDirEntry) -> int:
    """As the listing told it: nothing more is asked."""
    return 0 if found.is_dir() else int(found.smb_info.end_of_file)
