"""A folder on an SSH server, by SFTP: the server's key is agreed beforehand, and no other is spoken to."""

import base64
import contextlib
import hashlib
import io
import logging
import posixpath
import secrets
import socket
import stat as modes
import threading
from collections.abc import Callable
from typing import BinaryIO, TypeVar

import paramiko

from qaf_desktop.exchange.share import Entry, Put
from qaf_desktop.exchange.transports import trouble

T = TypeVar("T")
SECONDS = 20
logging.getLogger("paramiko").setLevel(logging.CRITICAL)  # what goes wrong is said to the person, in words
_PASSING = (EOFError, OSError, paramiko.SSHException)


class SftpFolder:
    """`fingerprint` is the server's key as `ssh-keygen -l` shows it: "SHA256:…". `secret` is a password, or the text of
    a private key (Ed25519, in OpenSSH's form)."""

    def __init__(
        self,
        host: str,
        port: int,
        user: str,
        secret: str,
        folder: str,
        fingerprint: str,
        sleep: Callable[[float], None] = trouble.pause,
    ) -> None:
        self._host, self._port, self._user, self._secret = host, port, user, secret
        self._root, self._fingerprint, self._sleep = folder.rstrip("/") or ".", fingerprint, sleep
        self._place = f"sftp://{host}"
        self._lock = threading.RLock()
        self._transport: paramiko.Transport | None = None
        self._client: paramiko.SFTPClient | None = None

    def list(self, folder: str) -> tuple[Entry, ...]:
        path = self._path(folder)

        def work(client: paramiko.SFTPClient) -> tuple[Entry, ...]:
            self._root_is_there(client)
            try:
                found = client.listdir_attr(path)
            except FileNotFoundError:
                return ()
            kept = (one for one in found if not one.filename.startswith(trouble.TEMPORARY))
            return tuple(sorted(entry for one in kept for entry in _entry(one)))

        return self._do(work)

    def open_read(self, name: str) -> BinaryIO:
        path = self._path(name)

        def work(client: paramiko.SFTPClient) -> bytes:
            with client.open(path, "rb") as stream:
                stream.prefetch()
                data: bytes = stream.read()
                return data

        return io.BytesIO(self._do(work))

    def put_if_absent(self, name: str, data: bytes) -> Put:
        path = self._path(name)

        def work(client: paramiko.SFTPClient) -> Put:
            self._root_is_there(client)
            self._make_folders(client, posixpath.dirname(path))
            found = self._found(client, path, data)
            return found or self._put(client, path, data)

        return self._do(work)

    def stat(self, name: str) -> int | None:
        path = self._path(name)
        return self._do(lambda client: _size(client, path))

    def remove(self, name: str) -> None:
        path = self._path(name)

        def work(client: paramiko.SFTPClient) -> None:
            with contextlib.suppress(FileNotFoundError):
                client.remove(path)

        self._do(work)

    def close(self) -> None:
        with self._lock:
            if self._transport is not None:
                self._transport.close()
            self._transport = self._client = None

    def _put(self, client: paramiko.SFTPClient, path: str, data: bytes) -> Put:
        """Whole under a name of its own first; SFTP's rename replaces nothing."""
        temporary = posixpath.join(posixpath.dirname(path), trouble.TEMPORARY + secrets.token_hex(8))
        try:
            with client.open(temporary, "wbx") as stream:
                stream.set_pipelined(True)
                stream.write(data)
            if _size(client, temporary) != len(data):
                raise OSError("written differently")
            try:
                client.rename(temporary, path)
            except OSError:
                found = self._found(client, path, data)
                if found is None:
                    raise
                return found
        finally:
            with contextlib.suppress(OSError):
                client.remove(temporary)
        return Put.WRITTEN

    def _found(self, client: paramiko.SFTPClient, path: str, data: bytes) -> Put | None:
        size = _size(client, path)
        if size is None:
            return None
        if size != len(data):
            return Put.TAKEN
        with client.open(path, "rb") as stream:
            stream.prefetch()
            return Put.ALREADY_THERE if stream.read() == data else Put.TAKEN

    def _make_folders(self, client: paramiko.SFTPClient, folder: str) -> None:
        missing = []
        while folder != self._root and _size(client, folder) is None:
            missing.append(folder)
            folder = posixpath.dirname(folder)
        for one in reversed(missing):
            with contextlib.suppress(OSError):
                client.mkdir(one)

    def _root_is_there(self, client: paramiko.SFTPClient) -> None:
        if _size(client, self._root) is None:
            raise trouble.not_reached(f"{self._place}/{self._root}")

    def _path(self, name: str) -> str:
        return posixpath.join(self._root, trouble.checked(name)) if name else self._root

    def _do(self, work: Callable[[paramiko.SFTPClient], T]) -> T:
        def once() -> T:
            try:
                return work(self._connected())
            except (FileNotFoundError, PermissionError):
                raise
            except _PASSING:
                self.close()
                raise

        with self._lock:
            try:
                return trouble.trying(once, (EOFError, ConnectionError, TimeoutError), self._sleep)
            except PermissionError:
                raise trouble.full(self._place) from None
            except FileNotFoundError:
                raise
            except paramiko.AuthenticationException:
                raise trouble.refused(self._place) from None
            except _PASSING:
                raise trouble.not_reached(self._place) from None

    def _connected(self) -> paramiko.SFTPClient:
        if self._client is None or self._transport is None or not self._transport.is_active():
            caller = socket.create_connection((self._host, self._port), SECONDS)
            self._transport = paramiko.Transport(caller)
            self._transport.banner_timeout = self._transport.auth_timeout = SECONDS
            self._transport.start_client(timeout=SECONDS)
            self._check_key(self._transport.get_remote_server_key())
            self._log_in(self._transport)
            client = paramiko.SFTPClient.from_transport(self._transport)
            if client is None:
                raise trouble.trouble(self._place)
            client.get_channel().settimeout(SECONDS)
            self._client = client
        return self._client

    def _check_key(self, key: paramiko.PKey) -> None:
        seen = fingerprint_of(key.asbytes())
        if seen != self._fingerprint:
            self.close()
            raise trouble.another_key(self._place, seen)

    def _log_in(self, transport: paramiko.Transport) -> None:
        if "PRIVATE KEY" in self._secret:
            key = paramiko.Ed25519Key.from_private_key(io.StringIO(self._secret))
            transport.auth_publickey(self._user, key)
        else:
            transport.auth_password(self._user, self._secret)


def fingerprint_of(key: bytes) -> str:
    """As `ssh-keygen -l` shows it."""
    return "SHA256:" + base64.b64encode(hashlib.sha256(key).digest()).decode("ascii").rstrip("=")


def _size(client: paramiko.SFTPClient, path: str) -> int | None:
    try:
        found = client.stat(path)
    except FileNotFoundError:
        return None
    return found.st_size or 0


def _entry(found: paramiko.SFTPAttributes) -> tuple[Entry, ...]:
    """Links are no files of ours."""
    mode = found.st_mode or 0
    if modes.S_ISDIR(mode):
        return (Entry(found.filename, 0, is_folder=True),)
    return (Entry(found.filename, found.st_size or 0, is_folder=False),) if modes.S_ISREG(mode) else ()
